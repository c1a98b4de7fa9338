// An enterprise reads its own record on a telephone and answers its evaluations; the county takes the reply down at its desk.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type Page, chromium } from 'playwright-core';
import { disclosedCode, discloseMany } from '../factories/disclosed.factory.js';
import { evaluateMany } from '../factories/evaluated.factory.js';
import { openDesk } from '../journeys/desk.js';
import { codeSentTo } from '../security/consumers.js';
import { admitted } from '../security/enterprises.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { faultsFoundByAxe } from './axe.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shop = { address: 'boss@shop-v.example.com', creditCode: disclosedCode(0) };
const words = '感谢各位的评价。退换货从本月起当天办理，欢迎继续监督。';

describeInBrowser('the own record of an enterprise', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  const widths: number[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    browser = await chromium.launch(launch);
    await discloseMany(house.databaseUrl, { count: 7, operators: 1 });
    await admitted(house, await openDesk(house, 'taikang.head'), shop);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const open = async (path: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${house.origin}${path}`);
    return page;
  };
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
  const look = async (page: Page): Promise<void> => {
    widths.push(await page.evaluate<number>('document.documentElement.scrollWidth'));
    await page.evaluate(axe);
    faults.push(...(await faultsFoundByAxe(page)));
  };

  it('shows what everybody sees with its formulas, takes a reply to all, and loses it at the county’s desk', async () => {
    await house.records.app.inScope({ city: house.records.city, system: 'consumers' }, ({ query }) =>
      query('DELETE FROM code_sending'),
    );
    const page = await open('/biz/record');
    await page.fill('#address', shop.address);
    await press(page, '获取验证码');
    await page.getByRole('heading', { name: '请输入验证码' }).waitFor();
    await page.fill('#code', await codeSentTo(house, shop.address));
    await press(page, '登录');
    await page.getByRole('heading', { name: '我的记录' }).waitFor();
    await page.getByText('7 件', { exact: true }).waitFor();
    await page.getByText('达成调解协议 ÷ 近一年公示的投诉；少于 5 件不计算').waitFor();
    await page.getByText('评价还没有汇总公布').waitFor();
    expect(await page.getByRole('button', { name: '写答复' }).count()).toBe(0);
    await page.getByText('近一年没有违背过').waitFor();
    await look(page);

    await evaluateMany(house.databaseUrl, shop.creditCode, 5);
    await page.reload();
    await press(page, '写答复');
    await press(page, '公开答复');
    await page.getByText('至少写 10 个字').waitFor();
    await look(page);
    const wrong = '王女士的那台水壶已经换了，请放心使用。';
    await page.getByLabel('答复内容').fill(wrong);
    await press(page, '公开答复');
    await page.getByText('答复里有不能公开的内容（姓名）').waitFor();
    expect(await page.getByLabel('答复内容').inputValue()).toBe(wrong);
    await look(page);
    await page.getByLabel('答复内容').fill(words);
    await page.getByRole('button', { name: '公开答复' }).dblclick();
    await page.getByText('答复已公开。').waitFor();
    await page.getByText('写于2026年11月23日（周一）').waitFor();
    await look(page);

    const reader = await open(`/disclosure/e/${shop.creditCode}`);
    await reader.getByText(words).waitFor();
    await look(reader);

    const desk = await open('/desk/login?next=/desk/settlers%3Fview%3Dreplies');
    await desk.fill('#login', 'taikang.head');
    await desk.fill('#password', testPassphrase);
    await desk.locator('form button[type=submit]').click();
    await desk.getByText(words).waitFor();
    await look(desk);
    await press(desk, /^撤下答复/);
    await desk.getByRole('dialog').getByRole('button', { name: '撤下答复' }).click();
    await desk.getByText('请选择原因').waitFor();
    await desk.getByRole('radio', { name: '能认出某个消费者' }).check();
    await look(desk);
    await desk.getByRole('dialog').getByRole('button', { name: '撤下答复' }).click();
    await desk.getByText('答复已撤下，原因已公开').waitFor();
    await desk.getByText('现在没有企业的公开答复').waitFor();

    await page.reload();
    await page.getByText(/上一份答复在2026年11月23日（周一）被县（区）局撤下：能认出某个消费者/).waitFor();
    await page.getByText('上一份答复被撤下了，2026年12月23日起才能再写').waitFor();
    expect(await page.content()).not.toContain(words);
    await look(page);
    await desk.getByRole('link', { name: '已入驻 1' }).click();
    await press(desk, /^查看 .* 的申请$/);
    await desk.getByText('可以收回账户的情形').waitFor();
    await desk.getByText('近一年 0/0').waitFor();
    await look(desk);
    await press(desk, '收回账户');
    await desk.getByRole('radio', { name: '多次逾期不答复' }).check();
    await press(desk, '收回账户');
    await desk.getByText('数字不支持这个原因').waitFor();
    await look(desk);

    await reader.reload();
    await reader.getByText('能认出某个消费者').waitFor();
    expect(await reader.content()).not.toContain(words);
    await look(reader);

    await press(page, '申请退出');
    await look(page);
    await press(page, '确认退出');
    await page.getByRole('heading', { name: '经营者登录' }).waitFor();
    await reader.goto(`${house.origin}/disclosure/settlers`);
    await reader.getByText('经营者自行申请退出').waitFor();
  }, 200_000);

  it('fitted the telephone, and axe found nothing', () => {
    expect(faults).toEqual([]);
    expect(new Set(widths)).toEqual(new Set([360]));
  });
});
