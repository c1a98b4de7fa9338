// The frames of an MP3 sound: whether there are any, and where the tags before and behind them lie.
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

const framesWanted = 3;
const mostTags = 8;
const oldTagBytes = 128;
const kbits: Readonly<Record<'first' | 'later', readonly number[]>> = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  later: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const hertz: Readonly<Record<number, readonly number[]>> = {
  3: [44_100, 48_000, 32_000],
  2: [22_050, 24_000, 16_000],
  0: [11_025, 12_000, 8000],
};

/** Where the sound begins, behind its tags; undefined where no three frames follow each other. */
export async function readMp3Head(file: FileHandle, size: number): Promise<number | undefined> {
  const from = await skipTags(file);
  let place = from;
  for (let frame = 0; frame < framesWanted && place < size; frame += 1) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, place);
    const length = bytesRead === 4 ? frameLength(buffer) : undefined;
    if (length === undefined) return undefined;
    place += length;
  }
  return place === from ? undefined : from;
}

/** A copy of the sound alone: who recorded it, where and with what stood in the tags. */
export async function copyWithoutTags(source: string, copy: string): Promise<void> {
  const file = await open(source, 'r');
  const { size } = await file.stat();
  const from = await skipTags(file);
  const last = await file.read(Buffer.alloc(3), 0, 3, Math.max(0, size - oldTagBytes));
  await file.close();
  const to = last.buffer.toString('latin1') === 'TAG' ? size - oldTagBytes : size;
  await pipeline(createReadStream(source, { start: from, end: to - 1 }), createWriteStream(copy, { mode: 0o600 }));
}

async function skipTags(file: FileHandle): Promise<number> {
  let place = 0;
  for (let tag = 0; tag < mostTags; tag += 1) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(10), 0, 10, place);
    if (bytesRead < 10 || buffer.toString('latin1', 0, 3) !== 'ID3') break;
    const length = buffer.subarray(6).reduce((sum, byte) => sum * 128 + (byte & 127), 0);
    place += 10 + length;
  }
  return place;
}

/** Layer III only. */
function frameLength(head: Buffer): number | undefined {
  const word = head.readUInt32BE();
  const version = (word >>> 19) & 3;
  const bitrate = kbits[version === 3 ? 'first' : 'later'][(word >>> 12) & 15] ?? 0;
  const sampling = hertz[version]?.[(word >>> 10) & 3] ?? 0;
  if (word >>> 21 !== 0x7ff || ((word >>> 17) & 3) !== 1 || bitrate === 0 || sampling === 0) return undefined;
  return Math.floor(((version === 3 ? 144_000 : 72_000) * bitrate) / sampling) + ((word >>> 9) & 1);
}
