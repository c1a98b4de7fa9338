// Whether a bucket takes, gives, lists and forgets what it is sent, from a server that checks each signature itself.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Store } from './s3-store.js';

const [keyId, secret, region] = ['anqi-key', 'anqi-secret/with+signs', 'cn-north-1'];
const bucket = '/anqi-files';
const pageSize = 2;

const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Signature version 4, computed anew from what arrived. */
function signatureOf({ method = '', url = '', headers }: IncomingMessage, signedNames: string): string {
  const { pathname, searchParams } = new URL(url, 'http://bucket');
  const query = [...searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const named = signedNames
    .split(';')
    .map((name) => `${name}:${String(headers[name])}\n`)
    .join('');
  const content = String(headers['x-amz-content-sha256']);
  const date = String(headers['x-amz-date']);
  const canonical = [method, pathname, query, named, signedNames, content].join('\n');
  const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scope, hashOf(canonical)].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, date.slice(0, 8)), region), 's3'), 'aws4_request');
  return hmac(key, toSign).toString('hex');
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('a bucket', () => {
  const kept = new Map<string, Buffer>();
  let server: Server;
  let folder: string;
  let address: string;
  let isDown = false;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const [, credential = '', names = '', signature = ''] =
      /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/.exec(
        request.headers.authorization ?? '',
      ) ?? [];
    const isHonest =
      credential.startsWith(`${keyId}/`) &&
      signature === signatureOf(request, names) &&
      request.headers['x-amz-content-sha256'] === hashOf(body);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://bucket');
    const key = pathname.slice(bucket.length + 1);
    if (isDown) return void response.writeHead(503).end();
    if (!isHonest) return void response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    if (request.method === 'PUT') kept.set(key, body);
    if (request.method === 'PUT') return void response.writeHead(200).end();
    if (request.method === 'DELETE') return void response.writeHead(kept.delete(key) ? 204 : 204).end();
    if (key === '') return void response.writeHead(200).end(listing(searchParams));
    const found = kept.get(key);
    return void (found === undefined ? response.writeHead(404).end() : response.writeHead(200).end(found));
  };

  const listing = (query: URLSearchParams): string => {
    const keys = [...kept.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort();
    const from = Number(query.get('continuation-token') ?? 0);
    const entries = keys
      .slice(from, from + pageSize)
      .map((key) => `<Contents><Key>${key}</Key><LastModified>2026-11-23T01:00:00.000Z</LastModified></Contents>`);
    const next =
      from + pageSize < keys.length ? `<NextContinuationToken>${from + pageSize}</NextContinuationToken>` : '';
    return `<?xml version="1.0"?><ListBucketResult>${entries.join('')}${next}</ListBucketResult>`;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anqi-s3-'));
    server = createServer((request, response) => void answer(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    address = `http://${keyId}:${encodeURIComponent(secret)}@127.0.0.1:${port}${bucket}?region=${region}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  });

  const put = async (key: string, bytes: Buffer, to = address): Promise<string> => {
    const path = join(folder, 'sent');
    await writeFile(path, bytes);
    await new S3Store(to).put(key, path);
    return path;
  };
  const read = async (key: string): Promise<Buffer | undefined> => {
    const stream = await new S3Store(address).open(key);
    if (stream === undefined) return undefined;
    const chunks: Buffer[] = [];
    for await (const chunk of stream) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };

  it('gives back what it was sent, and what was sent lies here no longer', async () => {
    const bytes = randomBytes(1_500_000);

    const path = await put('copy/ab/abc', bytes);

    expect((await read('copy/ab/abc'))?.equals(bytes)).toBe(true);
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('lists all that lies under a prefix, page by page, and forgets what it is told to', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await put(`original/x/${name}`, Buffer.from(name));
    const store = new S3Store(address);
    const keys: string[] = [];
    for await (const { key, modifiedAtMs } of store.list('original')) {
      keys.push(key);
      expect(modifiedAtMs).toBe(Date.parse('2026-11-23T01:00:00Z'));
    }
    await store.remove('original/x/c');

    expect(keys).toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => `original/x/${name}`));
    expect(await read('original/x/c')).toBeUndefined();
  });

  it('that refuses the signature, is down or is gone is said to be unavailable', async () => {
    const unavailable = { code: 'files.unavailable' };
    const wrong = address.replace(encodeURIComponent(secret), 'another');

    await expect(put('copy/x', Buffer.from('x'), wrong)).rejects.toMatchObject(unavailable);
    isDown = true;
    await expect(put('copy/x', Buffer.from('x'))).rejects.toMatchObject(unavailable);
    await expect(read('copy/ab/abc')).rejects.toMatchObject(unavailable);
    isDown = false;
    await expect(put('copy/x', Buffer.from('x'), 'http://a:b@127.0.0.1:1/anqi')).rejects.toMatchObject(unavailable);
  });
});
