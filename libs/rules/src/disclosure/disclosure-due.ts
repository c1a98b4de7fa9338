// What the closing of a complaint, and its being opened again, mean for its disclosure.
import type { CaseFile, CaseRow } from '../case-file.js';
import { addDays, isLocalDate, localDate, type LocalDate, localDateOf } from '../calendar/local-date.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { plainDueDate } from '../deadline/due-date.js';
import { DISCLOSED_OUTCOMES, DISCLOSED_YEARS, DISCLOSURE_PERIODS, type WithholdingGround } from './disclosure.table.js';

/** `due`: a record is made, or begins anew; `reopened`: whatever stands of it is taken back at once. */
export type DisclosureTurn =
  | { readonly turn: 'due'; readonly dueOn: LocalDate; readonly withheld: WithholdingGround | null }
  | { readonly turn: 'reopened' };

type Closed = Pick<CaseRow, 'kind' | 'closedAt' | 'outcome' | 'facts'>;

/** Whether a closed case has a record at all. @source observedPractice: `DISCLOSED_OUTCOMES` */
export function hasDisclosure({ kind, closedAt, outcome }: Pick<CaseRow, 'kind' | 'closedAt' | 'outcome'>): boolean {
  return kind === 'complaint' && closedAt !== null && outcome !== null && DISCLOSED_OUTCOMES[outcome].result !== null;
}

/** The turn that a decision gives to the record of its case; null where it gives none. */
export function disclosureTurnOf(
  before: Pick<CaseFile, 'kind' | 'closedAt' | 'outcome'>,
  after: Closed,
  calendar: WorkingCalendar,
): DisclosureTurn | null {
  if (before.closedAt === null) return disclosureOnClosing(after, calendar);
  return after.closedAt === null && hasDisclosure(before) ? { turn: 'reopened' } : null;
}

/** By when a closed complaint is to be published or withheld, and whether the house withholds it itself; null where it has no record. */
export function disclosureOnClosing(closed: Closed, calendar: WorkingCalendar): DisclosureTurn | null {
  if (!hasDisclosure(closed) || closed.closedAt === null) return null;
  const { days, unit } = DISCLOSURE_PERIODS.publish;
  const { dueOn } = plainDueDate({ rule: { days, unit }, from: localDateOf(closed.closedAt), calendar });
  return { turn: 'due', dueOn, withheld: closed.facts.consentToDisclosure === true ? null : 'no-consent' };
}

/** The last day on which a record is shown that is published on a day: a year later, less a day. */
export function shownUntil(publishedOn: LocalDate): LocalDate {
  const year = String(Number(publishedOn.slice(0, 4)) + DISCLOSED_YEARS.years).padStart(4, '0');
  const same = `${year}${publishedOn.slice(4)}`;
  return isLocalDate(same) ? addDays(same, -1) : localDate(`${year}-02-28`);
}
