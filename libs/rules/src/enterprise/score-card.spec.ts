// What the card of a firm says of its settlements, in the cases that somebody would argue about.
import { parseInstant } from '../calendar/local-date.js';
import { type ScoredSettlement, scoreCardOf } from './score-card.js';

const moment = parseInstant('2026-12-20T04:00:00Z');

/** Came in on a day of December, due ten days later; the rest as given. */
const one = (
  day: number,
  given: { readonly answered?: string; readonly closed?: string; readonly settled?: boolean } = {},
): ScoredSettlement => ({
  registeredAt: parseInstant(`2026-12-${String(day).padStart(2, '0')}T02:00:00Z`),
  dueAt: parseInstant(`2026-12-${String(day + 10)}T16:00:00Z`),
  answeredAt: given.answered === undefined ? null : parseInstant(given.answered),
  closedAt: given.closed === undefined ? null : parseInstant(given.closed),
  isSettled: given.settled ?? false,
});

describe('the card of a firm that settles', () => {
  it('says nothing of a firm that received nothing', () => {
    expect(scoreCardOf([], 'year', moment)).toEqual({
      received: 0,
      answeredInTime: { of: 0, among: 0 },
      settled: { of: 0, among: 0 },
      silent: 0,
      medianDays: null,
    });
  });

  it('counts an answer at the last moment as in time, and one a moment later as late but not as silent', () => {
    const last = one(1, { answered: '2026-12-11T15:59:59Z' });
    const late = one(1, { answered: '2026-12-11T16:00:00Z' });

    expect(scoreCardOf([last, late], 'year', moment)).toMatchObject({ answeredInTime: { of: 1, among: 2 }, silent: 0 });
  });

  it('holds against a firm only what was open when its last day was over', () => {
    const silent = one(1, { closed: '2026-12-11T16:00:30Z' });
    const givenUpBefore = one(1, { closed: '2026-12-05T00:00:00Z' });
    const stillOpen = one(15);

    expect(scoreCardOf([silent, givenUpBefore, stillOpen], 'year', moment)).toMatchObject({
      received: 3,
      answeredInTime: { of: 0, among: 1 },
      silent: 1,
    });
  });

  it('takes the middle of the days to the first answer, in Shanghai', () => {
    const days = ['2026-12-01T10:00:00Z', '2026-12-02T17:00:00Z', '2026-12-09T02:00:00Z', '2026-12-03T02:00:00Z'];
    const answered = days.map((at) => one(1, { answered: at }));

    expect(scoreCardOf(answered.slice(0, 3), 'year', moment).medianDays).toBe(2);
    expect(scoreCardOf(answered, 'year', moment).medianDays).toBe(2);
    expect(scoreCardOf(answered.slice(0, 2), 'year', moment).medianDays).toBe(1);
  });

  it('leaves out of ninety days what came in before', () => {
    const old = {
      ...one(1, { closed: '2026-09-20T00:00:00Z', settled: true }),
      registeredAt: parseInstant('2026-09-10T00:00:00Z'),
    };

    expect(scoreCardOf([old, one(12)], 'quarter', moment)).toMatchObject({ received: 1, settled: { of: 0, among: 0 } });
    expect(scoreCardOf([old, one(12)], 'year', moment)).toMatchObject({ received: 2, settled: { of: 1, among: 1 } });
  });
});
