// Whether nobody waits for an answer that does not come.
import { setTimeout as wait } from 'node:timers/promises';
import { within } from './within.js';

describe('waiting within patience', () => {
  it('passes on what comes in time, a failure too', async () => {
    await expect(within(1_000, wait(5, 'here'))).resolves.toBe('here');
    await expect(within(1_000, Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  });

  it('gives up on what does not come', async () => {
    await expect(within(20, new Promise(() => undefined))).rejects.toMatchObject({ code: 'queue.no-answer' });
  });

  it('lets a failure that comes too late end in silence', async () => {
    const late = wait(40).then(() => {
      throw new Error('too late');
    });

    await expect(within(10, late)).rejects.toMatchObject({ code: 'queue.no-answer' });
    await wait(60);
  });
});
