// Which act about an account is whose duty: one table for the doors, the desk and the screen.
import type { AdminRole } from './roles.table.js';

export const ACCOUNT_ACTS = [
  'list',
  'add',
  'disable',
  'reset-password',
  'propose-roles',
  'answer-proposal',
  'remove-second-factors',
] as const;
export type AccountAct = (typeof ACCOUNT_ACTS)[number];

/**
 * Whoever makes an account gives it no rights, and whoever gives rights knows no password: to take an account over, two
 * would have to agree. Roles may be proposed by either, and are confirmed by a security administrator who did not.
 * @source GB/T 22239-2019 8.1.4.2 d)
 */
export const ACCOUNT_DUTIES = {
  list: ['system-admin', 'security-admin'],
  add: ['system-admin'],
  disable: ['system-admin'],
  'reset-password': ['system-admin'],
  'propose-roles': ['system-admin', 'security-admin'],
  'answer-proposal': ['security-admin'],
  'remove-second-factors': ['security-admin'],
} as const satisfies Readonly<Record<AccountAct, readonly AdminRole[]>>;
