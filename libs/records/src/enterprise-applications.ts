// Applications of enterprises as the database keeps them: handed in by anybody, decided by their county, each act with its audit line.
import type { Instant, LocalDate, OperatorState, SettlerPromise } from '#rules';
import type { SealedWithKey } from '#seal';
import { keepDataKeys } from './data-keys.js';
import { RecordsFault } from './records-fault.js';
import type { UnitsScope } from './scope.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

export interface NewEnterpriseApplication {
  readonly id: string;
  readonly unit: string;
  readonly creditCode: string;
  readonly codeIrregular: boolean;
  readonly operatorName: string;
  readonly operatorAddress: string;
  readonly conditions: readonly string[];
  readonly promises: readonly SettlerPromise[];
  readonly contactSealed: SealedWithKey;
  readonly contactMask: string;
  readonly addressKey: Uint8Array;
  readonly addressSealed: SealedWithKey;
}

export const APPLICATION_STATES = ['waiting', 'approved', 'refused'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** How far an application has come, for whoever handed it in. */
export interface ApplicationStanding {
  readonly operatorName: string;
  readonly creditCode: string;
  readonly unit: string;
  readonly appliedAt: Date;
  readonly state: ApplicationState;
  readonly ground: string | null;
  /** When the account that was made of it was withdrawn, and why. */
  readonly withdrawnAt: Date | null;
  readonly withdrawnWhy: string | null;
}

/** An application as its county sees it. */
export interface ApplicationLine extends ApplicationStanding {
  readonly id: string;
  readonly codeIrregular: boolean;
  readonly operatorAddress: string;
  readonly conditions: readonly string[];
  readonly promises: readonly SettlerPromise[];
  readonly contactMask: string;
  readonly decidedAt: Date | null;
}

/** The officer who decides, in the unit for which he decides. */
export interface DecidingOfficer {
  readonly scope: UnitsScope;
  readonly unit: string;
  readonly account: string;
}

/** What a county goes by when it takes an account back, as it was counted then. */
export interface RemovalFigures {
  readonly silent: number;
  readonly settled: number;
  readonly ended: number;
  readonly registerState: OperatorState | null;
}

export interface NewRemoval extends RemovalFigures {
  readonly ground: string;
  readonly removedAt: Instant;
  readonly objectBy: LocalDate;
}

/** `absent`: there is none, or it is another county's; the others: why nothing was changed. */
export type Decided = 'done' | 'absent' | 'decided-before' | 'code-held' | 'address-taken';

const mostLines = 200;

const lineSql = `a.operator_name AS "operatorName", a.credit_code AS "creditCode", a.unit, a.applied_at AS "appliedAt", a.state, a.ground,
  e.withdrawn_at AS "withdrawnAt", e.ground AS "withdrawnWhy"`;
const joinSql = 'enterprise_application a LEFT JOIN enterprise e ON e.city = a.city AND e.application = a.id';

export class EnterpriseApplications {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** @returns false when the same address waits already for an answer about the same code */
  async add(given: NewEnterpriseApplication): Promise<boolean> {
    return this.app.inScope({ city: this.city, system: 'enterprises' }, async ({ query }) => {
      const added = await query(
        `INSERT INTO enterprise_application (city, id, unit, credit_code, code_irregular, operator_name, operator_address, conditions,
           contact_sealed, contact_mask, address_key, address_sealed, promises)
         VALUES (scope_city(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING id`,
        [
          given.id,
          given.unit,
          given.creditCode,
          given.codeIrregular,
          given.operatorName,
          given.operatorAddress,
          given.conditions,
          given.contactSealed.sealed,
          given.contactMask,
          given.addressKey,
          given.addressSealed.sealed,
          given.promises,
        ],
      );
      if (added.length > 0) await keepDataKeys(query, [given.contactSealed, given.addressSealed]);
      return added.length > 0;
    });
  }

  /** What an address has asked for, the newest first. */
  async listOfAddress(addressKey: Uint8Array): Promise<readonly ApplicationStanding[]> {
    return this.app.read({ city: this.city, system: 'enterprises' }, ({ query }) =>
      query<ApplicationStanding>(
        `SELECT ${lineSql} FROM ${joinSql} WHERE a.city = scope_city() AND a.address_key = $1
          ORDER BY a.applied_at DESC LIMIT $2`,
        [addressKey, mostLines],
      ),
    );
  }

  /** Those of the units in sight: what waits first, oldest on top, then what was decided, newest on top. */
  async list(scope: UnitsScope): Promise<readonly ApplicationLine[]> {
    return this.app.read(scope, ({ query }) =>
      query<ApplicationLine>(
        `SELECT a.id, ${lineSql}, a.code_irregular AS "codeIrregular", a.operator_address AS "operatorAddress", a.conditions, a.promises,
                a.contact_mask AS "contactMask", a.decided_at AS "decidedAt"
           FROM ${joinSql} WHERE a.city = scope_city() AND a.unit = ANY (scope_units())
          ORDER BY a.state <> 'waiting', CASE WHEN a.state = 'waiting' THEN a.applied_at END, a.decided_at DESC, a.id LIMIT $1`,
        [mostLines],
      ),
    );
  }

  /** Makes the account; whoever applied is the first who manages it. @param enterprise the id it gets */
  async approve(officer: DecidingOfficer, application: string, enterprise: string): Promise<Decided> {
    return this.deciding(officer, async (work) => {
      const decided = await decide(work, { officer, application, state: 'approved', ground: null });
      if (decided !== 'done') return decided;
      await work.query(
        `INSERT INTO enterprise (city, id, application, unit, credit_code, name, address_key)
         SELECT city, $2, id, unit, credit_code, operator_name, address_key FROM enterprise_application
          WHERE city = scope_city() AND id = $1`,
        [application, enterprise],
      );
      await work.query(
        `INSERT INTO enterprise_staff (city, enterprise, credit_code, name, address_key, may)
         SELECT city, $2, credit_code, left(contact_mask, 20), address_key, 'manage' FROM enterprise_application
          WHERE city = scope_city() AND id = $1`,
        [application, enterprise],
      );
      await work.query(
        `INSERT INTO enterprise_promise (city, enterprise, promise)
         SELECT city, $2, unnest(promises) FROM enterprise_application WHERE city = scope_city() AND id = $1`,
        [application, enterprise],
      );
      await audit(work, officer, { action: 'enterprise.approved', facts: { application, enterprise } });
      return 'done';
    });
  }

  async refuse(officer: DecidingOfficer, application: string, ground: string): Promise<Decided> {
    return this.deciding(officer, async (work) => {
      const decided = await decide(work, { officer, application, state: 'refused', ground });
      if (decided === 'done')
        await audit(work, officer, { action: 'enterprise.refused', facts: { application, ground } });
      return decided;
    });
  }

  /** Takes back the account that was made of an application; its sessions end with it, and the firm may object. */
  async withdraw(officer: DecidingOfficer, application: string, removal: NewRemoval): Promise<Decided> {
    return this.deciding(officer, async (work) => {
      const { ground } = removal;
      const [withdrawn] = await work.query<{ id: string }>(
        `UPDATE enterprise SET withdrawn_at = now(), withdrawn_by = $3, ground = $4
          WHERE city = scope_city() AND application = $1 AND unit = $2 AND withdrawn_at IS NULL RETURNING id`,
        [application, officer.unit, officer.account, ground],
      );
      if (withdrawn === undefined) {
        const known = await work.query(
          'SELECT FROM enterprise_application WHERE city = scope_city() AND id = $1 AND unit = $2',
          [application, officer.unit],
        );
        return known.length > 0 ? 'decided-before' : 'absent';
      }
      await work.query(
        `UPDATE enterprise_staff SET ended_at = now() WHERE city = scope_city() AND enterprise = $1 AND ended_at IS NULL`,
        [withdrawn.id],
      );
      await work.query('DELETE FROM enterprise_session WHERE city = scope_city() AND enterprise = $1', [withdrawn.id]);
      await work.query(
        `UPDATE evaluation_reply SET words = NULL, ended_at = anqi_now(), ended_how = 'left'
          WHERE city = scope_city() AND enterprise = $1 AND ended_at IS NULL`,
        [withdrawn.id],
      );
      await work.query(
        `INSERT INTO enterprise_removal (city, enterprise, unit, ground, silent, settled, ended, register_state, removed_at, removed_by, object_by)
         VALUES (scope_city(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[withdrawn.id, officer.unit, ground, removal.silent, removal.settled, removal.ended],
          ...[removal.registerState, removal.removedAt, officer.account, removal.objectBy],
        ],
      );
      await audit(work, officer, { action: 'enterprise.withdrawn', facts: { application, ground } });
      return 'done';
    });
  }

  private async deciding(officer: DecidingOfficer, work: (work: Work) => Promise<Decided>): Promise<Decided> {
    try {
      return await this.app.inScope(officer.scope, work);
    } catch (fault) {
      if (!(fault instanceof RecordsFault)) throw fault;
      if (fault.constraint === 'enterprise_holds_its_code') return 'code-held';
      if (fault.constraint === 'enterprise_has_its_address' || fault.constraint === 'enterprise_staff_has_its_address')
        return 'address-taken';
      throw fault;
    }
  }
}

interface Decision {
  readonly officer: DecidingOfficer;
  readonly application: string;
  readonly state: ApplicationState;
  readonly ground: string | null;
}

async function decide({ query }: Work, { officer, application, state, ground }: Decision): Promise<Decided> {
  const [found] = await query<{ state: ApplicationState }>(
    'SELECT state FROM enterprise_application WHERE city = scope_city() AND id = $1 AND unit = $2 FOR UPDATE',
    [application, officer.unit],
  );
  if (found === undefined) return 'absent';
  if (found.state !== 'waiting') return 'decided-before';
  await query(
    `UPDATE enterprise_application SET state = $2, ground = $3, decided_at = now(), decided_by = $4
      WHERE city = scope_city() AND id = $1`,
    [application, state, ground, officer.account],
  );
  return 'done';
}

interface Act {
  readonly action: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** In the same commit as the act, the head lock of the unit last. */
async function audit({ query }: Work, { unit, account }: DecidingOfficer, { action, facts }: Act): Promise<void> {
  await query('SELECT append_audit($1, $2, $3, NULL, $4)', [unit, `account:${account}`, action, JSON.stringify(facts)]);
}
