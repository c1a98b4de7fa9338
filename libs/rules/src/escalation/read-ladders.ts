// Reads ladders that a bureau brings along, and refuses with the place whatever would leave somebody untold.
import { type LocalDate, isLocalDate } from '../calendar/local-date.js';
import { RECIPIENTS, type Recipient } from '../decision.js';
import { RuleViolation } from '../rule-violation.js';
import type { Citation, Gist } from '../statute/citation.js';
import { isDeadlineKey } from '../statute/deadlines.table.js';
import { type Ladder, RUNG_NAMES, type Rung, type RungName, TOP_RUNG } from './ladder.table.js';

const MOST_LADDERS = 1000;
const FARTHEST_DAYS = 90;
const LONGEST_TEXT = 500;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The ladders of a document `{ "ladders": [ … ] }`: all of them, or none.
 * @throws RuleViolation `ladder.unreadable`, `ladder.unknown-clock`, `ladder.rungs-out-of-order`,
 * `ladder.without-expiry`, `ladder.silent`, `ladder.twice`, each with the place `at`
 */
export function readLadders(document: unknown): readonly Ladder[] {
  const rows = listAt(fieldsAt(document, 'document', ['ladders'])['ladders'], 'ladders');
  if (rows.length === 0 || rows.length > MOST_LADDERS) throw unreadable('ladders', `1 to ${MOST_LADDERS} ladders`);
  const ladders = rows.map((row, index) => readLadder(row, `ladders[${index}]`));
  checkOnce(ladders);
  return ladders;
}

/** One ladder of such a document. @param at its place, named where it is refused @throws RuleViolation as `readLadders` */
export function readLadder(row: unknown, at: string): Ladder {
  const fields = fieldsAt(row, at, [
    'clocks',
    'unit',
    'inForceFrom',
    'source',
    'ownerlessRungsEarlier',
    'rungs',
    'top',
  ]);
  const rungs = listAt(fields['rungs'], `${at}.rungs`).map((rung, index) => readRung(rung, `${at}.rungs[${index}]`));
  checkClimb(rungs, `${at}.rungs`);
  return {
    clocks: readClocks(fields['clocks'], `${at}.clocks`),
    unit: fields['unit'] === null ? null : textAt(fields['unit'], `${at}.unit`),
    inForceFrom: dateAt(fields['inForceFrom'], `${at}.inForceFrom`),
    source: readSource(fields['source'], `${at}.source`),
    ownerlessRungsEarlier: integerAt(fields['ownerlessRungsEarlier'], `${at}.ownerlessRungsEarlier`, {
      least: 0,
      most: RUNG_NAMES.length,
    }),
    rungs,
    top: readTop(fields['top'], `${at}.top`),
  };
}

function readClocks(value: unknown, at: string): readonly string[] {
  const clocks = listAt(value, at).map((clock, index) => {
    const key = textAt(clock, `${at}[${index}]`);
    if (key === '*' || isDeadlineKey(key)) return key;
    throw new RuleViolation('ladder.unknown-clock', undefined, { at: `${at}[${index}]`, clock: key });
  });
  if (clocks.length === 0) throw unreadable(at, 'at least one clock');
  return clocks;
}

function readRung(value: unknown, at: string): Rung {
  const fields = fieldsAt(value, at, ['rung', 'offsetDays', 'at', 'tells']);
  const rung: RungName = wordAt(fields['rung'], `${at}.rung`, RUNG_NAMES);
  const range = { least: -FARTHEST_DAYS, most: FARTHEST_DAYS };
  const offsetDays = integerAt(fields['offsetDays'], `${at}.offsetDays`, range);
  const when = wordAt(fields['at'], `${at}.at`, ['opening', 'expiry'] as const);
  if (when === 'expiry' && offsetDays !== 0) throw unreadable(`${at}.offsetDays`, '0 at expiry');
  return { rung, offsetDays, at: when, tells: readTells(fields['tells'], `${at}.tells`) };
}

/** The top repeats for ever, so that a ladder that has one and tells somebody there is never silent. */
function readTop(value: unknown, at: string): Ladder['top'] {
  if (value === undefined || value === null) throw new RuleViolation('ladder.silent', undefined, { at });
  const fields = fieldsAt(value, at, ['rung', 'tells']);
  return { rung: wordAt(fields['rung'], `${at}.rung`, [TOP_RUNG]), tells: readTells(fields['tells'], `${at}.tells`) };
}

function readTells(value: unknown, at: string): readonly Recipient[] {
  const tells = listAt(value, at).map((office, index) => wordAt(office, `${at}[${index}]`, RECIPIENTS));
  if (tells.length === 0) throw new RuleViolation('ladder.silent', undefined, { at });
  return tells;
}

/** A ladder is climbed upwards in time and in rank, and one of its rungs is the instant the clock runs out. */
function checkClimb(rungs: readonly Rung[], at: string): void {
  rungs.slice(1).forEach((rung, index) => {
    const before = rungs[index];
    if (before && isAfter(rung, before)) return;
    throw new RuleViolation('ladder.rungs-out-of-order', undefined, { at: `${at}[${index + 1}]`, rung: rung.rung });
  });
  if (!rungs.some((rung) => rung.at === 'expiry')) {
    throw new RuleViolation('ladder.without-expiry', undefined, { at });
  }
}

function isAfter(rung: Rung, before: Rung): boolean {
  if (RUNG_NAMES.indexOf(rung.rung) <= RUNG_NAMES.indexOf(before.rung)) return false;
  if (rung.offsetDays !== before.offsetDays) return rung.offsetDays > before.offsetDays;
  return before.at === 'opening' && rung.at === 'expiry';
}

/** Of one unit, one clock has one ladder from one day on: the newest must be one. */
function checkOnce(ladders: readonly Ladder[]): void {
  const seen = new Set<string>();
  ladders.forEach(({ unit, clocks, inForceFrom }, index) => {
    for (const clock of clocks) {
      const name = `${unit ?? ''} ${clock} ${inForceFrom}`;
      if (seen.has(name)) {
        throw new RuleViolation('ladder.twice', undefined, { at: `ladders[${index}]`, clock, inForceFrom });
      }
      seen.add(name);
    }
  });
}

function readSource(value: unknown, at: string): Citation {
  const kind = wordAt(fieldsOf(value, at)['kind'], `${at}.kind`, ['agencyPolicy', 'observedPractice'] as const);
  if (kind === 'observedPractice') {
    return { kind, gist: readGist(fieldsAt(value, at, ['kind', 'gist'])['gist'], `${at}.gist`) };
  }
  const { law, document, gist } = fieldsAt(value, at, ['kind', 'law', 'document', 'gist']);
  return {
    kind,
    law: textAt(law, `${at}.law`),
    document: document === null ? null : textAt(document, `${at}.document`),
    gist: readGist(gist, `${at}.gist`),
  };
}

function readGist(value: unknown, at: string): Gist {
  const { zh, en } = fieldsAt(value, at, ['zh', 'en']);
  return { zh: textAt(zh, `${at}.zh`), en: textAt(en, `${at}.en`) };
}

function fieldsOf(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable(at, 'an object');
  return Object.fromEntries(Object.entries(value));
}

function fieldsAt(value: unknown, at: string, names: readonly string[]): Fields {
  const fields = fieldsOf(value, at);
  const stranger = Object.keys(fields).find((name) => !names.includes(name));
  if (stranger !== undefined) throw unreadable(`${at}.${stranger.slice(0, 40)}`, 'no such field');
  return fields;
}

function listAt(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw unreadable(at, 'a list');
  return value;
}

function textAt(value: unknown, at: string): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT) return value;
  throw unreadable(at, 'a text');
}

function dateAt(value: unknown, at: string): LocalDate {
  const text = textAt(value, at);
  if (isLocalDate(text)) return text;
  throw unreadable(at, 'a date YYYY-MM-DD');
}

function integerAt(value: unknown, at: string, range: { readonly least: number; readonly most: number }): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= range.least && value <= range.most) return value;
  throw unreadable(at, `a whole number from ${range.least} to ${range.most}`);
}

function wordAt<Word extends string>(value: unknown, at: string, words: readonly Word[]): Word {
  const word = words.find((known) => known === value);
  if (word !== undefined) return word;
  throw unreadable(at, words.join(', '));
}

function unreadable(at: string, expected: string): RuleViolation {
  return new RuleViolation('ladder.unreadable', undefined, { at, expected });
}
