// What every form asks for first is small on its way, whole on arrival, and readable by whoever cannot unpack it.
import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';

interface Fetched {
  readonly encoding: string | undefined;
  readonly vary: string | undefined;
  readonly type: string | undefined;
  readonly bytes: Buffer;
}

/** Past every client that would unpack it. */
function fetchRaw(address: string, accepted?: string): Promise<Fetched> {
  return new Promise((found, failed) => {
    const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
    const call = request(address, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        found({
          encoding: answer.headers['content-encoding'],
          vary: answer.headers.vary,
          type: answer.headers['content-type'],
          bytes: Buffer.concat(parts),
        }),
      );
    });
    call.on('error', failed);
    call.end();
  });
}

describeWith('PostgreSQL', 'what every form asks for first', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
  });
  afterAll(async () => {
    await house.close();
  });

  it('is a third of its size on the way, and the same', async () => {
    const address = `${house.origin}/api/v1/reference`;
    const [plain, packed] = [await fetchRaw(address), await fetchRaw(address, 'gzip, deflate, br')];

    expect(plain).toMatchObject({ encoding: undefined, vary: 'accept-encoding' });
    expect(packed).toMatchObject({ encoding: 'br', vary: 'accept-encoding', type: 'application/json; charset=utf-8' });
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3);
    expect(brotliDecompressSync(packed.bytes)).toEqual(plain.bytes);
  });
});
