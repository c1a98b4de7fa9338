// The folder in which anchors are kept: a file for each month, only ever added to, best on another machine's disk.
import { mkdir, open, readFile, readdir } from 'node:fs/promises';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { hashOfLine, readAnchor, writeAnchor } from './anchor.js';
import type { Anchor, AnchorFaultKind } from './anchor.js';
import type { UnitEnd } from './audit-verifier.js';

export interface AnchorFault {
  readonly file: string;
  /** Counted from one. */
  readonly line: number;
  readonly kind: AnchorFaultKind;
}

export interface KeptAnchors {
  readonly anchors: readonly Anchor[];
  readonly faults: readonly AnchorFault[];
}

interface KeptLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const fileForm = /^anchors-\d{4}-\d{2}\.jsonl$/;

export class AnchorFolder {
  constructor(
    private readonly folder: string,
    private readonly city: string,
  ) {}

  /** Adds one and waits until the disk has it. @returns the line that was added */
  async add(anchor: Omit<Anchor, 'city' | 'before'>, key: KeyObject): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    const last = await this.readLastLine();
    const before = last === null ? '' : hashOfLine(last);
    const line = writeAnchor({ ...anchor, city: this.city, before }, key);
    const handle = await open(join(this.folder, `anchors-${anchor.at.slice(0, 7)}.jsonl`), 'a', 0o644);
    try {
      await handle.writeFile(`${line}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return line;
  }

  /** All that were signed by this key, oldest first, and what is wrong with the rest. */
  async read(key: KeyObject): Promise<KeptAnchors> {
    const lines = await this.readLines();
    const anchors: Anchor[] = [];
    const faults: AnchorFault[] = [];
    let before = '';
    for (const { file, line, text } of lines) {
      const anchor = readAnchor(text, key);
      if (anchor?.city !== this.city) faults.push({ file, line, kind: 'forged' });
      else {
        if (anchor.before !== before) faults.push({ file, line, kind: 'missing-before' });
        anchors.push(anchor);
      }
      before = hashOfLine(text);
    }
    return { anchors, faults };
  }

  /** As it stands in its file, to be printed or sent; null when there is none. */
  async readLastLine(): Promise<string | null> {
    const file = (await this.listFiles()).at(-1);
    return file === undefined ? null : ((await this.linesOf(file)).at(-1)?.text ?? null);
  }

  private async readLines(): Promise<readonly KeptLine[]> {
    const lines: KeptLine[] = [];
    for (const file of await this.listFiles()) lines.push(...(await this.linesOf(file)));
    return lines;
  }

  private async listFiles(): Promise<readonly string[]> {
    const files = await readdir(this.folder).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return [];
      throw fault;
    });
    return files.filter((file) => fileForm.test(file)).sort();
  }

  private async linesOf(file: string): Promise<readonly KeptLine[]> {
    const lines = (await readFile(join(this.folder, file), 'utf8')).split('\n');
    return lines.flatMap((text, index) => (text === '' ? [] : [{ file, line: index + 1, text }]));
  }
}

/** Every end that was vouched for, each once, as the verifier asks for them. */
export function vouchedEnds(anchors: readonly Anchor[]): readonly UnitEnd[] {
  const ends = anchors.flatMap((anchor) => anchor.ends);
  return [...new Map(ends.map((end) => [`${end.unit} ${String(end.seq)} ${end.hash.toString('hex')}`, end])).values()];
}
