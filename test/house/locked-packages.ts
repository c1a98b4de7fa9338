// Reads the lock: every package of the installation, and which of them reach whoever uses the product.
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import type { SourceFile } from './source-files.js';

export interface LockedPackage {
  /** Where it stands, such as node_modules/a/node_modules/b. */
  readonly place: string;
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

type Locked = Omit<LockedPackage, 'place' | 'name'>;

export async function readLockedPackages(): Promise<readonly LockedPackage[]> {
  const read: (text: string) => { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse;
  const { packages } = read(await readFile('package-lock.json', 'utf8'));
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, locked]) => ({ ...locked, place, name: place.split('node_modules/').at(-1) ?? place }));
}

/** What the servers load, and what the web pages are bundled from: there a package is a tool by name only. */
export function reachingUsers(
  packages: readonly LockedPackage[],
  web: readonly SourceFile[],
): readonly LockedPackage[] {
  const byPlace = new Map(packages.map((locked) => [locked.place, locked]));
  const reached = new Set(packages.filter(({ dev }) => dev !== true));
  const waiting = bareImports(web).flatMap((name) => byPlace.get(`node_modules/${name}`) ?? []);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const name of Object.keys(next.dependencies ?? {})) waiting.push(...found(name, next.place, byPlace));
  }
  return [...reached].sort((one, other) => one.place.localeCompare(other.place));
}

/** As Node looks for it: beside the one that asks, then one folder up, and so on. */
function found(name: string, from: string, byPlace: ReadonlyMap<string, LockedPackage>): readonly LockedPackage[] {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const locked = byPlace.get(`${folder === '' ? '' : `${folder}/`}node_modules/${name}`);
    if (locked !== undefined) return [locked];
    if (folder === '') return [];
  }
}

function bareImports(files: readonly SourceFile[]): readonly string[] {
  const named = files.flatMap(({ text }) =>
    [...text.matchAll(/(?:from|import)\s*\(?\s*'((?:@[a-z0-9-]+\/)?[a-z][a-z0-9._-]*)/g)].map(([, name = '']) => name),
  );
  return [...new Set(named)].filter((name) => !builtinModules.includes(name));
}
