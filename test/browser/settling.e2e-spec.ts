// A dispute settled on a telephone of 360 px: the shop applies, the county admits it, the consumer files, they settle; or it goes to the bureau.
import { chromium, type Browser, type Page } from 'playwright-core';
import type { TrackedCaseView } from '../../apps/api/src/tracking/tracking.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint, anyPhone } from '../factories/filing-request.factory.js';
import { bodyOf } from '../journeys/desk.js';
import { codeSentTo } from '../security/consumers.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';

const shopName = '太康县老张百货店';
const shopAddress = 'boss@shop-d.example.com';
const creditCode = anyCreditCode(400_000_001);

interface Filed {
  readonly number: string;
  readonly queryCode: string;
}

describeInBrowser('a settlement through a browser', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  /** All that any page or answer of the enterprise has shown. */
  const seenByShop: string[] = [];
  const widths: number[] = [];

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    browser = await chromium.launch(launch);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const openPhone = async (): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('dialog', (dialog) => void dialog.accept());
    return page;
  };
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const measure = async (page: Page): Promise<void> => {
    widths.push(await page.evaluate<number>('document.documentElement.scrollWidth'));
  };
  const keep = async (page: Page): Promise<void> => {
    seenByShop.push(await page.content());
    await measure(page);
  };
  /** The pause between two codes is another test's. */
  const forgetSendings = () =>
    house.records.app.inScope({ city: house.records.city, system: 'consumers' }, ({ query }) =>
      query('DELETE FROM code_sending'),
    );

  async function giveCode(page: Page, go: string): Promise<void> {
    await forgetSendings();
    await page.fill('#address', shopAddress);
    await press(page, '获取验证码');
    await page.getByRole('heading', { name: '请输入验证码' }).waitFor();
    await page.fill('#code', await codeSentTo(house, shopAddress));
    await press(page, go);
  }

  async function fileComplaint(page: Page, turnsByItself: boolean): Promise<Filed> {
    const { story, person } = anyComplaint();
    await page.goto(`${house.origin}/complain`);
    await page.fill('#shopName', shopName);
    await page.fill('#address', '太康县城关回族镇建设路12号');
    await press(page, '继续');
    await page.fill('#story', story);
    await page.fill('#amount', '129');
    await page.getByText('退款', { exact: true }).click();
    await press(page, '继续');
    await press(page, '继续');
    await page.fill('#name', person?.name ?? '');
    await page.fill('#phone', person?.phone ?? '');
    await press(page, '继续');
    for (const agree of await page.getByText('同意', { exact: true }).all()) await agree.click();
    await press(page, '继续');
    await page.getByText('请选择要不要先和商家协商').first().waitFor();
    await page.getByLabel(`先和 ${shopName} 协商`).check();
    await measure(page);
    if (!turnsByItself) await page.getByLabel('商家不同意或者不答复，就自动转为投诉').uncheck();
    await press(page, '继续');
    await press(page, '提交投诉');
    await page.getByText('已收到您的投诉').first().waitFor();
    const codes = await page.locator('.receipt .code').allInnerTexts();
    return { number: (codes[0] ?? '').trim(), queryCode: (codes[1] ?? '').trim() };
  }

  async function track(page: Page, { number, queryCode }: Filed): Promise<void> {
    await page.goto(`${house.origin}/track`);
    await page.fill('#track-number', number);
    await page.fill('#track-code', queryCode);
    await press(page, '查进度');
    await page.getByText('经过（新的在上）').waitFor();
  }

  const tracked = async ({ number, queryCode }: Filed): Promise<TrackedCaseView> =>
    bodyOf<TrackedCaseView>(await house.ask().post('/api/v1/tracking').send({ number, queryCode }));

  it('is made of an application, an admission, a filing, an offer and its acceptance', async () => {
    const shop = await openPhone();
    shop.on('response', (answer) => {
      if (answer.url().includes('/api/'))
        void answer.text().then(
          (body) => seenByShop.push(body),
          () => undefined,
        );
    });
    await shop.goto(`${house.origin}/biz/apply`);
    await press(shop, '下一步：验证联系方式');
    await shop.getByText('请填写经营者名称').waitFor();
    await shop.fill('#operatorName', shopName);
    const wrongEnd = creditCode.endsWith('0') ? '1' : '0';
    await shop.fill('#creditCode', `${creditCode.slice(0, -1)}${wrongEnd}`);
    await shop.locator('#operatorAddress').focus();
    await shop.getByText('最后一位和国家标准的校验不一致').waitFor();
    await shop.fill('#creditCode', creditCode);
    await shop.fill('#operatorAddress', '太康县城关回族镇建设路12号');
    await shop.fill('#contactName', '张三丰');
    await shop.getByText('有固定经营场所').click();
    await keep(shop);
    await press(shop, '下一步：验证联系方式');
    await giveCode(shop, '提交申请');
    await shop.getByText('申请已提交').first().waitFor();
    await keep(shop);
    await shop.getByRole('link', { name: '查申请进度' }).click();
    await giveCode(shop, '查申请进度');
    await shop.getByText('等待审核').waitFor();
    await keep(shop);

    const desk = await openPhone();
    await desk.goto(`${house.origin}/desk/login`);
    await desk.fill('#login', 'taikang.head');
    await desk.fill('#password', testPassphrase);
    await desk.locator('form button[type=submit]').click();
    await desk.getByRole('link', { name: '先行和解企业' }).click();
    await press(desk, `查看 ${shopName} 的申请`);
    await desk.getByText('张**').waitFor();
    await measure(desk);
    await press(desk, '通过并开通账户');
    await desk.getByText('已通过，账户可以用了').waitFor();

    const consumer = await openPhone();
    const filed = await fileComplaint(consumer, true);

    await shop.goto(`${house.origin}/biz`);
    await giveCode(shop, '登录');
    await shop.getByText('要答复的 1 件').waitFor();
    await shop.getByText('10 个工作日').waitFor();
    await keep(shop);
    await shop.getByRole('link', { name: filed.number }).click();
    await shop.getByText('¥129.00').first().waitFor();
    await press(shop, '提出方案');
    await press(shop, '确认提出方案');
    await shop.getByText('请选择：方案').first().waitFor();
    await shop.getByLabel('退款', { exact: true }).check();
    await shop.getByLabel('金额 (¥)').fill('129');
    await shop.getByLabel('具体内容').fill('三日内原路退款。');
    await keep(shop);
    await shop.getByRole('button', { name: '确认提出方案' }).dblclick();
    await shop.getByText('我方的方案：').waitFor();
    await keep(shop);
    await press(shop, /为什么是这天/);
    await shop.getByRole('dialog').waitFor();
    await keep(shop);

    await track(consumer, filed);
    await consumer.getByText('商家的方案：').waitFor();
    await measure(consumer);
    await press(consumer, '接受对方的方案');
    await consumer.getByText('双方按这个方案了结').waitFor();
    await consumer.getByRole('button', { name: '确认接受对方的方案' }).dblclick();
    await consumer.getByText('和解记录').waitFor();
    await measure(consumer);
    await shop.goto(`${house.origin}/biz`);
    await shop.getByText('已经办完的').waitFor();
    await keep(shop);
    const after = await tracked(filed);

    expect(after).toMatchObject({ state: 'closed', outcome: 'settled', settling: { offer: { amountFen: 12_900 } } });
    expect(after.events.filter(({ type }) => type === 'offered' || type === 'offer-accepted')).toHaveLength(2);
    await Promise.all([shop, desk, consumer].map((page) => page.context().close()));
  }, 120_000);

  it('becomes a complaint at the bureau when the shop refuses, or when the consumer takes it there', async () => {
    const consumer = await openPhone();
    const ticked = await fileComplaint(consumer, true);
    const unticked = await fileComplaint(consumer, false);
    const shop = await openPhone();
    await shop.goto(`${house.origin}/biz`);
    await giveCode(shop, '登录');
    await shop.getByText('要答复的 2 件').waitFor();
    for (const { number } of [ticked, unticked]) {
      await shop.goto(`${house.origin}/biz/settlements/${number}`);
      await press(shop, '不再协商');
      await shop.getByLabel('怎么说的').fill('已按约定交货，不同意退款。');
      await press(shop, '确认不再协商');
      await shop.getByText('没有和解').first().waitFor();
      await keep(shop);
    }

    await track(consumer, ticked);
    await press(consumer, /看转成的投诉/);
    await consumer.getByText('正在看能不能受理').waitFor();
    await track(consumer, unticked);
    await press(consumer, '转为投诉');
    await consumer.getByText('重新计算 7 个工作日').waitFor();
    await press(consumer, '确认转为投诉');
    await press(consumer, /看转成的投诉/);
    await consumer.getByText('正在看能不能受理').waitFor();
    await press(consumer, '补充情况');
    await consumer.getByLabel('补充的内容').fill('商家昨天又把我的电话拉黑了。');
    await press(consumer, '确认补充情况');
    await consumer.getByText('已收到：补充情况').waitFor();
    await measure(consumer);

    const [first, second] = [await tracked(ticked), await tracked(unticked)];
    expect([first.related[0]?.kind, second.related[0]?.kind]).toEqual(['complaint', 'complaint']);
    await Promise.all([shop, consumer].map((page) => page.context().close()));
  }, 120_000);

  it('showed the shop nothing of who the consumer is, and fitted the telephone', () => {
    const { person, story } = anyComplaint();
    const shown = seenByShop.join('\n');

    expect(shown).toContain(creditCode);
    const secrets = [person?.name ?? '?', anyPhone, `*${anyPhone.slice(-4)}`, story.slice(0, 12), '李*'];
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
    expect(new Set(widths)).toEqual(new Set([360]));
  });
});
