// The tips and warnings of the units in sight by where they stand, and the way to a new one.
import '../../look/publishing.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { grouped } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { advisoriesQuestion } from '../../wire/questions.js';
import type { AdvisoryLine } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { type Column, ListTable } from '../list-table.js';
import { useNarrow } from '../use-narrow.js';
import { advisoryText } from './advisory.text.js';

const VIEWS = ['waiting', 'draft', 'shown', 'gone'] as const;
type View = (typeof VIEWS)[number];

/** A published one with a correction that waits stands in both of its views. */
function isIn(view: View, { state, waits, isOver }: AdvisoryLine): boolean {
  switch (view) {
    case 'waiting':
      return waits;
    case 'draft':
      return state === 'draft' && !waits;
    case 'shown':
      return state === 'published' && !isOver;
    case 'gone':
      return state === 'withdrawn' || state === 'dropped' || (state === 'published' && isOver);
  }
}

export function AdvisoriesPage(): ReactElement {
  const text = useText(advisoryText);
  const [parameters] = useSearchParams();
  const view = VIEWS.find((known) => known === parameters.get('view')) ?? 'waiting';
  const list = useQuery(advisoriesQuestion());
  const problem = problemOf(list.error);
  const lines = list.data;
  const rows = useMemo(() => lines?.filter((line) => isIn(view, line)) ?? [], [lines, view]);
  return (
    <div className="publishing-list">
      <PageHeading title={text.title} />
      <p className="quiet">{text.lead}</p>
      <p>
        <Link to="/desk/advisories/new" className="button">
          ＋ {text.write}
        </Link>
      </p>
      <nav className="views" aria-label={text.views}>
        {VIEWS.map((of) => (
          <Link key={of} to={`?view=${of}`} aria-current={of === view ? 'page' : undefined}>
            {text.view[of]}{' '}
            <b className="figure">
              {lines === undefined ? '' : grouped(lines.filter((line) => isIn(of, line)).length)}
            </b>
          </Link>
        ))}
      </nav>
      {problem !== null && <Failure problem={problem} onAgain={() => void list.refetch()} />}
      {lines === undefined && problem === null && <Waiting lines={8} />}
      {lines !== undefined && rows.length === 0 && (
        <div className="nothing">
          <p>{text.nothing[view]}</p>
        </div>
      )}
      {rows.length > 0 && <Lines rows={rows} />}
    </div>
  );
}

function Lines({ rows }: { readonly rows: readonly AdvisoryLine[] }): ReactElement {
  const narrow = useNarrow();
  const text = useText(advisoryText);
  const columns = useMemo<readonly Column<AdvisoryLine>[]>(
    () => [
      { key: 'title', head: text.head, cell: (line) => <Title line={line} /> },
      { key: 'kind', head: text.kind, cell: ({ kindText }) => kindText },
      { key: 'unit', head: text.unit, cell: ({ unitName }) => unitName },
      { key: 'state', head: text.state, cell: (line) => <State line={line} /> },
      { key: 'period', head: text.period, cell: (line) => <Period line={line} /> },
    ],
    [text],
  );
  if (!narrow) {
    return <ListTable caption={text.title} columns={columns} rows={rows} keyOf={({ id }) => id} total={rows.length} />;
  }
  return (
    <ul className="case-cards">
      {rows.map((line) => (
        <li key={line.id}>
          <p>
            <Title line={line} />
          </p>
          <p className="quiet">
            {line.kindText} · {line.unitName}
          </p>
          <State line={line} />
          <Period line={line} />
        </li>
      ))}
    </ul>
  );
}

interface OfLine {
  readonly line: AdvisoryLine;
}

function Title({ line: { id, title, state } }: OfLine): ReactElement {
  const text = useText(advisoryText);
  const emptied = state === 'withdrawn' ? text.withdrawn : text.dropped;
  return <Link to={`/desk/advisories/${id}`}>{title === '' ? emptied : title}</Link>;
}

function State({ line: { stateText, state, waits } }: OfLine): ReactElement {
  const text = useText(advisoryText);
  return (
    <span>
      {stateText}
      {waits && state === 'published' && ` · ${text.waits}`}
    </span>
  );
}

function Period({ line: { from, until } }: OfLine): ReactElement | null {
  const text = useText(advisoryText);
  if (from === undefined || until === undefined) return null;
  return <span className="figure">{text.span(from, until)}</span>;
}
