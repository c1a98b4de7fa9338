// What may be done about the staff of an enterprise: somebody who manages always stays, and there are never too many.
import { RuleViolation } from '../rule-violation.js';
import { STAFF_RULES, type StaffRight } from './staff.table.js';

export interface StaffMember {
  readonly id: string;
  readonly may: StaffRight;
  readonly isDisabled: boolean;
}

export type StaffAct =
  | { readonly type: 'invite' }
  | { readonly type: 'disable'; readonly member: string }
  | { readonly type: 'enable'; readonly member: string }
  | { readonly type: 'entitle'; readonly member: string; readonly may: StaffRight };

/** Whether a right covers what is asked. */
export function staffMay(right: StaffRight, asked: StaffRight): boolean {
  return right === 'manage' || right === asked;
}

/**
 * Says no to what would leave an enterprise without a manager, or with more people than may be.
 * @param staff all of one enterprise, as they stand when nobody else changes them
 * @throws RuleViolation `staff.last-manager`, `staff.too-many` @source STAFF_RULES
 */
export function checkStaffAct(staff: readonly StaffMember[], act: StaffAct): void {
  const { most, source } = STAFF_RULES;
  const after = staffAfter(staff, act).filter(({ isDisabled }) => !isDisabled);
  if (after.length > most && adds(act)) throw new RuleViolation('staff.too-many', source, { most });
  if (!after.some(({ may }) => may === 'manage')) throw new RuleViolation('staff.last-manager', source);
}

function adds({ type }: StaffAct): boolean {
  return type === 'invite' || type === 'enable';
}

function staffAfter(staff: readonly StaffMember[], act: StaffAct): readonly StaffMember[] {
  switch (act.type) {
    case 'invite':
      return [...staff, { id: '', may: 'answer', isDisabled: false }];
    case 'disable':
    case 'enable':
      return staff.map((one) => (one.id === act.member ? { ...one, isDisabled: act.type === 'disable' } : one));
    case 'entitle':
      return staff.map((one) => (one.id === act.member ? { ...one, may: act.may } : one));
  }
}
