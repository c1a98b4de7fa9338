// The on-time board: two rates in both versions, what is left of the budget, county by county.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { deskMoment } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { boardQuestion } from '../../wire/questions.js';
import type { Board, BoardRow, Figure } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { type Column, ListTable } from '../list-table.js';
import { type BoardText, boardText } from './board-page.text.js';
import { BudgetGauge } from './budget-gauge.js';
import { Counted, Rate } from './rate.js';

export function BoardPage(): ReactElement {
  const text = useText(boardText);
  const [parameters] = useSearchParams();
  const board = useQuery(boardQuestion(parameters.get('month') ?? undefined));
  const problem = problemOf(board.error);
  return (
    <div className="board">
      <PageHeading title={text.title} />
      {problem !== null && <Failure problem={problem} onAgain={() => void board.refetch()} />}
      {board.data === undefined && problem === null && <Waiting lines={10} />}
      {board.data !== undefined && <Figures board={board.data} />}
    </div>
  );
}

function Figures({ board }: { readonly board: Board }): ReactElement {
  const text = useText(boardText);
  const whole = board.rows.find(({ unit }) => unit === null) ?? board.rows[0];
  const counties = board.rows.filter((row) => row !== whole);
  if (whole === undefined) return <p>{text.noCases}</p>;
  return (
    <>
      <p className="board-line">
        <b>{text.heading(board.month, whole.unitName)}</b>
        <span className="quiet figure">{text.asOf(deskMoment(board.asOf))}</span>
        <Link to={`?month=${monthAway(board.month, -1)}`}>‹ {text.previous}</Link>
        <Link to={`?month=${monthAway(board.month, 1)}`}>{text.following} ›</Link>
      </p>
      <div className="figures">
        <WholeFigure
          name={text.complaints}
          figure={whole.complaints}
          target={board.targets.complaints}
          unit={whole.unitName}
        />
        <WholeFigure name={text.reports} figure={whole.reports} target={board.targets.reports} unit={whole.unitName} />
      </div>
      {counties.length > 0 && (
        <>
          <Counties
            name={text.complaints}
            rows={counties}
            target={board.targets.complaints}
            of={({ complaints }) => complaints}
          />
          <Counties name={text.reports} rows={counties} target={board.targets.reports} of={({ reports }) => reports} />
        </>
      )}
      <p className="quiet board-note">{text.note}</p>
    </>
  );
}

interface WholeFigureProps {
  readonly name: string;
  readonly figure: Figure;
  readonly target: number;
  readonly unit: string;
}

function WholeFigure({ name, figure, target, unit }: WholeFigureProps): ReactElement {
  const text = useText(boardText);
  return (
    <section className="card whole-figure">
      <h2>
        {name} <span className="quiet">{text.target(target)}</span>
      </h2>
      <dl>
        <div>
          <dt>
            {text.national} <span className="quiet">{text.nationalHow}</span>
          </dt>
          <dd>
            <NationalRate figure={figure} target={target} unit={unit} />
          </dd>
        </div>
        <div>
          <dt>
            {text.strict} <span className="quiet">{text.strictHow}</span>
          </dt>
          <dd>
            <StrictRate figure={figure} target={target} unit={unit} />
          </dd>
        </div>
        <div>
          <dt>{text.overdue}</dt>
          <dd className="figure">
            <Overdue figure={figure} unit={unit} />
          </dd>
        </div>
      </dl>
      <BudgetGauge name={name} figure={figure} />
    </section>
  );
}

interface PartProps {
  readonly figure: Figure;
  readonly target: number;
  readonly unit: string;
}

function NationalRate({ figure, target, unit }: PartProps): ReactElement {
  const text = useText(boardText);
  const { onTime, closed, permille } = figure.national;
  return (
    <Rate
      onTime={onTime}
      of={closed}
      permille={permille}
      target={target}

      onTimeLink={(count) => (
        <Counted query={figure.lists.onTime} title={text.onTimeList(unit)}>
          {count}
        </Counted>
      )}
      ofLink={(count) => (
        <Counted query={figure.lists.closed} title={text.closedList(unit)}>
          {count}
        </Counted>
      )}
    />
  );
}

function StrictRate({ figure, target, unit }: PartProps): ReactElement {
  const text = useText(boardText);
  const { onTime, of, permille } = figure.strict;
  return (
    <Rate
      onTime={onTime}
      of={of}
      permille={permille}
      target={target}

      onTimeLink={(count) => (
        <Counted query={figure.lists.onTime} title={text.onTimeList(unit)}>
          {count}
        </Counted>
      )}
      // The strict whole is two lists; its two parts are linked where they stand.
      ofLink={(count) => <span>{count}</span>}
    />
  );
}

function Overdue({ figure, unit }: { readonly figure: Figure; readonly unit: string }): ReactElement {
  const text = useText(boardText);
  return (
    <Counted query={figure.lists.openOverdue} title={text.overdueList(unit)}>
      {figure.openOverdue > 0 && <span className="late-mark">■ </span>}
      {text.overdueCount(figure.openOverdue)}
    </Counted>
  );
}

interface CountiesProps {
  readonly name: string;
  readonly rows: readonly BoardRow[];
  readonly target: number;
  readonly of: (row: BoardRow) => Figure;
}

function Counties({ name, rows, target, of }: CountiesProps): ReactElement {
  const text = useText(boardText);
  const columns: readonly Column<BoardRow>[] = [
    { key: 'unit', head: text.unit, cell: ({ unitName }) => unitName },
    {
      key: 'strict',
      head: text.strict,
      numeric: true,
      cell: (row) => <StrictRate figure={of(row)} target={target} unit={row.unitName} />,
    },
    {
      key: 'national',
      head: text.national,
      numeric: true,
      cell: (row) => <NationalRate figure={of(row)} target={target} unit={row.unitName} />,
    },
    { key: 'left', head: text.budget, numeric: true, cell: (row) => budgetWords(of(row).budgetLeft, text) },
    {
      key: 'overdue',
      head: text.overdue,
      numeric: true,
      cell: (row) => <Overdue figure={of(row)} unit={row.unitName} />,
    },
  ];
  return (
    <section>
      <h2>
        {name} <span className="quiet">{text.target(target)}</span>
      </h2>
      <ListTable
        caption={text.table(name)}
        columns={columns}
        rows={rows}
        keyOf={({ unit, unitName }) => unit ?? unitName}
        total={rows.length}
      />
    </section>
  );
}

function budgetWords(left: number, text: BoardText): ReactElement {
  if (left < 0) return <b className="behind">■ {text.exceeded(-left)}</b>;
  return <span>{text.overdueCount(left)}</span>;
}

function monthAway(month: string, by: number): string {
  const [year = '0', number = '1'] = month.split('-');
  const months = Number(year) * 12 + Number(number) - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
