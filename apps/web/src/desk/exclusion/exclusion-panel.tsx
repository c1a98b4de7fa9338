// Beside a case: to whom it is closed, whether anybody is left, and what the reader may do about it.
import '../../look/exclusions.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { deskMoment } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { caseExclusionsQuestion } from '../../wire/questions.js';
import type { CasePage } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { exclusionText } from './exclusion.text.js';

interface ExclusionPanelProps {
  readonly page: CasePage;
  readonly onOpen: (command: string) => void;
}

export function ExclusionPanel({ page, onOpen }: ExclusionPanelProps): ReactElement {
  const text = useText(exclusionText);
  const asked = useQuery(caseExclusionsQuestion(page.number));
  const problem = problemOf(asked.error);
  const exclusions = asked.data;
  const commands = page.commands.filter(({ group, allowed }) => group === 'exclusion' && allowed);
  return (
    <section className="card exclusion-card" aria-labelledby="case-exclusions">
      <h2 id="case-exclusions">{text.onCase}</h2>
      {exclusions === undefined && problem === null && <Waiting />}
      {problem !== null && <Failure problem={problem} onAgain={() => void asked.refetch()} />}
      {exclusions?.nobodys === true && (
        <p className="notice warn" role="status">
          {text.nobodysCase}
        </p>
      )}
      {exclusions?.standing.length === 0 && <p className="quiet">{text.nobodyAside}</p>}
      <ul className="related">
        {exclusions?.standing.map((one) => (
          <li key={`${one.account} ${one.since} ${one.through}`}>
            {text.line(one.name, one.unitName, one.ground)}{' '}
            <span className="quiet">
              {text.through[one.through]} · {text.by(one.byName, deskMoment(one.since))}
            </span>
          </li>
        ))}
      </ul>
      <p className="exclusion-acts">
        {commands.map(({ name, label }) => (
          <button key={name} type="button" className="button" onClick={() => onOpen(name)}>
            {label}
          </button>
        ))}
      </p>
    </section>
  );
}
