// Whether the house is as tidy as it says: its map, its names, the first line of each file, its lock.
import { readFile } from 'node:fs/promises';
import { ROOMS } from './import-plan.table.js';
import { type SourceFile, foldersOf, listSourceFiles } from './source-files.js';

interface NestMap {
  readonly projects: Readonly<Record<string, { readonly root: string; readonly sourceRoot: string }>>;
}
interface Package {
  readonly imports: Readonly<Record<string, { readonly source: string; readonly default: string }>>;
  readonly scripts: Readonly<Record<string, string>>;
}

const readJson = async <T>(path: string): Promise<T> => {
  const parse: (text: string) => T = JSON.parse;
  return parse(await readFile(path, 'utf8'));
};
const isCode = ({ path }: SourceFile) => /\.(ts|tsx|mjs)$/.test(path);

describe('the tidiness of the house', () => {
  let files: readonly SourceFile[] = [];

  beforeAll(async () => {
    files = await listSourceFiles();
    expect(files.filter(isCode).length).toBeGreaterThan(200);
  });

  it('has one list of rooms: the plan, the folders, the Nest map and the doors agree', async () => {
    const folders = foldersOf(files).filter((folder) => /^(apps|libs)\/[^/]+$/.test(folder));
    const { projects } = await readJson<NestMap>('nest-cli.json');
    const { imports } = await readJson<Package>('package.json');
    const planned = ROOMS.map(({ folder }) => folder).sort();

    expect(folders).toEqual(planned);
    // The web is built by Vite, not by Nest.
    expect([...Object.values(projects).map(({ root }) => root), 'apps/web'].sort()).toEqual(planned);
    expect(Object.entries(imports)).toEqual(
      Object.keys(imports).map((door) => [
        door,
        {
          source: `./libs/${door.slice(1)}/src/index.ts`,
          default: `./dist/libs/${door.slice(1)}/src/index.js`,
        },
      ]),
    );
    expect(
      Object.keys(imports)
        .map((door) => `libs/${door.slice(1)}`)
        .sort(),
    ).toEqual(planned.filter((folder) => folder.startsWith('libs/')));
  });

  it('has no room for what belongs nowhere', () => {
    const nowhere = /(^|\/)(utils?|helpers?|common|shared|core|misc)(\/|$)/;

    expect(foldersOf(files).filter((folder) => nowhere.test(folder))).toEqual([]);
  });

  it('names each file in kebab-case, with its role after the dot', () => {
    const plain = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|tsx|mjs)$/;
    const misnamed = files
      .filter(isCode)
      .map(({ path }) => path)
      .filter((path) => !plain.test(path.split('/').at(-1) ?? ''));

    expect(misnamed).toEqual([]);
  });

  it('opens each file with a sentence that says what it is for', () => {
    const sentence = /^(#![^\n]*\n)?(\/\/ [^\n]+\n)+|^(#![^\n]*\n)?\/\*\*? [^*]+\*\//;
    const silent = files
      .filter(isCode)
      // Generated from the api's OpenAPI document.
      .filter(({ path }) => path !== 'apps/web/src/wire/schema.ts')
      .filter(({ text }) => !sentence.test(text))
      .map(({ path }) => path);

    expect(silent).toEqual([]);
  });

  it('exports nothing without a name, but where a tool asks for it', () => {
    const askedFor = /\.config\.(ts|mjs)$|^test\/setup\/(start|stop)-servers\.mjs$/;
    const nameless = files
      .filter(isCode)
      .filter(({ path, text }) => /^export default /m.test(text) && !askedFor.test(path))
      .map(({ path }) => path);

    expect(nameless).toEqual([]);
  });

  it('explains each table that a migration makes in the database itself', () => {
    const migrations = files.filter(({ path }) => path.startsWith('libs/records/src/migrations/'));
    const unexplained = migrations.flatMap(({ path, text }) => {
      const plain = text.replaceAll('"', '');
      const explained = [...plain.matchAll(/commentOn\(\s*[`']([a-z_.]+)[`']/g)].map(([, table = '']) => table);
      return [...plain.matchAll(/CREATE (?:UNLOGGED )?TABLE ([a-z_.]+)/gi)]
        .map(([, table = '']) => table)
        .filter((table) => !explained.includes(table))
        .map((table) => `${path}: ${table}`);
    });

    expect(migrations.length).toBeGreaterThan(0);
    expect(unexplained).toEqual([]);
  });

  it('knows nothing of the machine on which it was written', () => {
    const folders = ['work', 'root', 'home'].map((name) => `/${name}/`);
    const elsewhere = new RegExp(`(^|[\\s'"\`(=])(${folders.join('|')})`, 'm');
    const told = files.filter(({ text }) => elsewhere.test(text)).map(({ path }) => path);

    expect(told).toEqual([]);
  });

  it('keeps its promises to the newcomer: every command that the README names exists', async () => {
    const { scripts } = await readJson<Package>('package.json');
    const texts = await Promise.all(['README.md', 'README.zh-CN.md'].map((path) => readFile(path, 'utf8')));
    const named = texts.flatMap((text) =>
      [...text.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name = '']) => name),
    );

    expect(named.length).toBeGreaterThan(0);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(['README.md', 'README.zh-CN.md', 'docs/house.md', 'docs/glossary.md', 'docs/adr/README.md'])(
    'points to nothing that is not there: %s',
    async (path) => {
      const text = await readFile(path, 'utf8');
      const folder = path.split('/').slice(0, -1).join('/') || '.';
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, target = '']) => target);
      const missing = await Promise.all(
        links.map(async (target) => {
          const isThere = await readFile(`${folder}/${target}`).then(
            () => true,
            (fault: NodeJS.ErrnoException) => fault.code === 'EISDIR',
          );
          return isThere ? [] : [target];
        }),
      );

      expect(missing.flat()).toEqual([]);
    },
  );
});
