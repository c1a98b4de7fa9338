// From a period, a start and a calendar to the last day of the law: counted plainly, or with every step explained.
import { type Instant, type LocalDate, endOfDay, localDateOfDayNumber } from '../calendar/local-date.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import type { Citation } from '../statute/citation.js';
import { findCountingRule } from '../statute/counting.table.js';
import type { DeadlineRule } from '../statute/deadlines.table.js';
import type { ReferencePeriod } from '../statute/reference-periods.table.js';
import { type RuleSetId, findRuleSet } from '../statute/rule-set.js';
import { type Counted, type Period, countDays } from './count-days.js';
import { type DueExplanation, type ReasonedPause, passedOver } from './due-explanation.js';

export interface DueDateRequest {
  /** A row of the deadlines or of the reference periods, or a bare period. */
  readonly rule: DeadlineRule | ReferencePeriod | Period;
  /** The date of the triggering event in Asia/Shanghai, day 0. */
  readonly from: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly pauses?: readonly ReasonedPause[];
  /** Those of the rule cite its article, unless they bring another. */
  readonly extensions?: readonly (Period & { readonly source?: Citation })[];
}

/** `dueOn` is the last day in law, inclusive to `dueAt` (24:00); `dueStrictOn` does not roll off ordinary weekends. */
export interface PlainDueDate {
  readonly dueOn: LocalDate;
  readonly dueStrictOn: LocalDate;
  readonly dueAt: Instant;
  /** A day was consulted for whose year no holiday notice is known. */
  readonly provisional: boolean;
}

export interface DueDate extends PlainDueDate {
  readonly ruleSet: RuleSetId | null;
  readonly citation: Citation | null;
  readonly calendarEdition: string;
  readonly explanation: DueExplanation;
}

/**
 * The last day of a period, without the explanation. Paused days after day 0 are not counted, in either unit, and no
 * period ends on one: a pause that covers day 0 costs nothing, one that begins after the due date changes nothing.
 * @throws RuleViolation `period.impossible-days`, `pause.ends-before-it-begins`, `deadline.paused`, `date.out-of-range`
 * @source 令121号 第四十五条; 程序规定 第八十条; 民法典 第二百零一条至第二百零三条
 */
export function plainDueDate(request: DueDateRequest): PlainDueDate {
  return plainOf(countOf(request));
}

/**
 * The last day of a period with every step of the count; extensions run on from the last day counted, unrolled.
 * @throws RuleViolation as `plainDueDate`; a pause without end that began by the due date is `deadline.paused`
 * @source 令121号 第四十五条; 程序规定 第八十条; 民法典 第二百零一条至第二百零三条
 */
export function dueDate(request: DueDateRequest): DueDate {
  const counted = countOf(request);
  const plain = plainOf(counted);
  const { rule, from, calendar, pauses = [], extensions = [] } = request;
  const ownExtension = 'extension' in rule ? (rule.extension?.source ?? null) : null;
  const citation = 'key' in rule ? rule.source : null;
  const ruleSet = 'key' in rule ? (findRuleSet(from)?.id ?? null) : null;
  const explanation: DueExplanation = {
    startedOn: from,
    days: rule.days,
    unit: rule.unit,
    extensions: extensions.map(({ days, unit, source }) => ({ days, unit, citation: source ?? ownExtension })),
    ...passedOver(calendar, counted, pauses),
    lastCountedDay: counted.raw === counted.legal ? plain.dueOn : localDateOfDayNumber(counted.raw),
    dueOn: plain.dueOn,
    dueStrictOn: plain.dueStrictOn,
    provisional: plain.provisional,
    ruleSet,
    citation,
    countedBy: findCountingRule(citation ?? undefined, from) ?? null,
    calendarEdition: calendar.edition,
  };
  return { ...plain, ruleSet, citation, calendarEdition: calendar.edition, explanation };
}

/** The due date, or undefined while a pause without end holds the clock: then there is none yet. */
export function findDueDate(request: DueDateRequest): DueDate | undefined {
  return pausedSince(request) === undefined ? dueDate(request) : undefined;
}

/** The day since which a pause without end holds the clock; undefined while it runs or when it ended before. */
export function pausedSince(request: DueDateRequest): LocalDate | undefined {
  const open = (request.pauses ?? []).filter((pause) => pause.to === null).map((pause) => pause.from);
  const first = open.sort()[0];
  if (first === undefined) return undefined;
  const closed = (request.pauses ?? []).filter((pause) => pause.to !== null);
  return first <= plainDueDate({ ...request, pauses: closed }).dueOn ? first : undefined;
}

function countOf({ rule, from, calendar, pauses, extensions }: DueDateRequest): Counted {
  return countDays({ period: rule, from, calendar, pauses, extensions });
}

function plainOf(counted: Counted): PlainDueDate {
  const dueOn = localDateOfDayNumber(counted.legal);
  const dueStrictOn = counted.strict === counted.legal ? dueOn : localDateOfDayNumber(counted.strict);
  return { dueOn, dueStrictOn, dueAt: endOfDay(dueOn), provisional: counted.provisional };
}
