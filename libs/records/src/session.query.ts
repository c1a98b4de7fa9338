// Whose session a cookie names and what lies in that officer's sight, read anew with every request.
import type { Role } from '#rules';
import type { KeptStatement, UnitOfWork } from './unit-of-work.js';
import { unitsInSight } from './unit.query.js';
import type { UnitKind } from './unit.record.js';

export interface SessionRequest {
  readonly city: string;
  /** SHA-256 of the cookie. */
  readonly tokenHash: Uint8Array;
  readonly idleMinutes: number;
}

export interface SessionView {
  readonly account: string;
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
  /** Whether some case or operator is closed to the account. */
  readonly isConcerned: boolean;
  /** How long ago its last request was written down. */
  readonly idleSeconds: number;
  /** The unit and those below it, without stations. */
  readonly unitsInSight: readonly { readonly code: string; readonly name: string }[];
}

type Holder = Omit<SessionView, 'unitsInSight'>;

interface Office {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
}

const holderSql: KeptStatement = {
  name: 'holder-of-a-session',
  text: `
  SELECT a.id AS account, a.login, a.name, a.unit, u.name AS "unitName", a.roles,
          EXISTS (SELECT FROM closed_case x WHERE x.city = a.city AND x.account = a.id AND x.until IS NULL)
            OR EXISTS (SELECT FROM operator_conflict k WHERE k.city = a.city AND k.account = a.id AND k.until IS NULL) AS "isConcerned",
          extract(epoch FROM now() - s.last_seen_at)::float8 AS "idleSeconds"
     FROM session s
     JOIN account a ON a.city = s.city AND a.id = s.account
     JOIN unit u ON u.city = a.city AND u.code = a.unit
    WHERE s.city = scope_city() AND s.token_hash = $1 AND s.expires_at > now() AND s.ended_why IS NULL
      AND s.last_seen_at > now() - $2 * interval '1 minute' AND a.disabled_at IS NULL`,
};

// A body that mediates handles no case of its own: only whoever sits there has it in sight.
const officesSql: KeptStatement = {
  name: 'offices-in-sight',
  text: `
  SELECT code, name, kind, parent FROM unit
    WHERE city = scope_city() AND (kind IN ('city', 'intake', 'county', 'zone') OR code = $1) ORDER BY code`,
};

export class SessionQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** By the true time: a demo that is moved signs nobody out. Undefined when it ended or its account is disabled. */
  async find({ city, tokenHash, idleMinutes }: SessionRequest): Promise<SessionView | undefined> {
    return this.app.read({ city, system: 'accounts' }, async ({ query }) => {
      const [holder] = await query<Holder>(holderSql, [tokenHash, idleMinutes]);
      if (holder === undefined) return undefined;
      const offices = await query<Office>(officesSql, [holder.unit]);
      const inSight = unitsInSight(offices, holder.unit).map(({ code, name }) => ({ code, name }));
      return { ...holder, unitsInSight: inSight };
    });
  }
}
