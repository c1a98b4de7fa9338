// The log of one body, read only: what it was to settle first, and what became of it.
import '../../look/publishing.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { NotFoundPage } from '../../corridor/not-found-page.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { deskMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { terms } from '../../language/terms.text.js';
import { bodiesQuestion, bodyLogQuestion } from '../../wire/questions.js';
import type { AssistCaseLine } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { type Column, ListTable } from '../list-table.js';
import { useNarrow } from '../use-narrow.js';
import { bodiesText } from './bodies.text.js';

export function BodyLogPage(): ReactElement {
  const { code = '' } = useParams();
  const text = useText(bodiesText);
  const bodies = useQuery(bodiesQuestion());
  const log = useQuery(bodyLogQuestion(code));
  const problem = problemOf(log.error);
  const name = bodies.data?.items.find((body) => body.code === code)?.name ?? '';
  if (problem?.status === 404) return <NotFoundPage />;
  return (
    <div className="publishing-list">
      <PageHeading title={text.logTitle(name)} />
      <p className="quiet">{text.logLead}</p>
      <p>
        <Link to="/desk/bodies">{text.back}</Link>
      </p>
      {problem !== null && <Failure problem={problem} onAgain={() => void log.refetch()} />}
      {log.data === undefined && problem === null && <Waiting lines={8} />}
      {log.data?.length === 0 && (
        <div className="nothing">
          <p>{text.noLog}</p>
        </div>
      )}
      {log.data !== undefined && log.data.length > 0 && <Lines rows={log.data} />}
    </div>
  );
}

function Lines({ rows }: { readonly rows: readonly AssistCaseLine[] }): ReactElement {
  const narrow = useNarrow();
  const text = useText(bodiesText);
  const columns = useMemo<readonly Column<AssistCaseLine>[]>(
    () => [
      { key: 'number', head: text.number, cell: (line) => <Number line={line} /> },
      { key: 'operator', head: text.operator, cell: ({ respondentName }) => respondentName },
      { key: 'state', head: text.state, cell: (line) => <State line={line} /> },
      { key: 'entered', head: text.entered, cell: ({ registeredAt }) => deskMoment(registeredAt) },
      { key: 'due', head: text.due, cell: ({ nextDueOn }) => nextDueOn ?? '—' },
    ],
    [text],
  );
  if (!narrow) {
    return (
      <ListTable caption={text.log} columns={columns} rows={rows} keyOf={({ number }) => number} total={rows.length} />
    );
  }
  return (
    <ul className="case-cards">
      {rows.map((line) => (
        <li key={line.number}>
          <p>
            <Number line={line} />
          </p>
          <p>{line.respondentName}</p>
          <p className="quiet">
            <State line={line} /> · {text.entered} {deskMoment(line.registeredAt)}
            {line.nextDueOn !== undefined && ` · ${text.due} ${line.nextDueOn}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

interface OfLine {
  readonly line: AssistCaseLine;
}

function Number({ line: { number } }: OfLine): ReactElement {
  return (
    <Link to={`/desk/cases/${number}`} className="number">
      {number}
    </Link>
  );
}

function State({ line: { outcome, plainState, turned } }: OfLine): ReactElement {
  const text = useText(bodiesText);
  const words = useText(terms);
  const short = useLanguage() === 'zh-CN' ? 'zh' : 'en';
  if (outcome === undefined) return <span>{plainState[short]}</span>;
  return <span>{turned ? text.turned : (words.outcome[outcome] ?? outcome)}</span>;
}
