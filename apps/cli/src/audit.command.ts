// `anqi audit`: verifies the chains of the audit, against anchors that were kept elsewhere, and shows what stands in them.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AnchorFolder,
  AuditQuery,
  AuditVerifier,
  type ChainReport,
  type KeptAnchors,
  type Records,
  UnitQuery,
  readAnchorPublicKey,
  vouchedEnds,
} from '#records';
import { readSettings } from '#settings';
import { homeFolder } from './desk-client.js';
import { recordAct } from './recorded-act.js';
import { withRecords } from './records-door.js';
import { EXIT_FAILED, type Terminal } from './terminal.js';
import { Misused, type Words, readWords, table, tell } from './words.js';

const HELP = `Usage:
  anqi audit verify [--unit CODE] [--anchors DIR --key FILE] [--json]
  anqi audit show [--unit CODE] [--actor ACTOR] [--action CODE] [--limit 50] [--json]
  anqi audit anchor [--anchors DIR]      the newest anchor as one line, to be printed or mailed

verify makes every hash anew from the lines themselves and names the first line of each chain that is not as it was
written: altered, inserted, deleted, reordered, tail-cut or rewritten. That a tail was cut together with the end of its
chain, or a whole chain made anew, only anchors show: DIR is AUDIT_ANCHOR_DIR or a copy of it, FILE the key that signed
them, best its public half. Exit code 1 when anything is wrong.
`;

const linesShown = 50;

/** Runs `anqi audit`. */
export async function runAudit(words: readonly string[], terminal: Terminal): Promise<number> {
  let isSound = true;
  const code = await tell({ name: 'audit', help: HELP }, terminal, async () => {
    const read = readWords(words);
    const [verb = ''] = read.places;
    if (read.flags.has('help') || verb === '') {
      terminal.output.write(HELP);
      return;
    }
    const { text, sound } = await answer(verb, read);
    terminal.output.write(`${text}\n`);
    isSound = sound;
  });
  return isSound ? code : EXIT_FAILED;
}

interface Answer {
  readonly text: string;
  readonly sound: boolean;
}

async function answer(verb: string, read: Words): Promise<Answer> {
  switch (verb) {
    case 'verify':
      return withRecords(read, (records) => verified(records, read));
    case 'show':
      return withRecords(read, async (records) => {
        await recordAct(records, 'audit.read', {});
        return { text: await shown(records, read), sound: true };
      });
    case 'anchor':
      return { text: await newestAnchor(read), sound: true };
    default:
      throw new Misused(`there is no "audit ${verb}"`);
  }
}

async function verified(records: Records, read: Words): Promise<Answer> {
  const kept = await keptAnchors(records.city, read);
  const reports = await new AuditVerifier(records.app, records.city).verify(
    vouchedEnds(kept?.anchors ?? []),
    read.named.get('unit'),
  );
  const faults = kept?.faults ?? [];
  const sound = faults.length === 0 && reports.every(({ fault }) => fault === null);
  if (read.flags.has('json'))
    return { text: JSON.stringify({ sound, chains: reports.map(plain), anchorFaults: faults }), sound };
  const rows = reports.map((report) => [report.unit, `${String(report.lines)} lines`, verdictOf(report)]);
  const anchors = faults.map(({ file, line, kind }) => `${file} line ${String(line)}: ${kind}`);
  return { text: [table(rows), anchorsLine(kept), ...anchors].filter((line) => line !== '').join('\n'), sound };
}

function plain({ unit, lines, fault }: ChainReport): Omit<ChainReport, 'end'> {
  return { unit, lines, fault };
}

function verdictOf({ fault }: ChainReport): string {
  if (fault === null) return 'holds';
  const { seq, kind, atLatest } = fault;
  const place = atLatest === undefined || atLatest === seq ? String(seq) : `${String(seq)} to ${String(atLatest)}`;
  return `✕ ${kind} from line ${place}`;
}

function anchorsLine(kept: KeptAnchors | undefined): string {
  if (kept === undefined)
    return 'Without anchors: a cut tail or a chain made anew would not be seen. Name --anchors and --key.';
  const last = kept.anchors.at(-1);
  return last === undefined
    ? 'The folder has no anchor.'
    : `${String(kept.anchors.length)} anchors, the last of ${last.at}`;
}

interface AnchorPlace {
  readonly folder: string;
  readonly keyFile: string | undefined;
}

/** As named, as set, or those of the house in its folder. */
function anchorPlace(read: Words): AnchorPlace | undefined {
  const { auditAnchorDir, auditAnchorKeyFile } = readSettings();
  const home = homeFolder(read.named.get('home'));
  const ofHouse = join(home, 'audit-anchors');
  const isHouse = read.named.get('anchors') === undefined && auditAnchorDir === undefined && existsSync(ofHouse);
  const folder = read.named.get('anchors') ?? auditAnchorDir ?? (isHouse ? ofHouse : undefined);
  const keyOfHouse = isHouse ? join(home, 'audit-anchor-public.pem') : undefined;
  return folder === undefined
    ? undefined
    : { folder, keyFile: read.named.get('key') ?? auditAnchorKeyFile ?? keyOfHouse };
}

async function keptAnchors(city: string, read: Words): Promise<KeptAnchors | undefined> {
  const place = anchorPlace(read);
  if (place === undefined) return undefined;
  const { folder, keyFile } = place;
  if (keyFile === undefined) throw new Misused('name the key that signed the anchors with --key');
  const pem = await readFile(keyFile, 'utf8').catch(() => {
    throw new Misused(`${keyFile} cannot be read`);
  });
  return new AnchorFolder(folder, city).read(readAnchorPublicKey(pem));
}

async function newestAnchor(read: Words): Promise<string> {
  const place = anchorPlace(read);
  if (place === undefined) throw new Misused('name the folder with --anchors');
  const line = await new AnchorFolder(place.folder, readSettings().city).readLastLine();
  if (line === null) throw new Misused(`there is no anchor in ${place.folder}`);
  return line;
}

async function shown(records: Records, read: Words): Promise<string> {
  const units = (await new UnitQuery(records.app).list(records.city)).map(({ code }) => code);
  const { unit, actor, action } = Object.fromEntries(read.named);
  const page = await new AuditQuery(records.app).list(
    { city: records.city, units, audited: unit === undefined ? units : [unit] },
    {
      limit: limitOf(read),
      ...(actor === undefined ? {} : { actor }),
      ...(action === undefined ? {} : { action }),
    },
  );
  if (read.flags.has('json')) return JSON.stringify(page.items);
  return table(
    page.items.map(({ unit: of, seq, at, actor: who, action: what, number, facts }) => [
      of,
      String(seq),
      at,
      who,
      what,
      number ?? '',
      JSON.stringify(facts),
    ]),
  );
}

function limitOf(read: Words): number {
  const limit = Number(read.named.get('limit') ?? linesShown);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new Misused('--limit is a number from 1 to 1000');
  return limit;
}
