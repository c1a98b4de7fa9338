// The cases that an indicator of a month may count: closed, counted or received in it, or open and late now.
import {
  type CountedCase,
  type CountedPeriod,
  type DisclosureState,
  type Instant,
  type SettlingFirm,
  parseInstant,
} from '#rules';
import { type CaseJson, instantOrNull } from './case-row.js';
import { Parameters, inShanghaiMonth } from './case-view.js';
import type { Scope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface CountedMonth {
  readonly asOf: Instant;
  readonly period: CountedPeriod;
  readonly cases: readonly CountedCase[];
  readonly firms: readonly SettlingFirm[];
}

interface CountedRow {
  readonly row: Pick<
    CaseJson,
    | 'id'
    | 'number'
    | 'unit'
    | 'kind'
    | 'outcome'
    | 'received_at'
    | 'closed_at'
    | 'counted_at'
    | 'counted_on_time'
    | 'facts'
    | 'respondent_name'
    | 'respondent_credit_code'
  >;
  readonly clocks: readonly {
    readonly key: string;
    readonly ended_at: string | null;
    readonly ending: CountedCase['clocks'][number]['ending'];
    readonly overdue: boolean;
  }[];
  readonly from_complaint: boolean;
  readonly fine_fen: number | null;
  readonly disclosure: DisclosureState | null;
}

export class CountedCaseQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** @param month YYYY-MM in Asia/Shanghai @param unit one unit in sight, or all of them */
  async list(scope: Scope, month: string, unit?: string): Promise<CountedMonth> {
    const parameters = new Parameters();
    const first = parameters.add(`${month}-01`);
    const touches = ['c.closed_at', 'c.counted_at', 'c.received_at'].map((column) => inShanghaiMonth(column, first));
    const ofUnit = unit === undefined ? '' : `AND c.unit = ${parameters.add(unit)}`;
    const edge = (moved: string): string =>
      `to_jsonb(((${first}::date${moved})::timestamp AT TIME ZONE 'Asia/Shanghai')) #>> '{}'`;
    return this.app.read(scope, async ({ query }) => {
      const [edges] = await query<{ readonly as_of: string; readonly from: string; readonly until: string }>(
        `SELECT to_jsonb(anqi_now()) #>> '{}' AS as_of, ${edge('')} AS "from", ${edge(` + interval '1 month'`)} AS until`,
        [`${month}-01`],
      );
      if (edges === undefined) throw new Error('A month has two ends.');
      const rows = await query<CountedRow>(
        `SELECT to_jsonb(c) AS row, coalesce(k.clocks, '[]'::jsonb) AS clocks,
                EXISTS (SELECT FROM "case" o WHERE o.city = c.city AND o.id = c.grew_out_of AND o.kind = 'complaint') AS from_complaint,
                (SELECT (e.payload ->> 'fineFen')::float8 FROM event e WHERE e.city = c.city AND e.case_month = c.case_month
                    AND e.case_id = c.id AND e.type = 'decision-recorded' ORDER BY e.seq DESC LIMIT 1) AS fine_fen,
                (SELECT d.state FROM disclosure d WHERE d.city = c.city AND d.case_id = c.id) AS disclosure
           FROM "case" c LEFT JOIN LATERAL (
             SELECT jsonb_agg(jsonb_build_object('key', k.key, 'ended_at', to_jsonb(k.ended_at), 'ending', k.ending,
                      'overdue', k.ended_at IS NULL AND NOT k.paused AND k.due_at <= anqi_now())) AS clocks
               FROM clock k WHERE k.city = c.city AND k.case_month = c.case_month AND k.case_id = c.id) k ON true
          WHERE c.city = scope_city() AND c.unit = ANY (scope_units()) ${ofUnit}
            AND (${touches.map((touch) => `(${touch})`).join(' OR ')} OR (c.closed_at IS NULL AND c.next_due_at <= anqi_now())
              OR EXISTS (SELECT FROM clock e WHERE e.city = c.city AND e.case_month = c.case_month AND e.case_id = c.id
                          AND e.key = 'complaint.accept' AND ${inShanghaiMonth('e.ended_at', first)}))
          ORDER BY c.id`,
        parameters.values,
      );
      return {
        asOf: parseInstant(edges.as_of),
        period: { from: parseInstant(edges.from), until: parseInstant(edges.until) },
        cases: rows.map(countedOf),
        firms: firmsOf(rows),
      };
    });
  }
}

function countedOf({
  row,
  clocks,
  from_complaint: fromComplaint,
  fine_fen: fineFen,
  disclosure,
}: CountedRow): CountedCase {
  const { amountFen, recoveredFen, callBack, settleFirst, mergedInto, triageReason } = row.facts;
  return {
    ...{ id: row.id, number: row.number, unit: row.unit, kind: row.kind, outcome: row.outcome },
    receivedAt: parseInstant(row.received_at),
    closedAt: instantOrNull(row.closed_at),
    countedAt: instantOrNull(row.counted_at),
    countedOnTime: row.counted_on_time,
    clocks: clocks.map(({ key, ended_at: endedAt, ending, overdue }) => ({
      ...{ key, ending, isOverdue: overdue },
      endedAt: instantOrNull(endedAt),
    })),
    grewOutOfComplaint: fromComplaint,
    returnReason: triageReason?.startsWith('returned.') === true ? triageReason.slice('returned.'.length) : null,
    disclosure: disclosureOf(disclosure),
    fineFen,
    facts: { amountFen, recoveredFen, callBack, settleFirst, mergedInto },
  };
}

/** What was shown its year, or still is, was published; what is withheld or was taken back is no longer to be. */
function disclosureOf(state: DisclosureState | null): CountedCase['disclosure'] {
  switch (state) {
    case 'due':
      return 'due';
    case 'published':
    case 'ended':
      return 'published';
    case 'withheld':
    case 'withdrawn':
    case null:
      return 'not-due';
  }
}

/** The firms that settlements were sent to, with how many of them they answered. */
function firmsOf(rows: readonly CountedRow[]): readonly SettlingFirm[] {
  const firms = new Map<string, number>();
  for (const { row } of rows) {
    const isOfFirm = row.kind === 'settlement' && row.facts.settleFirst?.settler === 'enterprise';
    if (!isOfFirm) continue;
    const id = row.respondent_credit_code ?? row.respondent_name;
    const hasAnswered = row.outcome === 'settled' || row.facts.offer?.by === 'enterprise';
    firms.set(id, (firms.get(id) ?? 0) + (hasAnswered ? 1 : 0));
  }
  return [...firms].map(([id, answered]) => ({ id, answered }));
}
