// The on-time board: counts come from the readers, rates from the rules, each number beside the list it counts.
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Me } from '#identity';
import { BoardQuery, type BoardView as Counts, Ledger } from '#records';
import { ON_TIME_TARGETS, type OnTimeCounts, type OnTimeIndicator, localDateOf, onTimeFigure } from '#rules';
import { SignedIn } from '../door/asker.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { Directory } from '../reference/directory.js';
import { BoardDto, type BoardRow, BoardView, type Figure } from './board.dto.js';

const monthLetters = 'YYYY-MM'.length;

@ApiTags('board')
@Controller('api/v1/board')
export class BoardController {
  constructor(
    private readonly boards: BoardQuery,
    private readonly ledger: Ledger,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Answers(BoardView, { summary: 'On-time rates of a month, for each unit in sight and for all of them.' })
  async board(@SignedIn() me: Me, @Query() asked: BoardDto): Promise<BoardView> {
    const month = asked.month ?? localDateOf(await this.ledger.now()).slice(0, monthLetters);
    const counts = await this.boards.count(me.scope, month);
    const { units } = await this.directory.open();
    const desks = new Set(units.filter(({ kind }) => kind === 'city' || kind === 'intake').map(({ code }) => code));
    const rows = counts.units
      // The city bureau and its intake desk dispatch; they stand on the board only when they handled something.
      .filter((unit) => !desks.has(unit.unit) || isCounted(unit))
      .map(({ unit, unitName, complaints, reports }) => rowOf({ unit, unitName }, { complaints, reports }, month));
    return {
      asOf: counts.asOf,
      month,
      targets: { complaints: ON_TIME_TARGETS.complaint / 10, reports: ON_TIME_TARGETS.report / 10 },
      rows: counts.units.length > 1 ? [wholeOf(me, counts), ...rows] : rows,
    };
  }
}

type Counted = Pick<Counts['units'][number], 'complaints' | 'reports'>;

function isCounted({ complaints, reports }: Counted): boolean {
  return [complaints, reports].some(({ closed, openOverdue }) => closed + openOverdue > 0);
}

function wholeOf(me: Me, { units, month }: Counts): BoardRow {
  const complaints = sumOf(units.map((unit) => unit.complaints));
  const reports = sumOf(units.map((unit) => unit.reports));
  return rowOf({ unit: null, unitName: me.unitName }, { complaints, reports }, month);
}

function sumOf(counts: readonly OnTimeCounts[]): OnTimeCounts {
  const sum = (of: (count: OnTimeCounts) => number): number => counts.reduce((total, count) => total + of(count), 0);
  return {
    onTime: sum(({ onTime }) => onTime),
    closed: sum(({ closed }) => closed),
    openOverdue: sum(({ openOverdue }) => openOverdue),
  };
}

function rowOf(named: Pick<BoardRow, 'unit' | 'unitName'>, { complaints, reports }: Counted, month: string): BoardRow {
  return {
    ...named,
    complaints: figureOf('complaint', complaints, named.unit, month),
    reports: figureOf('report', reports, named.unit, month),
  };
}

function figureOf(indicator: OnTimeIndicator, counts: OnTimeCounts, unit: string | null, month: string): Figure {
  const { national, strict, openOverdue, budgetLeft } = onTimeFigure(indicator, counts);
  const list = (view: string, of: Readonly<Record<string, string>>): string =>
    new URLSearchParams({ view: `${view}-${indicator}s`, ...of, ...(unit === null ? {} : { unit }) }).toString();
  return {
    national: { onTime: national.onTime, closed: national.of, permille: national.permille },
    strict,
    openOverdue,
    budgetLeft,
    lists: { onTime: list('on-time', { month }), closed: list('counted', { month }), openOverdue: list('overdue', {}) },
  };
}
