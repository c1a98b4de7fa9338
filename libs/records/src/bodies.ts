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
  /** Nobody answered in the days that it had. */
  readonly expired: number;
}

export interface BodyRequest {
  readonly scope: UnitsScope;
  readonly account: string;
  readonly claim: IdempotencyClaim;
}

const bodiesSql = `
  SELECT u.code, u.kind, u.name, u.parent, p.name AS "parentName", u.place,
         u.ends_on IS NOT NULL AS "isClosed",
         n.entrusted, jsonb_build_object('all', n.all_of, 'open', n.open, 'settled', n.settled, 'turned', n.turned, 'expired', n.expired) AS entries
    FROM unit u JOIN unit p ON p.city = u.city AND p.code = u.parent
    CROSS JOIN LATERAL (
      SELECT (count(*) FILTER (WHERE c.kind = 'complaint' AND c.closed_at IS NULL))::int AS entrusted,
             (count(*) FILTER (WHERE c.kind = 'settlement'))::int AS all_of,
             (count(*) FILTER (WHERE c.kind = 'settlement' AND c.closed_at IS NULL))::int AS open,
             (count(*) FILTER (WHERE c.kind = 'settlement' AND c.outcome = 'settled'))::int AS settled,
             (count(*) FILTER (WHERE c.kind = 'settlement' AND (c.facts ->> 'turned')::boolean))::int AS turned,
             (count(*) FILTER (WHERE c.kind = 'settlement' AND EXISTS (SELECT FROM event e WHERE e.city = c.city
                AND e.case_month = c.case_month AND e.case_id = c.id AND e.type = 'settlement-expired')))::int AS expired
        FROM case_unit w JOIN "case" c ON c.city = w.city AND c.id = w.case_id
       WHERE w.city = u.city AND w.unit = u.code AND w.role = 'entrusted' AND w.until IS NULL) n
   WHERE u.city = scope_city() AND u.kind IN ('association', 'mediation-body', 'service-station') AND u.code = ANY ($1)
   ORDER BY u.ends_on IS NOT NULL, u.kind, u.name, u.code`;

export class Bodies {
  constructor(private readonly app: UnitOfWork) {}

  /** Those below a unit, with what they have to do and have done; closed ones last. */
  async list(scope: UnitsScope): Promise<readonly Body[]> {
    return this.app.read(scope, ({ query }) => query<Body>(bodiesSql, [scope.units]));
  }

  /** @returns its code; of a repeated request the first one's @throws IdempotencyInFlight, IdempotencyMismatch */
  async add({ scope, account, claim }: BodyRequest, body: NewBody): Promise<string> {
    const { code } = await this.app.inScope(scope, (work) =>
      onceUnderKey(work, claim, () => added(work, account, body)),
    );
    return code;
  }

  /** From now on it sees no case and takes no entry. @throws BodyNotFound, BodyHasOpenMatters, IdempotencyInFlight, IdempotencyMismatch */
  async close({ scope, account, claim }: BodyRequest, code: string): Promise<void> {
    await this.app.inScope(scope, (work) => onceUnderKey(work, claim, () => closed(work, account, { scope, code })));
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
  const facts = { body: row.code, kind: body.kind };
  await query(`SELECT append_audit($1, $2, 'body.added', NULL, $3)`, [
    ...[body.parent, `account:${account}`],
    JSON.stringify(facts),
  ]);
  return row;
}

/** Nobody is left with somebody who is gone. */
async function closed(
  { query }: Work,
  account: string,
  { scope, code }: { readonly scope: UnitsScope; readonly code: string },
): Promise<{ readonly code: string }> {
  const [found] = await query<{ parent: string; open: number }>(
    `SELECT u.parent, (SELECT count(*)::int FROM case_unit w JOIN "case" c ON c.city = w.city AND c.id = w.case_id
        WHERE w.city = u.city AND w.unit = u.code AND w.role = 'entrusted' AND w.until IS NULL AND c.closed_at IS NULL) AS open
       FROM unit u WHERE u.city = scope_city() AND u.code = $1 AND u.code = ANY ($2) AND u.ends_on IS NULL
        AND u.kind IN ('association', 'mediation-body', 'service-station') FOR UPDATE`,
    [code, scope.units],
  );
  if (found === undefined) throw new BodyNotFound();
  if (found.open > 0) throw new BodyHasOpenMatters(found.open);
  await query(
    `UPDATE unit SET ends_on = greatest(starts_on, (anqi_now() AT TIME ZONE 'Asia/Shanghai')::date)
      WHERE city = scope_city() AND code = $1`,
    [code],
  );
  await query(`SELECT append_audit($1, $2, 'body.closed', NULL, $3)`, [
    ...[found.parent, `account:${account}`],
    JSON.stringify({ body: code }),
  ]);
  return { code };
}
