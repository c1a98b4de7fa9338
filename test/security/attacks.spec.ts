// Whether the list of attacks is whole, points at tests that are there, and stands in docs as it stands in the table.
import { readFile } from 'node:fs/promises';
import { attacksDocument } from './attacks-document.js';
import { ATTACKS } from './attacks.table.js';
import { type Proof, titlesIn } from './evidence.js';

const attacks = ATTACKS.flatMap((chapter) => chapter.attacks);
const lastId = 118;

describe('the list of attacks', () => {
  it('has each from A01 to A118 once, in their order', () => {
    const all = Array.from({ length: lastId }, (_, at) => `A${String(at + 1).padStart(2, '0')}`);

    expect(attacks.map(({ id }) => id)).toEqual(all);
  });

  it('points at tests that are there, each under a title that it has', async () => {
    const proofs = attacks.flatMap(({ standing }) => ('by' in standing ? standing.by : []));
    const titles = new Map<string, readonly string[]>();
    for (const { file } of proofs) titles.set(file, titles.get(file) ?? (await titlesIn(file)));
    const isThere = ({ file, title }: Proof): boolean => titles.get(file)?.some((one) => one.includes(title)) === true;

    expect(proofs.length).toBeGreaterThan(attacks.length);
    expect(proofs.filter((proof) => !isThere(proof))).toEqual([]);
  });

  it('says of each row what is proved, or in whole words why it is not', () => {
    const wordless = attacks.filter(({ standing }) => {
      const words = 'why' in standing ? standing.why : 'missing' in standing ? standing.missing : undefined;
      return words === undefined ? !('by' in standing) || standing.by.length === 0 : words.length < 20;
    });

    expect(wordless).toEqual([]);
  });

  it('stands in docs/attacks.md as `npm run papers` writes it', async () => {
    expect(await readFile('docs/attacks.md', 'utf8')).toBe(attacksDocument());
  });
});
