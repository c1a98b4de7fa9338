// Whether everything that comes from others is pinned, may run nothing while it is installed, and may be given on.
import { readFile } from 'node:fs/promises';
import { ALLOWED_LICENCES, OTHER_WORDS, WITHOUT_LICENCE } from './licences.table.js';
import { type LockedPackage, reachingUsers, readLockedPackages } from './locked-packages.js';
import { listSourceFiles } from './source-files.js';

interface Manifest {
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const idOf = ({ name, version }: LockedPackage): string => `${name}@${version}`;

describe('what comes from others', () => {
  let packages: readonly LockedPackage[];
  let reaching: readonly LockedPackage[];

  beforeAll(async () => {
    packages = await readLockedPackages();
    const files = await listSourceFiles();
    reaching = reachingUsers(
      packages,
      files.filter(({ path }) => path.startsWith('apps/web/src/')),
    );
  });

  it('is pinned by a hash, and by no address', () => {
    expect(packages.length).toBeGreaterThan(500);
    expect(packages.filter(({ integrity }) => !/^sha(512|256)-/.test(integrity ?? '')).map(idOf)).toEqual([]);
    expect(packages.filter(({ resolved }) => resolved !== undefined).map(idOf)).toEqual([]);
  });

  it('runs nothing while it is installed: scripts are off, and whoever brings one is named', async () => {
    const settings = (await readFile('.npmrc', 'utf8')).split('\n');
    const read: (text: string) => Manifest = JSON.parse;
    const { allowScripts } = read(await readFile('package.json', 'utf8'));
    const bringing = new Set(
      packages.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name),
    );

    expect(settings).toContain('ignore-scripts=true');
    expect([...bringing].filter((name) => !Object.hasOwn(allowScripts, name))).toEqual([]);
    // npm 11 asks here, npm 10 does not know of it and goes by the line in .npmrc.
    expect(Object.entries(allowScripts).filter(([, isAllowed]) => isAllowed)).toEqual([]);
  });

  it('may be given on: each package that reaches a user stands under a licence of the list', () => {
    const allowed = new Set(ALLOWED_LICENCES.map(({ licence }) => licence));
    const refused = reaching
      .filter((locked) => !Object.hasOwn(WITHOUT_LICENCE, idOf(locked)))
      .map((locked) => ({ id: idOf(locked), licence: OTHER_WORDS[locked.license ?? ''] ?? locked.license }))
      .filter(({ licence }) => !isAllowed(licence, allowed));

    expect(refused).toEqual([]);
  });

  it('counts what the web pages are bundled from, though npm calls it a tool', () => {
    const names = new Set(reaching.map(({ name }) => name));

    for (const name of ['react', 'antd', '@tanstack/react-query', 'scheduler', 'fastify', 'sharp']) {
      expect([...names]).toContain(name);
    }
    expect([...names]).not.toContain('eslint');
  });

  it('keeps no exception that nothing needs any more', () => {
    const ids = new Set(reaching.map(idOf));

    expect(Object.keys(WITHOUT_LICENCE).filter((id) => !ids.has(id))).toEqual([]);
  });
});

/** Of `A OR B` one is enough, of `A AND B` both are needed; what is not said is not allowed. */
function isAllowed(licence: string | undefined, allowed: ReadonlySet<string>): boolean {
  if (licence === undefined) return false;
  const choices = licence.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => allowed.has(one)));
}
