// The house's own words: what a command, a state or a key is called in Chinese, as docs/glossary.md has it.
import { readFile } from 'node:fs/promises';

export interface Terms {
  readonly has: (identifier: string) => boolean;
  /** The Chinese term, or the identifier itself where the glossary has none. */
  readonly of: (identifier: string) => string;
}

/** Reads the rows of the glossary whose Chinese terms and identifiers come in equal number. */
export async function readTerms(path = 'docs/glossary.md'): Promise<Terms> {
  const text = await readFile(path, 'utf8');
  const terms = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, chinese = '', identifiers = ''] = /^\| ([^|]+) \| ([^|]+) \|/.exec(line) ?? [];
    const codes = [...identifiers.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.split(' '));
    const names = chinese.split('、').map((name) => name.trim());
    const each = names.length === codes.length ? names : codes.map(() => chinese.trim());
    // A row of many identifiers under one term names the kind of thing, not each of them.
    if (names.length !== codes.length && codes.length > 1) continue;
    codes.forEach((code, index) => {
      if (!terms.has(code)) terms.set(code, each[index] ?? code);
    });
  }
  return { has: (identifier) => terms.has(identifier), of: (identifier) => terms.get(identifier) ?? identifier };
}
