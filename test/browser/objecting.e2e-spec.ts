// An enterprise objects on a telephone to what is published about it: what comes, what stands, its words, the day of the answer.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type Page, chromium } from 'playwright-core';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type Desk, fileOne, openDesk } from '../journeys/desk.js';
import { codeSentTo } from '../security/consumers.js';
import { admitted } from '../security/enterprises.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { faultsFoundByAxe } from './axe.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shop = { address: 'boss@shop-o.example.com', creditCode: anyCreditCode(400_000_031) };
const summary = '消费者购买的电热水壶不能加热，要求退货。';
const said = '这笔交易不是在我店发生的，收据上的店名和我店不一致，请核实。';

describeInBrowser('the objections of an enterprise', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  let head: Desk;
  let officer: Desk;
  const widths: number[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    browser = await chromium.launch(launch);
    [head, officer] = [await openDesk(house, 'taikang.head'), await openDesk(house, 'taikang.a')];
    await admitted(house, head, shop);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
  const look = async (page: Page): Promise<void> => {
    widths.push(await page.evaluate<number>('document.documentElement.scrollWidth'));
    await page.evaluate(axe);
    faults.push(...(await faultsFoundByAxe(page)));
  };
  const closedOne = async (): Promise<string> => {
    const respondent = {
      name: '太康县老张百货店',
      address: '太康县城关回族镇建设路12号',
      creditCode: shop.creditCode,
    };
    const number = await fileOne(house, { ...anyComplaint(), respondent, consentToDisclosure: true });
    await officer.give(number, 'accept', { noticeChannel: 'phone' });
    await officer.give(number, 'record-settlement', { manner: 'settled', recoveredFen: 0 });
    const [row] = await house.asOwner(`SELECT id FROM disclosure WHERE case_number = '${number}'`);
    return Object.assign({ id: '' }, row).id;
  };
  const publishedOne = async (): Promise<string> => {
    const id = await closedOne();
    const draft = { requests: ['refund'], goodsClass: 'household', summary };
    await officer.post(`/disclosures/${id}/publication`, { draft, judged: false }, { version: 1 });
    const released = await head.post(`/disclosures/${id}/release`, {}, { version: 2 });
    if (released.status !== 204) throw new Error(`not released: ${released.text}`);
    return id;
  };
  const enter = async (): Promise<Page> => {
    await house.records.app.inScope({ city: house.records.city, system: 'consumers' }, ({ query }) =>
      query('DELETE FROM code_sending'),
    );
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${house.origin}/biz/objections`);
    await page.fill('#address', shop.address);
    await press(page, '获取验证码');
    await page.getByRole('heading', { name: '请输入验证码' }).waitFor();
    await page.fill('#code', await codeSentTo(house, shop.address));
    await press(page, '登录');
    await page.getByRole('heading', { name: '公示异议' }).waitFor();
    return page;
  };

  it('say that there is nothing, then what comes and what stands, and take one with its day', async () => {
    const page = await enter();
    await page.getByText('现在没有公示您的投诉记录').waitFor();
    await look(page);

    await closedOne();
    const id = await publishedOne();
    await page.reload();
    await page.getByText('将要公示的 1 件').waitFor();
    await page.getByText(/太康县市场监督管理局最迟在 .* 公示，或者决定不公示/).waitFor();
    await page.getByText(summary).waitFor();
    await look(page);

    // The same record is open in a second window, with words in it.
    const second = await page.context().newPage();
    await second.goto(`${house.origin}/biz/objections`);
    await press(second, /^提出异议/);
    await second.getByLabel('处理结果有误').check();
    await second.getByLabel('具体说明').fill(said);

    await press(page, /^提出异议/);
    await press(page, '确认提出异议');
    await page.getByText('请选择：哪里不对').first().waitFor();
    await page.getByLabel('公示内容与事实不符').check();
    await page.getByLabel('具体说明').fill('不对');
    await press(page, '确认提出异议');
    await page.getByText('至少 20 字').first().waitFor();
    await look(page);
    await page.getByLabel('具体说明').fill(said);
    await page.getByRole('button', { name: '确认提出异议' }).dblclick();
    await page.getByText('异议已收到').waitFor();
    await page.getByText('您的异议：公示内容与事实不符').waitFor();
    await page.getByText(/最迟 2026年12月2日（周三） 答复/).waitFor();
    expect(await page.getByRole('button', { name: /^提出异议/ }).count()).toBe(0);
    await look(page);
    await press(page, /为什么是这天/);
    await page.getByRole('dialog').getByText('工作惯例').waitFor();
    await look(page);

    await press(second, '确认提出异议');
    await second.getByText('您填的内容还在').waitFor();
    await press(second, '看最新情况');
    await second.getByText('您的异议：公示内容与事实不符').waitFor();
    expect(await second.getByLabel('具体说明').inputValue()).toBe(said);

    const version = await house.asOwner(`SELECT version FROM disclosure WHERE id = '${id}'`);
    const seen = Object.assign({ version: 0 }, version[0]).version;
    await officer.post(`/disclosures/${id}/withdrawal`, { reason: 'objection-upheld' }, { version: seen });
    await page.reload();
    await page.getByText('已撤下', { exact: true }).first().waitFor();
    await page.getByText('经营者的异议成立').waitFor();
    expect(await page.content()).not.toContain(summary);
    await look(page);
    expect(await page.content()).not.toContain(said);
  }, 120_000);

  it('lead back to the way in when the session is over', async () => {
    const page = await enter();
    await house.asOwner('DELETE FROM enterprise_session');
    await page.getByRole('link', { name: '待处理' }).click();
    await page.getByRole('heading', { name: '经营者登录' }).waitFor();
  }, 60_000);

  it('fitted the telephone, and axe found nothing', () => {
    expect(faults).toEqual([]);
    expect(new Set(widths)).toEqual(new Set([360]));
  });
});
