// The portal of assisting bodies on a telephone and on a desk: an entrusted mediation, an entry of a station, and its bureau's room.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type Page, chromium } from 'playwright-core';
import { anyPhone } from '../factories/filing-request.factory.js';
import { openDesk } from '../journeys/desk.js';
import { anyEntry, entered, entrusted, openAssistDesk } from '../security/assistants.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { faultsFoundByAxe } from './axe.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [360, 1440] as const;
const ASSOCIATION = '411600-XX';

describeInBrowser('assisting bodies through a browser', (launch) => {
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

  const openPage = async (width: number, locale = 'zh-CN'): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale, bypassCSP: true });
    const page = await context.newPage();
    await page.addInitScript(axe);
    page.setDefaultTimeout(15_000);
    page.on('dialog', (dialog) => void dialog.accept());
    return page;
  };
  const enter = async (page: Page, login: string, start: string): Promise<void> => {
    await page.goto(`${house.origin}${start}`);
    if (start.startsWith('/assist')) await page.getByRole('link', { name: /^(登录|Sign in)$/ }).click();
    await page.fill('#login', login);
    await page.fill('#password', testPassphrase);
    await page.locator('form.sign-in button[type=submit]').click();
  };
  /** Neither wider than the screen nor broken for anybody. */
  const checkPage = async (page: Page, width: number): Promise<void> => {
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await faultsFoundByAxe(page)).toEqual([]);
  };
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

  it.each(WIDTHS)(
    '%s px: an association opens what is entrusted to it, looks for a reason, and hands it back',
    async (width) => {
      const number = await entrusted(house, await openDesk(house, 'taikang.a'), ASSOCIATION);
      const page = await openPage(width);
      await enter(page, 'xiehui.a', '/assist');
      await page.getByRole('heading', { name: '委托调解', level: 1 }).waitFor();
      await checkPage(page, width);

      await page.locator(`a[href="/assist/cases/${number}"]`).click();
      await page.getByRole('heading', { name: '太康县老张百货店', level: 1 }).waitFor();
      await checkPage(page, width);
      expect(await page.content()).not.toContain(anyPhone);

      await press(page, '看消费者的联系方式');
      await press(page, '打开');
      await page.locator('#look-why-fault').waitFor();
      await page.fill('#look-why', '打电话约定调解的时间和地点');
      await press(page, '打开');
      await page.getByText(anyPhone).waitFor();
      await checkPage(page, width);
      await press(page, '收起');
      await page.getByText(anyPhone).waitFor({ state: 'detached' });
      expect(await page.content()).not.toContain(anyPhone);

      await press(page, '安排调解');
      await page.locator('.deciding-form').waitFor();
      await checkPage(page, width);
      await press(page, '先不提交');
      await press(page, '交回市场监管部门');
      await page.getByLabel('没有谈成', { exact: true }).check();
      await page.fill('#deciding-recoveredFen', '0');
      await page.fill('#deciding-words', '双方各让一步的方案都提过了，商家始终不同意退款，没有谈成。');
      await press(page, '确认交回市场监管部门');
      await page.getByText('已交回市场监管部门，这件不再列在这里。').waitFor();
      await checkPage(page, width);
    },
  );

  it.each(WIDTHS)(
    '%s px: a station enters a dispute, hands the number over, and takes it to the bureau',
    async (width) => {
      const page = await openPage(width);
      await enter(page, 'fuwuzhan.a', '/assist');
      await page.getByRole('heading', { name: '服务站台账' }).waitFor();
      await page.getByRole('navigation', { name: '协助机构栏目' }).getByRole('link', { name: '登记纠纷' }).click();
      await page.fill('#operatorName', anyEntry().operatorName);
      await press(page, '登记');
      await page.getByText('请填写 11 位手机号').first().waitFor();
      await checkPage(page, width);
      await page.fill('#operatorAddress', anyEntry().operatorAddress);
      await page.fill('#story', anyEntry().story);
      await page.getByLabel('退款', { exact: true }).check();
      await page.fill('#amount', '399');
      await page.fill('#name', '李小明');
      await page.fill('#phone', anyPhone);
      for (const name of ['turnsByItself', 'consentToEntrusting', 'consentToDisclosure']) {
        await page.locator(`input[name=${name}]`).nth(1).check();
      }
      await press(page, '登记');
      await page.getByRole('heading', { name: '已登记' }).waitFor();
      await checkPage(page, width);
      const codes = await page.locator('.receipt .code').allInnerTexts();

      await page.getByRole('link', { name: '去办理这件' }).click();
      await press(page, '没有解决');
      await checkPage(page, width);
      await page.getByLabel('经营者', { exact: true }).check();
      await page.fill('#deciding-words', '店家说鞋已经穿过，不同意退。');
      await page.getByLabel('是', { exact: true }).check();
      await press(page, '确认没有解决');
      const said = await page.getByText('已转市场监管部门，新的登记编号是').innerText();
      await checkPage(page, width);
      const complaint = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(said)?.[0] ?? '';
      const tracked = await house
        .ask()
        .post('/api/v1/tracking')
        .send({ number: complaint, queryCode: (codes[1] ?? '').trim() });
      expect(tracked.status).toBe(200);
    },
  );

  it.each(WIDTHS)(
    '%s px: the bureau sets a body up, reads the log of its station, and closes the body again',
    async (width) => {
      await entered(await openAssistDesk(house, 'fuwuzhan.a'));
      const page = await openPage(width);
      await enter(page, 'chuanhui.head', '/desk/login?next=/desk/bodies');
      await page.getByRole('heading', { name: '协助机构', level: 1 }).waitFor();
      await page.getByText('川汇区演示商场消费维权服务站').first().waitFor();
      await checkPage(page, width);
      await press(page, '＋ 设立协助机构');
      await page.getByRole('dialog').waitFor();
      await checkPage(page, width);
      const name = `川汇区${String(width)}号市场消费维权服务站`;
      await page.fill('#body-name', name);
      await page.selectOption('#body-place', 'market');
      await press(page, '设立');
      await page.getByText(name).first().waitFor();
      await press(page, `撤销 ${name}`);
      await press(page, '确认撤销');
      await page.getByText('已撤销。').waitFor();
      await page.getByRole('link', { name: '川汇区演示商场消费维权服务站' }).click();
      await page.getByRole('heading', { name: /台账/ }).waitFor();
      await page.getByText(anyEntry().operatorName).first().waitFor();
      await checkPage(page, width);
    },
  );

  it('speaks English and tells whoever is of no body that this is not his', async () => {
    const page = await openPage(360, 'en-US');
    await page.goto(house.origin);
    await press(page, 'English');
    await enter(page, 'xiehui.a', '/assist');
    await page.getByRole('heading', { name: 'Entrusted mediations' }).waitFor();
    await checkPage(page, 360);
    const other = await openPage(360, 'en-US');
    await other.goto(house.origin);
    await press(other, 'English');
    await enter(other, 'taikang.a', '/desk/login');
    await other.waitForURL(/\/desk\/queue/);
    await other.goto(`${house.origin}/assist`);
    await other.getByText('This account belongs to no assisting body.').waitFor();
    await checkPage(other, 360);
  });
});
