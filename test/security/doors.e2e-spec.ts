// Every door of the api, asked by everybody: who is let in, from where, in what form, and what the answer must carry.
import { request as httpRequest } from 'node:http';
import { drawCaseNumber } from '#records';
import { type Role, localDate } from '#rules';
import { commandFields } from '../../apps/api/src/case/command-fields.js';
import { isOfficersCommand } from '../../apps/api/src/case/command-forms.table.js';
import { anyBodyOf, anyKnown } from '../factories/command-body.factory.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { fileOne } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { COMMANDS, DOORS, type Welcome } from './doors.table.js';
import { readDoors } from './doors.js';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One login for each role that stands at the doors. */
const officers: readonly { readonly login: string; readonly role: Role }[] = [
  { login: 'taikang.a', role: 'officer' },
  { login: 'taikang.intake', role: 'intake' },
  { login: 'taikang.head', role: 'unit-head' },
  { login: '12315.a', role: 'city-intake' },
  { login: 'zhoukou.head', role: 'city-head' },
  { login: 'zhoukou.system', role: 'system-admin' },
  { login: 'zhoukou.security', role: 'security-admin' },
  { login: 'zhoukou.audit', role: 'audit-admin' },
  { login: 'xiehui.a', role: 'assistant' },
];
/** Whoever handles no case: administrators, and somebody of an assisting body. */
const withoutCases: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin', 'assistant'];
const anyId = '0192e4a0-0000-7000-8000-000000000001';
const json = { 'content-type': 'application/json' };
const unit = { value: '411622', label: '西华县' };

/** What an officer would send there: a whole body of the command, or a look with its purpose. */
function bodyAt(door: string): { readonly body?: string } {
  if (door.endsWith('/look')) return { body: JSON.stringify({ at: 'story', purpose: 'handling' }) };
  const name = door.split('/').at(-1) ?? '';
  if (!isOfficersCommand(name)) return {};
  const fields = commandFields(name, {
    today: localDate('2026-11-23'),
    language: 'zh',
    offers: { units: [unit], stations: [unit], mediators: [unit], parties: [], excluded: [] },
  });
  return { body: JSON.stringify(anyBodyOf(fields, anyKnown)) };
}

const command = /^POST \/api\/v1\/cases\/:number\/commands\/[a-z-]+$/;

/** Every role at every door: the time grows with the house. */
const MOST_MS = 300_000;

describeWith('PostgreSQL', 'the doors of the api', () => {
  let house: TestHouse;
  let doors: readonly string[];
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    doors = readDoors(house.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }));
    for (const { login } of officers) cookies.set(login, await house.enter(login));
  }, 60_000);
  afterAll(() => house.close());

  /** As it is written: nothing of a path is tidied up on the way, as a client library would. */
  const ask = ({ method, path, headers = {}, body }: Asked): Promise<Answer> =>
    new Promise((done, failed) => {
      const { hostname, port } = new URL(house.origin);
      const length: Readonly<Record<string, number>> =
        body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const asking = httpRequest(
        { hostname, port, method, path, headers: { ...headers, ...length }, agent: false },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (part: string) => (text += part));
          answer.once('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
        },
      );
      asking.once('error', failed);
      asking.end(body);
    });

  const askAt = (door: string, asked: Partial<Asked> = {}, number = 'NH3J-JYR6-F'): Promise<Answer> => {
    const [method = '', pattern = ''] = door.split(' ');
    const path = pattern
      .replace(':number', number)
      .replace(':law', 'x')
      .replace(':article', '1')
      .replace(/:\w+/g, anyId)
      .replace('*', '/nothing');
    const writes = ['POST', 'PATCH', 'PUT'].includes(method);
    const headers = { ...(writes ? json : {}), ...asked.headers };
    return ask({ method, path, ...(writes ? { body: '{}' } : {}), ...asked, headers });
  };
  const welcomeAt = (door: string): Welcome | undefined => DOORS[command.test(door) ? COMMANDS : door];
  const cookieOf = (login: string): Readonly<Record<string, string>> => ({ cookie: cookies.get(login) ?? '' });
  const closed = (): readonly string[] =>
    doors.filter((door) => {
      const welcome = welcomeAt(door.replace(/^HEAD (?!.*uploads)/, 'GET '));
      return welcome !== undefined && welcome !== 'everybody' && welcome !== 'entering';
    });

  it('are those of the table, each and no other', () => {
    const known = doors.filter(
      (door) => !(door.startsWith('HEAD ') && DOORS[door] === undefined && doors.includes(door.replace('HEAD', 'GET'))),
    );

    expect(known.filter((door) => command.test(door)).length).toBeGreaterThan(50);
    expect(
      known
        .map((door) => (command.test(door) ? COMMANDS : door))
        .filter((door, at, all) => all.indexOf(door) === at)
        .sort(),
    ).toEqual(Object.keys(DOORS).sort());
  });

  it('are shut to whoever has no session, whatever the method: a question by HEAD is a question', async () => {
    const open: string[] = [];
    for (const door of closed()) {
      const { status } = await askAt(door);
      if (status !== 401) open.push(`${door}: ${String(status)}`);
    }

    expect(closed().length).toBeGreaterThan(80);
    expect(open).toEqual([]);
  }, 60_000);

  it(
    'let in the roles of the table, refuse the others with 403, and answer nobody with a fault',
    async () => {
      const wrong: string[] = [];
      for (const door of doors.filter((one) => !one.startsWith('HEAD ') && one !== 'DELETE /api/v1/session')) {
        for (const { login, role } of officers) {
          const welcome = welcomeAt(door);
          const { status } = await askAt(door, { headers: cookieOf(login) });
          const isNoHandler = welcome === 'signed-in' && withoutCases.includes(role);
          const isRefused = isNoHandler || (Array.isArray(welcome) && !welcome.includes(role));
          const isNobodyHere = (welcome === 'consumer' || welcome === 'enterprise') && status !== 401;
          if (status >= 500 || isNobodyHere || (status === 403) !== isRefused)
            wrong.push(`${door} ${role}: ${String(status)}`);
        }
      }

      expect(wrong).toEqual([]);
    },
    MOST_MS,
  );

  it(
    'A40: are the same doors however their address is written',
    async () => {
      const ways: readonly ((path: string) => string)[] = [
        (path) => `/${path}`,
        (path) => `${path}/`,
        (path) => `${path};x=1`,
        (path) => path.toUpperCase(),
        (path) => path.replace('/api', '/%61pi'),
        (path) => path.replace(/\/v1\//, '/v1%2f'),
        (path) => path.replace(/\/v1\//, '/v1/./'),
        (path) => path.replace(/\/v1\//, '/x/../v1/'),
        (path) => `http://127.0.0.1${path}`,
        (path) => `${path}?a=1&a=2&__proto__[x]=1`,
        (path) => `${path}%00`,
        (path) => `${path}#x`,
      ];
      const through: string[] = [];
      for (const door of closed()) {
        const [method = '', pattern = ''] = door.split(' ');
        const path = pattern.replace(/:\w+/g, anyId);
        for (const way of ways) {
          const { status } = await ask({
            method,
            path: way(path),
            headers: json,
            ...(method === 'POST' ? { body: '{}' } : {}),
          });
          if (![400, 401, 404, 405].includes(status)) through.push(`${method} ${way(path)}: ${String(status)}`);
        }
      }

      expect(through).toEqual([]);
    },
    MOST_MS,
  );

  it(
    'A31, A32: let nothing in that another site made a browser send',
    async () => {
      const foreign: readonly Readonly<Record<string, string>>[] = [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ];
      const through: string[] = [];
      for (const door of doors.filter((one) => /^(?:POST|PATCH|DELETE) /.test(one))) {
        for (const headers of foreign) {
          const answer = await askAt(door, { headers: { ...cookieOf('taikang.head'), ...headers } });
          const isShared = answer.headers['access-control-allow-origin'] !== undefined;
          if (answer.status !== 403 || isShared)
            through.push(`${door} ${JSON.stringify(headers)}: ${String(answer.status)}`);
        }
      }

      expect(through).toEqual([]);
    },
    MOST_MS,
  );

  it(
    'A42: take JSON that says it is JSON, and never read anything else as if it were',
    async () => {
      const kinds = [
        'text/plain',
        'application/json\ta',
        'application/jsonx',
        'application/x-www-form-urlencoded',
        'text/json',
        '*/*',
      ];
      const through: string[] = [];
      for (const door of doors.filter((one) => one.startsWith('POST '))) {
        for (const kind of kinds) {
          const { status } = await askAt(door, { headers: { ...cookieOf('taikang.head'), 'content-type': kind } });
          if (![400, 401, 403, 404, 410, 415].includes(status)) through.push(`${door} ${kind}: ${String(status)}`);
        }
      }

      expect(through).toEqual([]);
    },
    MOST_MS,
  );

  it('A33, A39: answer under the same headers, refusals and faults too', async () => {
    const bare: string[] = [];
    for (const door of doors.filter((one) => one !== 'DELETE /api/v1/session')) {
      const { headers } = await askAt(door, { headers: cookieOf('taikang.a') });
      const policy = String(headers['content-security-policy']);
      const missing = [
        policy.includes("frame-ancestors 'none'") && policy.includes("default-src 'none'") && !policy.includes('unsafe')
          ? ''
          : 'policy',
        headers['x-content-type-options'] === 'nosniff' ? '' : 'nosniff',
        headers['referrer-policy'] === 'no-referrer' ? '' : 'referrer',
        headers['x-frame-options'] === 'DENY' ? '' : 'frame',
        headers['cross-origin-opener-policy'] === 'same-origin' ? '' : 'opener',
        headers['cross-origin-resource-policy'] === 'same-origin' ? '' : 'resource',
        headers['permissions-policy'] === undefined ? 'permissions' : '',
        headers['x-powered-by'] === undefined && headers['server'] === undefined ? '' : 'says what it runs on',
      ].filter((name) => name !== '');
      if (missing.length > 0) bare.push(`${door}: ${missing.join(', ')}`);
    }

    expect(bare).toEqual([]);
  }, 60_000);

  it(
    'answer about a case of another county exactly as about one that does not exist',
    async () => {
      const number = await fileOne(house, anyComplaint());
      const seen = ({ status, headers, text }: Answer): unknown => {
        const { date: _date, ...others } = headers;
        return { status, headers: others, text };
      };
      // An enterprise’s and a filer’s are shut to every officer: what they answer is asked in enterprise.access and settlement.consumer.
      const about = doors.filter((door) => door.includes(':number') && welcomeAt(door) === 'signed-in');
      const told: string[] = [];
      let reached = 0;
      for (const door of about) {
        const headers = {
          cookie: cookies.get('xihua.a') ?? (await house.enter('xihua.a')),
          'if-match': '"1"',
          'idempotency-key': 'a-key-of-this-test',
        };
        cookies.set('xihua.a', headers.cookie);
        const body = bodyAt(door);
        const [foreign, absent] = [
          await askAt(door, { headers, ...body }, number),
          await askAt(door, { headers, ...body }, drawCaseNumber()),
        ];
        reached += foreign.status === 404 ? 1 : 0;
        if (JSON.stringify(seen(foreign)) !== JSON.stringify(seen(absent))) told.push(door);
      }

      // A body that is refused as such would say nothing about the case.
      expect(reached).toBeGreaterThan(about.length - 5);
      expect(about.length).toBeGreaterThan(60);
      expect(told).toEqual([]);
    },
    MOST_MS,
  );
});
