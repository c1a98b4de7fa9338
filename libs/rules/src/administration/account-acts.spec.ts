// Every act × every role, and whatever else stands between an administrator and an account.
import { type AccountObjection, actsOpenTo, handlesCases, objectionToAct, objectionToRoles } from './account-acts.js';
import { ACCOUNT_ACTS, ACCOUNT_DUTIES, type AccountAct } from './account-duties.table.js';
import { ADMIN_ROLES, CASE_ROLES, ROLES, type Role } from './roles.table.js';
import { BODY_KINDS } from '../assisting/body.table.js';
import { LIFECYCLES } from '../decide.js';

const officer = { account: 'li', roles: ['officer'], isDisabled: false, proposedBy: null } as const;
const waiting = { ...officer, proposedBy: 'wang' } as const;
const by = (role: Role, account = 'zhao') => ({ account, roles: [role] });
const about = (act: AccountAct) => (act === 'answer-proposal' ? waiting : officer);

describe('an act about an account', () => {
  it.each(ACCOUNT_ACTS.flatMap((act) => ROLES.map((role) => [act, role] as const)))(
    '%s is the duty of %s, or is refused',
    (act, role) => {
      const duties: readonly Role[] = ACCOUNT_DUTIES[act];

      expect(objectionToAct(act, by(role), about(act))).toBe(duties.includes(role) ? null : 'account.not-your-duty');
    },
  );

  it.each<[AccountAct, Role, Partial<typeof waiting> | object, AccountObjection]>([
    ['disable', 'system-admin', { account: 'zhao' }, 'account.own'],
    ['answer-proposal', 'security-admin', { account: 'zhao', proposedBy: 'wang' }, 'account.own'],
    ['answer-proposal', 'security-admin', { proposedBy: 'zhao' }, 'proposal.own'],
    ['answer-proposal', 'security-admin', {}, 'proposal.none'],
    ['propose-roles', 'system-admin', { proposedBy: 'wang' }, 'proposal.open'],
    ['disable', 'system-admin', { isDisabled: true }, 'account.disabled'],
    ['reset-password', 'system-admin', { roles: ['security-admin'] }, 'account.of-an-administrator'],
    ['remove-second-factors', 'security-admin', { roles: ['audit-admin'] }, 'account.of-an-administrator'],
  ])('%s by a %s of %j is refused', (act, role, given, objection) => {
    expect(objectionToAct(act, by(role), { ...officer, ...given })).toBe(objection);
  });

  it('may be a refusal of what was proposed for an account that was disabled meanwhile', () => {
    expect(objectionToAct('answer-proposal', by('security-admin'), { ...waiting, isDisabled: true })).toBeNull();
  });

  it('gives the screen no act that the desk would refuse', () => {
    expect(actsOpenTo(by('system-admin'), officer)).toEqual(['disable', 'reset-password', 'propose-roles']);
    expect(actsOpenTo(by('security-admin'), waiting)).toEqual(['answer-proposal', 'remove-second-factors']);
    expect(actsOpenTo(by('audit-admin'), officer)).toEqual([]);
  });
});

describe('the roles of one account', () => {
  it.each(ADMIN_ROLES.flatMap((admin) => ROLES.filter((role) => role !== admin).map((role) => [admin, role] as const)))(
    'are not %s and %s together',
    (admin, other) => {
      expect(objectionToRoles([admin, other], 'city')).toBe('roles.not-together');
    },
  );

  it('may be several where all of them handle cases, and those of the city only there', () => {
    expect(objectionToRoles(['officer', 'intake'], 'county')).toBeNull();
    expect(objectionToRoles([], 'county')).toBe('roles.none');
    expect(objectionToRoles(['city-head'], 'county')).toBe('roles.only-in-the-city');
    expect(objectionToRoles(['city-intake'], 'intake')).toBeNull();
    expect(objectionToRoles(['security-admin'], 'county')).toBeNull();
  });

  it.each(BODY_KINDS)('are that of an assistant alone at a %s, and nowhere else', (kind) => {
    expect(objectionToRoles(['assistant'], kind)).toBeNull();
    expect(objectionToRoles(['officer'], kind)).toBe('roles.only-at-a-body');
    expect(objectionToRoles(['assistant'], 'county')).toBe('roles.only-at-a-body');
    expect(objectionToRoles(['assistant'], 'station')).toBe('roles.only-at-a-body');
    expect(objectionToRoles(['assistant', 'officer'], kind)).toBe('roles.not-together');
    expect(handlesCases(['assistant'])).toBe(false);
  });

  it('have a case to see only where one of them handles cases', () => {
    expect(CASE_ROLES.map((role) => handlesCases([role]))).toEqual(CASE_ROLES.map(() => true));
    expect(ADMIN_ROLES.map((role) => handlesCases([role]))).toEqual(ADMIN_ROLES.map(() => false));
    expect(handlesCases([])).toBe(false);
  });
});

describe('the lifecycles', () => {
  it('name no administrator in any step, and nobody of a body but where it settles or mediates', () => {
    const named = Object.values(LIFECYCLES).flatMap(({ steps }) => steps.flatMap(({ roles }) => roles));

    expect(named.length).toBeGreaterThan(0);
    const others = named.filter((role) => !CASE_ROLES.some((known) => known === role));
    expect([...new Set(others)]).toEqual(['assistant']);
  });
});
