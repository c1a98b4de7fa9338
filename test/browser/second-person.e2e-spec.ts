// Whether two people at two desks let one of them see an insider once: asked in the sheet of the look, answered on the case.
import { type Browser, type Page, chromium } from 'playwright-core';
import { anyPhone, anyReport } from '../factories/filing-request.factory.js';
import { fileOne, openDesk } from '../journeys/desk.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';

const why = '需要电话联系内部举报人，核对他交来的票据上的日期和金额';

describeInBrowser('an insider at two desks', (launch) => {
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

  const sit = async (login: string, path: string, width: number): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: width > 600 ? 900 : 780 }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${house.origin}/desk/login?next=${path}`);
    await page.fill('#login', login);
    await page.fill('#password', testPassphrase);
    await page.locator('form button[type=submit]').click();
    return page;
  };
  const assigned = async (): Promise<string> => {
    const number = await fileOne(house, anyReport({ insider: true, person: { name: '李小明', phone: anyPhone } }));
    const [row] = await house.asOwner(`SELECT id FROM account WHERE login = 'taikang.a'`);
    const handler = typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '';
    await (await openDesk(house, 'taikang.head')).give(number, 'assign', { handler });
    return number;
  };
  const look = async (page: Page): Promise<void> => {
    await page.locator('.facts.sealed .link-button', { hasText: '查看' }).first().click();
    await page.getByRole('radio', { name: '联系当事人' }).check();
    await page.fill('#look-words', why);
    await page.locator('.command-form button[type=submit]').click();
  };

  it.each([1440, 360])(
    'asks in the sheet, is let by the head, looks once and is shut out again, at %d pixels',
    async (width) => {
      const number = await assigned();
      const officer = await sit('taikang.a', `/desk/cases/${number}`, width);
      await look(officer);
      await officer.getByText('要经第二个人批准').first().waitFor();
      await officer.getByRole('button', { name: '申请第二个人批准' }).click();
      await officer.getByText('已申请，等第二个人审批').waitFor();

      const head = await sit('taikang.head', '/desk/queue?view=approvals', width);
      await head.getByText(number).first().click();
      await head.getByText('申请查看身份，等待第二个人审批').waitFor();
      await head
        .getByRole('button', { name: /查看原文（封存/ })
        .first()
        .click();
      await head.getByRole('radio', { name: '核实情况' }).check();
      await head.fill('#look-words', '审批前看一看申请的理由');
      await head.locator('.command-form button[type=submit]').click();
      await head.locator('.opened').getByText(why).waitFor();
      await head.getByRole('button', { name: '马上隐去' }).click();
      await head.locator('.waiting-notices button').click();
      await head.getByRole('radio', { name: '是' }).check();
      await head.fill('#command-opinion', '核实必要，同意查看一次。');
      await head.locator('button[form=command-form]').click();
      await head.getByText('已办理：审批查看身份').waitFor();
      expect(await head.content()).not.toContain('李小明');

      await officer.reload();
      await look(officer);
      await officer.getByText(anyPhone).waitFor();
      await officer.getByRole('button', { name: '马上隐去' }).click();
      await look(officer);
      await officer.getByText('要经第二个人批准').first().waitFor();
      expect(await officer.content()).not.toContain(anyPhone);
    },
    120_000,
  );
});
