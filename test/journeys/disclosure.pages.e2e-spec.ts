// The public pages that are read without a script: what they show, what they do not, and that nothing in them is markup of a stranger.
import { type DisclosedOptions, discloseMany, disclosedCode } from '../factories/disclosed.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';

const hostile = '太康“<script>alert(1)</script>" onmouseover="x\u202e店';
const page = (house: TestHouse, path: string) => house.ask().get(path).set('Accept', 'text/html');
const linksTo = (text: string, what: RegExp): readonly string[] =>
  [...text.matchAll(what)].map(([, address = '']) => address.replaceAll('&amp;', '&'));

describeWith('PostgreSQL', 'the public pages', () => {
  let house: TestHouse;
  const code = disclosedCode(0);

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    const some: DisclosedOptions = { count: 45, operators: 2 };
    await discloseMany(house.databaseUrl, some);
    await discloseMany(house.databaseUrl, {
      ...{ count: 1, operators: 1, unit: '411622', name: hostile },
      summary: '<img src=x onerror=alert(1)> 说“&amp;”',
    });
  });
  afterAll(() => house.close());

  it('find by a part of the name, by the whole code, by county, and page by page without one twice', async () => {
    const first = await page(house, `/disclosure?q=${encodeURIComponent('太康县某某')}`);
    const [more = ''] = linksTo(first.text, /class="more">\s*<a[^>]*href="([^"]+)"/g);
    const second = await page(house, more);
    const third = await page(house, linksTo(second.text, /class="more">\s*<a[^>]*href="([^"]+)"/g)[0] ?? '');
    const ids = [first, second, third].flatMap(({ text }) => linksTo(text, /href="\/disclosure\/r\/([0-9a-f-]+)/g));

    expect(first.status).toBe(200);
    expect(new Set(ids).size).toBe(45);
    expect(ids).toHaveLength(45);
    expect((await page(house, `/disclosure?q=${code}`)).text).toContain(`/disclosure/e/${code}`);
    const xihua = await page(house, '/disclosure?county=411622');
    expect(linksTo(xihua.text, /href="\/disclosure\/r\/([0-9a-f-]+)/g)).toHaveLength(1);
  });

  it('say what the records are, and what their absence is not', async () => {
    const found = await page(house, '/disclosure');
    const none = await page(house, `/disclosure?q=${encodeURIComponent('没有这家店')}`);

    expect(found.text).toContain('这里写的是消费者的诉求，不是认定商家违法');
    expect(none.text).toContain('没有公示记录，不等于没有投诉');
    expect(none.text).not.toContain('没有这家店');
    const english = await page(house, '/disclosure?lang=en');
    expect(english.text).toContain('<html lang="en-US"');
    expect(english.text).toContain('not a finding of breach');
    expect(english.text).not.toMatch(/rank(?!ing, no)|★|☆/i);
  });

  it('show of an operator its rates with their fractions and formulas', async () => {
    const { text, status } = await page(house, `/disclosure/e/${code}`);

    expect(status).toBe(200);
    expect(text).toMatch(/近一年公示投诉<\/span><b class="figure">23 件/);
    expect(text).toMatch(/调解成功率<\/span><b class="figure">\d\d\.\d %（\d+\/23）/);
    expect(text).toContain('达成调解协议 ÷ 近一年公示的投诉；少于 5 件不计算');
  });

  it('compute no rate of fewer than five', async () => {
    await discloseMany(house.databaseUrl, { count: 8, operators: 2, name: '太康县少件商行', unit: '411627' });
    await house.asOwner(
      `UPDATE disclosure SET credit_code = '${disclosedCode(9)}' WHERE operator_name LIKE '太康县少件商行 1'`,
    );

    const { text } = await page(house, `/disclosure/e/${disclosedCode(9)}`);

    expect(text).toContain('4 件');
    expect(text).toContain('件数少，不计算比率');
  });

  it('leave of a withdrawn record the trace, and not a word of what it said', async () => {
    await discloseMany(house.databaseUrl, { count: 1, operators: 1, name: '撤下的商行', summary: '撤下的话' });
    const [row] = await house.asOwner(`SELECT id FROM disclosure WHERE operator_name LIKE '撤下的商行%'`);
    const { id } = Object.assign({ id: '' }, row);
    const before = await page(house, `/disclosure/r/${id}`);
    await house.asOwner(`UPDATE disclosure SET state = 'withdrawn', reason = 'objection', operator_name = NULL,
      operator_address = NULL, complained_on = NULL, bought_on = NULL, goods_class = NULL, problem_class = NULL,
      sales_mode = NULL, requests = NULL, result = NULL, summary = NULL WHERE id = '${id}'`);

    const after = await page(house, `/disclosure/r/${id}`);

    expect(before.text).toContain('撤下的话');
    expect([after.status, after.text.includes('已经撤下'), after.text.includes('首次公示')]).toEqual([200, true, true]);
    expect(after.text).not.toMatch(/撤下的商行|撤下的话|冰箱/);
    expect((await page(house, `/disclosure?q=${encodeURIComponent('撤下的商行')}`)).text).toContain('没有找到');
  });

  it('answer what was never published, is malformed or is no code of anybody with the same page', async () => {
    const answers = await Promise.all(
      [
        '/disclosure/r/0192e4a0-0000-4000-8000-000000000001',
        '/disclosure/r/%3Cscript%3E',
        '/disclosure/e/%3Cscript%3E',
        `/disclosure/e/${disclosedCode(99)}`,
      ].map((path) => page(house, path)),
    );

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.headers['content-type']).toContain('text/html');
  });

  it('show hostile words as words', async () => {
    const list = await page(house, '/disclosure?county=411622');
    const [id = ''] = linksTo(list.text, /href="\/disclosure\/r\/([0-9a-f-]+)/g);
    const record = await page(house, `/disclosure/r/${id}`);

    for (const { text, headers } of [list, record]) {
      expect(text).not.toMatch(/<script|<img src=x|onmouseover="|\u202e/);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('script');
    }
    expect(record.text).toContain('&lt;img src=x onerror=alert(1)&gt; 说“&amp;amp;”');
    const broken = await page(
      house,
      `/disclosure?q=a&q=b&county[]=x&months=%27&after=2026_x&lang=%3Cb%3E&text=${'"'.repeat(3)}`,
    );
    expect(broken.status).toBe(200);
  });

  it('send the same bytes for the same contents, and nothing to whoever has them', async () => {
    const first = await page(house, `/disclosure/e/${code}`);
    const tag = String(first.headers['etag']);
    const again = await page(house, `/disclosure/e/${code}`).set('If-None-Match', tag);
    const other = await page(house, `/disclosure/e/${code}?lang=en`).set('If-None-Match', tag);

    expect(first.headers['cache-control']).toBe('public, max-age=60');
    expect(first.headers['set-cookie']).toBeUndefined();
    expect([again.status, again.text]).toEqual([304, '']);
    expect(other.status).toBe(200);
  });

  it('carry large letters and language along by their links alone', async () => {
    const { text } = await page(house, '/disclosure?text=large&lang=en');

    expect(text).toContain('data-text="large"');
    const own = linksTo(text, /href="(\/disclosure[^"]*)"/g).filter((link) => !link.includes('look.css'));
    const chosen = own.filter((link) => link.includes('lang=en') && link.includes('text=large'));
    // All but the two that change the choice.
    expect(own.length - chosen.length).toBe(2);
  });

  it('have a sheet of at most 15 kB, kept for ever under its own version', async () => {
    const { text } = await page(house, '/disclosure');
    const [address = ''] = linksTo(text, /rel="stylesheet" href="([^"]+)"/g);
    const sheet = await house.ask().get(address);

    expect(sheet.headers['content-type']).toContain('text/css');
    expect(Buffer.byteLength(sheet.text)).toBeLessThanOrEqual(15_000);
    expect(sheet.headers['cache-control']).toContain('immutable');
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
  });
});

describeWith('PostgreSQL', 'the published figures', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-12-01T01:00:00Z' });
  });
  afterAll(() => house.close());

  it('are what was published, with both versions against the target, and what is small kept back', async () => {
    await house.asOwner(`INSERT INTO published_figure (city, month, county, kind, place, counted, on_time, strict_counted, as_of)
      VALUES ('411600', '2026-11-01', '411627', 'complaints', 0, 120, 118, 125, anqi_now()),
             ('411600', '2026-11-01', '411622', 'complaints', 1, NULL, NULL, NULL, anqi_now()),
             ('411600', '2026-11-01', 'all', 'complaints', 2, 300, 290, 306, anqi_now())`);

    const { text } = await page(house, '/disclosure/figures');

    expect(text).toContain('<b>98.3 %</b> 118/120');
    expect(text).toContain('<b>94.4 %</b> 118/125');
    expect(text).toContain('件数少，不公布');
    expect(text).toContain('目标 96.0 %');
  });

  it('A105: are published once, and refuse whoever would change them', async () => {
    const { records } = house;
    const { FiguresDesk } = await import('#casework');
    const { CountedCaseQuery, PublishedFigures, UnitQuery } = await import('#records');
    const figures = new PublishedFigures(records.app, '411600');
    const room = {
      ledger: records.ledger,
      units: new UnitQuery(records.app),
      cases: new CountedCaseQuery(records.app),
    };
    const desk = new FiguresDesk({ ...room, figures, city: '411600' });

    const again = await desk.publish();
    await house.setClock('2027-01-01T01:00:00Z');
    const [made, other] = [await desk.publish(), await desk.publish()];

    expect(again).toBe(0);
    expect(made).toBeGreaterThan(10);
    expect(other).toBe(0);
    expect(await figures.listMonths(9)).toEqual(['2026-12', '2026-11']);
    const change = (sql: string) =>
      records.app.inScope({ city: '411600', system: 'figures' }, ({ query }) => query(sql));
    await expect(change('UPDATE published_figure SET counted = 7')).rejects.toThrow();
    await expect(change('DELETE FROM published_figure')).rejects.toThrow();
    const small =
      house.asOwner(`INSERT INTO published_figure (city, month, county, kind, place, counted, on_time, strict_counted, as_of)
      VALUES ('411600', '2026-10-01', '411627', 'reports', 0, 9, 9, 9, anqi_now())`);
    await expect(small).rejects.toThrow('no_small_count');
  });
});
