// Whether a process calls only whom its settings name, by whichever client of Node it is talked into calling.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { keepOutgoingTo, listOutgoing } from './outgoing.js';
import { readSettings, settingsTable } from './settings.js';

describe('the hosts of the settings', () => {
  it('are named by every setting that is an address to call, and by OUTGOING_HOSTS', () => {
    const settings = readSettings({
      DATABASE_APP_URL: 'postgres://anqi:password@db.example.gov.cn/anqi',
      DATABASE_VAULT_URL: 'postgres://anqi:password@DB.example.gov.cn:5432/anqi',
      REDIS_URL: 'redis://[::1]:6390',
      SMTP_URL: 'smtps://name:password@mail.example.gov.cn',
      FILES_S3_URL: 'https://key:secret@s3.example.gov.cn/bucket',
      CLAMD_URL: 'tcp://127.0.0.1:3310',
      SMS_URL: 'http://sms.example.gov.cn/send',
      OUTGOING_HOSTS: 'Keys.example.gov.cn:8443',
    });

    expect([...listOutgoing(settings)].sort()).toEqual([
      '127.0.0.1:3310',
      '::1:6390',
      'db.example.gov.cn:5432',
      'keys.example.gov.cn:8443',
      'mail.example.gov.cn:465',
      's3.example.gov.cn:443',
      'sms.example.gov.cn:80',
    ]);
    expect(listOutgoing(readSettings({ CLAMD_URL: 'unix:/run/clamav/clamd.sock' }))).toEqual([]);
  });

  it('leave out no setting that looks like an address to call', () => {
    const looks = settingsTable.filter(({ name }) => /_(?:URL|ISSUER)$/.test(name));

    expect(looks.length).toBeGreaterThan(8);
    expect(looks.filter(({ isCalled }) => !isCalled).map(({ name }) => name)).toEqual([]);
  });
});

describe('a process that is kept to its list', () => {
  let folder: string;
  let server: http.Server;
  let socket: http.Server;
  let calls = 0;
  let place = '';
  let port = 0;
  let takeBack = (): void => undefined;
  let refused: string[] = [];

  const answer: http.RequestListener = (_request, response) => void response.end('here');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anqi-outgoing-'));
    server = http.createServer(answer).on('connection', () => (calls += 1));
    socket = http.createServer(answer).listen(join(folder, 'socket'));
    server.listen(0, '127.0.0.1');
    await Promise.all([once(server, 'listening'), once(socket, 'listening')]);
    ({ port } = addressOf(server));
    place = `127.0.0.1:${String(port)}`;
  });
  afterAll(async () => {
    server.close();
    socket.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => {
    [calls, refused] = [0, []];
  });
  afterEach(() => takeBack());

  const keepTo = (listed: readonly string[]): void => {
    takeBack = keepOutgoingTo(listed, ({ host }) => refused.push(host));
  };
  const faultOf = (line: net.Socket): Promise<unknown> => once(line, 'error').then(([fault]: unknown[]) => fault);
  const waysToCall: Readonly<Record<string, () => Promise<unknown>>> = {
    fetch: () => fetch(`http://${place}/`).catch(causeOf),
    'http.request': () =>
      once(http.request({ port, host: '127.0.0.1' }).end(), 'error').then(([fault]: unknown[]) => fault),
    'net.connect': () => faultOf(net.connect(port, '127.0.0.1')),
    'a socket by port and host': () => faultOf(new net.Socket().connect(port, '127.0.0.1')),
    'a socket by port alone': () => faultOf(new net.Socket().connect(port)),
    'a socket by options': () => faultOf(new net.Socket().connect({ port, host: '127.0.0.1' })),
    'tls.connect': () => faultOf(tls.connect({ port, host: '127.0.0.1' })),
  };

  it.each(Object.entries(waysToCall))('A100 calls nobody else by %s', async (_name, call) => {
    keepTo([`127.0.0.1:${String(port + 1)}`]);

    const fault = await call();

    expect(String(fault)).toContain('OutgoingRefused: No setting names the host of this call');
    expect(refused).toHaveLength(1);
    expect(calls).toBe(0);
  });

  it('calls whom it lists', async () => {
    keepTo([place]);

    expect(await (await fetch(`http://${place}/`)).text()).toBe('here');
    expect(calls).toBe(1);
  });

  it('still speaks to a socket that is a file', async () => {
    keepTo([]);
    const request = http.request({ socketPath: join(folder, 'socket') }).end();

    const response = await once(request, 'response');

    expect(response).toMatchObject([{ statusCode: 200 }]);
    expect(refused).toEqual([]);
    request.destroy();
  });
});

function addressOf(server: http.Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens nowhere');
  return address;
}

/** What fetch wraps. */
function causeOf(fault: unknown): unknown {
  return typeof fault === 'object' && fault !== null && 'cause' in fault ? fault.cause : fault;
}
