// Asks a ClamAV daemon about one file by INSTREAM; no answer in time is an answer: wait.
import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export type Verdict = 'clean' | 'infected' | 'unavailable';

const patienceMs = 20_000;
const longestAnswer = 4096;

export class Clamd {
  /** @param address tcp://host:port or unix:/path @param patience how long it may be silent, in milliseconds */
  constructor(
    private readonly address: string,
    private readonly patience: number = patienceMs,
  ) {}

  async ask(path: string): Promise<Verdict> {
    const socket = this.dial();
    socket.setTimeout(this.patience, () => socket.destroy(new Error('silent')));
    const answer = answerOf(socket);
    try {
      await send(socket, path);
      return verdictOf(await answer);
    } catch {
      // It may have answered and closed before all was sent.
      return verdictOf(await answer);
    } finally {
      socket.destroy();
    }
  }

  private dial(): Socket {
    if (this.address.startsWith('unix:')) return connect(this.address.slice('unix:'.length));
    const { hostname, port } = new URL(this.address);
    return connect(Number(port), hostname);
  }
}

async function send(socket: Socket, path: string): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of createReadStream(path)) {
    if (!Buffer.isBuffer(chunk)) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    await write(socket, Buffer.concat([length, chunk]));
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (fault) => {
      if (fault) reject(fault);
      else resolve();
    });
  });
}

/** What it said until it closed; empty when the line failed. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1');
      if (said.includes('\0') || said.length > longestAnswer) resolve(said);
    });
    socket.once('error', () => resolve(said));
    socket.once('close', () => resolve(said));
  });
}

function verdictOf(answer: string): Verdict {
  const [line = ''] = answer.split('\0');
  if (/^stream: OK$/.test(line)) return 'clean';
  return / FOUND$/.test(line) ? 'infected' : 'unavailable';
}
