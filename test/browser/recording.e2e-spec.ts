// Recording a call, a visit and a letter through a browser, on a telephone and on a desk: keys, faults, a lost answer, the receipt.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type Page, chromium } from 'playwright-core';
import { anyPhone, anyRecording } from '../factories/filing-request.factory.js';
import { anyPdf } from '../factories/sent-files.factory.js';
import { bodyOf, openDesk } from '../journeys/desk.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { faultsFoundByAxe } from './axe.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [360, 1440] as const;
const SHOP = anyRecording().respondent;
const STORY = '十一月二十日买的电热水壶第二天就不通电，店家不肯退款。';

describeInBrowser('recording what comes through a browser', (launch) => {
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

  const openRoom = async (width: number, login: string, language: 'zh-CN' | 'en-US' = 'zh-CN'): Promise<Page> => {
    const context = await browser.newContext({
      ...{ viewport: { width, height: 900 }, locale: language, bypassCSP: true },
      timezoneId: 'America/New_York',
    });
    const page = await context.newPage();
    await page.addInitScript(axe);
    await page.addInitScript(`localStorage.setItem('anqi.language', '${language}')`);
    page.setDefaultTimeout(15_000);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`${house.origin}/desk/login?next=/desk/intake/new`);
    await page.fill('#login', login);
    await page.fill('#password', testPassphrase);
    await page.locator('form.sign-in button[type=submit]').click();
    await page.locator('#shopName').waitFor();
    return page;
  };
  const checkPage = async (page: Page, width: number): Promise<void> => {
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    // The head of the desk stands over what is scrolled under it.
    await page.evaluate('window.scrollTo(0, 0)');
    expect(await faultsFoundByAxe(page)).toEqual([]);
  };
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const tell = async (page: Page, address: string = SHOP.address): Promise<void> => {
    await page.fill('#shopName', SHOP.name);
    await page.fill('#address', address);
    await page.locator('input[name=matter]').first().check();
    await page.fill('#story', STORY);
    await page.fill('#name', '李小明');
    await page.fill('#phone', anyPhone);
  };
  const countAll = async (): Promise<number> => (await (await openDesk(house, 'taikang.a')).list('view=all')).total;

  it.each(WIDTHS)(
    '%s px: says what is missing, shows whose it is and what came before, and reads it back',
    async (width) => {
      const page = await openRoom(width, 'taikang.intake');
      await checkPage(page, width);
      await press(page, '登记并分流');
      await page.getByRole('link', { name: '请选择是来电、来访还是来函' }).waitFor();
      await checkPage(page, width);

      await tell(page);
      await page.locator('.intake-aside').getByText('太康县市场监督管理局').waitFor();
      await page.locator('#way').check();
      await press(page, '就是现在');
      await page.locator('.read-back').getByText('电话 · 2026-11-23 · 09:0', { exact: false }).waitFor();
      const read = await page.locator('.read-back').innerText();
      for (const said of [SHOP.name, SHOP.address, STORY, '李小明', anyPhone, '没有说']) expect(read).toContain(said);
      await press(page, '登记并分流');
      await page.getByRole('heading', { name: '已登记并分流' }).waitFor();
      await page.getByText('最迟 2026-12-02 周三').waitFor();
      await page.getByText('通话结束的时刻', { exact: false }).waitFor();
      await checkPage(page, width);
      const codes = await page.locator('.recorded .code').allInnerTexts();
      const [number = '', queryCode = ''] = codes.map((code) => code.trim());
      expect((await house.ask().post('/api/v1/tracking').send({ number, queryCode })).status).toBe(200);

      await press(page, '再登记一件');
      await page.fill('#shopName', SHOP.name);
      await page.locator('.earlier-cases').getByText(number).waitFor();
      expect(await page.inputValue('#name')).toBe('');
      await checkPage(page, width);
    },
  );

  it('records a letter that came days ago for its own county, and one for another that it sees no more', async () => {
    const page = await openRoom(1440, 'taikang.a');
    await tell(page);
    await page.getByLabel('来函', { exact: true }).check();
    await page.fill('#day', '2026-11-19');
    await page.fill('#time', '18:40');
    await press(page, '登记并分流');
    await page.getByText('最迟 2026-11-30 周一').waitFor();
    await page.getByText('不在上班时间，2026-11-20 周五 到手', { exact: false }).waitFor();
    await press(page, '再登记一件');

    await tell(page, '西华县娲城街道箕城路8号');
    await page.getByLabel('来函', { exact: true }).check();
    await page.fill('#day', '2026-11-19');
    await page.fill('#time', '18:40');
    await press(page, '登记并分流');
    await page.getByText('此件已转出', { exact: false }).waitFor();
    await page.getByText('最迟 2026-12-02 周三').waitFor();
    expect(await page.getByRole('link', { name: '打开这件' }).count()).toBe(0);
  });

  it('takes papers along, those of each letter with its own case', async () => {
    const page = await openRoom(1440, 'taikang.intake');
    const numbers: string[] = [];
    for (const name of ['first.pdf', 'second.pdf']) {
      await tell(page);
      await page.getByLabel('来函', { exact: true }).check();
      await press(page, '就是现在');
      await page.setInputFiles('#evidence', { name, mimeType: 'application/pdf', buffer: anyPdf().bytes });
      await page.locator('li.file', { hasText: '已收到' }).waitFor();
      await page.locator('.read-back').getByText('1 个文件').waitFor();
      await press(page, '登记并分流');
      await page.getByRole('heading', { name: '已登记并分流' }).waitFor();
      numbers.push((await page.locator('.recorded .code').first().innerText()).trim());
      await press(page, '再登记一件');
      await page.locator('#shopName').waitFor();
      expect(await page.locator('li.file').count()).toBe(0);
    }
    const intake = await openDesk(house, 'taikang.intake');
    const kept = await Promise.all(
      numbers.map(async (number) => bodyOf<readonly object[]>(await intake.get(`/cases/${number}/attachments`)).length),
    );
    expect(kept).toEqual([1, 1]);
  });

  it('loses nothing when the answer is lost, and a second press registers nothing twice', async () => {
    const page = await openRoom(1440, 'taikang.intake');
    const before = await countAll();
    await tell(page);
    await page.locator('#way').check();
    await press(page, '就是现在');
    // It arrives and is written; only the answer does not come back.
    await page.route('**/api/v1/recordings', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await press(page, '登记并分流');
    await page.getByText('没有收到回音', { exact: false }).waitFor();
    expect(await page.inputValue('#story')).toBe(STORY);
    expect(await countAll()).toBe(before + 1);
    await page.unroute('**/api/v1/recordings');
    await page.getByRole('button', { name: '登记并分流' }).dblclick();
    await page.getByRole('heading', { name: '已登记并分流' }).waitFor();
    expect(await countAll()).toBe(before + 1);
  });

  it('keeps what is typed through a refusal of the server, and shows it at its question', async () => {
    const page = await openRoom(360, 'taikang.intake');
    await tell(page);
    await page.locator('#way').check();
    await page.fill('#day', '2026-11-24');
    await page.fill('#time', '09:00');
    await press(page, '登记并分流');
    await page.locator('#day-fault').getByText('这个时间还没有到', { exact: false }).waitFor();
    await checkPage(page, 360);
    expect(await page.inputValue('#story')).toBe(STORY);
    await page.fill('#day', '2026-11-23');
    await page.fill('#time', '08:50');
    await press(page, '登记并分流');
    await page.getByRole('heading', { name: '已登记并分流' }).waitFor();
  });

  it('is spoken in order: the shop comes first by the keyboard, how it came last, and Enter registers nothing', async () => {
    const page = await openRoom(1440, 'taikang.intake');
    await page.locator('#content h1').focus();
    const seen: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate<string>('document.activeElement.id || document.activeElement.textContent');
      seen.push(at);
      if (at === '登记并分流') break;
    }
    const order = ['shopName', 'address', 'matter', 'story', 'name', 'phone', 'way', 'day', '登记并分流'];
    expect(seen[0]).toBe('shopName');
    expect(seen.filter((at) => order.includes(at))).toEqual(
      expect.arrayContaining(['shopName', 'address', 'matter', 'story', 'name', 'phone', 'way']),
    );
    const places = ['shopName', 'address', 'story', 'name', 'phone', 'way'].map((at) => seen.indexOf(at));
    expect([...places].sort((one, other) => one - other)).toEqual(places);

    await tell(page);
    await page.locator('#phone').press('Enter');
    expect(await page.locator('.recorded, .error-summary').count()).toBe(0);
  });

  it.each(WIDTHS)('%s px: takes an agent and a report without a name, in English', async (width) => {
    const page = await openRoom(width, '12315.a', 'en-US');
    await page.fill('#shopName', SHOP.name);
    await page.fill('#address', SHOP.address);
    await page.getByLabel('Report (act on a violation)', { exact: true }).check();
    await page.fill('#story', STORY);
    await page.getByLabel('Anonymous (no name, no telephone)', { exact: true }).check();
    expect(await page.locator('#phone').count()).toBe(0);
    await page.getByLabel('Visit (counter)', { exact: true }).check();
    await press(page, 'Right now');
    await checkPage(page, width);
    await press(page, 'Record and dispatch');
    await page.getByRole('heading', { name: 'Recorded and dispatched' }).waitFor();
    await checkPage(page, width);

    await press(page, 'Record another');
    await tell(page);
    await page.locator('button[aria-expanded=false]').click();
    await page.locator('input[name=filedFor]').nth(1).check();
    await page.fill('#principalName', '王桂兰');
    await page.selectOption('#relation', 'relative');
    await page.fill('#matters', 'the kettle');
    await page.locator('input[name=untilKind]').first().check();
    await page.getByLabel('Letter', { exact: true }).check();
    await press(page, 'Right now');
    await checkPage(page, width);
    await press(page, 'Record and dispatch');
    await page.getByRole('heading', { name: 'Recorded and dispatched' }).waitFor();
  });

  it('is no room of a head of the city or of an administrator', async () => {
    for (const login of ['zhoukou.head', 'zhoukou.system']) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${house.origin}/desk/login?next=/desk/intake/new`);
      await page.fill('#login', login);
      await page.fill('#password', testPassphrase);
      await page.locator('form.sign-in button[type=submit]').click();
      await page.waitForURL(/\/desk\/(?:queue|accounts)/);
      expect(await page.locator('nav a[href="/desk/intake/new"]').count()).toBe(0);
    }
  });
});
