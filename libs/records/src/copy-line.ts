// One row in the text form of COPY: values apart by tabs, nothing as \N, and no value that could be read as two.

export type CopyValue = string | number | boolean | null | readonly (string | number)[];

const marks: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** The row with its line end. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(fieldOf).join('\t')}\n`;
}

function fieldOf(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return escaped(`{${value.map(elementOf).join(',')}}`);
}

function elementOf(element: string | number): string {
  return typeof element === 'number' ? String(element) : `"${element.replace(/["\\]/g, '\\$&')}"`;
}

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (mark) => marks[mark] ?? mark) : text;
}
