// What an enterprise promises in public: each promise with what it means, how it was kept, since when, and its button.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { publicDate } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import type { OwnRecord } from '../../wire/views.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { promisesText } from './promises.text.js';

type Promised = OwnRecord['promises'][number];

interface PromisesPanelProps extends Pick<OwnRecord, 'promises' | 'today'> {
  /** Whether whoever signed in may promise for the enterprise. */
  readonly mayWrite: boolean;
}

export function PromisesPanel({ promises, today, mayWrite }: PromisesPanelProps): ReactElement {
  const text = useText(promisesText);
  const words = useText(corridorText);
  const client = useQueryClient();
  const [said, say] = useState('');
  const choosing = useMutation({
    mutationFn: ({ code, stands }: Promised) => {
      const others = promises.filter((one) => one.stands && one.code !== code).map((one) => one.code);
      const body = { promises: stands ? others : [...others, code] };
      return done(wire.PUT('/api/v1/enterprise/promises', { body }));
    },
    onSuccess: (_answer, { stands, text: name }) => {
      say(stands ? text.taken(name) : text.given(name));
      void client.invalidateQueries({ queryKey: ['own-record'] });
    },
  });
  const problem = problemOf(choosing.error);
  return (
    <section className="panel">
      <h2>{text.title}</h2>
      <p className="hint">{text.lead}</p>
      <p role="status" className={said === '' ? 'only-read' : 'notice good'}>
        {said}
      </p>
      {problem !== null && (
        <div className="error-summary" role="alert">
          <p>{sentenceOf(problem, words)}</p>
        </div>
      )}
      {promises.map((promise) => (
        <OnePromise
          key={promise.code}
          promise={promise}
          today={today}
          mayWrite={mayWrite}
          onChange={() => !choosing.isPending && choosing.mutate(promise)}
        />
      ))}
    </section>
  );
}

interface OnePromiseProps {
  readonly promise: Promised;
  readonly today: string;
  readonly mayWrite: boolean;
  readonly onChange: () => void;
}

function OnePromise({ promise, today, mayWrite, onChange }: OnePromiseProps): ReactElement {
  const text = useText(promisesText);
  const language = useLanguage();
  const [asked, ask] = useState(false);
  const { text: name, means, duty, stands, spans, formula } = promise;
  const from = publicDate(today, language);
  const days = spans.map(({ since, until }) =>
    until === undefined
      ? text.since(publicDate(since, language))
      : text.span(publicDate(since, language), publicDate(until, language)),
  );
  return (
    <div className="promise">
      <h3>
        {name}
        <span className="quiet"> · {stands ? text.stands : text.standsNot}</span>
      </h3>
      <p>{means}</p>
      <Kept promise={promise} />
      <p className="hint">{formula}</p>
      {days.length > 0 && (
        <>
          <p className="quiet">{text.spans}</p>
          <ul>
            {days.map((day, place) => (
              <li key={`${day}${String(place)}`}>{day}</li>
            ))}
          </ul>
        </>
      )}
      {asked && <p className="notice warn">{stands ? text.takeMeans(from) : text.giveMeans(from, duty)}</p>}
      {mayWrite && (
        <div className="deciding-choices no-print">
          <button
            type="button"
            className={asked ? 'button primary' : 'button'}
            onClick={() => {
              ask(!asked);
              if (asked) onChange();
            }}
          >
            {stands ? (asked ? text.takeConfirm : text.take) : asked ? text.giveConfirm : text.give}
            <span className="only-read"> {name}</span>
          </button>
          {asked && (
            <button type="button" className="button" onClick={() => ask(false)}>
              {stands ? text.keep : text.notYet}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** Nothing is said while nobody gave it. */
function Kept({ promise: { kept, stands } }: Pick<OnePromiseProps, 'promise'>): ReactElement | null {
  const text = useText(promisesText);
  if (kept !== undefined) return <b className="figure">{text.kept(kept)}</b>;
  return stands ? <p>{text.none}</p> : null;
}
