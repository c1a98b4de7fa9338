// The counts behind the on-time figures, unit by unit, by the same conditions as the lists that they open.
import { parseInstant } from '#rules';
import type { Instant, OnTimeCounts } from '#rules';
import { Parameters, casePredicate, inShanghaiMonth } from './case-view.js';
import type { CaseView } from './case-view.js';
import type { Scope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface BoardView {
  readonly asOf: Instant;
  readonly month: string;
  /** Every unit in sight that handles cases, counted or not, by code. */
  readonly units: readonly {
    readonly unit: string;
    readonly unitName: string;
    readonly complaints: OnTimeCounts;
    readonly reports: OnTimeCounts;
  }[];
}

interface CountRow {
  readonly as_of: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly counts: Readonly<Record<string, number>>;
}

const counted = [
  'counted-complaints',
  'on-time-complaints',
  'overdue-complaints',
  'counted-reports',
  'on-time-reports',
  'overdue-reports',
] as const satisfies readonly CaseView[];

export class BoardQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** @param month YYYY-MM in Asia/Shanghai */
  async count(scope: Scope, month: string): Promise<BoardView> {
    const parameters = new Parameters();
    const inMonth = inShanghaiMonth('c.counted_at', parameters.add(`${month}-01`));
    const counts = counted.map((view) => {
      return `'${view}', count(*) FILTER (WHERE ${casePredicate({ view, month }, parameters)})`;
    });
    const rows = await this.app.read(scope, ({ query }) =>
      query<CountRow>(
        `SELECT to_jsonb(anqi_now()) #>> '{}' AS as_of, u.code AS unit, u.name AS unit_name, jsonb_build_object(${counts.join(', ')}) AS counts
           FROM unit u LEFT JOIN "case" c ON c.city = u.city AND c.unit = u.code
            AND (c.closed_at IS NULL OR (${inMonth}))
          WHERE u.city = scope_city() AND u.code = ANY (scope_units()) AND u.kind IN ('city', 'intake', 'county', 'zone')
          GROUP BY u.city, u.code ORDER BY u.code`,
        parameters.values,
      ),
    );
    const asOf = rows[0]?.as_of;
    if (asOf === undefined) throw new Error('A board is of at least one unit.');
    return { asOf: parseInstant(asOf), month, units: rows.map(unitOf) };
  }
}

function unitOf({ unit, unit_name: unitName, counts }: CountRow): BoardView['units'][number] {
  const of = (subject: 'complaints' | 'reports'): OnTimeCounts => ({
    onTime: counts[`on-time-${subject}`] ?? 0,
    closed: counts[`counted-${subject}`] ?? 0,
    openOverdue: counts[`overdue-${subject}`] ?? 0,
  });
  return { unit, unitName, complaints: of('complaints'), reports: of('reports') };
}
