// Filing for another and together with others on a telephone of 360 px: folded, plain, its faults beside the fields, and drafted.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { anyComplaint, anyPhone, otherPhone } from '../factories/filing-request.factory.js';
import { anyPhoto } from '../factories/sent-files.factory.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { faultsFoundByAxe } from './axe.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describeInBrowser('a filing for others in a browser', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    browser = await chromium.launch(launch);
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN', bypassCSP: true });
    await context.addInitScript(axe);
    page = await open();
    await upToContact();
  });
  afterEach(async () => {
    await context.close();
    await house.asOwner('DELETE FROM filing_draft');
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function open(): Promise<Page> {
    const opened = await context.newPage();
    opened.setDefaultTimeout(30_000);
    opened.on('dialog', (dialog) => void dialog.accept());
    await opened.goto(`${house.origin}/complain`);
    return opened;
  }
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const headed = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const isWide = () => page.evaluate('document.documentElement.scrollWidth > innerWidth');

  async function upToContact(): Promise<void> {
    const { respondent, story } = anyComplaint();
    await page.fill('#shopName', respondent.name);
    await page.fill('#address', respondent.address);
    await press('继续');
    await page.fill('#story', story);
    await page.getByText('退款', { exact: true }).click();
    await press('继续');
    await headed('有照片、票据或录音吗？');
    await press('继续');
    await headed('怎么联系您？');
  }
  async function answerContact(): Promise<void> {
    await page.fill('#name', '李小明');
    await page.fill('#phone', anyPhone);
    await press('继续');
  }
  async function send(): Promise<void> {
    await press('提交投诉');
    await page.getByText('已收到您的投诉').first().waitFor();
  }
  async function consentAndCheck(): Promise<void> {
    await headed('几件事请您决定');
    // The question stands before its answers: they come with the part that is loaded later.
    await page.getByText('同意', { exact: true }).first().waitFor();
    for (const agree of await page.getByText('同意', { exact: true }).all()) await agree.click();
    await press('继续');
    await headed('请核对');
  }
  const partiesOfLast = async () =>
    house.asOwner(
      `SELECT p.role, p.name_mask FROM party p JOIN "case" c ON c.city = p.city AND c.id = p.case_id
        ORDER BY c.registered_at DESC, p.role, p.name_mask`,
    );

  it('asks nobody more than before who files for himself', async () => {
    expect(await page.getByText('您在为谁投诉？').count()).toBe(0);
    expect(await page.getByRole('textbox').count()).toBe(3);
    await answerContact();
    await headed('几件事请您决定');

    expect(await page.getByText('第 5 步，共 6 步').count()).toBe(1);
  }, 60_000);

  it('lets an agent name his principal and what the letter says, step by step, and shows it before it goes', async () => {
    await press('帮别人投诉，或者几个人一起投诉？');
    expect(await page.locator(':focus').getAttribute('id')).toBe('filedFor');
    await page.getByRole('radio', { name: /^帮别人/ }).check();
    const faults = [...(await faultsFoundByAxe(page))];
    await answerContact();
    await headed('您帮谁投诉？');
    await press('继续');
    const summary = await page.getByRole('alert').innerText();
    faults.push(...(await faultsFoundByAxe(page)));
    await page.fill('#principalName', '王桂兰');
    await page.selectOption('#relation', { label: '亲属' });
    await press('继续');
    await headed('委托书上怎么写的？');
    await page.fill('#matters', '就电热水壶不通电一事投诉并参加调解');
    await page.getByText('和解、达成协议').click();
    await page.getByText('到委托书上写的日期').click();
    await page.fill('#untilOn', '2026-11-01');
    await page.setInputFiles('#evidence', {
      name: '委托书.jpg',
      mimeType: 'image/jpeg',
      buffer: (await anyPhoto()).bytes,
    });
    await page.locator('li.file', { hasText: '已收到' }).waitFor();
    await press('继续');
    await page.getByText('这个委托期限已经过了，请让本人重新写一份').first().waitFor();
    faults.push(...(await faultsFoundByAxe(page)));
    await page.fill('#untilOn', '2026-12-31');
    await press('继续');
    await consentAndCheck();
    const check = await page.locator('.summary-list').innerText();
    faults.push(...(await faultsFoundByAxe(page)));
    await send();

    expect(summary).toContain('请填写本人的姓名');
    expect(summary).toContain('请选择您是他的什么人');
    expect(faults).toEqual([]);
    expect(await isWide()).toBe(false);
    for (const said of ['王桂兰', '亲属', '就电热水壶不通电一事', '和解、达成协议', '2026年12月31日', '委托书.jpg']) {
      expect(check).toContain(said);
    }
    expect((await partiesOfLast()).slice(0, 2)).toEqual([
      { role: 'agent', name_mask: '李**' },
      { role: 'complainant', name_mask: '王**' },
    ]);
  }, 120_000);

  it('lets several file together, each with his consent, and goes on with them from the draft', async () => {
    await press('帮别人投诉，或者几个人一起投诉？');
    await page.getByRole('radio', { name: /^几个人一起/ }).check();
    await answerContact();
    await headed('谁和您一起投诉？');
    await page.fill('[id="members.0.name"]', '赵铁柱');
    await press('再加一位');
    expect(await page.locator(':focus').getAttribute('id')).toBe('members.1.name');
    await page.keyboard.insertText('李小明');
    await page.fill('[id="members.1.phone"]', anyPhone);
    await press('继续');
    const summary = await page.getByRole('alert').innerText();
    const faults = [...(await faultsFoundByAxe(page))];
    await page.fill('[id="members.0.phone"]', otherPhone(1));
    await page.fill('[id="members.1.name"]', '钱秀英');
    await page.fill('[id="members.1.phone"]', otherPhone(2));
    for (const place of [0, 1]) await page.locator(`[id="members.${place}.agrees"]`).check();
    await page.locator('#filerRepresents').check();
    for (const place of [0, 1]) await page.locator(`[id="members.${place}.represents"]`).check();
    await press('继续');
    await page.getByText('代表最多 2 人，现在选了 3 人').first().waitFor();
    await page.locator('[id="members.1.represents"]').uncheck();
    await press('继续');
    await headed('几件事请您决定');
    await page.getByText('已自动保存').waitFor();
    await page.close();
    page = await open();
    await press('继续上次');
    await consentAndCheck();
    const check = await page.locator('.summary-list').innerText();
    faults.push(...(await faultsFoundByAxe(page)));
    await send();

    expect(summary.split('\n').length).toBeGreaterThan(4);
    expect(summary).toContain('第 3 位投诉人和前面的人重复了');
    expect(faults).toEqual([]);
    expect(await isWide()).toBe(false);
    for (const said of ['赵铁柱', '钱秀英', '李小明（您）']) expect(check).toContain(said);
    expect((await partiesOfLast()).slice(0, 3)).toEqual([
      { role: 'complainant', name_mask: '李**' },
      { role: 'complainant', name_mask: '赵**' },
      { role: 'complainant', name_mask: '钱**' },
    ]);
  }, 120_000);

  it('takes the others back when somebody files for himself after all', async () => {
    await press('帮别人投诉，或者几个人一起投诉？');
    await page.getByRole('radio', { name: /^几个人一起/ }).check();
    await answerContact();
    await headed('谁和您一起投诉？');
    await page.fill('[id="members.0.name"]', '赵铁柱');
    await press('返回');
    await page.getByRole('radio', { name: '为自己' }).check();
    await press('继续');
    await consentAndCheck();
    const check = await page.locator('.summary-list').innerText();
    await send();

    expect(check).not.toContain('赵铁柱');
    expect((await partiesOfLast()).slice(0, 1)).toEqual([{ role: 'complainant', name_mask: '李**' }]);
  }, 60_000);
});
