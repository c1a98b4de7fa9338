// What was passed on of the pictures of a case, to whom, and the way to take it back.
import type { ReactElement } from 'react';
import { deskMoment } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import type { ReleasedCopies } from '../../wire/views.js';
import { done, wire } from '../../wire/wire.js';
import { Refused } from '../refused.js';
import { useDecision } from '../use-decision.js';
import { passingText } from './passing.text.js';

interface PassedListProps {
  readonly number: string;
  readonly version: number;
  readonly copies: ReleasedCopies;
  /** The name of a file as the list above shows it. */
  readonly nameOf: (attachment: string) => string;
  readonly onDone: (said: string) => void;
}

export function PassedList({ number, version, copies, nameOf, onDone }: PassedListProps): ReactElement | null {
  const text = useText(passingText);
  const { decide, busy, refused } = useDecision<{ readonly act: 'take-back'; readonly id: string }>({
    send: ({ id }, key) =>
      done(
        wire.POST('/api/v1/cases/{number}/copies/{id}/taking-back', {
          params: { path: { number, id }, header: { 'Idempotency-Key': key, 'If-Match': `"${String(version)}"` } },
        }),
      ),
    stale: ['case'],
    onDone: () => onDone(text.takenBackDone),
  });
  if (copies.items.length === 0) return null;
  return (
    <>
      <h4>{text.passedOn}</h4>
      {refused !== null && <Refused problem={refused.problem} stale={['case', number]} onLatest={() => undefined} />}
      <ol className="case-files">
        {copies.items.map(({ id, attachment, to, covers, releasedByName, releasedAt, takenBackAt }) => (
          <li key={id}>
            {text.passedLine(nameOf(attachment), to)} <span className="figure">{text.count(covers)}</span>{' '}
            <span className="quiet">
              {releasedByName} {deskMoment(releasedAt)}
            </span>{' '}
            {takenBackAt === undefined ? (
              <>
                <a href={`/api/v1/copies/${id}`} download aria-label={text.saveOf(nameOf(attachment))}>
                  {text.save}
                </a>{' '}
                {copies.mayTakeBack && (
                  <button
                    type="button"
                    className="link-button"
                    aria-disabled={busy}
                    aria-label={text.takeBackOf(nameOf(attachment))}
                    onClick={() => decide({ act: 'take-back', id })}
                  >
                    {text.takeBack}
                  </button>
                )}
              </>
            ) : (
              <span>{text.takenBack(deskMoment(takenBackAt))}</span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
