// The local mailbox: a folder that keeps each letter once, as a mail file beside what a page shows of it.
import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface MailSummary {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface KeptMail extends MailSummary {
  readonly from: string;
  readonly text: string;
  readonly html: string;
}

const OWNER_ONLY = 0o600;
const FOLDER_OF_OWNER = 0o700;
const ID = /^\d{8}T\d{9}Z-[0-9a-f]{32}$/;

/** The name of a letter in the mailbox; names sort as the letters were written. @param digest 32 hex digits of its key */
export function mailIdOf(at: Date, digest: string): string {
  return `${at.toISOString().replace(/[-:.]/g, '')}-${digest}`;
}

/** Keeps a letter. @param message the whole mail as it would be sent @returns false when it was kept before */
export async function keepMail(home: string, mail: KeptMail, message: Buffer): Promise<boolean> {
  if (!ID.test(mail.id)) throw new Error('a letter came to the mailbox without a proper id');
  const folder = folderOf(home);
  await mkdir(folder, { recursive: true, mode: FOLDER_OF_OWNER });
  const digest = mail.id.slice(mail.id.indexOf('-'));
  const isKept = (await readdir(folder)).some((name) => name.endsWith(`${digest}.json`));
  if (isKept) return false;
  // The page's half comes last: where it stands, the letter is whole.
  await placeOnce(folder, `${mail.id}.eml`, message);
  return placeOnce(folder, `${mail.id}.json`, JSON.stringify(mail));
}

/** The newest letters, newest first. @param limit how many at most */
export async function listMails(home: string, { limit }: { readonly limit: number }): Promise<readonly MailSummary[]> {
  const names = await namesIn(folderOf(home));
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  const newest = ids
    .filter((id) => ID.test(id))
    .sort()
    .reverse()
    .slice(0, limit);
  const mails = await Promise.all(newest.map((id) => readMail(home, id)));
  return mails.filter((mail) => mail !== undefined).map(({ id, to, subject, at }) => ({ id, to, subject, at }));
}

/** One letter; undefined where there is none of that id, or the id is none of ours. */
export async function readMail(home: string, id: string): Promise<KeptMail | undefined> {
  if (!ID.test(id)) return undefined;
  const written = await textOf(join(folderOf(home), `${id}.json`));
  if (written === undefined) return undefined;
  const mail: unknown = JSON.parse(written);
  if (!isKeptMail(mail)) throw new Error(`the letter ${id} in the mailbox is damaged`);
  return mail;
}

const folderOf = (home: string): string => join(home, 'mailbox');

/** Puts a whole file in place or, where one of that name stands already, leaves that one. */
async function placeOnce(folder: string, name: string, content: Buffer | string): Promise<boolean> {
  const draft = join(folder, `.${randomUUID()}.draft`);
  try {
    await writeFile(draft, content, { mode: OWNER_ONLY, flag: 'wx', flush: true });
    await link(draft, join(folder, name));
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return false;
    throw thrown;
  } finally {
    await unlink(draft).catch((thrown: unknown) => {
      if (codeOf(thrown) !== 'ENOENT') throw thrown;
    });
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return [];
    throw thrown;
  }
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}

function codeOf(thrown: unknown): unknown {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
}

const TEXTS_OF_A_MAIL = ['id', 'to', 'from', 'subject', 'at', 'text', 'html'] as const;

function isKeptMail(value: unknown): value is KeptMail {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return TEXTS_OF_A_MAIL.every((name) => typeof fields.get(name) === 'string');
}
