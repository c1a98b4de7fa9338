// What an officer sees of a sealed person in a browser: masked until he says why, and then under his own name.
import { type Browser, type Page, chromium } from 'playwright-core';
import { anyComplaint, anyPhone } from '../factories/filing-request.factory.js';
import { fileOne, openDesk } from '../journeys/desk.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';

describeInBrowser('a look through a browser', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  let page: Page;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    browser = await chromium.launch(launch);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    page.setDefaultTimeout(10_000);
    number = await fileOne(house, anyComplaint());
    const head = await openDesk(house, 'taikang.head');
    await head.give(number, 'note', { text: '先打电话了解情况，对方不在家。' });
    await page.goto(`${house.origin}/desk/login?next=/desk/cases/${number}`);
    await page.fill('#login', 'taikang.a');
    await page.fill('#password', testPassphrase);
    await page.locator('form button[type=submit]').click();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it.each([1440, 360])('shows the person under tiles that name officer, unit and time, at %d pixels', async (width) => {
    await page.setViewportSize({ width, height: width > 600 ? 900 : 780 });
    await page.getByText('李**').first().waitFor();
    expect(await page.content()).not.toContain(anyPhone);
    await page.locator('.facts .link-button', { hasText: '查看' }).first().click();
    await page.getByRole('radio', { name: '联系当事人' }).check();
    await page.fill('#look-words', '电话联系投诉人约定调解的时间');
    await page.locator('.command-form button[type=submit]').click();
    await page.getByText(anyPhone).waitFor();

    const tiles = page.locator('.watermark-tiles span');
    const [shown, tiled] = await Promise.all([
      page.locator('.watermarked dl').boundingBox(),
      page.locator('.watermark-tiles').boundingBox(),
    ]);
    expect(await tiles.first().textContent()).toMatch(/太康县.*\d{1,2}:\d{2}/);
    expect(await tiles.count()).toBeGreaterThan(100);
    expect(tiled?.width).toBeGreaterThanOrEqual(shown?.width ?? Infinity);
    expect(tiled?.height).toBeGreaterThanOrEqual(shown?.height ?? Infinity);
    await page.getByRole('button', { name: '马上隐去' }).click();
    expect(await page.content()).not.toContain(anyPhone);
  });

  it('A18: makes the unseen letters of a name and of a story seen, and lets none turn the line', async () => {
    const turned = anyComplaint({
      respondent: { name: '太康县\u202E店货百\u200B张老', address: '太康县城关回族镇建设路12号' },
      story: '店家把“不退款\u2067”写在小票背面\u200B，拒绝退货，请求调解。',
    });
    const number = await fileOne(house, turned);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${house.origin}/desk/queue`);
    await page
      .getByRole('row', { name: new RegExp(number) })
      .locator('mark', { hasText: 'U+202E' })
      .waitFor();
    await page.goto(`${house.origin}/desk/cases/${number}`);
    const name = page.locator('.facts bdi', { hasText: '店货百' });
    await name.waitFor();
    expect(await name.locator('mark').allInnerTexts()).toEqual(['U+202E', 'U+200B']);
    expect(await name.textContent()).not.toMatch(/[\u202E\u200B]/);
    await page.getByRole('button', { name: /原文/ }).click();
    await page.getByRole('radio', { name: '办理此件' }).check();
    await page.fill('#look-words', '受理前阅读投诉人所写的原文');
    await page.locator('.command-form button[type=submit]').click();

    const story = page.locator('.opened bdi', { hasText: '小票背面' });
    await story.waitFor();
    expect(await story.locator('mark').allInnerTexts()).toEqual(['U+2067', 'U+200B']);
  });

  it('opens the sealed words beside an event from the story of the case, for a reason', async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(`${house.origin}/desk/cases/${number}`);
    const button = page.getByRole('button', { name: /查看原文（封存，15 字）/ });
    await button.waitFor();
    expect(await page.content()).not.toContain('先打电话');
    await button.click();
    await page.getByRole('radio', { name: '核实情况' }).check();
    await page.fill('#look-words', '办理前看一看此前的记录');
    await page.locator('.command-form button[type=submit]').click();
    await page.getByText('先打电话了解情况').waitFor();

    expect(await page.locator('.opened dt').innerText()).toBe('备注');
    await page.getByRole('button', { name: '马上隐去' }).click();
    expect(await page.content()).not.toContain('先打电话');
  });
});
