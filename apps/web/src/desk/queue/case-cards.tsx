// The queue on a phone: a card a case.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useText } from '../../language/language.js';
import { terms } from '../../language/terms.text.js';
import { TheirWords } from '../../language/their-words.js';
import type { CaseLine } from '../../wire/views.js';
import { FormMark } from '../case/form-mark.js';
import { Limit, useSubject } from './queue-columns.js';

export function CaseCards({ rows }: { readonly rows: readonly CaseLine[] }): ReactElement {
  const words = useText(terms);
  const subjectOf = useSubject();
  return (
    <ul className="case-cards">
      {rows.map((line) => (
        <li key={line.number}>
          <p className="card-limit">
            <Limit line={line} />
            {line.nextClock && (
              <span className="quiet">{words.clockShort[line.nextClock.key] ?? line.nextClock.name}</span>
            )}
          </p>
          <Link to={`/desk/cases/${line.number}`}>
            <span className="number">{line.number}</span> <TheirWords>{line.respondentName}</TheirWords>
          </Link>
          <p className="quiet">
            {words.kind[line.kind] ?? line.kind} · {words.state[line.state] ?? line.stateText}
            {subjectOf(line) !== '' && ` · ${subjectOf(line)}`} <FormMark marks={line.marks} />
          </p>
        </li>
      ))}
    </ul>
  );
}
