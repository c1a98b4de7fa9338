// What an officer reads when somebody has urged, supervised, asked or turned a case, and in the letter of a morning.
import { CASE_LETTERS, CASE_WORDS } from './case-letters.text.js';
import { caseLetterFor } from './case-letters.js';
import type { CaseLetterFacts, TodayEntry } from './letter-facts.js';
import { toldCaseOf } from './letter-facts.js';
import { CLOCK_FACTS } from './letters.cases.js';
import { todayLetterFor } from './today-letter.js';

const { clock, dueOn, dueStrictOn, provisional, remaining, ...about } = CLOCK_FACTS;
const CASE_FACTS: CaseLetterFacts = { ...about, next: { clock, dueOn, dueStrictOn, provisional, remaining } };
const entry = (number: string, due: string): TodayEntry => ({ ...CLOCK_FACTS, number, dueOn: due, dueStrictOn: due });
const today = (...entries: readonly TodayEntry[]) =>
  todayLetterFor({ reader: CLOCK_FACTS.reader, entries, publicOrigin: CLOCK_FACTS.publicOrigin });

describe('a letter about a case', () => {
  it.each(CASE_LETTERS)('%s says what happened, what to do and until when, in both languages', (name) => {
    const { subject, text } = caseLetterFor(name, CASE_FACTS);
    const { tag, what, ask } = CASE_WORDS[name];

    expect(subject).toBe(`【${tag.zh}】投诉 K7Q2-94MX（川汇区荷香百货店）：${what.zh}`);
    for (const words of [what.zh, what.en, ask.zh, ask.en, '2026-05-13 周三', 'Wed 13 May 2026', '还剩 3 个工作日']) {
      expect(text).toContain(words);
    }
  });

  it('speaks of no date where no clock runs', () => {
    expect(caseLetterFor('supervision-answered', { ...CASE_FACTS, next: null }).text).not.toContain('届满日');
  });

  it('tells a head to name a handler first where nobody handles the case, and a desk to dispatch it', () => {
    const read = (office: 'unit-head' | 'city-intake', letter: 'urged' | 'settlement-turned') =>
      caseLetterFor(letter, { ...CASE_FACTS, handlerName: null, reader: { ...CASE_FACTS.reader, office } }).text;

    expect(read('unit-head', 'urged')).toContain('请先指定');
    expect(read('city-intake', 'settlement-turned')).toContain('确定处理单位并分送');
  });

  it('is not written from facts that leave something out', () => {
    expect(() => toldCaseOf({ kind: 'complaint', handler: null })).toThrow('respondent');
    expect(() => toldCaseOf({ kind: 'complaint', respondent: null, handler: null, told: ['mayor'] })).toThrow('mayor');
  });
});

describe('the letter of a morning', () => {
  it('counts cases, lists what is due first at the top, and each clock once', () => {
    const { subject, text } = today(
      entry('B-LATER', '2026-05-15'),
      entry('A-FIRST', '2026-05-13'),
      entry('A-FIRST', '2026-05-13'),
    );

    expect(subject).toContain('【今天要办】今天要办的 2 件');
    expect(text.indexOf('A-FIRST')).toBeLessThan(text.indexOf('B-LATER'));
    expect(text.split('----')[0]?.match(/A-FIRST/g)).toHaveLength(1);
  });

  it('says how many more there are than it lists', () => {
    const many = Array.from({ length: 75 }, (_, index) => entry(`N-${index}`, '2026-05-13'));

    expect(today(...many).text).toContain('另有 15 项');
  });
});
