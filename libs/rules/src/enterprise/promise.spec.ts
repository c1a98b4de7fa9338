// When a promise counts as kept, in the cases that a firm would argue about.
import { parseInstant } from '../calendar/local-date.js';
import { type StaffedSettlement, firstContactKept, paymentKept } from './promise.js';
import { SETTLER_PROMISES, SETTLER_PROMISE_CODES } from './promise.table.js';

const moment = parseInstant('2026-12-20T04:00:00Z');
const one = (given: Partial<StaffedSettlement> = {}): StaffedSettlement => ({
  registeredAt: parseInstant('2026-12-01T02:00:00Z'),
  dueAt: parseInstant('2026-12-11T16:00:00Z'),
  answeredAt: parseInstant('2026-12-02T02:00:00Z'),
  closedAt: parseInstant('2026-12-05T02:00:00Z'),
  isSettled: false,
  members: 1,
  promisedFirstContact: true,
  promisedPayment: true,
  arrived: null,
  ...given,
});
const countOf = (...settlements: readonly StaffedSettlement[]) => firstContactKept(settlements, 'year', moment);

describe('first-contact responsibility', () => {
  it('is kept by one person who answered in time, settled or not, and broken by a second one or a late answer', () => {
    const late = { answeredAt: parseInstant('2026-12-11T16:00:00Z'), closedAt: parseInstant('2026-12-12T02:00:00Z') };
    expect(countOf(one(), one({ isSettled: true }), one({ members: 2 }), one(late))).toEqual({ of: 2, among: 4 });
  });

  it.each([
    ['is open still', { closedAt: null }],
    ['came in before it was promised, or after it was taken back', { promisedFirstContact: false }],
    ['nobody of the staff ever answered', { members: 0, answeredAt: null }],
    ['is older than the period', { registeredAt: parseInstant('2025-12-20T02:00:00Z') }],
  ])('says nothing of one that %s', (_why, given) => {
    expect(countOf(one(given))).toEqual({ of: 0, among: 0 });
  });
});

describe('advance payment', () => {
  const paid = (...settlements: readonly StaffedSettlement[]) => paymentKept(settlements, 'year', moment);

  it('is kept by what came in time, and broken by what came late or not yet', () => {
    expect(paid(one({ arrived: 'in-time' }), one({ arrived: 'late' }), one({ arrived: 'not-yet' }))).toEqual({
      of: 1,
      among: 3,
    });
  });

  it.each([
    ['the consumer said nothing', { arrived: null }],
    ['came in before it was promised, or after it was taken back', { promisedPayment: false }],
    ['is older than the period', { registeredAt: parseInstant('2025-12-20T02:00:00Z') }],
  ])('says nothing of one of which %s', (_why, given) => {
    expect(paid(one({ arrived: 'in-time', ...given }))).toEqual({ of: 0, among: 0 });
  });
});

describe('the table of promises', () => {
  it('says of each what it means and when it counts as kept', () => {
    expect(SETTLER_PROMISE_CODES).toEqual(Object.keys(SETTLER_PROMISES));
    for (const code of SETTLER_PROMISE_CODES) expect(SETTLER_PROMISES[code].keptWhen.zh).not.toBe('');
  });
});
