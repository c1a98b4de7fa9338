// Finds closed cases whose people are to be forgotten, and destroys their data keys: each case in a transaction of its own.
import { RETENTIONS, parseInstant } from '#rules';
import type { CaseKind, EndedPeriod, Instant, Outcome } from '#rules';
import type { UnitOfWork, Work } from './unit-of-work.js';

/** A closed case, without hold, that some period no longer keeps. */
export interface CaseToForget {
  readonly id: string;
  readonly number: string;
  readonly unit: string;
  readonly kind: CaseKind;
  readonly outcome: Outcome;
  readonly closedAt: Instant;
  /** The row of the table of periods that has ended for it, and the moment before which it had to be closed. */
  readonly rule: string;
  readonly closedBefore: Instant;
}

/** Why something is forgotten; `actor` as in the audit. */
export type ForgettingGround =
  | { readonly ground: 'period-over'; readonly rule: string; readonly closedBefore: Instant }
  | { readonly ground: 'on-request' };

/** What was destroyed, in numbers. */
export interface Forgotten {
  readonly keys: number;
  readonly persons: number;
  readonly statements: number;
  readonly attachments: number;
  readonly story: boolean;
}

type CaseToForgetJson = Omit<CaseToForget, 'closedAt' | 'closedBefore'> & {
  readonly closedAt: string;
  readonly closedBefore: string;
};

const dueSql = `
  SELECT c.id, c.number, c.unit, c.kind, c.outcome, to_jsonb(c.closed_at) #>> '{}' AS "closedAt", p.rule,
         to_jsonb(p."closedBefore") #>> '{}' AS "closedBefore"
    FROM jsonb_to_recordset($1) AS p (kind text, outcome text, grave boolean, rule text, "closedBefore" timestamptz)
    JOIN "case" c ON c.city = scope_city() AND c.kind = p.kind AND c.outcome = p.outcome AND c.closed_at < p."closedBefore"
     AND coalesce((c.facts ->> 'sentToPolice')::boolean, false) = p.grave
   WHERE jsonb_typeof(c.facts -> 'hold') IS DISTINCT FROM 'object'
     AND NOT EXISTS (SELECT FROM erasure e WHERE e.city = c.city AND e.case_id = c.id AND e.moment >= c.closed_at)
   ORDER BY c.closed_at, c.id LIMIT $2`;

export class Forgetting {
  /** @param eraser the unit of work of the role that may forget and nothing else */
  constructor(
    private readonly eraser: UnitOfWork,
    private readonly city: string,
  ) {}

  /** The moment as the house counts it. */
  async now(): Promise<Instant> {
    const [row] = await this.inScope(({ query }) =>
      query<{ moment: string }>(`SELECT to_jsonb(anqi_now()) #>> '{}' AS moment`),
    );
    if (row === undefined) throw new Error('The database did not say what time it is.');
    return parseInstant(row.moment);
  }

  /** Cases that these periods no longer keep, the oldest first. */
  async listDue(ended: readonly EndedPeriod[], atMost: number): Promise<readonly CaseToForget[]> {
    const rows = await this.inScope(({ query }) => query<CaseToForgetJson>(dueSql, [JSON.stringify(ended), atMost]));
    return rows.map((row) => ({
      ...row,
      closedAt: parseInstant(row.closedAt),
      closedBefore: parseInstant(row.closedBefore),
    }));
  }

  /** The id of a closed case; undefined where there is none of this number. */
  async findClosed(number: string): Promise<string | undefined> {
    const [row] = await this.inScope(({ query }) =>
      query<{ id: string }>('SELECT id FROM "case" WHERE city = scope_city() AND number = $1', [number]),
    );
    return row?.id;
  }

  /**
   * Destroys the data keys of everything personal in one closed case, with its audit line in the same commit.
   * @param actor account:<id> or system:<name> @returns undefined where it is open, held, forgotten before, or not due
   */
  async forget(caseId: string, why: ForgettingGround, actor: string): Promise<Forgotten | undefined> {
    const [row] = await this.inScope(({ query }) =>
      query<{ told: Forgotten | null }>('SELECT vault.forget_case($1, $2) AS told', [
        caseId,
        JSON.stringify({ ...why, actor }),
      ]),
    );
    return row?.told ?? undefined;
  }

  /** Forgets applications of enterprises that were refused, and accounts that were withdrawn, when their period is over. @returns how many */
  async forgetApplications(): Promise<number> {
    const { keptFor } = RETENTIONS['enterprise-application'];
    const [row] = await this.inScope(({ query }) =>
      query<{ forgotten: number }>('SELECT vault.forget_applications($1) AS forgotten', [
        `${String(keptFor.count)} ${keptFor.unit}`,
      ]),
    );
    return row?.forgotten ?? 0;
  }

  private inScope<T>(work: (work: Work) => Promise<T>): Promise<T> {
    return this.eraser.inScope({ city: this.city, system: 'forgetting' }, work);
  }
}
