// Runs the tests with all that they need, then says in one line how many passed, how many failed.
//   node test/run-tests.mjs all | quick | unit  [words for jest]
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const totals = join(project, '.cache/test-totals.json');

// What is slow on purpose stays out of the quick run: faults, attacks, the browser.
const slow = '<rootDir>/test/(faults|attacks|browser)/';
const choices = {
  all: { needsBuild: true, words: [] },
  quick: { needsBuild: true, words: ['--testPathIgnorePatterns=/node_modules/', `--testPathIgnorePatterns=${slow}`] },
  unit: { needsBuild: false, words: ['--testMatch=**/*.spec.ts'] },
};

/** Runs a program, lets its words through and answers its code with every line that says `not run: …`. */
function run(program, words, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', (chunk) => {
        to.write(chunk);
        said += chunk;
      });
    }
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
    child.once('error', (fault) => resolve({ code: 1, notRun: [], fault: fault.message }));
    child.once('close', (code) => {
      const notRun = [...said.matchAll(/^\s*(not run: .*)$/gm)].map(([, line]) => line);
      resolve({ code: code ?? 1, notRun: [...new Set(notRun)] });
    });
  });
}

/** A suite that could not even be loaded has no tests to count: it counts as one failure. */
async function readTotals() {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(await readFile(totals, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

async function main([name = 'all', ...more]) {
  const choice = choices[name];
  if (choice === undefined)
    throw new Error(`There is no choice of tests "${name}": ${Object.keys(choices).join(', ')}.`);
  await mkdir(dirname(totals), { recursive: true });
  await rm(totals, { force: true });
  if (choice.needsBuild) {
    const built = await run('npm', ['run', '--silent', 'build']);
    if (built.code !== 0) throw new Error('The build failed, so no test was run.');
  }
  const jest = join(project, 'node_modules/jest/bin/jest.js');
  // Patterns come first: an option that takes a list would swallow them.
  const { code, notRun } = await run(
    process.execPath,
    [jest, ...more, '--json', '--outputFile', totals, ...choice.words],
    {
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`,
    },
  );
  const { passed, failed } = await readTotals();
  // On a laptop a missing server is a pity, in CI it is a hole in the proof.
  const incomplete = process.env.CI === 'true' && notRun.length > 0;
  for (const line of notRun) process.stdout.write(`${line}\n`);
  if (incomplete) process.stdout.write('Not everything was run, and CI=true asks for everything.\n');
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return code !== 0 || incomplete ? Math.max(code, 1) : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
