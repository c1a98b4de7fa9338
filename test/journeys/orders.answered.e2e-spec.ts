// What a hotline gets back for the orders it sent: where each stands, for its own numbers, and never who called.
import { randomUUID } from 'node:crypto';
import exceljs from 'exceljs';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, openDesk } from './desk.js';

const caller = { name: '晏小满', phone: `139${'7'.repeat(8)}` };
const ORDERS = [
  '工单编号,登记时间,诉求类型,诉求内容,区域名称,街道名称,联系电话',
  `0826081308493182401,2026-11-20 09:00,投诉,我叫${caller.name}，在老张百货店买的电热水壶不通电，要求退款。,太康县,城关回族镇,${caller.phone}`,
  `0826081308493182402,2026-11-20 09:30,举报,我是${caller.name}，老李食品店卖过期的奶粉，请查处。,太康县,城关回族镇,${caller.phone}`,
  `0826081308493182403,2026-11-20 10:00,投诉,在商水的服装店买的鞋开胶，要求退款。,商水县,城关镇,${caller.phone}`,
].join('\n');

type Line = Readonly<Record<string, string>>;

describeWith('PostgreSQL', 'the answers to orders', () => {
  let house: TestHouse;
  let intake: Desk;
  let county: Desk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    intake = await openDesk(house, '12315.a');
    county = await openDesk(house, 'taikang.head');
    const imported = await house
      .ask()
      .post('/api/v1/imports')
      .set('Cookie', intake.cookie)
      .set('Idempotency-Key', randomUUID())
      .attach('file', Buffer.from(ORDERS), 'orders.csv');
    expect(imported.status).toBe(201);
  });
  afterAll(async () => {
    await house.close();
  });

  const sheetFor = async ({ cookie }: Desk, query = '') =>
    house
      .ask()
      .get(`/api/v1/order-answers/sheet${query}`)
      .set('Cookie', cookie)
      .buffer(true)
      .parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(null, Buffer.concat(parts)));
      });
  const linesFor = async (desk: Desk, query = ''): Promise<readonly Line[]> => {
    const answer = await sheetFor(desk, query);
    expect(answer.status).toBe(200);
    const workbook = new exceljs.Workbook();
    const bytes: unknown = answer.body;
    if (!Buffer.isBuffer(bytes)) throw new Error('The answers are no file.');
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    const cells: string[][] = [];
    workbook.worksheets[0]?.eachRow((row) => {
      cells.push(Array.from({ length: 6 }, (_, column) => row.getCell(column + 1).text));
    });
    const [headings = [], ...lines] = cells;
    return lines.map((line) => Object.fromEntries(headings.map((heading, column) => [heading, line[column] ?? ''])));
  };

  it('name each order by its own number, with what is done and the statutory last day', async () => {
    const lines = await linesFor(intake);

    expect(lines).toMatchObject([
      { 工单编号: '0826081308493182401', 办理情况: '已登记，正在审查是否受理', 法定期限: '2026-12-02' },
      { 工单编号: '0826081308493182402', 办理情况: '线索已转办案单位核查' },
      { 工单编号: '0826081308493182403', 办理情况: '已登记，正在审查是否受理' },
    ]);
    expect(lines[0]?.['登记编号']).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
  });

  it('follow what was decided', async () => {
    const [first] = await linesFor(intake);
    const officer = await openDesk(house, 'taikang.a');
    await officer.give(first?.['登记编号'] ?? '', 'accept', { noticeChannel: 'phone' });

    expect((await linesFor(intake))[0]).toMatchObject({ 办理情况: '已按12315程序受理，正在组织调解' });
  });

  it('are of one’s own units alone, of the days that were asked for, and of one system', async () => {
    expect((await linesFor(county)).map((line) => line['工单编号'])).toEqual([
      '0826081308493182401',
      '0826081308493182402',
    ]);
    expect(await linesFor(intake, '?to=2026-10-01')).toEqual([]);
    expect(await linesFor(intake, '?source=12315')).toEqual([]);
  });

  it('A107 hold nobody’s name, number or word, in no cell and in no part of the file', async () => {
    const lines = await linesFor(intake);
    const told = JSON.stringify(lines);

    expect(lines.flatMap((line) => Object.keys(line)).filter((key, at, all) => all.indexOf(key) === at)).toEqual([
      '工单编号',
      '登记编号',
      '办理情况',
      '法定期限',
      '工单期限',
      '数据时间',
    ]);
    for (const word of [caller.name, caller.phone, '老李', '奶粉', '举报人']) expect(told).not.toContain(word);
  });

  it('are refused to whoever does not deal with orders, and to nonsense', async () => {
    const officer = await openDesk(house, 'taikang.a');

    expect((await sheetFor(officer)).status).toBe(403);
    expect((await sheetFor(intake, '?from=2026-13-01')).status).toBe(400);
    expect((await sheetFor(intake, '?source=110')).status).toBe(400);
  });

  it('leave a line in the audit each time', async () => {
    const before = await linesOfAudit();
    await linesFor(intake);

    expect((await linesOfAudit()) - before).toBe(1);
  });

  async function linesOfAudit(): Promise<number> {
    const rows = await house.asOwner(`SELECT 1 FROM audit WHERE action = 'answers.exported'`);
    return rows.length;
  }
});
