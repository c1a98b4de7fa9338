// A closed complaint on its way to the public through two desks on a telephone: proposed by one, released by another, taken back.
import { type Browser, type Page, chromium } from 'playwright-core';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint, anyPhone } from '../factories/filing-request.factory.js';
import { fileOne, openDesk } from '../journeys/desk.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';

const shopName = '太康县老张百货店';
const phone = `199${'0'.repeat(4)}7788`;
const summary = '消费者购买的电热水壶不能加热，要求退货。';

describeInBrowser('a disclosure at two desks', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  const widths: number[] = [];

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    browser = await chromium.launch(launch);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const sit = async (login: string, path: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${house.origin}/desk/login?next=${path}`);
    await page.fill('#login', login);
    await page.fill('#password', testPassphrase);
    await page.locator('form button[type=submit]').click();
    return page;
  };
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const measure = async (page: Page): Promise<void> => {
    widths.push(await page.evaluate<number>('document.documentElement.scrollWidth'));
  };
  const closedOne = async (): Promise<string> => {
    const respondent = {
      name: shopName,
      address: '太康县城关回族镇建设路12号',
      creditCode: anyCreditCode(100_000_031),
    };
    const story = `我叫王小二，电话${phone}，住七一路12号，买的电热水壶不能加热。`;
    const number = await fileOne(house, { ...anyComplaint(), respondent, story, consentToDisclosure: true });
    const officer = await openDesk(house, 'taikang.a');
    await officer.give(number, 'accept', { noticeChannel: 'phone' });
    const ended = await officer.give(number, 'record-settlement', { manner: 'settled', recoveredFen: 0 });
    expect(ended.status).toBe(200);
    return number;
  };
  const fromList = async (page: Page, number: string): Promise<void> => {
    await page.getByRole('link', { name: number, exact: true }).click();
    await page.getByRole('heading', { name: `公示审核 ${number}` }).waitFor();
  };

  it('is proposed by one, released by another, read by everybody, and leaves its trace when taken back', async () => {
    const number = await closedOne();
    const officer = await sit('taikang.a', '/desk/queue');
    await officer.getByRole('link', { name: '公示', exact: true }).click();
    await officer.getByRole('link', { name: '待审 1' }).waitFor();
    await measure(officer);
    await fromList(officer, number);
    expect(await officer.content()).not.toContain(phone);

    await press(officer, '打开原文');
    await officer.getByRole('radio', { name: '办理此件' }).check();
    await officer.fill('#look-words', '审核公示，要看原文里有没有个人信息');
    await press(officer, '查看原文');
    await officer.getByText(phone).waitFor();
    await officer.getByText('检出 3 处').waitFor();
    await measure(officer);
    await press(officer, '用隐去后的文字作摘要');
    expect(await officer.inputValue('#disclosure-summary')).not.toContain(phone);
    await press(officer, '马上隐去');
    expect(await officer.content()).not.toContain(phone);

    await officer.fill('#disclosure-summary', `我叫王小二，电话${anyPhone}，水壶不能加热。`);
    await press(officer, '按此公示');
    await officer.locator('.field.wrong', { hasText: '摘要里还有不能公示的内容（电话）' }).waitFor();
    await measure(officer);
    await officer.fill('#disclosure-summary', '我叫王小二，水壶不能加热。');
    await press(officer, '按此公示');
    await officer.getByText('我逐处看过').waitFor();
    await officer.fill('#disclosure-summary', summary);
    await officer.getByRole('article', { name: '公开页上的样子' }).getByText(summary).waitFor();
    await measure(officer);

    // Somebody else writes with the same record open: what he typed is his still.
    const late = await sit('taikang.head', new URL(officer.url()).pathname);
    await late.getByLabel('公开摘要').check();
    await late.fill('#disclosure-summary', '商品有质量问题。');
    await press(officer, '按此公示');
    await officer.getByText('已提出公示意见').waitFor();
    await officer.getByText('要由另一人复核').waitFor();
    expect(await officer.getByRole('button', { name: '同意公示' }).count()).toBe(0);
    await measure(officer);
    await press(late, '按此公示');
    await late.getByText('您写的内容还在').waitFor();
    expect(await late.inputValue('#disclosure-summary')).toBe('商品有质量问题。');
    await press(late, '看最新情况');
    await late.getByText('您写的摘要').waitFor();
    await late.getByText('商品有质量问题。').waitFor();

    const head = await sit('taikang.head', '/desk/disclosure?view=to-release');
    await fromList(head, number);
    await head.getByText(summary).waitFor();
    await measure(head);
    await press(head, '同意公示');
    await head.getByText('已复核').waitFor();
    const record = await head.getByRole('link', { name: '看公开页' }).getAttribute('href');

    const reader = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await reader.goto(`${house.origin}/disclosure?q=${encodeURIComponent(shopName)}`);
    await reader.getByText(shopName).first().waitFor();
    await reader.goto(`${house.origin}${record ?? ''}`);
    await reader.getByText(summary).waitFor();

    await officer.reload();
    await press(officer, '撤下…');
    await press(officer, '撤下');
    await officer.getByText('请选择原因').waitFor();
    await officer.getByRole('radio', { name: '误公示' }).check();
    await measure(officer);
    await press(officer, '撤下');
    await officer.getByText('已撤下，公开页上只留痕迹').waitFor();
    await measure(officer);
    await reader.reload();
    await reader.getByText('这条记录已经撤下').waitFor();
    expect(await reader.content()).not.toContain(summary);
    expect(await reader.content()).toContain('误公示');
  }, 120_000);

  it('fitted the telephone', () => {
    expect(widths.length).toBeGreaterThan(6);
    expect(new Set(widths)).toEqual(new Set([360]));
  });
});
