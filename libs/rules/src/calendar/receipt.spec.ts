// When something is received, on each channel, at the edges of a day, of a weekend and of office hours.
import { CHANNELS } from '../case-file.js';
import { plainDueDate } from '../deadline/due-date.js';
import { currentCalendar } from './known-calendars.js';
import { localDate, parseInstant } from './local-date.js';
import { RECEIPT_RULES } from './receipt.table.js';
import { cutOffOf, receiptOf } from './receipt.js';

const calendar = currentCalendar();
const sevenDaysFrom = (on: ReturnType<typeof localDate>) =>
  plainDueDate({ rule: { days: 7, unit: 'working-day' }, from: on, calendar }).dueOn;

describe('the moment of receipt', () => {
  it('has one rule for each channel', () => {
    expect(RECEIPT_RULES.map(({ channel }) => channel).sort()).toEqual([...CHANNELS].sort());
  });

  it.each([
    [
      'web',
      '2026-04-30T23:59:59+08:00',
      '2026-04-30',
      false,
      '2026-04-30',
      'a second before midnight, the eve of Labour Day',
    ],
    ['web', '2026-05-01T00:00:00+08:00', '2026-05-01', false, '2026-05-06', 'a second later: the holiday itself'],
    ['phone', '2026-05-09T10:00:00+08:00', '2026-05-09', true, '2026-05-09', 'a make-up Saturday is open'],
    ['letter', '2026-05-11T17:29:59+08:00', '2026-05-11', true, '2026-05-11', 'signed for before the office closes'],
    ['letter', '2026-05-11T17:30:00+08:00', '2026-05-11', false, '2026-05-12', 'signed for when it has closed'],
    ['counter', '2026-05-11T08:29:59+08:00', '2026-05-11', false, '2026-05-11', 'stamped before it opens'],
    ['letter', '2026-05-15T18:00:00+08:00', '2026-05-15', false, '2026-05-18', 'on a Friday evening'],
    ['letter', '2026-05-16T10:00:00+08:00', '2026-05-16', false, '2026-05-18', 'on an ordinary Saturday'],
    ['12345', '2024-02-09T22:00:00+08:00', '2024-02-09', false, '2024-02-09', '除夕 of 2024, a working day'],
    ['12345', '2025-01-28T10:00:00+08:00', '2025-01-28', false, '2025-02-05', '除夕 of 2025, a day off'],
  ] as const)('by %s at %s is day 0 on %s', (...[channel, at, receivedOn, inOfficeHours, inHandOn]) => {
    expect(receiptOf(parseInstant(at), { channel, calendar })).toMatchObject({ receivedOn, inOfficeHours, inHandOn });
  });

  it('after hours never moves the due date: day 0 is not counted anyway', () => {
    const morning = receiptOf(parseInstant('2026-05-11T09:00:00+08:00'), { channel: 'letter', calendar });
    const evening = receiptOf(parseInstant('2026-05-11T20:00:00+08:00'), { channel: 'letter', calendar });

    expect(sevenDaysFrom(evening.receivedOn)).toBe(sevenDaysFrom(morning.receivedOn));
  });

  it('a second after midnight is one day later, and so is the due date', () => {
    const dueOf = (at: string) => sevenDaysFrom(receiptOf(parseInstant(at), { channel: 'web', calendar }).receivedOn);

    expect(dueOf('2026-05-11T23:59:59+08:00')).toBe('2026-05-20');
    expect(dueOf('2026-05-12T00:00:00+08:00')).toBe('2026-05-21');
  });

  it('goes by the hours of a bureau that has others', () => {
    const hours = { opens: '09:00', closes: '18:30', source: RECEIPT_RULES[0]?.source ?? fail() };

    expect(receiptOf(parseInstant('2026-05-11T18:00:00+08:00'), { channel: 'letter', calendar, hours }).inHandOn).toBe(
      '2026-05-11',
    );
  });

  it.each([
    ['web', '2026-05-20T16:00:00.000Z'],
    ['12345', '2026-05-20T16:00:00.000Z'],
    ['letter', '2026-05-20T09:30:00.000Z'],
    ['counter', '2026-05-20T09:30:00.000Z'],
  ] as const)('on the last day is in time by %s before %s', (channel, until) => {
    expect(cutOffOf(channel, localDate('2026-05-20'))).toBe(until);
  });
});

function fail(): never {
  throw new Error('no rule');
}
