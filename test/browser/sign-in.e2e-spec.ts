// Signing in through a browser: an app and a passkey are set up, then asked for, and a passkey opens by itself.
import { chromium, type Browser, type Page } from 'playwright-core';
import { codeShown } from '../factories/authenticator.factory.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';

describeInBrowser('signing in through a browser', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  let page: Page;
  let origin: string;

  beforeAll(async () => {
    house = await openTestHouse();
    // A passkey belongs to a name, never to a bare number.
    origin = house.origin.replace('127.0.0.1', 'localhost');
    browser = await chromium.launch(launch);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    page.setDefaultTimeout(10_000);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const enter = async () => {
    await page.goto(`${origin}/desk/login?next=/desk/account`);
    await page.fill('#login', 'taikang.a');
    await page.fill('#password', testPassphrase);
    await page.locator('form button[type=submit]').click();
  };
  const giveAgain = async () => {
    await page.getByLabel('口令（再输入一次）').fill(testPassphrase);
    await press('继续');
  };

  it('goes by an app that was set up with the key to type, and by a passkey', async () => {
    const authenticator = await page.context().newCDPSession(page);
    await authenticator.send('WebAuthn.enable');
    await authenticator.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'internal', isUserVerified: true, automaticPresenceSimulation: true },
    });
    await enter();
    await press('设置验证器应用');
    await giveAgain();
    const key = (await page.locator('.generator-setup code').innerText()).replaceAll(' ', '');
    await page.getByLabel('六位验证码').fill(codeShown(key));
    await press('确认');
    await page.getByText('恢复码只显示这一次').waitFor();
    expect(await page.locator('.recovery-codes li').count()).toBe(10);
    await press('已经保存好，继续');

    await page.getByLabel('给它起个名字').fill('办公室电脑');
    await press('添加通行密钥');
    await giveAgain();
    await page.getByText('还没有用过').waitFor();

    await press('退出');
    await enter();
    await page.getByLabel('六位验证码').fill(codeShown(key, 1));
    await press('继续');
    await page.getByRole('heading', { name: '我的账号' }).waitFor();

    await press('退出');
    await enter();
    await press('使用通行密钥');
    await page.getByText('上次使用').waitFor();
  });
});
