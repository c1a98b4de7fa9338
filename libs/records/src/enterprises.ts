// Enterprises and their sessions as the database keeps them: found by a keyed hash of an address, never by the address.
import type { SettlerPromise, StaffRight } from '#rules';
import type { EnterpriseScope } from './scope.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

/** An enterprise, and the member of its staff who acts for it. */
export interface SignedInEnterprise {
  readonly id: string;
  readonly creditCode: string;
  readonly name: string;
  readonly staff: string;
  readonly staffName: string;
  readonly may: StaffRight;
}

export interface NewEnterpriseSession {
  readonly tokenHash: Uint8Array;
  readonly hours: number;
}

/** The standing account of a credit code, and the county that answers for it. */
export interface CodeHolder {
  readonly creditCode: string;
  readonly unit: string;
}

/** An operator with a standing account, as consumers may find it. */
export interface Settler extends CodeHolder {
  readonly name: string;
  readonly promises: readonly SettlerPromise[];
}

const mostSettlers = 6;

/** What stands of an enterprise, in one order. @param row its row, in a statement of ours */
export function standingPromises(row: string): string {
  return `ARRAY(SELECT p.promise FROM enterprise_promise p
    WHERE p.city = ${row}.city AND p.enterprise = ${row}.id AND p.until IS NULL ORDER BY p.promise DESC)`;
}

/** A firm `e` whose account its county took back, with those `m` who managed it to the last. */
const REMOVED_WITH_STAFF = `enterprise e JOIN enterprise_staff m ON m.city = e.city AND m.enterprise = e.id
  WHERE e.city = scope_city() AND e.withdrawn_by IS NOT NULL AND m.ended_at = e.withdrawn_at AND m.disabled_at IS NULL AND m.may = 'manage'
    AND EXISTS (SELECT FROM enterprise_removal r WHERE r.city = e.city AND r.enterprise = e.id)`;

export class Enterprises {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** A session for the member of the staff whose address it is. @returns when it ends at the latest; undefined where nobody is let in with it */
  async enter(addressKey: Uint8Array, session: NewEnterpriseSession): Promise<Date | undefined> {
    return this.inScope(async ({ query }) => {
      const [row] = await query<{ expiresAt: Date }>(
        `WITH entered AS (
           UPDATE enterprise_staff SET last_sign_in_at = now()
            WHERE city = scope_city() AND address_key = $1 AND disabled_at IS NULL AND ended_at IS NULL
            RETURNING city, id, enterprise),
         known AS (
           UPDATE enterprise e SET last_sign_in_at = now() FROM entered
            WHERE e.city = entered.city AND e.id = entered.enterprise AND e.withdrawn_at IS NULL
            RETURNING e.city, e.id, entered.id AS staff)
         INSERT INTO enterprise_session (city, token_hash, enterprise, staff, expires_at)
         SELECT city, $2, id, staff, now() + $3 * interval '1 hour' FROM known RETURNING expires_at AS "expiresAt"`,
        [addressKey, session.tokenHash, session.hours],
      );
      return row?.expiresAt;
    });
  }

  /** Whose session it is; undefined when it ended, ran out, its member was disabled or the account withdrawn. @returns also how long ago it was last written down */
  async findBySession(
    tokenHash: Uint8Array,
    idleMinutes: number,
  ): Promise<(SignedInEnterprise & { readonly idleSeconds: number }) | undefined> {
    const [row] = await this.app.read({ city: this.city, system: 'enterprises' }, ({ query }) =>
      query<SignedInEnterprise & { idleSeconds: number }>(
        `SELECT e.id, e.credit_code AS "creditCode", e.name, m.id AS staff, m.name AS "staffName", m.may,
                extract(epoch FROM now() - s.last_seen_at)::float8 AS "idleSeconds"
           FROM enterprise_session s JOIN enterprise e ON e.city = s.city AND e.id = s.enterprise
           JOIN enterprise_staff m ON m.city = s.city AND m.id = s.staff AND m.enterprise = s.enterprise
          WHERE s.city = scope_city() AND s.token_hash = $1 AND s.expires_at > now()
            AND s.last_seen_at > now() - $2 * interval '1 minute' AND e.withdrawn_at IS NULL
            AND m.disabled_at IS NULL AND m.ended_at IS NULL`,
        [tokenHash, idleMinutes],
      ),
    );
    return row;
  }

  /** A session for whoever managed an account that its county took back: he may read why, and object. @returns as `enter` */
  async enterRemoved(addressKey: Uint8Array, session: NewEnterpriseSession): Promise<Date | undefined> {
    return this.inScope(async ({ query }) => {
      const [row] = await query<{ expiresAt: Date }>(
        `INSERT INTO enterprise_session (city, token_hash, enterprise, staff, expires_at)
         SELECT e.city, $2, e.id, m.id, now() + $3 * interval '1 hour' FROM ${REMOVED_WITH_STAFF}
            AND m.address_key = $1 ORDER BY e.withdrawn_at DESC LIMIT 1
         RETURNING expires_at AS "expiresAt"`,
        [addressKey, session.tokenHash, session.hours],
      );
      return row?.expiresAt;
    });
  }

  /** Whose session it is of those whose account was taken back; undefined for everybody else. */
  async findRemovedBySession(tokenHash: Uint8Array, idleMinutes: number): Promise<SignedInEnterprise | undefined> {
    const [row] = await this.app.read({ city: this.city, system: 'enterprises' }, ({ query }) =>
      query<SignedInEnterprise>(
        `SELECT e.id, e.credit_code AS "creditCode", e.name, m.id AS staff, m.name AS "staffName", m.may
           FROM ${REMOVED_WITH_STAFF} AND EXISTS (
             SELECT FROM enterprise_session s WHERE s.city = m.city AND s.enterprise = m.enterprise AND s.staff = m.id
                AND s.token_hash = $1 AND s.expires_at > now() AND s.last_seen_at > now() - $2 * interval '1 minute')`,
        [tokenHash, idleMinutes],
      ),
    );
    return row;
  }

  /** Which conditions an enterprise declared to meet when it applied. */
  async conditionsOf(id: string): Promise<readonly string[]> {
    const [row] = await this.app.read({ city: this.city, system: 'enterprises' }, ({ query }) =>
      query<{ conditions: readonly string[] }>(
        `SELECT a.conditions FROM enterprise e JOIN enterprise_application a ON a.city = e.city AND a.id = e.application
          WHERE e.city = scope_city() AND e.id = $1`,
        [id],
      ),
    );
    return row?.conditions ?? [];
  }

  async touch(tokenHash: Uint8Array): Promise<void> {
    await this.inScope(({ query }) =>
      query('UPDATE enterprise_session SET last_seen_at = now() WHERE city = scope_city() AND token_hash = $1', [
        tokenHash,
      ]),
    );
  }

  async end(tokenHash: Uint8Array): Promise<void> {
    await this.inScope(({ query }) =>
      query('DELETE FROM enterprise_session WHERE city = scope_city() AND token_hash = $1', [tokenHash]),
    );
  }

  /**
   * Ends the account by its own wish; its staff, its sessions and its public reply end with it.
   * @param staff who of it wishes so
   * @returns how many settlements are open: with one of them it stays, and nothing is changed
   */
  async leave(scope: EnterpriseScope, staff: string): Promise<number> {
    return this.app.inScope(scope, async ({ query }) => {
      const [open] = await query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM "case" c
          WHERE c.city = scope_city() AND c.kind = 'settlement' AND c.respondent_credit_code = code_of_enterprise()
            AND c.closed_at IS NULL`,
      );
      if (open === undefined) throw new Error('a count has one row');
      if (open.count > 0) return open.count;
      await query(
        `UPDATE evaluation_reply SET words = NULL, ended_at = anqi_now(), ended_how = 'left'
          WHERE city = scope_city() AND credit_code = code_of_enterprise() AND ended_at IS NULL`,
      );
      await query(
        `UPDATE enterprise_staff SET ended_at = now()
          WHERE city = scope_city() AND enterprise = scope_enterprise() AND ended_at IS NULL`,
      );
      const [left] = await query<{ unit: string }>(
        `UPDATE enterprise SET withdrawn_at = now(), ground = 'own-request'
          WHERE city = scope_city() AND id = scope_enterprise() AND withdrawn_at IS NULL RETURNING unit`,
      );
      if (left === undefined) return 0;
      await query('SELECT append_audit($1, $2, $3, NULL, $4)', [
        left.unit,
        `staff:${staff}`,
        'enterprise.left',
        JSON.stringify({ enterprise: scope.enterprise }),
      ]);
      return 0;
    });
  }

  /** Which of these codes have a standing account, wherever in the city. */
  async listHolders(creditCodes: readonly string[]): Promise<readonly CodeHolder[]> {
    return this.app.read({ city: this.city, system: 'enterprises' }, ({ query }) =>
      query<CodeHolder>(
        `SELECT credit_code AS "creditCode", unit FROM enterprise
          WHERE city = scope_city() AND credit_code = ANY ($1) AND withdrawn_at IS NULL`,
        [creditCodes],
      ),
    );
  }

  /** Those whose credit code it is, or whose name holds the words or stands in them, wherever in the city. */
  async listSettlers(words: string): Promise<readonly Settler[]> {
    return this.app.read({ city: this.city, system: 'enterprises' }, ({ query }) =>
      query<Settler>(
        `SELECT credit_code AS "creditCode", name, unit, ${standingPromises('e')} AS promises FROM enterprise e
          WHERE city = scope_city() AND withdrawn_at IS NULL
            AND (credit_code = $1 OR position($1 IN name) > 0 OR position(name IN $1) > 0)
          ORDER BY name <> $1, name, credit_code LIMIT $2`,
        [words, mostSettlers],
      ),
    );
  }

  private inScope<T>(work: (work: Work) => Promise<T>): Promise<T> {
    return this.app.inScope({ city: this.city, system: 'enterprises' }, work);
  }
}
