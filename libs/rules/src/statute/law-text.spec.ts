// Whether a loaded law is checked before a word of it is kept, and its passages are found by the citations of the tables.
import { RuleViolation } from '../rule-violation.js';
import { articleNumbered, compareLawText, findPlace, passageOf, readLawText } from './law-text.js';

const file = {
  title: '某县办法',
  order: '某令第1号',
  inForceFrom: '2026-01-01',
  articles: [
    { article: '第一条', text: '甲。\n乙。' },
    { article: '第二条', text: '有下列情形的：（一）甲；（二）乙；（三）丙。办完后七日内告知。' },
  ],
};

function refusalOf(value: unknown): RuleViolation {
  try {
    readLawText(value);
  } catch (violation) {
    if (violation instanceof RuleViolation) return violation;
  }
  throw new Error('nothing was refused');
}

describe('a law that a bureau loads', () => {
  it('is read with its number and its first day', () => {
    expect(readLawText(file)).toMatchObject({ law: '某县办法', document: '某令第1号', inForceFrom: '2026-01-01' });
    expect(readLawText({ title: '某法', articles: file.articles })).toMatchObject({
      document: null,
      inForceFrom: null,
    });
  });

  it.each([
    ['no object', [], 'law.field-malformed', 'file'],
    ['no title', { ...file, title: ' ' }, 'law.field-malformed', 'title'],
    ['a day that does not exist', { ...file, inForceFrom: '2026-02-30' }, 'law.field-malformed', 'inForceFrom'],
    ['no articles', { ...file, articles: [] }, 'law.field-malformed', 'articles'],
    [
      'an article that is no article',
      { ...file, articles: [{ article: '15', text: '甲' }] },
      'law.article-malformed',
      '',
    ],
    ['an article without words', { ...file, articles: [{ article: '第一条', text: '' }] }, 'law.article-malformed', ''],
  ])('with %s is refused, and the place is named', (_what, value, code, field) => {
    const { code: refused, facts } = refusalOf(value);

    expect(refused).toBe(code);
    expect(facts['field'] ?? facts['place']).toContain(field);
  });

  it('with one article twice is refused', () => {
    expect(refusalOf({ ...file, articles: [...file.articles, file.articles[0]] }).facts).toEqual({ article: '第一条' });
  });

  it('is compared with what is loaded: new, changed and the same articles', () => {
    const difference = compareLawText(readLawText(file), [{ article: '第一条', text: '别的。' }]);

    expect(difference.added.map(({ article }) => article)).toEqual(['第二条']);
    expect(difference.changed.map(({ article }) => article)).toEqual(['第一条']);
    expect(compareLawText(readLawText(file), file.articles).unchanged).toBe(2);
  });
});

describe('a place in a law', () => {
  it.each([
    ['第十五条', { article: '第十五条' }],
    ['15', { article: '第十五条' }],
    ['第二十三条第一款第（五）项', { article: '第二十三条', paragraph: '第一款', item: '第（五）项' }],
    ['第十六条第（六）项', { article: '第十六条', item: '第（六）项' }],
    ['第二条之一', { article: '第二条之一' }],
  ])('is read from %s', (text, place) => {
    expect(findPlace(text)).toEqual(place);
  });

  it('is not read from anything else', () => {
    expect(['', '0', '第条', '第十五', "第一条' or 1=1", '1000'].map(findPlace)).toEqual(Array(6).fill(undefined));
  });

  it.each([
    [1, '第一条'],
    [10, '第十条'],
    [11, '第十一条'],
    [20, '第二十条'],
    [86, '第八十六条'],
    [100, '第一百条'],
    [105, '第一百零五条'],
    [110, '第一百一十条'],
    [203, '第二百零三条'],
  ])('numbered %d is %s', (number, article) => {
    expect(articleNumbered(number)).toBe(article);
  });

  it('finds its paragraph where lines keep paragraphs apart, and its item by the marks', () => {
    const text = file.articles[1]?.text ?? '';

    expect(passageOf('甲。\n乙。', { article: '第一条', paragraph: '第二款' })).toBe('乙。');
    expect(passageOf(text, { article: '第二条', item: '第（二）项' })).toBe('（二）乙；');
    expect(passageOf(text, { article: '第二条', item: '第（三）项' })).toBe('（三）丙。');
    expect(passageOf(text, { article: '第二条', paragraph: '第二款' })).toBe(text);
  });
});
