// Whether letters and rings that fail come again, and those that were done do not.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { instantToEpoch, parseInstant } from '#rules';
import { commanding, filing, homeCounty, testCity } from '../../../test/factories/decision.factory.js';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';

describeWith('PostgreSQL', 'letters and rings', () => {
  let city: StoredCity;
  let number: string;
  let caseId: string;

  beforeAll(async () => {
    city = await createStoredCity();
    const { opened } = await city.records.ledger.file({ scope: { city: testCity, units: [] } }, filing());
    number = opened[0]?.number ?? '';
    caseId = opened[0]?.id ?? '';
    await city.records.demoTime.setShift(30 * 86_400);
  });

  afterAll(async () => {
    await city.close();
  });

  const owner = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: city.database.url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const ring = (timerId: string) =>
    city.records.ledger.ring(
      { scope: { city: testCity, units: [homeCounty] }, caseId, timerId },
      (file, moment, timer) =>
        commanding({ type: 'ring', timer: timer.id }, { kind: 'system', name: 'timer' })([file], moment),
    );

  it('put off a ring that failed and let the others go on', async () => {
    const { timersDue } = city.records;
    const [due] = (await timersDue?.listDue(10)) ?? [];
    const timerId = due?.timers[0]?.id ?? '';

    await timersDue?.putOff(timerId, 'some-fault');

    expect(due).toMatchObject({ caseId, unit: homeCounty, city: testCity });
    expect(await timersDue?.listDue(10)).toEqual([]);
    expect(await timersDue?.countBacklog()).toMatchObject({ due: 1, failing: 0 });
    expect(await timersDue?.findDue(timerId)).toMatchObject({ caseId });
  });

  it('ring a timer once: the second call finds it gone, a stranger busy', async () => {
    const { timersDue, ledger } = city.records;
    const timerId =
      (await (async () => {
        const { file } = await ledger.look({ city: testCity, units: [homeCounty] }, number);
        return file.timers[0]?.id;
      })()) ?? '';
    const elsewhere = { scope: { city: testCity, units: ['411628'] }, caseId, timerId };

    expect(
      await ledger.ring(elsewhere, () => {
        throw new Error('nobody decides here');
      }),
    ).toBe('busy');
    expect(await ring(timerId)).toBe('rung');
    expect(await ring(timerId)).toBe('gone');
    expect(await timersDue?.findDue(timerId)).toBeUndefined();
    const ringNext = async (): Promise<string> => {
      const { file } = await ledger.look({ city: testCity, units: [homeCounty] }, number);
      return ring(file.timers[0]?.id ?? '');
    };
    let outcome = await ringNext();
    while (outcome === 'rung') outcome = await ringNext();
    expect(outcome).toBe('early');
    expect((await ledger.look({ city: testCity, units: [homeCounty] }, number)).file.version).toBe(1);
  });

  it('do not wait for a case that somebody works on', async () => {
    const client = new pg.Client({ connectionString: city.database.url });
    await client.connect();
    await client.query('BEGIN; SELECT FROM "case" FOR UPDATE');
    try {
      expect(await ring(randomUUID())).toBe('busy');
    } finally {
      await client.end();
    }
    expect(await ring(randomUUID())).toBe('gone');
  });

  it('lease a letter to one at a time, and to another when the lease has run out', async () => {
    const { outbox } = city.records;
    const leased = await outbox.lease(1, 60);
    const [first] = leased;
    expect(leased).toHaveLength(1);
    if (first === undefined) throw new Error('the ring above asked for letters');
    const others = await outbox.lease(50, 60);
    expect(first).toMatchObject({ caseId, caseNumber: number, tries: 1 });
    expect(others.map(({ id }) => id)).not.toContain(first.id);

    await owner(`UPDATE outbox SET try_after = now() WHERE id = '${first.id}'`);
    const [again] = await outbox.lease(1, 60);

    expect(again).toMatchObject({ id: first.id, tries: 2 });
    expect(await outbox.markSent(first)).toBe(false);
    expect(await outbox.markSent({ id: first.id, lease: again?.lease ?? '' })).toBe(true);
    await Promise.all(others.map((letter) => outbox.markSent(letter)));
    expect(await outbox.countBacklog()).toMatchObject({ waiting: 0, dead: 0 });
  });

  it('hold a letter back until its hour, as the law counts time, and call it no backlog', async () => {
    const { outbox, ledger, demoTime } = city.records;
    const hour = 3600;
    await ledger.file({ scope: { city: testCity, system: 'import' } }, (moment) => {
      const notBefore = parseInstant(new Date(instantToEpoch(moment) + 10 * hour * 1000).toISOString());
      const letter = { letter: 'import-digest', to: 'unit-head', unit: homeCounty, about: null, facts: {} } as const;
      return { filing: null, changes: [], opens: [], notices: [{ ...letter, notBefore }] };
    });

    const atNight = [await outbox.lease(5, 60), await outbox.countBacklog()];
    await demoTime.setShift(30 * 86_400 + 11 * hour);
    const [morning] = await outbox.lease(5, 60);
    await demoTime.setShift(30 * 86_400);

    expect(atNight).toMatchObject([[], { waiting: 0 }]);
    expect(morning).toMatchObject({ letter: 'import-digest', tries: 1 });
    await outbox.markSent({ id: morning?.id ?? '', lease: morning?.lease ?? '' });
  });

  it('give a letter up after twelve tries, and show it as dead', async () => {
    const { outbox, ledger } = city.records;
    await ledger.file({ scope: { city: testCity, system: 'import' } }, () => ({
      filing: null,
      changes: [],
      opens: [],
      notices: [
        {
          letter: 'import-digest',
          to: 'unit-head',
          unit: homeCounty,
          about: null,
          facts: { run: 'r' },
          notBefore: null,
        },
      ],
    }));
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      const [letter] = await outbox.lease(5, 60);
      expect(letter).toMatchObject({ letter: 'import-digest', tries: attempt, caseId: null });
      await outbox.markFailed({ id: letter?.id ?? '', lease: letter?.lease ?? '' }, 'smtp.refused');
      expect(await outbox.lease(5, 60)).toEqual([]);
      await owner('UPDATE outbox SET try_after = now()');
    }

    expect(await outbox.lease(5, 60)).toEqual([]);
    expect(await outbox.countBacklog()).toMatchObject({ waiting: 0, dead: 1 });
  });

  it('hear the heart of a worker, and forget one that has long been silent', async () => {
    const { heartbeats } = city.records;
    const instance = randomUUID();
    await heartbeats.beat({ name: 'worker', instance: randomUUID(), facts: {} });
    await owner(`UPDATE heartbeat SET beat_at = now() - interval '2 days'`);

    await heartbeats.beat({ name: 'worker', instance, facts: { backend: 'postgresql' } });

    expect(await heartbeats.list('worker')).toMatchObject([{ instance, facts: { backend: 'postgresql' } }]);
    await city.records.housekeeping.sweepAway();
    expect(await city.records.housekeeping.makePartitions()).toBeGreaterThanOrEqual(0);
  });

  it('outlive a server that ends every connection at once', async () => {
    await owner(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );

    let heard: unknown;
    for (let attempt = 0; attempt < 20 && heard === undefined; attempt += 1) {
      heard = await city.records.ledger.look({ city: testCity, units: [homeCounty] }, number).catch(() => undefined);
    }

    expect(heard).toMatchObject({ file: { number } });
  });
});
