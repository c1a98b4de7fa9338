// Due dates that officers, courts and the notices themselves have settled: the boundary days of every period.
import type { DayUnit, DeadlineKey } from '../statute/deadlines.table.js';

export interface DueDateCase {
  readonly why: string;
  readonly rule: DeadlineKey | { readonly days: number; readonly unit: DayUnit };
  readonly from: string;
  readonly pauses?: readonly { readonly from: string; readonly to: string }[];
  readonly extended?: true;
  readonly dueOn: string;
  readonly dueStrictOn?: string;
  readonly provisional?: true;
}

export const DUE_DATE_CASES: readonly DueDateCase[] = [
  {
    why: 'Labour Day is off and the Saturday of 9 May works',
    rule: 'complaint.accept',
    from: '2026-04-30',
    dueOn: '2026-05-13',
  },
  {
    why: 'a Sunday works and the Mid-Autumn break does not',
    rule: 'complaint.accept',
    from: '2026-09-18',
    dueOn: '2026-09-29',
  },
  {
    why: 'National Day is off and the Saturday of 10 October works',
    rule: 'complaint.accept',
    from: '2026-09-30',
    dueOn: '2026-10-15',
  },
  {
    why: 'received on the eve of the Spring Festival exchange, two Saturdays work',
    rule: 'complaint.accept',
    from: '2026-02-13',
    dueOn: '2026-03-02',
  },
  {
    why: 'received before the Spring Festival of 2025, a Sunday and a Saturday work',
    rule: 'complaint.accept',
    from: '2025-01-24',
    dueOn: '2025-02-10',
  },
  { why: 'fifteen days through two breaks', rule: 'report.verify', from: '2026-09-24', dueOn: '2026-10-22' },
  {
    why: 'sixty days end inside National Day and move to the day after it',
    rule: 'complaint.mediate',
    from: '2026-08-06',
    dueOn: '2026-10-08',
    dueStrictOn: '2026-10-08',
  },
  {
    why: 'sixty days end on National Day itself',
    rule: 'complaint.mediate',
    from: '2026-08-02',
    dueOn: '2026-10-08',
    dueStrictOn: '2026-10-08',
  },
  {
    why: 'sixty days end on the Saturday of the Mid-Autumn break, which a notice names',
    rule: 'complaint.mediate',
    from: '2026-07-28',
    dueOn: '2026-09-28',
    dueStrictOn: '2026-09-28',
  },
  {
    why: 'sixty days end on an ordinary Sunday: the strict reading stays, the law moves to Monday',
    rule: 'complaint.mediate',
    from: '2026-04-15',
    dueOn: '2026-06-15',
    dueStrictOn: '2026-06-14',
  },
  {
    why: 'under the regulation of 2024 the sixty days bind, not the forty-five working days',
    rule: 'complaint.mediate',
    from: '2025-01-10',
    dueOn: '2025-03-11',
  },
  {
    why: 'the same forty-five working days, counted by themselves',
    rule: { days: 45, unit: 'working-day' },
    from: '2025-01-10',
    dueOn: '2025-03-20',
  },
  {
    why: 'accepted on the last day of the first rule set, forty-five working days bind',
    rule: 'complaint.mediate',
    from: '2024-06-30',
    dueOn: '2024-08-30',
  },
  {
    why: 'received on a Saturday, day 1 is the Monday',
    rule: 'complaint.accept',
    from: '2023-09-09',
    dueOn: '2023-09-19',
  },
  { why: 'the receipt day is never counted', rule: 'complaint.accept', from: '2023-06-28', dueOn: '2023-07-07' },
  {
    why: 'New Year’s Eve of 2024 in the old calendar was a working day',
    rule: 'complaint.accept',
    from: '2024-02-01',
    dueOn: '2024-02-09',
  },
  {
    why: 'received on a make-up Saturday, which is not counted itself',
    rule: 'complaint.accept',
    from: '2026-05-09',
    dueOn: '2026-05-19',
  },
  {
    why: 'one day for dispatch, from the Friday before a make-up Sunday',
    rule: 'dispatch',
    from: '2026-09-18',
    dueOn: '2026-09-20',
  },
  {
    why: 'the year ends within the period: 2027 has no notice yet',
    rule: 'complaint.accept',
    from: '2026-12-28',
    dueOn: '2027-01-06',
    provisional: true,
  },
  {
    why: 'the last day of the last known year needs no later notice',
    rule: 'complaint.accept',
    from: '2026-12-22',
    dueOn: '2026-12-31',
  },
  {
    why: 'sixty days from November end in a year without a notice',
    rule: 'complaint.mediate',
    from: '2026-11-10',
    dueOn: '2027-01-11',
    dueStrictOn: '2027-01-09',
    provisional: true,
  },
  {
    why: 'ten days in the laboratory move the sixty days by ten',
    rule: 'complaint.mediate',
    from: '2026-04-20',
    pauses: [{ from: '2026-05-11', to: '2026-05-20' }],
    dueOn: '2026-06-29',
  },
  {
    why: 'a pause over a weekend costs a working-day clock only its working days',
    rule: 'report.verify',
    from: '2026-05-11',
    pauses: [{ from: '2026-05-15', to: '2026-05-18' }],
    dueOn: '2026-06-03',
  },
  {
    why: 'overlapping pauses are one pause',
    rule: 'report.verify',
    from: '2026-05-11',
    pauses: [
      { from: '2026-05-15', to: '2026-05-18' },
      { from: '2026-05-16', to: '2026-05-19' },
    ],
    dueOn: '2026-06-04',
  },
  {
    why: 'a pause that begins on the start day costs only the days after it',
    rule: 'complaint.mediate',
    from: '2026-04-20',
    pauses: [{ from: '2026-04-20', to: '2026-04-21' }],
    dueOn: '2026-06-22',
    dueStrictOn: '2026-06-22',
  },
  {
    why: 'a pause that begins on the last day and ends later leaves that one day to count',
    rule: 'complaint.mediate',
    from: '2026-04-20',
    pauses: [{ from: '2026-06-19', to: '2026-06-25' }],
    dueOn: '2026-06-26',
  },
  {
    why: 'a pause after the due date comes too late',
    rule: 'complaint.accept',
    from: '2026-04-30',
    pauses: [{ from: '2026-05-14', to: '2026-06-30' }],
    dueOn: '2026-05-13',
  },
  {
    why: 'no period ends while the laboratory is at work on the day to which it moved',
    rule: 'complaint.mediate',
    from: '2026-08-02',
    pauses: [{ from: '2026-10-07', to: '2026-10-09' }],
    dueOn: '2026-10-10',
    dueStrictOn: '2026-10-10',
  },
  {
    why: 'fifteen working days more, approved by the head',
    rule: 'report.verify',
    from: '2026-05-11',
    extended: true,
    dueOn: '2026-06-23',
  },
  {
    why: 'ninety and thirty days run on from the last day counted, and move once, at their end',
    rule: 'investigation.decide',
    from: '2026-07-04',
    extended: true,
    dueOn: '2026-11-02',
    dueStrictOn: '2026-11-01',
  },
  {
    why: 'five working days to tell a reporter, under the first measures',
    rule: 'report.notify-reporter',
    from: '2026-04-14',
    dueOn: '2026-04-21',
  },
  {
    why: 'both parties are told of the end',
    rule: 'complaint.notify-termination',
    from: '2026-06-18',
    dueOn: '2026-06-30',
  },
  { why: 'a lead found in mediation', rule: 'lead.verify', from: '2026-06-18', dueOn: '2026-07-10' },
  {
    why: 'two bureaus dispute who is competent',
    rule: 'jurisdiction.settle',
    from: '2026-12-31',
    dueOn: '2027-01-11',
    provisional: true,
  },
  { why: 'a firm answers online', rule: 'settlement.answer', from: '2026-06-05', dueOn: '2026-06-22' },
  {
    why: 'a superior waits five working days for an answer, over the Mid-Autumn break',
    rule: 'supervision.answer',
    from: '2026-09-22',
    dueOn: '2026-09-30',
  },
  {
    why: 'twenty working days for a report of false public information, through 国庆 and its make-up Saturday',
    rule: 'report.verify-public-information',
    from: '2026-09-24',
    dueOn: '2026-10-29',
  },
  {
    why: 'the same twenty days to tell the reporter in writing, over a weekend at its start',
    rule: 'report.tell-public-information',
    from: '2026-05-15',
    dueOn: '2026-06-12',
  },
  {
    why: 'seven working days to answer a report of advertising, received on the eve of the Spring Festival exchange',
    rule: 'report.answer-advertising',
    from: '2026-02-13',
    dueOn: '2026-03-02',
  },
  {
    why: 'five working days by default where a law only says that the result is told',
    rule: 'report.tell-result',
    from: '2026-09-30',
    dueOn: '2026-10-13',
  },
  {
    why: 'Mid-Autumn and National Day lie between, and the Saturday of 10 October works',
    rule: 'settlement.answer',
    from: '2026-09-24',
    dueOn: '2026-10-15',
  },
  { why: 'an association settles first', rule: 'settlement.association', from: '2026-06-05', dueOn: '2026-06-22' },
  {
    why: 'a service station told on the eve of National Day',
    rule: 'settlement.station',
    from: '2026-09-30',
    dueOn: '2026-10-08',
  },
];
