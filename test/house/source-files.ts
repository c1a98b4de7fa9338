// The files that we wrote, with their text: what the tests of the house read.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const notOurs = new Set(['node_modules', 'dist', '.anqi', '.cache', 'coverage']);
const readable = /\.(ts|tsx|mjs|css|html|md|json|ya?ml|sh)$|(^|\/)(Dockerfile|Caddyfile)$/;
export const topFolders = ['apps', 'libs', 'test', 'docker', 'docs', '.ci'] as const;

/** Every text file below the top folders, in the order of their paths. */
export async function listSourceFiles(project = resolve('.')): Promise<readonly SourceFile[]> {
  const found = await Promise.all(topFolders.map((folder) => walk(join(project, folder))));
  return Promise.all(
    found
      .flat()
      .filter((path) => readable.test(path))
      .sort()
      .map(async (path) => ({ path: relative(project, path), text: await readFile(path, 'utf8') })),
  );
}

/** The folders below the top folders that hold any file. */
export function foldersOf(files: readonly SourceFile[]): readonly string[] {
  const folders = files.flatMap(({ path }) =>
    path
      .split('/')
      .slice(0, -1)
      .map((_name, depth, names) => names.slice(0, depth + 1).join('/')),
  );
  return [...new Set(folders)].sort();
}

async function walk(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !notOurs.has(name));
  const below = await Promise.all(
    entries.filter((entry) => entry.isDirectory()).map(({ name }) => walk(join(folder, name))),
  );
  return [...entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name)), ...below.flat()];
}
