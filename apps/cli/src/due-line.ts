// One line of `anqi due --json`: a question in JSON in, a due date or a coded refusal in JSON out.
import {
  DAY_UNITS,
  type DayUnit,
  type DeadlineRule,
  LONGEST_PERIOD_DAYS,
  type LocalDate,
  type Pause,
  type Period,
  RuleViolation,
  type WorkingCalendar,
  citationText,
  findRuleSet,
  getDeadline,
  localDate,
  localDateOf,
  parseInstant,
  plainDueDate,
} from '#rules';
import { sentenceOf } from './due.text.js';
import { LONGEST_LINE } from './lines.js';

type Fields = Readonly<Record<string, unknown>>;

/** The answer to one line, itself one line without its end; never throws for what the line holds. */
export function answerDueLine(line: string, calendar: WorkingCalendar): string {
  let id: unknown = null;
  try {
    const question = readQuestion(line);
    id = question['id'] ?? null;
    return JSON.stringify({ id, ...answer(question, calendar) });
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return JSON.stringify({ id, error: { code: error.code, message: sentenceOf(error) } });
  }
}

/** A date as a person or a system writes it: `YYYY-MM-DD`, or an RFC 3339 moment taken to its Shanghai day. */
export function readDate(text: string): LocalDate {
  return /^.{10}t/i.test(text) ? localDateOf(parseInstant(text)) : localDate(text);
}

function answer(question: Fields, calendar: WorkingCalendar) {
  const from = readDate(textField(question, 'from'));
  const rule = readRule(question, from);
  const due = plainDueDate({ rule, from, calendar, pauses: readPauses(question['pauses']) });
  return {
    dueOn: due.dueOn,
    dueStrictOn: due.dueStrictOn,
    provisional: due.provisional,
    ruleSet: 'key' in rule ? (findRuleSet(from)?.id ?? null) : null,
    citation: 'key' in rule ? citationText(rule.source) : null,
  };
}

function readQuestion(line: string): Fields {
  if (line.length > LONGEST_LINE) throw new RuleViolation('due.line-too-long', undefined, { longest: LONGEST_LINE });
  const value = parsed(line);
  if (!isFields(value)) throw new RuleViolation('due.not-an-object');
  return value;
}

function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''));
    return value;
  } catch {
    throw new RuleViolation('due.not-json');
  }
}

function readRule(question: Fields, from: LocalDate): DeadlineRule | Period {
  const [rule, days, unit] = [question['rule'], question['days'], question['unit']].map((value) => value ?? undefined);
  if (rule === undefined && days === undefined) throw new RuleViolation('due.neither-rule-nor-days');
  if (rule === undefined) return { days: readDays(days), unit: readUnit(unit) };
  if (days !== undefined || unit !== undefined) throw new RuleViolation('due.both-rule-and-days');
  return getDeadline(textField(question, 'rule'), from);
}

/** A number of days as it was written. @throws RuleViolation `period.impossible-days` */
export function readDays(days: unknown): number {
  if (typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= LONGEST_PERIOD_DAYS) return days;
  throw new RuleViolation('period.impossible-days', undefined, { days: shown(days), longest: LONGEST_PERIOD_DAYS });
}

/** A unit as it was written. @throws RuleViolation `due.missing-field`, `due.unknown-unit` */
export function readUnit(unit: unknown): DayUnit {
  const known = DAY_UNITS.find((candidate) => candidate === unit);
  if (known !== undefined) return known;
  throw unit === undefined
    ? new RuleViolation('due.missing-field', undefined, { field: 'unit' })
    : new RuleViolation('due.unknown-unit', undefined, { unit: shown(unit), known: DAY_UNITS });
}

function readPauses(pauses: unknown): readonly Pause[] {
  if (pauses === undefined || pauses === null) return [];
  if (!Array.isArray(pauses)) throw new RuleViolation('due.pauses-not-a-list');
  return pauses.map((pause: unknown) => {
    if (!isFields(pause)) throw new RuleViolation('due.pause-not-an-object');
    const to = pause['to'] === null ? null : readDate(textField(pause, 'to'));
    return { from: readDate(textField(pause, 'from')), to };
  });
}

function textField(fields: Fields, field: string): string {
  const value = fields[field];
  if (typeof value === 'string') return value;
  throw value === undefined
    ? new RuleViolation('due.missing-field', undefined, { field })
    : new RuleViolation('due.not-a-text', undefined, { field });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 40);
}
