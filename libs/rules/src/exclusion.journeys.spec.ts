// Whether a case is closed to whom it concerns, by himself or by who leads him, and opened again by who may.
import type { CaseCommand } from './command.js';
import { decide } from './decide.js';
import {
  CITY,
  COUNTY,
  OTHER_COUNTY,
  at,
  cityHead,
  complaintPart,
  context,
  fileOne,
  filing,
  headOfCounty,
  officer,
  refused,
  walk,
  words,
  write,
  zhang,
} from './lifecycle/paper-ledger.cases.js';
import { RuleViolation } from './rule-violation.js';

const MONDAY = '2026-05-11';
const TUESDAY = '2026-05-12';
const li = officer('li', COUNTY, 'officer');
const EXCLUDE: CaseCommand = { type: 'exclude', account: 'li', ground: 'near-relative' };
const READMIT: CaseCommand = { type: 'readmit', account: 'li' };

const complaint = () => fileOne(filing(at(MONDAY), [complaintPart()]));
const heldBy = (account: string) =>
  walk(complaint(), [[{ type: 'assign', handler: account }, MONDAY, officer(account, COUNTY, 'officer')]]);

describe('a case that concerns one of the staff', () => {
  it('is closed to an officer who steps aside, loses him as its handler, and its head is told', () => {
    const { subject, notices, decision } = write(heldBy('li'), { type: 'recuse', ground: 'interest' }, li, at(TUESDAY));

    expect(subject.file).toMatchObject({ handler: null, facts: { excluded: ['li'] } });
    expect(decision.changes[0]?.exclusions).toEqual({ begin: [{ account: 'li', ground: 'interest' }], end: [] });
    expect(notices.map(({ letter, to }) => [letter, to])).toEqual([['recused', 'unit-head']]);
    expect(subject.events.at(-1)).toMatchObject({
      type: 'recused',
      audience: 'internal',
      payload: { basis: '《中华人民共和国公务员法》（2018年修订）第七十六条' },
    });
  });

  it('keeps its handler when somebody else steps aside', () => {
    const excluded = write(heldBy('zhang'), EXCLUDE, headOfCounty, at(TUESDAY)).subject;

    expect(excluded.file).toMatchObject({ handler: 'zhang', facts: { excluded: ['li'] } });
  });

  it('is given neither to handle nor to judge to whom it is closed, until he is readmitted', () => {
    const excluded = write(complaint(), EXCLUDE, headOfCounty, at(MONDAY)).subject;
    const assign: CaseCommand = { type: 'assign', handler: 'li' };

    expect(refused(excluded, assign, TUESDAY, headOfCounty).code).toBe('exclusion.closed-to-him');
    expect(refused(excluded, EXCLUDE, TUESDAY, headOfCounty).code).toBe('exclusion.already');

    const { subject, decision } = write(excluded, READMIT, headOfCounty, at(TUESDAY));
    const again = write(subject, assign, headOfCounty, at(TUESDAY)).subject;

    expect(decision.changes[0]?.exclusions).toEqual({ begin: [], end: ['li'] });
    expect(again.file).toMatchObject({ handler: 'li', facts: { excluded: [] } });
  });

  it('is closed to a mediator whose recusal was approved, and stays open to one whose was not', () => {
    const asked = walk(heldBy('zhang'), [
      [{ type: 'accept', noticeChannel: 'phone' }, MONDAY, zhang],
      [{ type: 'ask-recusal', by: 'respondent', ground: 'near-relative', reasons: words() }, MONDAY, zhang],
    ]);
    const answer = (approve: boolean): CaseCommand => {
      return { type: 'answer-recusal', approve, newHandler: null, opinion: words() };
    };

    const approved = write(asked, answer(true), headOfCounty, at(TUESDAY));
    const denied = write(asked, answer(false), headOfCounty, at(TUESDAY));

    expect(approved.decision.changes[0]?.exclusions.begin).toEqual([{ account: 'zhang', ground: 'near-relative' }]);
    expect(approved.subject.file.facts.excluded).toEqual(['zhang']);
    expect(denied.decision.changes[0]?.exclusions.begin).toEqual([]);
    expect(denied.subject.file.facts.excluded).toEqual([]);
  });

  it.each([
    ['himself', { account: 'head', unit: COUNTY, roles: ['unit-head'] }, 'exclusion.recuses-himself'],
    ['another head of the unit', { account: 'li', unit: COUNTY, roles: ['unit-head'] }, 'exclusion.city-decides'],
    [
      'an officer of another county',
      { account: 'li', unit: OTHER_COUNTY, roles: ['officer'] },
      'exclusion.city-decides',
    ],
    ['an officer of the city', { account: 'li', unit: CITY, roles: ['city-intake'] }, 'exclusion.city-decides'],
  ] as const)('is not closed by the head of a county to %s', (_who, named, code) => {
    const command = { ...EXCLUDE, account: named.account };
    const asked = () => decide([complaint().file], command, { ...context(headOfCounty, at(TUESDAY)), named });

    expect(codeOf(asked)).toBe(code);
  });

  it('is closed by the head of the city to a head', () => {
    const named = { account: 'li', unit: COUNTY, roles: ['unit-head'] } as const;

    const { changes } = decide([complaint().file], EXCLUDE, { ...context(cityHead, at(TUESDAY)), named });

    expect(changes[0]?.row.facts.excluded).toEqual(['li']);
  });

  it('is closed to nobody who is not there', () => {
    const asked = () => {
      return decide([complaint().file], EXCLUDE, { ...context(cityHead, at(TUESDAY)), named: undefined });
    };

    expect(codeOf(asked)).toBe('exclusion.no-such-officer');
  });
});

function codeOf(asked: () => unknown): string {
  try {
    asked();
  } catch (thrown) {
    if (thrown instanceof RuleViolation) return thrown.code;
    throw thrown;
  }
  return 'allowed';
}
