// Which rooms of the desk are whose: whoever keeps accounts sees no case, and whoever handles cases keeps no account.
import type { Role } from '#rules';

export type DeskRoom =
  | 'queue'
  | 'intake'
  | 'cases'
  | 'board'
  | 'disclosure'
  | 'advisories'
  | 'model-units'
  | 'exclusions'
  | 'exchange'
  | 'mailbox'
  | 'settlers'
  | 'bodies'
  | 'accounts'
  | 'audit';

const ABOUT_CASES = [
  'queue',
  'cases',
  'board',
  'disclosure',
  'advisories',
  'model-units',
  'exclusions',
  'exchange',
  'mailbox',
  'bodies',
] as const satisfies readonly DeskRoom[];
/** Whoever answers the telephone, the counter or the post takes down what comes. */
const RECORDING = [...ABOUT_CASES, 'intake'] as const satisfies readonly DeskRoom[];
/** Head and intake of a county admit the enterprises that settle directly there. */
const ADMITTING = [...RECORDING, 'settlers'] as const satisfies readonly DeskRoom[];

// A new role does not compile until it is said where it may go.
const ROOMS_OF: Readonly<Record<Role, readonly DeskRoom[]>> = {
  officer: RECORDING,
  intake: ADMITTING,
  'unit-head': ADMITTING,
  'city-intake': RECORDING,
  'city-head': ABOUT_CASES,
  // His portal is no room of the desk; his account is.
  assistant: [],
  'system-admin': ['accounts'],
  'security-admin': ['accounts'],
  'audit-admin': ['audit'],
};

/** Every role that an account may be given, in the order of the house. */
export const EVERY_ROLE: readonly Role[] = Object.keys(ROOMS_OF).filter(isRole);

export function mayEnter(roles: readonly Role[], room: DeskRoom): boolean {
  return roles.some((role) => ROOMS_OF[role].includes(room));
}

/** Where one begins after signing in; one's own account is everybody's. */
export function homeOf(roles: readonly Role[]): string {
  if (roles.includes('assistant')) return '/assist';
  if (mayEnter(roles, 'queue')) return '/desk/queue';
  if (mayEnter(roles, 'accounts')) return '/desk/accounts';
  return mayEnter(roles, 'audit') ? '/desk/audit' : '/desk/account';
}

/** Whether a path leads where one has no business: to another's room, or to no room at all as `/desk` does. */
export function leadsElsewhere(pathname: string, roles: readonly Role[]): boolean {
  const [, , name = ''] = pathname.split('/');
  return name === '' || (isRoom(name) && !mayEnter(roles, name));
}

const WITH_ORDERS: readonly Role[] = ['intake', 'unit-head', 'city-intake', 'city-head'];

/** Who imports the orders of 12345 and answers them, as the door has it. */
export function dealsWithOrders(roles: readonly Role[]): boolean {
  return roles.some((role) => WITH_ORDERS.includes(role));
}

/** Who takes the business register in; its tab is nobody else's. */
const REGISTRARS: readonly Role[] = ['city-intake', 'city-head'];

export function keepsRegister(roles: readonly Role[]): boolean {
  return roles.some((role) => REGISTRARS.includes(role));
}

function isRole(name: string): name is Role {
  return name in ROOMS_OF;
}

function isRoom(name: string): name is DeskRoom {
  return name === 'accounts' || name === 'audit' || ADMITTING.some((room) => room === name);
}
