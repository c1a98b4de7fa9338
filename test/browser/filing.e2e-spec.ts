// A filing on a telephone of 360 px, whatever befalls it: by keys alone, with a cut line, a lost answer, two windows, a double tap, a quick leave.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { anyComplaint, anyPhone } from '../factories/filing-request.factory.js';
import { anyPhoto } from '../factories/sent-files.factory.js';
import { until } from '../journeys/ring-house.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { faultsFoundByAxe } from './axe.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const story = '在超市买的面包发霉了，这面包不能吃。';

describeInBrowser('a filing in a browser', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    house = await openTestHouse();
    browser = await chromium.launch(launch);
  });
  beforeEach(async () => {
    context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'zh-CN',
      bypassCSP: true,
    });
    await context.addInitScript(axe);
    page = await open('/complain');
  });
  afterEach(async () => {
    await context.close();
    await house.asOwner('DELETE FROM filing_draft');
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function open(path: string): Promise<Page> {
    const opened = await context.newPage();
    opened.setDefaultTimeout(15_000);
    opened.on('dialog', (dialog) => void dialog.accept());
    await opened.goto(`${house.origin}${path}`);
    return opened;
  }
  const press = (name: string, on = page) => on.getByRole('button', { name, exact: true }).click();
  const drafts = async () => (await house.asOwner('SELECT 1 FROM filing_draft')).length;
  const filings = async () => (await house.asOwner('SELECT 1 FROM filing')).length;

  async function answerShop(): Promise<void> {
    const { respondent } = anyComplaint();
    await page.fill('#shopName', respondent.name);
    await page.fill('#address', respondent.address);
    await press('继续');
  }
  async function answerMatter(): Promise<void> {
    await page.fill('#story', story);
    await page.getByText('退款', { exact: true }).click();
    await press('继续');
    await page.getByRole('heading', { name: '有照片、票据或录音吗？' }).waitFor();
  }
  async function answerTheRest(): Promise<void> {
    await press('继续');
    await page.fill('#name', '李小明');
    await page.fill('#phone', anyPhone);
    await press('继续');
    for (const agree of await page.getByText('同意', { exact: true }).all()) await agree.click();
    await press('继续');
    await page.getByRole('heading', { name: '请核对' }).waitFor();
  }

  it('offers the class that the story speaks of, with its reason, and takes none by itself', async () => {
    await answerShop();
    await page.fill('#story', story);
    await page.getByText('因为写到了：面包、超市、发霉').waitFor();
    const before = await page.locator('#goodsClass').inputValue();
    const faults = await faultsFoundByAxe(page);
    await press('选“食品”');

    expect(before).toBe('');
    expect(faults).toEqual([]);
    expect(await page.locator('#goodsClass').inputValue()).toBe('food');
    expect(await page.locator(':focus').getAttribute('id')).toBe('goodsClass');
    expect(await page.getByText('因为写到了：面包').count()).toBe(0);
    expect(await page.locator('#problemClass').inputValue()).toBe('');
  }, 60_000);

  it('is filled in by keys alone, and is sent once by a double tap', async () => {
    const before = await filings();
    const type = async (id: string, words: string) => {
      for (let turn = 0; turn < 40 && (await page.locator(':focus').getAttribute('id')) !== id; turn += 1) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.insertText(words);
    };
    await page.locator('h1').focus();
    await type('shopName', '川汇区芸小满超市');
    await type('address', '周口市川汇区七一路 8 号');
    await page.keyboard.press('Enter');
    await page.locator('#story').waitFor();
    await type('story', story);
    await type('requests', '');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '有照片、票据或录音吗？' }).waitFor();
    await page.goBack();
    expect(await page.locator('#story').inputValue()).toBe(story);
    await page.goForward();
    await answerTheRest();
    await page.getByRole('button', { name: '提交投诉' }).dblclick();
    await page.getByText('已收到您的投诉').first().waitFor();

    expect(await filings()).toBe(before + 1);
    await until('the draft is gone', async () => (await drafts()) === 0);
  }, 90_000);

  it('goes on where it was left, with what was typed and the files that had arrived', async () => {
    await answerShop();
    await answerMatter();
    await page.setInputFiles('#evidence', {
      name: '小票.jpg',
      mimeType: 'image/jpeg',
      buffer: (await anyPhoto()).bytes,
    });
    await page.locator('li.file', { hasText: '已收到' }).waitFor();
    await press('继续');
    await page.getByText('已自动保存').waitFor();
    await page.close();
    page = await open('/complain');
    await page.getByText('填到第 4 步').waitFor();
    const faults = await faultsFoundByAxe(page);
    await press('继续上次');
    await page.locator('#name').waitFor();
    await press('返回');

    expect(faults).toEqual([]);
    expect(await page.locator('li.file', { hasText: '小票.jpg' }).count()).toBe(1);
    await press('返回');
    expect(await page.locator('#story').inputValue()).toBe(story);
  }, 90_000);

  it('is begun anew without a trace of the last one, and cleared when it is asked for', async () => {
    await answerShop();
    await page.getByText('已自动保存').waitFor();
    page = await open('/complain');
    await press('重新填');
    await page.locator('#shopName').waitFor();
    expect(await page.locator('#shopName').inputValue()).toBe('');
    await until('the draft is gone', async () => (await drafts()) === 0);
    await answerShop();
    await page.getByText('已自动保存').waitFor();
    expect(await drafts()).toBe(1);
    await press('清除我填的内容');
    await press('清除');
    await page.locator('#shopName').waitFor();

    expect(await page.locator('#shopName').inputValue()).toBe('');
    await until('the draft is gone', async () => (await drafts()) === 0);
  }, 90_000);

  it('tells a second window that it would overwrite the first one', async () => {
    const second = await open('/complain');
    // Both begin with nothing: a window that asks later is offered what the first one has saved.
    await second.locator('#shopName').waitFor();
    await answerShop();
    await page.getByText('已自动保存').waitFor();
    await second.fill('#shopName', '另一家店');
    await second.fill('#address', '周口市川汇区');
    await press('继续', second);
    await second.getByText('您在另一个窗口也在填').waitFor();
    expect(await drafts()).toBe(1);
    await press('改为保存这一份', second);
    await second.getByText('已自动保存').waitFor();
    await answerMatter();
    await page.getByText('您在另一个窗口也在填').waitFor();

    expect(await drafts()).toBe(1);
  }, 90_000);

  it('is the same filing with the same code when the answer was lost and the page closed', async () => {
    const before = await filings();
    await answerShop();
    await answerMatter();
    await answerTheRest();
    await page.route('**/api/v1/filings', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await press('提交投诉');
    await page.getByText('没有收到回音').waitFor();
    await page.close();
    page = await open('/complain');
    await press('继续上次');
    await page.getByRole('heading', { name: '请核对' }).waitFor();
    await press('提交投诉');
    await page.getByText('已收到您的投诉').first().waitFor();

    expect(await filings()).toBe(before + 1);
  }, 90_000);

  it('waits for its later questions when the line is cut, and loses nothing', async () => {
    await page.route('**/later-part-*.js', (route) => route.abort('connectionreset'));
    await answerShop();
    await page.getByRole('button', { name: '重试' }).waitFor();
    await page.unroute('**/later-part-*.js');
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('#story').waitFor();
    await press('返回');

    expect(await page.locator('#shopName').inputValue()).toBe(anyComplaint().respondent.name);
  }, 60_000);

  it('of a report is gone with a quick leave', async () => {
    page = await open('/report');
    await page.getByRole('radio', { name: /^匿名/ }).check();
    await press('继续');
    await page.getByText('已自动保存').waitFor();
    expect(await drafts()).toBe(1);
    await page.getByRole('button', { name: /^快速离开/ }).click();
    await page.waitForURL(`${house.origin}/`);
    await until('the draft is gone', async () => (await drafts()) === 0);
    page = await open('/report');
    await page.getByRole('heading', { name: '您愿意留姓名吗？' }).waitFor();

    expect(await page.getByText('上次还没有填完').count()).toBe(0);
    expect((await context.cookies()).filter(({ name }) => name.startsWith('anqi_form'))).toEqual([]);
  }, 60_000);
});
