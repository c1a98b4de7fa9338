// Whether a PDF says that it acts: scripts, programs to start, files within. What it hides in packed streams is not seen,
// which is one more reason why a PDF is only ever saved, never shown.
import type { FileHandle } from 'node:fs/promises';

const acting = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])/;
const chunkBytes = 262_144;
const overlap = 64;

export async function hasActiveContent(file: FileHandle): Promise<boolean> {
  let within = false;
  let waiting = '';
  for (let place = 0; ;) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(chunkBytes), 0, chunkBytes, place);
    place += bytesRead;
    const isEnd = bytesRead === 0;
    const read = withoutStreams(waiting + buffer.toString('latin1', 0, bytesRead), within);
    if (acting.test(plain(read.outside))) return true;
    if (isEnd) return false;
    ({ within, waiting } = read);
  }
}

interface Read {
  readonly outside: string;
  readonly within: boolean;
  /** The end, which may be the beginning of a word. */
  readonly waiting: string;
}

/** Packed streams are noise in which any two letters are found. */
function withoutStreams(text: string, startsWithin: boolean): Read {
  let within = startsWithin;
  let outside = '';
  let place = 0;
  for (;;) {
    const edge = text.indexOf(within ? 'endstream' : 'stream', place);
    if (edge < 0) break;
    if (!within) outside += text.slice(place, edge);
    place = edge + (within ? 'endstream' : 'stream').length;
    within = !within;
  }
  if (!within) outside += text.slice(place);
  return { outside, within, waiting: text.slice(Math.max(place, text.length - overlap)) };
}

/** A name may be written with its letters as numbers: #4aavaScript. */
function plain(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
