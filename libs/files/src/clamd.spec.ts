// What the scanner says of a file, and that no answer is never taken for a good one.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeClamd, eicar, startFakeClamd } from '../../../test/security/fake-clamd.js';
import { Clamd } from './clamd.js';

describe('the scanner', () => {
  let folder: string;
  let clamd: FakeClamd;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anqi-clamd-'));
    clamd = await startFakeClamd();
    await writeFile(join(folder, 'good'), Buffer.alloc(300_000, 7));
    await writeFile(join(folder, 'bad'), `${'x'.repeat(200_000)}${eicar}`);
  });
  afterAll(async () => {
    await clamd.close();
    await rm(folder, { recursive: true });
  });

  const ask = (name: string, url = clamd.url) => new Clamd(url, 300).ask(join(folder, name));

  it('passes a file without a virus and finds the one that has it', async () => {
    expect([await ask('good'), await ask('bad')]).toEqual(['clean', 'infected']);
  });

  it.each(['silent', 'closing', 'nonsense'] as const)('that is %s passes nothing', async (mood) => {
    clamd.mood = mood;

    expect([await ask('good'), await ask('bad')]).toEqual(['unavailable', 'unavailable']);

    clamd.mood = 'working';
  });

  it('that is not there passes nothing', async () => {
    expect(await ask('good', 'tcp://127.0.0.1:1')).toBe('unavailable');
    expect(await ask('good', `unix:${join(folder, 'no.sock')}`)).toBe('unavailable');
  });
});
