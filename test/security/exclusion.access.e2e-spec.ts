// Whether a case is as absent for whom it concerns as if it were not there, wherever he asks, and for nobody else.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Response } from 'supertest';
import type { AttachmentItem } from '../../apps/api/src/attachment/attachment.dto.js';
import type { CaseExclusionsView, ExclusionDeskView } from '../../apps/api/src/exclusion/exclusion.dto.js';
import { drawCaseNumber } from '#records';
import { anyComplaint, anyReport } from '../factories/filing-request.factory.js';
import { anyPdf } from '../factories/sent-files.factory.js';
import { type Desk, bodyOf, file, fileOne, openDesk, problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { openPass, send } from './uploading.js';

const shop = { name: '太康县（老张）百货店', address: '太康县城关回族镇建设路12号' };

describeWith('PostgreSQL', 'a case that is closed to an officer', () => {
  let house: TestHouse;
  let [a, b, head, city]: Desk[] = [];
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    const rows = await house.asOwner(`SELECT jsonb_object_agg(login, id) AS ids FROM account`);
    ids = rows.map((row) => (hasIds(row) ? row.ids : {}))[0] ?? {};
  });
  beforeEach(async () => {
    await house.asOwner(`UPDATE closed_case SET until = greatest(since, now()), lifted_by = '${ids['zhoukou.head'] ?? ''}' WHERE until IS NULL;
      UPDATE operator_conflict SET until = greatest(since, now()), lifted_by = '${ids['zhoukou.head'] ?? ''}' WHERE until IS NULL`);
    [a, b, head, city] = await Promise.all(
      ['taikang.a', 'taikang.b', 'taikang.head', 'zhoukou.head'].map((login) => openDesk(house, login)),
    );
  });
  afterAll(() => house.close());

  const idOf = (login: string): string => ids[login] ?? '';
  const desks = () => ({ a: present(a), b: present(b), head: present(head), city: present(city) });
  const assigned = async (login = 'taikang.a', filing = anyComplaint()): Promise<string> => {
    const number = await fileOne(house, filing);
    await desks().head.give(number, 'assign', { handler: idOf(login) });
    return number;
  };
  const seen = ({ status, headers, text }: Response) => {
    const { date: _date, ...others } = Object.fromEntries(Object.entries(headers));
    return { status, headers: others, text };
  };
  const absentFor = async (desk: Desk, number: string): Promise<void> => {
    const absent = drawCaseNumber();
    const looking = { at: 'story', purpose: 'handling' };
    const ways: readonly ((of: string) => Promise<Response>)[] = [
      ...['', '/clocks', '/events', '/hints', '/exclusions', '/attachments'].map(
        (part) => (of: string) => desk.get(`/cases/${of}${part}`),
      ),
      (of) => desk.post(`/cases/${of}/look`, looking),
      (of) => desk.give(of, 'note', { text: '这一条备注不应写得进去' }, { version: 1 }),
      (of) => desk.give(of, 'accept', { noticeChannel: 'phone' }, { version: 2 }),
      (of) => desk.give(of, 'recuse', { ground: 'interest' }, { version: 2 }),
      (of) =>
        house
          .ask()
          .post('/api/v1/uploads')
          .set({ Cookie: desk.cookie, 'Upload-Case': of, 'Upload-Length': '9' })
          .set(
            'Upload-Metadata',
            `filetype ${Buffer.from('application/pdf').toString('base64')},filename ${Buffer.from('x.pdf').toString('base64')}`,
          ),
    ];
    for (const way of ways) {
      const [closed, none] = [await way(number), await way(absent)];
      expect(closed.status).toBe(404);
      expect(seen(closed)).toEqual(seen(none));
    }
    const lists = await Promise.all(
      ['view=all', 'view=mine', `q=${number}`].map((query) => desk.list(`${query}&limit=100`)),
    );
    expect(lists.flatMap(({ items }) => items.map((line) => line.number))).not.toContain(number);
    expect(lists[2]?.total).toBe(0);
  };

  it('by his own word is absent for him in every answer, and open to his colleagues as before', async () => {
    const { a: concerned, b: colleague, head: leader } = desks();
    const number = await assigned();
    const before = (await colleague.list('view=all')).total;

    const recused = await concerned.give(number, 'recuse', { ground: 'interest' });

    expect(recused.status).toBe(200);
    await absentFor(concerned, number);
    const [his, theirs] = [await concerned.list('view=all'), await colleague.list('view=all')];
    expect([his.total, theirs.total]).toEqual([before - 1, before]);
    expect((await colleague.page(number)).handler).toBeUndefined();
    expect(bodyOf<CaseExclusionsView>(await leader.get(`/cases/${number}/exclusions`))).toMatchObject({
      standing: [{ account: idOf('taikang.a'), through: 'case', ground: '与此件有利害关系' }],
      nobodys: false,
    });
  });

  it('leaves no count behind: board, indicators and totals are those of a house without it', async () => {
    const { a: concerned } = desks();
    const figures = async () =>
      Promise.all(
        ['/board?month=2026-11', '/indicators?month=2026-11', '/cases?view=all&limit=1'].map(async (path) =>
          (await concerned.get(path)).text.replaceAll(/"(asOf|serverTime)":"[^"]*"/g, ''),
        ),
      );
    const before = await figures();
    const number = await assigned('taikang.a', anyComplaint({ respondent: { ...shop, name: '太康县只此一家书店' } }));
    expect(await figures()).not.toEqual(before);

    await concerned.give(number, 'recuse', { ground: 'near-relative' });

    expect(await figures()).toEqual(before);
  });

  it('is closed with its matter: what else came of the same filing, and what grew out of it', async () => {
    const { a: concerned, b: colleague } = desks();
    const { numbers } = await file(house, anyComplaint({ kinds: ['complaint', 'report'] }));
    const [complaint = '', report = ''] = numbers.map(({ number }) => number);

    await concerned.give(complaint, 'recuse', { ground: 'interest' });

    expect([
      (await concerned.get(`/cases/${report}`)).status,
      (await colleague.get(`/cases/${report}`)).status,
    ]).toEqual([404, 200]);
  });

  it('gives him no file of it', async () => {
    const { a: concerned } = desks();
    const pass = await openPass(house);
    await send(house, pass, anyPdf());
    const number = await fileOne(house, anyComplaint({ uploadPass: pass['Upload-Pass'] ?? '' }));
    const [item] = bodyOf<readonly AttachmentItem[]>(await concerned.get(`/cases/${number}/attachments`));
    const path = `/attachments/${item?.id ?? ''}`;
    expect((await concerned.get(path)).status).toBe(200);

    await concerned.give(number, 'recuse', { ground: 'interest' });

    expect(seen(await concerned.get(path))).toEqual(seen(await concerned.get(`/attachments/${randomUUID()}`)));
  });

  it('is closed by its head, and opened again by its head, each with a line in the audit', async () => {
    const { a: concerned, head: leader } = desks();
    const number = await assigned();
    const account = idOf('taikang.a');

    expect((await leader.give(number, 'exclude', { account, ground: 'near-relative' })).status).toBe(200);
    await absentFor(concerned, number);
    expect((await leader.give(number, 'readmit', { account })).status).toBe(200);

    expect((await concerned.get(`/cases/${number}`)).status).toBe(200);
    const lines = await house.asOwner(
      `SELECT a.action, a.facts ->> 'account' AS account FROM audit a JOIN "case" c ON c.id = a.case_id
        WHERE c.number = '${number}' AND a.action IN ('case.excluded', 'case.readmitted') ORDER BY a.seq`,
    );
    expect(lines).toEqual([
      { action: 'case.excluded', account },
      { action: 'case.readmitted', account },
    ]);
    const kept = await house.asOwner(
      `SELECT x.until IS NOT NULL AS ended FROM closed_case x JOIN "case" c ON c.id = x.case_id WHERE c.number = '${number}'`,
    );
    expect(kept).toEqual([{ ended: true }]);
  });

  it('is closed to a head by the city and not by himself', async () => {
    const { head: leader, city: cityHead } = desks();
    const number = await fileOne(house, anyComplaint());
    const account = idOf('taikang.head');

    const own = await leader.give(number, 'exclude', { account, ground: 'interest' });
    const byCity = await cityHead.give(number, 'exclude', { account, ground: 'interest' });

    expect([own.status, problemOf(own).code]).toEqual([422, 'exclusion.recuses-himself']);
    expect(byCity.status).toBe(200);
    await absentFor(leader, number);
  });

  it('cannot be closed by an officer to another, nor by the head of another county', async () => {
    const { b: colleague } = desks();
    const number = await fileOne(house, anyComplaint());
    const foreign = await openDesk(house, 'luyi.head');
    const body = { account: idOf('taikang.a'), ground: 'interest' };

    const answers = [
      await colleague.give(number, 'exclude', body),
      await foreign.give(number, 'exclude', body, { version: 1 }),
    ];

    expect(answers.map((answer) => [answer.status, problemOf(answer).code])).toEqual([
      [403, 'case.not-your-role'],
      [404, 'case.not-found'],
    ]);
  });

  it('is given to nobody to whom it is closed, whether by itself or by its operator', async () => {
    const { head: leader } = desks();
    const [one, two] = [await fileOne(house, anyComplaint()), await fileOne(house, anyReport())];
    const account = idOf('taikang.a');
    await leader.give(one, 'exclude', { account, ground: 'interest' });
    await leader.post('/conflicts', { account, operatorName: '太康县兴旺面粉加工坊', ground: 'near-relative' });

    const answers = [
      await leader.give(one, 'assign', { handler: account }),
      await leader.give(two, 'assign', { handler: account }),
    ];

    expect(answers.map((answer) => [answer.status, problemOf(answer).code])).toEqual([
      [409, 'exclusion.closed-to-him'],
      [409, 'exclusion.closed-to-handler'],
    ]);
  });

  it('stands on the desk of the head where nobody of the unit is left for it', async () => {
    const { head: leader, city: cityHead } = desks();
    const number = await fileOne(house, anyComplaint());
    for (const login of ['taikang.a', 'taikang.b', 'taikang.station']) {
      await leader.give(number, 'exclude', { account: idOf(login), ground: 'interest' });
    }
    const nobodys = async (desk: Desk) =>
      bodyOf<ExclusionDeskView>(await desk.get('/exclusions')).nobodys.map((line) => line.number);
    expect(await nobodys(leader)).not.toContain(number);

    await leader.give(number, 'recuse', { ground: 'interest' });

    expect(await nobodys(leader)).not.toContain(number);
    expect(await nobodys(cityHead)).toContain(number);
    expect(bodyOf<CaseExclusionsView>(await cityHead.get(`/cases/${number}/exclusions`)).nobodys).toBe(true);
  });

  describe('with whose operator he is in conflict', () => {
    it('is closed now and whenever another comes, however the name is written, until a head lifts it', async () => {
      const { a: concerned, b: colleague, head: leader } = desks();
      const before = await assigned('taikang.a', anyComplaint({ respondent: shop }));

      const declared = await concerned.post('/conflicts', {
        operatorName: '太康县(老张) 百货店',
        ground: 'near-relative',
      });
      const after = await fileOne(house, anyReport({ respondent: shop }));

      expect(declared.status).toBe(204);
      await absentFor(concerned, before);
      await absentFor(concerned, after);
      expect((await colleague.page(before)).handler).toBeUndefined();

      const { conflicts, closed } = bodyOf<ExclusionDeskView>(await leader.get('/exclusions'));
      expect(closed.map((line) => line.number)).toContain(before);
      expect(conflicts).toMatchObject([{ account: idOf('taikang.a'), operatorName: '太康县(老张) 百货店' }]);
      const lifted = await leader.post(`/conflicts/${conflicts[0]?.id ?? ''}/lifting`, {});

      expect(lifted.status).toBe(204);
      expect((await concerned.get(`/cases/${after}`)).status).toBe(200);
    });

    it('is known by its credit code, whatever its name', async () => {
      const { a: concerned, head: leader } = desks();
      const creditCode = '91411627MA9T00000A';
      await leader.post('/conflicts', {
        account: idOf('taikang.a'),
        creditCode: '91411627-ma9t00000a',
        ground: 'interest',
      });

      const number = await fileOne(house, anyComplaint({ respondent: { ...shop, name: '另一个招牌', creditCode } }));

      await absentFor(concerned, number);
    });

    it('is listed once, by himself or his head, and lifted by neither himself nor a stranger', async () => {
      const { a: concerned, b: colleague, head: leader, city: cityHead } = desks();
      const body = { operatorName: '太康县某某饭店', ground: 'interest' };
      const account = idOf('taikang.a');

      const answers = [
        await concerned.post('/conflicts', body),
        await concerned.post('/conflicts', body),
        await colleague.post('/conflicts', { ...body, account }),
        await leader.post('/conflicts', { ...body, account: idOf('luyi.a') }),
        await cityHead.post('/conflicts', { ground: 'interest' }),
        await cityHead.post('/conflicts', { creditCode: '123', ground: 'interest' }),
        await leader.post('/conflicts', { operatorName: '（）', ground: 'interest' }),
      ];
      const [entry] = bodyOf<ExclusionDeskView>(await leader.get('/exclusions')).conflicts;
      const foreign = await openDesk(house, 'luyi.head');
      const liftings = [
        await foreign.post(`/conflicts/${entry?.id ?? ''}/lifting`, {}),
        await foreign.post(`/conflicts/${randomUUID()}/lifting`, {}),
        await concerned.post(`/conflicts/${entry?.id ?? ''}/lifting`, {}),
      ];

      expect(answers.map(({ status }) => status)).toEqual([204, 409, 403, 403, 400, 400, 400]);
      expect(liftings.map(({ status }) => status)).toEqual([404, 404, 403]);
      expect(seen(liftings[0] ?? (await foreign.get('/x')))).toEqual(seen(liftings[1] ?? (await foreign.get('/x'))));
    });
  });

  it('shows the role that serves him no row of it, whatever a statement forgets to ask', async () => {
    const { a: concerned, b: colleague } = desks();
    const { numbers } = await file(house, anyComplaint({ kinds: ['complaint', 'report'], respondent: shop }));
    const number = numbers[0]?.number ?? '';
    await colleague.give(number, 'note', { text: '这是一条写给同事看的备注，封存' });
    await concerned.post('/conflicts', { operatorName: shop.name, ground: 'interest' });
    const other = await fileOne(house, anyComplaint());
    await concerned.give(other, 'recuse', { ground: 'interest' });

    const count = async (concernedAccount: string) =>
      rowsInSight(house.environment['DATABASE_APP_URL'] ?? '', {
        units: '411627',
        concerned: concernedAccount,
      });
    const ofMatters = await house.asOwner(
      `SELECT c.id::text AS id, c.filing_id::text AS filing FROM "case" c WHERE c.number IN ('${number}', '${numbers[1]?.number ?? ''}', '${other}')`,
    );
    const words = ofMatters.flatMap((row) => JSON.stringify(row).match(/[0-9a-f-]{36}/g) ?? []);

    const [his, theirs] = [await count(idOf('taikang.a')), await count('')];

    const tables = Object.keys(theirs).filter((table) => words.some((word) => theirs[table]?.includes(word)));
    expect(tables.sort()).toEqual(
      [
        'case',
        'clock',
        'closed_case',
        'event',
        'external_order',
        'filing',
        'filing_hint',
        'likeness_band',
        'outbox',
        'party',
        'statement',
        'timer',
      ].filter((table) => tables.includes(table)),
    );
    expect(tables.length).toBeGreaterThan(7);
    // Of an operator's cases the ids alone stand beside units that were shown them; here none was.
    for (const [table, text] of Object.entries(his)) {
      expect([table, words.filter((word) => text.includes(word))]).toEqual([table, []]);
    }
  });
});

/** Everything that a login of the app sees of every table, as one text for each. */
async function rowsInSight(url: string, scope: object): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; columns: string }>(
      `SELECT c.relname AS name, string_agg(quote_ident(a.attname), ', ') AS columns
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND has_column_privilege(c.oid, a.attnum, 'SELECT') AND c.relname NOT IN ('audit', 'idempotency_key')
        GROUP BY c.relname`,
    );
    await client.query('BEGIN');
    await client.query('SELECT set_scope($1)', [JSON.stringify({ city: '411600', ...scope })]);
    const seen: Record<string, string> = {};
    for (const { name, columns } of rows) {
      const found = await client.query(`SELECT ${columns} FROM ${pg.escapeIdentifier(name)}`);
      seen[name] = JSON.stringify(found.rows);
    }
    await client.query('ROLLBACK');
    return seen;
  } finally {
    await client.end();
  }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the desks were not opened');
  return value;
}

function hasIds(row: unknown): row is { readonly ids: Readonly<Record<string, string>> } {
  return typeof row === 'object' && row !== null && 'ids' in row;
}
