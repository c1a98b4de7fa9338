// Whether the api, as the process that serves people, calls a host that nobody listed when somebody has got code into it.
import { once } from 'node:events';
import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type HouseProcess, startHouseProcess } from '../journeys/house-process.js';
import { findFreePort } from '../setup/free-port.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';

describeWith('PostgreSQL', 'an api with an intruder in it that calls home', () => {
  let house: TestHouse;
  let elsewhere: http.Server;
  let api: HouseProcess | undefined;
  let calls = 0;
  let place = '';

  beforeAll(async () => {
    house = await openTestHouse();
    elsewhere = http.createServer((_request, response) => {
      calls += 1;
      // Each call is a line of its own: one opened before the api had read its settings says nothing of later ones.
      response.writeHead(200, { connection: 'close' }).end();
    });
    elsewhere.listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const address = elsewhere.address();
    if (address === null || typeof address === 'string') throw new Error('the server listens nowhere');
    place = `127.0.0.1:${String(address.port)}`;
  });
  afterEach(() => api?.kill('SIGTERM'));
  afterAll(async () => {
    elsewhere.close();
    await house.close();
  });

  /** How often it was called while the api, ready to serve, went on for two seconds. */
  const callsWhileServing = async (further: Readonly<Record<string, string>>): Promise<number> => {
    const port = String(await findFreePort());
    const intruder = `setInterval(() => fetch('http://${place}/').catch(() => undefined), 100).unref();`;
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(intruder)}`;
    api = startHouseProcess('api', { ...house.environment, ...further, PORT: port, NODE_OPTIONS });
    await untilReady(`http://127.0.0.1:${port}`);
    const before = calls;
    await wait(2_000);
    return calls - before;
  };

  it('A100 reaches nobody', async () => {
    expect(await callsWhileServing({})).toBe(0);
  });

  it('reaches the host that the bureau has listed', async () => {
    expect(await callsWhileServing({ OUTGOING_HOSTS: place })).toBeGreaterThan(0);
  });
});

async function untilReady(origin: string): Promise<void> {
  for (let look = 0; look < 600; look += 1) {
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.status === 200) return;
    await wait(100);
  }
  throw new Error('the api is not ready within a minute');
}
