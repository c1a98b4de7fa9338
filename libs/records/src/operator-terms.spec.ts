// Under which terms an operator is found, and how what somebody types is read.
import { readOperatorQuestion } from './operator-question.js';
import { foldName, termsOfOperator } from './operator-terms.js';
import { syllablesOfLetters } from './pinyin-syllables.js';

const named = (name: string, formerNames: readonly string[] = []) =>
  termsOfOperator({ name, formerNames, address: null });

describe('the terms of an operator', () => {
  it.each([
    ['芸小满（川汇）电器商行', '芸小满川汇电器商行'],
    ['ＡＢＣ　汽修', 'abc汽修'],
    ['<b>芸</b>小满', 'b芸b小满'],
    ['\u202e芸\u200b小满', '芸小满'],
    ['🍜面馆', '面馆'],
  ])('fold %s into one form', (written, folded) => {
    expect(foldName(written)).toBe(folded);
  });

  it('read a character as it sounds in its word', () => {
    expect(named('川汇区音乐商行').pinyin).toBe('chuanhuiquyinyueshanghang');
    expect(named('芸小满KTV').initials).toBe('yxmktv');
  });

  it('keep a character that nobody can read', () => {
    expect(named('𠮷野家').folded).toBe('𠮷野家');
    expect(named('𠮷野家').grams.length).toBeGreaterThan(0);
  });

  it('are shared by two names that only sound the same', () => {
    const [right, wrong] = [named('芸小满超市'), named('云晓曼超市')];

    expect([...right.grams].sort()).toEqual([...wrong.grams].sort());
  });

  it('hold the pairs of a former name, and those of an address apart from both', () => {
    const plain = named('芸小满');
    const former = named('芸小满', ['望川拾光']);
    const placed = termsOfOperator({ name: '芸小满', formerNames: [], address: '河南省周口市槐荫路12号' });

    expect(former.grams.length).toBeGreaterThan(plain.grams.length);
    expect(placed.grams.filter((gram) => named('槐荫路').grams.includes(gram))).toEqual([]);
    expect(placed.grams.length).toBeGreaterThan(plain.grams.length);
  });
});

describe('letters', () => {
  it.each([
    ['xiaomanchaoshi', ['xiao', 'man', 'chao', 'shi']],
    ['yunxiaom', ['yun', 'xiao']],
    ['lvse', ['lv', 'se']],
    ['zkyxm', undefined],
  ])('%s are read as pinyin, or as none', (letters, syllables) => {
    expect(syllablesOfLetters(letters)).toEqual(syllables);
  });
});

describe('a question', () => {
  it.each([
    ['', 'too-short'],
    ['   ', 'too-short'],
    ['芸', 'too-short'],
    ['！？…', 'nothing-to-find'],
    ['🍜🍜', 'nothing-to-find'],
    ['芸'.repeat(61), 'too-long'],
  ])('%j is refused as %s', (typed, fault) => {
    expect(readOperatorQuestion(typed)).toEqual({ ok: false, fault });
  });

  it('knows the beginning of a credit code, and does not take a name for one', () => {
    const codeOf = (typed: string): string => {
      const reading = readOperatorQuestion(typed);
      return reading.ok ? reading.question.code : '';
    };

    expect(codeOf('9241 1600 yy')).toBe('92411600YY');
    expect(codeOf('85度c')).toBe('');
    expect(codeOf('芸小满')).toBe('');
  });

  it('looks for each piece in a name and in an address', () => {
    const reading = readOperatorQuestion('芸小满 槐荫路');

    expect(reading.ok && reading.question.pieces.length).toBe(2);
    expect(reading.ok && reading.question.combinations.length).toBe(4);
  });
});
