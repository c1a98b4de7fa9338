// Whether the reminders of a morning reach each reader as one letter, once, whatever the mail server does.
import { SMTPServer } from 'smtp-server';
import { listMails, readMail } from '#notices';
import { readSettings } from '#settings';
import { findFreePort } from '../../../test/setup/free-port.js';
import { type RingHouse, fileComplaints, moveTo, nextBell, openRingHouse } from '../../../test/journeys/ring-house.js';
import { homeCounty, testCity } from '../../../test/factories/decision.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { ClockWatch } from './clock-watch.js';
import { DigestRelay } from './digest-relay.js';
import { LetterWriter } from './letter-writer.js';
import { Offices } from './offices.js';
import { Post } from './post.js';
import { openLog } from './worker-log.js';

const log = openLog({ logLevel: 'silent' }, 'test');

describeWith('PostgreSQL', 'the reminders of a morning', () => {
  let house: RingHouse;
  let post: Post | undefined;

  beforeEach(async () => {
    house = await openRingHouse('PostgreSQL');
  });
  afterEach(async () => {
    post?.close();
    await house.close();
  });

  function openRelay(environment: Readonly<Record<string, string>> = {}): DigestRelay {
    const writer = new LetterWriter(house.records, house.desks.shelf, 'http://127.0.0.1:4810');
    post = new Post(writer, readSettings({ ...house.environment, ...environment }, 'worker'));
    const carrier = post;
    const offices = new Offices(house.records.app);
    return new DigestRelay({
      outbox: house.records.outbox,
      findAddressed: (letter) => offices.findAddressed(letter),
      prepare: (letter) => writer.prepare(letter),
      send: (digest) => carrier.sendTogether(digest),
      clock: new ClockWatch(house.records, log),
      log,
    });
  }
  /** Rings the next bell of each complaint at its moment. @returns the moment of the last */
  async function ringAll(numbers: readonly { readonly id: string; readonly number: string }[]): Promise<void> {
    for (const { id, number } of numbers) {
      const bell = await nextBell(house, number);
      await moveTo(house, bell.ringAt, 1);
      await house.desks.timers.ring({ city: testCity, caseId: id, timerId: bell.id, unit: homeCounty });
    }
  }
  const standings = (): Promise<readonly { tries: number; sent: boolean }[]> =>
    house.ask(`SELECT tries, sent_at IS NOT NULL AS sent FROM outbox ORDER BY decided_at, id`);
  const laterBySeconds = async (seconds: number): Promise<void> => {
    const { shiftSeconds } = await house.records.demoTime.read();
    await house.records.demoTime.setShift(shiftSeconds + seconds);
  };
  const subjects = async (): Promise<readonly string[]> =>
    (await listMails(house.home, { limit: 100 })).map(({ to, subject }) => `${to.split('@')[0] ?? ''} ${subject}`);

  it('wait for a quarter past nine and come as one letter, what is due first at the top', async () => {
    const filed = await fileComplaints(house, 3);
    await ringAll(filed);
    const relay = openRelay();

    await relay.relay();
    const before = await subjects();
    await laterBySeconds(15 * 60);
    await Promise.all([relay.relay(), openRelay().relay()]);
    await relay.relay();

    expect(before).toEqual([]);
    expect(await subjects()).toEqual([expect.stringContaining('officer 【今天要办】今天要办的 3 件')]);
    expect(await standings()).toEqual(filed.map(() => ({ tries: 1, sent: true })));
    const [mail] = await listMails(house.home, { limit: 1 });
    const text = (await readMail(house.home, mail?.id ?? ''))?.text ?? '';
    for (const { number } of filed) expect(text).toContain(number);
  });

  it('are one ordinary letter where there is one', async () => {
    await ringAll(await fileComplaints(house, 1));
    await laterBySeconds(15 * 60);

    await openRelay().relay();

    expect(await subjects()).toEqual([expect.stringContaining('officer 【提醒】')]);
  });

  it('are neither lost nor doubled when the mail server takes those of one reader and not of another', async () => {
    const port = await findFreePort();
    const received: string[] = [];
    let refuses = 'head';
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, answer) =>
        answer(address.startsWith(refuses) ? Object.assign(new Error('busy'), { responseCode: 451 }) : null),
      onData: (stream, { envelope }, answer) => {
        received.push(...envelope.rcptTo.map(({ address }) => address));
        stream.resume().once('end', () => answer());
      },
    });
    const filed = await fileComplaints(house, 2);
    await ringAll(filed);
    await laterBySeconds(86_400);
    await house.ask(`UPDATE outbox SET sent_at = now()`);
    await ringAll(filed);
    await laterBySeconds(15 * 60);
    const relay = openRelay({ SMTP_URL: `smtp://127.0.0.1:${String(port)}` });

    await relay.relay();
    const away = await standings();
    await new Promise<void>((settle) => server.listen(port, '127.0.0.1', settle));
    await house.ask('UPDATE outbox SET try_after = now() WHERE sent_at IS NULL');
    await relay.relay();
    refuses = 'nobody';
    await house.ask('UPDATE outbox SET try_after = now() WHERE sent_at IS NULL');
    await relay.relay();
    await relay.relay();
    await new Promise<void>((settle) => server.close(settle));

    expect(away.filter(({ sent }) => !sent)).toHaveLength(4);
    expect(received.sort()).toEqual(['head@example.gov.cn', 'officer@example.gov.cn']);
    expect((await standings()).every(({ sent }) => sent)).toBe(true);
  });
});
