// What firms that settle directly promise: changed by themselves with an audit line, kept with its days, and counted.
import { type Instant, SETTLER_PROMISE_CODES, type SettlerPromise, type StaffedSettlement, parseInstant } from '#rules';
import { instantOrNull } from './case-row.js';
import type { ActingStaff } from './enterprise-staff.js';
import { SCORED_COLUMNS, SCORED_FROM, type ScoredRow, momentOf, scoredOf } from './scored-settlements.query.js';
import type { EnterpriseScope, Scope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface PromiseSpan {
  readonly promise: SettlerPromise;
  readonly since: Instant;
  /** Null while it stands. */
  readonly until: Instant | null;
}

export interface StaffedSettlements {
  readonly asOf: Instant;
  readonly settlements: readonly StaffedSettlement[];
}

/** More than any firm receives in a year by hand. */
const mostRows = 20_000;

export class EnterprisePromises {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** Those that stand and those before, the newest first. */
  async list(scope: EnterpriseScope): Promise<readonly PromiseSpan[]> {
    const rows = await this.app.read(scope, ({ query }) =>
      query<{ promise: SettlerPromise; since: string; until: string | null }>(
        `SELECT promise, to_jsonb(since) #>> '{}' AS since, to_jsonb(until) #>> '{}' AS until FROM enterprise_promise
          WHERE city = scope_city() AND enterprise = scope_enterprise() ORDER BY enterprise_promise.since DESC, promise`,
      ),
    );
    return rows.map(({ promise, since, until }) => ({
      promise,
      since: parseInstant(since),
      until: instantOrNull(until),
    }));
  }

  /** What stands in public of one firm; nothing for one without an account. */
  async standingOf(creditCode: string): Promise<readonly SettlerPromise[]> {
    const rows = await this.app.read({ city: this.city, system: 'enterprises' }, ({ query }) =>
      query<{ promise: SettlerPromise }>(
        `SELECT p.promise FROM enterprise_promise p JOIN enterprise e ON e.city = p.city AND e.id = p.enterprise
          WHERE p.city = scope_city() AND e.credit_code = $1 AND e.withdrawn_at IS NULL AND p.until IS NULL`,
        [creditCode],
      ),
    );
    return SETTLER_PROMISE_CODES.filter((code) => rows.some(({ promise }) => promise === code));
  }

  /** What the firm had promised when one of its settlements came in. */
  async listForCase(scope: Scope, number: string): Promise<readonly SettlerPromise[]> {
    const rows = await this.app.read(scope, ({ query }) =>
      query<{ promise: SettlerPromise }>(
        `SELECT p.promise FROM "case" c JOIN enterprise_promise p ON p.enterprise = scope_enterprise() AND ${PROMISED_THEN}
          WHERE c.city = scope_city() AND c.number = $1`,
        [number],
      ),
    );
    return SETTLER_PROMISE_CODES.filter((code) => rows.some(({ promise }) => promise === code));
  }

  /** Exactly these stand from now on; what stands already keeps its day. */
  async choose({ scope, staff }: ActingStaff, promises: readonly SettlerPromise[]): Promise<void> {
    await this.app.inScope(scope, async ({ query }) => {
      const [firm] = await query<{ unit: string }>(
        'SELECT unit FROM enterprise WHERE city = scope_city() AND id = scope_enterprise() AND withdrawn_at IS NULL FOR UPDATE',
      );
      if (firm === undefined) throw new Error('an enterprise that acts has an account');
      const ended = await query(
        `UPDATE enterprise_promise SET until = anqi_now()
          WHERE city = scope_city() AND enterprise = scope_enterprise() AND until IS NULL AND promise <> ALL ($1) RETURNING promise`,
        [promises],
      );
      const begun = await query(
        `INSERT INTO enterprise_promise (city, enterprise, promise)
         SELECT scope_city(), scope_enterprise(), promise FROM unnest($1::text[]) AS promise ON CONFLICT DO NOTHING RETURNING promise`,
        [promises],
      );
      if (ended.length + begun.length === 0) return;
      await query('SELECT append_audit($1, $2, $3, NULL, $4)', [
        firm.unit,
        `staff:${staff}`,
        'enterprise.promises-chosen',
        JSON.stringify({ enterprise: scope.enterprise, promises }),
      ]);
    });
  }

  /** The settlements of the last days with who acted in them, for counting what was kept. */
  async listStaffed(scope: EnterpriseScope, days: number): Promise<StaffedSettlements> {
    return this.app.read(scope, async ({ query }) => {
      const asOf = await momentOf({ query });
      const rows = await query<StaffedRow>(staffedSql, [days, mostRows]);
      return { asOf, settlements: rows.map(staffedOf) };
    });
  }
}

/** Whether a promise stood when a settlement `c` came in. */
export const PROMISED_THEN = `p.city = c.city AND p.since <= c.registered_at AND (p.until IS NULL OR p.until > c.registered_at)`;

/** What the consumer of a settlement `c` said of its payment; what an officer wrote down is not counted. */
export const PAYMENT_ARRIVED = `CASE WHEN c.facts #>> '{payment,by}' = 'filer' THEN c.facts #>> '{payment,arrived}' END`;

/** Whether a firm had promised something when a settlement `c` came in. @param enterprise an expression of ours */
export function promisedThen(promise: SettlerPromise, enterprise: string): string {
  return `EXISTS (SELECT FROM enterprise_promise p WHERE p.enterprise = ${enterprise} AND p.promise = '${promise}' AND ${PROMISED_THEN})`;
}

/** What of a settlement `c` a promise is counted by. @param enterprise an expression of ours */
export function staffedColumns(enterprise: string): string {
  return `${SCORED_COLUMNS},
         (SELECT count(DISTINCT e.actor)::integer FROM event e
           WHERE e.city = c.city AND e.case_month = c.case_month AND e.case_id = c.id AND e.actor LIKE 'staff:%') AS members,
         ${PAYMENT_ARRIVED} AS arrived, ${promisedThen('first-contact', enterprise)} AS "promisedFirstContact",
         ${promisedThen('advance-payment', enterprise)} AS "promisedPayment"`;
}

export type StaffedRow = ScoredRow &
  Pick<StaffedSettlement, 'members' | 'promisedFirstContact' | 'promisedPayment' | 'arrived'>;

export function staffedOf(row: StaffedRow): StaffedSettlement {
  const { members, arrived, promisedFirstContact, promisedPayment } = row;
  return { ...scoredOf(row), members, arrived, promisedFirstContact, promisedPayment };
}

const staffedSql = `
  SELECT ${staffedColumns('scope_enterprise()')} ${SCORED_FROM} AND c.respondent_credit_code = code_of_enterprise()
     AND c.registered_at > anqi_now() - ($1 + 1) * interval '1 day'
   ORDER BY c.registered_at DESC LIMIT $2`;
