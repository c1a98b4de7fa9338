// Proves that `anqi demo-orders` writes a workbook that the import reads, and says what it was not told.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { readWorkOrders } from '#exchange';
import { parseInstant } from '#rules';
import { runDemoOrders } from './demo-orders.command.js';

const AT = '2026-08-13T10:00:00+08:00';

async function run(words: readonly string[]): Promise<{ code: number; output: string; errors: string }> {
  const terminal = { input: new PassThrough(), output: new PassThrough(), errors: new PassThrough() };
  const code = await runDemoOrders(words, terminal);
  return { code, output: String(terminal.output.read() ?? ''), errors: String(terminal.errors.read() ?? '') };
}

describe('anqi demo-orders', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anqi-orders-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each(['province-12345', 'city-12345'])('writes as many orders as asked for in the layout %s', async (format) => {
    const path = join(folder, 'orders.xlsx');

    const { code, output } = await run(['--at', AT, '--format', format, '--count', '30', path]);

    const reading = readWorkOrders({ name: path, bytes: await readFile(path) }, { importedAt: parseInstant(AT) });
    expect({ code, output }).toEqual({ code: 0, output: `30 orders, ${format}: ${path}\n` });
    expect(reading).toMatchObject({ ok: true, faults: [], sheets: [{ rowCount: 30, map: { formatId: format } }] });
  });

  it.each([
    [['x.xlsx'], '--at is missing'],
    [['--at', AT], 'name one file'],
    [['--at', AT, '--format', 'xml', 'x.xlsx'], '--format is one of'],
    [['--at', AT, '--count', '0', 'x.xlsx'], '--count is a whole number'],
  ])('writes nothing when called with %j', async (words, sentence) => {
    const { code, errors } = await run(words);

    expect(code).toBe(2);
    expect(errors).toContain(sentence);
  });
});
