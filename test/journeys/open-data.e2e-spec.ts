// The open data: whole files of what is shown, a feed that loses and doubles nothing, and tombstones for what is gone.
import type { openDataSchema } from '../../apps/api/src/open-data/open-data-schema.js';
import { discloseMany } from '../factories/disclosed.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';

interface Feed {
  readonly changes: readonly { readonly id: string; readonly state: string; readonly record: unknown }[];
  readonly next: string | null;
  readonly isLast: boolean;
}

describeWith('PostgreSQL', 'the open data', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    await discloseMany(house.databaseUrl, { count: 1_200, operators: 3, name: '=HYPERLINK("x")商行' });
  });
  afterAll(() => house.close());

  const feed = async (after: string | null): Promise<Feed> => {
    const { text } = await house.ask().get(`/open-data/v1/changes.json${after === null ? '' : `?after=${after}`}`);
    const parse: (text: string) => Feed = JSON.parse;
    return parse(text);
  };

  it('is a table whose cells no spreadsheet takes for formulas, whole and once', async () => {
    const { text, headers } = await house.ask().get('/open-data/v1/disclosures.csv').buffer(true);
    const lines = text.trimEnd().split('\r\n');

    expect(headers['content-type']).toContain('text/csv');
    expect(lines).toHaveLength(1_201);
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(1_201);
    expect(lines[1]).toMatch(/^"[0-9a-f-]{36}","'=HYPERLINK\(""x""\)商行 \d",/);
  });

  it('is JSON of the shape that the schema says', async () => {
    const parse: (text: string) => { readonly records: readonly Readonly<Record<string, unknown>>[] } = JSON.parse;
    const file = parse((await house.ask().get('/open-data/v1/disclosures.json')).text);
    const parseSchema: (text: string) => Pick<typeof openDataSchema, '$defs'> = JSON.parse;
    const schema = parseSchema((await house.ask().get('/open-data/v1/disclosures.schema.json')).text);
    const { required, properties } = schema.$defs.record;

    expect(file.records).toHaveLength(1_200);
    expect(Object.keys(file.records[0] ?? {}).sort()).toEqual([...required].sort());
    expect(Object.keys(properties).sort()).toEqual([...required].sort());
    expect(JSON.stringify(file)).not.toMatch(/case_?(?:id|number)|NH3J/i);
  });

  it('tells its changes page by page, none lost, none twice, and then what is gone without a word of it', async () => {
    const seen: string[] = [];
    let page = await feed(null);
    for (;;) {
      seen.push(...page.changes.map(({ id }) => id));
      if (page.isLast) break;
      page = await feed(page.next);
    }
    const [gone = ''] = seen;
    await house.asOwner(`UPDATE disclosure SET state = 'withdrawn', reason = 'objection', changed_at = anqi_now(), version = 2,
      operator_name = NULL, operator_address = NULL, complained_on = NULL, bought_on = NULL, goods_class = NULL,
      problem_class = NULL, sales_mode = NULL, requests = NULL, result = NULL, summary = NULL WHERE id = '${gone}'`);

    const after = await feed(page.next);

    expect(seen).toHaveLength(1_200);
    expect(new Set(seen).size).toBe(1_200);
    expect(after.changes).toEqual([expect.objectContaining({ id: gone, state: 'gone', version: 2, record: null })]);
    expect((await feed(after.next)).changes).toEqual([]);
  });

  it('has a page that names each file, each of which is there and is not sent twice', async () => {
    const { text } = await house.ask().get('/open-data').set('Accept', 'text/html');
    const files = [...text.matchAll(/href="(\/open-data\/v1\/[^"]+)"/g)].map(([, path = '']) => path);
    const answers = await Promise.all(files.map((path) => house.ask().get(path)));

    expect(files).toHaveLength(8);
    expect(answers.map(({ status }) => status)).toEqual(files.map(() => 200));
    const figures = await house.ask().get('/open-data/v1/figures.csv');
    const again = await house
      .ask()
      .get('/open-data/v1/figures.csv')
      .set('If-None-Match', String(figures.headers['etag']));
    expect(again.status).toBe(304);
  });
});
