// P20: four hundred scripts are filed, noted and answered as words, and none of them ever runs where somebody reads it.
import { type Browser, type Locator, type Page, chromium } from 'playwright-core';
import { scriptPayloads } from '../factories/script-payloads.factory.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type Desk, file, openDesk } from '../journeys/desk.js';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';

const LONGEST = { name: 100, address: 200, story: 4000, note: 1900 } as const;

describeInBrowser('A01, A02: a script that somebody writes', (launch) => {
  let house: TestHouse;
  let browser: Browser;
  let page: Page;
  let officer: Desk;
  const payloads = scriptPayloads();
  const ran: string[] = [];
  const filed: { readonly number: string; readonly queryCode: string }[] = [];

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
    browser = await chromium.launch(launch);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    page.setDefaultTimeout(15_000);
    await watch(page);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  /** Whatever would betray that something ran, or was kept from running by nothing but the policy of the page. */
  async function watch(watched: Page): Promise<void> {
    await watched.exposeFunction('betray', (what: string) => ran.push(what));
    await watched.addInitScript(`
      window.ran = (place) => window.betray('ran ' + place);
      document.addEventListener('securitypolicyviolation', (event) =>
        window.betray('kept back by ' + event.violatedDirective + ' at ' + event.blockedURI));
    `);
    watched.on('dialog', (dialog) => {
      ran.push(`dialog ${dialog.type()}`);
      void dialog.dismiss();
    });
    watched.on('request', (request) => {
      if (!request.url().startsWith(house.origin) && !request.url().startsWith('data:'))
        ran.push(`asked ${request.url()}`);
    });
  }

  it('is kept as it was written, in every field that takes words', async () => {
    const whole = together(payloads, LONGEST.story);
    const names = payloads.filter((payload) => payload.length <= LONGEST.name);
    const addresses = payloads.filter((payload) => payload.length <= LONGEST.address - 20);
    for (const [place, story] of whole.entries()) {
      const { numbers, queryCode } = await file(
        house,
        anyComplaint({
          story,
          respondent: {
            name: names[place * 7] ?? '太康县老张百货店',
            address: `太康县城关回族镇${addresses[place * 11] ?? ''}`,
          },
          person: { name: '<b onclick=ran(1)>李', phone: '138' + '00138000', address: payloads[place] ?? '' },
        }),
      );
      filed.push({ number: numbers[0]?.number ?? '', queryCode });
    }
    const [first] = filed;
    for (const text of together(payloads, LONGEST.note)) {
      const noted = await officer.give(first?.number ?? '', 'note', { text });
      expect([noted.status, noted.text.length > 0]).toEqual([200, true]);
    }
    const looked = await officer.post(`/cases/${first?.number ?? ''}/look`, { at: 'story', purpose: 'handling' });

    expect(whole.length).toBeGreaterThan(5);
    expect(JSON.stringify(looked.body)).toContain(JSON.stringify(payloads[0]).slice(1, -1));
  }, 120_000);

  it('runs in none of the pages in which it is read', async () => {
    await page.goto(`${house.origin}/desk/login?next=/desk/queue`);
    await page.fill('#login', 'taikang.a');
    await page.fill('#password', testPassphrase);
    await page.locator('form button[type=submit]').click();
    await page
      .getByText(filed[0]?.number ?? 'no case')
      .first()
      .waitFor();
    let looks = 0;
    for (const { number } of filed) {
      await page.goto(`${house.origin}/desk/cases/${number}`);
      await page.getByRole('heading', { name: number }).waitFor();
      await page.getByText('太康县城关回族镇').first().waitFor();
      const sealed = page.locator('.facts button, .facts-panel button', { hasText: '查看' });
      for (let place = 0; place < (await sealed.count()); place += 1) await look(sealed.nth(place));
      looks += await sealed.count();
    }

    expect(looks).toBeGreaterThanOrEqual(filed.length * 2);
    expect(ran).toEqual([]);
  }, 180_000);

  it('runs neither in the letter about the case nor on the page of whoever filed it', async () => {
    await house.setClock('2026-12-03T01:20:00Z');
    for (const path of ['/desk/board', '/desk/mailbox', '/desk/queue?view=overdue']) {
      await page.goto(`${house.origin}${path}`);
      await page.getByRole('heading').first().waitFor();
    }
    const [first] = filed;
    await page.goto(`${house.origin}/track`);
    await page.fill('#track-number', first?.number ?? '');
    await page.fill('#track-code', first?.queryCode ?? '');
    await page.getByRole('button', { name: '查进度' }).click();
    await page
      .getByText(first?.number ?? '')
      .first()
      .waitFor();
    for (const payload of payloads.filter((_payload, place) => place % 40 === 0)) {
      await page.goto(
        `${house.origin}/track?number=${encodeURIComponent(payload)}&next=${encodeURIComponent(payload)}#${encodeURIComponent(payload)}`,
      );
      await page.goto(`${house.origin}/desk/login?next=${encodeURIComponent(payload)}`);
      await page.goto(`${house.origin}/${encodeURIComponent(payload)}`);
      await page.locator('#root > *').first().waitFor();
    }

    expect(ran).toEqual([]);
  }, 120_000);

  it('would be noticed: what runs in the page betrays itself', async () => {
    await page.goto(`${house.origin}/track`);
    await page.evaluate('window.ran(4711)');
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('img'), { src: 'https://evil.example/x.png' }))`,
    );
    await page.waitForFunction('true');

    expect(ran).toContain('ran 4711');
    expect(ran.some((what) => what.includes('evil.example'))).toBe(true);
  });

  async function look(asking: Locator): Promise<void> {
    await asking.click();
    await page.getByText('联系当事人', { exact: true }).click();
    await page.fill('#look-words', '电话联系投诉人约定调解时间');
    await page.locator('.command-form button[type=submit]').click();
    await page.locator('.opened').waitFor();
    await page.getByRole('button', { name: '马上隐去' }).click();
  }
});

/** As many to a text as fit. */
function together(payloads: readonly string[], longest: number): readonly string[] {
  const texts: string[] = [];
  for (const payload of payloads) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + payload.length + 1 <= longest)
      texts[texts.length - 1] = `${last}\n${payload}`;
    else texts.push(payload);
  }
  return texts;
}
