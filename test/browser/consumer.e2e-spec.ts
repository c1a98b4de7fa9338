// A consumer on a telephone of 360 px: signs in with a code, files, finds it in the own list; also where the page has no https.
import { chromium, type Browser, type Page } from 'playwright-core';
import { anyComplaint, anyPhone } from '../factories/filing-request.factory.js';
import { codeSentTo } from '../security/consumers.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';

describeInBrowser('a consumer in a browser', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    // The sum as a demo sets it, not the short one of the other tests.
    house = await openTestHouse({ settings: { PROOF_OF_WORK_TRIES: '500' } });
    const args = [...launch.args, '--host-resolver-rules=MAP anqi.example 127.0.0.1'];
    browser = await chromium.launch({ ...launch, args });
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
    page.setDefaultTimeout(20_000);
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const width = () => page.evaluate<number>('document.documentElement.scrollWidth');

  async function fileComplaint(origin: string, told?: string): Promise<string> {
    const { respondent, story, person } = anyComplaint();
    await page.goto(`${origin}/complain`);
    await page.fill('#shopName', respondent.name);
    await page.fill('#address', respondent.address);
    await press('继续');
    await page.fill('#story', story);
    await page.getByText('退款', { exact: true }).click();
    await press('继续');
    await press('继续');
    await page.fill('#name', person?.name ?? '');
    await page.fill('#phone', person?.phone ?? '');
    await press('继续');
    for (const agree of await page.getByText('同意', { exact: true }).all()) await agree.click();
    await press('继续');
    if (told !== undefined) await page.getByText(told).waitFor();
    await press('提交投诉');
    await page.getByText('已收到您的投诉').first().waitFor();
    return (await page.locator('.receipt .code').first().innerText()).trim();
  }

  /** The same shop once more, as far as its story. */
  async function beginAgain(first?: string): Promise<void> {
    const { respondent } = anyComplaint();
    await page.goto(`${house.origin}/complain`);
    if (first !== undefined) await press(first);
    await page.fill('#shopName', ` ${respondent.name}`);
    await page.fill('#address', respondent.address);
    await press('继续');
    await page.locator('#story').waitFor();
    await page.getByText('已自动保存').waitFor();
  }

  it('signs in with a code, files without doing anything for the sum, and finds the filing in the own list', async () => {
    await page.goto(`${house.origin}/mine`);
    await press('获取验证码');
    await page.getByText('请填写手机号或电子邮箱').waitFor();
    await page.fill('#address', anyPhone);
    await press('获取验证码');
    await page.getByRole('heading', { name: '请输入验证码' }).waitFor();
    const widths = [await width()];
    await page.fill('#code', '000000');
    await press('登录');
    await page.getByText('验证码不对或者已经过时').waitFor();
    await page.fill('#code', await codeSentTo(house, anyPhone));
    await press('登录');
    await page.getByText('还没有登录后提交的投诉举报').waitFor();
    const number = await fileComplaint(house.origin, '您已登录，提交后会收在“我的”里。');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.goto(`${house.origin}/mine`);
    await page.getByRole('link', { name: `看详情 ${number}` }).click();
    await page.getByText('经过（新的在上）').waitFor();
    widths.push(await width());
    await beginAgain();
    await page.getByText('您投诉过这家').waitFor();
    widths.push(await width());
    await page.getByRole('link', { name: `补充到那一件 ${number}` }).click();
    await page.getByText('经过（新的在上）').waitFor();
    await press('回到我的投诉举报');
    await press('退出登录');
    await page.getByRole('heading', { name: '用验证码登录' }).waitFor();
    await beginAgain('重新填');

    expect(await page.getByText('您投诉过这家').count()).toBe(0);
    expect(widths).toEqual([360, 360, 360]);
  }, 90_000);

  it('files where the page has no https, and so no cryptography of the browser', async () => {
    const origin = house.origin.replace('127.0.0.1', 'anqi.example');
    await page.goto(origin);

    expect(await page.evaluate<boolean>('window.isSecureContext')).toBe(false);
    expect(await fileComplaint(origin)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
  }, 90_000);
});
