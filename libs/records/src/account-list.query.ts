// Accounts as administrators see them: those of their units, disabled ones too, with what is proposed for each.
import type { Role } from '#rules';
import type { UnitOfWork } from './unit-of-work.js';

export interface ProposalView {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly unit: string;
  readonly unitName: string;
  readonly by: string;
  readonly byName: string;
  /** As PostgreSQL writes an instant into JSON. */
  readonly at: string;
}

export interface HeldAccount {
  readonly account: string;
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
  readonly lastSignInAt: Date | null;
  readonly hasSecondFactor: boolean;
  readonly version: number;
  /** What waits to be confirmed. */
  readonly proposal: ProposalView | null;
}

export interface AccountListRequest {
  readonly units: readonly string[];
  /** Part of a login or a name. */
  readonly words?: string | undefined;
  /** Only those for which something waits to be confirmed. */
  readonly onlyProposed: boolean;
  /** The login after which to go on. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface AccountPage {
  readonly items: readonly HeldAccount[];
  readonly total: number;
  readonly next: string | null;
}

/** $1 the units in sight. */
export const heldAccountSql = `
  SELECT a.id AS account, a.login, a.name, a.unit, u.name AS "unitName", a.roles, a.disabled_at AS "disabledAt",
         a.created_at AS "createdAt", a.last_sign_in_at AS "lastSignInAt", a.version,
         EXISTS (SELECT FROM code_generator g WHERE g.city = a.city AND g.account = a.id AND g.state = 'in-use')
           OR EXISTS (SELECT FROM passkey k WHERE k.city = a.city AND k.account = a.id) AS "hasSecondFactor",
         (SELECT jsonb_build_object('id', p.id, 'roles', p.roles, 'unit', p.unit, 'unitName', t.name, 'by', p.proposed_by,
                 'byName', b.name, 'at', p.proposed_at)
            FROM account_proposal p JOIN unit t ON t.city = p.city AND t.code = p.unit
            JOIN account b ON b.city = p.city AND b.id = p.proposed_by
           WHERE p.city = a.city AND p.account = a.id AND p.answered_at IS NULL) AS proposal
    FROM account a JOIN unit u ON u.city = a.city AND u.code = a.unit
   WHERE a.city = scope_city() AND a.unit = ANY ($1)`;

const matching = `
  AND ($2::text IS NULL OR position(lower($2) IN a.login) > 0 OR position($2 IN a.name) > 0)
  AND (NOT $3::boolean OR EXISTS (SELECT FROM account_proposal p
        WHERE p.city = a.city AND p.account = a.id AND p.answered_at IS NULL))`;

export class AccountListQuery {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** In the order of the logins; the total is counted over the same rows. */
  async list({ units, words, onlyProposed, after, limit }: AccountListRequest): Promise<AccountPage> {
    const given = [units, words ?? null, onlyProposed];
    return this.app.read({ city: this.city, system: 'accounts' }, async ({ query }) => {
      const rows = await query<HeldAccount>(
        `${heldAccountSql} ${matching} AND ($4::text IS NULL OR a.login > $4) ORDER BY a.login LIMIT $5`,
        [...given, after ?? null, limit + 1],
      );
      const [counted] = await query<{ total: number }>(
        `SELECT count(*)::int AS total FROM account a WHERE a.city = scope_city() AND a.unit = ANY ($1) ${matching}`,
        given,
      );
      const items = rows.slice(0, limit);
      return { items, total: counted?.total ?? 0, next: rows.length > limit ? (items.at(-1)?.login ?? null) : null };
    });
  }
}
