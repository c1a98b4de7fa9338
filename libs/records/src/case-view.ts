// The one place that says which cases a list shows: figures, totals, pages and exports all ask here.
import type { CaseKind, LocalDate, OnTimeIndicator } from '#rules';

/** `open` is a county's queue; `all` holds what is closed as well, for whoever searches. */
export const CASE_VIEWS = [
  'open',
  'all',
  'mine',
  'today',
  'soon',
  'overdue',
  'unassigned',
  'triage',
  'paused',
  'approvals',
  'closed',
  'counted-complaints',
  'counted-reports',
  'on-time-complaints',
  'on-time-reports',
  'overdue-complaints',
  'overdue-reports',
] as const;
export type CaseView = (typeof CASE_VIEWS)[number];

export interface CaseFilter {
  readonly view: CaseView;
  /** Whose cases `mine` are. */
  readonly account?: string | undefined;
  /** The last day that `soon` shows; without it the view is empty. */
  readonly soonUntil?: LocalDate | undefined;
  readonly unit?: string | undefined;
  readonly kind?: CaseKind | undefined;
  readonly station?: string | undefined;
  readonly handler?: string | undefined;
  /** YYYY-MM in Asia/Shanghai: of counting in the counted views, of registration in all others. */
  readonly month?: string | undefined;
  /** The beginning of a number, or any part of the respondent's name. */
  readonly search?: string | undefined;
}

/** Collects values for a statement, so that none is ever written into its text. */
export class Parameters {
  private readonly given: unknown[] = [];

  add(value: unknown): string {
    this.given.push(value);
    return `$${String(this.given.length)}`;
  }

  get values(): readonly unknown[] {
    return this.given;
  }
}

// Written out in each predicate: a plan that waits for a parameter could not use the partial index of open cases.
const isOpen = 'c.closed_at IS NULL';
const now = '(SELECT anqi_now())';
const today = `(${now} AT TIME ZONE 'Asia/Shanghai')::date`;

/** Open, with a running clock that has run out by its legal instant. */
const isLate = `${isOpen} AND c.next_due_at <= ${now}`;
const isNotLate = `${isOpen} AND c.next_due_at > ${now}`;

function isOverdueFor(indicator: OnTimeIndicator): string {
  return `${isOpen} AND c.kind = '${indicator}' AND c.counts_late_at <= ${now}`;
}

function isCounted(kind: OnTimeIndicator): string {
  return `c.kind = '${kind}' AND c.counted_at IS NOT NULL`;
}

/** Views whose month is the month in which the case was counted. */
const countedViews: ReadonlySet<CaseView> = new Set([
  'counted-complaints',
  'counted-reports',
  'on-time-complaints',
  'on-time-reports',
]);
/** What is late now is late now, whatever month is shown beside it. */
const viewsOfNow: ReadonlySet<CaseView> = new Set(['overdue-complaints', 'overdue-reports']);

/** The condition of a view on a row `c` of "case", in sight or not: sight is the database's business. */
export function viewPredicate(filter: CaseFilter, parameters: Parameters): string {
  switch (filter.view) {
    case 'open':
      return isOpen;
    case 'all':
      return 'true';
    case 'mine':
      return `${isOpen} AND c.handler = ${parameters.add(filter.account ?? null)}::uuid`;
    case 'today':
      return `${isNotLate} AND c.next_due_on <= ${today}`;
    case 'soon':
      return `${isNotLate} AND c.next_due_on > ${today} AND c.next_due_on <= ${parameters.add(filter.soonUntil ?? null)}::date`;
    case 'overdue':
      return isLate;
    case 'unassigned':
      return `${isOpen} AND c.handler IS NULL AND c.state <> 'triage'`;
    case 'triage':
      return `${isOpen} AND c.state = 'triage'`;
    case 'paused':
      return `${isOpen} AND c.paused`;
    case 'approvals':
      return `(${isOpen} AND (jsonb_typeof(c.facts -> 'approval') = 'object' OR jsonb_typeof(c.facts -> 'recusal') = 'object'))
        OR (jsonb_typeof(c.facts -> 'lookRequest') = 'object' AND c.facts #> '{lookRequest,approved}' = 'null'
            AND (c.facts #>> '{lookRequest,lapsesAt}')::timestamptz > anqi_now())`;
    case 'closed':
      return 'c.closed_at IS NOT NULL';
    case 'counted-complaints':
      return isCounted('complaint');
    case 'counted-reports':
      return isCounted('report');
    case 'on-time-complaints':
      return `${isCounted('complaint')} AND c.counted_on_time`;
    case 'on-time-reports':
      return `${isCounted('report')} AND c.counted_on_time`;
    case 'overdue-complaints':
      return isOverdueFor('complaint');
    case 'overdue-reports':
      return isOverdueFor('report');
  }
}

/** The view with everything else that was asked for. */
export function casePredicate(filter: CaseFilter, parameters: Parameters): string {
  const conditions = ['c.city = scope_city()', `(${viewPredicate(filter, parameters)})`];
  const { unit, kind, station, handler, month, search } = filter;
  if (unit !== undefined) conditions.push(`c.unit = ${parameters.add(unit)}`);
  if (kind !== undefined) conditions.push(`c.kind = ${parameters.add(kind)}`);
  if (station !== undefined) conditions.push(`c.station = ${parameters.add(station)}`);
  if (handler !== undefined) conditions.push(`c.handler = ${parameters.add(handler)}::uuid`);
  if (month !== undefined && !viewsOfNow.has(filter.view)) {
    const column = countedViews.has(filter.view) ? 'c.counted_at' : 'c.registered_at';
    conditions.push(inShanghaiMonth(column, parameters.add(`${month}-01`)));
  }
  if (search !== undefined && search !== '') {
    const begins = parameters.add(`${escapeLike(search.toUpperCase())}%`);
    const contains = parameters.add(`%${escapeLike(search)}%`);
    conditions.push(`(c.number LIKE ${begins} OR c.respondent_name ILIKE ${contains})`);
  }
  return conditions.join(' AND ');
}

/** Half-open, so that an index on the instant serves. */
export function inShanghaiMonth(column: string, firstDay: string): string {
  const edge = (moved: string): string => `((${firstDay}::date${moved})::timestamp AT TIME ZONE 'Asia/Shanghai')`;
  return `${column} >= ${edge('')} AND ${column} < ${edge(` + interval '1 month'`)}`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** Open lists begin with what runs out next and end with what stands still, the others begin with what happened last. */
export function orderOf(view: CaseView): { readonly column: string; readonly descending: boolean } {
  if (countedViews.has(view)) return { column: 'c.counted_at', descending: true };
  if (view === 'closed') return { column: 'c.closed_at', descending: true };
  if (view === 'all') return { column: 'c.registered_at', descending: true };
  return { column: 'c.next_due_at', descending: false };
}
