// A stream of text as lines, in the batches in which it arrived, so that a waiting asker is answered at once.
import type { Readable } from 'node:stream';

export const LONGEST_LINE = 1_000_000;

/**
 * The lines of a stream, a batch for each chunk that completes any. Only LF (or CR LF) ends a line: JSON may hold
 * other separators, which `node:readline` would break at. A line beyond `LONGEST_LINE` characters is cut there.
 */
export async function* lineBatches(input: Readable): AsyncGenerator<readonly string[]> {
  input.setEncoding('utf8');
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + String(chunk)).split('\n');
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE + 1);
    if (lines.length > 0) yield lines.map(withoutReturn);
  }
  if (rest !== '') yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
