// The lines inside the house, with the certificates, the rules of entry and the queue of the containers: under TLS or not at all.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, chown, copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { apiAdapter } from '../../apps/api/src/api.js';
import { findFreePort, plainEnvironment } from '../../apps/local/src/child-server.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../apps/local/src/embedded-postgres.js';
import { findRedis } from '../../apps/local/src/embedded-redis.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';

const run = promisify(execFile);
const password = ['i', 'n', 's', 'i', 'd', 'e'].join('0');
const loader = resolve('test/setup/typescript.mjs');
const caller = resolve('test/security/tls-caller.ts');

/** What a call found, or that it was refused: a call waits no longer than a door would. */
function calling(what: 'database' | 'queue' | 'door', address: string, authority: string): Promise<string> {
  return run(process.execPath, ['--import', loader, caller, what, address], {
    env: { ...plainEnvironment, NODE_EXTRA_CA_CERTS: authority },
    timeout: 30_000,
  }).then(
    ({ stdout }) => stdout,
    () => 'refused',
  );
}

describeWith('Redis', 'the lines inside', () => {
  let folder: string;
  let own: string;
  let foreign: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anqi-tls-'));
    for (const name of ['own', 'foreign']) await run('sh', ['docker/certificates.sh', join(folder, name)]);
    own = join(folder, 'own/ca.pem');
    foreign = join(folder, 'foreign/ca.pem');
  }, 60_000);
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps its authority when the certificates are made anew, and shows its keys to nobody else', async () => {
    const before = await fingerprintOf(own);
    const server = await fingerprintOf(join(folder, 'own/api.pem'));

    await run('sh', ['docker/certificates.sh', join(folder, 'own')]);

    expect(await fingerprintOf(own)).toBe(before);
    expect(await fingerprintOf(join(folder, 'own/api.pem'))).not.toBe(server);
    for (const key of ['ca-key.pem', 'api-key.pem', 'postgres-key.pem', 'redis-key.pem'])
      expect((await stat(join(folder, 'own', key))).mode & 0o077).toBe(0);
  });

  describe('to the database', () => {
    let server: EmbeddedPostgres;

    beforeAll(async () => {
      const dataDir = join(folder, 'postgres');
      server = await startEmbeddedPostgres({ dataDir, durable: false, password });
      await handOver(join(folder, 'own/postgres.pem'), join(dataDir, 'server.pem'), dataDir);
      await handOver(join(folder, 'own/postgres-key.pem'), join(dataDir, 'server-key.pem'), dataDir);
      await handOver('docker/pg_hba.conf', join(dataDir, 'pg_hba.conf'), dataDir);
      const owner = new pg.Client({ connectionString: server.url });
      await owner.connect();
      for (const [name, value] of Object.entries({
        ssl_cert_file: 'server.pem',
        ssl_key_file: 'server-key.pem',
        ssl: 'on',
      }))
        await owner.query(`ALTER SYSTEM SET ${name} = '${value}'`);
      await owner.query('SELECT pg_reload_conf()');
      await owner.end();
      for (let look = 0; look < 200 && !(await refusesPlain(server.url)); look += 1) await wait(25);
    }, 60_000);
    afterAll(async () => {
      await server.stop();
    });

    const addressed = (host: string, mode: string): string => {
      const address = new URL(server.url);
      address.hostname = host;
      address.search = `?sslmode=${mode}`;
      return address.href;
    };

    it('A98 goes under TLS, and knows the server by the authority of the house', async () => {
      expect(await calling('database', addressed('localhost', 'verify-full'), own)).toMatch(/^TLSv1\.[23]$/);
    }, 60_000);

    it.each([
      ['without TLS', () => addressed('localhost', 'disable'), () => own],
      ['to a certificate of somebody else', () => addressed('localhost', 'verify-full'), () => foreign],
      ['to another name than the certificate has', () => addressed('127.0.0.1', 'verify-full'), () => own],
    ] as const)(
      'A98 does not go %s',
      async (_case, address, authority) => {
        expect(await calling('database', address(), authority())).toBe('refused');
      },
      60_000,
    );
  });

  describe('to the queue', () => {
    let port: number;
    let server: ChildProcess;

    beforeAll(async () => {
      port = await findFreePort();
      const { program, environment } = await findRedis(resolve('.cache/redis'));
      const file = (name: string) => join(folder, 'own', name);
      server = spawn('sh', ['docker/redis.sh', '--bind', '127.0.0.1', '--dir', folder, '--loglevel', 'warning'], {
        env: {
          ...{
            ...plainEnvironment,
            ...environment,
            REDIS_SERVER: program,
            REDIS_PASSWORD: password,
            REDIS_PORT: String(port),
          },
          ...{ REDIS_CERTIFICATE: file('redis.pem'), REDIS_KEY: file('redis-key.pem'), REDIS_CA: file('ca.pem') },
        },
        stdio: 'ignore',
      });
      await wait(500);
    }, 30_000);
    afterAll(() => {
      server.kill('SIGTERM');
    });

    it('A98 goes under TLS, and knows the server by the authority of the house', async () => {
      expect(await calling('queue', `rediss://anqi:${password}@localhost:${String(port)}`, own)).toBe('queued');
    }, 60_000);

    it.each([
      ['without TLS', () => `redis://anqi:${password}@localhost:${String(port)}`, () => own],
      ['to a certificate of somebody else', () => `rediss://anqi:${password}@localhost:${String(port)}`, () => foreign],
    ] as const)(
      'A98 does not go %s',
      async (_case, address, authority) => {
        expect(await calling('queue', address(), authority())).not.toBe('queued');
      },
      90_000,
    );
  });

  describe('from the gate to the door', () => {
    let house: TestHouse;

    beforeAll(async () => {
      const settings = {
        TLS_CERTIFICATE_FILE: join(folder, 'own/api.pem'),
        TLS_KEY_FILE: join(folder, 'own/api-key.pem'),
      };
      house = await openTestHouse({ settings });
    }, 60_000);
    afterAll(async () => {
      await house.close();
    });

    it('goes under TLS, and knows the door by the authority of the house', async () => {
      const { port } = new URL(house.origin);

      expect(await calling('door', `https://localhost:${port}`, own)).toBe('200');
      expect(await calling('door', `https://localhost:${port}`, foreign)).toBe('refused');
      expect(await calling('door', `http://localhost:${port}`, own)).toBe('refused');
    }, 90_000);

    it('is not opened with a key that belongs to another certificate: the setting is named', () => {
      const mixed = {
        logLevel: 'silent',
        tlsCertificateFile: join(folder, 'own/api.pem'),
        tlsKeyFile: join(folder, 'own/redis-key.pem'),
      } as const;

      expect(() => apiAdapter(mixed)).toThrow('TLS_CERTIFICATE_FILE');
    });
  });
});

async function fingerprintOf(certificate: string): Promise<string> {
  return (await run('openssl', ['x509', '-in', certificate, '-noout', '-fingerprint', '-sha256'])).stdout;
}

/** A server that runs as somebody else reads what is his. */
async function handOver(from: string, to: string, like: string): Promise<void> {
  const { uid, gid } = await stat(like);
  await copyFile(from, to);
  if (process.getuid?.() === 0) await chown(to, uid, gid);
  await chmod(to, 0o600);
}

async function refusesPlain(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  const refused = await client.connect().then(
    () => false,
    () => true,
  );
  await client.end().catch(() => undefined);
  return refused;
}
