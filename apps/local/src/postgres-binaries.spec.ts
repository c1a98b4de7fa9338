// Whether the PostgreSQL that npm brought is complete, install scripts or not.
import { lstatSync, readlinkSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completePackage } from './postgres-binaries.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anqi-binaries-'));
  for (const part of ['native/bin', 'native/lib']) await mkdir(join(folder, part), { recursive: true });
  for (const name of ['initdb', 'postgres']) await writeFile(join(folder, 'native/bin', name), '', { mode: 0o644 });
  await writeFile(join(folder, 'native/lib/libicui18n.so.60.2'), '');
  await writeFile(join(folder, 'package.json'), '{"version":"18.4.0-beta.17"}');
  const links = [{ source: 'native/lib/libicui18n.so.60.2', target: 'native/lib/libicui18n.so.60' }];
  await writeFile(join(folder, 'native/pg-symlinks.json'), JSON.stringify(links));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the PostgreSQL of npm', () => {
  it('gets the links and the right to run that an install without scripts left out', async () => {
    const found = completePackage(folder);

    expect(readlinkSync(join(folder, 'native/lib/libicui18n.so.60'))).toBe('libicui18n.so.60.2');
    expect((await stat(found.postgres)).mode & 0o111).toBe(0o111);
    expect(found.majorVersion).toBe('18');
  });

  it('is left as it is when it is complete', () => {
    completePackage(folder);
    const before = lstatSync(join(folder, 'native/lib/libicui18n.so.60')).ino;

    completePackage(folder);

    expect(lstatSync(join(folder, 'native/lib/libicui18n.so.60')).ino).toBe(before);
  });

  it('says what to do when the links cannot be made', async () => {
    await rm(join(folder, 'native/lib'), { recursive: true });
    await chmod(folder, 0o755);

    expect(() => completePackage(folder)).toThrow('npm ci');
  });
});
