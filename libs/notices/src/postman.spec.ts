// How a letter reaches a mail server or the local mailbox, and what becomes of one that does not.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { DeliveryFault } from './delivery-fault.js';
import { CLOCK_FACTS } from './letters.cases.js';
import { letterFor } from './letters.js';
import { isOneAddress } from './mail-address.js';
import { listMails, readMail } from './mailbox.js';
import { type Mail, Postman } from './postman.js';

const MAIL_FROM = '周口市市场监督管理局 <no-reply@anqi.example>';
const MAIL: Mail = {
  key: '0196a1f0-0000-7000-8000-000000000001',
  to: 'guomin@chuanhui.example',
  ...letterFor('clock.reminder', CLOCK_FACTS),
  at: '2026-05-08T01:00:00.000Z',
};

async function faultOf(delivery: Promise<unknown>): Promise<DeliveryFault> {
  const thrown: unknown = await delivery.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof DeliveryFault)) throw new Error(`no delivery fault but ${String(thrown)}`);
  return thrown;
}

function portOf(server: { address(): AddressInfo | string | null }): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen');
  return address.port;
}

describe('a letter given to a mail server', () => {
  interface Received {
    readonly from: string;
    readonly to: readonly string[];
    readonly message: string;
  }
  const closing: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  function postmanAt(port: number, auth = ''): Postman {
    const postman = new Postman({
      smtpUrl: `smtp://${auth}127.0.0.1:${port}`,
      mailFrom: MAIL_FROM,
      home: '/nonexistent',
    });
    closing.unshift(() => Promise.resolve(postman.close()));
    return postman;
  }

  async function listen(options: SMTPServerOptions): Promise<{ readonly port: number; readonly received: Received[] }> {
    const received: Received[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          const from = mailFrom === false ? '' : mailFrom.address;
          received.push({ from, to: rcptTo.map(({ address }) => address), message: Buffer.concat(chunks).toString() });
          done();
        });
      },
      ...options,
    });
    server.on('error', () => undefined);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    closing.push(() => new Promise((ended) => server.close(() => ended())));
    return { port: portOf(server.server), received };
  }

  const answering = (responseCode: number) =>
    Object.assign(new Error('guomin@chuanhui.example is not here'), { responseCode });

  it('arrives, with its own envelope, marked as written by a machine', async () => {
    const { port, received } = await listen({});

    const delivery = await postmanAt(port).deliver(MAIL);

    expect(delivery).toMatchObject({ by: 'smtp', isRepeat: false });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: 'no-reply@anqi.example', to: ['guomin@chuanhui.example'] });
    const message = received[0]?.message ?? '';
    expect(message).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(message).toContain(`Message-ID: ${delivery.messageId}`);
    expect(message).toMatch(/^Date: Fri, 08 May 2026 01:00:00 \+0000\r$/m);
    expect(message).toMatch(/^To: guomin@chuanhui\.example\r$/m);
    expect(message).toMatch(/multipart\/alternative/);
  });

  it('has the same Message-ID at every try, and another letter has another', async () => {
    const { port } = await listen({});
    const postman = postmanAt(port);

    const first = await postman.deliver(MAIL);
    const again = await postman.deliver(MAIL);
    const other = await postman.deliver({ ...MAIL, key: 'another' });

    expect(again.messageId).toBe(first.messageId);
    expect(other.messageId).not.toBe(first.messageId);
    expect(first.messageId).toMatch(/^<[0-9a-f]{32}@anqi\.example>$/);
  });

  it.each([
    { server: 'greylists the recipient', reply: 450, hook: 'onRcptTo', code: 'mail.server-busy', isTemporary: true },
    {
      server: 'knows no such recipient',
      reply: 550,
      hook: 'onRcptTo',
      code: 'mail.recipient-refused',
      isTemporary: false,
    },
    {
      server: 'does not like this sender',
      reply: 550,
      hook: 'onMailFrom',
      code: 'mail.server-refused',
      isTemporary: true,
    },
    { server: 'has no room for now', reply: 452, hook: 'onMailFrom', code: 'mail.server-busy', isTemporary: true },
  ])('whose server $server ($reply) fails with a code and no address', async ({ reply, hook, code, isTemporary }) => {
    const refuse = (_address: unknown, _session: unknown, done: (error: Error) => void) => {
      done(answering(reply));
    };
    const { port, received } = await listen({ [hook]: refuse });

    const fault = await faultOf(postmanAt(port).deliver(MAIL));

    expect(fault).toMatchObject({ code, isTemporary, replyCode: reply });
    expect(`${fault.message}${fault.stack ?? ''}${JSON.stringify(fault)}`).not.toContain('chuanhui.example');
    expect(fault.cause).toBeUndefined();
    expect(received).toEqual([]);
  });

  it.each([
    [451, 'mail.server-busy', true],
    [554, 'mail.letter-refused', false],
  ] as const)('whose text is answered with %i is %s', async (reply, code, isTemporary) => {
    const { port } = await listen({
      onData(stream, _session, done) {
        stream.on('end', () => {
          done(answering(reply));
        });
        stream.resume();
      },
    });

    expect(await faultOf(postmanAt(port).deliver(MAIL))).toMatchObject({ code, isTemporary, replyCode: reply });
  });

  it('waits for better settings when the server refuses the password, and does not repeat it', async () => {
    const { port } = await listen({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth(_auth, _session, done) {
        done(answering(535));
      },
    });

    const fault = await faultOf(postmanAt(port, 'anqi:hush-hush@').deliver(MAIL));

    expect(fault).toMatchObject({ code: 'mail.sign-in-refused', isTemporary: true });
    expect(`${fault.message}${fault.stack ?? ''}`).not.toContain('hush-hush');
  });

  it('is tried again later when nobody listens', async () => {
    const { port } = await listen({});
    for (const close of closing.splice(0)) await close();

    expect(await faultOf(postmanAt(port).deliver(MAIL))).toMatchObject({
      code: 'mail.server-unreachable',
      isTemporary: true,
    });
  });

  it.each(['HELLO', 'MAIL', 'DATA'])('is tried once only when the line breaks at %s', async (breaking) => {
    let calls = 0;
    const server: Server = createServer((socket) => {
      calls += 1;
      socket.on('error', () => undefined);
      if (breaking === 'HELLO') {
        socket.end();
        return;
      }
      socket.write('220 mail.example ESMTP\r\n');
      socket.on('data', (line) => {
        if (line.toString().startsWith('EHLO')) socket.write('250 mail.example\r\n');
        else if (line.toString().startsWith(breaking)) socket.destroy();
        else socket.write('250 fine\r\n');
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    closing.push(() => new Promise((ended) => server.close(() => ended())));

    const fault = await faultOf(postmanAt(portOf(server)).deliver(MAIL));

    expect(fault).toMatchObject({ code: 'mail.server-unreachable', isTemporary: true });
    expect(calls).toBe(1);
  });
});

describe('an address', () => {
  it.each(['a@b.cn', 'first.last+tag@mail.example.gov.cn', 'head@localhost'])('%s is taken', (address) => {
    expect(isOneAddress(address)).toBe(true);
  });

  it.each([
    'a@b.cn\r\nBcc: c@d.cn',
    'a@b.cn, c@d.cn',
    'a@b.cn;c@d.cn',
    '局长 <a@b.cn>',
    '"a@evil.example x"@gov.cn',
    'a(comment)@b.cn',
    'a@b@c.cn',
    'a..b@c.cn',
    '.a@c.cn',
    'a@-c.cn',
    'a@c..cn',
    'a@[127.0.0.1]',
    '张@b.cn',
    'a@例.cn',
    'a b@c.cn',
    '',
    '@',
    `${'a'.repeat(65)}@b.cn`,
    `a@${'b.'.repeat(130)}cn`,
  ])('%j is refused', (address) => {
    expect(isOneAddress(address)).toBe(false);
  });

  it('that is refused is refused for good, and is not repeated in the fault', async () => {
    const postman = new Postman({ mailFrom: MAIL_FROM, home: '/nonexistent' });

    const fault = await faultOf(postman.deliver({ ...MAIL, to: 'a@b.cn\r\nBcc: c@d.cn' }));

    expect(fault).toMatchObject({ code: 'mail.address-refused', isTemporary: false });
    expect(fault.message).not.toContain('b.cn');
  });

  it('of 100,000 letters is refused in no time', () => {
    const before = performance.now();

    const isTaken = isOneAddress(`${'('.repeat(100_000)}@b.cn`);

    expect(isTaken).toBe(false);
    expect(performance.now() - before).toBeLessThan(50);
  });
});

describe('the local mailbox', () => {
  let home = '';
  let postman: Postman;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'anqi-mailbox-'));
    postman = new Postman({ mailFrom: MAIL_FROM, home });
  });

  afterEach(() => rm(home, { recursive: true }));

  it('is empty before the first letter', async () => {
    expect(await listMails(home, { limit: 10 })).toEqual([]);
  });

  it('gives back what was put in, and keeps the mail itself beside it', async () => {
    await postman.deliver(MAIL);

    const [found] = await listMails(home, { limit: 10 });
    const mail = await readMail(home, found?.id ?? '');
    const message = await readFile(join(home, 'mailbox', `${found?.id ?? ''}.eml`), 'utf8');

    expect(found).toEqual({ id: mail?.id, to: MAIL.to, subject: MAIL.subject, at: MAIL.at });
    expect(mail).toMatchObject({ from: MAIL_FROM, text: MAIL.text, html: MAIL.html });
    expect(message).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(message).toMatch(/^Subject: =\?UTF-8\?/m);
  });

  it('lists the newest letter first, and no more than asked for', async () => {
    for (const day of ['08', '10', '09']) {
      await postman.deliver({ ...MAIL, key: day, at: `2026-05-${day}T01:00:00.000Z` });
    }

    const days = (await listMails(home, { limit: 2 })).map(({ at }) => at.slice(8, 10));

    expect(days).toEqual(['10', '09']);
  });

  it('keeps a letter once, however often it is brought and by however many', async () => {
    const first = await postman.deliver(MAIL);
    const rest = await Promise.all([1, 2, 3, 4].map(() => new Postman({ mailFrom: MAIL_FROM, home }).deliver(MAIL)));
    const later = await postman.deliver({ ...MAIL, at: '2026-05-09T01:00:00.000Z' });

    expect(first.isRepeat).toBe(false);
    expect([...rest, later].map(({ isRepeat }) => isRepeat)).toEqual([true, true, true, true, true]);
    expect(new Set([first, ...rest, later].map(({ messageId }) => messageId)).size).toBe(1);
    expect(await readdir(join(home, 'mailbox'))).toHaveLength(2);
  });

  it('keeps a letter once when several bring it at the same instant', async () => {
    const deliveries = await Promise.all([1, 2, 3, 4, 5, 6].map(() => postman.deliver(MAIL)));

    expect(deliveries.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(await readdir(join(home, 'mailbox'))).toHaveLength(2);
  });

  it('finishes a letter of which only one half was written before the power went', async () => {
    await postman.deliver(MAIL);
    const [found] = await listMails(home, { limit: 1 });
    await rm(join(home, 'mailbox', `${found?.id ?? ''}.json`));

    const again = await postman.deliver(MAIL);

    expect(again.isRepeat).toBe(false);
    expect(await readdir(join(home, 'mailbox'))).toHaveLength(2);
  });

  it('is for its owner only', async () => {
    await postman.deliver(MAIL);

    const [name] = await readdir(join(home, 'mailbox'));
    const modes = [await stat(join(home, 'mailbox')), await stat(join(home, 'mailbox', name ?? ''))].map(
      ({ mode }) => mode & 0o777,
    );

    expect(modes).toEqual([0o700, 0o600]);
  });

  it.each(['../secret', '..%2Fsecret', '', '20260508T010000000Z-' + 'a'.repeat(32) + '/../../secret', 'x'])(
    'shows nothing for the id %j',
    async (id) => {
      await postman.deliver(MAIL);
      await writeFile(
        join(home, 'secret.json'),
        JSON.stringify({ id: '', to: '', from: '', subject: '', at: '', text: '', html: '' }),
      );

      expect(await readMail(home, id)).toBeUndefined();
    },
  );
});
