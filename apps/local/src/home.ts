// The folder in which one copy of the house lives: its lock, its secrets, and the note that tells others where it is.
import { createHmac, generateKeyPairSync, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, realpath, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './child-server.js';
import { LocalFault } from './local-fault.js';

/** What a running house writes down for the command line; 0600, gone when it stops. */
export interface RunNote {
  readonly pid: number;
  readonly origin: string;
  readonly port: number;
  readonly databaseUrls: Readonly<Record<string, string>>;
  readonly redisUrl?: string;
}

export interface Home {
  readonly folder: string;
  readonly databaseDir: string;
  readonly redisDir: string;
  readonly sessionSecret: string;
  readonly queryCodeSecret: string;
  readonly proofOfWorkSecret: string;
  readonly consumerSecret: string;
  readonly likenessSecret: string;
  readonly phoneSecret: string;
  /** The one passphrase of the demo's logins, made at the first start. */
  readonly demoPassphrase: string;
  readonly vaultPublicKeyFile: string;
  readonly vaultPrivateKeyFile: string;
  /** Signs the ends of the audit, and where the signed lines are kept. */
  readonly auditAnchorKeyFile: string;
  readonly auditAnchorDir: string;
  /** A database role's password: the same at each start, different for each role. */
  readonly rolePassword: (role: string) => string;
  readonly writeRunNote: (note: RunNote) => Promise<void>;
  /** Removes the note and the lock; the last thing a house does. */
  readonly release: () => Promise<void>;
}

interface Secrets {
  readonly databaseSecret: string;
  readonly sessionSecret: string;
  readonly queryCodeSecret: string;
  readonly demoPassphrase: string;
}

interface Holder {
  readonly pid: number;
  /** Since when, in the kernel's ticks: a number alone may have been given to a stranger. */
  readonly startedAtTick: string;
}

const ownerOnly = { file: 0o600, folder: 0o700 } as const;
const secretBytes = 32;
const takeoversAtMost = 100;
const lookAgainAfterMs = 10;

/** Opens the folder for this process alone. @throws LocalFault home.in-use, home.unreadable */
export async function openHome(path: string): Promise<Home> {
  await mkdir(path, { recursive: true, mode: ownerOnly.folder });
  const folder = await realpath(path);
  await chmod(folder, ownerOnly.folder).catch(() => {
    throw new LocalFault(
      'home.unreadable',
      `The folder ${folder} belongs to another user. Start as its owner, or set ANQI_HOME.`,
    );
  });
  const lock = join(folder, 'lock');
  await takeLock(folder, lock);
  try {
    const secrets = await keepSecrets(join(folder, 'secrets.json'));
    const keys = await keepVaultKeys(folder);
    const auditAnchorKeyFile = await keepAnchorKey(folder);
    const runFile = join(folder, 'run.json');
    // Drawn from the one that is kept, so that a folder of an older copy has them too.
    const derived = (use: string) => createHmac('sha256', secrets.databaseSecret).update(use).digest('base64url');
    await rm(runFile, { force: true });
    return {
      folder,
      databaseDir: join(folder, 'postgres'),
      redisDir: join(folder, 'redis'),
      sessionSecret: secrets.sessionSecret,
      queryCodeSecret: secrets.queryCodeSecret,
      proofOfWorkSecret: derived('secret proof of work'),
      consumerSecret: derived('secret consumers'),
      likenessSecret: derived('secret likeness'),
      phoneSecret: derived('secret phones'),
      demoPassphrase: secrets.demoPassphrase,
      ...keys,
      auditAnchorKeyFile,
      auditAnchorDir: join(folder, 'audit-anchors'),
      rolePassword: (role) => derived(`role ${role}`),
      writeRunNote: (note) => writeWhole(runFile, note),
      release: async () => {
        await rm(runFile, { force: true });
        await rm(lock, { force: true });
      },
    };
  } catch (fault) {
    await rm(lock, { force: true });
    throw fault;
  }
}

/** The note of the house that runs in this folder, if one does. */
export async function findRunNote(path: string): Promise<RunNote | undefined> {
  const note = await readJson<RunNote>(join(path, 'run.json')).catch(() => undefined);
  return note !== undefined && isAlive(note.pid) ? note : undefined;
}

async function takeLock(folder: string, lock: string): Promise<void> {
  const mine = `${lock}.${randomUUID()}`;
  await writeFile(mine, JSON.stringify(myself()), { mode: ownerOnly.file });
  try {
    for (let attempt = 0; attempt < takeoversAtMost; attempt += 1) {
      // A link is made whole or not at all: nobody ever reads half a lock.
      if (await linked(mine, lock)) return;
      const holder = await readHolder(lock);
      if (holder !== undefined && holds(holder)) throw inUse(folder, holder);
      await removeLockOfTheDead(mine, lock);
    }
    throw inUse(folder, await readHolder(lock));
  } finally {
    await unlink(mine);
  }
}

/** Only one at a time may clear a lock away, and only after a second look: the first may be older than another's new lock. */
export async function removeLockOfTheDead(mine: string, lock: string): Promise<void> {
  const broom = `${lock}.broom`;
  if (!(await linked(mine, broom))) {
    const sweeper = await readHolder(broom);
    if (sweeper !== undefined && !holds(sweeper)) await rm(broom, { force: true });
    await wait(lookAgainAfterMs);
    return;
  }
  try {
    const holder = await readHolder(lock);
    if (holder !== undefined && !holds(holder)) await rm(lock, { force: true });
  } finally {
    await rm(broom, { force: true });
  }
}

/** Who holds it; undefined where there is no lock, and nobody (0) where the file is none. */
async function readHolder(lock: string): Promise<Holder | undefined> {
  const text = await readIfThere(lock);
  if (text === undefined) return undefined;
  try {
    return parse<Holder>(text);
  } catch {
    return { pid: 0, startedAtTick: '' };
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EEXIST') return false;
      throw fault;
    },
  );
}

function myself(): Holder {
  return { pid: process.pid, startedAtTick: startTickOf(process.pid) };
}

function holds({ pid, startedAtTick }: Holder): boolean {
  return pid > 0 && isAlive(pid) && startTickOf(pid) === startedAtTick;
}

/** The 22nd field of Linux's /proc/<pid>/stat; empty where there is none, and then the number alone counts. */
function startTickOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A process that is dead and not yet buried holds nothing.
    return fields[0] === 'Z' ? 'dead' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

function inUse(folder: string, holder: Holder | undefined): LocalFault {
  const who = holder === undefined ? '' : ` (process ${String(holder.pid)})`;
  return new LocalFault(
    'home.in-use',
    `Another copy${who} runs in ${folder}. Stop it first, or set ANQI_HOME to a folder of its own: two copies run well beside each other.`,
  );
}

async function keepSecrets(file: string): Promise<Secrets> {
  const kept = await readIfThere(file);
  if (kept !== undefined) return readSecrets(file, kept);
  const secrets: Secrets = {
    databaseSecret: randomBytes(secretBytes).toString('base64url'),
    sessionSecret: randomBytes(secretBytes).toString('base64url'),
    queryCodeSecret: randomBytes(secretBytes).toString('base64url'),
    demoPassphrase: makePassphrase(),
  };
  await writeWhole(file, secrets);
  return secrets;
}

/** Never made anew over a damaged file: the database would be shut out for ever. */
function readSecrets(file: string, text: string): Secrets {
  const damaged = () =>
    new LocalFault(
      'home.unreadable',
      `The secrets in ${file} are damaged. Put a copy back: without them the data do not open.`,
    );
  try {
    const { databaseSecret, sessionSecret, queryCodeSecret, demoPassphrase }: Partial<Secrets> =
      parse<Partial<Secrets>>(text);
    if (databaseSecret && sessionSecret && queryCodeSecret && demoPassphrase) {
      return { databaseSecret, sessionSecret, queryCodeSecret, demoPassphrase };
    }
  } catch {
    throw damaged();
  }
  throw damaged();
}

async function keepVaultKeys(folder: string): Promise<Pick<Home, 'vaultPublicKeyFile' | 'vaultPrivateKeyFile'>> {
  const files = {
    vaultPublicKeyFile: join(folder, 'vault-public.pem'),
    vaultPrivateKeyFile: join(folder, 'vault-private.pem'),
  };
  const isThere = (await readIfThere(files.vaultPublicKeyFile)) !== undefined;
  if (isThere && (await readIfThere(files.vaultPrivateKeyFile)) === undefined) {
    throw new LocalFault(
      'home.unreadable',
      `${files.vaultPrivateKeyFile} is gone. Put it back: without it no sealed person opens.`,
    );
  }
  if (isThere) return files;
  const { publicKey, privateKey } = generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  // The private half first: a public key without it would seal persons for ever.
  await writeText(files.vaultPrivateKeyFile, privateKey);
  await writeText(files.vaultPublicKeyFile, publicKey);
  return files;
}

/** One that is lost is made anew: what the old one signed is then checked with its public half, if somebody kept that. */
async function keepAnchorKey(folder: string): Promise<string> {
  const file = join(folder, 'audit-anchor-private.pem');
  if ((await readIfThere(file)) !== undefined) return file;
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  await writeText(join(folder, 'audit-anchor-public.pem'), publicKey);
  await writeText(file, privateKey);
  return file;
}

/** Four words of two syllables each, easy to read aloud: about 50 bits. */
function makePassphrase(): string {
  const consonants = 'bdfghklmnprstvz';
  const vowels = 'aeiou';
  const draw = (letters: string) => letters.charAt(randomInt(letters.length));
  const word = () => Array.from({ length: 2 }, () => draw(consonants) + draw(vowels)).join('');
  return Array.from({ length: 4 }, word).join('-');
}

async function writeWhole(file: string, value: object): Promise<void> {
  await writeText(file, `${JSON.stringify(value, null, 2)}\n`);
}

async function writeText(file: string, text: string): Promise<void> {
  const making = `${file}.${randomUUID()}`;
  const handle = await open(making, 'wx', ownerOnly.file);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(making, file);
}

async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });
}

async function readJson<T>(file: string): Promise<T> {
  return parse<T>(await readFile(file, 'utf8'));
}

function parse<T>(text: string): T {
  const read: (text: string) => T = JSON.parse;
  return read(text);
}
