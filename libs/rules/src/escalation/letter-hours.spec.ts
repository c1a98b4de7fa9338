// When letters may go: in office hours, and at once what is overdue; the bells themselves ring on time.
import type { CaseCommand } from '../command.js';
import { decide } from '../decide.js';
import {
  type PaperCase,
  at,
  complaintPart,
  context,
  fileOne,
  filing,
  nextBell,
  timer,
  write,
} from '../lifecycle/paper-ledger.cases.js';
import { GATHERED_LETTERS, LETTER_HOURS } from './letter-hours.table.js';
import { letterMayGoAt, noticeMayGoAt } from './letter-hours.js';

const ACCEPT: CaseCommand = { type: 'accept', noticeChannel: 'sms' };

describe('a letter', () => {
  it.each([
    ['in the morning of a working day', '2026-05-11', '08:30', null],
    ['just before the quiet hours', '2026-05-11', '17:59', null],
    ['at the beginning of the quiet hours', '2026-05-11', '18:00', ['2026-05-12', '08:30']],
    ['at 23:59 on a Friday', '2026-05-15', '23:59', ['2026-05-18', '08:30']],
    ['at 23:59 before 国庆', '2026-09-30', '23:59', ['2026-10-08', '08:30']],
    ['at noon in 国庆', '2026-10-03', '12:00', ['2026-10-08', '08:30']],
    ['at noon on the make-up Saturday', '2026-10-10', '12:00', null],
    ['in the evening before the make-up Saturday', '2026-10-09', '20:00', ['2026-10-10', '08:30']],
    ['in the small hours of a working day', '2026-05-12', '00:00', ['2026-05-12', '08:30']],
    ['a minute before the end of the quiet hours', '2026-05-12', '08:29', ['2026-05-12', '08:30']],
  ] as const)('%s (%s %s) may go at %j, and one about what is overdue at once', (_when, day, hour, may) => {
    const hours = context(timer, at(day, hour));

    expect(letterMayGoAt(false, hours)).toBe(may === null ? null : at(may[0], may[1]));
    expect(letterMayGoAt(true, hours)).toBeNull();
  });

  it('that reminds or warns waits for the digest of its morning; one that comes later goes at once', () => {
    for (const letter of GATHERED_LETTERS) {
      const may = (day: string, hour: string) => noticeMayGoAt(letter, false, context(timer, at(day, hour)));

      expect(may('2026-05-11', '09:00')).toBe(at('2026-05-11', LETTER_HOURS.digestAt));
      expect(may('2026-05-11', '07:00')).toBe(at('2026-05-11', LETTER_HOURS.digestAt));
      expect(may('2026-05-09', '09:00')).toBe(at('2026-05-09', LETTER_HOURS.digestAt));
      expect(may('2026-05-10', '09:00')).toBe(at('2026-05-11', LETTER_HOURS.digestAt));
      expect(may('2026-05-11', '09:15')).toBeNull();
      expect(may('2026-05-11', '18:30')).toBe(at('2026-05-12', LETTER_HOURS.digestAt));
    }
    expect(noticeMayGoAt('urged', false, context(timer, at('2026-05-11', '09:00')))).toBeNull();
  });
});

/** The bells of a complaint that nobody answers, with the moment each of its letters may go. */
function letterTimes(subject: PaperCase, bells: number): readonly (readonly [string, string, string | null])[] {
  const times: (readonly [string, string, string | null])[] = [];
  let soFar = subject;
  for (let count = 0; count < bells; count += 1) {
    const bell = nextBell(soFar);
    const written = write(soFar, { type: 'ring', timer: bell.id }, timer, bell.ringAt);
    times.push([bell.rung, bell.ringAt, written.notices[0]?.notBefore ?? null]);
    soFar = written.subject;
  }
  return times;
}

describe('the letter of a bell', () => {
  it('waits over 国庆 while its bell rings on time; that of the overdue clock goes at midnight', () => {
    const { subject } = write(
      fileOne(filing(at('2026-08-06'), [complaintPart()])),
      ACCEPT,
      { kind: 'officer', account: 'zhang', unit: '411602', roles: ['officer'] },
      at('2026-08-06'),
    );

    expect(letterTimes(subject, 4)).toEqual([
      ['reminder', at('2026-09-24', '09:00'), at('2026-09-24', '09:15')],
      ['warning', at('2026-10-05', '09:00'), at('2026-10-08', '09:15')],
      ['overdue', at('2026-10-09', '00:00'), null],
      ['overdue-city', at('2026-10-09', '09:00'), null],
    ]);
  });

  it('of an import at night waits, unless something is already overdue', () => {
    const digest = (overdue: number) =>
      decide(
        [],
        { type: 'announce-import', run: 'run', units: [{ unit: '411602', created: 3, triage: 0, overdue }] },
        context({ kind: 'system', name: 'import' }, at('2026-05-15', '22:00')),
      ).notices[0]?.notBefore;

    expect([digest(0), digest(1)]).toEqual([at('2026-05-18', '08:30'), null]);
  });
});
