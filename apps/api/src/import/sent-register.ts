// The one file of a business register, held in memory as it came until its import has ended: on no disk, because its columns may name people.
import type { RegisterFile } from '#exchange';
import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from '../door/door-refusal.js';
import { shownFileName } from './sent-file.js';

/** Half a million operators are some hundred megabytes of csv; a larger one is for the command line, which reads from the disk. */
const mostBytes = 128 * 1024 * 1024;

/** @throws DoorRefusal import.without-file, request.too-large */
export async function readSentRegister(request: FastifyRequest): Promise<RegisterFile> {
  if (!request.isMultipart()) throw new DoorRefusal(415, 'import.without-file');
  const part = await request.file({ limits: { fileSize: mostBytes } });
  if (part === undefined) throw new DoorRefusal(400, 'import.without-file');
  const pieces: Uint8Array[] = [];
  for await (const piece of part.file) if (piece instanceof Uint8Array) pieces.push(piece);
  if (part.file.truncated) throw new DoorRefusal(413, 'request.too-large');
  return { name: shownFileName(part.filename), open: () => readOn(pieces) };
}

/** Between two pieces others have their turn. */
async function* readOn(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    await new Promise((turn) => setImmediate(turn));
    yield piece;
  }
}
