// Looks into a file and says what it is, whatever it is called: only the kinds of the table, and nothing that is two things.
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { FileRefusal } from './file-fault.js';
import type { FileKind } from './file-kinds.table.js';
import { readMp3Head } from './mp3.js';
import { walkBoxes } from './mp4.js';
import { hasActiveContent } from './pdf.js';

export type Sniffed = { readonly kind: FileKind } | { readonly refusal: FileRefusal };

const headBytes = 65_536;
/** A zip's directory ends the file, with a comment of 64 KiB at most. */
const tailBytes = 65_536 + 22;
const markupBytes = 4096;
const zipEnd = Buffer.from('PK\x05\x06', 'latin1');
const markup = /<(?:!doctype|html|head|body|script|svg|iframe|\?php|\?xml-stylesheet|object|embed)\b/i;
const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'avif', 'avis']);
const filmBrands = /^(?:isom|iso[2-9]|mp4[12v]|avc1|M4[AVB] |qt {2}|3g[pr2e][0-9a-z]|MSNV|dash|mmp4|f4v )$/;

/** @param declared what it was said to be */
export async function sniff(path: string, declared: FileKind): Promise<Sniffed> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = await readAt(file, 0, Math.min(size, headBytes));
    const tail = await readAt(file, Math.max(0, size - tailBytes), Math.min(size, tailBytes));
    const found = await kindOf({ file, size, head, tail });
    if (!('kind' in found)) return found;
    if (found.kind !== declared) return { refusal: 'attachment.not-what-it-says' };
    if (tail.includes(zipEnd)) return { refusal: 'attachment.mixed' };
    const edges =
      head.toString('latin1', 0, markupBytes) + tail.toString('latin1', Math.max(0, tail.length - markupBytes));
    return markup.test(edges) ? { refusal: 'attachment.mixed' } : found;
  } finally {
    await file.close();
  }
}

interface Opened {
  readonly file: FileHandle;
  readonly size: number;
  readonly head: Buffer;
  readonly tail: Buffer;
}

async function kindOf(opened: Opened): Promise<Sniffed> {
  const { head } = opened;
  const starts = (hex: string, at = 0): boolean => head.toString('hex', at, at + hex.length / 2) === hex;
  if (starts('ffd8ff')) return { kind: 'jpg' };
  if (starts('89504e470d0a1a0a')) return { kind: 'png' };
  if (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP') return { kind: 'webp' };
  if (/^%PDF-[12]\.\d/.test(head.toString('latin1', 0, 8))) return sniffPdf(opened);
  if (head.toString('latin1', 4, 8) === 'ftyp') return sniffFilm(opened);
  if (head.toString('latin1', 0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)) {
    return (await readMp3Head(opened.file, opened.size)) === undefined
      ? { refusal: 'attachment.not-what-it-says' }
      : { kind: 'mp3' };
  }
  return { refusal: 'attachment.not-what-it-says' };
}

async function sniffPdf({ file, tail }: Opened): Promise<Sniffed> {
  if (!tail.subarray(-2048).includes('%%EOF')) return { refusal: 'attachment.unreadable' };
  return (await hasActiveContent(file)) ? { refusal: 'attachment.active-content' } : { kind: 'pdf' };
}

async function sniffFilm({ file, size, head }: Opened): Promise<Sniffed> {
  const brand = head.toString('latin1', 8, 12);
  if (heicBrands.has(brand)) return { refusal: 'attachment.heic' };
  if (!filmBrands.test(brand)) return { refusal: 'attachment.not-what-it-says' };
  const boxes = await walkBoxes(file, { from: 0, to: size });
  const names = new Set(boxes?.map(({ type }) => type));
  const isWhole = boxes !== undefined && names.has('mdat') && (names.has('moov') || names.has('moof'));
  return isWhole ? { kind: 'mp4' } : { refusal: 'attachment.unreadable' };
}

async function readAt(file: FileHandle, from: number, count: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, from);
  return buffer.subarray(0, bytesRead);
}
