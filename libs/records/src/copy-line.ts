// Values of a row in the text form of COPY: values apart by tabs, nothing as \N, and no value that could be read as two.

export type CopyValue = string | number | boolean | null | readonly (string | number)[];

const marks: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** The values of a row, without its line end. */
export function copyFields(values: readonly CopyValue[]): string {
  return values.map(fieldOf).join('\t');
}

function fieldOf(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  if (value.length === 0) return '{}';
  if (areNumbers(value)) return `{${value.join(',')}}`;
  return escaped(`{${value.map((element) => `"${String(element).replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
}

function areNumbers(values: readonly (string | number)[]): boolean {
  return typeof values[0] === 'number';
}

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (mark) => marks[mark] ?? mark) : text;
}
