// In which order found operators are shown.
import { readOperatorQuestion } from './operator-question.js';
import { type FoundTerms, likenessOf, scoreOf } from './operator-ranking.js';
import { foldName, termsOfOperator } from './operator-terms.js';

function found(name: string, more: Partial<FoundTerms> = {}): FoundTerms {
  const { folded, pinyin, initials } = termsOfOperator({ name, formerNames: [], address: null });
  const standing = { creditCode: null, registerNo: null, isClosed: false, seen: true, weight: 1 };
  return { folded, pinyin, initials, formerFolded: [], ...standing, ...more };
}

function order(typed: string, operators: readonly FoundTerms[]): readonly string[] {
  const reading = readOperatorQuestion(typed);
  if (!reading.ok) throw new Error('no question');
  const { question } = reading;
  return [...operators]
    .sort((one, other) => scoreOf(other, question, 1) - scoreOf(one, question, 1))
    .map(({ folded }) => folded);
}

describe('found operators', () => {
  it('are shown whole name first, then what begins with it, contains it, bore it, and sounds like it', () => {
    const asked = [
      found('云晓曼'),
      found('木芸小满超市'),
      found('芸小满超市'),
      found('听雨茶楼', { formerFolded: [foldName('芸小满')] }),
      found('芸小满'),
    ];

    expect(order('芸小满', asked)).toEqual(['芸小满', '听雨茶楼', '芸小满超市', '木芸小满超市', '云晓曼']);
  });

  it('show one that trades before one that has ended, and before one that the register lacks', () => {
    const asked = [found('芸小满甲', { isClosed: true }), found('芸小满乙', { seen: false }), found('芸小满丙')];

    expect(order('芸小满', asked)).toEqual(['芸小满丙', '芸小满乙', '芸小满甲']);
  });

  it('show the one first that fewer characters part from what was typed', () => {
    expect(order('芸小滿超巿', [found('芸春和超市'), found('芸小满超市')])[0]).toBe('芸小满超市');
    expect(likenessOf('芸小满', '小芸满')).toBeCloseTo(2 / 3);
    expect(likenessOf('芸小满', '芸小满')).toBe(1);
  });

  it('are no answer when nothing of the question is in them', () => {
    const reading = readOperatorQuestion('芸小满');

    expect(reading.ok && scoreOf(found('望川茶楼', { weight: 0 }), reading.question, 1)).toBe(0);
  });
});
