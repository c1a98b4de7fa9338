// Acts of administrators about accounts: opened, decided and written in one transaction, with the line in the audit.
import type { Role } from '#rules';
import { type HeldAccount, heldAccountSql } from './account-list.query.js';
import type { IdempotencyClaim } from './ledger.js';
import { onceUnderKey } from './once-under-key.js';
import { AccountChanged, AccountNotInSight } from './records-fault.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

export interface ActRequest {
  /** The account of the administrator. */
  readonly by: string;
  /** The units whose accounts he keeps. */
  readonly units: readonly string[];
  readonly claim: IdempotencyClaim;
}

export interface ChangeRequest extends ActRequest {
  readonly account: string;
  /** The version he saw. */
  readonly version: number;
}

export interface NewKeptAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly mail: string | null;
  readonly passwordHash: string;
  /** Proposed, not given. */
  readonly roles: readonly Role[];
}

export type AccountChange =
  | { readonly act: 'disable' }
  | { readonly act: 'reset-password'; readonly passwordHash: string }
  | { readonly act: 'remove-second-factors' }
  | { readonly act: 'propose-roles'; readonly roles: readonly Role[]; readonly unit: string }
  | { readonly act: 'answer-proposal'; readonly proposal: string; readonly approve: boolean };

/** `replayed`: the key was known, nothing was done and this is what was written then. */
export interface AccountWritten {
  readonly account: string;
  readonly version: number;
  readonly replayed: boolean;
}

type Facts = Readonly<Record<string, string | boolean | readonly string[]>>;

export class AccountKeeping {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** Without rights: what it is to have is a proposal. @throws RecordsFault 23505 for a login that is taken, IdempotencyInFlight, IdempotencyMismatch */
  async add(request: ActRequest, given: NewKeptAccount): Promise<AccountWritten> {
    return this.once(request, async (work) => {
      const { id, login, name, unit, mail, passwordHash, roles } = given;
      await work.query(
        `INSERT INTO account (city, id, login, name, unit, roles, password_hash, mail, must_change_password)
         VALUES (scope_city(), $1, $2, $3, $4, '{}', $5, $6, true)`,
        [id, login, name, unit, passwordHash, mail],
      );
      await propose(work, { account: id, roles, unit, by: request.by });
      await record(work, { unit, by: request.by, act: 'added', facts: { account: id, proposed: [...roles] } });
      return { account: id, version: 0 };
    });
  }

  /**
   * @param decide judges what is held, and says what is to be changed
   * @throws AccountNotInSight, AccountChanged, IdempotencyInFlight, IdempotencyMismatch, whatever `decide` throws
   */
  async change(request: ChangeRequest, decide: (held: HeldAccount) => AccountChange): Promise<AccountWritten> {
    return this.once(request, async (work) => {
      const held = await hold(work, request);
      const change = decide(held);
      const facts = await write(work, held, { by: request.by, change });
      await work.query('UPDATE account SET version = version + 1 WHERE city = scope_city() AND id = $1', [
        held.account,
      ]);
      const { unit, account } = held;
      await record(work, { unit, by: request.by, act: done[change.act], facts: { account, ...facts } });
      return { account, version: held.version + 1 };
    });
  }

  private once(
    { claim }: ActRequest,
    act: (work: Work) => Promise<Omit<AccountWritten, 'replayed'>>,
  ): Promise<AccountWritten> {
    return this.app.inScope({ city: this.city, system: 'accounts' }, (work) =>
      onceUnderKey(work, claim, () => act(work)),
    );
  }
}

/** The words of the audit; an answer says in its facts which it was. */
const done = {
  disable: 'disabled',
  'reset-password': 'reset',
  'remove-second-factors': 'factors-removed',
  'propose-roles': 'roles-proposed',
  'answer-proposal': 'roles-answered',
} as const satisfies Readonly<Record<AccountChange['act'], string>>;

/** Its row is the lock; what was proposed for it is read behind it. */
async function hold(work: Work, { account, units, version }: ChangeRequest): Promise<HeldAccount> {
  await work.query('SELECT FROM account WHERE city = scope_city() AND id = $1 FOR UPDATE', [account]);
  const [held] = await work.query<HeldAccount>(`${heldAccountSql} AND a.id = $2`, [units, account]);
  if (held === undefined) throw new AccountNotInSight();
  if (held.version !== version) throw new AccountChanged();
  return held;
}

interface Written {
  readonly by: string;
  readonly change: AccountChange;
}

async function write(work: Work, { account }: HeldAccount, { by, change }: Written): Promise<Facts> {
  switch (change.act) {
    case 'disable':
      await work.query('UPDATE account SET disabled_at = now() WHERE city = scope_city() AND id = $1', [account]);
      return {};
    case 'reset-password':
      await work.query(
        `UPDATE account SET password_hash = $2, password_changed_at = now(), must_change_password = true
          WHERE city = scope_city() AND id = $1`,
        [account, change.passwordHash],
      );
      return {};
    case 'remove-second-factors':
      for (const table of ['code_generator', 'recovery_code', 'passkey']) {
        await work.query(`DELETE FROM ${table} WHERE city = scope_city() AND account = $1`, [account]);
      }
      return {};
    case 'propose-roles':
      await propose(work, { account, by, roles: change.roles, unit: change.unit });
      return { roles: [...change.roles], to: change.unit };
    case 'answer-proposal':
      return answer(work, { account, by, ...change });
  }
}

interface Proposed {
  readonly account: string;
  readonly roles: readonly Role[];
  readonly unit: string;
  readonly by: string;
}

async function propose(work: Work, { account, roles, unit, by }: Proposed): Promise<void> {
  await work.query(
    `INSERT INTO account_proposal (city, account, roles, unit, proposed_by) VALUES (scope_city(), $1, $2, $3, $4)`,
    [account, [...roles], unit, by],
  );
}

interface Answered {
  readonly account: string;
  readonly by: string;
  readonly proposal: string;
  readonly approve: boolean;
}

/** What is confirmed is what was seen: the proposal by its id, and no other. */
async function answer(work: Work, { account, by, proposal, approve }: Answered): Promise<Facts> {
  const [row] = await work.query<{ roles: Role[]; unit: string }>(
    `UPDATE account_proposal SET answered_by = $3, answered_at = now(), approved = $4
      WHERE city = scope_city() AND account = $1 AND id = $2 AND answered_at IS NULL RETURNING roles, unit`,
    [account, proposal, by, approve],
  );
  if (row === undefined) throw new AccountChanged();
  const { roles, unit } = row;
  if (approve) {
    await work.query(
      `UPDATE account SET roles = $2, unit = $3, station = CASE WHEN unit = $3 THEN station END
        WHERE city = scope_city() AND id = $1`,
      [account, roles, unit],
    );
  }
  return { approved: approve, roles, to: unit };
}

interface Recorded {
  readonly unit: string;
  readonly by: string;
  readonly act: string;
  readonly facts: Facts;
}

/** In the same commit: no act without its line. */
async function record(work: Work, { unit, by, act, facts }: Recorded): Promise<void> {
  await work.query('SELECT append_audit($1, $2, $3, NULL, $4)', [
    unit,
    `account:${by}`,
    `account.${act}`,
    JSON.stringify(facts),
  ]);
}
