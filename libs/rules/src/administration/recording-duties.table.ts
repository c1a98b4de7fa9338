// Who takes down what somebody else brings, by the way it comes: one table for the rules, the doors and the screen.
import type { Channel } from '../case-file.js';
import type { Role } from './roles.table.js';

/** By these an officer is told something; all other ways bring their own words with them. */
export const RECORDED_CHANNELS = ['phone', 'counter', 'letter'] as const satisfies readonly Channel[];
export type RecordedChannel = (typeof RECORDED_CHANNELS)[number];

const atTheWindow = ['officer', 'intake', 'unit-head', 'city-intake'] as const satisfies readonly Role[];

/**
 * Whoever answers a telephone, stands at a counter or opens the post of a bureau records; the log of a service station is that
 * of its own people. A head of the city is in none of these places: what reaches him he gives to the intake desk.
 * The bureau's choice: no text says who holds the pen, only that what is said is written down (令121号 第八条、第十条).
 */
export const RECORDING_DUTIES: Readonly<Partial<Record<Channel, readonly Role[]>>> = {
  phone: atTheWindow,
  counter: atTheWindow,
  letter: atTheWindow,
  'service-station': ['assistant'],
};

/** Whether one of these roles takes down what comes by this way. */
export function mayRecord(channel: Channel, roles: readonly Role[]): boolean {
  const duties: readonly Role[] = RECORDING_DUTIES[channel] ?? [];
  return roles.some((role) => duties.includes(role));
}
