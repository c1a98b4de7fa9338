// A code goes to its address at once and nowhere else: the gateway, the mail server, or the mailbox of a demo.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CodeMessage, CodePost } from './code-post.js';
import { listMails, readMail } from './mailbox.js';

/** Built here, so that no number of a person stands in the sources. */
const mobile = ['138', '0013', '8000'].join('');
const message: CodeMessage = {
  kind: 'phone',
  to: mobile,
  code: '024680',
  minutes: 5,
  purpose: 'consumer',
  language: 'zh',
  key: 'one code',
  at: '2026-11-25T01:00:00.000Z',
};

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('the post of codes', () => {
  let home: string;
  let server: Server;
  let url: string;
  let status: number;
  const heard: Heard[] = [];

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'anqi-codes-'));
    status = 200;
    heard.length = 0;
    server = createServer((request, answer) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        heard.push({ headers: request.headers, body });
        answer.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('024680');
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/send`;
  });
  afterEach(async () => {
    await new Promise((done) => server.close(done));
    await rm(home, { recursive: true, force: true });
  });

  const post = (given: { readonly smsUrl?: string; readonly smsToken?: string; readonly mode?: 'production' } = {}) =>
    new CodePost({ mode: 'demo', home, mailFrom: 'Anqi <anqi@localhost>', ...given });

  it('hands a short message to the gateway with its token', async () => {
    await post({ smsUrl: url, smsToken: 'a-token-of-the-gateway' }).send(message);

    expect(heard).toHaveLength(1);
    expect(heard[0]?.headers.authorization).toBe('Bearer a-token-of-the-gateway');
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ id: 'one code', to: mobile });
    expect(heard[0]?.body).toContain('024680');
    expect(await listMails(home, { limit: 9 })).toEqual([]);
  });

  it.each([
    [400, 'sms.refused'],
    [302, 'sms.unreachable'],
    [429, 'sms.unreachable'],
    [503, 'sms.unreachable'],
  ])('says in a code why the gateway did not take it, and repeats nothing: %s', async (answered, code) => {
    status = answered;
    const fault: unknown = await post({ smsUrl: url })
      .send(message)
      .catch((thrown: unknown) => thrown);

    expect(fault).toMatchObject({ code });
    expect(String(fault)).not.toContain('024680');
    expect(String(fault)).not.toContain(mobile);
    expect(heard).toHaveLength(1);
  });

  it('keeps the message in the mailbox of a demo that has no gateway', async () => {
    await post().send(message);
    const [kept] = await listMails(home, { limit: 9 });

    expect(kept?.to).toBe(mobile);
    expect((await readMail(home, kept?.id ?? ''))?.text).toContain('024680');
  });

  it('writes a letter to a mail address, in the language that was spoken', async () => {
    await post().send({ ...message, kind: 'mail', to: 'li@example.com', language: 'en' });
    const [kept] = await listMails(home, { limit: 9 });
    const letter = await readMail(home, kept?.id ?? '');

    expect(letter?.subject).toBe('Your Anqi sign-in code');
    expect(letter?.text).toContain('024680');
    expect(letter?.html).toContain('lang="en"');
  });

  it('in production sends only where there is a gateway, and never into a mailbox', async () => {
    const production = post({ mode: 'production' });

    expect([production.takes('phone'), production.takes('mail')]).toEqual([false, false]);
    await expect(production.send(message)).rejects.toThrow('no code is sent');
    expect(await listMails(home, { limit: 9 })).toEqual([]);
  });
});
