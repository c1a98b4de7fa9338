// The one passphrase of a demo's logins, where the demo made it: a demo shows it to whoever opens its door.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Undefined where this machine did not make the demo. */
export async function findDemoPassphrase(home: string): Promise<string | undefined> {
  const text = await readFile(join(home, 'secrets.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const kept: unknown = JSON.parse(text);
  if (typeof kept !== 'object' || kept === null || !('demoPassphrase' in kept)) return undefined;
  return typeof kept.demoPassphrase === 'string' ? kept.demoPassphrase : undefined;
}
