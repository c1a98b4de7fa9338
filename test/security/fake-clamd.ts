// A scanner that speaks clamd's INSTREAM over a real socket, and can be told to hang, to close, or to talk nonsense.
import { once } from 'node:events';
import { type Server, type Socket, createServer } from 'node:net';

/** Built here, so that no scanner stumbles over the sources. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');

export type Mood = 'working' | 'silent' | 'closing' | 'nonsense';

export interface FakeClamd {
  readonly url: string;
  mood: Mood;
  readonly asked: () => number;
  readonly close: () => Promise<void>;
}

export async function startFakeClamd(): Promise<FakeClamd> {
  const sockets = new Set<Socket>();
  let asked = 0;
  const fake: { mood: Mood } = { mood: 'working' };
  const server: Server = createServer((socket) => {
    asked += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    if (fake.mood === 'closing') socket.destroy();
    else if (fake.mood === 'nonsense') socket.end('hello?\0');
    else if (fake.mood === 'working') void scan(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return Object.assign(fake, {
    url: `tcp://127.0.0.1:${String(port)}`,
    asked: () => asked,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  });
}

/** zINSTREAM, then pieces with their length before them, then a length of nothing. */
async function scan(socket: Socket): Promise<void> {
  let waiting = Buffer.alloc(0);
  let content = Buffer.alloc(0);
  let isGreeted = false;
  for await (const chunk of socket) {
    if (!Buffer.isBuffer(chunk)) return;
    waiting = Buffer.concat([waiting, chunk]);
    if (!isGreeted) {
      if (waiting.length < 10) continue;
      if (waiting.toString('latin1', 0, 10) !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0');
      waiting = waiting.subarray(10);
      isGreeted = true;
    }
    while (waiting.length >= 4 && waiting.length >= 4 + waiting.readUInt32BE(0)) {
      const length = waiting.readUInt32BE(0);
      if (length === 0)
        return void socket.end(content.includes(eicar) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
      content = Buffer.concat([content, waiting.subarray(4, 4 + length)]);
      waiting = waiting.subarray(4 + length);
    }
  }
}
