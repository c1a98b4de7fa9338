// One line of `anqi due --json`: a question in JSON in, a due date or a coded refusal in JSON out.
import {
  type DeadlineRule,
  type Instant,
  type Language,
  type Period,
  type Receipt,
  RuleViolation,
  type WorkingCalendar,
  citationText,
  dueDate,
  dueReasons,
  findRuleSet,
  getDeadline,
  parseInstant,
  plainDueDate,
  receiptOf,
} from '#rules';
import {
  type Fields,
  isFields,
  readChannel,
  readDate,
  readDays,
  readPauses,
  readUnit,
  textField,
} from './due-input.js';
import { sentenceOf } from './due.text.js';
import { LONGEST_LINE } from './lines.js';

export interface AnsweredBy {
  readonly calendar: WorkingCalendar;
  /** With every step of the count, in this language; null for the dates alone. */
  readonly explainIn: Language | null;
}

/** The answer to one line, itself one line without its end; never throws for what the line holds. */
export function answerDueLine(line: string, by: AnsweredBy): string {
  let id: unknown = null;
  try {
    const question = readQuestion(line);
    id = question['id'] ?? null;
    return JSON.stringify({ id, ...answer(question, by) });
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    const place = error.facts['place'];
    const said = { code: error.code, message: sentenceOf(error), ...(place === undefined ? {} : { place }) };
    return JSON.stringify({ id, error: said });
  }
}

function answer(question: Fields, { calendar, explainIn }: AnsweredBy) {
  const asked = textField(question, 'from');
  const from = readDate(asked, 'from');
  const rule = readRule(question, from);
  const request = {
    ...{ rule, from, calendar },
    pauses: readPauses(question['pauses']),
    extensions: readExtension(question['extensionDays'], rule),
  };
  const due = plainDueDate(request);
  const dates = {
    dueOn: due.dueOn,
    dueStrictOn: due.dueStrictOn,
    provisional: due.provisional,
    ruleSet: 'key' in rule ? (findRuleSet(from)?.id ?? null) : null,
    citation: 'key' in rule ? citationText(rule.source) : null,
  };
  if (explainIn === null) return dates;
  const explanation = dueReasons(dueDate(request).explanation, {
    language: explainIn,
    receipt: readReceipt(question, asked, calendar),
    isOverdue: isOverdueAt(question['now'], due.dueAt),
  });
  return { ...dates, explanation };
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

function readRule(question: Fields, from: ReturnType<typeof readDate>): DeadlineRule | Period {
  const [rule, days, unit] = [question['rule'], question['days'], question['unit']].map((value) => value ?? undefined);
  if (rule === undefined && days === undefined) throw new RuleViolation('due.neither-rule-nor-days');
  if (rule === undefined) return { days: readDays(days), unit: readUnit(unit) };
  if (days !== undefined || unit !== undefined) throw new RuleViolation('due.both-rule-and-days');
  return getDeadline(textField(question, 'rule'), from);
}

function readExtension(days: unknown, rule: DeadlineRule | Period): readonly Period[] {
  if (days === undefined || days === null) return [];
  if ('key' in rule && rule.extension === null) {
    throw new RuleViolation('due.no-extension', rule.source, { rule: rule.key, place: 'extensionDays' });
  }
  const unit = 'key' in rule ? (rule.extension?.unit ?? rule.unit) : rule.unit;
  return [{ days: readDays(days), unit }];
}

/** By what way it came, where the question says so; then `from` is a moment. */
function readReceipt(question: Fields, from: string, calendar: WorkingCalendar): Receipt | null {
  const channel = readChannel(question['channel']);
  return channel === null ? null : receiptOf(parseInstant(from), { channel, calendar });
}

function isOverdueAt(now: unknown, dueAt: Instant): boolean {
  if (now === undefined || now === null) return false;
  if (typeof now !== 'string') throw new RuleViolation('due.not-a-text', undefined, { field: 'now', place: 'now' });
  return parseInstant(now) >= dueAt;
}
