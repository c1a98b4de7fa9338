// Whether everything that must stand in the audit stands there, nothing that must not, and what happens when it cannot.
import pg from 'pg';
import type { AuditPageView, AuditStateView } from '../../apps/api/src/audit/audit.dto.js';
import { RefusalBook } from '../../apps/api/src/audit/refusal-book.js';
import { Accounts } from '#identity';
import { AuditVerifier, drawCaseNumber } from '#records';
import { anyComplaint, anyPhone } from '../factories/filing-request.factory.js';
import { type Desk, bodyOf, fileOne, openDesk, problemOf, sendFiling } from '../journeys/desk.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';

const city = '411600';
const taikang = '411627';

/** Matchers, said to be anything: their own type is `any`. */
const matching = (form: RegExp): unknown => expect.stringMatching(form);
const holding = (part: object): unknown => expect.objectContaining(part);

interface Line {
  readonly unit: string;
  readonly actor: string;
  readonly action: string;
  readonly number: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

describeWith('PostgreSQL', 'the trail', () => {
  let house: TestHouse;
  let officer: Desk;
  let intake: Desk;
  let auditor: Desk;
  let number: string;
  let foreign: string;
  let owner: pg.Client;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    await new Accounts(house.records.app, { city }).createAccount({
      ...{ login: 'taikang.audit', name: '卫思齐', unit: taikang, station: null, roles: ['audit-admin'], mail: null },
      password: testPassphrase,
    });
    officer = await openDesk(house, 'taikang.a');
    intake = await openDesk(house, '12315.a');
    auditor = await openDesk(house, 'zhoukou.audit');
    number = await fileOne(house, anyComplaint());
    foreign = drawCaseNumber();
    owner = new pg.Client({ connectionString: house.ownerUrl });
    await owner.connect();
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await house.close();
  });

  /** All lines that are chained by now, oldest first. */
  async function lines(): Promise<readonly Line[]> {
    await house.app.get(RefusalBook).turnPage();
    while ((await house.records.audit.chain(city, 500)) > 0);
    const { rows } = await owner.query<Line>(
      `SELECT a.unit, a.actor, a.action, c.number, a.facts FROM audit a LEFT JOIN "case" c ON c.id = a.case_id ORDER BY a.at`,
    );
    return rows;
  }
  async function newLines(act: () => Promise<unknown>): Promise<readonly Line[]> {
    const before = (await lines()).length;
    await act();
    return (await lines()).slice(before);
  }

  interface Kind {
    readonly of: string;
    readonly act: () => Promise<unknown>;
    readonly line: () => object;
  }
  const byOfficer = /^account:/;
  const bySource = /^source:[0-9a-f]{16}$/;
  const refused = (route: string, code: string, status: number) => ({
    action: 'refused',
    facts: { route, code, status, count: 1 },
  });
  const wrongCode = () => house.ask().post('/api/v1/tracking').send({ number: foreign, queryCode: '000000000000' });
  const kinds: readonly Kind[] = [
    {
      of: 'reading a case',
      act: () => officer.get(`/cases/${number}`),
      line: () => ({ unit: taikang, actor: matching(byOfficer), action: 'case.read', number, facts: {} }),
    },
    {
      of: 'reading its clocks',
      act: () => officer.get(`/cases/${number}/clocks`),
      line: () => ({ action: 'case.clocks-read', number }),
    },
    {
      of: 'reading its story',
      act: () => officer.get(`/cases/${number}/events`),
      line: () => ({ action: 'case.events-read', number }),
    },
    {
      of: 'reading its files',
      act: () => officer.get(`/cases/${number}/attachments`),
      line: () => ({ action: 'case.files-read', number }),
    },
    { of: 'reading a list', act: () => officer.get('/cases'), line: () => ({ action: 'cases.listed', number: null }) },
    {
      of: 'a look at a sealed person',
      act: () =>
        officer.post(`/cases/${number}/look`, {
          at: 'person',
          purpose: 'contact',
          words: '电话联系投诉人约定调解时间',
        }),
      line: () => ({ unit: taikang, action: 'look', number }),
    },
    {
      of: 'signing in',
      act: () => house.enter('taikang.b'),
      line: () => ({ unit: taikang, actor: matching(byOfficer), action: 'session.begun' }),
    },
    {
      of: 'signing out',
      act: async () =>
        house
          .ask()
          .delete('/api/v1/session')
          .set('Cookie', await house.enter('taikang.b')),
      line: () => ({ action: 'session.ended' }),
    },
    {
      of: 'a change of password',
      act: () => newPassword(house),
      line: () => ({ action: 'password.changed', unit: taikang }),
    },
    {
      of: 'moving the demo',
      act: () => intake.post('/demo/clock', { advance: 'PT1M' }),
      line: () => ({ unit: `${city}-12315`, action: 'demo.clock-moved' }),
    },
    {
      of: 'an import, even one that comes to nothing',
      act: () => intake.post('/imports', {}),
      line: () => ({ action: 'import.begun' }),
    },
    {
      of: 'reading the audit',
      act: () => auditor.get(`/audit?unit=${taikang}`),
      line: () => ({ unit: city, action: 'audit.read', facts: { by: ['unit'] } }),
    },
    {
      of: 'reading the state of the chains',
      act: () => auditor.get('/audit/state'),
      line: () => ({ action: 'audit.state-read' }),
    },
    { of: 'exporting the audit', act: () => auditor.get('/audit/sheet'), line: () => ({ action: 'audit.exported' }) },
    {
      of: 'a wrong password',
      act: () => house.ask().post('/api/v1/session').send({ login: 'taikang.head', password: 'wrong-wrong-wrong' }),
      line: () => ({
        unit: city,
        actor: matching(bySource),
        ...refused('POST /api/v1/session', 'session.refused', 401),
      }),
    },
    {
      of: 'a request without a session',
      act: () => house.ask().get(`/api/v1/cases/${number}`),
      line: () => ({
        actor: matching(bySource),
        action: 'refused',
        facts: {
          code: 'session.missing',
          status: 401,
          count: 1,
          route: 'GET /api/v1/cases/:number',
          numbers: [number],
        },
      }),
    },
    {
      of: 'what is not for a role',
      act: () => officer.post('/demo/clock', { advance: 'P1D' }),
      line: () => ({
        unit: taikang,
        actor: matching(byOfficer),
        ...refused('POST /api/v1/demo/clock', 'session.not-your-role', 403),
      }),
    },
    {
      of: 'the audit asked for by an officer',
      act: () => officer.get('/audit'),
      line: () => ({ unit: taikang, ...refused('GET /api/v1/audit', 'session.not-your-role', 403) }),
    },
    {
      of: 'another site',
      act: () => house.ask().post('/api/v1/session').set('Origin', 'https://evil.example').send({}),
      line: () => refused('POST /api/v1/session', 'request.foreign-origin', 403),
    },
    {
      of: 'a case that is foreign or not there',
      act: () => officer.get(`/cases/${foreign}`),
      line: () => ({
        unit: taikang,
        actor: matching(byOfficer),
        action: 'refused',
        facts: {
          code: 'case.not-found',
          status: 404,
          count: 1,
          route: 'GET /api/v1/cases/:number',
          numbers: [foreign],
        },
      }),
    },
    {
      of: 'a refusal by the rules',
      act: () => officer.post(`/cases/${number}/look`, { at: 'person', purpose: 'contact', words: '太短' }),
      line: () => ({
        unit: taikang,
        action: 'refused',
        facts: holding({ code: 'look.reason-too-short', status: 422, numbers: [number] }),
      }),
    },
    {
      of: 'a wrong query code',
      act: wrongCode,
      line: () => refused('POST /api/v1/tracking', 'tracking.not-found', 404),
    },
    {
      of: 'too many wrong query codes',
      act: async () => {
        for (let guess = 0; guess < 11; guess += 1) {
          await house.ask().post('/api/v1/tracking').send({ number, queryCode: '000000000000' });
        }
      },
      line: () => ({ action: 'refused', facts: holding({ code: 'tracking.locked', status: 429 }) }),
    },
  ];

  it.each(kinds.map((kind) => [kind.of, kind] as const))('has a line of %s', async (_of, { act, line }) => {
    const found = await newLines(act);

    expect(found).toEqual(expect.arrayContaining([expect.objectContaining(line())]));
  });

  it('writes the same look once a minute, and none for the totals that the shell asks for', async () => {
    const another = await fileOne(house, anyComplaint());
    const found = await newLines(async () => {
      for (let time = 0; time < 3; time += 1) await officer.get(`/cases/${another}`);
      await officer.get('/cases?limit=1');
    });

    expect(found.map(({ action }) => action)).toEqual(['case.read']);
  });

  it('counts a flood instead of writing it: two lines a minute of one kind and source', async () => {
    const typed = encodeURIComponent(`李小明${anyPhone}`);
    const found = await newLines(async () => {
      for (let time = 0; time < 200; time += 1)
        await officer.get(`/cases/${time % 2 === 0 ? typed : drawCaseNumber()}`);
    });

    expect(found.map(({ facts }) => facts['count'])).toEqual([1, 199]);
    expect(found[1]?.facts['numbers']).toHaveLength(5);
    expect(JSON.stringify(found)).not.toContain(anyPhone);
  }, 30_000);

  it('holds nothing of a person: no name, no phone, no address, no password, no code', async () => {
    const all = JSON.stringify(await lines());

    for (const canary of ['李小明', anyPhone, 'taikang', '127.0.0.1', testPassphrase, 'wrong-wrong', '0000000000']) {
      expect(all).not.toContain(canary);
    }
    const chains = await new AuditVerifier(house.records.app, city).verify();
    expect(chains.filter(({ fault }) => fault !== null)).toEqual([]);
  });

  it('shows an auditor the lines of his unit and those below, page by page, by every filter', async () => {
    const ofCounty = await openDesk(house, 'taikang.audit');
    await lines();
    const [whole, own, foreignUnit] = [
      bodyOf<AuditPageView>(await auditor.get('/audit?limit=100')),
      bodyOf<AuditPageView>(await ofCounty.get('/audit?limit=100')),
      bodyOf<AuditPageView>(await ofCounty.get(`/audit?unit=${city}`)),
    ];
    const first = bodyOf<AuditPageView>(await ofCounty.get('/audit?limit=1&action=case.read'));
    const second = bodyOf<AuditPageView>(
      await ofCounty.get(`/audit?limit=1&action=case.read&after=${first.next ?? ''}`),
    );
    const byCase = bodyOf<AuditPageView>(await ofCounty.get(`/audit?number=${number}&lang=en`));
    const nothing = bodyOf<AuditPageView>(await ofCounty.get('/audit?to=2020-01-01T00:00:00Z'));

    expect(new Set(whole.items.map(({ unit }) => unit)).size).toBeGreaterThan(1);
    expect(new Set(own.items.map(({ unit }) => unit))).toEqual(new Set([taikang]));
    expect([foreignUnit.items, nothing.items]).toEqual([[], []]);
    expect([...first.items, ...second.items].map(({ number: of }) => of)).toContain(number);
    expect(byCase.items.every((line) => line.number === number)).toBe(true);
    expect(byCase.items[0]).toMatchObject({
      actionText: matching(/read|look/),
      unitName: '太康县市场监督管理局',
    });
    expect((await auditor.get('/audit?after=x')).status).toBe(400);
    expect((await auditor.get('/audit?actor=李小明')).status).toBe(400);
  });

  it('gives a sheet whose cells are no formulas, and says that nobody has verified yet', async () => {
    const sheet = await auditor.get('/audit/sheet?action=case.read');
    const state = bodyOf<AuditStateView>(await auditor.get('/audit/state'));

    expect(sheet.headers['content-type']).toContain('text/csv');
    expect(sheet.text.split('\r\n')[0]).toContain('"unit","unitName","seq"');
    expect(sheet.text).toContain('"case.read"');
    expect(state).toMatchObject({ chains: [], isAnchored: false });
  });

  it('shows nothing while the audit cannot be written, and files all the same', async () => {
    const unseen = await fileOne(house, anyComplaint());
    const another = await fileOne(house, anyComplaint());
    await owner.query(`CREATE FUNCTION audit_is_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room'; END $$;
      CREATE TRIGGER audit_is_full BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_full();
      CREATE TRIGGER audit_is_full BEFORE INSERT ON audit_inbox FOR EACH ROW EXECUTE FUNCTION audit_is_full();`);
    const person = { at: 'person', purpose: 'contact', words: '电话联系投诉人约定调解时间' };
    const answers = {
      look: await officer.post(`/cases/${unseen}/look`, person),
      page: await officer.get(`/cases/${another}`),
      clock: await intake.post('/demo/clock', { advance: 'PT1M' }),
      audit: await auditor.get('/audit'),
      filing: await sendFiling(house, anyComplaint()),
      refusal: await officer.get(`/cases/${drawCaseNumber()}`),
    };
    const { rows } = await owner.query<{ grants: number }>(
      `SELECT count(*)::int AS grants FROM vault."grant" g JOIN "case" c ON c.id = g.case_id WHERE c.number = '${unseen}'`,
    );
    await owner.query('DROP TRIGGER audit_is_full ON audit; DROP TRIGGER audit_is_full ON audit_inbox');

    const statuses = Object.fromEntries(Object.entries(answers).map(([of, { status }]) => [of, status]));
    expect(statuses).toMatchObject({ look: 503, page: 503, clock: 503, audit: 503, filing: 201, refusal: 404 });
    expect(problemOf(answers.look).code).toBe('audit.unavailable');
    expect(answers.look.text).not.toContain('李小明');
    expect(answers.page.text).not.toContain('respondent');
    expect(rows).toEqual([{ grants: 0 }]);
    // What was refused meanwhile was kept and is written now.
    expect((await lines()).some(({ facts }) => facts['route'] === 'GET /api/v1/cases/:number')).toBe(true);
  });
});

async function newPassword(house: TestHouse): Promise<void> {
  const cookie = await house.enter('taikang.intake');
  const body = { oldPassword: testPassphrase, password: 'Spring-rain-7' };
  await house.ask().post('/api/v1/me/password').set('Cookie', cookie).send(body);
}
