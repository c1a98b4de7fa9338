// A model unit from its application to its withdrawal: who sees and decides it, and what everybody reads on which day.
import type { Response } from 'supertest';
import type {
  AppliedModelUnitView,
  ModelUnitListView,
  ModelUnitPageView,
} from '../../apps/api/src/model-unit/model-unit.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, openDesk, problemOf } from './desk.js';

const conditions = [
  'licence-shown',
  'prices-marked',
  'returns-promised',
  'complaints-answered',
  'settles-directly',
  'no-penalty',
];
const codeOf = (place: number): string => anyCreditCode(300_000_100 + place);

describeWith('PostgreSQL', 'a model unit', () => {
  let house: TestHouse;
  let station: Desk;
  let head: Desk;
  let intake: Desk;
  let elsewhere: Desk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    station = await openDesk(house, 'taikang.a');
    head = await openDesk(house, 'taikang.head');
    intake = await openDesk(house, 'taikang.intake');
    elsewhere = await openDesk(house, 'xihua.head');
  }, 60_000);
  afterAll(() => house.close());

  const applyAs = (desk: Desk, place: number, more: object = {}): Promise<Response> =>
    desk.post('/model-units', { name: `太康县某某超市${place}`, creditCode: codeOf(place), conditions, ...more });
  const apply = async (place: number): Promise<string> =>
    bodyOf<AppliedModelUnitView>(await applyAs(station, place)).id;
  const pageOf = async (desk: Desk, id: string): Promise<ModelUnitPageView> =>
    bodyOf<ModelUnitPageView>(await desk.get(`/model-units/${id}`));
  const act = async (desk: Desk, id: string, name: string, body: object = {}): Promise<Response> =>
    desk.post(`/model-units/${id}/${name}`, body, { version: (await pageOf(head, id)).version });
  const admit = async (place: number): Promise<string> => {
    const id = await apply(place);
    expect((await act(head, id, 'approval')).status).toBe(204);
    return id;
  };
  const listed = async (): Promise<string> => (await house.ask().get('/disclosure/models')).text;
  const ofOperator = (place: number): Promise<Response> => house.ask().get(`/disclosure/e/${codeOf(place)}`);

  it('is listed only when the county has said yes, with its dates, there and on the page of the operator', async () => {
    const id = await apply(1);
    const before = await listed();
    const own = problemOf(await act(station, id, 'approval'));
    const approved = await act(head, id, 'approval');
    const after = await listed();

    expect(before).not.toContain('太康县某某超市1');
    expect(own).toMatchObject({ status: 403, code: 'model-unit.not-your-role' });
    expect(approved.status).toBe(204);
    expect(after).toMatch(/太康县某某超市1<\/a>[\s\S]*2026年11月23日[\s\S]*2028年11月22日/);
    expect((await ofOperator(1)).text).toContain(
      '放心消费示范单位（2026年11月23日 至 2028年11月22日，太康县市场监督管理局审核）',
    );
    const open = await house.ask().get('/open-data/v1/model-units.json');
    expect(open.text).toContain(`"until":"2028-11-22"`);
  });

  it('is decided by another than who applied, and by its own county alone', async () => {
    const { id } = bodyOf<AppliedModelUnitView>(await applyAs(head, 2));

    expect(problemOf(await act(head, id, 'approval'))).toMatchObject({ code: 'model-unit.own-application' });
    expect((await pageOf(head, id)).own).toBe(true);
    expect(problemOf(await elsewhere.get(`/model-units/${id}`))).toMatchObject({
      status: 404,
      code: 'model-unit.not-found',
    });
    expect((await elsewhere.post(`/model-units/${id}/approval`, {}, { version: 1 })).status).toBe(404);
    expect(bodyOf<ModelUnitListView>(await elsewhere.get('/model-units')).items).toEqual([]);
    const city = await openDesk(house, 'zhoukou.head');
    expect((await pageOf(city, id)).allowed).toEqual([]);
    expect((await act(intake, id, 'approval')).status).toBe(204);
  });

  it('declares every condition, has a code that is one, and is one once', async () => {
    const some = problemOf(await applyAs(station, 3, { conditions: conditions.slice(1) }));
    const wrong = problemOf(await applyAs(station, 3, { creditCode: '123' }));
    await apply(3);
    const again = problemOf(await applyAs(elsewhere, 3));

    expect(some).toMatchObject({ status: 422, code: 'model-unit.conditions-missing' });
    expect(wrong).toMatchObject({ status: 422, code: 'model-unit.code-malformed' });
    expect(again).toMatchObject({ status: 409, code: 'model-unit.taken' });
  });

  it('is refused for a reason, and may be applied for anew', async () => {
    const id = await apply(4);
    await act(head, id, 'refusal', { reason: 'many-complaints' });

    expect(await pageOf(station, id)).toMatchObject({
      state: 'refused',
      reasonText: '投诉多或者处理不及时',
      allowed: [],
    });
    expect(await listed()).not.toContain('太康县某某超市4');
    expect((await applyAs(station, 4)).status).toBe(201);
  });

  it('is not approved while the register has a mark against it', async () => {
    const id = await apply(5);
    await house.asOwner(`INSERT INTO operator (city, name, credit_code, code_irregular, former_names, kind, state, placement,
        candidates, platforms, abnormal_from, folded, pinyin, initials, grams, fingerprint)
      VALUES ('411600', '太康县某某超市5', '${codeOf(5)}', false, '{}', 'enterprise', 'operating', 'not-found', '{}', '{}',
        '2026-10-01', '', '', '', '{}', gen_random_uuid())`);

    expect(problemOf(await act(head, id, 'approval'))).toMatchObject({ status: 409, code: 'model-unit.marked' });
    await house.asOwner(`UPDATE operator SET abnormal_to = '2026-11-01' WHERE credit_code = '${codeOf(5)}'`);
    expect((await act(head, id, 'approval')).status).toBe(204);
  });

  it('is taken back for a reason that everybody reads, and leaves its trace', async () => {
    const id = await admit(6);
    await act(head, id, 'withdrawal', { reason: 'penalty' });
    const page = await listed();

    expect(page).toMatch(/已撤销[\s\S]*太康县某某超市6[\s\S]*受到较大数额的行政处罚/);
    expect(page.split('已撤销')[0]).not.toContain('太康县某某超市6');
    expect((await ofOperator(6)).text).toContain('称号已于 2026年11月23日 撤销：受到较大数额的行政处罚');
    const history = (await pageOf(station, id)).history.map(({ actText }) => actText);
    expect(history).toEqual(['撤销', '认定', '申报']);
    await expect(house.asOwner(`DELETE FROM model_unit_change WHERE model_unit = '${id}'`)).rejects.toThrow();
  });

  it('is renewed near its end for another term, and is gone from the list the day after it', async () => {
    const kept = await admit(7);
    await admit(8);
    const early = problemOf(await act(station, kept, 'renewal', { conditions }));
    await house.setClock('2028-11-22T01:00:00Z');
    // The sessions of two years ago are none any more.
    [station, head] = [await openDesk(house, 'taikang.a'), await openDesk(house, 'taikang.head')];
    expect((await act(station, kept, 'renewal', { conditions })).status).toBe(204);
    expect((await act(head, kept, 'approval')).status).toBe(204);
    const lastDay = await listed();
    await house.setClock('2028-11-22T16:00:05Z');
    const dayAfter = await listed();

    expect(early).toMatchObject({ status: 409, code: 'model-unit.too-early' });
    expect([lastDay.includes('超市7'), lastDay.includes('超市8')]).toEqual([true, true]);
    expect([dayAfter.includes('超市7'), dayAfter.includes('超市8')]).toEqual([true, false]);
    expect(await pageOf(head, kept)).toMatchObject({ from: '2026-11-23', until: '2030-11-22' });
    expect((await ofOperator(8)).status).toBe(404);
  });
});
