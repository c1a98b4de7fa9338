// The boxes of an MP4 film: whether they fill the file from end to end, and which of them tell where and by whom it was taken.
import { copyFile, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

interface Box {
  readonly type: string;
  readonly from: number;
  readonly bodyFrom: number;
  readonly to: number;
}
interface Span {
  readonly from: number;
  readonly to: number;
}

const mostBoxes = 100_000;
const containers = new Set(['moov', 'trak']);
/** User data, metadata and private boxes: place, maker, serial number, XMP. */
const telling = new Set(['udta', 'meta', 'uuid']);
const boxName = /^[\x20-\x7e\xa9]{4}$/;
const chunkBytes = 65_536;

/** The boxes that lie in a span, one after another; undefined where they do not fill it. */
export async function walkBoxes(file: FileHandle, { from, to }: Span): Promise<readonly Box[] | undefined> {
  const boxes: Box[] = [];
  for (let place = from; place < to;) {
    const box = await readBox(file, place, to);
    if (box === undefined || boxes.length >= mostBoxes) return undefined;
    boxes.push(box);
    place = box.to;
  }
  return boxes;
}

/** A copy in which what tells of place and maker is blank; lengths stay, so that nothing else moves. */
export async function copyWithoutTraces(source: string, copy: string): Promise<void> {
  await copyFile(source, copy);
  const file = await open(copy, 'r+');
  try {
    const { size } = await file.stat();
    for (const box of await findTelling(file, { from: 0, to: size })) await blank(file, box);
  } finally {
    await file.close();
  }
}

async function findTelling(file: FileHandle, span: Span): Promise<readonly Box[]> {
  const boxes = (await walkBoxes(file, span)) ?? [];
  const within = await Promise.all(
    boxes
      .filter(({ type }) => containers.has(type))
      .map(({ bodyFrom, to }) => findTelling(file, { from: bodyFrom, to })),
  );
  return [...boxes.filter(({ type }) => telling.has(type)), ...within.flat()];
}

async function blank(file: FileHandle, { from, bodyFrom, to }: Box): Promise<void> {
  await file.write('free', from + 4, 'latin1');
  for (let place = bodyFrom; place < to; place += chunkBytes) {
    const count = Math.min(chunkBytes, to - place);
    await file.write(Buffer.alloc(count), 0, count, place);
  }
}

async function readBox(file: FileHandle, from: number, end: number): Promise<Box | undefined> {
  const { buffer: head, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, from);
  if (bytesRead < 8) return undefined;
  const type = head.toString('latin1', 4, 8);
  const short = head.readUInt32BE(0);
  const length = short === 1 && bytesRead === 16 ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - from : short;
  const headLength = short === 1 ? 16 : 8;
  if (!boxName.test(type) || length < headLength || from + length > end) return undefined;
  return { type, from, bodyFrom: from + headLength, to: from + length };
}
