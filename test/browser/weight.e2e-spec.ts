// What each public page weighs as a browser loads it: scripts, sheets and the page itself, as they are sent compressed.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { describeInBrowser } from '../setup/browser.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';

const ASSETS = 'dist/web/assets';
const mostBytes = { js: 110_000, css: 15_000, html: 10_000 };
const PAGES = ['/', '/complain', '/report', '/track', '/mine', '/biz', '/biz/apply'] as const;

interface Weight {
  readonly js: number;
  readonly css: number;
  readonly html: number;
}

describeInBrowser('the weight of the public pages', (launch) => {
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

  /** Everything that the page asked for until it came to rest, by the bytes of the files that lie compressed beforehand. */
  async function weigh(path: string): Promise<Weight> {
    const page = await browser.newPage({ locale: 'zh-CN' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const opened = await page.goto(`${house.origin}${path}`, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const html = brotliCompressSync((await opened?.body()) ?? '').length;
    await page.close();
    return { js: await sentBytes(asked, '.js'), css: await sentBytes(asked, '.css'), html };
  }

  it.each(PAGES)('stays within the budget at %s', async (path) => {
    const weight = await weigh(path);
    process.stdout.write(`weight of ${path}: ${JSON.stringify(weight)}\n`);

    expect(weight.js).toBeGreaterThan(50_000);
    expect(weight.css).toBeGreaterThan(1000);
    expect(weight.js).toBeLessThanOrEqual(mostBytes.js);
    expect(weight.css).toBeLessThanOrEqual(mostBytes.css);
    expect(weight.html).toBeLessThanOrEqual(mostBytes.html);
  });

  it.each(PAGES)('names in its first answer what it needs at %s, and nothing else', async (path) => {
    const page = await browser.newPage({ locale: 'zh-CN' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const opened = await page.goto(`${house.origin}${path}`, { waitUntil: 'networkidle' });
    const html = (await opened?.text()) ?? '';
    const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, name = '']) => name);
    const loaded = asked.filter((name) => name.startsWith('/assets/'));
    await page.close();

    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !loaded.includes(name))).toEqual([]);
    // Behind /biz stands a door or a desk; which of them is known only when the session has been asked for.
    expect(loaded.filter((name) => !named.includes(name) && path !== '/biz')).toEqual([]);
    expect(loaded.length).toBe(new Set(loaded).size);
  });

  it('brings nothing of the desk to the public', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${house.origin}/complain`, { waitUntil: 'networkidle' });
    await page.fill('#shopName', '某某超市');
    await page.fill('#address', '大庆路 1 号');
    await page.getByRole('button', { name: '继续' }).click();
    await page.locator('#story').waitFor();

    expect(asked.filter((url) => /later-part/.test(url)).length).toBe(1);
    expect(asked.filter((url) => !url.startsWith(house.origin))).toEqual([]);
    expect(await worn(asked, 'ant-btn')).toEqual([]);
    await page.close();
  });
});

async function sentBytes(asked: readonly string[], ending: string): Promise<number> {
  const names = filesOf(asked, ending);
  const files = await Promise.all(names.map((name) => readFile(join(ASSETS, `${name}.br`))));
  return files.reduce((sum, { length }) => sum + length, 0);
}

/** The scripts in which a mark of the desk's components stands. */
async function worn(asked: readonly string[], mark: string): Promise<readonly string[]> {
  const names = filesOf(asked, '.js');
  const scripts = await Promise.all(names.map((name) => readFile(join(ASSETS, name), 'utf8')));
  return names.filter((_, place) => scripts[place]?.includes(mark));
}

function filesOf(asked: readonly string[], ending: string): readonly string[] {
  const paths = asked.map((url) => new URL(url, 'http://house').pathname);
  return [
    ...new Set(
      paths.filter((path) => path.startsWith('/assets/') && path.endsWith(ending)).map((path) => basename(path)),
    ),
  ];
}
