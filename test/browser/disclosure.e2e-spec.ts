// The public pages in a browser without JavaScript, narrow and wide: whole, readable, and without a fault that axe finds.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { discloseMany, disclosedCode } from '../factories/disclosed.factory.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { faultsFoundByAxe } from './axe.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describeInBrowser('the public pages without JavaScript', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  let pages: readonly string[];

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-12-01T01:00:00Z' });
    browser = await chromium.launch(launch);
    await discloseMany(house.databaseUrl, { count: 45, operators: 2 });
    const long = `太康县${'特别长名字的'.repeat(12)}商行`;
    await discloseMany(house.databaseUrl, { count: 1, operators: 1, name: long, summary: 'x'.repeat(400) });
    await house.asOwner(`
      INSERT INTO published_figure (city, month, county, kind, place, counted, on_time, strict_counted, as_of)
      VALUES ('411600', '2026-11-01', '411627', 'complaints', 0, 120, 118, 125, anqi_now()),
             ('411600', '2026-11-01', '411622', 'complaints', 1, NULL, NULL, NULL, anqi_now()),
             ('411600', '2026-11-01', 'all', 'complaints', 2, 300, 290, 306, anqi_now()),
             ('411600', '2026-11-01', 'all', 'reports', 3, 140, 134, 142, anqi_now());
      SET session_replication_role = replica;
      INSERT INTO enterprise (city, id, application, unit, credit_code, name, address_key, admitted_at, withdrawn_at, ground)
      VALUES ('411600', gen_random_uuid(), gen_random_uuid(), '411627', '${disclosedCode(0)}', '太康县某某电器商行',
                sha256('a'), anqi_now() - interval '200 days', NULL, NULL),
             ('411600', gen_random_uuid(), gen_random_uuid(), '411622', '${disclosedCode(1)}', '西华县某某家具城',
                sha256('b'), anqi_now() - interval '300 days', anqi_now() - interval '9 days', 'own-request')`);
    const [row] = await house.asOwner(`SELECT id FROM disclosure WHERE length(summary) = 400`);
    const { id } = Object.assign({ id: '' }, row);
    pages = [
      '/disclosure',
      `/disclosure?q=${encodeURIComponent('没有这家店')}`,
      `/disclosure/e/${disclosedCode(0)}`,
      `/disclosure/r/${id}`,
      '/disclosure/r/none',
      '/disclosure/settlers',
      '/disclosure/advisories',
      '/disclosure/models',
      '/disclosure/figures',
      '/open-data',
    ];
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it.each([360, 1440])(
    'show all they have at %d pixels, and nothing lies beside the screen',
    async (width) => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        javaScriptEnabled: false,
        locale: 'zh-CN',
      });
      const page = await context.newPage();
      const wide: string[] = [];
      for (const path of pages) {
        for (const choice of ['', 'text=large&lang=en']) {
          await page.goto(`${house.origin}${path}${path.includes('?') ? '&' : '?'}${choice}`);
          const scrollWidth: number = await page.evaluate('document.documentElement.scrollWidth');
          const headings = await page.locator('h1').count();
          if (scrollWidth > width || headings !== 1)
            wide.push(`${path}${choice}: ${String(scrollWidth)}, ${String(headings)}`);
        }
      }
      await context.close();

      expect(wide).toEqual([]);
    },
    60_000,
  );

  it('are walked through by links and a form alone', async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 800 },
      javaScriptEnabled: false,
      locale: 'zh-CN',
    });
    const page = await context.newPage();
    await page.goto(`${house.origin}/disclosure`);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('跳到正文');
    await page.getByLabel('商家名称或统一社会信用代码').fill('太康县某某');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('link', { name: '更早的' }).click();
    await page
      .locator('tbody tr')
      .first()
      .getByRole('link', { name: /太康县某某电器商行/ })
      .click();
    await page.locator('tbody tr').first().getByRole('link').first().click();

    expect(await page.locator('h1').textContent()).toContain('公示记录 · 太康县某某电器商行');
    await page.getByRole('link', { name: '大字版' }).click();
    expect(await page.locator('html').getAttribute('data-text')).toBe('large');
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('h1').textContent()).toContain('Disclosed record');
    await context.close();
  }, 30_000);

  it.each(['light', 'dark'] as const)(
    'axe finds nothing on them, nor on the other public pages (%s)',
    async (colorScheme) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        colorScheme,
        bypassCSP: true,
        locale: 'zh-CN',
      });
      const page = await context.newPage();
      await page.addInitScript(axe);
      const others = ['/', '/complain', '/report', '/track', '/mine', '/biz', '/desk/login'];
      const found: string[] = [];
      const inEnglish = pages.map((one) => `${one}${one.includes('?') ? '&' : '?'}lang=en`);
      for (const path of [...pages, ...(colorScheme === 'dark' ? [] : inEnglish), ...others]) {
        await page.goto(`${house.origin}${path}`, { waitUntil: others.includes(path) ? 'networkidle' : 'load' });
        found.push(...(await faultsFoundByAxe(page)).map((fault) => `${path}: ${fault}`));
      }
      await context.close();

      expect(found).toEqual([]);
    },
    120_000,
  );
});
