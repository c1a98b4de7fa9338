// What came before of the same shop, as far as one's own unit sees it; opened beside the form, so that nothing typed is lost.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ClockBadge } from '../../clock/clock-badge.js';
import { Failure } from '../../corridor/waiting.js';
import { dateOf } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { terms } from '../../language/terms.text.js';
import { TheirWords } from '../../language/their-words.js';
import { useSettled } from '../../public/filing/use-settled.js';
import { earlierCasesQuestion } from '../../wire/questions.js';
import type { CaseLine } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { intakeText } from './intake.text.js';

const SHORTEST = 2;
const LONGEST = 60;

export function EarlierCases({ name }: { readonly name: string }): ReactElement {
  const text = useText(intakeText);
  const words = useSettled(name.trim()).slice(0, LONGEST);
  const isEnough = words.length >= SHORTEST;
  const asked = useQuery({ ...earlierCasesQuestion(words), enabled: isEnough });
  const problem = problemOf(asked.error);
  const found = isEnough ? asked.data : undefined;
  return (
    <section className="card" aria-labelledby="intake-earlier">
      <h2 id="intake-earlier">{text.earlier}</h2>
      {!isEnough && <p className="quiet">{text.earlierWaiting}</p>}
      {isEnough && problem !== null && <Failure problem={problem} onAgain={() => void asked.refetch()} />}
      <p role="status" className={found?.total === 0 ? 'quiet' : 'only-read'}>
        {found?.total === 0 ? text.earlierNone : ''}
      </p>
      {found !== undefined && found.total > 0 && (
        <>
          <ul className="earlier-cases">
            {found.items.map((line) => (
              <EarlierCase key={line.number} line={line} />
            ))}
          </ul>
          <a href={`/desk/queue?view=all&q=${encodeURIComponent(words)}`} target="_blank" rel="noopener">
            {text.earlierAll(found.total)}
            <span className="only-read">{text.newTab}</span>
          </a>
        </>
      )}
    </section>
  );
}

function EarlierCase({ line }: { readonly line: CaseLine }): ReactElement {
  const text = useText(intakeText);
  const words = useText(terms);
  const { number, kind, state, stateText, respondentName, receivedAt, nextClock } = line;
  return (
    <li>
      <a href={`/desk/cases/${number}`} target="_blank" rel="noopener">
        <span className="number">{number}</span>
        <span className="only-read">{text.newTab}</span>
      </a>{' '}
      <TheirWords>{respondentName}</TheirWords>
      <p className="quiet">
        {words.kind[kind] ?? kind} · {words.state[state] ?? stateText} · <time>{dateOf(receivedAt)}</time>{' '}
        {nextClock !== undefined && <ClockBadge clock={nextClock} audience="desk" />}
      </p>
    </li>
  );
}
