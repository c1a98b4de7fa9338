// Who hears what and when, before and after a clock runs out; every open clock stands on one of these ladders.
import type { Recipient } from '../decision.js';

export interface Rung {
  readonly rung: string;
  /** Days of the clock's own unit before (negative), at (zero) or after (positive) the due date. */
  readonly offsetDays: number;
  /** `opening`: 09:00 of that day; `expiry`: the instant the clock runs out. */
  readonly at: 'opening' | 'expiry';
  readonly tells: readonly Recipient[];
}

export interface Ladder {
  /** The clocks that stand on it; `*` is the ladder of every clock not named elsewhere. */
  readonly clocks: readonly string[];
  readonly rungs: readonly Rung[];
  /** Rung that repeats while the clock stays overdue, each `Policy.overdueRepeatDays` working days. */
  readonly top: { readonly rung: string; readonly tells: readonly Recipient[] };
}

const workingDayRungs = [
  { rung: 'reminder', offsetDays: -3, at: 'opening', tells: ['handler'] },
  { rung: 'warning', offsetDays: -1, at: 'opening', tells: ['handler', 'unit-head'] },
  { rung: 'overdue', offsetDays: 0, at: 'expiry', tells: ['handler', 'unit-head', 'city-intake'] },
  { rung: 'overdue-city', offsetDays: 1, at: 'opening', tells: ['unit-head', 'city-head'] },
] as const satisfies readonly Rung[];

const calendarDayRungs = [
  { rung: 'reminder', offsetDays: -14, at: 'opening', tells: ['handler'] },
  { rung: 'warning', offsetDays: -3, at: 'opening', tells: ['handler', 'unit-head'] },
  { rung: 'overdue', offsetDays: 0, at: 'expiry', tells: ['handler', 'unit-head', 'city-intake'] },
  { rung: 'overdue-city', offsetDays: 1, at: 'opening', tells: ['unit-head', 'city-head'] },
] as const satisfies readonly Rung[];

const dispatchRungs = [
  { rung: 'overdue', offsetDays: 0, at: 'expiry', tells: ['city-intake'] },
  { rung: 'overdue-city', offsetDays: 1, at: 'opening', tells: ['city-intake', 'city-head'] },
] as const satisfies readonly Rung[];

const top = { rung: 'overdue-again', tells: ['unit-head', 'city-head'] } as const;

/** The ladders of the house. @source observedPractice: no article says who must be reminded */
export const LADDERS = [
  { clocks: ['dispatch'], rungs: dispatchRungs, top: { rung: 'overdue-again', tells: ['city-intake', 'city-head'] } },
  { clocks: ['complaint.mediate', 'investigation.decide'], rungs: calendarDayRungs, top },
  { clocks: ['*'], rungs: workingDayRungs, top },
] as const satisfies readonly Ladder[];

/** The rung on which a paused clock is looked at again, and whom it tells. */
export const PAUSE_REVIEW = { rung: 'pause-review', tells: ['handler', 'unit-head'] } as const;

/** The ladder a clock stands on. @param clockKey a key of the deadlines table */
export function ladderOf(clockKey: string): Ladder {
  const named = LADDERS.find((ladder) => ladder.clocks.some((key) => key === clockKey));
  const general = LADDERS.find((ladder) => ladder.clocks.some((key) => key === '*'));
  const found = named ?? general;
  if (!found) throw new Error(`no ladder for clock ${clockKey}`);
  return found;
}
