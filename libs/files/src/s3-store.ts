// Keeps checked files in a bucket that speaks S3: every request signed with its content's hash, nothing held in memory.
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { request as plainRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { FileFault } from './file-fault.js';
import type { FileStore, KeptFile } from './file-store.js';
import { hashOf } from './on-disk.js';

const patienceMs = 20_000;
const hashOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

interface Asked {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readable;
}

export class S3Store implements FileStore {
  private readonly client: AwsClient;
  private readonly bucket: string;

  /** @param address https://key:secret@host/bucket?region=… */
  constructor(address: string) {
    const url = new URL(address);
    this.client = new AwsClient({
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
      service: 's3',
      region: url.searchParams.get('region') ?? 'us-east-1',
      retries: 0,
    });
    this.bucket = `${url.protocol}//${url.host}${url.pathname}`;
  }

  async put(key: string, path: string): Promise<void> {
    const { size } = await stat(path);
    const headers = { 'content-length': String(size), 'x-amz-content-sha256': await hashOf(path) };
    const answer = await this.ask({ method: 'PUT', url: this.urlOf(key), headers, body: createReadStream(path) });
    await expectDone(answer);
    await rm(path, { force: true });
  }

  async open(key: string): Promise<Readable | undefined> {
    const answer = await this.ask({ method: 'GET', url: this.urlOf(key) });
    if (answer.statusCode === 200) return answer;
    answer.resume();
    if (answer.statusCode === 404) return undefined;
    throw new FileFault('files.unavailable');
  }

  async remove(key: string): Promise<void> {
    await expectDone(await this.ask({ method: 'DELETE', url: this.urlOf(key) }));
  }

  async *list(prefix: string): AsyncGenerator<KeptFile> {
    for (let token: string | undefined = ''; token !== undefined;) {
      const url = new URL(this.bucket);
      url.searchParams.set('list-type', '2');
      url.searchParams.set('prefix', `${prefix}/`);
      if (token !== '') url.searchParams.set('continuation-token', token);
      const answer = await this.ask({ method: 'GET', url });
      if (answer.statusCode !== 200) {
        answer.resume();
        throw new FileFault('files.unavailable');
      }
      const page = await textOf(answer);
      yield* keptIn(page);
      token = firstIn(page, 'NextContinuationToken');
    }
  }

  private urlOf(key: string): URL {
    return new URL(`${this.bucket}/${key}`);
  }

  /** @throws FileFault files.unavailable when nobody answers */
  private async ask({ method, url, headers, body }: Asked): Promise<IncomingMessage> {
    const unsigned = { 'x-amz-content-sha256': hashOfNothing, ...headers };
    const signed = await this.client.sign(url.href, { method, headers: unsigned });
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    return new Promise((resolve, reject) => {
      const request = send(url, {
        method,
        headers: { ...Object.fromEntries(signed.headers), ...headers },
        timeout: patienceMs,
      });
      request.once('response', resolve);
      request.once('timeout', () => request.destroy(new Error('the bucket does not answer')));
      request.once('error', () => {
        body?.destroy();
        reject(new FileFault('files.unavailable'));
      });
      if (body === undefined) request.end();
      else body.once('error', (fault) => request.destroy(fault)).pipe(request);
    });
  }
}

async function expectDone(answer: IncomingMessage): Promise<void> {
  answer.resume();
  const { statusCode = 500 } = answer;
  if (statusCode >= 300) throw new FileFault('files.unavailable');
  return Promise.resolve();
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Our own keys are plain letters: no entity of XML can stand in them. */
function* keptIn(page: string): Generator<KeptFile> {
  for (const [, entry = ''] of page.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
    const key = firstIn(entry, 'Key');
    const modified = firstIn(entry, 'LastModified');
    if (key !== undefined && modified !== undefined) yield { key, modifiedAtMs: Date.parse(modified) };
  }
}

function firstIn(text: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]+)</${name}>`).exec(text)?.[1];
}
