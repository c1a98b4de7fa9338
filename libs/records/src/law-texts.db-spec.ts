// Whether the words of a law are kept whole, found by their day, and not doubled by a second load.
import { localDate, readLawText } from '#rules';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { testCity } from '../../../test/factories/decision.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { LawTexts } from './law-texts.js';

const old = readLawText({
  title: '某办法',
  order: '某令第1号',
  inForceFrom: '2020-01-01',
  articles: [
    { article: '第一条', text: '旧的。' },
    { article: '第二条', text: '旧的第二条。' },
  ],
});
const revised = readLawText({
  ...old,
  title: '某办法',
  inForceFrom: '2026-04-15',
  articles: [{ article: '第一条', text: '新的。' }],
});
const undated = readLawText({ title: '某法', articles: [{ article: '第一条', text: '法。' }] });

describeWith('PostgreSQL', 'the shelf of law texts', () => {
  let city: StoredCity;
  let shelf: LawTexts;

  beforeAll(async () => {
    city = await createStoredCity();
    shelf = new LawTexts(city.records.app, testCity);
    for (const law of [old, revised, undated]) await shelf.keep(law);
  });

  afterAll(async () => {
    await city.close();
  });

  const wordsOn = async (law: string, on: string) =>
    (await shelf.find({ law, article: '第一条', on: localDate(on) }))?.text;

  it('gives an article as it stood on a day', async () => {
    expect(await wordsOn('某办法', '2026-04-14')).toBe('旧的。');
    expect(await wordsOn('某办法', '2026-04-15')).toBe('新的。');
    expect(await wordsOn('某办法', '2019-12-31')).toBeUndefined();
  });

  it('gives the text of a law whose file had no date, and nothing of a law that nobody loaded', async () => {
    expect(await wordsOn('某法', '2026-01-01')).toBe('法。');
    expect(await wordsOn('别的法', '2026-01-01')).toBeUndefined();
  });

  it('is as full after a second load as after the first, and can be corrected', async () => {
    await shelf.keep(old);
    await shelf.keep({ ...undated, articles: [{ article: '第一条', text: '更正。' }] });

    expect((await shelf.list()).map(({ law, edition, articles }) => [law, edition, articles])).toEqual([
      ['某办法', '2020-01-01', 2],
      ['某办法', '2026-04-15', 1],
      ['某法', 'undated', 1],
    ]);
    expect(await wordsOn('某法', '2026-01-01')).toBe('更正。');
    expect((await shelf.listArticles(old)).map(({ text }) => text)).toEqual(['旧的。', '旧的第二条。']);
  });
});
