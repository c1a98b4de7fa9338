// The few forms of Markdown that the documents of the law need: headings, tables, and cells that hold together.

export function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${text}\n`;
}

/** A table; every row has as many cells as the head. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
}
