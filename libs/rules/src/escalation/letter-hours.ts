// The moment from which a letter may go: bells ring on time, and what is not overdue waits for office hours.
import type { DecideContext } from '../command.js';
import { type Instant, type LocalDate, addDays, localDateOf, parseInstant } from '../calendar/local-date.js';
import { isWorkingDay, nextWorkingDay } from '../calendar/working-days.js';
import { GATHERED_LETTERS } from './letter-hours.table.js';

type Hours = Pick<DecideContext, 'calendar' | 'policy' | 'moment'>;

/**
 * The moment before which a letter must wait, or null when it may go at once. @param isUrgent overdue: it never waits
 * @returns null, or the end of the quiet hours of the next working morning @source observedPractice: `LETTER_HOURS`
 */
export function letterMayGoAt(isUrgent: boolean, { calendar, policy, moment }: Hours): Instant | null {
  if (isUrgent) return null;
  const { quietFrom, quietUntil } = policy.letterHours;
  const today = localDateOf(moment);
  const isOver = !isWorkingDay(calendar, today) || moment >= hourOf(today, quietFrom);
  const morning = hourOf(isOver ? nextWorkingDay(calendar, addDays(today, 1)) : today, quietUntil);
  return moment < morning ? morning : null;
}

/** As `letterMayGoAt`; a letter that is gathered waits for the digest of its morning too, unless that has gone. */
export function noticeMayGoAt(letter: string, isUrgent: boolean, hours: Hours): Instant | null {
  const earliest = letterMayGoAt(isUrgent, hours);
  if (isUrgent || !GATHERED_LETTERS.some((gathered) => gathered === letter)) return earliest;
  const from = earliest ?? hours.moment;
  const digest = hourOf(localDateOf(from), hours.policy.letterHours.digestAt);
  return from < digest ? digest : earliest;
}

function hourOf(day: LocalDate, hour: string): Instant {
  return parseInstant(`${day}T${hour}:00+08:00`);
}
