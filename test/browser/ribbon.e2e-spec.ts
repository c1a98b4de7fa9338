// A demo says so before anything else is read, and what came first stays where it is when the answers come.
import { type Browser, chromium } from 'playwright-core';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';

describeInBrowser('the ribbon of a demo', (launch) => {
  let house: TestHouse;
  let browser: Browser;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    browser = await chromium.launch(launch);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it.each([360, 1440])('stands on the page while every answer is still out, at %d pixels', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, locale: 'zh-CN' });
    await page.route('**/api/v1/**', () => undefined);
    await page.goto(`${house.origin}/`);

    await page.locator('.demo-ribbon').waitFor({ timeout: 10_000 });
    await page.close();
  });
});
