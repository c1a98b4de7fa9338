// What a look at a sealed person costs, from the officer's request to the words: decided, recorded, opened.
import { anyComplaint } from '../factories/filing-request.factory.js';
import { fileOne, openDesk } from '../journeys/desk.js';
import { openTestHouse } from '../setup/house.js';
import { startTestServers, stopTestServers } from '../setup/servers.js';
import type { BenchLine } from './bench-line.js';

const LOOKS = 200;
const AT_MOST_MS = 300;

/** The middle and the slowest of twenty, over HTTP and on a database of its own that flushes nothing. */
export async function bench(): Promise<readonly BenchLine[]> {
  await startTestServers();
  try {
    const house = await openTestHouse({
      at: '2026-11-23T01:00:00Z',
      settings: { LOOKS_AN_HOUR: '1000', LOOKS_A_DAY: '1000' },
    });
    const officer = await openDesk(house, 'taikang.a');
    const number = await fileOne(house, anyComplaint());
    const rounds: number[] = [];
    for (let look = 0; look < LOOKS; look += 1) {
      const begunAt = performance.now();
      const words = '电话联系投诉人约定调解时间';
      const answer = await officer.post(`/cases/${number}/look`, { at: 'person', purpose: 'contact', words });
      if (answer.status !== 200) throw new Error(`no look: ${String(answer.status)} ${answer.text}`);
      rounds.push(performance.now() - begunAt);
    }
    await house.close();
    rounds.sort((one, other) => one - other);
    const at = (part: number): number => rounds[Math.floor(LOOKS * part)] ?? Number.NaN;
    return [
      { name: 'reveal, middle', value: at(0.5), unit: 'ms', atMost: AT_MOST_MS },
      { name: 'reveal, 95 of 100', value: at(0.95), unit: 'ms', atMost: AT_MOST_MS },
    ];
  } finally {
    await stopTestServers();
  }
}
