// Who of an enterprise's staff may do what, and that nobody shuts the last manager out.
import { RuleViolation } from '../rule-violation.js';
import { type StaffMember, checkStaffAct, staffMay } from './staff.js';
import { STAFF_RULES, type StaffRight } from './staff.table.js';

const member = (id: string, may: StaffRight, isDisabled = false): StaffMember => ({ id, may, isDisabled });
const owner = member('owner', 'manage');
const clerk = member('clerk', 'answer');
const many = (count: number): readonly StaffMember[] =>
  Array.from({ length: count }, (_one, place) => member(`clerk-${String(place)}`, 'answer'));

describe('the rights of the staff', () => {
  it.each([
    ['answer', 'answer', true],
    ['answer', 'manage', false],
    ['manage', 'answer', true],
    ['manage', 'manage', true],
  ] as const)('who may %s may %s: %s', (right, asked, may) => {
    expect(staffMay(right, asked)).toBe(may);
  });
});

describe('what is done about the staff', () => {
  it('never leaves an enterprise without somebody who manages', () => {
    const disabled = member('former', 'manage', true);
    for (const staff of [[owner], [owner, clerk], [owner, clerk, disabled]]) {
      for (const act of [
        { type: 'disable', member: 'owner' },
        { type: 'entitle', member: 'owner', may: 'answer' },
      ] as const) {
        expect(() => checkStaffAct(staff, act)).toThrow(new RuleViolation('staff.last-manager', STAFF_RULES.source));
      }
    }
  });

  it('lets a manager go, himself too, where another one stays', () => {
    const staff = [owner, member('second', 'manage')];
    expect(() => checkStaffAct(staff, { type: 'disable', member: 'owner' })).not.toThrow();
    expect(() => checkStaffAct(staff, { type: 'entitle', member: 'owner', may: 'answer' })).not.toThrow();
  });

  it('takes the twentieth and not the one after, whether invited or enabled again; disabled ones do not count', () => {
    const full = [owner, ...many(STAFF_RULES.most - 1)];
    const former = member('former', 'answer', true);
    expect(() => checkStaffAct([...full.slice(1), former], { type: 'invite' })).toThrow('staff.last-manager');
    expect(() => checkStaffAct([...full.slice(0, -1), former], { type: 'invite' })).not.toThrow();
    expect(() => checkStaffAct(full, { type: 'invite' })).toThrow('staff.too-many');
    expect(() => checkStaffAct([...full, former], { type: 'enable', member: 'former' })).toThrow('staff.too-many');
  });

  it('may always be made less where a rule came later than the people', () => {
    const staff = [owner, ...many(STAFF_RULES.most + 3)];
    expect(() => checkStaffAct(staff, { type: 'disable', member: 'clerk-0' })).not.toThrow();
  });
});
