// Finding an operator in the registry over HTTP: by anybody, without a person in the answer; with its marks by an officer.
import { Readable } from 'node:stream';
import type { FoundOperators, OperatorPage } from '../../apps/api/src/operator/operator.dto.js';
import { importRegister } from '#exchange';
import { openDesks } from '#casework';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { bodyOf, fileOne, openDesk, problemOf } from './desk.js';

const owner = '刘秘密';
const sheet = [
  '统一社会信用代码,企业名称,市场主体类型,登记状态,住所,列入经营异常名录日期,法定代表人,联系电话',
  `${anyCreditCode(1)},川汇区芸小满超市,个体工商户,存续,河南省周口市川汇区七一路街道槐荫路2号,2025-03-01,${owner},—`,
  `${anyCreditCode(2)},商水县芸小满超市,个体工商户,注销,河南省周口市商水县黄寨镇槐荫路3号,,${owner},—`,
  `${anyCreditCode(3)},城关家电,个体工商户,存续,城关回族镇槐荫路4号,,${owner},—`,
].join('\n');

describeWith('PostgreSQL', 'the registry of operators over HTTP', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse();
    const file = { name: 'register.csv', open: () => Readable.from([Buffer.from(sheet)]) };
    const outcome = await importRegister({ file, whole: true, evenIfMany: false }, openDesks(house.records).register);
    if (!outcome.ok || outcome.report.merge.opened !== 3) throw new Error('the register was not taken in');
  });
  afterAll(() => house.close());

  const find = (q: string) => house.ask().get('/api/v1/operators').query({ q });

  it('is found by anybody, the one that trades first, with the office of its address and no person', async () => {
    const answer = await find('芸小满超市');
    const { operators } = bodyOf<FoundOperators>(answer);

    expect(answer.status).toBe(200);
    expect(operators.map(({ name, state }) => [name, state])).toEqual([
      ['川汇区芸小满超市', 'operating'],
      ['商水县芸小满超市', 'deregistered'],
    ]);
    expect(operators[0]?.unitName).toContain('川汇');
    expect(answer.text).not.toContain(owner);
    expect(Object.keys(operators[0] ?? {}).sort()).toEqual(
      ['address', 'creditCode', 'kind', 'name', 'state', 'stateText', 'unitName'].sort(),
    );
  });

  it.each([
    ['', 'too-short'],
    ['芸', 'too-short'],
    ['芸'.repeat(61), 'too-long'],
    ['🍜🍜', 'nothing-to-find'],
    ['芸\u0000小满', 'not-plain-text'],
  ])('refuses %j at its field as %s', async (q, code) => {
    const answer = await find(q);

    expect(answer.status).toBe(400);
    expect(problemOf(answer).fields).toMatchObject([{ field: 'q', code }]);
  });

  it.each(['<script>alert(1)</script>', `' OR 1=1 --`, '%%%aa', '\u202e满小芸', '𠮷𠮷𠮷', '\\\\"{}'])(
    'answers %j with what there is, and never with a fault',
    async (q) => {
      expect([200, 400]).toContain((await find(q)).status);
    },
  );

  it('is read by an officer with its marks, and by nobody without a session', async () => {
    const desk = await openDesk(house, 'shangshui.a');
    const page = bodyOf<OperatorPage>(await desk.get(`/operators/${anyCreditCode(1)}`));
    const byName = bodyOf<OperatorPage>(await desk.get(`/operator-names?name=${encodeURIComponent('城关家电')}`));

    expect(page.marks).toEqual([{ code: 'abnormal', text: '列入经营异常名录', from: '2025-03-01' }]);
    expect(byName.marks.map(({ code }) => code)).toEqual(['place-ambiguous']);
    expect(byName.candidates.length).toBeGreaterThan(1);
    expect((await desk.get(`/operators/${anyCreditCode(9)}`)).status).toBe(404);
    expect((await house.ask().get(`/api/v1/operators/${anyCreditCode(1)}`)).status).toBe(401);
  });

  it('goes with a filing as the credit code of the respondent', async () => {
    const complaint = anyComplaint();
    const respondent = { ...complaint.respondent, name: '川汇区芸小满超市', creditCode: anyCreditCode(1) };
    const number = await fileOne(house, { ...complaint, respondent });
    const [kept] = await house.asOwner(`SELECT respondent_credit_code AS code FROM "case" WHERE number = '${number}'`);

    expect(kept).toEqual({ code: anyCreditCode(1) });
  });
});
