// Whether a firm may still object to the end of its account, by when that is answered, and who may answer it.
import { type Instant, type LocalDate, localDateOf } from '../calendar/local-date.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { type DueDate, dueDate } from '../deadline/due-date.js';
import { RuleViolation } from '../rule-violation.js';
import { REMOVAL_PERIODS, type RemovalAnswer } from './removal.table.js';

export interface Removal {
  /** The account of the officer who took it back. */
  readonly by: string;
  /** The last day on which the firm may object. */
  readonly objectBy: LocalDate;
  /** Null: the firm has not objected. */
  readonly objectedAt: Instant | null;
  /** Null: nobody has answered. */
  readonly answer: RemovalAnswer | null;
}

/** The last day of a period about a removal. @param from the day of the removal, or of the objection, day 0
    @returns inclusive to 24:00, with its steps @source REMOVAL_PERIODS */
export function removalDue(period: keyof typeof REMOVAL_PERIODS, from: LocalDate, calendar: WorkingCalendar): DueDate {
  const { days, unit, source } = REMOVAL_PERIODS[period];
  const due = dueDate({ rule: { days, unit }, from, calendar });
  return { ...due, citation: source, explanation: { ...due.explanation, citation: source } };
}

/**
 * A firm objects once, and while there is time.
 * @param moment the database's @throws RuleViolation `removal.objected-before`, `removal.too-late` @source REMOVAL_PERIODS.objection
 */
export function checkObjecting({ objectBy, objectedAt }: Removal, moment: Instant): void {
  const { days, source } = REMOVAL_PERIODS.objection;
  if (objectedAt !== null) throw new RuleViolation('removal.objected-before', source);
  if (localDateOf(moment) > objectBy) throw new RuleViolation('removal.too-late', source, { days, dueOn: objectBy });
}

/**
 * Another officer than who took the account back answers, once, what was objected.
 * @throws RuleViolation `removal.not-objected`, `removal.answered-before`, `removal.own-removal` @source REMOVAL_PERIODS.answer
 */
export function checkAnswering({ by, objectedAt, answer }: Removal, account: string): void {
  const { source } = REMOVAL_PERIODS.answer;
  if (objectedAt === null) throw new RuleViolation('removal.not-objected', source);
  if (answer !== null) throw new RuleViolation('removal.answered-before', source);
  if (by === account) throw new RuleViolation('removal.own-removal', source);
}
