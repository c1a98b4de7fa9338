// Whether a loop keeps its pace, never overlaps itself, and stops when it is told to.
import { setTimeout as wait } from 'node:timers/promises';
import { PacedLoop } from './paced-loop.js';
import type { Turn } from './paced-loop.js';

const unhurried = { everyMs: 10_000, onFault: () => undefined } as const;

async function until(holds: () => boolean): Promise<void> {
  for (let look = 0; look < 400 && !holds(); look += 1) await wait(5);
  expect(holds()).toBe(true);
}

describe('a paced loop', () => {
  it('goes on at once while there is more, and rests when there is not', async () => {
    const answers: Turn[] = ['more', 'more', 'rest', 'more'];
    let turns = 0;
    const loop = new PacedLoop({ ...unhurried, turn: () => Promise.resolve(answers[turns++] ?? 'rest') });

    loop.start();
    await until(() => turns === 3);
    await wait(50);

    expect(turns).toBe(3);
    await loop.stop();
  });

  it('never begins a turn before the last one is done, however slow it is', async () => {
    let atOnce = 0;
    let most = 0;
    let turns = 0;
    const turn = async (): Promise<Turn> => {
      most = Math.max(most, (atOnce += 1));
      await wait(10);
      atOnce -= 1;
      turns += 1;
      return 'rest';
    };
    const loop = new PacedLoop({ ...unhurried, everyMs: 1, turn });

    loop.start();
    loop.start();
    await until(() => turns > 4);
    await loop.stop();

    expect(most).toBe(1);
  });

  it('waits longer after each fault in a row, and comes back to its pace after the first good turn', async () => {
    const beganAt: number[] = [];
    const faults: number[] = [];
    const turn = (): Promise<Turn> => {
      beganAt.push(performance.now());
      return beganAt.length <= 3 ? Promise.reject(new Error('gone')) : Promise.resolve('rest');
    };
    const loop = new PacedLoop({ everyMs: 20, turn, onFault: (_fault, inARow) => faults.push(inARow) });

    loop.start();
    await until(() => beganAt.length >= 6);
    await loop.stop();

    const pauses = beganAt.slice(1).map((at, index) => at - (beganAt[index] ?? 0));
    expect(faults).toEqual([1, 2, 3]);
    expect(pauses[2]).toBeGreaterThan((pauses[0] ?? 0) * 2);
    expect(pauses[4]).toBeLessThan(pauses[2] ?? 0);
  });

  it('finishes the turn in hand when it is stopped, and begins no other', async () => {
    let begun = 0;
    let done = 0;
    const turn = async (): Promise<Turn> => {
      begun += 1;
      await wait(40);
      done += 1;
      return 'more';
    };
    const loop = new PacedLoop({ ...unhurried, turn });

    loop.start();
    await until(() => begun === 1);
    await loop.stop();
    await wait(60);

    expect([begun, done]).toEqual([1, 1]);
  });

  it('stops in the middle of a long pause', async () => {
    let turns = 0;
    const loop = new PacedLoop({
      ...unhurried,
      everyMs: 60_000,
      turn: () => Promise.resolve((turns += 1) > 0 ? 'rest' : 'more'),
    });
    loop.start();
    await until(() => turns === 1);

    const askedAt = performance.now();
    await loop.stop();

    expect(performance.now() - askedAt).toBeLessThan(1_000);
  });
});
