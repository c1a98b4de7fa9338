// Tips and warnings: every state × every command, who may, and what may stand in a text.
import { localDate, parseInstant } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import type { Advisory, AdvisoryCommand, AdvisoryCommandType, AdvisoryText, Publisher } from './advisory.js';
import { advisoryCommandsFor, advisoryCommandsOf, decideAdvisory, writeAdvisory } from './decide-advisory.js';

const moment = parseInstant('2026-11-23T01:00:00Z');
const county = '411627';
const writer: Publisher = { account: 'writer', unit: county, roles: ['officer'], moment };
const head: Publisher = { account: 'head', unit: county, roles: ['unit-head'], moment };
const above: Publisher = { account: 'above', unit: '411600', roles: ['city-head'], moment };
const text: AdvisoryText = {
  title: '冬季使用电热毯注意事项',
  body: '购买时看清认证标志，不要折叠使用。',
  from: localDate('2026-11-23'),
  until: localDate('2027-02-28'),
  operatorName: null,
  creditCode: null,
};
const named: AdvisoryText = { ...text, operatorName: '太康县某某电器有限公司', creditCode: '91411627MA00000000' };

const draft = writeAdvisory({ id: 'one', kind: 'tip', text, judged: false }, writer).advisory;
const published = decideAdvisory(draft, { type: 'release' }, head).advisory;
const returned = decideAdvisory(draft, { type: 'send-back' }, head).advisory;
const dropped = decideAdvisory(draft, { type: 'drop' }, writer).advisory;
const withdrawn = decideAdvisory(published, { type: 'withdraw', reason: 'over' }, writer).advisory;
const correct: AdvisoryCommand = {
  type: 'correct',
  text: { ...text, title: '新的标题' },
  judged: false,
  reason: 'wrong-words',
};
const corrected = decideAdvisory(published, correct, writer).advisory;
const correctionReturned = decideAdvisory(corrected, { type: 'send-back' }, head).advisory;

const commands: Readonly<Record<AdvisoryCommandType, AdvisoryCommand>> = {
  revise: { type: 'revise', text, judged: false },
  correct,
  release: { type: 'release' },
  'send-back': { type: 'send-back' },
  drop: { type: 'drop' },
  withdraw: { type: 'withdraw', reason: 'mistake' },
};
const stateOf: Readonly<Record<string, readonly [Advisory, readonly AdvisoryCommandType[]]>> = {
  'a draft': [draft, ['release', 'send-back', 'revise', 'drop']],
  'a draft sent back': [returned, ['revise', 'drop']],
  'a dropped draft': [dropped, []],
  'a published one': [published, ['correct', 'withdraw']],
  'one with a correction': [corrected, ['release', 'send-back', 'revise', 'drop', 'withdraw']],
  'one with a correction sent back': [correctionReturned, ['revise', 'drop', 'withdraw']],
  'a withdrawn one': [withdrawn, []],
};
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (fault) {
    if (fault instanceof RuleViolation) return fault.code;
    throw fault;
  }
};
/** A head other than the writer may do all of them, so that only the state stands against one. */
const anyHead: Publisher = { ...head, account: 'another' };

describe('a tip or warning', () => {
  it.each(Object.entries(stateOf))('%s knows its commands and refuses every other', (_name, [open, allowed]) => {
    const done = Object.values(commands).filter(
      (command) => codeOf(() => decideAdvisory(open, command, anyHead)) === 'done',
    );

    expect(done.map(({ type }) => type).sort()).toEqual([...allowed].sort());
    expect(advisoryCommandsOf(open)).toEqual(allowed);
  });

  it('is shown only after another person, and a head, has let it out', () => {
    const byHead = writeAdvisory({ id: 'one', kind: 'tip', text, judged: false }, head).advisory;

    expect(codeOf(() => decideAdvisory(draft, { type: 'release' }, writer))).toBe('advisory.not-your-role');
    expect(codeOf(() => decideAdvisory(byHead, { type: 'release' }, head))).toBe('advisory.own-text');
    expect(draft.shown).toBeNull();
    expect(published).toMatchObject({ state: 'published', shown: text, publishedAt: moment, writtenBy: 'writer' });
  });

  it('is no longer its writer’s own where another has rewritten it', () => {
    const rewritten = decideAdvisory(draft, { type: 'revise', text, judged: false }, head).advisory;

    expect(codeOf(() => decideAdvisory(rewritten, { type: 'release' }, head))).toBe('advisory.own-text');
    expect(codeOf(() => decideAdvisory(rewritten, { type: 'release' }, anyHead))).toBe('done');
  });

  it('is let out and taken back from above, and written in its own unit alone', () => {
    expect(codeOf(() => decideAdvisory(draft, { type: 'release' }, above))).toBe('done');
    expect(codeOf(() => decideAdvisory(published, { type: 'withdraw', reason: 'over' }, above))).toBe('done');
    expect(codeOf(() => decideAdvisory(published, correct, above))).toBe('advisory.not-your-unit');
    expect(codeOf(() => decideAdvisory(draft, { type: 'drop' }, above))).toBe('advisory.not-your-unit');
    const elsewhere: Publisher = { ...writer, unit: '411622' };
    expect(codeOf(() => decideAdvisory(published, { type: 'withdraw', reason: 'over' }, elsewhere))).toBe(
      'advisory.not-your-unit',
    );
    expect(advisoryCommandsFor(published, above)).toEqual(['withdraw']);
  });

  it('keeps what is shown until its correction is let out, and says why it was put right', () => {
    const put = decideAdvisory(corrected, { type: 'release' }, head);

    expect(corrected.shown).toEqual(text);
    expect(put).toMatchObject({ act: 'corrected', reason: 'wrong-words', isPublic: true });
    expect(put.advisory).toMatchObject({ shown: { title: '新的标题' }, publishedAt: moment });
  });

  it('leaves no word when it is taken back, and its correction goes along', () => {
    const gone = decideAdvisory(corrected, { type: 'withdraw', reason: 'mistake' }, writer);

    expect(gone).toMatchObject({ act: 'withdrawn', reason: 'mistake', isPublic: true });
    expect(gone.advisory).toMatchObject({ state: 'withdrawn', shown: null, proposal: null });
  });

  it.each([
    ['a tip with an operator', 'tip', named, 'advisory.tip-names-operator'],
    ['a name without a code', 'warning', { ...named, creditCode: null }, 'advisory.operator-without-code'],
    ['a code without a name', 'warning', { ...named, operatorName: null }, 'advisory.operator-without-code'],
    ['a code that is none', 'warning', { ...named, creditCode: '123' }, 'advisory.code-malformed'],
    [
      'a company in the text',
      'warning',
      { ...text, body: '太康县某某商贸有限公司销售不合格产品' },
      'advisory.operator-without-code',
    ],
    ['a company in a title', 'tip', { ...text, title: '警惕某某股份有限公司' }, 'advisory.tip-names-operator'],
    ['a phone', 'tip', { ...text, body: `请拨打 1${'9'.repeat(2)}${'0'.repeat(4)}7788` }, 'advisory.still-personal'],
    ['a person', 'tip', { ...text, body: '王经理称可以退款' }, 'advisory.to-be-judged'],
    ['a price', 'tip', { ...text, title: '警惕 9.9元 体验课' }, 'advisory.to-be-judged'],
    ['an end before the beginning', 'tip', { ...text, until: localDate('2026-11-22') }, 'advisory.period-wrong'],
    [
      'an end that has passed',
      'tip',
      { ...text, from: localDate('2026-11-01'), until: localDate('2026-11-22') },
      'advisory.period-wrong',
    ],
    ['more than a year', 'tip', { ...text, until: localDate('2027-11-24') }, 'advisory.period-wrong'],
  ] as const)('refuses %s', (_name, kind, wrong, code) => {
    expect(codeOf(() => writeAdvisory({ id: 'one', kind, text: wrong, judged: false }, writer))).toBe(code);
  });

  it.each([
    ['a warning with name and code', 'warning', named, false],
    ['a price that an officer has looked at', 'tip', { ...text, body: '警惕 9.9元 体验课' }, true],
    ['the last day of a year', 'tip', { ...text, until: localDate('2027-11-23') }, false],
  ] as const)('lets %s through', (_name, kind, right, judged) => {
    expect(codeOf(() => writeAdvisory({ id: 'one', kind, text: right, judged }, writer))).toBe('done');
  });

  it('lets no officer judge a phone or a number of identity', () => {
    const body = `联系 1${'9'.repeat(2)}${'0'.repeat(4)}7788`;

    expect(codeOf(() => writeAdvisory({ id: 'one', kind: 'tip', text: { ...text, body }, judged: true }, writer))).toBe(
      'advisory.still-personal',
    );
  });

  it('is written by whoever handles cases and by no administrator', () => {
    const administrator = { ...writer, roles: ['system-admin'] };

    expect(codeOf(() => writeAdvisory({ id: 'one', kind: 'tip', text, judged: false }, administrator))).toBe(
      'advisory.not-your-role',
    );
  });
});
