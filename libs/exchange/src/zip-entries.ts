/** Opens a zip archive from memory without ever unpacking more than was allowed. */
import { Readable } from 'node:stream';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { refuseSheet, SHEET_LIMITS, SheetRefused } from './sheet.js';

export interface ZipEntry {
  readonly path: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly method: number;
  readonly headerAt: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_END = 22 + 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ZIP64_FIELD = 1;
const SEE_ZIP64 = 0xffffffff;
const PIECE_BYTES = 64 * 1024;
const SMALL_ENTRY_BYTES = 4 * 1024 * 1024;

/** The table of contents, by path. Throws `SheetRefused` when there is none, as in a half-transferred file. */
export function listZipEntries(archive: Buffer): ReadonlyMap<string, ZipEntry> {
  const end = findEndOfDirectory(archive);
  const count = archive.readUInt16LE(end + 10);
  const entries = new Map<string, ZipEntry>();
  let at = archive.readUInt32LE(end + 16);
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) refuseSheet('sheet.damaged');
    const nameLength = archive.readUInt16LE(at + 28);
    const extraLength = archive.readUInt16LE(at + 30);
    const path = archive.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    const extra = archive.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    entries.set(path.replace(/^\//, ''), readDirectoryEntry(archive, at, { path, extra }));
    at += 46 + nameLength + extraLength + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** Unpacks entries while a common budget lasts: sizes written in the archive may lie, the budget does not. */
export class BoundedUnpacker {
  private bytesLeft: number;

  constructor(
    private readonly archive: Buffer,
    private readonly allowedBytes: number = SHEET_LIMITS.unpackedBytes,
  ) {
    this.bytesLeft = allowedBytes;
  }

  text(entry: ZipEntry): string {
    this.refuseBomb(entry);
    const unpacked = this.unpack(entry, this.packedBytes(entry));
    this.bytesLeft -= unpacked.length;
    return unpacked.toString('utf8');
  }

  /** An entry that is too large to be held at once, piece by piece. */
  async *stream(entry: ZipEntry): AsyncGenerator<Buffer> {
    const packed = this.packedBytes(entry);
    if (entry.method !== STORED && entry.method !== DEFLATED) refuseSheet('sheet.damaged');
    const source = Readable.from(piecesOf(packed));
    const unpacked = entry.method === STORED ? source : source.pipe(createInflateRaw());
    try {
      for await (const piece of unpacked) {
        if (!Buffer.isBuffer(piece)) throw new Error('zlib answers with buffers');
        this.bytesLeft -= piece.length;
        if (this.bytesLeft < 0) refuseSheet('sheet.too-large', { bytes: this.allowedBytes });
        yield piece;
      }
    } catch (error) {
      throw isOfZlib(error) ? new SheetRefused({ code: 'sheet.damaged', facts: {} }) : error;
    }
  }

  private refuseBomb(entry: ZipEntry): void {
    const swollen =
      entry.unpackedBytes > SMALL_ENTRY_BYTES && entry.unpackedBytes > entry.packedBytes * SHEET_LIMITS.packingRatio;
    if (swollen || entry.unpackedBytes > this.bytesLeft) {
      refuseSheet('sheet.too-large', { bytes: this.allowedBytes });
    }
  }

  private packedBytes(entry: ZipEntry): Buffer {
    const at = entry.headerAt;
    if (at + 30 > this.archive.length || this.archive.readUInt32LE(at) !== LOCAL_HEADER) refuseSheet('sheet.damaged');
    const start = at + 30 + this.archive.readUInt16LE(at + 26) + this.archive.readUInt16LE(at + 28);
    if (start + entry.packedBytes > this.archive.length) refuseSheet('sheet.damaged');
    return this.archive.subarray(start, start + entry.packedBytes);
  }

  private unpack(entry: ZipEntry, packed: Buffer): Buffer {
    if (entry.method === STORED) return packed;
    if (entry.method !== DEFLATED) refuseSheet('sheet.damaged');
    if (this.bytesLeft <= 0) refuseSheet('sheet.too-large', { bytes: this.allowedBytes });
    try {
      return inflateRawSync(packed, { maxOutputLength: this.bytesLeft });
    } catch (error) {
      return refuseSheet(isOverBudget(error) ? 'sheet.too-large' : 'sheet.damaged');
    }
  }
}

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}

function isOverBudget(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

function findEndOfDirectory(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - LONGEST_END);
  for (let at = archive.length - 22; at >= earliest; at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return refuseSheet('sheet.damaged');
}

function readDirectoryEntry(archive: Buffer, at: number, named: { path: string; extra: Buffer }): ZipEntry {
  const plain = {
    unpackedBytes: archive.readUInt32LE(at + 24),
    packedBytes: archive.readUInt32LE(at + 20),
    headerAt: archive.readUInt32LE(at + 42),
  };
  return { path: named.path, method: archive.readUInt16LE(at + 10), ...widenByZip64(plain, named.extra) };
}

/** Streaming writers put sizes into a zip64 field even for small files, in this fixed order, only where the plain field is full. */
function widenByZip64<T extends Readonly<Record<'unpackedBytes' | 'packedBytes' | 'headerAt', number>>>(
  plain: T,
  extra: Buffer,
): Record<'unpackedBytes' | 'packedBytes' | 'headerAt', number> {
  const wide = findZip64Field(extra);
  let at = 0;
  const widen = (value: number): number => {
    if (value !== SEE_ZIP64) return value;
    if (at + 8 > wide.length) refuseSheet('sheet.damaged');
    at += 8;
    return Number(wide.readBigUInt64LE(at - 8));
  };
  const unpackedBytes = widen(plain.unpackedBytes);
  const packedBytes = widen(plain.packedBytes);
  return { unpackedBytes, packedBytes, headerAt: widen(plain.headerAt) };
}

function findZip64Field(extra: Buffer): Buffer {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_FIELD) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return Buffer.alloc(0);
}
