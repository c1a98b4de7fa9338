// Taking the business register in through a browser: what is missing, what is new, what is refused, and finding it all again after going away.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type Page, chromium } from 'playwright-core';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { faultsFoundByAxe } from './axe.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [360, 1440] as const;
const HEAD = '统一社会信用代码,企业名称,市场主体类型,登记状态,住所';
const row = (place: number): string =>
  `${anyCreditCode(place)},芸小满${String(place)}号超市,个体工商户,存续,河南省周口市川汇区七一路街道槐荫路${String(place)}号`;
const sheetOf = (count: number, ...more: readonly string[]) => ({
  name: '名录.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [HEAD, ...Array.from({ length: count }, (_nothing, place) => row(place + 1)), ...more].join('\n'),
  ),
});

describeInBrowser('the business register through a browser', (launch) => {
  let house: TestHouse;
  let browser: Browser;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    browser = await chromium.launch(launch);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const openRoom = async (width: number, login: string, language = 'zh-CN'): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language, bypassCSP: true });
    const page = await context.newPage();
    await page.addInitScript(axe);
    await page.addInitScript(`localStorage.setItem('anqi.language', '${language}')`);
    page.setDefaultTimeout(15_000);
    await page.goto(`${house.origin}/desk/login?next=/desk/exchange`);
    await page.fill('#login', login);
    await page.fill('#password', testPassphrase);
    await page.locator('form.sign-in button[type=submit]').click();
    await page.locator('#import-file').waitFor();
    return page;
  };
  const checkPage = async (page: Page, width: number): Promise<void> => {
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    // The head of the desk stands over what is scrolled under it.
    await page.evaluate('window.scrollTo(0, 0)');
    expect(await faultsFoundByAxe(page)).toEqual([]);
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it.each(WIDTHS)('%s px: is sent, counted row by row, and found again after leaving the page', async (width) => {
    const page = await openRoom(width, '12315.a');
    await page.getByRole('link', { name: '经营主体名录' }).click();
    await page.getByRole('heading', { name: '导入经营主体名录' }).waitFor();
    await checkPage(page, width);
    await press(page, '导入名录');
    await page.getByText('请选择这份是全部还是一部分').waitFor();
    await checkPage(page, width);

    await page.setInputFiles('#register-file', sheetOf(12, ',没有代码的店,个体工商户,存续,川汇区'));
    await page.getByLabel('全部名录', { exact: false }).check();
    await press(page, '导入名录');
    const card = page.locator('.register-run').first();
    await card.getByRole('heading', { name: '已完成 · 名录.csv' }).waitFor();
    await page.getByRole('link', { name: '工单', exact: true }).click();
    await page.getByRole('link', { name: '经营主体名录' }).click();
    await card.getByText('13', { exact: true }).first().waitFor();
    await card.getByRole('button', { name: '看每行的说明' }).click();
    await card.getByText('没有统一社会信用代码，也没有注册号').last().waitFor();
    await checkPage(page, width);

    await page.setInputFiles('#register-file', sheetOf(3));
    await page.getByLabel('全部名录', { exact: false }).check();
    await press(page, '导入名录');
    await card.getByText('什么也没有写入', { exact: false }).waitFor();
    await checkPage(page, width);
  });

  it('speaks English, and goes on with the same run when the answer was lost', async () => {
    const page = await openRoom(1440, 'zhoukou.head', 'en-US');
    await page.getByRole('link', { name: 'Business register' }).click();
    await page.getByRole('heading', { name: 'Last imports' }).waitFor();
    await page.locator('.register-run').first().waitFor();
    const before = await page.locator('.register-run').count();
    await page.setInputFiles('#register-file', sheetOf(12));
    await page.getByLabel('a part', { exact: false }).check();
    await page.route('**/api/v1/registers?*', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await press(page, 'Import register');
    await page.locator('.error-summary').waitFor();
    await page.unroute('**/api/v1/registers?*');
    await press(page, 'Import register');
    await page.getByText('The file has arrived', { exact: false }).waitFor();
    await page.locator('.register-run').nth(before).waitFor();
    expect(await page.locator('.register-run').count()).toBe(before + 1);
    await checkPage(page, 1440);
  });

  it('is no tab of a county', async () => {
    const page = await openRoom(1440, 'taikang.intake');
    expect(await page.getByRole('link', { name: '经营主体名录' }).count()).toBe(0);
  });
});
