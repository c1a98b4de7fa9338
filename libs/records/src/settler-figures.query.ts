// The figures of the enterprises that a county admitted: their settlements of a year, and how the register has them.
import type { Instant, OperatorState, SettlerPromise, StaffedSettlement } from '#rules';
import { type StaffedRow, staffedColumns, staffedOf } from './enterprise-promises.js';
import { standingPromises } from './enterprises.js';
import { SCORED_FROM, momentOf } from './scored-settlements.query.js';
import type { UnitsScope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface CountedSettler {
  readonly application: string;
  readonly registerState: OperatorState | null;
  readonly settlements: readonly StaffedSettlement[];
  /** What it promises in public. */
  readonly promises: readonly SettlerPromise[];
}

const mostSettlers = 200;

export interface CountedSettlers {
  readonly asOf: Instant;
  readonly settlers: readonly CountedSettler[];
}

interface SettlerRow extends Omit<CountedSettler, 'settlements'> {
  readonly settlements: readonly StaffedRow[];
}

export class SettlerFiguresQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** Those with a standing account, by the settlements that the units in sight may see. @param application only this one */
  async list(scope: UnitsScope, days: number, application: string | null = null): Promise<CountedSettlers> {
    return this.app.read(scope, async ({ query }) => {
      const asOf = await momentOf({ query });
      const rows = await query<SettlerRow>(settlersSql, [days, application, mostSettlers]);
      return {
        asOf,
        settlers: rows.map(({ settlements, ...settler }) => ({ ...settler, settlements: settlements.map(staffedOf) })),
      };
    });
  }
}

const settlersSql = `
  SELECT s.application,
         (SELECT o.state FROM operator o
           WHERE o.city = scope_city() AND o.credit_code COLLATE "C" = s.credit_code LIMIT 1) AS "registerState",
         coalesce((SELECT jsonb_agg(f) FROM (SELECT ${staffedColumns('s.id')} ${SCORED_FROM}
             AND c.respondent_credit_code = s.credit_code AND c.registered_at > anqi_now() - ($1 + 1) * interval '1 day') f), '[]')
           AS settlements,
         ${standingPromises('s')} AS promises
    FROM enterprise s
   WHERE s.city = scope_city() AND s.unit = ANY (scope_units()) AND s.withdrawn_at IS NULL
     AND ($2::uuid IS NULL OR s.application = $2)
   ORDER BY s.admitted_at LIMIT $3`;
