// A picture passed on through a browser: covered by mouse and by keys alone, looked at, released, found by the other side, taken back.
import { readFile } from 'node:fs/promises';
import { type Browser, type Page, chromium } from 'playwright-core';
import sharp from 'sharp';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { anyPdf, anyPhoto } from '../factories/sent-files.factory.js';
import { type Desk, file, openDesk } from '../journeys/desk.js';
import { admitted } from '../security/enterprises.js';
import { openPass, send } from '../security/uploading.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { faultsFoundByAxe } from './axe.js';

const ASSOCIATION = '411600-XX';
const shop = { address: 'boss@shop-e.example.com', creditCode: anyCreditCode(400_000_002) };
const respondent = { name: '太康县老张百货店', address: '太康县城关回族镇建设路12号', creditCode: shop.creditCode };
const SIZES = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
] as const;

interface Filed {
  readonly number: string;
  readonly queryCode: string;
}

describeInBrowser('a picture that is passed on', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  let officer: Desk;
  let shopCookie: string;
  let axe: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
    shopCookie = await admitted(house, await openDesk(house, 'taikang.head'), shop);
    axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
    browser = await chromium.launch(launch);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function filed(filing: Parameters<typeof anyComplaint>[0] = {}): Promise<Filed> {
    const pass = await openPass(house);
    await send(house, pass, await anyPhoto({ width: 800, height: 600 }));
    await send(house, pass, anyPdf());
    const uploadPass = pass['Upload-Pass'] ?? '';
    const { numbers, queryCode } = await file(house, anyComplaint({ respondent, ...filing, uploadPass }));
    return { number: numbers[0]?.number ?? '', queryCode };
  }
  const toBeSettled = () => filed({ settleFirst: { settler: 'enterprise', turnsByItself: true } });

  async function openPage(size: (typeof SIZES)[number]): Promise<Page> {
    const context = await browser.newContext({ viewport: { ...size }, locale: 'zh-CN', acceptDownloads: true });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return page;
  }
  async function openCase(page: Page, number: string): Promise<void> {
    const data = { login: 'taikang.a', password: testPassphrase };
    expect((await page.request.post(`${house.origin}/api/v1/session`, { data })).status()).toBe(200);
    await page.goto(`${house.origin}/desk/cases/${number}`);
  }
  /** As an assistive technology finds the page: nothing broken, and nothing wider than the screen. */
  async function faultsOf(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe);
    const [faults, wide] = [
      await faultsFoundByAxe(page),
      await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ];
    return [...faults, ...(wide > 0 ? [`${String(wide)} px too wide`] : [])];
  }
  /** Goes on by Tab until this has the focus: no pointer is there. */
  async function tabTo(page: Page, name: string | RegExp, role: 'button' | 'checkbox' | 'spinbutton'): Promise<void> {
    const sought = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
    await sought.waitFor();
    for (let pressed = 0; pressed < 200; pressed += 1) {
      if ((await sought.and(page.locator(':focus')).count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no Tab leads to ${String(name)}`);
  }
  const pass = /^遮盖后交给对方 1\. JPG$/;

  it.each(SIZES)(
    'is covered by keys alone at $width px, seen by the shop, and taken back',
    async (size) => {
      const { number, queryCode } = await toBeSettled();
      const page = await openPage(size);
      await openCase(page, number);
      await tabTo(page, pass, 'button');
      await page.keyboard.press('Enter');
      await page.getByText('没有遮盖', { exact: true }).waitFor();
      await tabTo(page, '交给对方', 'button');
      await page.keyboard.press('Enter');
      await page.getByText('没有遮盖任何地方。').waitFor();
      const unsaid = await faultsOf(page);
      await page.getByRole('button', { name: '添加一块遮盖' }).focus();
      await page.keyboard.press('Enter');
      await tabTo(page, '左边距', 'spinbutton');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('40');
      await tabTo(page, '看交出的样子', 'button');
      await page.keyboard.press('Enter');
      const rect = page.locator('.covered-picture rect');
      const drawn = await Promise.all(
        ['x', 'y', 'width', 'height'].map(async (side) => Number(await rect.getAttribute(side))),
      );
      const previewed = await faultsOf(page);
      await tabTo(page, '交给对方', 'button');
      await page.keyboard.press('Enter');
      await page.getByText('1. JPG 的遮盖副本已交给对方。').waitFor();
      await page.getByText('1. JPG → 太康县老张百货店').waitFor();
      const after = await faultsOf(page);

      const [name = '', value = ''] = (shopCookie.split(';')[0] ?? '').split('=');
      const biz = await openPage(size);
      await biz.context().addCookies([{ name, value, url: house.origin }]);
      await biz.goto(`${house.origin}/biz/settlements/${number}`);
      await biz.getByRole('heading', { name: '市场监管部门转来的图片' }).waitFor();
      const ofShop = await faultsOf(biz);
      const [saved] = await Promise.all([
        biz.waitForEvent('download'),
        biz.getByRole('link', { name: '下载图片 1（JPG）' }).click(),
      ]);
      const given = await readFile(await saved.path());
      const [x = 0, y = 0, width = 0, height = 0] = drawn;
      const inner = { left: x + 16, top: y + 16, width: width - 32, height: height - 32 };
      const pixels = await sharp(given).extract(inner).raw().toBuffer();

      await page.getByRole('button', { name: '收回 1. JPG 的副本' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('副本已收回').waitFor();
      await biz.reload();
      await biz.getByText('消费者反映的事').first().waitFor();
      const track = await openPage(size);
      await track.goto(`${house.origin}/track`);
      await track.fill('#track-number', number);
      await track.fill('#track-code', queryCode);
      await track.getByRole('button', { name: '查进度' }).click();
      await track.getByText('把提交的第 1 个附件做成看不出是谁的副本，交给了被投诉的经营者').waitFor();
      await track.getByText('收回了提交的第 1 个附件的副本').waitFor();

      expect(drawn).toEqual([40, 225, 200, 150]);
      expect([...new Set(pixels)]).toEqual([0]);
      expect(await biz.getByRole('heading', { name: '市场监管部门转来的图片' }).count()).toBe(0);
      expect([...unsaid, ...previewed, ...after, ...ofShop, ...(await faultsOf(track))]).toEqual([]);
      await Promise.all([page, biz, track].map((one) => one.context().close()));
    },
    120_000,
  );

  it('is covered by drawing on it, and lies with the association that mediates', async () => {
    const { number } = await filed();
    await officer.give(number, 'accept', { noticeChannel: 'sms' });
    const both = { complainantConsents: true, respondentConsents: true };
    await officer.give(number, 'entrust', { unit: ASSOCIATION, ...both });
    const page = await openPage(SIZES[1]);
    await openCase(page, number);
    await page.getByRole('button', { name: 'English', exact: true }).first().click();
    await page.getByText('A PDF, a film or a recording cannot be covered').waitFor();
    await page.getByRole('button', { name: 'Cover and pass on 1. JPG' }).click();
    const box = await page.locator('.covered-picture svg').boundingBox();
    if (box === null) throw new Error('no picture is there');
    await page.mouse.move(box.x + box.width / 4, box.y + box.height / 4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    const drawn = await Promise.all(
      ['From left', 'From top', 'Width', 'Height'].map(async (side) =>
        Number(await page.getByRole('spinbutton', { name: side }).inputValue()),
      ),
    );
    await page.getByRole('checkbox', { name: /^The body that handles it/ }).waitFor();
    const faults = await faultsOf(page);
    await page.getByRole('button', { name: 'Pass it on', exact: true }).click();
    await page.getByText('A covered copy of 1. JPG was passed on.').waitFor();

    const body = await openPage(SIZES[0]);
    const data = { login: 'xiehui.a', password: testPassphrase };
    await body.request.post(`${house.origin}/api/v1/session`, { data });
    await body.goto(`${house.origin}/assist/cases/${number}`);
    await body.getByRole('heading', { name: '市场监管部门转来的图片' }).waitFor();
    const [saved] = await Promise.all([
      body.waitForEvent('download'),
      body.getByRole('link', { name: '下载图片 1（JPG）' }).click(),
    ]);

    expect(drawn.map((side, place) => Math.abs(side - ([200, 150, 200, 150][place] ?? 0)) < 8)).toEqual([
      ...[true, true, true, true],
    ]);
    expect(saved.suggestedFilename()).toMatch(/^[0-9a-f]{8}\.jpg$/);
    expect([...faults, ...(await faultsOf(body))]).toEqual([]);
    await Promise.all([page, body].map((one) => one.context().close()));
  }, 120_000);

  it('of a report has no way to anybody, and the page says why', async () => {
    const { number } = await filed({ kinds: ['complaint', 'report'] });
    const page = await openPage(SIZES[1]);
    await openCase(page, number);
    await page.getByText('图片不能交给对方：附有举报，举报人提交的材料不交给对方。').waitFor();

    expect(await page.getByRole('button', { name: pass }).count()).toBe(0);
    await page.context().close();
  }, 60_000);
});
