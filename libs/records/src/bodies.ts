// Assisting bodies as units of their own below a bureau: made and closed by a head, each act with its audit line.
import type { BodyKind, StationPlace } from '#rules';
import type { IdempotencyClaim } from './ledger.js';
import { onceUnderKey } from './once-under-key.js';
import { BodyHasOpenMatters, BodyNotFound } from './records-fault.js';
import type { UnitsScope } from './scope.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

export interface NewBody {
  readonly kind: BodyKind;
  readonly name: string;
  /** The bureau itself, or one of its 市场监管所. */
  readonly parent: string;
  /** Of a service station alone. */
  readonly place: StationPlace | null;
}

export interface Body extends NewBody {
  readonly code: string;
  readonly parentName: string;
  readonly isClosed: boolean;
  /** Cases that it mediates now. */
  readonly entrusted: number;
  /** Disputes that it had to settle first, ever, and how they stand. */
  readonly entries: BodyEntries;
}

export interface BodyEntries {
  readonly all: number;
  readonly open: number;
  readonly settled: number;
  /** Went on to the bureau as complaints. */
  readonly turned: number;
  /** Were answered too late, or not at all. */
  readonly late: number;
}

export interface BodyRequest {
  readonly scope: UnitsScope;
  readonly account: string;
  readonly claim: IdempotencyClaim;
}

/** Below a unit of the scope, or below a 市场监管所 of one. */
const standsBelow = `u.kind IN ('association', 'mediation-body', 'service-station')
    AND (p.code = ANY (scope_units()) OR (p.kind = 'station' AND p.parent = ANY (scope_units())))`;

const bodiesSql = `
  SELECT u.code, u.kind, u.name, u.parent, p.name AS "parentName", u.place, u.ends_on IS NOT NULL AS "isClosed",
         (SELECT count(*)::int FROM "case" c WHERE c.city = u.city AND c.facts ->> 'entrustedTo' = u.code AND c.closed_at IS NULL) AS entrusted,
         (SELECT jsonb_build_object('all', count(*), 'open', count(*) FILTER (WHERE c.closed_at IS NULL),
                   'settled', count(*) FILTER (WHERE c.outcome = 'settled'), 'turned', count(*) FILTER (WHERE (c.facts ->> 'turned')::boolean),
                   'late', count(*) FILTER (WHERE EXISTS (SELECT FROM clock k WHERE k.city = c.city AND k.case_month = c.case_month
                      AND k.case_id = c.id AND k.ending = 'missed')))
            FROM "case" c WHERE c.city = u.city AND c.kind = 'settlement' AND c.facts #>> '{settleFirst,settlerUnit}' = u.code) AS entries
    FROM unit u JOIN unit p ON p.city = u.city AND p.code = u.parent
   WHERE u.city = scope_city() AND ${standsBelow}
   ORDER BY u.ends_on IS NOT NULL, u.kind, u.name, u.code`;

export class Bodies {
  constructor(private readonly app: UnitOfWork) {}

  /** Those below a unit, with what they have to do and have done; closed ones last. */
  async list(scope: UnitsScope): Promise<readonly Body[]> {
    return this.app.read(scope, ({ query }) => query<Body>(bodiesSql));
  }

  /** @returns its code; of a repeated request the first one's @throws IdempotencyInFlight, IdempotencyMismatch */
  async add({ scope, account, claim }: BodyRequest, body: NewBody): Promise<string> {
    const { code } = await this.app.inScope(scope, (work) =>
      onceUnderKey(work, claim, () => added(work, account, body)),
    );
    return code;
  }

  /** Whether a body stands below the scope, closed or not. */
  async has(scope: UnitsScope, code: string): Promise<boolean> {
    return (await this.list(scope)).some((body) => body.code === code);
  }

  /** From now on it sees no case and takes no entry. @throws BodyNotFound, BodyHasOpenMatters, IdempotencyInFlight, IdempotencyMismatch */
  async close({ scope, account, claim }: BodyRequest, code: string): Promise<void> {
    // As the body itself sees it: another bureau may have entrusted it with something too.
    const [open] = await this.app.read({ city: scope.city, body: code }, ({ query }) =>
      query<{ open: number }>(`SELECT count(*)::int AS open FROM "case" WHERE closed_at IS NULL`),
    );
    await this.app.inScope(scope, (work) =>
      onceUnderKey(work, claim, () => closed(work, account, { code, open: open?.open ?? 0 })),
    );
  }
}

/** A code that is the bureau's own with a random end: two heads at once make two bodies. */
async function added({ query }: Work, account: string, body: NewBody): Promise<{ readonly code: string }> {
  const [row] = await query<{ code: string }>(
    `INSERT INTO unit (city, code, name, kind, parent, place, area_names, loose_names, former_codes, towns, within, starts_on, placeholder)
     VALUES (scope_city(), $1::text || '-B' || upper(substr(md5(gen_random_uuid()::text), 1, 6)), $2, $3, $1, $4, '{}', '{}', '{}', '{}', '{}',
             (anqi_now() AT TIME ZONE 'Asia/Shanghai')::date, false)
     RETURNING code`,
    [body.parent, body.name, body.kind, body.place],
  );
  if (row === undefined) throw new Error('a body was not written');
  await tell(query, { unit: body.parent, account, action: 'body.added', facts: { body: row.code, kind: body.kind } });
  return row;
}

/** Nobody is left with somebody who is gone. */
async function closed(
  { query }: Work,
  account: string,
  { code, open }: { readonly code: string; readonly open: number },
): Promise<{ readonly code: string }> {
  const [found] = await query<{ parent: string }>(
    `SELECT u.parent FROM unit u JOIN unit p ON p.city = u.city AND p.code = u.parent
      WHERE u.city = scope_city() AND u.code = $1 AND u.ends_on IS NULL AND ${standsBelow} FOR UPDATE OF u`,
    [code],
  );
  if (found === undefined) throw new BodyNotFound();
  if (open > 0) throw new BodyHasOpenMatters(open);
  await query(
    `UPDATE unit SET ends_on = greatest(starts_on, (anqi_now() AT TIME ZONE 'Asia/Shanghai')::date)
      WHERE city = scope_city() AND code = $1`,
    [code],
  );
  await tell(query, { unit: found.parent, account, action: 'body.closed', facts: { body: code } });
  return { code };
}

interface Told {
  readonly unit: string;
  readonly account: string;
  readonly action: string;
  readonly facts: Readonly<Record<string, string>>;
}

async function tell(query: Work['query'], { unit, account, action, facts }: Told): Promise<void> {
  await query('SELECT append_audit($1, $2, $3, NULL, $4)', [unit, `account:${account}`, action, JSON.stringify(facts)]);
}
