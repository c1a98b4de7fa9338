// The list of conflicts: which operator's cases are closed to whom, each entry and each lifting with its audit line.
import { parseInstant } from '#rules';
import type { Instant } from '#rules';
import { RecordsFault } from './records-fault.js';
import type { UnitsScope } from './scope.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

/** An operator as it is known: by its code, by its name, or by both. */
export interface NamedOperator {
  /** Upper case. */
  readonly creditCode: string | null;
  readonly name: string | null;
}

export interface NewConflict {
  readonly id: string;
  readonly account: string;
  /** The unit of that account. */
  readonly unit: string;
  readonly operator: NamedOperator;
  readonly ground: string;
}

export interface ConflictLine extends NamedOperator {
  readonly id: string;
  readonly account: string;
  readonly accountName: string;
  readonly unit: string;
  readonly unitName: string;
  readonly ground: string;
  readonly since: Instant;
  readonly setByName: string;
}

/** Who keeps the list, in the unit in whose audit it stands. */
export interface ListKeeper {
  readonly scope: UnitsScope;
  readonly unit: string;
  readonly account: string;
}

const mostLines = 500;

const lineSql = `
  SELECT k.id, k.account, a.name AS "accountName", k.unit, u.name AS "unitName", k.credit_code AS "creditCode", k.name, k.ground,
         to_jsonb(k.since) #>> '{}' AS since, b.name AS "setByName"
    FROM operator_conflict k
    JOIN account a ON a.city = k.city AND a.id = k.account
    JOIN account b ON b.city = k.city AND b.id = k.set_by
    JOIN unit u ON u.city = k.city AND u.code = k.unit
   WHERE k.city = scope_city() AND k.until IS NULL`;

export class OperatorConflicts {
  constructor(private readonly app: UnitOfWork) {}

  /** @returns false when it stands on the list already */
  async add(keeper: ListKeeper, { id, account, unit, operator, ground }: NewConflict): Promise<boolean> {
    try {
      await this.app.inScope(keeper.scope, async (work) => {
        await work.query(
          `INSERT INTO operator_conflict (city, id, account, unit, credit_code, name, ground, set_by)
           VALUES (scope_city(), $1, $2, $3, $4, $5, $6, $7)`,
          [id, account, unit, operator.creditCode, operator.name, ground, keeper.account],
        );
        await audit(work, keeper, { action: 'conflict.added', facts: { conflict: id, account, ground } });
      });
      return true;
    } catch (fault) {
      if (fault instanceof RecordsFault && fault.constraint === 'operator_conflict_is_listed_once') return false;
      throw fault;
    }
  }

  /** What stands in the units in sight, by unit and name. */
  async list(scope: UnitsScope): Promise<readonly ConflictLine[]> {
    const rows = await this.app.read(scope, ({ query }) =>
      query<Omit<ConflictLine, 'since'> & { since: string }>(
        `${lineSql} ORDER BY k.unit, a.name, k.since, k.id LIMIT $1`,
        [mostLines],
      ),
    );
    return rows.map((row) => ({ ...row, since: parseInstant(row.since) }));
  }

  /** An entry that stands, where it is in sight. */
  async find(scope: UnitsScope, id: string): Promise<Pick<ConflictLine, 'account' | 'unit'> | undefined> {
    const [found] = await this.app.read(scope, ({ query }) =>
      query<Pick<ConflictLine, 'account' | 'unit'>>(
        'SELECT account, unit FROM operator_conflict WHERE city = scope_city() AND id = $1 AND until IS NULL',
        [id],
      ),
    );
    return found;
  }

  /** @returns false when it stands no longer, or is not in sight */
  async lift(keeper: ListKeeper, id: string): Promise<boolean> {
    return this.app.inScope(keeper.scope, async (work) => {
      const [lifted] = await work.query<{ account: string }>(
        `UPDATE operator_conflict SET until = greatest(since, now()), lifted_by = $2
          WHERE city = scope_city() AND id = $1 AND until IS NULL RETURNING account`,
        [id, keeper.account],
      );
      if (lifted === undefined) return false;
      await audit(work, keeper, { action: 'conflict.lifted', facts: { conflict: id, account: lifted.account } });
      return true;
    });
  }

  /** The numbers of the open cases against an operator that an account handles, in the sight of who asks. */
  async listHandled(scope: UnitsScope, account: string, operator: NamedOperator): Promise<readonly string[]> {
    const rows = await this.app.read(scope, ({ query }) =>
      query<{ number: string }>(
        `SELECT c.number FROM "case" c WHERE c.city = scope_city() AND c.handler = $1 AND c.closed_at IS NULL
            AND (credit_form(c.respondent_credit_code) = $2 OR operator_form(c.respondent_name) = operator_form($3)) ORDER BY c.number`,
        [account, operator.creditCode, operator.name],
      ),
    );
    return rows.map(({ number }) => number);
  }
}

interface Act {
  readonly action: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** In the same commit as the act, the head lock of the unit last. */
async function audit({ query }: Work, { unit, account }: ListKeeper, { action, facts }: Act): Promise<void> {
  await query('SELECT append_audit($1, $2, $3, NULL, $4)', [unit, `account:${account}`, action, JSON.stringify(facts)]);
}
