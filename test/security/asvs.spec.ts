// Whether docs/asvs.md is whole for levels 1 and 2, and every file it names as evidence is in the tree.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

interface Row {
  readonly id: string;
  readonly level: string;
  readonly standing: string;
  readonly how: string;
}

/** How many requirements version 5.0.0 of the standard has at each level. */
const requirements = { '1': 70, '2': 183 } as const;
const standings = ['met', 'in part', 'deviation', 'not applicable', 'not yet'] as const;
const row = /^\| (\d+\.\d+\.\d+) \| (\d) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm;

describe('docs/asvs.md', () => {
  let text: string;
  let rows: readonly Row[];

  beforeAll(async () => {
    text = await readFile('docs/asvs.md', 'utf8');
    rows = [...text.matchAll(row)].map(([, id = '', level = '', standing = '', how = '']) => ({
      id,
      level,
      standing,
      how,
    }));
  });

  const evidenceOf = ({ how }: Row): readonly string[] => [...how.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
  const countOf = (standing: string): number => rows.filter((one) => one.standing === standing).length;

  it('has every requirement of levels 1 and 2 once', () => {
    const ids = rows.map(({ id }) => id);

    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(rows.filter(({ level }) => level === '1').length).toBe(requirements['1']);
    expect(rows.filter(({ level }) => level === '2').length).toBe(requirements['2']);
  });

  it('names no evidence that is not in the tree', () => {
    const missing = rows.flatMap((one) => evidenceOf(one).filter((path) => !existsSync(path)));

    expect(missing).toEqual([]);
  });

  it('calls nothing met, met in part or a deviation without evidence, and gives a reason for all that is not met', () => {
    const bare = rows.filter((one) => {
      const isShown = ['met', 'in part', 'deviation'].includes(one.standing);
      return isShown !== evidenceOf(one).length > 0 || one.how.trim() === '';
    });

    expect(bare).toEqual([]);
  });

  it('counts its own rows rightly, by standings that there are', () => {
    expect(rows.filter(({ standing }) => !standings.some((known) => known === standing))).toEqual([]);
    expect(text).toContain(`| rows | ${standings.map((standing) => String(countOf(standing))).join(' | ')} |`);
  });
});
