// Whether each letter reaches its office once, whatever the mail server does and whoever is missing.
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { DeliveryFault, listMails, readMail } from '#notices';
import { AccountRecord } from '#records';
import type { Letter } from '#records';
import { readSettings } from '#settings';
import { homeCounty, testCity } from '../../../test/factories/decision.factory.js';
import { type RingHouse, openRingHouse, until } from '../../../test/journeys/ring-house.js';
import { findFreePort } from '../../../test/setup/free-port.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { ClockWatch } from './clock-watch.js';
import { LetterWriter } from './letter-writer.js';
import { type Addressed, Offices } from './offices.js';
import { OutboxRelay } from './outbox-relay.js';
import { Post, type Posted } from './post.js';
import { openLog } from './worker-log.js';

const origin = 'http://127.0.0.1:4810';
const log = openLog({ logLevel: 'silent' }, 'test');

describeWith('PostgreSQL', 'letters in the outbox', () => {
  let house: RingHouse;
  let post: Post | undefined;

  beforeEach(async () => {
    house = await openRingHouse('PostgreSQL');
  });
  afterEach(async () => {
    post?.close();
    post = undefined;
    await house.close();
  });

  interface Wanted {
    readonly to?: string;
    readonly unit?: string;
    readonly handler?: string;
  }

  /** Digests of an import: letters about no case. @returns their ids in the order in which they will be leased */
  async function ask(
    count: number,
    { to = 'unit-head', unit = homeCounty, handler }: Wanted = {},
  ): Promise<readonly string[]> {
    const facts = {
      run: randomUUID(),
      created: 3,
      triage: 1,
      overdue: 0,
      ...(handler === undefined ? {} : { handler }),
    };
    const rows = await house.ask<{ id: string }>(
      `INSERT INTO outbox (city, id, letter, recipient, unit, facts, decided_at, try_after)
       SELECT $1, gen_random_uuid(), 'import-digest', $2, $3, $4, anqi_now(), now() - interval '1 hour' + n * interval '1 second'
         FROM generate_series(1, $5) n RETURNING id`,
      [testCity, to, unit, JSON.stringify(facts), count],
    );
    return rows.map(({ id }) => id);
  }

  function openRelay(send: (letter: Letter, to: Addressed) => Promise<Posted>): OutboxRelay {
    const offices = new Offices(house.records.app);
    const clock = new ClockWatch(house.records, log);
    return new OutboxRelay({
      outbox: house.records.outbox,
      findAddressed: (letter) => offices.findAddressed(letter),
      send,
      clock,
      log,
    });
  }
  function openPost(environment: Readonly<Record<string, string>> = {}): Post {
    const settings = readSettings({ ...house.environment, ...environment }, 'worker');
    post = new Post(new LetterWriter(house.records, house.desks.shelf, origin), settings);
    return post;
  }
  /** Until nothing is due; what failed waits for its time. */
  async function drain(relay: OutboxRelay): Promise<void> {
    while ((await relay.relay()) === 'more');
    await relay.settle();
  }
  const standings = (): Promise<readonly { tries: number; sent: boolean; dead: boolean; fault: string | null }[]> =>
    house.ask(
      `SELECT tries, sent_at IS NOT NULL AS sent, dead_at IS NOT NULL AS dead, last_fault AS fault FROM outbox ORDER BY decided_at, id`,
    );
  const anybody = async (office: string): Promise<void> => {
    await house.ask(`UPDATE account SET disabled_at = now() WHERE $1 = ANY (roles)`, [office]);
  };
  const readers = async (): Promise<readonly string[]> =>
    (await listMails(house.home, { limit: 100 })).map(({ to }) => to.split('@')[0] ?? '').sort();

  it('are written to the officer by name, with the case behind them', async () => {
    await ask(1);
    await drain(openRelay((letter, to) => openPost().send(letter, to)));

    const [summary] = await listMails(house.home, { limit: 10 });
    const mail = await readMail(house.home, summary?.id ?? '');

    expect(mail?.to).toBe('head@example.gov.cn');
    expect(mail?.text).toContain('head（太康县市场监督管理局');
    expect(mail?.text).toContain(`${origin}/desk/queue`);
    expect(await standings()).toEqual([{ tries: 1, sent: true, dead: false, fault: null }]);
  });

  it.each([
    ['handler', [], ['officer']],
    ['handler', ['officer'], ['head']],
    ['unit-head', ['unit-head'], ['desk']],
    ['intake', ['unit-head', 'city-intake'], ['mayor']],
    ['city-intake', ['city-intake'], ['mayor']],
  ])(
    'for an office (%s) in which nobody sits go to the next one up (without %j to %j)',
    async (to, empty, expected) => {
      for (const office of empty) await anybody(office);
      await ask(1, { to, handler: house.handler });

      await drain(openRelay((letter, addressed) => openPost().send(letter, addressed)));

      expect(await readers()).toEqual(expected);
    },
  );

  it('go to everybody who sits in an office, each in a mail of his own', async () => {
    await house.records.app.inScope({ city: testCity, system: 'accounts' }, ({ manager }) =>
      manager.insert(AccountRecord, {
        ...{ city: testCity, id: randomUUID(), login: 'second', name: 'second', passwordHash: 'none', station: null },
        ...{ unit: homeCounty, roles: ['unit-head'], mail: 'second@example.gov.cn' },
      }),
    );
    await ask(1);

    await drain(openRelay((letter, to) => openPost().send(letter, to)));

    expect(await readers()).toEqual(['head', 'second']);
  });

  it('that nobody in the city can be given are kept, with the reason', async () => {
    await house.ask('UPDATE account SET mail = NULL');
    await ask(1);

    await drain(openRelay((letter, to) => openPost().send(letter, to)));

    expect(await standings()).toEqual([{ tries: 1, sent: false, dead: true, fault: 'office.without-address' }]);
    expect(await house.records.outbox.countBacklog()).toMatchObject({ dead: 1, waiting: 0 });
  });

  it('do not wait for a slow one among them', async () => {
    const [slow, ...quick] = await ask(30);
    let release = (): void => undefined;
    const held = new Promise<void>((settle) => (release = settle));
    const sent: string[] = [];
    const relay = openRelay(async (letter) => {
      if (letter.id === slow) await held;
      sent.push(letter.id);
      return { outcome: 'sent' };
    });

    const draining = drain(relay);
    await until('the quick ones are sent', () => Promise.resolve(sent.length === quick.length));
    release();
    await draining;

    expect(sent).toHaveLength(30);
    expect((await standings()).every(({ sent: isSent }) => isSent)).toBe(true);
  });

  it('are sent once each by two relays that take from the same outbox', async () => {
    const ids = await ask(60);
    const sent: string[] = [];
    const send = async (letter: Letter): Promise<Posted> => {
      await wait(5);
      sent.push(letter.id);
      return { outcome: 'sent' };
    };

    await Promise.all([drain(openRelay(send)), drain(openRelay(send))]);

    expect(sent.sort()).toEqual([...ids].sort());
  });

  it('that fail are tried later, at growing distances, and given up after the twelfth time', async () => {
    await ask(1);
    const relay = openRelay(() => Promise.reject(new DeliveryFault('mail.server-busy')));
    const pauses: number[] = [];

    for (let turn = 0; turn < 12; turn += 1) {
      await drain(relay);
      const [row] = await house.ask<{ seconds: number }>(
        `UPDATE outbox SET try_after = now() RETURNING extract(epoch FROM old.try_after - now())::int AS seconds`,
      );
      pauses.push(row?.seconds ?? 0);
    }

    expect(pauses.slice(0, 4)).toEqual([10, 20, 40, 80]);
    expect(await standings()).toEqual([{ tries: 12, sent: false, dead: true, fault: 'mail.server-busy' }]);
    await drain(relay);
    expect((await standings())[0]?.tries).toBe(12);
  });

  it('wait while the mail server is away, and go when it is back; an address it refuses is kept with the reason', async () => {
    const port = await findFreePort();
    const received: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, answer) =>
        answer(address.startsWith('mayor') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null),
      onData: (stream, { envelope }, answer) => {
        received.push(...envelope.rcptTo.map(({ address }) => address));
        stream.resume().once('end', () => answer());
      },
    });
    await ask(1);
    await ask(1, { to: 'city-head' });
    const smtp = openPost({ SMTP_URL: `smtp://127.0.0.1:${String(port)}` });
    const relay = openRelay((letter, to) => smtp.send(letter, to));

    await drain(relay);
    const away = await standings();
    await new Promise<void>((settle) => server.listen(port, '127.0.0.1', settle));
    await house.ask('UPDATE outbox SET try_after = now()');
    await drain(relay);
    const back = await standings();
    await new Promise<void>((settle) => server.close(settle));

    expect(away.map(({ fault }) => fault)).toEqual(['mail.server-unreachable', 'mail.server-unreachable']);
    expect(received).toEqual(['head@example.gov.cn']);
    expect(back).toEqual([
      { tries: 2, sent: true, dead: false, fault: null },
      { tries: 2, sent: false, dead: true, fault: 'mail.recipient-refused' },
    ]);
  });
});
