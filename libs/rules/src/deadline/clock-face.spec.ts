// What a clock shows on the days around its last one.
import type { CaseCommand } from '../command.js';
import { at, calendar, clockOf, complaintPart, fileOne, filing, walk } from '../lifecycle/paper-ledger.cases.js';
import { clockFace } from './clock-face.js';

const ACCEPT: CaseCommand = { type: 'accept', noticeChannel: 'sms' };
const complaint = fileOne(filing(at('2026-05-11'), [complaintPart()]));

describe('the face of a clock', () => {
  it.each([
    ['2026-05-11', 'ok', 7],
    ['2026-05-15', 'ok', 3],
    ['2026-05-18', 'risk', 2],
    ['2026-05-19', 'risk', 1],
    ['2026-05-20', 'today', 0],
    ['2026-05-21', 'late', 1],
    ['2026-05-25', 'late', 3],
  ] as const)('of seven working days to 2026-05-20 shows on %s: %s, %d', (day, state, amount) => {
    const clock = clockOf(complaint, 'complaint.accept');

    expect(clockFace(clock, at(day), calendar)).toEqual({ state, amount, unit: 'working-day' });
  });

  it.each([
    ['2026-06-11', 'risk', 3],
    ['2026-06-14', 'today', 0],
    ['2026-06-15', 'today', 0],
    ['2026-06-16', 'late', 1],
  ] as const)(
    'of a mediation that ends on a Sunday, or on the Monday after it, shows on %s: %s, %d',
    (day, state, amount) => {
      const clock = clockOf(
        walk(fileOne(filing(at('2026-04-15'), [complaintPart()])), [[ACCEPT, '2026-04-15']]),
        'complaint.mediate',
      );

      expect(clockFace(clock, at(day), calendar)).toEqual({ state, amount, unit: 'calendar-day' });
    },
  );

  it('of an answered clock shows how it ended, whatever the day', () => {
    const met = clockOf(walk(complaint, [[ACCEPT, '2026-05-20']]), 'complaint.accept');
    const missed = clockOf(walk(complaint, [[ACCEPT, '2026-05-21']]), 'complaint.accept');

    expect(clockFace(met, at('2027-01-01'), calendar).state).toBe('met');
    expect(clockFace(missed, at('2027-01-01'), calendar).state).toBe('missed');
  });
});
