// Whether a copy of the house keeps its secrets, and keeps others out.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRunNote, openHome, removeLockOfTheDead } from './home.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anqi-home-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const modeOf = async (file: string) => ((await stat(file)).mode & 0o777).toString(8);

describe('a home', () => {
  it('makes its secrets at the first start and keeps them at the second', async () => {
    const first = await openHome(folder);
    await first.release();

    const second = await openHome(folder);

    expect(second.sessionSecret).toBe(first.sessionSecret);
    expect(second.demoPassphrase).toBe(first.demoPassphrase);
    expect(second.rolePassword('app')).toBe(first.rolePassword('app'));
    expect(first.sessionSecret.length).toBeGreaterThanOrEqual(32);
    expect(first.demoPassphrase).toMatch(/^([b-z][aeiou]){2}(-([b-z][aeiou]){2}){3}$/);
    expect(
      new Set([
        first.sessionSecret,
        first.queryCodeSecret,
        first.proofOfWorkSecret,
        first.consumerSecret,
        first.likenessSecret,
        first.phoneSecret,
        first.rolePassword('app'),
        first.rolePassword('vault'),
      ]).size,
    ).toBe(8);
  });

  it('has other secrets than any other home', async () => {
    const [one, two] = await Promise.all([openHome(join(folder, 'one')), openHome(join(folder, 'two'))]);

    expect(one.demoPassphrase).not.toBe(two.demoPassphrase);
    expect(one.rolePassword('app')).not.toBe(two.rolePassword('app'));
  });

  it('is readable by its owner only, secrets and keys too, whatever the folder was before', async () => {
    await chmod(folder, 0o755);

    const home = await openHome(folder);
    await home.writeRunNote({ pid: process.pid, origin: 'http://127.0.0.1:4810', port: 4810, databaseUrls: {} });

    expect(await modeOf(folder)).toBe('700');
    for (const file of await readdir(folder)) expect(`${file} ${await modeOf(join(folder, file))}`).toBe(`${file} 600`);
    expect(await readFile(home.vaultPrivateKeyFile, 'utf8')).toContain('PRIVATE KEY');
    expect(await readFile(home.vaultPublicKeyFile, 'utf8')).toContain('PUBLIC KEY');
  });

  it('refuses a second copy and says what to do', async () => {
    const home = await openHome(folder);

    await expect(openHome(folder)).rejects.toMatchObject({ code: 'home.in-use' });
    await expect(openHome(folder)).rejects.toThrow(`process ${String(process.pid)}`);
    await home.release();
    await expect(openHome(folder)).resolves.toBeDefined();
  });

  it('lets one of many in when all come at once over a dead copy’s lock', async () => {
    for (let round = 0; round < 10; round += 1) {
      const home = join(folder, String(round));
      await mkdir(home);
      await writeFile(join(home, 'lock'), await lockOfTheDead());

      const came = await Promise.allSettled(Array.from({ length: 40 }, () => openHome(home)));

      expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await readdir(home)).filter((name) => name.startsWith('lock'))).toEqual(['lock']);
    }
  });

  it('never clears away a living copy’s lock that took a dead one’s place since the first look', async () => {
    await openHome(folder);
    await writeFile(join(folder, 'late'), '{"pid":0}');

    await removeLockOfTheDead(join(folder, 'late'), join(folder, 'lock'));

    expect(await readdir(folder)).toContain('lock');
    await expect(openHome(folder)).rejects.toMatchObject({ code: 'home.in-use' });
  });

  it('takes the lock of a copy that was killed, even when its number was given to another process', async () => {
    await writeFile(join(folder, 'lock'), JSON.stringify({ pid: process.pid, startedAtTick: '1' }));

    await expect(openHome(folder)).resolves.toBeDefined();
  });

  it('never makes new secrets over damaged ones', async () => {
    const home = await openHome(folder);
    await home.release();
    await writeFile(join(folder, 'secrets.json'), '{"databaseSecret":');

    await expect(openHome(folder)).rejects.toMatchObject({ code: 'home.unreadable' });

    expect(await readFile(join(folder, 'secrets.json'), 'utf8')).toBe('{"databaseSecret":');
    expect(await readdir(folder)).not.toContain('lock');
  });

  it('never makes a new vault key when the private half is gone', async () => {
    const home = await openHome(folder);
    await home.release();
    await rm(home.vaultPrivateKeyFile);

    await expect(openHome(folder)).rejects.toMatchObject({ code: 'home.unreadable' });
  });

  it('tells the command line where it runs, and nothing once it has stopped or was killed', async () => {
    const home = await openHome(folder);
    const note = {
      pid: process.pid,
      origin: 'http://127.0.0.1:4811',
      port: 4811,
      databaseUrls: { app: 'postgres://x' },
    };

    await home.writeRunNote(note);
    const whileRunning = await findRunNote(folder);
    await home.release();
    const afterwards = await findRunNote(folder);
    await home.writeRunNote({ ...note, pid: await pidOfTheDead() });

    expect(whileRunning).toEqual(note);
    expect(afterwards).toBeUndefined();
    expect(await findRunNote(folder)).toBeUndefined();
  });
});

async function pidOfTheDead(): Promise<number> {
  const child = spawn('true');
  await once(child, 'exit');
  return child.pid ?? 0;
}

async function lockOfTheDead(): Promise<string> {
  return JSON.stringify({ pid: await pidOfTheDead(), startedAtTick: '1' });
}
