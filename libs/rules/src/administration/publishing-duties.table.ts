// Which act about what a bureau publishes in its own name is whose duty: one table for the rules, the doors and the screen.
import type { CaseRole } from './roles.table.js';

export const PUBLISHING_ACTS = [
  'write-advisory',
  'release-advisory',
  'withdraw-advisory',
  'apply-for-model-unit',
  'review-model-unit',
] as const;
export type PublishingAct = (typeof PUBLISHING_ACTS)[number];

const everyCaseRole = ['officer', 'intake', 'unit-head', 'city-intake', 'city-head'] as const;
const heads = ['unit-head', 'city-head'] as const;

/**
 * Any officer may write; what everybody then reads in the bureau's name a head lets out. Who wrote a text may take it back at
 * once, and so may a head: what should not stand waits for nobody. For a model unit an officer of its county or a station below
 * applies, and head or intake of the county reviews, as they review the firms that settle directly. The bureau's choice: no text divides these duties.
 */
export const PUBLISHING_DUTIES = {
  'write-advisory': everyCaseRole,
  'release-advisory': heads,
  'withdraw-advisory': everyCaseRole,
  'apply-for-model-unit': ['officer', 'intake', 'unit-head'],
  'review-model-unit': ['unit-head', 'intake'],
} as const satisfies Readonly<Record<PublishingAct, readonly CaseRole[]>>;

/** Whether one of these roles has the duty. */
export function mayPublish(act: PublishingAct, roles: readonly string[]): boolean {
  const duties: readonly string[] = PUBLISHING_DUTIES[act];
  return roles.some((role) => duties.includes(role));
}
