// What an officer does without a browser: from a spreadsheet to a decision, with every refusal said plainly.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { main } from '../../apps/cli/src/main.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { openDesk } from './desk.js';

const sheet = [
  '工单编号,登记时间,诉求类型,诉求内容,区域名称,街道名称',
  'A1,2026-11-20 09:00,投诉,在老张百货店买的电热水壶不通电，要求退款。,太康县,城关回族镇',
  'A2,2026-13-01 09:00,投诉,买的鞋开胶，要求退款。,太康县,常营镇',
].join('\n');

describeWith('PostgreSQL', 'the command line', () => {
  let house: TestHouse;
  let folder: string;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    folder = await mkdtemp(join(tmpdir(), 'anqi-command-line-'));
    const port = Number(new URL(house.origin).port);
    await writeFile(join(folder, 'run.json'), JSON.stringify({ pid: process.pid, origin: house.origin, port }));
    await writeFile(join(folder, 'secrets.json'), JSON.stringify({ demoPassphrase: testPassphrase }));
    await writeFile(join(folder, 'orders.csv'), sheet);
  });
  afterAll(async () => {
    await house.close();
    await rm(folder, { recursive: true });
  });

  async function anqi(...words: readonly string[]) {
    const terminal = { input: new PassThrough(), output: new PassThrough(), errors: new PassThrough() };
    const code = await main([...words, '--home', folder], terminal);
    return { code, said: String(terminal.output.read() ?? ''), errors: String(terminal.errors.read() ?? '') };
  }

  it('imports a spreadsheet once, and says of each bad row what is wrong with it', async () => {
    const first = await anqi('import', join(folder, 'orders.csv'));
    const second = await anqi('import', join(folder, 'orders.csv'));

    expect(first).toMatchObject({ code: 0, errors: '' });
    expect(first.said).toContain('2 rows: 1 cases opened');
    expect(first.said).toContain('row 3 登记时间: 登记（受理）时间不存在：2026-13-01 09:00。');
    expect(second.said).toContain('0 cases opened');
    expect(second.said).toContain('1 already there');
  });

  it('shows a case with its clocks, each with its article', async () => {
    const desk = await openDesk(house, 'taikang.a');
    number = (await desk.list('view=open')).items[0]?.number ?? '';

    const { said } = await anqi('case', 'show', number, '--as', 'taikang.a');

    expect(said).toContain('还剩 7 个工作日');
    expect(said).toContain('《市场监督管理投诉举报处理办法》（国家市场监督管理总局令第121号）第十五条');
  });

  it('takes a decision, and refuses the second with the article and with what is allowed', async () => {
    const accept = ['case', 'do', number, 'accept', '--noticeChannel', 'phone', '--as', 'taikang.a'];
    const first = await anqi(...accept);
    const second = await anqi(...accept);

    expect(first).toMatchObject({ code: 0, said: `${number}: accept done, now v2\n` });
    expect(second.code).toBe(1);
    expect(second.errors).toContain('[complaint.already-accepted]');
    expect(second.errors).toContain('依据: 《市场监督管理投诉举报处理办法》（国家市场监督管理总局令第121号）第十五条');
    expect(second.errors).toMatch(/allowed now: .*arrange-mediation/);
  });

  it('names the commands that there are when one is misspelt', async () => {
    const { code, errors } = await anqi('case', 'do', number, 'acept', '--as', 'taikang.a');

    expect(code).toBe(2);
    expect(errors).toContain('there is no command "acept" for this case; there are: ');
    expect(errors).toContain('accept');
  });

  it('moves the demo in time, and says so', async () => {
    const { said } = await anqi('clock', 'advance', '1d12h');

    expect(said).toMatch(/^2026-11-24T13:00/);
  });

  it('says plainly that a house which ran does not answer', async () => {
    await writeFile(
      join(folder, 'run.json'),
      JSON.stringify({ pid: process.pid, origin: 'http://127.0.0.1:1', port: 1 }),
    );
    const silent = await anqi('board');

    expect(silent).toMatchObject({ code: 1, said: '' });
    expect(silent.errors).toBe(
      'anqi board: the house at http://127.0.0.1:1 does not answer. What it took is kept; ask again when it is back.\n',
    );
  });
});
