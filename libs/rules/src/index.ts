// The ground floor's door: what the other rooms may ask of the law.
export * from './rule-violation.js';
export * from './calendar/local-date.js';
export * from './calendar/working-days.js';
export * from './calendar/known-calendars.js';
export { BUILT_IN_EDITIONS } from './calendar/holiday-notices.table.js';
export * from './statute/citation.js';
export * from './statute/legal-texts.js';
export * from './statute/rule-set.js';
export * from './statute/deadlines.table.js';
export * from './statute/grounds.table.js';
export * from './statute/remedies.table.js';
export { LONGEST_PERIOD_DAYS, type Pause, type Period } from './deadline/count-days.js';
export type { AppliedPause, DueExplanation, SkippedDays } from './deadline/due-explanation.js';
export * from './deadline/due-date.js';
export * from './deadline/due-date.text.js';
