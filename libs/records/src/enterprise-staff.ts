// The staff of an enterprise as the database keeps it: changed under the lock of the enterprise, each act with its audit line.
import { type StaffAct, type StaffMember, type StaffRight, checkStaffAct } from '#rules';
import { RecordsFault } from './records-fault.js';
import type { EnterpriseScope } from './scope.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

/** One of the staff as those who manage see him. */
export interface StaffLine {
  readonly id: string;
  readonly name: string;
  /** Null for whoever applied for the account. */
  readonly addressMask: string | null;
  readonly may: StaffRight;
  readonly invitedAt: Date;
  readonly lastSignInAt: Date | null;
  readonly disabledAt: Date | null;
}

/** Who acts, in the name of his enterprise. */
export interface ActingStaff {
  readonly scope: EnterpriseScope;
  readonly staff: string;
}

export interface InvitedStaff {
  readonly name: string;
  readonly addressKey: Uint8Array;
  readonly addressMask: string;
  readonly may: StaffRight;
}

export type StaffChange = Exclude<StaffAct, { readonly type: 'invite' }>;
export type StaffChanged = 'done' | 'absent' | 'address-taken';

export class EnterpriseStaff {
  constructor(private readonly app: UnitOfWork) {}

  /** All that ever were, who may sign in first, then by the day they came. */
  async list(scope: EnterpriseScope): Promise<readonly StaffLine[]> {
    return this.app.read(scope, ({ query }) =>
      query<StaffLine>(
        `SELECT id, name, address_mask AS "addressMask", may, invited_at AS "invitedAt", last_sign_in_at AS "lastSignInAt",
                disabled_at AS "disabledAt"
           FROM enterprise_staff WHERE city = scope_city() AND enterprise = scope_enterprise()
          ORDER BY disabled_at IS NOT NULL, invited_at, id`,
      ),
    );
  }

  /** Lets somebody in. @throws RuleViolation `staff.too-many` */
  async invite(acting: ActingStaff, invited: InvitedStaff): Promise<StaffChanged> {
    return this.app.inScope(acting.scope, async (work) => {
      const { unit, staff } = await lock(work);
      checkStaffAct(staff, { type: 'invite' });
      const { name, addressKey, addressMask, may } = invited;
      const [made] = await work.query<{ id: string }>(
        `INSERT INTO enterprise_staff (city, enterprise, credit_code, name, address_key, address_mask, may, invited_by)
         VALUES (scope_city(), scope_enterprise(), code_of_enterprise(), $1, $2, $3, $4, $5)
         ON CONFLICT (city, address_key) WHERE disabled_at IS NULL AND ended_at IS NULL DO NOTHING RETURNING id`,
        [name, addressKey, addressMask, may, acting.staff],
      );
      const { enterprise } = acting.scope;
      // An attempt that found the address in use is written down too: many of them are somebody who tries numbers out.
      const told =
        made === undefined
          ? { action: 'enterprise.staff-address-taken', facts: { enterprise } }
          : { action: 'enterprise.staff-invited', facts: { enterprise, member: made.id, may } };
      await audit(work, { ...told, unit, staff: acting.staff });
      return made === undefined ? 'address-taken' : 'done';
    });
  }

  /**
   * What stands already is done again without a trace; whoever is disabled is out with his next request.
   * @throws RuleViolation `staff.last-manager`, `staff.too-many`
   */
  async change(acting: ActingStaff, change: StaffChange): Promise<StaffChanged> {
    return whereFree(
      this.app.inScope(acting.scope, async (work) => {
        const { unit, staff } = await lock(work);
        const member = staff.find(({ id }) => id === change.member);
        if (member === undefined) return 'absent';
        if (stands(member, change)) return 'done';
        checkStaffAct(staff, change);
        await write(work, change);
        const { enterprise } = acting.scope;
        const facts = { enterprise, member: change.member, ...(change.type === 'entitle' ? { may: change.may } : {}) };
        await audit(work, { action: ACTIONS[change.type], facts, unit, staff: acting.staff });
        return 'done';
      }),
    );
  }
}

const ACTIONS = {
  disable: 'enterprise.staff-disabled',
  enable: 'enterprise.staff-enabled',
  entitle: 'enterprise.staff-entitled',
} as const;

/** Two who manage do not shut each other out at once: one waits for the other. */
async function lock({ query }: Work): Promise<{ readonly unit: string; readonly staff: readonly StaffMember[] }> {
  const [enterprise] = await query<{ unit: string }>(
    `SELECT unit FROM enterprise WHERE city = scope_city() AND id = scope_enterprise() AND withdrawn_at IS NULL FOR UPDATE`,
  );
  if (enterprise === undefined) throw new Error('an enterprise that acts has an account');
  const staff = await query<StaffMember>(
    `SELECT id, may, disabled_at IS NOT NULL AS "isDisabled" FROM enterprise_staff
      WHERE city = scope_city() AND enterprise = scope_enterprise()`,
  );
  return { unit: enterprise.unit, staff };
}

/** Whoever is enabled again may find that his address is another's by now, of this enterprise or of one out of sight. */
async function whereFree(changing: Promise<StaffChanged>): Promise<StaffChanged> {
  try {
    return await changing;
  } catch (fault) {
    if (fault instanceof RecordsFault && fault.constraint === 'enterprise_staff_has_its_address')
      return 'address-taken';
    throw fault;
  }
}

function stands({ may, isDisabled }: StaffMember, change: StaffChange): boolean {
  switch (change.type) {
    case 'disable':
      return isDisabled;
    case 'enable':
      return !isDisabled;
    case 'entitle':
      return may === change.may;
  }
}

async function write({ query }: Work, change: StaffChange): Promise<void> {
  const of = 'WHERE city = scope_city() AND enterprise = scope_enterprise() AND id = $1';
  switch (change.type) {
    case 'disable':
      await query(`UPDATE enterprise_staff SET disabled_at = now() ${of}`, [change.member]);
      await query(
        'DELETE FROM enterprise_session WHERE city = scope_city() AND enterprise = scope_enterprise() AND staff = $1',
        [change.member],
      );
      return;
    case 'enable':
      await query(`UPDATE enterprise_staff SET disabled_at = NULL ${of}`, [change.member]);
      return;
    case 'entitle':
      await query(`UPDATE enterprise_staff SET may = $2 ${of}`, [change.member, change.may]);
      return;
  }
}

interface Told {
  readonly unit: string;
  readonly staff: string;
  readonly action: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** In the same commit as the act, the head lock of the unit last. */
async function audit({ query }: Work, { unit, staff, action, facts }: Told): Promise<void> {
  await query('SELECT append_audit($1, $2, $3, NULL, $4)', [unit, `staff:${staff}`, action, JSON.stringify(facts)]);
}
