// Who hears what and when, before and after a clock runs out; every open clock stands on one of these ladders.
import type { Recipient } from '../decision.js';
import { type LocalDate, localDate } from '../calendar/local-date.js';
import { type Citation, observedPractice } from '../statute/citation.js';

/** The rungs below the top, in the order in which a clock climbs them; each stands once on a ladder at most. */
export const RUNG_NAMES = ['reminder', 'warning', 'overdue', 'overdue-city'] as const;
export type RungName = (typeof RUNG_NAMES)[number];
/** The rung that comes again while a clock stays overdue. */
export const TOP_RUNG = 'overdue-again';

export interface Rung {
  readonly rung: RungName;
  /** Days of the clock's own unit before (negative), at (zero) or after (positive) the due date. */
  readonly offsetDays: number;
  /** `opening`: 09:00 of that day; `expiry`: the instant the clock runs out. */
  readonly at: 'opening' | 'expiry';
  readonly tells: readonly Recipient[];
}

export interface Ladder {
  /** The clocks that stand on it; `*` is the ladder of every clock not named elsewhere. */
  readonly clocks: readonly string[];
  /** The unit that set it for itself; null is the city's, for every unit without one of its own. */
  readonly unit: string | null;
  readonly inForceFrom: LocalDate;
  readonly source: Citation;
  /** For how many rungs a case that nobody handles runs ahead: it also tells whom those further up tell. */
  readonly ownerlessRungsEarlier: number;
  readonly rungs: readonly Rung[];
  /** Rung that repeats while the clock stays overdue, each `Policy.overdueRepeatDays` working days. */
  readonly top: { readonly rung: typeof TOP_RUNG; readonly tells: readonly Recipient[] };
}

const FROM_THE_BEGINNING = localDate('2019-04-01');

const reminding = observedPractice({
  zh: '到期前提醒承办人、预警单位负责人，超期后报市局；没有条文规定由谁提醒',
  en: 'the handler is reminded, the head of the unit warned, the city told of what is overdue; no article says who reminds',
});
const watchingSettlements = observedPractice({
  zh: '先行和解由经营者办理，到期前提醒督促一次；到期未和解的自行结束',
  en: 'a settlement is the firm’s to reach: one reminder to press it, and it ends by itself when its days are over',
});

const house = { unit: null, inForceFrom: FROM_THE_BEGINNING, source: reminding } as const;
const top = { rung: TOP_RUNG, tells: ['unit-head', 'city-head'] } as const;

const workingDayRungs: readonly Rung[] = [
  { rung: 'reminder', offsetDays: -3, at: 'opening', tells: ['handler'] },
  { rung: 'warning', offsetDays: -1, at: 'opening', tells: ['handler', 'unit-head'] },
  { rung: 'overdue', offsetDays: 0, at: 'expiry', tells: ['handler', 'unit-head', 'city-intake'] },
  { rung: 'overdue-city', offsetDays: 1, at: 'opening', tells: ['unit-head', 'city-head'] },
];

const calendarDayRungs: readonly Rung[] = [
  { rung: 'reminder', offsetDays: -14, at: 'opening', tells: ['handler'] },
  { rung: 'warning', offsetDays: -3, at: 'opening', tells: ['handler', 'unit-head'] },
  { rung: 'overdue', offsetDays: 0, at: 'expiry', tells: ['handler', 'unit-head', 'city-intake'] },
  { rung: 'overdue-city', offsetDays: 1, at: 'opening', tells: ['unit-head', 'city-head'] },
];

const dispatchRungs: readonly Rung[] = [
  { rung: 'overdue', offsetDays: 0, at: 'expiry', tells: ['city-intake'] },
  { rung: 'overdue-city', offsetDays: 1, at: 'opening', tells: ['city-intake', 'city-head'] },
];

// The bell at expiry ends a settlement, so the rungs above it ring only where that bell could not.
const settlementRungs: readonly Rung[] = [
  { rung: 'reminder', offsetDays: -2, at: 'opening', tells: ['handler'] },
  { rung: 'overdue', offsetDays: 0, at: 'expiry', tells: ['handler', 'unit-head'] },
  { rung: 'overdue-city', offsetDays: 1, at: 'opening', tells: ['unit-head', 'city-head'] },
];

/** The ladders of the house, for a city that has loaded none. @source observedPractice: no article says who reminds */
export const LADDERS: readonly Ladder[] = [
  // At the intake desk no case has a handler yet, so none is without one.
  {
    ...house,
    clocks: ['dispatch'],
    ownerlessRungsEarlier: 0,
    rungs: dispatchRungs,
    top: { rung: TOP_RUNG, tells: ['city-intake', 'city-head'] },
  },
  {
    ...house,
    source: watchingSettlements,
    clocks: ['settlement.answer', 'settlement.station', 'settlement.association'],
    ownerlessRungsEarlier: 0,
    rungs: settlementRungs,
    top,
  },
  {
    ...house,
    clocks: ['complaint.mediate', 'investigation.decide'],
    ownerlessRungsEarlier: 1,
    rungs: calendarDayRungs,
    top,
  },
  { ...house, clocks: ['*'], ownerlessRungsEarlier: 1, rungs: workingDayRungs, top },
];

/** The rung on which a paused clock is looked at again, and whom it tells. */
export const PAUSE_REVIEW = { rung: 'pause-review', tells: ['handler', 'unit-head'] } as const;
