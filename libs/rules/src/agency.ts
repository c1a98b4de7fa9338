// By whom a complaint is brought where it is not the complainant alone: an agent with his powers, or several together.
import type { Instant, LocalDate } from './calendar/local-date.js';
import { localDateOf } from './calendar/local-date.js';

export const AGENT_RELATIONS = ['relative', 'friend', 'lawyer', 'legal-worker', 'organisation', 'other'] as const;
/** What the agent is to the one he acts for. */
export type AgentRelation = (typeof AGENT_RELATIONS)[number];

export const AGENT_POWERS = ['change-claims', 'settle', 'withdraw', 'receive'] as const;
/** What a letter must name beside complaining and taking part, which every agent may. */
export type AgentPower = (typeof AGENT_POWERS)[number];

/** What the authorisation letter says, as far as codes and dates can say it; its matters are sealed words. */
export interface Agency {
  readonly relation: AgentRelation;
  readonly powers: readonly AgentPower[];
  /** The last day of its period; null for a letter that stands until the matter is closed. */
  readonly untilOn: LocalDate | null;
  /** Whether an officer has held the original, or the agent alone says so. */
  readonly letterSeen: boolean;
}

/** Whether the period of a letter is over. @param moment of the question */
export function isAgencyOver({ untilOn }: Pick<Agency, 'untilOn'>, moment: Instant): boolean {
  return untilOn !== null && untilOn < localDateOf(moment);
}
