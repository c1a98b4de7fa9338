// Whether a look at who somebody is needs a second person, whom, for how long, and which looks are told to others.
import type { Actor, CaseCommand, LooksTaken, Policy } from './command.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import {
  COUNTY,
  DESK,
  type PaperCase,
  at,
  cityHead,
  complaintPart,
  context,
  fileOne,
  filing,
  headOfCounty,
  officer,
  personOf,
  policy,
  refused,
  reportPart,
  walk,
  words,
  write,
  writeDown,
  zhang,
} from './lifecycle/paper-ledger.cases.js';
import { RuleViolation } from './rule-violation.js';

const MONDAY = '2026-05-11';
const TUESDAY = '2026-05-12';
const LOOK = { type: 'look', at: 'person', purpose: 'contact', words: '联系举报人核对内部票据' } as const;
const ASK: CaseCommand = { type: 'ask-look', purpose: 'contact', reasons: words() };
const APPROVE: CaseCommand = { type: 'answer-look', approve: true, opinion: words() };
const REFUSE: CaseCommand = { type: 'answer-look', approve: false, opinion: words() };

const report = (insider: boolean): PaperCase =>
  fileOne(filing(at(MONDAY), [reportPart({ insider })], { parties: [personOf('reporter', 'person')] }));
const insider = walk(report(true), [[{ type: 'assign', handler: 'zhang' }, MONDAY]]);
const asked = write(insider, ASK, zhang, at(TUESDAY)).subject;
const approved = write(asked, APPROVE, headOfCounty, at(TUESDAY, '10:05')).subject;

interface Looking {
  readonly time?: string;
  readonly looks?: LooksTaken;
  readonly limits?: Partial<Policy['looks']>;
  readonly actor?: Actor;
  readonly command?: CaseCommand;
}

function look(subject: PaperCase, looking: Looking = {}): Decision | string {
  const { time = '10:10', looks, limits = {}, actor = zhang, command = LOOK } = looking;
  const given = context(actor, at(TUESDAY, time));
  try {
    return decide([subject.file], command, {
      ...given,
      policy: { ...policy, looks: { ...policy.looks, ...limits } },
      looks,
    });
  } catch (thrown) {
    if (thrown instanceof RuleViolation) return thrown.code;
    throw thrown;
  }
}

const lettersOf = (looked: Decision | string): readonly string[] =>
  typeof looked === 'string' ? [looked] : looked.notices.map(({ letter, to }) => `${letter} to ${to}`);

describe('a look at an insider', () => {
  it('waits for a second person, who is told; a reporter who is none does not', () => {
    const { notices, subject } = write(insider, ASK, zhang, at(TUESDAY));

    expect(look(insider)).toBe('look.needs-second-person');
    expect(look(report(false))).not.toBe('look.needs-second-person');
    expect(notices.map(({ letter, to }) => [letter, to])).toEqual([['look-asked', 'unit-head']]);
    expect(subject.file.facts.lookRequest).toMatchObject({ by: 'zhang', purpose: 'contact', approved: null });
    expect(look(subject)).toBe('look.needs-second-person');
  });

  it('is open once to whoever asked, for what he asked, until half an hour is over', () => {
    expect(look(approved)).toMatchObject({ changes: [{ events: [{ payload: { approvedBy: 'head' } }] }] });
    expect(look(approved, { time: '10:34' })).not.toBe('look.needs-second-person');
    expect(look(approved, { time: '10:35' })).toBe('look.needs-second-person');
    expect(look(approved, { command: { ...LOOK, purpose: 'verification' } })).toBe('look.needs-second-person');
    expect(look(approved, { actor: headOfCounty })).toBe('look.needs-second-person');
  });

  it('is shut again after that one look', () => {
    const used = write(approved, LOOK, zhang, at(TUESDAY, '10:10')).subject;

    expect(look(used, { time: '10:11' })).toBe('look.needs-second-person');
    expect(used.file.facts.lookRequest).toBeNull();
  });

  it('is answered by another head than the asker; a head who asks is answered by the city', () => {
    const byHead = write(insider, ASK, headOfCounty, at(TUESDAY));

    expect(byHead.notices.map(({ letter, to }) => [letter, to])).toEqual([['look-asked', 'city-head']]);
    expect(refused(byHead.subject, APPROVE, TUESDAY, headOfCounty).code).toBe('look.by-another-person');
    expect(look(write(byHead.subject, APPROVE, cityHead, at(TUESDAY)).subject, { actor: headOfCounty })).not.toBe(
      'look.needs-second-person',
    );
    expect(refused(asked, APPROVE, TUESDAY, officer('li', COUNTY, 'officer')).code).toBe('case.not-your-role');
    expect(refused(asked, APPROVE, TUESDAY, officer('far', '411621', 'unit-head')).code).toBe('case.not-your-unit');
  });

  it('is asked for by nobody who might not look, and once at a time', () => {
    expect(refused(insider, ASK, TUESDAY, officer('li', COUNTY, 'officer')).code).toBe('look.insider-only-for-handler');
    expect(refused(insider, ASK, TUESDAY, officer('desk', DESK, 'city-intake')).code).toBe(
      'look.insider-only-for-handler',
    );
    expect(refused(asked, ASK, TUESDAY, headOfCounty).code).toBe('look.already-asked');
    expect(refused(insider, APPROVE, TUESDAY, headOfCounty).code).toBe('look.nothing-asked');
  });

  it('stays shut where the second person says no, and where nobody answers for a day', () => {
    const no = write(asked, REFUSE, headOfCounty, at(TUESDAY)).subject;

    expect(look(no)).toBe('look.needs-second-person');
    expect(refused(no, APPROVE, TUESDAY, headOfCounty).code).toBe('look.nothing-asked');
    expect(refused(asked, APPROVE, '2026-05-13', headOfCounty).code).toBe('look.nothing-asked');
    expect(write(asked, ASK, headOfCounty, at('2026-05-13')).subject.file.facts.lookRequest?.by).toBe('head');
  });

  it('says nothing of the reasons in its events', () => {
    for (const { payload } of approved.events) expect(JSON.stringify(payload)).not.toContain('7');
  });
});

describe('looks at people', () => {
  const plain = fileOne(filing(at(MONDAY), [complaintPart()]));

  it('need a second person for every reporter where the bureau says so, and for complainants not', () => {
    expect(look(report(false), { limits: { everyReporter: true } })).toBe('look.needs-second-person');
    expect(look(plain, { limits: { everyReporter: true } })).not.toBe('look.needs-second-person');
  });

  it('need one from the twenty-first in an hour and the sixty-first in a day on', () => {
    expect(look(plain, { looks: { lastHour: 19, lastDay: 59 } })).not.toBe('look.too-many');
    expect(look(plain, { looks: { lastHour: 20, lastDay: 20 } })).toBe('look.too-many');
    expect(look(plain, { looks: { lastHour: 0, lastDay: 60 } })).toBe('look.too-many');
    const letIn = write(write(plain, ASK, zhang, at(TUESDAY)).subject, APPROVE, headOfCounty, at(TUESDAY)).subject;
    expect(look(letIn, { looks: { lastHour: 20, lastDay: 60 } })).not.toBe('look.too-many');
  });

  it('tell the head and the keeper of the audit when the measure is full, and of the first at night', () => {
    const alarm = (letter: string) => [`${letter} to unit-head`, `${letter} to audit-admin`];

    expect(lettersOf(look(plain))).toEqual([]);
    expect(lettersOf(look(plain, { looks: { lastHour: 19, lastDay: 19 } }))).toEqual(alarm('looks-many'));
    for (const time of ['22:00', '03:00', '05:59']) {
      expect(lettersOf(look(plain, { time }))).toEqual(alarm('looks-at-night'));
    }
    expect(lettersOf(look(plain, { time: '06:00' }))).toEqual([]);
    expect(lettersOf(look(plain, { time: '03:00', looks: { lastHour: 1, lastDay: 1 } }))).toEqual([]);
    expect(lettersOf(look(plain, { time: '03:00', limits: { nightFrom: '06:00' } }))).toEqual([]);
  });

  it('say so at once, whatever the hour', () => {
    const looked = look(plain, { time: '03:00' });

    expect(typeof looked === 'string' ? [] : looked.notices.map(({ notBefore }) => notBefore)).toEqual([null, null]);
    expect(typeof looked === 'string' ? null : writeDown(plain, looked).subject.file.version).toBe(plain.file.version);
  });
});
