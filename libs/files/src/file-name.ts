// Names of files: the one a file came with is a stranger's text, so it is made plain before anybody is shown it.
import type { FileKind } from './file-kinds.table.js';

const longest = 80;
/** Control, zero-width and direction characters, halves of pairs, and what file systems read as something else. */
const unshowable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\\/:*?"<>|%]/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that is only a name: one ending, the kind's own, whatever it ended with before. */
export function plainName(written: string, kind: FileKind): string {
  const stem = written
    .normalize('NFC')
    .replace(unshowable, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[.\s]+/g, ' ')
    .trim();
  const cut = [...stem].slice(0, longest).join('').trim();
  const name = cut === '' || reserved.test(cut) ? 'attachment' : cut;
  return `${name}.${kind}`;
}

/** The header that saves a file under this name (RFC 6266), never shows it. */
export function contentDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
