// Whether a story is put where a clerk would put it, how often it is left to the person, and what is said as the reason.
import { GOODS_WORDS, PROBLEM_WORDS, REPORT_WORDS } from './class-words.table.js';
import { KNOWN_SENTENCES, SILENT_SENTENCES, type Sentences, UNSEEN_SENTENCES } from './class-sentences.cases.js';
import { GOODS_CLASSES, PROBLEM_CLASSES, REPORT_CLASSES } from './classes.table.js';
import { suggestGoodsClass, suggestProblemClass, suggestReportClass } from './suggest-class.js';

interface Reading {
  readonly said: string | undefined;
  readonly fitting: readonly string[];
}

const goodsOf = ({ complaints, reports }: Sentences): readonly Reading[] =>
  [...complaints, ...reports].map(({ text, goods }) => ({
    said: suggestGoodsClass(text)?.code,
    fitting: goods === undefined ? [] : [goods],
  }));
const problemsOf = ({ complaints }: Sentences): readonly Reading[] =>
  complaints.map(({ text, problems }) => ({ said: suggestProblemClass(text)?.code, fitting: problems }));
const reportsOf = ({ reports }: Sentences): readonly Reading[] =>
  reports.map(({ text, report }) => ({ said: suggestReportClass(text)?.code, fitting: [report] }));

/** Of those to which it says anything, the share where that fits. */
function precisionOf(readings: readonly Reading[]): number {
  const said = readings.flatMap(({ said, fitting }) => (said === undefined ? [] : [fitting.includes(said)]));
  return said.filter((fits) => fits).length / said.length;
}

/** Of those that have a class, the share to which it says a fitting one. */
function coverageOf(readings: readonly Reading[]): number {
  const meant = readings.filter(({ fitting }) => fitting.length > 0);
  return meant.filter(({ said, fitting }) => said !== undefined && fitting.includes(said)).length / meant.length;
}

describe('a class suggested from a story', () => {
  it('has been tried on more than 120 sentences, each written once', () => {
    const texts = [KNOWN_SENTENCES, UNSEEN_SENTENCES].flatMap(({ complaints, reports }) =>
      [...complaints, ...reports].map(({ text }) => text),
    );

    expect(texts.length).toBeGreaterThanOrEqual(120);
    expect(new Set([...texts, ...SILENT_SENTENCES]).size).toBe(texts.length + SILENT_SENTENCES.length);
  });

  it.each([
    ['goods', goodsOf, 0.9, 0.85],
    ['problems of complaints', problemsOf, 0.85, 0.45],
    ['kinds of violations', reportsOf, 0.8, 0.55],
  ] as const)('fits where it says anything about sentences that the table has never seen: %s', (...row) => {
    const [, readingsOf, leastPrecision, leastCoverage] = row;
    const readings = readingsOf(UNSEEN_SENTENCES);

    expect(precisionOf(readings)).toBeGreaterThanOrEqual(leastPrecision);
    expect(coverageOf(readings)).toBeGreaterThanOrEqual(leastCoverage);
  });

  it.each([
    ['goods', goodsOf],
    ['problems of complaints', problemsOf],
    ['kinds of violations', reportsOf],
  ] as const)('fits nearly always for the sentences with which the table was mended: %s', (_, readingsOf) => {
    const readings = readingsOf(KNOWN_SENTENCES);

    expect(precisionOf(readings)).toBeGreaterThanOrEqual(0.95);
    expect(coverageOf(readings)).toBeGreaterThanOrEqual(0.85);
  });

  it.each(SILENT_SENTENCES)('says nothing where the words do not: %s', (text) => {
    expect([suggestGoodsClass(text), suggestProblemClass(text), suggestReportClass(text)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('shows the words that spoke for the class, the loudest first, each once', () => {
    const story = '超市的面包发霉，这面包不能吃，面包！';

    expect(suggestGoodsClass(story)).toEqual({ code: 'food', words: ['面包', '超市', '发霉'] });
  });

  it('says nothing where two classes weigh the same', () => {
    expect(suggestGoodsClass('面包和手机')).toBeUndefined();
    expect(suggestGoodsClass('面包、饼干和手机')?.code).toBe('food');
  });

  it('does not count what is taken back, nor a part of an English word', () => {
    expect(suggestProblemClass('不是质量问题，是他们不退钱')).toEqual({ code: 'after-sales', words: ['不退'] });
    expect(suggestGoodsClass('the carpet in the cardboard box')).toBeUndefined();
    expect(suggestGoodsClass('My CAR broke down.')).toEqual({ code: 'vehicles', words: ['car'] });
  });

  it('finds a longer word before the shorter one in it', () => {
    expect(suggestGoodsClass('打火机电脑绣花')?.words).toEqual(['电脑']);
    expect(suggestReportClass('没有营业执照')?.words).toEqual(['没有营业执照']);
  });

  it('answers the same for the same text, whatever was asked between', () => {
    const story = '健身房办的年卡，跑路了';
    const first = suggestGoodsClass(story);
    suggestGoodsClass('面包');

    expect(suggestGoodsClass(story)).toEqual(first);
  });

  it('has words for every class but the one for what fits nowhere, and no word twice in one class', () => {
    const missing = (classes: readonly string[], rows: readonly { readonly code: string }[]) =>
      classes.filter((code) => !rows.some((row) => row.code === code));
    const doubled = [GOODS_WORDS, PROBLEM_WORDS, REPORT_WORDS].flatMap((rows) => {
      const spoken = rows.flatMap(({ code, words }) => words.split(' ').map((word) => `${code} ${word}`));
      return spoken.filter((word, place) => spoken.indexOf(word) !== place);
    });

    expect(missing(GOODS_CLASSES, GOODS_WORDS)).toEqual(['other']);
    expect(missing(PROBLEM_CLASSES, PROBLEM_WORDS)).toEqual(['other']);
    expect(missing(REPORT_CLASSES, REPORT_WORDS)).toEqual(['other']);
    expect(doubled).toEqual([]);
  });
});
