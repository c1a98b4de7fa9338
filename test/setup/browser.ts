// A suite that needs a browser and the built web, with the browser it is to start.
import { existsSync } from 'node:fs';
import { describeWith, sayNotRun } from './test-servers.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A suite in a browser and over PostgreSQL; where one of them is missing this is said aloud. */
export function describeInBrowser(name: string, suite: (launch: BrowserLaunch) => void): void {
  const executablePath = findChromium();
  if (executablePath === undefined) return sayNotRun(name, 'chromium is missing');
  if (!existsSync('dist/web/index.html')) return sayNotRun(name, 'the web is not built');
  describeWith('PostgreSQL', name, () => suite({ executablePath, args: ['--no-sandbox'] }));
}

/** Where Debian and others put it; undefined where it is missing. */
export function findChromium(): string | undefined {
  return PLACES.find((path) => existsSync(path));
}

export interface BrowserLaunch {
  readonly executablePath: string;
  readonly args: string[];
}
