// An enterprise leaves the direct settlement: asked once more before it binds, refused while something is open.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { useText } from '../../language/language.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { recordText } from './record.text.js';

export function LeavingPanel(): ReactElement {
  const text = useText(recordText).leaving;
  const words = useText(corridorText);
  const client = useQueryClient();
  const [asking, ask] = useState(false);
  const leaving = useMutation({
    mutationFn: () => done(wire.POST('/api/v1/enterprise/leaving')),
    onSuccess: () => client.resetQueries({ queryKey: ['enterprise'] }),
  });
  const problem = problemOf(leaving.error);
  return (
    <section className="panel no-print">
      <h2>{text.title}</h2>
      <p>{text.means}</p>
      {problem !== null && (
        <div className="error-summary" role="alert">
          <p>{sentenceOf(problem, words)}</p>
        </div>
      )}
      <div className="deciding-choices">
        {asking ? (
          <>
            <button
              type="button"
              className="button primary"
              aria-disabled={leaving.isPending}
              onClick={() => !leaving.isPending && leaving.mutate()}
            >
              {leaving.isPending ? text.busy : text.confirm}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                leaving.reset();
                ask(false);
              }}
            >
              {text.stay}
            </button>
          </>
        ) : (
          <button type="button" className="button" onClick={() => ask(true)}>
            {text.leave}
          </button>
        )}
      </div>
    </section>
  );
}
