// The folder where files arrive and wait: nothing in it was checked, and nothing in it is ever given out.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileFault } from './file-fault.js';
import { hashOf, orIfAbsent, settle } from './on-disk.js';

export interface WaitingFile {
  readonly name: string;
  /** Of the attachment it belongs to. */
  readonly id: string;
  readonly role: 'arriving' | 'arrived' | 'scratch';
  readonly modifiedAtMs: number;
}

const ownerOnly = 0o600;
const idLength = 36;

export class Quarantine {
  private constructor(private readonly folder: string) {}

  static async at(folder: string): Promise<Quarantine> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new Quarantine(folder);
  }

  /** The whole file, once it has arrived; nobody writes to it any more. */
  arrived(id: string): string {
    return join(this.folder, id);
  }

  /** A place for something that is being made of it; whatever is left there is swept away. */
  scratch(id: string): string {
    return join(this.folder, `${id}.${randomUUID()}.scratch`);
  }

  /** How much of it is here. */
  async sizeOf(id: string): Promise<number> {
    const whole = await sizeIfThere(this.arrived(id));
    return whole ?? (await sizeIfThere(this.arriving(id))) ?? 0;
  }

  /**
   * Writes on where the file ends; what arrived before the line broke is kept.
   * @throws FileFault attachment.too-large when more comes than was announced; then nothing of it is kept
   */
  async append(id: string, bytes: Readable, { offset, most }: { offset: number; most: number }): Promise<number> {
    const handle = await open(this.arriving(id), offset === 0 ? 'w' : 'r+', ownerOnly);
    let place = offset;
    try {
      // Left whole when it is left early: the answer goes out on the same line.
      for await (const chunk of bytes.iterator({ destroyOnReturn: false })) {
        if (!Buffer.isBuffer(chunk)) throw new Error('an upload arrives as bytes');
        if (place + chunk.length > most) {
          await handle.truncate(offset);
          throw new FileFault('attachment.too-large');
        }
        await handle.write(chunk, 0, chunk.length, place);
        place += chunk.length;
      }
    } catch (fault) {
      // The line broke: whoever sends asks how far he came and goes on from there.
      if (bytes.errored === null) throw fullOrOther(fault);
    } finally {
      await handle.datasync();
      await handle.close();
    }
    return place;
  }

  /** Makes of what arrived a file that no open hand can write to any more. @returns its SHA-256 in hex */
  async close(id: string): Promise<string> {
    if ((await sizeIfThere(this.arrived(id))) === undefined) {
      const making = this.scratch(id);
      const handle = await open(making, 'wx', ownerOnly);
      await pipeline(createReadStream(this.arriving(id)), handle.createWriteStream());
      await settle(making);
      await rename(making, this.arrived(id));
      await settle(this.folder);
    }
    return hashOf(this.arrived(id));
  }

  async forgetArriving(id: string): Promise<void> {
    await rm(this.arriving(id), { force: true });
  }

  async remove(id: string): Promise<void> {
    await this.forgetArriving(id);
    await rm(this.arrived(id), { force: true });
  }

  async removeFile({ name }: WaitingFile): Promise<void> {
    await rm(join(this.folder, name), { force: true });
  }

  async *list(): AsyncGenerator<WaitingFile> {
    for await (const { name } of await opendir(this.folder)) {
      const found = await orIfAbsent(stat(join(this.folder, name)), undefined);
      if (found === undefined) continue;
      yield { name, id: name.slice(0, idLength), role: roleOf(name), modifiedAtMs: found.mtimeMs };
    }
  }

  private arriving(id: string): string {
    return join(this.folder, `${id}.part`);
  }
}

function fullOrOther(fault: unknown): unknown {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' ? new FileFault('attachment.storage-full') : fault;
}

async function sizeIfThere(path: string): Promise<number | undefined> {
  return orIfAbsent(
    stat(path).then(({ size }) => size),
    undefined,
  );
}

function roleOf(name: string): WaitingFile['role'] {
  if (name.length === idLength) return 'arrived';
  return name.endsWith('.part') ? 'arriving' : 'scratch';
}
