// The note in which the start of a test run leaves the addresses of its servers for the tests.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestServers {
  /** The superuser of a PostgreSQL that trusts this machine and flushes nothing. */
  readonly postgresUrl?: string;
  readonly redisUrl?: string;
  /** Why a server is missing, by its name. */
  readonly missing: Readonly<Record<string, string>>;
}

export type TestServerName = 'PostgreSQL' | 'Redis';

export const runFolderPrefix = 'anqi-test-';

/** One folder for one run of jest, named after its process: several runs work beside each other. */
export function runFolderOf(jestPid: number): string {
  return join(tmpdir(), `${runFolderPrefix}${String(jestPid)}`);
}

export function serversFileOf(jestPid: number): string {
  return join(runFolderOf(jestPid), 'servers.json');
}

/** The servers of this run; jest runs a test in a child of its own process, or in that process itself. */
export function findTestServers(): TestServers {
  for (const pid of [process.ppid, process.pid]) {
    const servers = readNote(serversFileOf(pid));
    if (servers !== undefined) return servers;
  }
  throw new Error('The servers of this test run are not known: was jest started with jest.config.mjs?');
}

/** A suite that needs a server. Where the server is missing this is said aloud: no suite is skipped in silence. */
export function describeWith(needed: TestServerName, name: string, suite: () => void): void {
  const why = findTestServers().missing[needed];
  if (why === undefined) {
    describe(name, suite);
    return;
  }
  sayNotRun(name, `${needed} is missing: ${why}`);
}

/**
 * Says that something is not run, and why; with CI=true the run then fails. The place is kept by a skipped test, the
 * only one of the house, because jest takes a file without any test for a broken one.
 */
export function sayNotRun(name: string, why: string): void {
  process.stderr.write(`not run: ${name} (${why})\n`);
  it.skip(`${name}: ${why}`, () => undefined);
}

function readNote(file: string): TestServers | undefined {
  const parse: (text: string) => TestServers = JSON.parse;
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
