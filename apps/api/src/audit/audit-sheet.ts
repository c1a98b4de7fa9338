// The audit as a sheet of text: every cell quoted, and none that a spreadsheet would take for a formula.
import { type AuditRow } from '#records';
import type { Language } from '#rules';
import { actName } from '../words/audit.text.js';

const heads = [
  'unit',
  'unitName',
  'seq',
  'at',
  'actor',
  'actorName',
  'action',
  'act',
  'number',
  'facts',
  'hash',
] as const;
/** What a spreadsheet begins a formula with, in both widths, after blanks as well. */
const formulaForm = /^[\s\u00a0\u3000]*[=+\-@＝＋－＠|%]|^[\t\r\n]/;

/** With the mark of UTF-8 in front: a spreadsheet guesses otherwise. */
export function auditSheet(rows: readonly AuditRow[], language: Language): string {
  const lines = rows.map((row) =>
    [
      row.unit,
      row.unitName ?? '',
      String(row.seq),
      row.at,
      row.actor,
      row.actorName ?? '',
      row.action,
      actName(row.action, language),
      row.number ?? '',
      JSON.stringify(row.facts),
      row.hash,
    ].map(cellOf),
  );
  return `\uFEFF${[heads.map(cellOf), ...lines].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** As RFC 4180 has it; an apostrophe in front keeps a formula from being one. */
export function cellOf(text: string): string {
  const literal = formulaForm.test(text) ? `'${text}` : text;
  return `"${literal.replaceAll('"', '""')}"`;
}
