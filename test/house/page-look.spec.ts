// Whether the pages without a script wear the colours of all other pages: they have a sheet of their own, and none of its colours is theirs.
import { readFile } from 'node:fs/promises';
import { PAGE_LOOK } from '../../apps/api/src/disclosure-pages/page-look.js';

/** Each mention of a token with its value, in the order of the sheet: light first, then dark. */
function coloursOf(sheet: string): readonly string[] {
  return [...sheet.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, token = '', value = '']) => `${token} ${value}`);
}

describe('the sheet of the pages without a script', () => {
  it('has no colour of its own', async () => {
    const tokens = coloursOf(await readFile('apps/web/src/look/tokens.css', 'utf8'));
    const worn = coloursOf(PAGE_LOOK);

    expect(worn.length).toBeGreaterThan(30);
    expect(worn.filter((colour) => !tokens.includes(colour))).toEqual([]);
    expect(PAGE_LOOK.replaceAll(/--[\w-]+:\s*#[0-9a-f]{6}/g, '').match(/#(?!000\b|fff\b)[0-9a-f]{3,8}\b/g)).toBeNull();
  });
});
