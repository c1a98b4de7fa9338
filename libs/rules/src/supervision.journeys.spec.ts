// A case under the eyes of a superior: urged, followed, answered.
import type { CaseCommand } from './command.js';
import {
  CITY,
  COUNTY,
  DESK,
  at,
  cityHead,
  clockOf,
  complaintPart,
  desk,
  fileOne,
  filing,
  headOfCounty,
  nextBell,
  only,
  refused,
  reportPart,
  timer,
  walk,
  words,
  write,
  zhang,
} from './lifecycle/paper-ledger.cases.js';

const SUPERVISE: CaseCommand = { type: 'supervise', words: words() };
const ANSWER: CaseCommand = { type: 'answer-supervision', words: words() };
const complaint = fileOne(filing(at('2026-05-11'), [complaintPart()]));
const followed = walk(complaint, [[SUPERVISE, '2026-05-12', cityHead]]);

describe('a case that is urged', () => {
  it('counts it, tells who handles it and his head, and spoils no open form', () => {
    const mine = walk(complaint, [[{ type: 'assign', handler: 'zhang' }, '2026-05-11']]);

    const { subject, notices } = write(mine, { type: 'urge', words: words() }, desk, at('2026-05-12'));

    expect(subject.file).toMatchObject({ version: mine.file.version, facts: { urges: 1 } });
    expect(notices.map(({ letter, to, unit }) => [letter, to, unit])).toEqual([
      ['urged', 'handler', COUNTY],
      ['urged', 'unit-head', COUNTY],
    ]);
    expect(only(notices.slice(0, 1)).facts).toMatchObject({ clock: 'complaint.accept', dueOn: '2026-05-20' });
    expect(
      write(subject, { type: 'urge', words: words() }, headOfCounty, at('2026-05-13')).subject.file.facts.urges,
    ).toBe(2);
  });
});

describe('a case that a superior follows', () => {
  it('is to be answered within five working days, and is seen by the superior', () => {
    const { subject, decision, notices } = write(complaint, SUPERVISE, cityHead, at('2026-05-12'));

    expect(clockOf(subject, 'supervision.answer')).toMatchObject({ dueOn: '2026-05-19' });
    expect(subject.file.facts.supervisedBy).toBe(CITY);
    expect(only(decision.changes).sight.grant).toEqual([{ unit: CITY, role: 'supervising' }]);
    expect(notices.map(({ letter, to }) => [letter, to])).toEqual([['supervised', 'unit-head']]);
  });

  it('is answered by the unit that handles it, and the superior is told', () => {
    const { subject, decision, notices } = write(followed, ANSWER, zhang, at('2026-05-15'));

    expect(subject.file.facts.supervisedBy).toBeNull();
    expect(clockOf(subject, 'supervision.answer').ending).toBe('met');
    expect(only(decision.changes).sight.end).toEqual([{ unit: CITY, role: 'supervising' }]);
    expect(notices.map(({ letter, to, unit }) => [letter, to, unit])).toEqual([
      ['supervision-answered', 'city-intake', CITY],
      ['supervision-answered', 'city-head', CITY],
    ]);
    expect(refused(subject, ANSWER, '2026-05-18').code).toBe('case.not-supervised');
  });

  it('rings when nobody answers, and is on time in the figures all the same', () => {
    const closed = walk(followed, [
      [{ type: 'accept', noticeChannel: 'sms' }, '2026-05-13'],
      [{ type: 'record-agreement', paper: 'letter', terms: words(), recoveredFen: 0 }, '2026-05-22'],
    ]);

    expect(clockOf(closed, 'supervision.answer').ending).toBe('missed');
    expect(closed.file.countedOnTime).toBe(true);
    const bell = nextBell(followed);
    expect(bell).toMatchObject({ clockKey: 'supervision.answer', rung: 'reminder', ringAt: at('2026-05-14', '09:00') });
    expect(write(followed, { type: 'ring', timer: bell.id }, timer, bell.ringAt).notices).toHaveLength(1);
  });

  it('is not followed twice, nor by the unit that handles it', () => {
    const taken = walk(complaint, [[{ type: 'take-up', reasons: words() }, '2026-05-12', cityHead]]);

    expect(refused(followed, SUPERVISE, '2026-05-13', desk).facts).toEqual({ supervisedBy: CITY });
    expect(refused(taken, SUPERVISE, '2026-05-13', cityHead).code).toBe('case.own-case');
  });

  it('is followed no more once it is closed, back at the desk, or with the superior itself', () => {
    const home: CaseCommand = { type: 'return', reason: 'not-our-area', proof: words() };
    const withdraw: CaseCommand = { type: 'record-settlement', manner: 'withdrawn', recoveredFen: 0 };
    const ends = [
      write(followed, withdraw, zhang, at('2026-05-13')),
      write(followed, home, zhang, at('2026-05-13')),
      write(followed, { type: 'take-up', reasons: words() }, cityHead, at('2026-05-13')),
    ];

    for (const { subject, decision } of ends) {
      expect(subject.file.facts.supervisedBy).toBeNull();
      expect(clockOf(subject, 'supervision.answer').ending).toBe('void');
      expect(only(decision.changes).sight.end).toEqual([{ unit: CITY, role: 'supervising' }]);
    }
    expect(ends.map(({ subject }) => subject.file.unit)).toEqual([COUNTY, DESK, CITY]);
  });

  it('goes on being followed when it moves to another county', () => {
    const moved = walk(followed, [[{ type: 'designate-unit', unit: '411621', reasons: words() }, '2026-05-13', desk]]);

    expect(moved.file.facts.supervisedBy).toBe(CITY);
    expect(clockOf(moved, 'supervision.answer')).toMatchObject({ startedOn: '2026-05-12', ending: null });
  });

  it('may be a report, whose reporter nobody thereby sees', () => {
    const report = fileOne(filing(at('2026-05-11'), [reportPart()]));

    const { notices } = write(report, SUPERVISE, desk, at('2026-05-12'));

    expect(JSON.stringify(notices)).not.toContain('王某');
  });
});
