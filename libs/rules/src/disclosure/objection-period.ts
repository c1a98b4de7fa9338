// By when an objection of an operator is answered, with every step of the count, and how it stands.
import { type Instant, type LocalDate, endOfDay, localDateOf } from '../calendar/local-date.js';
import { type WorkingCalendar, countWorkingDays } from '../calendar/working-days.js';
import type { ClockFace } from '../deadline/clock-face.js';
import { type DueDate, dueDate } from '../deadline/due-date.js';
import { soonUntil } from '../escalation/rings.js';
import { DISCLOSURE_PERIODS } from './disclosure.table.js';

/**
 * The last day on which an objection is answered in time. @param from the day of the objection in Asia/Shanghai, day 0
 * @returns inclusive to 24:00, with its steps @source DISCLOSURE_PERIODS.objection
 */
export function objectionDue(from: LocalDate, calendar: WorkingCalendar): DueDate {
  const { days, unit, source } = DISCLOSURE_PERIODS.objection;
  const due = dueDate({ rule: { days, unit }, from, calendar });
  return { ...due, citation: source, explanation: { ...due.explanation, citation: source } };
}

export interface AnsweredObjection {
  readonly dueOn: LocalDate;
  /** Null while it waits. */
  readonly answeredAt: Instant | null;
}

/** The face of its clock: how many working days are left, or whether it was answered in time. @param moment the database's */
export function objectionFace(
  { dueOn, answeredAt }: AnsweredObjection,
  moment: Instant,
  calendar: WorkingCalendar,
): ClockFace {
  const { unit } = DISCLOSURE_PERIODS.objection;
  const today = localDateOf(moment);
  if (answeredAt !== null) return { state: localDateOf(answeredAt) <= dueOn ? 'met' : 'missed', amount: 0, unit };
  if (moment >= endOfDay(dueOn)) return { state: 'late', amount: countWorkingDays(calendar, dueOn, today), unit };
  if (today >= dueOn) return { state: 'today', amount: 0, unit };
  const isSoon = dueOn <= soonUntil(today, calendar);
  return { state: isSoon ? 'risk' : 'ok', amount: countWorkingDays(calendar, today, dueOn), unit };
}
