// Whether every import in the house points down, as docs/house.md draws it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readImports } from './import-rules.js';

/** A little house with two rooms and one planted import. */
async function readPlanted(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const project = await mkdtemp(join(tmpdir(), 'anqi-house-'));
  try {
    const door = (room: string) => ({
      source: `./libs/${room}/src/index.ts`,
      default: `./dist/libs/${room}/src/index.js`,
    });
    const ground = {
      'package.json': JSON.stringify({
        name: 'planted',
        type: 'module',
        imports: { '#rules': door('rules'), '#records': door('records'), '#seal': door('seal') },
      }),
      'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' } }),
      'apps/cli/src/main.ts': '',
      'libs/rules/src/index.ts': 'export const days = 1;\nexport type Day = string;\n',
      'libs/records/src/index.ts': 'export const rows = 1;\nexport type Row = string;\n',
      'libs/seal/src/index.ts': 'export const seal = 1;\nexport type Sealed = string;\n',
    };
    for (const [path, text] of Object.entries({ ...ground, ...files })) {
      await mkdir(dirname(join(project, path)), { recursive: true });
      await writeFile(join(project, path), text);
    }
    return (await readImports(project)).broken;
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

describe('the plan of the house', () => {
  it('is kept by every import', async () => {
    const report = await readImports(resolve('.'));

    expect(report.unresolved).toEqual([]);
    expect(report.broken).toEqual([]);
    // A reader that finds nothing keeps every plan.
    expect(report.modulesRead).toBeGreaterThan(200);
    expect(report.importsByDoor).toBeGreaterThan(10);
  });

  it('is broken by an arrow up, and the plan’s own words say so', async () => {
    const [broken, ...others] = await readPlanted({
      'libs/rules/src/up.ts': "import { rows } from '#records';\nexport const up = rows;\n",
    }).then((found) => found.filter((sentence) => sentence.includes('no npm, no node:*')));

    expect(broken).toContain('libs/rules/src/up.ts → libs/records/src/index.ts');
    expect(broken).toContain('libs/rules is for the law and the procedure, pure; it may import nothing');
    expect(others).toHaveLength(1);
  });

  it.each([
    ['a mere type that points up', 'libs/rules', "import type { Row } from '#records';\nexport type Up = Row;\n"],
    ['node itself in the rules', 'libs/rules', "import { join } from 'node:path';\nexport const up = join('a');\n"],
    [
      'a value where only types are allowed',
      'libs/records',
      "import { seal } from '#seal';\nexport const up = seal;\n",
    ],
    [
      'another room’s inside',
      'apps/cli',
      "import { days } from '../../../libs/rules/src/days.js';\nexport const up = days;\n",
    ],
    ['a room’s own index', 'libs/records', "import { rows } from './index.js';\nexport const up = rows;\n"],
    ['another app', 'libs/records', "import { main } from '../../../apps/cli/src/main.js';\nexport const up = main;\n"],
  ])('is broken by %s', async (_what, folder, text) => {
    const broken = await readPlanted({
      'libs/rules/src/days.ts': 'export const days = 1;\n',
      [`${folder}/src/planted.ts`]: text,
    });

    expect(broken.join('\n')).toContain(`${folder}/src/planted.ts → `);
  });

  it('is broken by a circle', async () => {
    const broken = await readPlanted({
      'libs/rules/src/one.ts': "import { other } from './other.js';\nexport const one = () => other;\n",
      'libs/rules/src/other.ts': "import { one } from './one.js';\nexport const other = () => one;\n",
    });

    expect(broken.join('\n')).toContain('no circles');
  });

  it('is kept by types where types are allowed', async () => {
    const broken = await readPlanted({
      'libs/records/src/down.ts':
        "import type { Sealed } from '#seal';\nimport { days } from '#rules';\nexport const down: Sealed = String(days);\n",
    });

    expect(broken).toEqual([]);
  });
});
