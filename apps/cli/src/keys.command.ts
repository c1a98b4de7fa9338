// `anqi keys`: the life of the vault's keys, for whoever holds the files in which they stand.
import { join } from 'node:path';
import { headsOfOriginals } from '#files';
import { KeyFault, KeyOffice, KeyRing, type KeyStanding } from '#identity';
import { readSettings } from '#settings';
import { homeFolder } from './desk-client.js';
import { withRecords } from './records-door.js';
import type { Terminal } from './terminal.js';
import { Misused, type Words, readWords, table, tell } from './words.js';

const HELP = `Usage:
  anqi keys status [--json]    every key, and how many ciphertexts open with it only
  anqi keys new                makes a pair and puts it on the ring; nothing is sealed to it yet
  anqi keys use KEY            from now on everything is sealed to this key
  anqi keys rotate [--rows N]  hands the secret of every ciphertext on to the current key, N rows at a time (500)
  anqi keys retire KEY         takes a key off the ring that nothing needs any more

The ring is VAULT_PRIVATE_KEY_FILE, the key that is sealed to is in VAULT_PUBLIC_KEY_FILE. On several machines: new, carry
the ring to every one, use, carry the public file, rotate, and a quarter of an hour later rotate and retire. Every process
sees a changed file within a second; opening works all the time. A rotation that was cut off is finished by the next.
Ciphertexts stay as they are: events are chained to them. retire leaves the old key in a file of its own, which may be
destroyed once no backup is needed in which ciphertexts still depend on it.
`;
const fallbackRows = 500;
const mostRows = 5000;

/** Runs `anqi keys`. */
export function runKeys(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'keys', help: HELP }, terminal, async () => {
    const read = readWords(words);
    const [verb = ''] = read.places;
    if (read.flags.has('help') || verb === '') {
      terminal.output.write(HELP);
      return;
    }
    await withRecords(read, async ({ vaultKeys }) => {
      if (vaultKeys === undefined) throw new Misused('DATABASE_KEYS_URL is not set, and no house runs here');
      const office = new KeyOffice({ book: vaultKeys, ...partsOf(read) });
      await carryOut(office, { verb, read, terminal });
    }).catch((fault: unknown) => {
      if (fault instanceof KeyFault) throw new Misused(fault.message);
      throw fault;
    });
  });
}

function partsOf(read: Words): Pick<ConstructorParameters<typeof KeyOffice>[0], 'ring' | 'originals'> {
  const home = homeFolder(read.named.get('home'));
  const settings = { ...readSettings(), home };
  const ring = new KeyRing({
    publicKeyFile: settings.vaultPublicKeyFile ?? join(home, 'vault-public.pem'),
    privateKeyFile: settings.vaultPrivateKeyFile ?? join(home, 'vault-private.pem'),
  });
  return { ring, originals: () => headsOfOriginals(settings) };
}

interface Asked {
  readonly verb: string;
  readonly read: Words;
  readonly terminal: Terminal;
}

async function carryOut(office: KeyOffice, { verb, read, terminal }: Asked): Promise<void> {
  const say = (line: string): void => void terminal.output.write(`${line}\n`);
  switch (verb) {
    case 'status':
      say(shown(await office.count(), read.flags.has('json')));
      return;
    case 'new':
      say(await office.make());
      return;
    case 'use':
      await office.use(keyIn(read));
      say(`${keyIn(read)} is sealed to from now on.`);
      return;
    case 'rotate':
      await rotate(office, rowsIn(read), say);
      return;
    case 'retire':
      say(`${keyIn(read)} is off the ring and stands in ${await office.retire(keyIn(read))}.`);
      return;
    default:
      throw new Misused(`there is no "keys ${verb}"`);
  }
}

async function rotate(office: KeyOffice, rowsAtOnce: number, say: (line: string) => void): Promise<void> {
  const onBatch = (handedOn: number): void => say(`${String(handedOn)} secrets handed on`);
  const { keyId, handedOn, outOfReach } = await office.rotate({ rowsAtOnce, onBatch });
  say(`done: ${String(handedOn)} secrets handed on to ${keyId}.`);
  if (outOfReach > 0) throw new Error(`${String(outOfReach)} secrets are out of reach: their key is not on the ring.`);
}

function shown(standings: readonly KeyStanding[], asJson: boolean): string {
  if (asJson) return JSON.stringify(standings, null, 2);
  const day = (moment: Date | null | undefined): string => moment?.toISOString().slice(0, 16) ?? '';
  const rows = standings.map(({ keyId, state, opens, life }) => [
    keyId,
    state,
    String(opens),
    day(life?.currentSince),
    day(life?.supersededAt),
    day(life?.retiredAt),
  ]);
  return table([['key', '', 'opens', 'current since (UTC)', 'superseded', 'retired'], ...rows]);
}

function keyIn(read: Words): string {
  const [, keyId] = read.places;
  if (keyId === undefined) throw new Misused('name a key');
  return keyId;
}

function rowsIn(read: Words): number {
  const rows = Number(read.named.get('rows') ?? fallbackRows);
  if (!Number.isInteger(rows) || rows < 1 || rows > mostRows) throw new Misused(`--rows is 1 to ${String(mostRows)}`);
  return rows;
}
