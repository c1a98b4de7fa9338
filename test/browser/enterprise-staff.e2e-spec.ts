// The staff of an enterprise through a browser: let in on a telephone, answering on a desktop with the own texts, out at once when disabled.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type Page, chromium } from 'playwright-core';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { fileOne, openDesk } from '../journeys/desk.js';
import { codeSentTo } from '../security/consumers.js';
import { admitted } from '../security/enterprises.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { faultsFoundByAxe } from './axe.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shop = { address: 'boss@shop-w.example.com', creditCode: anyCreditCode(400_000_021) };
const clerk = { address: 'clerk@shop-w.example.com', name: '客服陈工' };

describeInBrowser('the staff of an enterprise', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  const tooWide: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    browser = await chromium.launch(launch);
    await admitted(house, await openDesk(house, 'taikang.head'), shop);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const open = async (width: number, path: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${house.origin}${path}`);
    return page;
  };
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
  const look = async (page: Page): Promise<void> => {
    const width = page.viewportSize()?.width ?? 0;
    const shown = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (shown > width) tooWide.push(`${page.url()} ${String(shown)} > ${String(width)}`);
    await page.evaluate(axe);
    faults.push(...(await faultsFoundByAxe(page)));
  };
  const signIn = async (page: Page, address: string): Promise<void> => {
    await house.records.app.inScope({ city: house.records.city, system: 'consumers' }, ({ query }) =>
      query('DELETE FROM code_sending'),
    );
    await page.fill('#address', address);
    await press(page, '获取验证码');
    await page.getByRole('heading', { name: '请输入验证码' }).waitFor();
    await page.fill('#code', await codeSentTo(house, address));
    await press(page, '登录');
  };

  it('are let in by name and address, answer consumers without the rooms of those who manage, and are out when disabled', async () => {
    const number = await fileOne(
      house,
      anyComplaint({
        respondent: {
          name: '太康县老张百货店',
          address: '太康县城关回族镇建设路12号',
          creditCode: shop.creditCode,
        },
        settleFirst: { settler: 'enterprise', turnsByItself: true },
      }),
    );
    const owner = await open(360, '/biz/staff');
    await signIn(owner, shop.address);
    await owner.getByText('可以登录的 1 人，最多 20 人').waitFor();
    await look(owner);
    await press(owner, '停用');
    await owner.getByText('停用后您马上退出').waitFor();
    await press(owner, '确认停用');
    await owner.getByText('至少要有一位可以管理的人').waitFor();
    await look(owner);
    await press(owner, '不改');

    await press(owner, '添加人员');
    await press(owner, /^添加$/);
    await owner.getByText('请填写称呼').waitFor();
    await look(owner);
    await owner.getByLabel('称呼').fill(clerk.name);
    await owner.getByLabel('手机号或电子邮箱').fill('不是地址');
    await press(owner, /^添加$/);
    await owner.getByRole('alert').waitFor();
    await look(owner);
    await owner.getByLabel('手机号或电子邮箱').fill(clerk.address);
    await press(owner, /^添加$/);
    await owner.getByText(`已添加${clerk.name}`).waitFor();
    await owner.getByText('c***@shop-w.example.com').waitFor();
    await owner.getByText('还没有登录过').waitFor();
    await look(owner);

    await owner.goto(`${house.origin}/biz`);
    await owner.getByRole('link', { name: '常用回复' }).click();
    await owner.getByText('还没有常用回复').waitFor();
    await press(owner, '添加常用回复');
    await press(owner, /^保存$/);
    await owner.getByText('请填写名字').waitFor();
    await owner.getByLabel('名字').fill('收到');
    await owner.getByLabel('内容').fill('王女士您好，{编号}已经收到。');
    await press(owner, /^保存$/);
    await owner.getByText('常用回复里有某个人的信息（姓名）').waitFor();
    await look(owner);
    await owner.getByLabel('内容').fill('您好，{编号}已经收到，{企业}最迟{最后期限}答复您。');
    await press(owner, /^保存$/);
    await owner.getByText('已保存“收到”。').waitFor();
    await look(owner);

    const desktop = await open(1440, '/biz');
    await signIn(desktop, clerk.address);
    await desktop.getByRole('heading', { name: '待处理的和解' }).waitFor();
    await desktop.getByText(`，${clerk.name}`).waitFor();
    expect(await desktop.getByRole('link', { name: '人员', exact: true }).count()).toBe(0);
    await look(desktop);
    await desktop.goto(`${house.origin}/biz/staff`);
    await desktop.getByText('由本企业可以管理的人办理').waitFor();
    await look(desktop);
    await desktop.goto(`${house.origin}/biz/record`);
    await desktop.getByRole('heading', { name: '我的记录' }).waitFor();
    await desktop.getByText('先行和解成绩单').waitFor();
    expect(await desktop.getByRole('button', { name: '申请退出' }).count()).toBe(0);
    await desktop.goto(`${house.origin}/biz/settlements/${number}`);
    await press(desktop, '留言');
    await press(desktop, '放进“收到”');
    expect(await desktop.getByRole('textbox').inputValue()).toBe(
      `您好，${number}已经收到，太康县老张百货店最迟2026年12月7日答复您。`,
    );
    await look(desktop);
    await desktop.getByRole('textbox').press('End');
    await desktop.getByRole('textbox').pressSequentially('今天先核实。');
    await desktop.locator('form button[type=submit]').click();
    await desktop.getByText(`（${clerk.name}）`).waitFor();
    await look(desktop);

    await owner.goto(`${house.origin}/biz/staff`);
    await press(owner, new RegExp(`^改为：管理.*${clerk.name}$`));
    await owner.getByText(`${clerk.name}现在可以：管理。`).waitFor();
    await desktop.goto(`${house.origin}/biz`);
    await desktop.getByRole('link', { name: '人员', exact: true }).click();
    await desktop.getByText('可以登录的 2 人').waitFor();
    await look(desktop);

    await owner.goto(`${house.origin}/biz/record`);
    await press(owner, '公开承诺 首问负责');
    await owner.getByText('起对消费者公开，以后收到的和解都算数').waitFor();
    expect(await owner.getByText('已公开承诺：首问负责。').count()).toBe(0);
    await press(owner, '确认公开承诺 首问负责');
    await owner.getByText('已公开承诺：首问负责。').waitFor();
    await owner.getByText('2026年11月23日（周一）起').waitFor();
    await owner.getByText('近一年还没有可以计算的和解').waitFor();
    await look(owner);
    await press(owner, '不再承诺 首问负责');
    await owner.getByText('从前收到的仍然算数').waitFor();
    await look(owner);
    await press(owner, '继续承诺');
    await press(desktop, 'English');
    for (const path of ['/biz/staff', '/biz/templates', '/biz/record', '/biz', `/biz/settlements/${number}`]) {
      await desktop.goto(`${house.origin}${path}`);
      await desktop.getByRole('heading', { level: 1 }).waitFor();
      await desktop.waitForLoadState('networkidle');
      await look(desktop);
      await desktop.setViewportSize({ width: 360, height: 800 });
      await look(desktop);
      await desktop.setViewportSize({ width: 1440, height: 800 });
    }
    await owner.goto(`${house.origin}/biz/staff`);
    await press(owner, new RegExp(`^停用.*${clerk.name}$`));
    await look(owner);
    await press(owner, '确认停用');
    await owner.getByText('已停用的 1 人').waitFor();
    await look(owner);
    await desktop.goto(`${house.origin}/biz`);
    await desktop.getByRole('heading', { name: 'Enterprise sign-in' }).waitFor();
  }, 300_000);

  it('fitted telephone and desktop, and axe found nothing', () => {
    expect(faults).toEqual([]);
    expect(tooWide).toEqual([]);
  });
});
