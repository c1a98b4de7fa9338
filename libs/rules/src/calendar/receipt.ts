// What a moment of receipt means for a period: its day 0, whether the office was open, and until when a day can be used.
import type { Channel } from '../case-file.js';
import { type Instant, type LocalDate, addDays, endOfDay, localDateOf, parseInstant } from './local-date.js';
import { OFFICE_HOURS, type OfficeHours, RECEIPT_RULES, RECORDED_LATE, type ReceiptRule } from './receipt.table.js';
import { type WorkingCalendar, isWorkingDay, nextWorkingDay } from './working-days.js';

export interface Receipt {
  readonly at: Instant;
  /** Day 0: the Shanghai date of the moment, on a rest day and after hours too. */
  readonly receivedOn: LocalDate;
  readonly rule: ReceiptRule;
  /** Whether the office was open at the moment. */
  readonly inOfficeHours: boolean;
  /** The first working day on which the office has it: a paper after hours is in its hands on the next one. */
  readonly inHandOn: LocalDate;
}

/** The rule of a channel. */
export function receiptRuleOf(channel: Channel): ReceiptRule {
  const rule = RECEIPT_RULES.find((row) => row.channel === channel);
  if (rule === undefined) throw new Error(`no rule says when ${channel} is received`);
  return rule;
}

/**
 * What a moment of receipt means. Day 0 is always its date and is never counted, so hours never move a due date;
 * they say when the office had it in hand, and whether the day could still be used on paper (`cutOffOf`).
 * @source 民法典 第二百零一条、第二百零三条; 令121号 第四十五条
 */
export function receiptOf(at: Instant, { channel, calendar, hours = OFFICE_HOURS }: ReceiptBy): Receipt {
  const receivedOn = localDateOf(at);
  const rule = receiptRuleOf(channel);
  const isOpenDay = isWorkingDay(calendar, receivedOn);
  const inOfficeHours = isOpenDay && at >= momentOf(receivedOn, hours.opens) && at < momentOf(receivedOn, hours.closes);
  const isTooLateToday = rule.cutOff === 'office-hours' && at >= momentOf(receivedOn, hours.closes);
  const inHandOn = nextWorkingDay(calendar, isTooLateToday ? addDays(receivedOn, 1) : receivedOn);
  return { at, receivedOn, rule, inOfficeHours, inHandOn };
}

export interface ReceiptBy {
  readonly channel: Channel;
  readonly calendar: WorkingCalendar;
  readonly hours?: OfficeHours;
}

/**
 * The moment before which something handed in on a day is in time: 24:00, or on paper the close of office hours.
 * @source 民法典 第二百零三条
 */
export function cutOffOf(channel: Channel, on: LocalDate, hours: OfficeHours = OFFICE_HOURS): Instant {
  return receiptRuleOf(channel).cutOff === 'midnight' ? endOfDay(on) : momentOf(on, hours.closes);
}

export type ReceiptObjection = 'in-the-future' | 'too-long-ago';

/** What stands against a moment that somebody names as the first receipt; null when nothing does. @source observedPractice: `RECORDED_LATE` */
export function objectionToReceipt(at: Instant, moment: Instant): ReceiptObjection | null {
  if (at > moment) return 'in-the-future';
  return localDateOf(at) < earliestReceiptOn(moment) ? 'too-long-ago' : null;
}

/** The earliest day that may still be named as that of the receipt. @source observedPractice: `RECORDED_LATE` */
export function earliestReceiptOn(moment: Instant): LocalDate {
  return addDays(localDateOf(moment), -RECORDED_LATE.atMostDays);
}

function momentOf(on: LocalDate, hour: string): Instant {
  return parseInstant(`${on}T${hour}:00+08:00`);
}
