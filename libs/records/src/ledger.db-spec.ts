// Whether what the ledger writes is whole, seen by its unit alone, and never lost between two who decide at once.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { CaseFile } from '#rules';
import {
  anyOfficer,
  anySealed,
  commanding,
  filing,
  homeCounty,
  otherCounty,
  partFor,
  testCity,
} from '../../../test/factories/decision.factory.js';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import {
  CaseNotFound,
  IdempotencyInFlight,
  IdempotencyMismatch,
  OrderAlreadyThere,
  StaleVersion,
} from './records-fault.js';
import type { Scope } from './scope.js';

const publicScope: Scope = { city: testCity, units: [] };
const home: Scope = { city: testCity, units: [homeCounty] };
const other: Scope = { city: testCity, units: [otherCounty] };

describeWith('PostgreSQL', 'the ledger', () => {
  let city: StoredCity;

  beforeAll(async () => {
    city = await createStoredCity();
  });

  afterAll(async () => {
    await city.close();
  });

  const fileOne = async (): Promise<string> => {
    const { opened } = await city.records.ledger.file({ scope: publicScope }, filing());
    return opened[0]?.number ?? '';
  };

  const owner = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: city.database.url });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  };

  it('stores a filing whole: case, clock, timer, event, party and key in one commit', async () => {
    const written = await city.records.ledger.file(
      { scope: publicScope, idempotency: { principal: 'filer', key: randomUUID(), fingerprint: 'aa'.repeat(32) } },
      filing(),
    );
    const { file } = await city.records.ledger.look(home, written.opened[0]?.number ?? '');

    expect(written).toMatchObject({ replayed: false, opened: [{ kind: 'complaint' }] });
    expect(file.state).toBe('awaiting-acceptance');
    expect(file.clocks).toMatchObject([{ key: 'complaint.accept', endedAt: null }]);
    expect(file.timers).toHaveLength(1);
    expect(file.nextDueAt).toBe(file.clocks[0]?.dueAt);
  });

  it('gives back every value exactly as the rules decided it', async () => {
    let decided: unknown;
    const { opened } = await city.records.ledger.file({ scope: publicScope }, (moment) => {
      const decision = filing({ parts: [partFor(homeCounty, { amountFen: 12_850 })] })(moment);
      decided = decision.opens[0];
      return decision;
    });
    const { file } = await city.records.ledger.look(home, opened[0]?.number ?? '');

    const { id, number, timers, parties, clocks, ...row } = file;
    expect({ row, clocks }).toEqual({ row: decidedRow(decided), clocks: decidedClocks(decided) });
    expect([id, number, timers.length]).toEqual([opened[0]?.id, opened[0]?.number, 1]);
    expect(parties).toMatchObject([{ role: 'complainant' }]);
  });

  it('hides a case from another county as if it did not exist', async () => {
    const number = await fileOne();

    await expect(city.records.ledger.look(other, number)).rejects.toThrow(CaseNotFound);
    await expect(
      city.records.ledger.decide(
        { scope: other, open: { number } },
        commanding({ type: 'accept', noticeChannel: 'phone' }),
      ),
    ).rejects.toThrow(CaseNotFound);
  });

  it('lets two officers decide at once and tells the later one who was first', async () => {
    const number = await fileOne();
    const accept = commanding({ type: 'accept', noticeChannel: 'phone' });
    const race = () => city.records.ledger.decide({ scope: home, open: { number }, expectedVersion: 1 }, accept);
    const { file } = await city.records.ledger.look(home, number);
    expect(file.version).toBe(1);

    const outcomes = await Promise.allSettled([race(), race()]);

    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [reasonOf(outcome)] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toBeInstanceOf(StaleVersion);
    expect(refused[0]).toMatchObject({ current: { number, version: 2, event: 'accepted' } });
  });

  it('moves a case into the unit the decision names, after which the sender no longer sees it', async () => {
    const { opened } = await city.records.ledger.file(
      { scope: publicScope },
      filing({ parts: [partFor(homeCounty, { kindStated: false })] }),
    );
    const number = opened[0]?.number ?? '';
    const dispatch = commanding(
      { type: 'dispatch', unit: otherCounty, station: null, kind: 'complaint' },
      anyOfficer(homeCounty),
    );

    await city.records.ledger.decide({ scope: home, open: { number } }, dispatch);

    await expect(city.records.ledger.look(home, number)).rejects.toThrow(CaseNotFound);
    expect((await city.records.ledger.look(other, number)).file).toMatchObject({
      unit: otherCounty,
      state: 'awaiting-acceptance',
    });
  });

  it('makes one case of fifty requests under one key', async () => {
    const idempotency = { principal: 'filer', key: randomUUID(), fingerprint: '0b'.repeat(32) };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => city.records.ledger.file({ scope: publicScope, idempotency }, filing())),
    );

    const written = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [reasonOf(outcome)] : []));
    expect(new Set(written.map(({ opened }) => opened[0]?.number)).size).toBe(1);
    expect(written.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(refused.every((reason) => reason instanceof IdempotencyInFlight)).toBe(true);
    const again = await city.records.ledger.file({ scope: publicScope, idempotency }, filing());
    expect(again).toEqual({ ...written.find(({ replayed }) => !replayed), replayed: true });
  });

  it('refuses a known key with another request', async () => {
    const key = { principal: 'filer', key: randomUUID() };
    await city.records.ledger.file(
      { scope: publicScope, idempotency: { ...key, fingerprint: '01'.repeat(32) } },
      filing(),
    );

    await expect(
      city.records.ledger.file({ scope: publicScope, idempotency: { ...key, fingerprint: '02'.repeat(32) } }, filing()),
    ).rejects.toThrow(IdempotencyMismatch);
  });

  it('answers a repeated decision with what it wrote the first time, though the version moved on', async () => {
    const number = await fileOne();
    const request = {
      scope: home,
      open: { number },
      expectedVersion: 1,
      idempotency: { principal: 'officer', key: randomUUID(), fingerprint: '03'.repeat(32) },
    };
    const accept = commanding({ type: 'accept', noticeChannel: 'phone' });
    const first = await city.records.ledger.decide(request, accept);

    const second = await city.records.ledger.decide(request, accept);

    expect(second).toEqual({ ...first, replayed: true });
    expect((await city.records.ledger.look(home, number)).file.version).toBe(2);
  });

  it('files an order of another system once', async () => {
    const external = { source: 'province-12345', orderNo: randomUUID(), baseOrderNo: 'x', dueAt: null };
    await city.records.ledger.file({ scope: publicScope }, filing({ external }));

    await expect(city.records.ledger.file({ scope: publicScope }, filing({ external }))).rejects.toThrow(
      OrderAlreadyThere,
    );
  });

  it('stores nothing when the rules refuse', async () => {
    const number = await fileOne();
    const before = await owner<{ count: string }>('SELECT count(*) FROM event');

    await expect(
      city.records.ledger.decide({ scope: home, open: { number } }, commanding({ type: 'resume' })),
    ).rejects.toMatchObject({ name: 'RuleViolation' });

    expect(await owner('SELECT count(*) FROM event')).toEqual(before);
  });

  it('refuses to commit an open case that nothing would ever ring for', async () => {
    const silent = city.records.ledger.file({ scope: publicScope }, (moment) => {
      const decision = filing()(moment);
      return { ...decision, opens: decision.opens.map((birth) => ({ ...birth, timers: [] })) };
    });
    await expect(silent).rejects.toMatchObject({ code: '23514', constraint: 'open_case_has_a_timer' });

    const number = await fileOne();
    const silenced = city.records.ledger.decide({ scope: home, open: { number } }, (files, moment) => {
      const decision = commanding({ type: 'note', text: anySealed() })(files, moment);
      const cancel = files.flatMap((file: CaseFile) => file.timers.map(({ id }) => id));
      return {
        ...decision,
        changes: decision.changes.map((change) => ({ ...change, timers: { set: [], cancel, fire: [] } })),
      };
    });
    await expect(silenced).rejects.toMatchObject({ code: '23514', constraint: 'open_case_has_a_timer' });
  });

  it('rings each due timer once, whatever eight sweepers do at the same time', async () => {
    const numbers = await Promise.all(Array.from({ length: 25 }, fileOne));
    await city.records.demoTime.setShift(60 * 86_400);
    const timersDue = city.records.timersDue;
    let rung = 0;
    const sweep = async (): Promise<void> => {
      const due = (await timersDue?.listDue(200)) ?? [];
      for (const { caseId, unit, timers } of due) {
        for (const { id } of timers) {
          const outcome = await city.records.ledger.ring(
            { scope: { city: testCity, units: [unit] }, caseId, timerId: id },
            (file, moment, timer) =>
              commanding({ type: 'ring', timer: timer.id }, { kind: 'system', name: 'timer' })([file], moment),
          );
          if (outcome === 'rung') rung += 1;
        }
      }
    };

    await Promise.all(Array.from({ length: 8 }, sweep));
    await sweep();
    await city.records.demoTime.setShift(0);

    const fired = await owner<{ timers: number; events: number }>(
      `SELECT (SELECT count(*)::int FROM timer WHERE fired_at IS NOT NULL) AS timers, (SELECT count(*)::int FROM event WHERE type = 'rang') AS events`,
    );
    expect(numbers.length).toBe(25);
    expect(rung).toBeGreaterThanOrEqual(25);
    expect(fired).toEqual([{ timers: rung, events: rung }]);
  }, 60_000);
});

function decidedRow(opened: unknown): unknown {
  return typeof opened === 'object' && opened !== null && 'row' in opened ? opened.row : undefined;
}
function decidedClocks(opened: unknown): unknown {
  return typeof opened === 'object' && opened !== null && 'clocks' in opened ? opened.clocks : undefined;
}

function reasonOf({ reason }: PromiseRejectedResult): unknown {
  return reason;
}
