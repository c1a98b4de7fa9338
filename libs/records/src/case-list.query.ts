// One page of a list of cases, with the totals of every view beside it, all from one moment.
import { parseInstant } from '#rules';
import type { CaseFacts, CaseKind, CaseState, Channel, Clock, Instant, Outcome } from '#rules';
import { caseRowOf, clockOf } from './case-row.js';
import type { CaseJson, ClockJson } from './case-row.js';
import { CASE_VIEWS, Parameters, casePredicate, orderOf, viewPredicate } from './case-view.js';
import type { CaseFilter, CaseView } from './case-view.js';
import type { Scope } from './scope.js';
import type { KeptStatement, UnitOfWork, Work } from './unit-of-work.js';

export interface CaseListRequest extends CaseFilter {
  /** What the page before said was next. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface CaseLineView {
  readonly number: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly unit: string;
  readonly unitName: string;
  readonly station: string | null;
  readonly stationName: string | null;
  readonly handler: { readonly account: string; readonly name: string } | null;
  readonly channel: Channel;
  readonly respondentName: string;
  readonly facts: CaseFacts;
  /** The clock that runs out next; a paused one when none runs, null when all have ended. */
  readonly nextClock: Clock | null;
  readonly clocksOpen: number;
  readonly rung: string | null;
  readonly registeredAt: Instant;
  readonly receivedAt: Instant;
  readonly closedAt: Instant | null;
  readonly outcome: Outcome | null;
  readonly countedAt: Instant | null;
  readonly onTime: boolean | null;
  readonly version: number;
  /** What the form of its filing showed a machine; most often nothing. */
  readonly marks: readonly string[];
}

export interface CaseList {
  readonly asOf: Instant;
  readonly total: number;
  readonly items: readonly CaseLineView[];
  /** Given back as `after` for the next page; null on the last. */
  readonly next: string | null;
  /** How many each view would show with the same unit, kind, station, handler and search. */
  readonly views: readonly { readonly view: CaseView; readonly total: number }[];
}

/** The place after which a page begins. */
interface Cursor {
  readonly at: string | null;
  readonly id: string;
}

interface LineJson extends CaseJson {
  readonly unit_name: string;
  readonly station_name: string | null;
  readonly handler_name: string | null;
  readonly sort_at: string | null;
}

/** What stands beside the cases of one page, by their ids. */
interface BesideJson {
  readonly clocks: Readonly<Record<string, { readonly open: number; readonly next: ClockJson }>>;
  readonly marks: Readonly<Record<string, readonly string[]>>;
}

/** A cursor that was not given by this list. */
export class CursorNotUnderstood extends Error {
  readonly code = 'list.cursor-not-understood';

  constructor() {
    super('the place after which the page should begin is not understood');
    this.name = 'CursorNotUnderstood';
  }
}

export class CaseListQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** @throws CursorNotUnderstood */
  async list(scope: Scope, request: CaseListRequest): Promise<CaseList> {
    const after = request.after === undefined ? undefined : readCursor(request.after);
    return this.app.read(scope, async (work) => {
      const lines = await listLines(work, request, after);
      const counts = await countViews(work, request);
      const shown = lines.slice(0, request.limit);
      const last = shown.at(-1);
      const beside = await readBeside(work, shown);
      return {
        asOf: counts.asOf,
        total: counts.total,
        items: shown.map((line) => lineOf(line, beside)),
        next: lines.length > shown.length && last !== undefined ? writeCursor({ at: last.sort_at, id: last.id }) : null,
        views: counts.views,
      };
    });
  }
}

async function listLines(
  work: Work,
  request: CaseListRequest,
  after: Cursor | undefined,
): Promise<readonly LineJson[]> {
  const parameters = new Parameters();
  const { column, descending } = orderOf(request.view);
  const direction = descending ? 'DESC' : 'ASC';
  const where = casePredicate(request, parameters);
  const beyond = after === undefined ? '' : `AND ${afterCursor(after, request.view, parameters)}`;
  const text = `
    WITH page AS MATERIALIZED (SELECT c.* FROM "case" c WHERE ${where} ${beyond}
      ORDER BY ${column} ${direction} NULLS LAST, c.id ${direction} LIMIT ${parameters.add(request.limit + 1)}),
    shown AS MATERIALIZED (SELECT set_config('anqi.shown', string_agg(c.id::text, ','), true),
      set_config('anqi.shown_filings', string_agg(c.filing_id::text, ','), true) FROM page c)
    SELECT to_jsonb(c) || jsonb_build_object('unit_name', u.name, 'station_name', s.name, 'handler_name', a.name, 'sort_at', ${column}) AS line
      FROM page c
      CROSS JOIN shown
      JOIN unit u ON u.city = c.city AND u.code = c.unit
      LEFT JOIN unit s ON s.city = c.city AND s.code = c.station
      LEFT JOIN account a ON a.city = c.city AND a.id = c.handler
     ORDER BY ${column} ${direction} NULLS LAST, c.id ${direction}`;
  const rows = await work.query<{ line: LineJson }>(kept('lines', request, after, text), parameters.values);
  return rows.map(({ line }) => line);
}

const besideSql: KeptStatement = {
  name: 'list-of-cases-beside',
  text: `
  SELECT coalesce((SELECT jsonb_object_agg(k.case_id, jsonb_build_object('open', k.open, 'next', k.next)) FROM (
      SELECT k.case_id, count(*) AS open, (array_agg(to_jsonb(k) ORDER BY k.paused, k.due_at, k.key))[1] AS next
        FROM clock k WHERE k.city = scope_city() AND k.case_id = ANY ($1::uuid[]) AND k.ended_at IS NULL GROUP BY k.case_id) k), '{}') AS clocks,
    coalesce((SELECT jsonb_object_agg(h.filing_id, h.marks) FROM filing_hint h
      WHERE h.city = scope_city() AND h.filing_id = ANY ($2::uuid[])), '{}') AS marks`,
};

async function readBeside(work: Work, lines: readonly LineJson[]): Promise<BesideJson> {
  const [beside] = await work.query<BesideJson>(besideSql, [
    lines.map(({ id }) => id),
    lines.map(({ filing_id }) => filing_id),
  ]);
  if (beside === undefined) throw new Error('What stands beside a list is one row.');
  return beside;
}

/** Rows without a date come last: after one of them only others of them follow. */
function afterCursor({ at, id }: Cursor, view: CaseView, parameters: Parameters): string {
  const { column, descending } = orderOf(view);
  const beyond = descending ? '<' : '>';
  const idOf = `${parameters.add(id)}::uuid`;
  if (at === null) return `${column} IS NULL AND c.id ${beyond} ${idOf}`;
  const place = `${parameters.add(at)}::timestamptz`;
  return `(${column} ${beyond} ${place} OR (${column} = ${place} AND c.id ${beyond} ${idOf}) OR ${column} IS NULL)`;
}

async function countViews(work: Work, request: CaseListRequest): Promise<Pick<CaseList, 'asOf' | 'total' | 'views'>> {
  const parameters = new Parameters();
  const { month: _month, ...everywhere } = request;
  const counted = CASE_VIEWS.map((view) => {
    // A month belongs to the view that was asked for; the others are shown as they would open: without one.
    const predicate =
      view === request.view ? casePredicate(request, parameters) : viewPredicate({ ...request, view }, parameters);
    return `count(*) FILTER (WHERE ${predicate})::int AS "${view}"`;
  });
  const [row] = await work.query<Record<string, number> & { as_of: string }>(
    kept(
      'counts',
      request,
      undefined,
      `SELECT to_jsonb(anqi_now()) #>> '{}' AS as_of, ${counted.join(', ')}
       FROM "case" c WHERE ${casePredicate({ ...everywhere, view: 'all' }, parameters)}`,
    ),
    parameters.values,
  );
  if (row === undefined) throw new Error('A count has one row.');
  const views = CASE_VIEWS.map((view) => ({ view, total: row[view] ?? 0 }));
  return { asOf: parseInstant(row.as_of), views, total: row[request.view] ?? 0 };
}

function lineOf(line: LineJson, { clocks, marks }: BesideJson): CaseLineView {
  const row = caseRowOf(line);
  const ofCase = clocks[line.id];
  return {
    number: line.number,
    kind: row.kind,
    state: row.state,
    unit: row.unit,
    unitName: line.unit_name,
    station: row.station,
    stationName: line.station_name,
    handler: row.handler === null ? null : { account: row.handler, name: line.handler_name ?? '' },
    channel: row.channel,
    respondentName: row.respondent.name,
    facts: row.facts,
    nextClock: ofCase === undefined ? null : clockOf(ofCase.next),
    clocksOpen: ofCase?.open ?? 0,
    rung: row.rung,
    registeredAt: row.registeredAt,
    receivedAt: row.receivedAt,
    closedAt: row.closedAt,
    outcome: row.outcome,
    countedAt: row.countedAt,
    onTime: row.countedOnTime,
    version: row.version,
    marks: (line.filing_id === null ? undefined : marks[line.filing_id]) ?? [],
  };
}

function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at ?? ''}|${id}`).toString('base64url');
}

const cursorForm = /^(\d{4}-\d{2}-\d{2}T[0-9:.+-]{8,26})?\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function readCursor(text: string): Cursor {
  const [, at, id] = cursorForm.exec(Buffer.from(text.slice(0, 200), 'base64url').toString('utf8')) ?? [];
  if (id === undefined || (at !== undefined && Number.isNaN(Date.parse(at)))) throw new CursorNotUnderstood();
  return { at: at ?? null, id };
}

/** A queue as it is opened, without a filter, is read all day: only such a list is worth a plan that is kept. */
function kept(name: string, request: CaseListRequest, after: Cursor | undefined, text: string): string | KeptStatement {
  const { view, unit, kind, station, handler, month, search } = request;
  const narrowed = [unit, kind, station, handler, month, search, after].some((part) => part !== undefined);
  return narrowed ? text : { name: `list-of-cases-${name}-${view}`, text };
}
