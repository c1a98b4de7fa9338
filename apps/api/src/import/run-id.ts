// The id of an import: the same key of the same officer is the same run.
import { createHash } from 'node:crypto';

export function runIdOf(what: 'import' | 'register', account: string, key: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([what, account, key]))
    .digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
