// Days and moments: what is refused, and which Shanghai day a moment belongs to.
import fc from 'fast-check';
import { RuleViolation } from '../rule-violation.js';
import {
  addDays,
  dayNumberOf,
  daysBetween,
  endOfDay,
  epochToInstant,
  instantToEpoch,
  isLocalDate,
  localDate,
  localDateOf,
  localDateOfDayNumber,
  parseInstant,
  startOfDay,
  weekdayName,
} from './local-date.js';

const aDay = fc.integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 });

describe('a date', () => {
  it.each([
    '2026-02-30',
    '2026-1-5',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2025-02-29',
    '1900-02-29',
    '0000-01-01',
    '2026-04-30T00:00:00Z',
    ' 2026-04-30',
    '20260430',
    '2026/04/30',
    '２０２６-04-30',
    '',
    '-026-04-30',
  ])('refuses %j', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text)).toThrow(new RuleViolation('date.impossible', undefined, { text }));
  });

  it('knows leap days', () => {
    expect(addDays(localDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(localDate('2000-02-29'), 1)).toBe('2000-03-01');
    expect(daysBetween(localDate('2023-12-31'), localDate('2024-12-31'))).toBe(366);
  });

  it('counts days as the proleptic calendar of the platform does', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const expected = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(localDateOfDayNumber(day)).toBe(expected);
        expect(dayNumberOf(localDate(expected))).toBe(day);
      }),
    );
  });

  it('refuses to count beyond the year 9999', () => {
    expect(() => addDays(localDate('9999-12-31'), 1)).toThrow('date.out-of-range');
    expect(() => addDays(localDate('0001-01-01'), -1)).toThrow('date.out-of-range');
  });

  it('names the weekday', () => {
    expect(weekdayName(localDate('2026-04-30'))).toBe('Thursday');
    expect(weekdayName(localDate('1969-12-28'))).toBe('Sunday');
  });
});

describe('a moment', () => {
  it.each([
    ['2026-04-30T23:59:59.999+08:00', '2026-04-30T15:59:59.999Z', '2026-04-30'],
    ['2026-04-30T16:00:00Z', '2026-04-30T16:00:00.000Z', '2026-05-01'],
    ['2026-05-01T00:00:00+08:00', '2026-04-30T16:00:00.000Z', '2026-05-01'],
    ['2026-04-30T12:00:00-05:00', '2026-04-30T17:00:00.000Z', '2026-05-01'],
    ['2026-04-30T02:00:00.123456789Z', '2026-04-30T02:00:00.123Z', '2026-04-30'],
    ['2026-01-01t00:30:00.5z', '2026-01-01T00:30:00.500Z', '2026-01-01'],
  ])('%s is %s and falls on %s in Shanghai', (text, instant, day) => {
    expect(parseInstant(text)).toBe(instant);
    expect(localDateOf(parseInstant(text))).toBe(day);
  });

  it.each([
    '2026-04-30',
    '2026-04-30T10:00:00',
    '2026-04-30T24:00:00Z',
    '2026-04-30T10:60:00Z',
    '2026-02-30T10:00:00Z',
    '2026-04-30 10:00:00Z',
    '2026-04-30T10:00:00+24:00',
    '2026-04-30T10:00:00+0800',
    'yesterday',
  ])('refuses %j', (text) => {
    expect(() => parseInstant(text)).toThrow('instant.impossible');
  });

  it('refuses a moment outside the calendar', () => {
    expect(() => epochToInstant(Number.NaN)).toThrow('instant.out-of-range');
    expect(() => epochToInstant(9e15)).toThrow('instant.out-of-range');
    expect(() => parseInstant('9999-12-31T23:59:59-01:00')).toThrow('instant.out-of-range');
  });

  it('a day ends where the next begins', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const date = localDateOfDayNumber(day);
        expect(endOfDay(date)).toBe(startOfDay(addDays(date, 1)));
        expect(localDateOf(instantToEpoch(endOfDay(date)) - 1)).toBe(date);
        expect(localDateOf(startOfDay(date))).toBe(date);
      }),
    );
  });
});
