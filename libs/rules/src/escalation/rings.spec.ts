// When bells ring: around the long holidays, on make-up days, between the two readings of a last day, after an import.
import type { CaseCommand } from '../command.js';
import { localDateOf } from '../calendar/local-date.js';
import { decide } from '../decide.js';
import {
  COUNTY,
  type PaperCase,
  at,
  calendar,
  clockOf,
  complaintPart,
  context,
  fileOne,
  filing,
  nextBell,
  only,
  timer,
  triaged,
  walk,
  write,
} from '../lifecycle/paper-ledger.cases.js';
import { DEADLINE_KEYS } from '../statute/deadlines.table.js';
import { ladderOf } from './ladder-of.js';
import { LADDERS } from './ladder.table.js';
import { presentRung, soonUntil, toldBy } from './rings.js';
import { localDate } from '../calendar/local-date.js';

const ACCEPT: CaseCommand = { type: 'accept', noticeChannel: 'sms' };

function complaintOf(day: string): PaperCase {
  return fileOne(filing(at(day), [complaintPart()]));
}

/** The next bells of a case whose clocks nobody answers, each rung at its moment. */
function bellsOf(subject: PaperCase, bells: number): readonly (readonly [string, string])[] {
  const rung: (readonly [string, string])[] = [];
  let soFar = subject;
  while (rung.length < bells) {
    const bell = nextBell(soFar);
    rung.push([bell.rung, bell.ringAt]);
    soFar = write(soFar, { type: 'ring', timer: bell.id }, timer, bell.ringAt).subject;
  }
  return rung;
}

describe('the bells of a clock', () => {
  it('count working days over 国庆 with its make-up Saturday', () => {
    expect(bellsOf(complaintOf('2026-09-28'), 5)).toEqual([
      ['reminder', at('2026-10-09', '09:00')],
      ['warning', at('2026-10-12', '09:00')],
      ['overdue', at('2026-10-14', '00:00')],
      ['overdue-city', at('2026-10-14', '09:00')],
      ['overdue-again', at('2026-10-15', '09:00')],
    ]);
  });

  it('ring on the make-up Saturday before 春节, and not in the nine days off', () => {
    expect(bellsOf(complaintOf('2026-02-10'), 3)).toEqual([
      ['reminder', at('2026-02-14', '09:00')],
      ['warning', at('2026-02-25', '09:00')],
      ['overdue', at('2026-02-27', '00:00')],
    ]);
  });

  it('count calendar days back from a mediation that ends after 国庆', () => {
    const accepted = walk(complaintOf('2026-08-06'), [[ACCEPT, '2026-08-06']]);

    expect(bellsOf(accepted, 4)).toEqual([
      ['reminder', at('2026-09-24', '09:00')],
      ['warning', at('2026-10-05', '09:00')],
      ['overdue', at('2026-10-09', '00:00')],
      ['overdue-city', at('2026-10-09', '09:00')],
    ]);
  });

  it('warn before the strict last day and call overdue only after the legal one', () => {
    const accepted = walk(complaintOf('2026-04-15'), [[ACCEPT, '2026-04-15']]);

    expect(clockOf(accepted, 'complaint.mediate')).toMatchObject({ dueStrictOn: '2026-06-14', dueOn: '2026-06-15' });
    expect(bellsOf(accepted, 3)).toEqual([
      ['reminder', at('2026-05-31', '09:00')],
      ['warning', at('2026-06-11', '09:00')],
      ['overdue', at('2026-06-16', '00:00')],
    ]);
  });

  it('at the intake desk ring from the end of the next working day, after a long holiday too', () => {
    const waiting = fileOne(filing(at('2026-09-30'), [triaged(complaintPart())]));

    expect(bellsOf(waiting, 3)).toEqual([
      ['overdue', at('2026-10-09', '00:00')],
      ['overdue-city', at('2026-10-09', '09:00')],
      ['overdue-again', at('2026-10-10', '09:00')],
    ]);
  });

  it('stay where they are when an officer does something that moves no date', () => {
    const complaint = complaintOf('2026-05-11');

    const taken = walk(complaint, [[{ type: 'assign', handler: 'zhang' }, '2026-05-12']]);

    expect(taken.file.timers).toEqual(complaint.file.timers);
  });
});

describe('an import', () => {
  it.each([
    ['2026-05-12', null, 'reminder'],
    ['2026-05-15', 'reminder', 'warning'],
    ['2026-05-19', 'warning', 'overdue'],
    ['2026-05-20', 'warning', 'overdue'],
    ['2026-05-22', 'overdue-city', 'overdue-again'],
    ['2026-07-01', 'overdue-city', 'overdue-again'],
  ] as const)(
    'on %s of a complaint due on 2026-05-20 stands on %s and rings next %s, without a letter',
    (day, rung, next) => {
      const command = filing(at('2026-05-11'), [complaintPart()]);

      const decision = decide([], command, context({ kind: 'system', name: 'import' }, at(day)));

      const opened = only(decision.opens);
      expect(decision.notices).toEqual([]);
      expect([opened.row.rung, only(opened.clocks).rung, only(opened.timers).rung]).toEqual([rung, rung, next]);
      expect(only(opened.timers).ringAt > at(day)).toBe(true);
    },
  );

  it('ends with one digest for each unit that got cases', () => {
    const units = [{ unit: '411602', created: 40, triage: 3, overdue: 12 }];

    const { notices, changes, opens } = decide(
      [],
      { type: 'announce-import', run: 'run-1', units },
      context({ kind: 'system', name: 'import' }, at('2026-05-22')),
    );

    expect([changes, opens]).toEqual([[], []]);
    expect(only(notices)).toMatchObject({ letter: 'import-digest', unit: '411602', facts: { overdue: 12 } });
  });
});

describe('the ladders', () => {
  it('hold every clock of the law, end with the city and tell somebody on each rung', () => {
    for (const key of DEADLINE_KEYS) {
      const { rungs, top } = ladderOf(key, COUNTY, context(timer, at('2026-05-11')));

      expect([...rungs, top].every(({ tells }) => tells.length > 0)).toBe(true);
      expect([rungs.at(-1)?.tells, top.tells].every((tells) => tells?.some((office) => office === 'city-head'))).toBe(
        true,
      );
    }
  });

  it('name only clocks that exist', () => {
    const named = LADDERS.flatMap((ladder): readonly string[] => ladder.clocks).filter((key) => key !== '*');

    expect(named.filter((key) => !DEADLINE_KEYS.some((known) => known === key))).toEqual([]);
  });

  it('do not know a rung that is not theirs', () => {
    const bell = { clockKey: 'complaint.accept', rung: 'thunder' };

    expect(() => toldBy(bell, { unit: COUNTY, handler: null }, context(timer, at('2026-05-11')))).toThrow(
      'no rung thunder',
    );
  });
});

describe('a clock at a moment', () => {
  it('stands on a rung from the very moment of its bell', () => {
    const clock = clockOf(complaintOf('2026-05-11'), 'complaint.accept');

    expect(presentRung(clock, COUNTY, context(timer, at('2026-05-15', '08:59')))).toBeNull();
    expect(presentRung(clock, COUNTY, context(timer, at('2026-05-15', '09:00')))).toBe('reminder');
    expect(presentRung(clock, COUNTY, context(timer, at('2026-05-20', '23:59')))).toBe('warning');
    expect(presentRung(clock, COUNTY, context(timer, at('2026-05-21', '00:00')))).toBe('overdue');
  });

  it('is due soon for two working days, however long the holiday between', () => {
    expect(soonUntil(localDate('2026-09-30'), calendar)).toBe('2026-10-09');
    expect(soonUntil(localDate('2026-10-03'), calendar)).toBe('2026-10-10');
    expect(soonUntil(localDateOf(at('2026-05-11')), calendar)).toBe('2026-05-13');
  });
});
