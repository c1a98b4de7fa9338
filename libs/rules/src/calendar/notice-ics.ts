// A holiday notice as an iCalendar file: whole-day events that say of themselves whether they are off or worked.
import { RuleViolation } from '../rule-violation.js';
import { type LocalDate, addDays, daysBetween, isLocalDate, yearOf } from './local-date.js';
import { type NoticeDraft, type PlacedDay, noticeYear } from './notice-draft.js';

interface Line {
  readonly number: number;
  readonly text: string;
}

const LONGEST_EVENT_DAYS = 31;
const WORKED = /(?:补班|上班|班）|班\)|Workday)|ALTERNATE-WORKDAY/i;
const OFF = /(?:假期|放假|休）|休\)|Holiday)|WORK-HOLIDAY/i;
const SUFFIX = /\s*(?:（[休班]）|\([休班]\)|假期|放假|补班|调休上班|上班)\s*(?:第\d+天\/共\d+天)?$/;

/**
 * Drafts of an iCalendar text, one for each year it speaks of.
 * @throws RuleViolation `calendar.unknown-form`, `calendar.event-unmarked`, `date.impossible`, each with the line
 */
export function draftsOfIcs(text: string): readonly NoticeDraft[] {
  const events = eventsOf(unfolded(text));
  const days = events.flatMap(daysOfEvent);
  const years = [...new Set(days.map(({ ofYear }) => ofYear))].sort();
  return years.map((year) => ({
    year: noticeYear(year, 'DTSTART'),
    id: null,
    announcedOn: null,
    notice: null,
    amends: false,
    days: days.filter(({ ofYear }) => ofYear === year).map(({ ofYear: _year, ...day }) => day),
  }));
}

// RFC 5545 3.1: a line that begins with a blank goes on from the line before.
function unfolded(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const before = lines.at(-1);
    if (/^[ \t]/.test(raw) && before !== undefined) {
      lines.splice(-1, 1, { number: before.number, text: before.text + raw.slice(1) });
    } else if (raw.trim() !== '') lines.push({ number: index + 1, text: raw });
  }
  return lines;
}

function eventsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const events: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.text === 'BEGIN:VEVENT') {
      if (open !== undefined) throw unknownForm(line);
      open = [line];
    } else if (line.text === 'END:VEVENT') {
      if (open === undefined) throw unknownForm(line);
      events.push(open);
      open = undefined;
    } else open?.push(line);
  }
  const last = lines.at(-1) ?? { number: 1, text: '' };
  if (open !== undefined || last.text !== 'END:VCALENDAR') throw unknownForm(last);
  return events;
}

function daysOfEvent(event: readonly Line[]): readonly (PlacedDay & { readonly ofYear: number })[] {
  const place = `line ${event[0]?.number ?? 0}`;
  const summary = valueOf(event, 'SUMMARY') ?? '';
  const marks = `${summary} ${valueOf(event, 'X-APPLE-SPECIAL-DAY') ?? ''}`;
  const [isWorked, isOff] = [WORKED.test(marks), OFF.test(marks)];
  if (isWorked === isOff) throw new RuleViolation('calendar.event-unmarked', undefined, { place, summary });
  const first = dayOf(valueOf(event, 'DTSTART'), place);
  const end = valueOf(event, 'DTEND') === undefined ? addDays(first, 1) : dayOf(valueOf(event, 'DTEND'), place);
  const length = daysBetween(first, end);
  if (length < 1 || length > LONGEST_EVENT_DAYS) {
    throw new RuleViolation('calendar.range-impossible', undefined, { place, from: first, to: end });
  }
  const name = summary.replace(SUFFIX, '').trim();
  if (name === '') throw new RuleViolation('calendar.event-unmarked', undefined, { place, summary });
  const dates = Array.from({ length }, (_, index) => addDays(first, index));
  // A New Year that begins in December belongs to the notice of the year it begins.
  const isNewYear = name.startsWith('元旦') && dates.some((date) => date.slice(5, 7) === '12');
  return dates.map((date) => ({
    ...{ date, off: isOff, name, place },
    ofYear: yearOf(date) + (isNewYear && date.slice(5, 7) === '12' ? 1 : 0),
  }));
}

function valueOf(event: readonly Line[], property: string): string | undefined {
  const line = event.find(({ text }) => text.startsWith(`${property}:`) || text.startsWith(`${property};`));
  return line?.text.slice(line.text.indexOf(':') + 1).trim();
}

function dayOf(value: string | undefined, place: string): LocalDate {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})$/.exec(value ?? '') ?? [];
  const date = `${year}-${month}-${day}`;
  if (isLocalDate(date)) return date;
  throw new RuleViolation('date.impossible', undefined, { text: (value ?? '').slice(0, 40), place });
}

function unknownForm({ number }: Line): RuleViolation {
  return new RuleViolation('calendar.unknown-form', undefined, { place: `line ${number}` });
}
