// The way from the command line into the records: the address of the settings, or that of the house in its folder.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Records, openRecords } from '#records';
import { readSettings } from '#settings';
import { homeFolder } from './desk-client.js';
import { Misused, type Words } from './words.js';

/** Works with the records and closes them. @throws Misused when no database is named and no house runs */
export async function withRecords<T>(read: Words, work: (records: Records) => Promise<T>): Promise<T> {
  const { databaseAppUrl, databaseKeysUrl, databaseEraserUrl, city } = readSettings();
  const folder = homeFolder(read.named.get('home'));
  const appUrl = databaseAppUrl ?? (await findAddressOfHouse(folder, 'app'));
  if (appUrl === undefined) throw new Misused('DATABASE_APP_URL is not set, and no house runs here');
  const ofHouse = async (role: string): Promise<string | undefined> =>
    databaseAppUrl === undefined ? findAddressOfHouse(folder, role) : undefined;
  const keysUrl = databaseKeysUrl ?? (await ofHouse('keys'));
  const eraserUrl = databaseEraserUrl ?? (await ofHouse('eraser'));
  const records = await openRecords({ city, appUrl, keysUrl, eraserUrl, poolSize: 2, applicationName: 'anqi-cli' });
  try {
    return await work(records);
  } finally {
    await records.close();
  }
}

/** A file that somebody named, as text. @throws Misused when it cannot be read */
export async function readNamedFile(path: string | undefined): Promise<string> {
  if (path === undefined) throw new Misused('name a file');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (fault) {
    throw new Misused(fault instanceof TypeError ? `${path} is not UTF-8` : `${path} cannot be read`);
  }
}

async function findAddressOfHouse(folder: string, role: string): Promise<string | undefined> {
  const note = await readFile(join(folder, 'run.json'), 'utf8').catch(() => undefined);
  if (note === undefined) return undefined;
  const value: unknown = JSON.parse(note);
  const urls = fieldOf(value, 'databaseUrls');
  const address = fieldOf(urls, role);
  return typeof address === 'string' ? address : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
