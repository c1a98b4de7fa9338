// A model unit through two desks, narrow and wide: applied for, approved, read by everybody, taken back.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type Page, chromium } from 'playwright-core';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { faultsFoundByAxe } from './axe.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shop = '太康县某某超市';
const creditCode = anyCreditCode(300_000_061);

describeInBrowser('a model unit at two desks', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  const wide: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    browser = await chromium.launch(launch);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const sit = async (login: string, path: string, width: number): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 780 }, locale: 'zh-CN', bypassCSP: true });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.addInitScript(axe);
    await page.goto(`${house.origin}/desk/login?next=${path}`);
    await page.fill('#login', login);
    await page.fill('#password', testPassphrase);
    await page.locator('form button[type=submit]').click();
    return page;
  };
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const judge = async (page: Page, where: string): Promise<void> => {
    const scrollWidth: number = await page.evaluate('document.documentElement.scrollWidth');
    if (scrollWidth > (page.viewportSize()?.width ?? 0)) wide.push(`${where}: ${String(scrollWidth)}`);
    faults.push(...(await faultsFoundByAxe(page)).map((fault) => `${where}: ${fault}`));
  };

  it('is applied for by one, approved by another, read by everybody, and its withdrawal is read too', async () => {
    const officer = await sit('taikang.a', '/desk/model-units', 360);
    await officer.getByText('没有等待审核的申报').waitFor();
    await officer.getByRole('link', { name: '申报' }).click();
    await press(officer, '提交申报');
    await officer.getByText('请填写经营者名称').waitFor();
    await officer.fill('#model-name', shop);
    await officer.fill('#model-code', creditCode);
    await officer.getByRole('checkbox').first().check();
    await press(officer, '提交申报');
    await officer.getByText('还有条件没有声明').waitFor();
    await judge(officer, 'an application');
    for (const box of await officer.getByRole('checkbox').all()) await box.check();
    await press(officer, '提交申报');
    await officer.getByText('已提交申报').waitFor();
    await officer.getByText('要由另一人审核').waitFor();
    expect(await officer.getByRole('button', { name: '认定' }).count()).toBe(0);
    await judge(officer, 'the own application');

    const head = await sit('taikang.head', '/desk/model-units', 1440);
    await head.getByRole('link', { name: '待审核 1' }).waitFor();
    await judge(head, 'a list');
    await head.getByRole('link', { name: shop }).click();
    await press(head, '认定');
    await head.getByText('已认定').waitFor();
    await head.getByText('2026-11-23 至 2028-11-22').waitFor();
    await head.getByText('2028-08-25 起可以申请延续').waitFor();
    await judge(head, 'a standing one');
    await press(head, 'English');
    await head.getByText('More may be asked for from 2028-08-25').waitFor();
    await judge(head, 'a standing one in English');
    await press(head, '中文');

    for (const width of [360, 1440]) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'zh-CN', bypassCSP: true });
      const reader = await context.newPage();
      await reader.addInitScript(axe);
      for (const path of ['/disclosure/models', `/disclosure/e/${creditCode}`]) {
        for (const choice of ['', '?lang=en&text=large']) {
          await reader.goto(`${house.origin}${path}${choice}`);
          await reader.getByText(shop).first().waitFor();
          await judge(reader, `${path}${choice}`);
        }
      }
      await context.close();
    }

    await press(head, '撤销称号…');
    await press(head, '撤销称号');
    await head.getByText('请选择原因').waitFor();
    await head.getByLabel('不履行公开承诺').check();
    await press(head, '撤销称号');
    await head.getByText('已撤销').first().waitFor();
    await officer.goto(`${house.origin}/desk/model-units?view=ended`);
    await officer.getByRole('link', { name: shop }).waitFor();
    await judge(officer, 'a list on a telephone');
    const reader = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await reader.goto(`${house.origin}/disclosure/models`);
    await reader.getByText('不履行公开承诺').waitFor();
    expect([wide, faults]).toEqual([[], []]);
  }, 180_000);
});
