// `npm start`: checks the ground, builds what is missing or older than its sources, and opens the house.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const main = join(project, 'dist/apps/local/src/main.js');
// Written after a whole build, by `npm run build` or here: a build that was stopped half-way does not count.
const stamp = join(project, 'dist/.built');
const sources = ['apps', 'libs', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const leastNode = [20, 19];

function isNodeNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
}

/** The newest change below a path; a folder's own time tells of what was taken away. Tests do not enter a build. */
async function newestChange(path) {
  const { mtimeMs, isDirectory } = await stat(path).then((found) => ({
    mtimeMs: found.mtimeMs,
    isDirectory: found.isDirectory(),
  }));
  if (!isDirectory) return /\.(e2e-|db-)?spec\.tsx?$/.test(path) ? 0 : mtimeMs;
  const names = (await readdir(path)).filter((name) => name !== 'node_modules' && name !== 'dist');
  return Math.max(mtimeMs, ...(await Promise.all(names.map((name) => newestChange(join(path, name))))));
}

async function isBuilt() {
  if (!existsSync(main) || !existsSync(stamp)) return false;
  const times = await Promise.all(sources.map((source) => newestChange(join(project, source))));
  return Math.max(...times) <= (await stat(stamp)).mtimeMs;
}

async function build() {
  process.stdout.write('Anqi: building, as the sources are newer … ');
  const begunAt = performance.now();
  const { code, said } = await run('npm', ['run', '--silent', 'build']);
  if (code !== 0) throw new Error(`The build failed:\n${said}`);
  await writeFile(stamp, '');
  process.stdout.write(`done in ${((performance.now() - begunAt) / 1000).toFixed(1)} s\n`);
}

function run(program, words) {
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', (fault) => resolve({ code: 1, said: fault.message }));
    child.once('close', (code) => resolve({ code, said }));
  });
}

// 78 is EX_CONFIG: a service manager sees that starting again will not help.
function refuse(sentence, code = 78) {
  process.stderr.write(`Anqi cannot start. ${sentence}\n`);
  process.exit(code);
}

if (!isNodeNewEnough()) refuse(`It needs Node ${leastNode.join('.')} or newer; this is ${process.versions.node}.`);
if (!existsSync(join(project, 'node_modules/@nestjs/core'))) refuse('Its packages are not installed. Run: npm ci');
if (!(await isBuilt())) {
  if (!existsSync(join(project, 'node_modules/typescript'))) {
    refuse('It is not built, and the tools to build it are not installed. Run: npm ci (without --omit=dev)');
  }
  await build().catch((fault) => refuse(fault.message, 1));
}
await import(pathToFileURL(main).href);
