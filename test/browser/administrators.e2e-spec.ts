// The administrators through a browser: one opens an account, another confirms it, and only then its officer has a queue.
import { chromium, type Browser, type Page } from 'playwright-core';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';

const ownPassword = 'Spring-rain-7';

describeInBrowser('the administrators through a browser', (launch) => {
  let house: TestHouse;
  let browser: Browser;

  beforeAll(async () => {
    house = await openTestHouse();
    browser = await chromium.launch(launch);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const openDoor = async (): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${house.origin}/desk`);
    return page;
  };
  const enter = async (page: Page, login: string, password = testPassphrase): Promise<void> => {
    await page.fill('#login', login);
    await page.fill('#password', password);
    await page.locator('form button[type=submit]').click();
  };
  const rooms = (page: Page) => page.getByRole('navigation', { name: '工作台' }).getByRole('link').allInnerTexts();

  it('opens an account by one, gives it roles by another, and shows its officer his queue only then', async () => {
    const system = await openDoor();
    await enter(system, 'zhoukou.system');
    await system.getByRole('heading', { name: '账户', exact: true }).waitFor();
    expect(await rooms(system)).toEqual(['账户']);

    await system.getByRole('button', { name: '新开账号' }).click();
    const form = system.getByRole('dialog');
    await form.getByLabel('登录名').fill('zhoukou.system');
    await form.getByLabel('姓名').fill('赵新来');
    await form.getByLabel('单位').fill('太康县');
    await system.locator('.ant-select-item-option').first().click();
    await form.getByLabel('承办人').check();
    await form.getByLabel('审计管理员').check();
    await form.getByRole('button', { name: '新开账号' }).click();
    await form.locator('.wrong', { hasText: '管理员的角色只能单独使用' }).waitFor();
    await form.getByLabel('审计管理员').uncheck();
    await form.getByRole('button', { name: '新开账号' }).click();
    await form.locator('.wrong', { hasText: '这个登录名已有人用' }).waitFor();
    await form.getByLabel('登录名').fill('new.officer');
    await form.getByRole('button', { name: '新开账号' }).click();
    const password = await form.locator('.password').innerText();
    await form.getByRole('button', { name: '已记下，关闭' }).click();
    expect(await system.content()).not.toContain(password);
    await system.goto(`${house.origin}/desk/accounts?q=new.officer`);
    await system.getByText('等待确认：承办人').waitFor();
    expect(await system.getByRole('button', { name: '确认角色' }).count()).toBe(0);

    const officer = await openDoor();
    await enter(officer, 'new.officer', password);
    await officer.getByLabel('新口令').fill(ownPassword);
    await officer.getByRole('button', { name: '修改口令' }).click();
    await officer.getByText('还没有经过确认的角色').waitFor();
    expect(await rooms(officer)).toEqual([]);

    const security = await openDoor();
    await enter(security, 'zhoukou.security');
    await security.getByRole('link', { name: '等待确认' }).click();
    await security.getByRole('button', { name: '确认角色：赵新来（new.officer）' }).click();
    await security.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).click();
    await security.getByText('没有等待确认的角色').waitFor();

    await officer.goto(`${house.origin}/desk`);
    await enter(officer, 'new.officer', ownPassword);
    await officer.getByRole('heading', { name: '收件箱' }).waitFor();
    expect(await rooms(officer)).toEqual([
      '收件箱',
      '登记',
      '看板',
      '公示',
      '提示警示',
      '示范单位',
      '回避',
      '交换',
      '协助机构',
      '信箱',
    ]);
    await officer.goto(`${house.origin}/desk/accounts`);
    await officer.getByRole('heading', { name: '收件箱' }).waitFor();
  });

  it('leads an administrator who follows a link to a case back to what is his', async () => {
    const page = await openDoor();
    const refused: string[] = [];
    page.on('response', (answer) => {
      if (answer.status() === 403) refused.push(answer.url());
    });
    await page.goto(`${house.origin}/desk/login?next=/desk/queue`);
    await enter(page, 'zhoukou.audit');
    await page.getByRole('heading', { name: '审计', exact: true }).waitFor();

    expect(new URL(page.url()).pathname).toBe('/desk/audit');
    expect(await rooms(page)).toEqual(['审计']);
    expect(refused).toEqual([]);
  });
});
