// The model units and applications in sight by where they stand, and the way to a new application.
import '../../look/publishing.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { grouped } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { modelUnitsQuestion } from '../../wire/questions.js';
import type { ModelUnitLine } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { type Column, ListTable } from '../list-table.js';
import { useNarrow } from '../use-narrow.js';
import { modelUnitText } from './model-unit.text.js';

const VIEWS = ['waiting', 'standing', 'ended'] as const;
type View = (typeof VIEWS)[number];

/** One that asks for another term stands in two views. */
function isIn(view: View, { state, waits, isOver }: ModelUnitLine): boolean {
  switch (view) {
    case 'waiting':
      return waits;
    case 'standing':
      return state === 'standing' && !isOver;
    case 'ended':
      return state === 'refused' || state === 'withdrawn' || (state === 'standing' && isOver);
  }
}

export function ModelUnitsPage(): ReactElement {
  const text = useText(modelUnitText);
  const [parameters] = useSearchParams();
  const view = VIEWS.find((known) => known === parameters.get('view')) ?? 'waiting';
  const list = useQuery(modelUnitsQuestion());
  const problem = problemOf(list.error);
  const lines = list.data?.items;
  const rows = useMemo(() => lines?.filter((line) => isIn(view, line)) ?? [], [lines, view]);
  return (
    <div className="publishing-list">
      <PageHeading title={text.title} />
      <p className="quiet">{text.lead}</p>
      {list.data?.mayApply === true && (
        <p>
          <Link to="/desk/model-units/new" className="button">
            ＋ {text.apply}
          </Link>
        </p>
      )}
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

function Lines({ rows }: { readonly rows: readonly ModelUnitLine[] }): ReactElement {
  const narrow = useNarrow();
  const text = useText(modelUnitText);
  const columns = useMemo<readonly Column<ModelUnitLine>[]>(
    () => [
      { key: 'name', head: text.operator, cell: (line) => <Name line={line} /> },
      { key: 'code', head: text.code, cell: ({ creditCode }) => <span className="number">{creditCode}</span> },
      { key: 'unit', head: text.unit, cell: ({ unitName }) => unitName },
      { key: 'state', head: text.state, cell: (line) => <State line={line} /> },
      { key: 'term', head: text.term, cell: (line) => <Term line={line} /> },
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
            <Name line={line} />
          </p>
          <p className="quiet">
            <span className="number">{line.creditCode}</span> · {line.unitName}
          </p>
          <State line={line} />
          <Term line={line} />
        </li>
      ))}
    </ul>
  );
}

interface OfLine {
  readonly line: ModelUnitLine;
}

function Name({ line: { id, name } }: OfLine): ReactElement {
  return <Link to={`/desk/model-units/${id}`}>{name}</Link>;
}

function State({ line: { stateText, state, waits } }: OfLine): ReactElement {
  const text = useText(modelUnitText);
  return (
    <span>
      {stateText}
      {waits && state === 'standing' && ` · ${text.renewalWaits}`}
    </span>
  );
}

function Term({ line: { from, until } }: OfLine): ReactElement | null {
  const text = useText(modelUnitText);
  if (from === undefined || until === undefined) return null;
  return <span className="figure">{text.span(from, until)}</span>;
}
