// Which version of the house this is, from its package.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const houseVersion = versionOf(packageAbove(dirname(fileURLToPath(import.meta.url))));

/** Built or not, the package lies above. */
function packageAbove(folder: string): string {
  const file = join(folder, 'package.json');
  return existsSync(file) || dirname(folder) === folder ? file : packageAbove(dirname(folder));
}

function versionOf(file: string): string {
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const isVersioned = typeof found === 'object' && found !== null && 'version' in found;
  return isVersioned && typeof found.version === 'string' ? found.version : 'unknown';
}
