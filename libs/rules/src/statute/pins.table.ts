// Which date picks the rule set, for each thing that a rule set governs: no transitional article of 令121号 says so.
import type { LocalDate } from '../calendar/local-date.js';
import { type Citation, observedPractice } from './citation.js';
import type { DeadlineKey } from './deadlines.table.js';
import { type RuleSet, ruleSetOn } from './rule-set.js';

export const PINNED = [
  'acceptance',
  'mediation',
  'termination-notice',
  'reporter-notice',
  'grounds',
  'repeats',
  'papers',
] as const;
export type Pinned = (typeof PINNED)[number];

export const PIN_EVENTS = [
  'complaint.received',
  'complaint.accepted',
  'mediation.terminated',
  'report.filing-decided',
  'decision',
  'paper.dated',
] as const;
export type PinEvent = (typeof PIN_EVENTS)[number];

export interface Pin {
  readonly governs: Pinned;
  /** The period that it governs; null for grounds, repeated reports and papers. */
  readonly clock: DeadlineKey | null;
  readonly pinnedBy: PinEvent;
  readonly source: Citation;
}

/** The days of events that may pin; only the one that is asked for must be there. */
export type PinDays = Readonly<Partial<Record<PinEvent, LocalDate>>>;

export const PINS: readonly Pin[] = [
  {
    governs: 'acceptance',
    clock: 'complaint.accept',
    pinnedBy: 'complaint.received',
    source: observedPractice({
      zh: '受理期限按收到投诉之日施行的规定；新办法没有过渡条款',
      en: 'acceptance goes by the rules in force when the complaint is received; no transitional article says otherwise',
    }),
  },
  {
    governs: 'mediation',
    clock: 'complaint.mediate',
    pinnedBy: 'complaint.accepted',
    source: observedPractice({
      zh: '调解期限按受理之日施行的规定',
      en: 'the period of mediation goes by the rules in force on the day of acceptance',
    }),
  },
  {
    governs: 'termination-notice',
    clock: 'complaint.notify-termination',
    pinnedBy: 'mediation.terminated',
    source: observedPractice({
      zh: '终止告知按终止调解之日施行的规定',
      en: 'the notice of termination goes by the rules in force when mediation is ended',
    }),
  },
  {
    governs: 'reporter-notice',
    clock: 'report.notify-reporter',
    pinnedBy: 'report.filing-decided',
    source: observedPractice({
      zh: '是否告知举报人按决定是否立案之日施行的规定',
      en: 'whether a reporter is told goes by the rules in force on the day of the filing decision',
    }),
  },
  {
    governs: 'grounds',
    clock: null,
    pinnedBy: 'decision',
    source: observedPractice({
      zh: '不予受理、终止调解的情形按作出决定之日施行的规定',
      en: 'the grounds of a refusal or termination are those in force on the day of the decision',
    }),
  },
  {
    governs: 'repeats',
    clock: null,
    pinnedBy: 'decision',
    source: observedPractice({
      zh: '重复举报是否不再处理、能否合并，按作出决定之日施行的规定；此前收到的也一样',
      en: 'whether a repeated report is handled or merged goes by the rules of the day of that decision, also for one received before',
    }),
  },
  {
    governs: 'papers',
    clock: null,
    pinnedBy: 'paper.dated',
    source: observedPractice({
      zh: '文书用落款之日施行的式样；2026 年的一套自 2026 年 4 月 15 日起用',
      en: 'a paper has the form in force on its own date; the set of 2026 is used from 2026-04-15',
    }),
  },
];

/** The pin of what a rule set governs. */
export function pinOf(governs: Pinned): Pin {
  const pin = PINS.find((row) => row.governs === governs);
  if (pin === undefined) throw new Error(`nothing pins ${governs}`);
  return pin;
}

/** The day that picks the rules. @param days of the events that are known @throws Error when the pinning one is not */
export function pinnedDay(governs: Pinned, days: PinDays): LocalDate {
  const { pinnedBy } = pinOf(governs);
  const day = days[pinnedBy];
  if (day === undefined) throw new Error(`${governs} is pinned by ${pinnedBy}, whose day was not given`);
  return day;
}

/** The rule set of a thing that a rule set governs. @throws RuleViolation `rule-set.none-in-force` before 2020-01-01 */
export function pinnedRuleSet(governs: Pinned, days: PinDays): RuleSet {
  return ruleSetOn(pinnedDay(governs, days));
}

/** The rule set of a clock by its key and its triggering event. @throws Error when the event is not the one that pins it */
export function ruleSetOfClock(key: string, trigger: { readonly event: string; readonly on: LocalDate }): RuleSet {
  const pin = PINS.find(({ clock }) => clock === key);
  if (pin !== undefined && pin.pinnedBy !== trigger.event) {
    throw new Error(`${key} is pinned by ${pin.pinnedBy}, not by ${trigger.event}`);
  }
  return ruleSetOn(trigger.on);
}
