// Whether `npm start` builds when it must, only when it must, and says in plain words what is missing.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let project: string;

// A project as small as can be, whose build counts itself and whose house says that it is open.
const buildScript = `
  const fs = require('node:fs');
  fs.mkdirSync('dist/apps/local/src', { recursive: true });
  fs.appendFileSync('dist/builds', 'x');
  fs.writeFileSync('dist/apps/local/src/main.js', 'console.log("open")');`;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'anqi-start-'));
  for (const folder of ['apps/local/src', 'libs/rules/src', 'node_modules/@nestjs/core', 'node_modules/typescript']) {
    await mkdir(join(project, folder), { recursive: true });
  }
  await cp(resolve('apps/local/start.mjs'), join(project, 'apps/local/start.mjs'));
  for (const file of ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'])
    await writeFile(join(project, file), '{}');
  await writeFile(join(project, 'build.cjs'), buildScript);
  await writeFile(
    join(project, 'package.json'),
    JSON.stringify({ type: 'module', scripts: { build: 'node build.cjs' } }),
  );
  await writeFile(join(project, 'libs/rules/src/law.ts'), '');
  await writeFile(join(project, 'libs/rules/src/law.spec.ts'), '');
});

afterEach(async () => {
  await rm(project, { recursive: true, force: true });
});

const start = () => spawnSync(process.execPath, ['apps/local/start.mjs'], { cwd: project, encoding: 'utf8' });
const builds = async () => (await readFile(join(project, 'dist/builds'), 'utf8')).length;
const inAMinute = () => performance.timeOrigin / 1000 + performance.now() / 1000 + 60;

describe('npm start', () => {
  it('builds the first time, says so in one line, and opens the house', async () => {
    const { status, stdout } = start();

    expect(status).toBe(0);
    expect(stdout).toMatch(/^Anqi: building.*done in [\d.]+ s\nopen\n$/);
    expect(await builds()).toBe(1);
  });

  it('does not build again when nothing changed, nor for a test', async () => {
    start();
    await utimes(join(project, 'libs/rules/src/law.spec.ts'), inAMinute(), inAMinute());

    const { stdout } = start();

    expect(stdout).toBe('open\n');
    expect(await builds()).toBe(1);
  });

  it.each(['libs/rules/src/law.ts', 'package-lock.json', 'tsconfig.json'])(
    'builds again when %s changed',
    async (file) => {
      start();
      await utimes(join(project, file), inAMinute(), inAMinute());

      start();

      expect(await builds()).toBe(2);
    },
  );

  it('builds again when a source was taken away', async () => {
    start();
    await rm(join(project, 'libs/rules/src/law.ts'));
    await utimes(join(project, 'libs/rules/src'), inAMinute(), inAMinute());

    start();

    expect(await builds()).toBe(2);
  });

  it('builds again after a build that failed, and shows why it failed', async () => {
    await writeFile(join(project, 'build.cjs'), `${buildScript}; console.error('law.ts: error'); process.exit(2)`);
    const failed = start();
    await writeFile(join(project, 'build.cjs'), buildScript);

    const second = start();

    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('law.ts: error');
    expect(failed.stderr).not.toContain('at ');
    expect(second.stdout).toContain('open');
    expect(await builds()).toBe(2);
  });

  it('says npm ci when the packages are missing', async () => {
    await rm(join(project, 'node_modules'), { recursive: true });

    const { status, stderr } = start();

    expect(status).toBe(78);
    expect(stderr).toContain('Run: npm ci');
  });
});
