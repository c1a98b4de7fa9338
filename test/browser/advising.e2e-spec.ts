// A warning on its way to the public through two desks, narrow and wide: written, found fault with, released, put right, taken back.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type Page, chromium } from 'playwright-core';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { faultsFoundByAxe } from './axe.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const title = '某品牌电暖器抽检不合格';
const shop = '太康县某某电器有限公司';
const phone = `199${'0'.repeat(4)}7788`;

describeInBrowser('a warning at two desks', (launch) => {
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

  it('is written without a person in it, released by a head, read by everybody, and leaves its trace', async () => {
    const officer = await sit('taikang.a', '/desk/advisories', 360);
    await officer.getByText('没有等待审核的内容').waitFor();
    await judge(officer, 'an empty list');
    await officer.getByRole('link', { name: '起草' }).click();
    await press(officer, '提交审核');
    await officer.getByText('请填写标题').waitFor();
    await judge(officer, 'an empty form');
    await officer.getByLabel('消费警示').check();
    await officer.getByRole('checkbox', { name: '点名经营者' }).check();
    await officer.fill('#advisory-title', title);
    await officer.fill('#advisory-body', `抽检发现外壳过热。受害人电话 ${phone}。`);
    await officer.fill('#advisory-from', '2026-11-23');
    await officer.fill('#advisory-until', '2027-02-28');
    await officer.fill('#advisory-operator', shop);
    await press(officer, '提交审核');
    await officer.getByText('请同时填写它的名称和统一社会信用代码').waitFor();
    await officer.fill('#advisory-code', anyCreditCode(300_000_041));
    await press(officer, '提交审核');
    await officer.getByText('内容里还有不能公开的信息（电话）').waitFor();
    await judge(officer, 'a form with a finding');
    await officer.fill('#advisory-body', '抽检发现外壳过热，售价 99元 的批次请停止使用。');
    await press(officer, '提交审核');
    await officer.getByLabel('我已逐处看过').check();
    await press(officer, '提交审核');
    await officer.getByText('已提交审核').waitFor();
    await officer.getByText('要由另一位负责人审核发布').waitFor();
    expect(await officer.getByRole('button', { name: '审核通过并发布' }).count()).toBe(0);
    await judge(officer, 'the own draft');

    const head = await sit('taikang.head', '/desk/advisories', 1440);
    await head.getByRole('link', { name: '待审核 1' }).waitFor();
    await judge(head, 'a list on a desktop');
    await head.getByRole('link', { name: title }).click();
    await press(head, '审核通过并发布');
    await head.getByText('已发布', { exact: true }).first().waitFor();
    await judge(head, 'a published one');
    const address = (await head.getByRole('link', { name: '公开页面' }).getAttribute('href')) ?? '';

    await officer.reload();
    await press(officer, '更正…');
    await officer.fill('#advisory-title', '某品牌电暖器一个批次抽检不合格');
    await officer.getByLabel('表述有误').check();
    await judge(officer, 'a correction');
    await press(officer, '提交审核');
    // The price is looked at again with every text.
    await officer.getByLabel('我已逐处看过').check();
    await press(officer, '提交审核');
    await officer.getByText('更正已提交审核').waitFor();
    await head.reload();
    await press(head, '审核通过并发布');
    await head.getByRole('heading', { name: '某品牌电暖器一个批次抽检不合格', level: 1 }).waitFor();

    for (const width of [360, 1440]) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'zh-CN', bypassCSP: true });
      const reader = await context.newPage();
      await reader.addInitScript(axe);
      for (const path of ['/disclosure', '/disclosure/advisories', address]) {
        for (const choice of ['', '?lang=en&text=large']) {
          await reader.goto(`${house.origin}${path}${choice}`);
          await reader.getByText('某品牌电暖器一个批次抽检不合格').first().waitFor();
          await judge(reader, `${path}${choice}`);
        }
      }
      await context.close();
    }

    await officer.reload();
    await press(officer, '撤回…');
    await officer.getByLabel('风险已消除').check();
    await press(officer, '撤回');
    await officer.getByText('已撤回').first().waitFor();
    const reader = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await reader.goto(`${house.origin}${address}`);
    await reader.getByText('这一条已经撤回').waitFor();
    expect(await reader.content()).not.toContain('电暖器');
    expect([wide, faults]).toEqual([[], []]);
  }, 180_000);
});
