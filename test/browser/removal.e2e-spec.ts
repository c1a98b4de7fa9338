// A firm whose account was taken back reads why and objects on a telephone; its county answers at the desk, wide and narrow.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type Page, chromium } from 'playwright-core';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { type Desk, openDesk } from '../journeys/desk.js';
import { codeSentTo } from '../security/consumers.js';
import { admitted, applicationsAt } from '../security/enterprises.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { faultsFoundByAxe } from './axe.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shop = { address: 'boss@shop-z.example.com', creditCode: anyCreditCode(400_000_071) };
const said = '我店没有违背承诺：消费者说的那一件当天就办好了退款，有转账凭证和聊天记录为证。';
const NARROW = { width: 360, height: 740 };
const WIDE = { width: 1440, height: 900 };

describeInBrowser('the end of an account', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  let head: Desk;
  const overflowing: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    browser = await chromium.launch(launch);
    head = await openDesk(house, 'taikang.head');
    await admitted(house, head, shop);
    const { id } = (await applicationsAt(head)).find(({ creditCode }) => creditCode === shop.creditCode) ?? { id: '' };
    await head.post(`/enterprise-applications/${id}/withdrawal`, { ground: 'breach-of-undertaking' });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
  /** At both widths: nothing sticks out, and axe finds nothing. */
  const look = async (page: Page, where: string): Promise<void> => {
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > size.width) overflowing.push(`${where} ${String(size.width)}: ${String(width)}`);
      await page.evaluate(axe);
      faults.push(...(await faultsFoundByAxe(page)).map((fault) => `${where} ${String(size.width)}: ${fault}`));
    }
  };
  const open = async (cookie?: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: NARROW, locale: 'zh-CN' });
    if (cookie !== undefined) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
      await context.addCookies([{ name, value, url: house.origin }]);
    }
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };
  const enter = async (): Promise<Page> => {
    await house.records.app.inScope({ city: house.records.city, system: 'consumers' }, ({ query }) =>
      query('DELETE FROM code_sending'),
    );
    const page = await open();
    await page.goto(`${house.origin}/biz`);
    await page.fill('#address', shop.address);
    await press(page, '获取验证码');
    await page.getByRole('heading', { name: '请输入验证码' }).waitFor();
    await page.fill('#code', await codeSentTo(house, shop.address));
    await press(page, '登录');
    await page.getByRole('heading', { name: '先行和解账户已被收回' }).waitFor();
    return page;
  };

  it('is read with its figures, objected to once, answered by another, and undone', async () => {
    const page = await enter();
    await page.getByText('不履行承诺').waitFor();
    await page.getByText('最后一天 2026年12月7日（周一）').waitFor();
    await page.getByText('今天提出，最迟 2026年12月2日（周三） 答复。').waitFor();
    await look(page, 'removed');
    await press(page, /^提出异议/);
    await press(page, '确认提出异议');
    await page
      .getByText(/至少 20 字|请填写/)
      .first()
      .waitFor();
    await look(page, 'objecting');
    await page.getByLabel('哪里不对，有什么依据').fill(said);
    await page.getByRole('button', { name: '确认提出异议' }).dblclick();
    await page.getByText('异议已收到').waitFor();
    await page.getByText('您已提出异议').waitFor();
    await page.getByText('最迟 2026年12月2日（周三） 答复').waitFor();
    expect(await page.content()).not.toContain(said);
    await look(page, 'objected');

    const remover = await open(head.cookie);
    await remover.goto(`${house.origin}/desk/settlers?view=objections`);
    await press(remover, /^查看/);
    await remover.getByText('这个账户是您收回的').waitFor();
    expect(await remover.getByRole('button', { name: '异议成立' }).count()).toBe(0);

    await house.setClock('2026-12-04T01:00:00Z');
    const second = await open(await house.enter('taikang.intake'));
    await second.goto(`${house.origin}/desk/settlers?view=objections`);
    await second.getByRole('link', { name: '先行和解企业 ■ 1，收回异议超期' }).waitFor();
    await second.getByText('应于 2026-12-02').waitFor();
    await look(second, 'desk');
    await press(second, /^查看/);
    await press(second, '查看异议内容');
    await second.getByText(said).waitFor();
    await look(second, 'sheet');
    await press(second, '异议不成立');
    await press(second, '异议不成立');
    await second.getByText('请选择原因').waitFor();
    await look(second, 'rejecting');
    await press(second, /^取/);
    await press(second, '异议成立');
    await second.getByText('账户立即恢复').waitFor();
    await look(second, 'upholding');
    await press(second, '恢复账户');
    await second.getByText('账户已恢复，公示的名单已更新').waitFor();
    await look(second, 'answered');

    await page.reload();
    await page.getByRole('link', { name: '我的记录' }).waitFor();
    await page.goto(`${house.origin}/disclosure/settlers`);
    await page.getByText(/曾被收回（不履行承诺）；企业提出异议，异议成立/).waitFor();
    await look(page, 'public list');
  }, 120_000);

  it('reads as well in English', async () => {
    const second = await open(await house.enter('taikang.intake'));
    await second.goto(`${house.origin}/desk/settlers?view=objections`);
    await second.getByText('异议成立，账户已恢复').waitFor();
    await press(second, 'English');
    await second.getByText('The objection is right: the account stands again').waitFor();
    await look(second, 'desk in English');
  }, 60_000);

  it('fitted both widths, and axe found nothing', () => {
    expect(overflowing).toEqual([]);
    expect(faults).toEqual([]);
  });
});
