// Where one officer alone may not look: the same purpose and words ask a second person.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactElement, useRef } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { useText } from '../../language/language.js';
import type { LookQuestion } from '../../wire/views.js';
import { commandWire, isDefinite, newIdempotencyKey, problemOf, spoken } from '../../wire/wire.js';
import { commandText } from './command.text.js';

const FEWEST_WORDS = 20;
const ALONE = ['look.needs-second-person', 'look.too-many'];

/** Whether a refusal says that a second person may let one look. */
export function needsSecondPerson(code: string | undefined): boolean {
  return code !== undefined && ALONE.includes(code);
}

interface SecondPersonProps {
  readonly number: string;
  /** The version of the case that is on the page. */
  readonly version: number;
  readonly purpose: LookQuestion['purpose'];
  readonly words: string;
}

export function SecondPerson({ number, version, purpose, words }: SecondPersonProps): ReactElement {
  const text = useText(commandText);
  const corridor = useText(corridorText);
  const queries = useQueryClient();
  const key = useRef(newIdempotencyKey());
  const asking = useMutation({
    mutationFn: () =>
      spoken(
        commandWire.POST('/api/v1/cases/{number}/commands/{name}', {
          params: {
            path: { number, name: 'ask-look' },
            header: { 'Idempotency-Key': key.current, 'If-Match': `"${version}"` },
          },
          body: { purpose, reasons: words },
        }),
      ),
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem !== null && isDefinite(problem)) key.current = newIdempotencyKey();
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['case', number] }),
  });
  const problem = problemOf(asking.error);
  const tooShort = words.length < FEWEST_WORDS;
  return (
    <div>
      <div role="status">{asking.isSuccess && <p className="notice good">{text.secondPersonAsked}</p>}</div>
      {!asking.isSuccess && (
        <div className="notice warn">
          <p>{text.secondPerson}</p>
          {tooShort && <p className="error-text">{text.tooShort(text.words, FEWEST_WORDS)}</p>}
          {problem !== null && (
            <p className="error-text" role="alert">
              {sentenceOf(problem, corridor)}
            </p>
          )}
          <Button
            aria-disabled={asking.isPending || tooShort}
            onClick={() => {
              if (!asking.isPending && !tooShort) asking.mutate();
            }}
          >
            {asking.isPending ? text.sending : text.askSecondPerson}
          </Button>
        </div>
      )}
    </div>
  );
}
