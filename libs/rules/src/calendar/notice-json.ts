// A holiday notice as JSON: one year or several, in this house’s shape or in that of holiday-cn.
import { RuleViolation } from '../rule-violation.js';
import { type LocalDate, isLocalDate } from './local-date.js';
import { type NoticeDraft, type PlacedDay, noticeYear } from './notice-draft.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Drafts of a JSON text: `{year, days: [{date, off | isOffDay, name}]}`, a list of such, or `{years: […]}`.
 * @throws RuleViolation `calendar.not-json`, `calendar.unknown-form`, `calendar.field-malformed`, `date.impossible`
 */
export function draftsOfJson(text: string): readonly NoticeDraft[] {
  const value = parsed(text);
  const years = Array.isArray(value) ? value : isFields(value) && 'years' in value ? value['years'] : [value];
  if (!Array.isArray(years) || years.length === 0) throw malformed('years');
  const isOne = years[0] === value;
  return years.map((year: unknown, index) => draftOf(year, isOne ? '' : `years[${index}].`));
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (fault) {
    throw new RuleViolation('calendar.not-json', undefined, { place: fault instanceof Error ? fault.message : '' });
  }
}

function draftOf(value: unknown, place: string): NoticeDraft {
  if (!isFields(value)) throw new RuleViolation('calendar.unknown-form', undefined, { place: place || 'file' });
  const { id = null, announcedOn = null, notice = null, notices, papers, days } = value;
  if (id !== null && (typeof id !== 'string' || id.trim() === '')) throw malformed(`${place}id`);
  if (notice !== null && typeof notice !== 'string') throw malformed(`${place}notice`);
  if (!Array.isArray(days)) throw malformed(`${place}days`);
  return {
    year: noticeYear(value['year'], `${place}year`),
    id,
    announcedOn: announcedOn === null ? null : dayOf(announcedOn, `${place}announcedOn`),
    notice: notice ?? lastText(notices) ?? lastText(papers),
    amends: false,
    days: days.map((day: unknown, index) => noticedDay(day, `${place}days[${index}]`)),
  };
}

function noticedDay(value: unknown, place: string): PlacedDay {
  if (!isFields(value)) throw malformed(place);
  const { date, name } = value;
  const off = value['off'] ?? value['isOffDay'];
  if (typeof off !== 'boolean') throw malformed(`${place}.off`);
  if ('off' in value && 'isOffDay' in value && value['isOffDay'] !== off) {
    throw new RuleViolation('calendar.contradictory-day', undefined, { date: String(date), place, before: place });
  }
  if (typeof name !== 'string' || name.trim() === '') throw malformed(`${place}.name`);
  return { date: dayOf(date, `${place}.date`), off, name: name.trim(), place };
}

function dayOf(value: unknown, place: string): LocalDate {
  if (typeof value === 'string' && isLocalDate(value)) return value;
  throw new RuleViolation('date.impossible', undefined, { text: String(value).slice(0, 40), place });
}

function lastText(values: unknown): string | null {
  const last: unknown = Array.isArray(values) ? values.at(-1) : undefined;
  return typeof last === 'string' ? last : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(place: string): RuleViolation {
  return new RuleViolation('calendar.field-malformed', undefined, { place });
}
