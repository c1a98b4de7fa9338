// What a city may set for itself, with the default that holds until it does.
import type { Policy } from './command.js';
import { LETTER_HOURS } from './escalation/letter-hours.table.js';
import { LOOK_LIMITS } from './lifecycle/look-limits.table.js';

/** The default policy of a city bureau. @source observedPractice: no article sets these intervals */
export function defaultPolicy(city: string, cityUnit: string, intakeUnit: string): Policy {
  return {
    city,
    cityUnit,
    intakeUnit,
    overdueRepeatDays: 1,
    pauseReviewDays: 10,
    ladders: [],
    letterHours: LETTER_HOURS,
    looks: LOOK_LIMITS,
  };
}
