// How quick Lighthouse finds the pages by which most people come in, on a slow phone with a slow network.
import { discloseMany, disclosedCode } from '../factories/disclosed.factory.js';
import { findChromium } from '../setup/browser.js';
import { openTestHouse } from '../setup/house.js';
import { rateByLighthouse } from '../setup/lighthouse.js';
import { startTestServers, stopTestServers } from '../setup/servers.js';
import type { BenchLine } from './bench-line.js';

const LEAST = 95;

/** Lighthouse measures what the machine has left for it: run it when nothing else runs. */
export async function bench(): Promise<readonly BenchLine[]> {
  const chromium = findChromium();
  if (chromium === undefined) throw new Error('There is no Chromium for Lighthouse.');
  await startTestServers();
  const house = await openTestHouse({ at: '2026-12-01T01:00:00Z' });
  try {
    await discloseMany(house.databaseUrl, { count: 9, operators: 1 });
    const pages = [
      ['the entrance', '/'],
      ['the wizard', '/complain'],
      ['the page of an operator', `/disclosure/e/${disclosedCode(0)}`],
    ] as const;
    const lines: BenchLine[] = [];
    for (const [name, path] of pages) {
      const rated = await rateByLighthouse(house.origin + path, ['performance'], chromium);
      const value = rated.get('performance')?.score ?? NaN;
      lines.push({ name: `performance of ${name}`, value, unit: 'of 100', atLeast: LEAST });
    }
    return lines;
  } finally {
    await house.close();
    await stopTestServers();
  }
}
