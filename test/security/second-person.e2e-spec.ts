// Whether nobody sees an insider alone: who may let him look, for how long, what is written of it, and what the database says.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Response } from 'supertest';
import type { LookAnswer } from '../../apps/api/src/case/look.dto.js';
import type { TimelineItem } from '../../apps/api/src/case/timeline.view.js';
import { AuditVerifier, Housekeeping, openRecords } from '#records';
import { anyComplaint, anyPhone, anyReport } from '../factories/filing-request.factory.js';
import { type Desk, bodyOf, fileOne, openDesk, problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';

const city = '411600';
const opensAt = '2026-11-23T01:00:00Z';
const words = '电话联系内部举报人核对票据上的日期和金额';
const reasons = '需要电话联系内部举报人，核对他交来的票据上的日期和金额是否属实。';
const opinion = '核实必要，同意查看一次，用后即止。';
const looking = { at: 'person', purpose: 'contact', words };

describeWith('PostgreSQL', 'a look that needs a second person', () => {
  let house: TestHouse;
  let [officer, colleague, head, cityHead, foreignHead, auditor]: Desk[] = [];
  let owner: pg.Client;

  beforeAll(async () => {
    house = await openTestHouse({ at: opensAt, settings: { LOOKS_AN_HOUR: '4', LOOKS_A_DAY: '5' } });
    owner = new pg.Client({ connectionString: house.ownerUrl });
    await owner.connect();
    [officer, colleague, head, cityHead, foreignHead, auditor] = await Promise.all(
      ['taikang.a', 'taikang.b', 'taikang.head', 'zhoukou.head', 'luyi.head', 'zhoukou.audit'].map((login) =>
        openDesk(house, login),
      ),
    );
  }, 60_000);
  beforeEach(async () => {
    await house.setClock(opensAt);
    await owner.query(`UPDATE vault."grant" SET granted_at = granted_at - interval '2 days', expires_at = expires_at - interval '2 days'
      WHERE granted_at > now() - interval '1 day'`);
  });
  afterAll(async () => {
    await owner.end();
    await house.close();
  });

  const desks = () => ({
    officer: present(officer),
    colleague: present(colleague),
    head: present(head),
    cityHead: present(cityHead),
    foreignHead: present(foreignHead),
    auditor: present(auditor),
  });
  const idOf = async (login: string): Promise<string> => {
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM account WHERE login = $1', [login]);
    return rows[0]?.id ?? '';
  };
  const insider = async (): Promise<string> => {
    const number = await fileOne(house, anyReport({ insider: true, person: { name: '李小明', phone: anyPhone } }));
    await desks().head.give(number, 'assign', { handler: await idOf('taikang.a') });
    return number;
  };
  const look = (desk: Desk, number: string, more: object = {}): Promise<Response> =>
    desk.post(`/cases/${number}/look`, { ...looking, ...more });
  const ask = (desk: Desk, number: string): Promise<Response> =>
    desk.give(number, 'ask-look', { purpose: 'contact', reasons });
  const answer = (desk: Desk, number: string, approve = true): Promise<Response> =>
    desk.give(number, 'answer-look', { approve, opinion });
  const told = ({ status, text }: Response): string =>
    status === 200 ? '200' : `${status} ${problemOf({ text }).code}`;
  const audited = async (number: string): Promise<readonly string[]> => {
    const { rows } = await owner.query<{ action: string }>(
      `SELECT a.action FROM audit a JOIN "case" c ON c.id = a.case_id WHERE c.number = $1 AND a.action LIKE 'look%' ORDER BY a.at, a.seq`,
      [number],
    );
    return rows.map(({ action }) => action);
  };
  const faultyChains = async () =>
    (await new AuditVerifier(house.records.app, city).verify()).filter(({ fault }) => fault !== null);
  const lettersOf = async (number: string): Promise<readonly string[]> => {
    const { rows } = await owner.query<{ told: string }>(
      `SELECT letter || ' to ' || recipient AS told FROM outbox WHERE case_number = $1 AND letter LIKE 'look%' ORDER BY 1`,
      [number],
    );
    return rows.map(({ told: line }) => line);
  };

  it('is opened once, after another has said yes; he sees nobody by it, and each step stands in the audit', async () => {
    const { officer: asker, head: second } = desks();
    const number = await insider();

    expect(told(await look(asker, number))).toBe('403 look.needs-second-person');
    expect(told(await ask(asker, number))).toBe('200');
    expect(told(await look(asker, number))).toBe('403 look.needs-second-person');
    expect((await second.list('view=approvals')).items.map((line) => line.number)).toContain(number);
    expect((await second.page(number)).waiting).toMatchObject([{ command: 'answer-look' }]);
    const approved = await answer(second, number);
    expect(told(approved)).toBe('200');
    expect(approved.text).not.toContain('李小明');
    expect(told(await look(second, number))).toBe('403 look.needs-second-person');
    expect(bodyOf<LookAnswer>(await look(asker, number))).toMatchObject({
      opened: { name: '李小明', phone: anyPhone },
    });
    expect(told(await look(asker, number))).toBe('403 look.needs-second-person');

    expect(await audited(number)).toEqual(['look.asked', 'look.approved', 'look']);
    expect(await lettersOf(number)).toEqual(['look-answered to handler', 'look-asked to unit-head']);
    expect(await faultyChains()).toEqual([]);
  });

  it('tells the second person why, where he opens the reasons, and the story of the case who let whom', async () => {
    const { officer: asker, head: second } = desks();
    const number = await insider();
    await ask(asker, number);
    const events = bodyOf<readonly TimelineItem[]>(await second.get(`/cases/${number}/events`));
    const asked = events.find(({ type }) => type === 'look-asked');
    const opened = await look(second, number, { at: 'statement', seq: asked?.seq });

    expect(Object.values(bodyOf<LookAnswer>(opened).opened)).toEqual([reasons]);
    expect(asked?.text).toMatch(/申请查看身份：联系当事人$/);
    await answer(second, number, false);
    expect((await second.get(`/cases/${number}/events`)).text).toContain('未批准');
    expect(await audited(number)).toContain('look.refused');
    expect(told(await look(asker, number))).toBe('403 look.needs-second-person');
  });

  it('is not let by the asker himself, by an officer, by another county, nor by a head who steps aside', async () => {
    const { officer: asker, colleague: other, head: second, foreignHead: foreign, cityHead: above } = desks();
    const number = await insider();
    expect(told(await ask(other, number))).toBe('403 look.insider-only-for-handler');
    expect(told(await ask(second, number))).toBe('200');

    expect(told(await answer(second, number))).toBe('403 look.by-another-person');
    expect(told(await answer(asker, number))).toBe('403 case.not-your-role');
    const absent = await foreign.give(number, 'answer-look', { approve: true, opinion }, { version: 1 });
    expect(told(absent)).toBe('404 case.not-found');
    expect(told(await answer(above, number))).toBe('200');
    expect(told(await look(second, number))).toBe('200');

    const third = await insider();
    await ask(asker, third);
    const { version } = await second.page(third);
    expect(told(await second.give(third, 'recuse', { ground: 'interest' }))).toBe('200');
    const stepped = await second.give(third, 'answer-look', { approve: true, opinion }, { version });
    expect(told(stepped)).toBe('404 case.not-found');
  });

  it('is let once, though two heads say so at the same moment', async () => {
    const { officer: asker, head: second, cityHead: above } = desks();
    const number = await insider();
    await ask(asker, number);
    const { version } = await above.page(number);
    const both = await Promise.all(
      [second, above].map((desk) =>
        desk.give(number, 'answer-look', { approve: true, opinion }, { version, key: randomUUID() }),
      ),
    );

    expect(both.map(told).sort()).toEqual(['200', '409 look.nothing-asked']);
    const twice = await Promise.all([look(asker, number), look(asker, number)]);
    expect(twice.map(told).sort()).toEqual(['200', '403 look.needs-second-person']);
    expect((await audited(number)).filter((action) => action === 'look.approved')).toHaveLength(1);
  });

  it('is shut when half an hour has gone by, or a day without an answer, and the audit says so', async () => {
    const { officer: asker, head: second } = desks();
    const [late, unanswered] = [await insider(), await insider()];
    await ask(asker, late);
    await answer(second, late);
    await ask(asker, unanswered);

    await house.setClock('2026-11-23T01:31:00Z');
    expect(told(await look(asker, late))).toBe('403 look.needs-second-person');
    await house.setClock('2026-11-24T01:01:00Z');
    expect(told(await answer(second, unanswered))).toBe('409 look.nothing-asked');
    expect((await second.list('view=approvals')).items.map((line) => line.number)).not.toContain(unanswered);
    await new Housekeeping(house.records.app, city).lapseLookRequests();

    expect(await audited(late)).toEqual(['look.asked', 'look.approved', 'look.approval-lapsed']);
    expect(await audited(unanswered)).toEqual(['look.asked', 'look.request-lapsed']);
    expect(await faultyChains()).toEqual([]);
    expect(told(await ask(asker, unanswered))).toBe('200');
  });

  it('stops who looks too often, tells the head and the keeper of the audit, and goes on with a second person', async () => {
    const { officer: asker, head: second } = desks();
    const numbers = [];
    for (let index = 0; index < 5; index += 1) numbers.push(await fileOne(house, anyComplaint()));
    const [first = '', , , fourth = '', fifth = ''] = numbers;

    for (const number of numbers.slice(0, 4)) expect(told(await look(asker, number))).toBe('200');
    const stopped = await look(asker, fifth);
    expect(told(stopped)).toBe('403 look.too-many');
    expect(problemOf(stopped).detail).toContain('本单位负责人');
    expect(await lettersOf(first)).toEqual([]);
    expect(await lettersOf(fourth)).toEqual(['looks-many to audit-admin', 'looks-many to unit-head']);
    await ask(asker, fifth);
    await answer(second, fifth);
    expect(told(await look(asker, fifth))).toBe('200');
    const { rows } = await owner.query<{ facts: object }>(`SELECT facts FROM outbox WHERE letter LIKE 'look%'`);
    expect(JSON.stringify(rows)).not.toMatch(/李小明|138/);
  });

  it('counts two looks of one officer at the same moment one after the other', async () => {
    const { officer: asker } = desks();
    const numbers = [];
    for (let index = 0; index < 6; index += 1) numbers.push(await fileOne(house, anyComplaint()));
    const all = await Promise.all(numbers.map((number) => look(asker, number)));

    expect(all.map(told).filter((said) => said === '200')).toHaveLength(4);
    expect(all.map(told).filter((said) => said === '403 look.too-many')).toHaveLength(2);
  });

  it('raises an alarm at night, and hides nothing from the audit', async () => {
    const number = await fileOne(house, anyComplaint());
    await house.setClock('2026-11-23T19:00:00Z');

    expect(told(await look(await openDesk(house, 'taikang.a'), number))).toBe('200');
    expect(await lettersOf(number)).toEqual(['looks-at-night to audit-admin', 'looks-at-night to unit-head']);
    expect(await audited(number)).toEqual(['look']);
  });

  describe('in the database', () => {
    const asApp = async (number: string, sql: (ids: { readonly id: string }) => string): Promise<string> => {
      const { rows } = await owner.query<{ id: string }>('SELECT id FROM "case" WHERE number = $1', [number]);
      const id = rows[0]?.id ?? '';
      const records = await openRecords({
        city,
        appUrl: house.environment['DATABASE_APP_URL'] ?? '',
        poolSize: 1,
        applicationName: 'thief',
      });
      try {
        return await records.app.inScope({ city, units: ['411627'] }, async ({ query }) => {
          await query(`SELECT set_config('anqi.writing', $1, true)`, [id]);
          await query(sql({ id }));
          return 'done';
        });
      } catch (fault) {
        return fault instanceof Error ? fault.message : String(fault);
      } finally {
        await records.close();
      }
    };
    const grantOf = (id: string, account: string): string =>
      `INSERT INTO vault."grant" (city, id, case_id, account, what, purpose, targets, expires_at)
       VALUES ('${city}', gen_random_uuid(), '${id}', '${account}', 'person', 'contact', '{}', now() + interval '1 minute')`;

    it('no grant is written for an insider by an api that forgot to ask, nor is an insider made an ordinary reporter', async () => {
      const number = await insider();
      const plain = await fileOne(house, anyReport({ person: { name: '李小明', phone: anyPhone } }));
      const account = await idOf('taikang.a');

      expect(await asApp(number, ({ id }) => grantOf(id, account))).toContain('no second person');
      expect(
        await asApp(
          number,
          ({ id }) => `UPDATE "case" SET facts = jsonb_set(facts, '{insider}', 'false') WHERE id = '${id}'`,
        ),
      ).toContain('no second person');
      expect(await asApp(plain, ({ id }) => grantOf(id, account))).toBe('done');
    });

    it('no request is answered by who asked, by an officer, or twice, and none comes answered', async () => {
      const number = await insider();
      await ask(desks().officer, number);
      const answeredBy = async (login: string, of = number): Promise<string> => {
        const account = await idOf(login);
        return asApp(
          of,
          ({
            id,
          }) => `UPDATE look_request SET answered_at = anqi_now(), answered_by = '${account}', until = anqi_now() + interval '9 minutes'
            WHERE case_id = '${id}'`,
        );
      };

      expect(await answeredBy('taikang.a')).toContain('no second person');
      expect(await answeredBy('taikang.b')).toContain('no second person');
      expect(await answeredBy('luyi.head')).toContain('no second person');
      expect(await answeredBy('taikang.head')).toBe('done');
      expect(await answeredBy('zhoukou.head')).toContain('no second person');
      const byHead = await insider();
      await ask(desks().head, byHead);
      expect(await answeredBy('taikang.head', byHead)).toContain('look_request_check');
      const account = await idOf('taikang.a');
      const forged = await asApp(
        await insider(),
        ({
          id,
        }) => `INSERT INTO look_request (city, id, case_id, unit, asker, purpose, asked_at, lapses_at, answered_at, answered_by, until)
          SELECT '${city}', gen_random_uuid(), '${id}', '411627', '${account}', 'contact', anqi_now(), anqi_now() + interval '1 hour', anqi_now(), a.id,
                 anqi_now() + interval '9 minutes' FROM account a WHERE a.login = 'taikang.head'`,
      );
      expect(forged).toContain('no second person');
    });
  });
});

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nobody sits at this desk');
  return value;
}
