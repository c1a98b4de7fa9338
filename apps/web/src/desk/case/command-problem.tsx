// Why a decision was not taken: faults at fields, a refusal by rule, or a case that somebody else changed.
import { useQueryClient } from '@tanstack/react-query';
import { type MouseEvent, type ReactElement, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { hourOf } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { listed } from '../../language/listing.js';
import type { Problem } from '../../wire/problem.js';
import type { CasePage, CommandView } from '../../wire/views.js';
import { focusCommandField } from './command-focus.js';
import type { FormFault } from '../../command/command-values.js';
import { commandText } from './command.text.js';

interface CommandProblemProps {
  readonly page: CasePage;
  readonly command: CommandView;
  readonly faults: readonly FormFault[];
  readonly problem: Problem | null;
  readonly written: () => string;
}

export function CommandProblem({ page, command, faults, problem, written }: CommandProblemProps): ReactElement | null {
  const text = useText(commandText);
  if (faults.length > 0) return <FieldFaults faults={faults} />;
  if (problem?.code === 'case.changed' || problem?.status === 412) {
    return <Conflict page={page} problem={problem} written={written} />;
  }
  if (problem !== null) return <Refusal page={page} command={command} problem={problem} />;
  if (!command.allowed) {
    return (
      <div className="notice warn">
        <p>{text.noLonger(command.reason?.text ?? '')}</p>
      </div>
    );
  }
  return null;
}

function FieldFaults({ faults }: { readonly faults: readonly FormFault[] }): ReactElement {
  const text = useText(commandText);
  const go = (event: MouseEvent, field: string): void => {
    event.preventDefault();
    focusCommandField(field);
  };
  return (
    <div className="error-summary" role="alert">
      <h3>{text.faults(faults.length)}</h3>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={field + message}>
            <a href={`#command-${field}`} onClick={(event) => go(event, field)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ConflictProps {
  readonly page: CasePage;
  readonly problem: Problem;
  readonly written: () => string;
}

function Conflict({ page, problem, written }: ConflictProps): ReactElement {
  const text = useText(commandText);
  const queries = useQueryClient();
  const [copied, setCopied] = useState(false);
  const { current } = problem;
  const [refusedAt] = useState(page.version);
  const isLatest = page.version !== refusedAt;
  const copy = (): void => {
    void navigator.clipboard?.writeText(written()).then(() => setCopied(true));
  };
  return (
    <div className="notice warn" role="alert">
      <p>
        {text.conflict(
          current?.changedBy ?? text.someone,
          current?.changedAt ? hourOf(current.changedAt) : '',
          current?.event ?? text.changedIt,
        )}{' '}
        {isLatest && text.seen}
      </p>
      {!isLatest && (
        <button
          type="button"
          className="button"
          onClick={() => void queries.invalidateQueries({ queryKey: ['case', page.number] })}
        >
          {text.seeLatest}
        </button>
      )}
      <button type="button" className="button" onClick={copy}>
        {copied ? text.copied : text.copyMine}
      </button>
    </div>
  );
}

function Refusal({
  page,
  command,
  problem,
}: Omit<CommandProblemProps, 'faults' | 'written'> & { readonly problem: Problem }): ReactElement {
  const text = useText(commandText);
  const words = useText(corridorText);
  const language = useLanguage();
  if (problem.status === 0) {
    return (
      <div className="notice warn" role="alert">
        <p>{text.unsent}</p>
      </div>
    );
  }
  const allowed = problem.allowed.map((name) => page.commands.find((one) => one.name === name)?.label ?? name);
  const verb = command.label.replace(/…$/, '');
  return (
    <div className="error-summary" role="alert">
      <p>{text.refused(verb, sentenceOf(problem, words))}</p>
      {problem.basis !== '' && (
        <p>
          {text.basis} {problem.basis}
        </p>
      )}
      {allowed.length > 0 && <p>{text.instead(listed(allowed, language))}</p>}
    </div>
  );
}
