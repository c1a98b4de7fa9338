// Evidence on a telephone of 360 px: chosen, refused with a sentence, resumed after a lost line, filed, found, and saved at the desk.
import { chromium, type Browser, type Page } from 'playwright-core';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { anyPhoto, largePhoto } from '../factories/sent-files.factory.js';
import { bodyOf, openDesk } from '../journeys/desk.js';
import type { AttachmentItem } from '../../apps/api/src/attachment/attachment.dto.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';

describeInBrowser('evidence', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z', settings: { ATTACHMENT_MAX_BYTES: '6000000' } });
    browser = await chromium.launch(launch);
    page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const next = () => page.getByRole('button', { name: '继续' }).click();
  const line = (name: string) => page.locator('li.file', { hasText: name });
  const choose = async (name: string, mimeType: string, buffer: Buffer) =>
    page.setInputFiles('#evidence', { name, mimeType, buffer });

  it('goes along with a complaint, whatever befalls the line', async () => {
    const { respondent, story, person } = anyComplaint();
    await page.goto(`${house.origin}/complain`);
    await page.fill('#shopName', respondent.name);
    await page.fill('#address', respondent.address);
    await next();
    await page.fill('#story', story);
    await page.getByText('退款', { exact: true }).click();
    await next();

    await page.selectOption('#evidence-role', 'letter-of-authority');
    await choose('小票.jpg', 'image/jpeg', (await anyPhoto()).bytes);
    await line('小票.jpg').getByText('授权委托书').waitFor();
    await page.selectOption('#evidence-role', 'evidence');
    await line('小票.jpg').getByText('已收到').waitFor();
    await choose('IMG_1.HEIC', 'image/heic', Buffer.alloc(100));
    await line('IMG_1.HEIC').getByText('兼容性最佳').waitFor();
    await choose('网页.jpg', 'image/jpeg', Buffer.from('<html><script>alert(1)</script>'));
    await line('网页.jpg').getByText('对不上').waitFor();
    await choose('视频.mp4', 'video/mp4', Buffer.alloc(7_000_000));
    await line('视频.mp4').getByText('太大').waitFor();
    await line('网页.jpg').getByRole('button').click();
    await line('网页.jpg').waitFor({ state: 'detached' });

    let parts = 0;
    await page.route('**/api/v1/uploads/*', async (route) => {
      const isPart = route.request().method() === 'PATCH';
      parts += isPart ? 1 : 0;
      await (isPart && parts === 2 ? route.abort('connectionreset') : route.continue());
    });
    await choose('大图.jpg', 'image/jpeg', (await largePhoto(2000, 1500)).bytes);
    await line('大图.jpg').getByText('已收到').waitFor({ timeout: 30_000 });
    await page.unroute('**/api/v1/uploads/*');
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    await next();

    await page.fill('#name', person?.name ?? '');
    await page.fill('#phone', person?.phone ?? '');
    await next();
    for (const agree of await page.getByText('同意', { exact: true }).all()) await agree.click();
    await next();
    await page.getByText('2 个附件').waitFor();
    await page.getByRole('button', { name: '提交投诉' }).click();
    await page.getByText('已收到您的投诉').first().waitFor();
    const [number = '', code = ''] = await page.locator('.receipt .code').allTextContents();
    await page.goto(`${house.origin}/`);
    const officer = await openDesk(house, 'taikang.a');
    const listed = bodyOf<readonly AttachmentItem[]>(await officer.get(`/cases/${number}/attachments`));
    await page.goto(`${house.origin}/track`);
    await page.fill('#track-number', number);
    await page.fill('#track-code', code);
    await page.getByRole('button', { name: '查进度' }).click();
    await page.getByText('您提交的材料').waitFor();

    expect([parts > 2, width]).toEqual([true, 360]);
    expect(listed.map(({ kind, role, state }) => [kind, role, state])).toEqual([
      ['jpg', 'letter-of-authority', 'clean'],
      ['jpg', 'evidence', 'clean'],
    ]);
    expect(await page.getByText(/^\d\. JPG .*已收到/).count()).toBe(2);
  }, 120_000);

  it('is saved at the desk, and its original opens with a reason', async () => {
    const desk = await openDesk(house, 'taikang.a');
    const [first] = (await desk.list('view=all')).items;
    const room = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    const entered = await room.request.post(`${house.origin}/api/v1/session`, {
      data: { login: 'taikang.a', password: testPassphrase },
    });
    await room.goto(`${house.origin}/desk/cases/${first?.number ?? ''}`);
    await room.getByText('附件，共 2 个').waitFor();
    await room.locator('.case-files').getByText('授权委托书').waitFor();
    const [saved] = await Promise.all([
      room.waitForEvent('download'),
      room.getByRole('link', { name: /^下载/ }).first().click(),
    ]);
    await room
      .getByRole('button', { name: /^开封原件/ })
      .first()
      .click();
    await room.fill('#original-words', '核对照片的拍摄地点与商家地址');
    const [original] = await Promise.all([
      room.waitForEvent('download'),
      room.getByRole('button', { name: '开封并下载' }).click(),
    ]);

    expect(entered.status()).toBe(200);
    expect(saved.suggestedFilename()).toMatch(/^[0-9a-f]{8}\.jpg$/);
    expect(original.suggestedFilename()).toBe('小票.jpg');
    await room.close();
  }, 60_000);
});
