// HTML in which every inserted text is escaped, because a text and a piece of markup are different types.

/** A piece of finished HTML; a plain string is never one. */
export interface Markup {
  readonly markup: string;
}

type Insert = string | Markup | readonly Markup[];

/** Builds markup from a template; texts are escaped, markup is kept. */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  const markup = parts.reduce((soFar, part, index) => {
    const insert = inserts[index - 1];
    return insert === undefined ? soFar + part : soFar + written(insert) + part;
  }, '');
  return { markup };
}

function written(insert: Insert): string {
  if (typeof insert === 'string') return escaped(insert);
  if ('markup' in insert) return insert.markup;
  return insert.map((piece) => piece.markup).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
}

/**
 * A text from outside as one visible line: line breaks, control letters and letters that turn the direction of
 * writing would let a shop's name forge a header or a sentence of the letter. @param most length in letters
 */
export function oneLine(text: string, most: number): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .trim();
  const letters = [...line];
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join('')}…`;
}
