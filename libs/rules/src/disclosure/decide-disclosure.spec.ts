// A record is published by two, kept out for a reason, taken back at once, and never holds what points to a person.
import { decide } from '../decide.js';
import type { CaseFile } from '../case-file.js';
import type { Actor } from '../command.js';
import { localDate } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import {
  COUNTY,
  ENTERPRISE,
  OTHER_COUNTY,
  at,
  complaintPart,
  context,
  fileOne,
  filing,
  headOfCounty,
  officer,
  walk,
  words as spoken,
} from '../lifecycle/paper-ledger.cases.js';
import { decideDisclosure, disclosureCommandsOf } from './decide-disclosure.js';
import type { Disclosure, DraftedCopy } from './disclosure.js';
import type { DisclosureCommand, OpenDisclosure } from './disclosure.command.js';
import { disclosureOnClosing, shownUntil } from './disclosure-due.js';

const moment = at('2026-11-25');
const one = officer('one', COUNTY, 'officer');
const other = officer('other', COUNTY, 'unit-head');
const shop: Actor = { kind: 'enterprise', creditCode: ENTERPRISE, staff: 'clerk' };
const words = spoken(60);
const phone = `199${'0'.repeat(4)}1234`;
const closedOne: CaseFile = walk(fileOne(filing(at('2026-11-20'), [complaintPart()])), [
  [{ type: 'accept', noticeChannel: 'sms' }, '2026-11-23'],
  [{ type: 'record-agreement', paper: 'letter', terms: words, recoveredFen: 9900 }, '2026-11-25'],
]).file;

const draft: DraftedCopy = {
  boughtOn: localDate('2026-11-01'),
  goodsClass: 'household',
  problemClass: 'quality',
  salesMode: 'on-site',
  requests: ['refund'],
  summary: '消费者买的冰箱第三天不制冷，要求退货。',
};
const due: Disclosure = {
  ...{ id: 'id', state: 'due', dueOn: localDate('2026-12-18'), publishedAt: null, endsOn: null, reason: null },
  ...{ version: 1, copy: null, proposal: null },
};

function doing(record: Disclosure, command: DisclosureCommand, actor: Actor, more: Partial<OpenDisclosure> = {}) {
  const open = { record, objection: null, names: ['李＊＊'], ...more };
  return decideDisclosure(closedOne, open, command, { ...context(actor, moment), needsSecond: true });
}

function refused(act: () => unknown): string {
  try {
    act();
  } catch (refusal) {
    if (refusal instanceof RuleViolation) return refusal.code;
    throw refusal;
  }
  return 'done';
}

const propose = (summary: string | null, judged = false): DisclosureCommand => {
  return { type: 'propose-publication', draft: { ...draft, summary }, judged };
};

const proposed = (): Disclosure => doing(due, propose(draft.summary), one).change.record;
const published = (): Disclosure => doing(proposed(), { type: 'release' }, other).change.record;

describe('a record of the disclosure', () => {
  it('is proposed by one and released by another, who is not the same', () => {
    expect(refused(() => doing(proposed(), { type: 'release' }, one))).toBe('disclosure.own-proposal');
    expect(published()).toMatchObject({
      state: 'published',
      endsOn: '2027-11-24',
      copy: { operatorName: '川汇区好再来小吃店', result: 'agreement', boughtOn: '2026-11-01' },
    });
  });

  it('is published at once where no second person is asked for, and then without the day of purchase', () => {
    const open = { record: due, objection: null, names: [] };
    const alone = { ...context(one, moment), needsSecond: false };
    const { change, decision } = decideDisclosure(closedOne, open, propose(null), alone);

    expect(change.record).toMatchObject({ state: 'published', copy: { boughtOn: null, summary: null } });
    expect(decision.changes[0]?.events).toMatchObject([
      { type: 'disclosure-published', audience: 'public', decides: false },
    ]);
  });

  it('lets no number, amount or hour stand, and a name or a place only when somebody judged it', () => {
    expect(refused(() => doing(due, propose(`打${phone}找我`), one))).toBe('disclosure.still-personal');
    expect(refused(() => doing(due, propose(`打${phone}找我`, true), one))).toBe('disclosure.still-personal');
    expect(refused(() => doing(due, propose('花了三千元'), one))).toBe('disclosure.still-personal');
    expect(refused(() => doing(due, propose('李建国去退货'), one))).toBe('disclosure.to-be-judged');
    expect(refused(() => doing(due, propose('李建国去退货', true), one))).toBe('done');
  });

  it('is decided about by officers of the unit that handled the case, and by nobody else', () => {
    const foreign = officer('x', OTHER_COUNTY, 'unit-head');
    const auditor = officer('y', COUNTY, 'audit-admin');

    expect(refused(() => doing(due, propose(null), foreign))).toBe('disclosure.not-your-unit');
    expect(refused(() => doing(due, propose(null), auditor))).toBe('disclosure.not-your-role');
    expect(refused(() => doing(due, propose(null), { kind: 'filer' }))).toBe('disclosure.not-your-role');
  });

  it('leaves nothing of its copy when it is taken back, and its history says why', () => {
    const { change } = doing(published(), { type: 'withdraw', reason: 'personal-data' }, one);

    expect(change).toMatchObject({ act: 'withdrawn', reason: 'personal-data', isPublic: true, record: { copy: null } });
  });

  it('is objected to by its own operator, once at a time, and answered by what becomes of it', () => {
    const object: DisclosureCommand = { type: 'object', ground: 'facts', words };
    const waiting = { id: 'o', dueOn: localDate('2026-12-04'), objectedAt: moment };
    const stranger: Actor = { kind: 'enterprise', creditCode: 'another', staff: 'clerk' };

    expect(doing(published(), object, shop).change.objection).toMatchObject({ begins: { dueOn: '2026-12-04' } });
    expect(refused(() => doing(published(), object, stranger))).toBe('disclosure.not-yours');
    expect(refused(() => doing(published(), object, shop, { objection: waiting }))).toBe('disclosure.objection-waits');
    expect(
      doing(published(), { type: 'withdraw', reason: 'objection-upheld' }, one, { objection: waiting }).change
        .objection,
    ).toEqual({ answers: 'withdrawn' });
    expect(doing(published(), { type: 'keep', reasons: words }, one, { objection: waiting }).change.objection).toEqual({
      answers: 'kept',
    });
  });

  it('is not published without consent, whoever asks', () => {
    const withheld: Disclosure = { ...due, state: 'withheld', reason: 'no-consent' };

    expect(disclosureCommandsOf({ record: withheld, objection: null })).toEqual([]);
    expect(refused(() => doing(withheld, propose(null), other))).toBe('disclosure.not-now');
  });
});

describe('the closing of a complaint', () => {
  const { calendar } = context(one, moment);
  const closed = (outcome: CaseFile['outcome'], consent: boolean | null): CaseFile => {
    return { ...closedOne, outcome, facts: { ...closedOne.facts, consentToDisclosure: consent } };
  };

  it('makes a record that is due in twenty working days, settled and withdrawn ones too', () => {
    for (const outcome of ['agreement', 'terminated', 'settled', 'withdrawn'] as const) {
      expect(disclosureOnClosing(closed(outcome, true), calendar)).toEqual({
        ...{ turn: 'due', withheld: null },
        dueOn: '2026-12-23',
      });
    }
  });

  it('withholds what nobody consented to, and makes nothing of a refusal or of a report', () => {
    expect(disclosureOnClosing(closed('agreement', null), calendar)).toMatchObject({ withheld: 'no-consent' });
    expect(disclosureOnClosing(closed('agreement', false), calendar)).toMatchObject({ withheld: 'no-consent' });
    expect(disclosureOnClosing(closed('refused', true), calendar)).toBeNull();
    expect(disclosureOnClosing({ ...closed('agreement', true), kind: 'report' }, calendar)).toBeNull();
  });

  it('is undone with its disclosure in the decision that opens the case again', () => {
    const reopen = {
      type: 'reopen',
      orderedBy: 'superior',
      orderedOn: localDate('2026-11-25'),
      reasons: words,
    } as const;
    const [change] = decide([closedOne], reopen, context(headOfCounty, moment)).changes;

    expect(change?.disclosure).toEqual({ turn: 'reopened' });
  });

  it.each([
    ['2026-11-25', '2027-11-24'],
    ['2028-02-29', '2029-02-28'],
    ['2027-03-01', '2028-02-29'],
  ])('shows what is published on %s until %s', (from, until) => {
    expect(shownUntil(localDate(from))).toBe(until);
  });
});
