// Ten filings that are alike: all are taken, none is decided by it, and whoever has them in sight sees that they are one.
import type { CaseHints } from '../../apps/api/src/case/case-hints.view.js';
import type { FilingDto } from '../../apps/api/src/filing/filing.dto.js';
import { kettle, otherStories } from '../../libs/hints/src/retold-stories.cases.js';
import { anyComplaint, anyReport } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, fileOne, openDesk, sendFiling } from './desk.js';

const surnames = [...'王李张刘陈杨赵黄周吴'];
const retold = (place: number): string =>
  kettle.replaceAll('张老板', `${surnames[place] ?? ''}老板`).replace('11月3日', `11月${String(place + 4)}日`);
const shop = { name: '太康县老张百货店', address: '太康县城关回族镇建设路12号' };
const elsewhere = { name: '淮阳区好邻居超市', address: '淮阳区新华路8号' };

describeWith('PostgreSQL', 'what may have to do with a case', () => {
  let house: TestHouse;
  let officer: Desk;
  let city: Desk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-25T02:00:00Z' });
    officer = await openDesk(house, 'taikang.head');
    city = await openDesk(house, 'zhoukou.head');
  });

  afterAll(async () => {
    await house.close();
  });

  const hintsOf = async (desk: Desk, number: string): Promise<CaseHints> =>
    bodyOf<CaseHints>(await desk.get(`/cases/${number}/hints`));
  const fileAlike = async (count: number, filing: (place: number) => FilingDto): Promise<readonly string[]> => {
    const numbers: string[] = [];
    for (let place = 0; place < count; place += 1) numbers.push(await fileOne(house, filing(place)));
    return numbers;
  };

  it('is one cluster of ten alike filings, all of them accepted and none refused', async () => {
    const numbers = await fileAlike(10, (place) => anyComplaint({ respondent: shop, story: retold(place) }));
    const [first = ''] = numbers;
    await fileOne(house, anyComplaint({ respondent: shop, story: otherStories[0] ?? '' }));

    const hints = await hintsOf(officer, first);

    expect(new Set(numbers).size).toBe(10);
    expect(hints.alike.total).toBe(9);
    expect(hints.alike.items.map(({ number }) => number).sort()).toEqual([...numbers].slice(1).sort());
    expect(hints.alike.items.every(({ sameOperator, state }) => sameOperator && state === 'awaiting-acceptance')).toBe(
      true,
    );
    expect(hints.operator).toEqual({ days: 30, complaints: 10 });
  });

  it('shows the five factors of a complaint with their articles and what was seen, and no verdict', async () => {
    const number = await fileOne(house, anyComplaint({ respondent: shop, story: retold(3) }));

    const { factors = [], marks } = await hintsOf(officer, number);

    expect(factors.map(({ citation }) => citation.article)).toEqual(
      ['一', '二', '三', '四', '五'].map((item) => `第十七条第一款第（${item}）项`),
    );
    expect(factors[1]?.observations.map(({ code, count }) => [code, count])).toContainEqual([
      'alike-same-operator',
      10,
    ]);
    expect(factors[2]?.observations.map(({ code }) => code)).toEqual(['no-attachment']);
    expect(factors[3]?.observations).toEqual([]);
    expect(marks).toEqual([]);
  });

  it('tells of a report nothing but that it came before, and never leads to a complaint', async () => {
    const story = otherStories[3] ?? '';
    const [report, earlier, complaint] = [
      await fileOne(house, anyReport({ story })),
      await fileOne(house, anyReport({ story })),
      await fileOne(house, anyComplaint({ story })),
    ];

    const hints = await hintsOf(officer, report);

    expect(hints.alike.items.map(({ number }) => number)).toEqual([earlier]);
    expect(Object.keys(hints).sort()).toEqual(['alike', 'asOf', 'marks']);
    expect((await hintsOf(officer, complaint)).alike.total).toBe(0);
  });

  it('counts what lies elsewhere for the city only; to a county it does not exist', async () => {
    const story = otherStories[4] ?? '';
    const number = await fileOne(house, anyComplaint({ respondent: shop, story }));
    const foreign = await fileOne(house, anyComplaint({ respondent: elsewhere, story }));

    expect((await hintsOf(officer, number)).alike).toEqual({ days: 365, total: 0, items: [] });
    expect((await hintsOf(city, number)).alike).toEqual({ days: 365, total: 0, items: [], elsewhere: 1 });
    expect((await officer.get(`/cases/${foreign}/hints`)).status).toBe(404);
    expect((await officer.get('/cases/7K3M-9QXT-F/hints')).status).toBe(404);
    expect((await house.ask().get(`/api/v1/cases/${number}/hints`)).status).toBe(401);
  });

  it('takes a form that was sent in no time or fell into the trap, and marks it for a person', async () => {
    const sent = await sendFiling(
      house,
      anyComplaint({ story: otherStories[2] ?? '', form: { openMs: 300, homepage: 'https://example.com' } }),
    );
    const number = bodyOf<{ numbers: readonly { number: string }[] }>(sent).numbers[0]?.number ?? '';
    const slow = await fileOne(house, anyComplaint({ form: { openMs: 95_000, homepage: '' } }));

    expect(sent.status).toBe(201);
    expect((await hintsOf(officer, number)).marks.map(({ code }) => code)).toEqual(['sent-very-fast', 'trap-filled']);
    expect((await hintsOf(officer, slow)).marks).toEqual([]);
    const { items } = await officer.list('view=open&limit=100');
    expect(items.filter(({ marks }) => marks !== undefined).map((line) => line.number)).toEqual([number]);
  });
});
