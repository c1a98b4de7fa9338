// Writes the COMMENT ON statements of a table, so that no column goes into the database without a sentence.

/** @param columns each column with its sentence; names and sentences are our own literals */
export function commentOn(table: string, sentence: string, columns: Readonly<Record<string, string>>): string {
  const onColumns = Object.entries(columns).map(
    ([column, meaning]) => `COMMENT ON COLUMN ${table}."${column}" IS ${quoted(meaning)};`,
  );
  return [`COMMENT ON TABLE ${table} IS ${quoted(sentence)};`, ...onColumns].join('\n');
}

function quoted(sentence: string): string {
  return `'${sentence.replaceAll("'", "''")}'`;
}
