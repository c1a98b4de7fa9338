// Under which terms an operator is found: its name as it sounds, its initials, and where it stands; the same for a row and for a question.
import { pinyin } from 'pinyin-pro';

/** What is kept beside an operator so that it is found. */
export interface OperatorTerms {
  /** The name without blanks, marks and differences of width or case. */
  readonly folded: string;
  readonly pinyin: string;
  readonly initials: string;
  /** Hashes of pairs of near syllables of names, of neighbours in the address, and of threes of initials. */
  readonly grams: readonly number[];
}

export interface NamedAndPlaced {
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly address: string | null;
}

const notInAName = /[^\p{L}\p{N}]+/gu;
const runOrCharacter = /[a-z0-9]+|./gsu;
/** What stands at the head of nearly every address, and the numbers of its houses, tell no place from another. */
const headOfAnAddress = /^(?:中国)?(?:河南省?)?(?:周口市?)?/u;
const numbers = /[0-9a-z]+/gu;
const mostRemembered = 200_000;

/** One form for what people write in many: width, case, blanks and marks go. */
export function foldName(written: string): string {
  return written.normalize('NFKC').toLowerCase().replace(notInAName, '');
}

/** The terms of one operator. */
export function termsOfOperator({ name, formerNames, address }: NamedAndPlaced): OperatorTerms {
  const folded = foldName(name);
  const parts = partsOf(folded);
  const spoken = spokenOf(parts);
  const initials = initialsOf(parts, spoken);
  const grams = new Set<number>();
  addNameGrams(grams, parts, spoken);
  for (const former of formerNames) {
    const formerParts = partsOf(foldName(former));
    addNameGrams(grams, formerParts, spokenOf(formerParts));
  }
  for (let at = 2; at < initials.length; at += 1) grams.add(initialGram(initials, at));
  if (address !== null) addPairs(grams, inAddress, partsOf(foldAddress(address)).map(soundOf));
  return { folded, pinyin: spoken.map(({ spelt }) => spelt).join(''), initials, grams: [...grams] };
}

function addNameGrams(grams: Set<number>, parts: readonly string[], spoken: readonly Sound[]): void {
  const plain = parts.map(soundOf);
  for (const apart of [1, 2]) {
    addPairs(grams, inName, plain, apart);
    if (spoken.some((sound, place) => sound.spelt !== plain[place]?.spelt)) addPairs(grams, inName, spoken, apart);
  }
  for (const part of parts) if (part.length > 1 && isRun(part)) grams.add(runGram(part));
}

export interface PairsOfAPiece {
  readonly name: readonly number[];
  readonly address: readonly number[];
  /** Pairs of a name with one syllable between them: what a wrong, missing or swapped character leaves whole. */
  readonly nearName: readonly number[];
}

/** The pairs of syllables of a piece of a question, as they would stand in a name and in an address. */
export function pairsOf(syllables: readonly string[]): PairsOfAPiece {
  const sounds = syllables.map((spelt) => ({ spelt, hash: hashOf(spelt) }));
  const [name, address, nearName] = [new Set<number>(), new Set<number>(), new Set<number>()];
  addPairs(name, inName, sounds);
  addPairs(address, inAddress, sounds);
  addPairs(nearName, inName, sounds, 2);
  return { name: [...name], address: [...address], nearName: [...nearName] };
}

/** The gram of a run of letters or digits inside a name. */
export function runGram(run: string): number {
  return hashOf(run) | 0;
}

/** The grams of initials; none below three letters. */
export function initialGrams(letters: string): readonly number[] {
  return Array.from({ length: Math.max(0, letters.length - 2) }, (_unused, at) => initialGram(letters, at + 2));
}

/** An address without its head and its numbers. */
export function foldAddress(written: string): string {
  return foldName(written).replace(headOfAnAddress, '').replace(numbers, '');
}

/** Every character as it sounds most often, runs of letters and digits as they are: a typing error of the same sound vanishes here. */
export function syllablesOf(folded: string): readonly string[] {
  return partsOf(folded).map((part) => soundOf(part).spelt);
}

/** Each character by itself, but letters and digits in runs. */
function partsOf(folded: string): readonly string[] {
  return folded.match(runOrCharacter) ?? [];
}

function isRun(part: string): boolean {
  return part.charCodeAt(0) < 0x80;
}

interface Sound {
  readonly spelt: string;
  readonly hash: number;
}
interface CharacterSound extends Sound {
  /** Whether its neighbours may give it another sound. */
  readonly varies: boolean;
}

/** As it sounds in its words: 商行 shanghang, 行走 xingzou. */
function spokenOf(parts: readonly string[]): readonly Sound[] {
  return parts.map((part, place) => {
    const sound = soundOf(part);
    if (!sound.varies) return sound;
    const [before = '', after = ''] = [parts[place - 1], parts[place + 1]];
    return soundBetween(isRun(before) ? '' : before, part, isRun(after) ? '' : after);
  });
}

const sounds = new Map<string, CharacterSound>();
const soundsBetween = new Map<string, Sound>();

function soundOf(part: string): CharacterSound {
  const known = sounds.get(part);
  if (known !== undefined) return known;
  const spelt = isRun(part) ? part : (soundsIn(part)[0] ?? part);
  const sound = { spelt, hash: hashOf(spelt), varies: !isRun(part) && readingsOf(part) > 1 };
  remember(sounds, part, sound);
  return sound;
}

/** Names repeat their words: what was read once between two neighbours is not looked up again. */
function soundBetween(before: string, character: string, after: string): Sound {
  const key = `${before} ${character} ${after}`;
  const known = soundsBetween.get(key);
  if (known !== undefined) return known;
  const spelt = soundsIn(before + character + after)[before === '' ? 0 : 1] ?? soundOf(character).spelt;
  const sound = { spelt, hash: hashOf(spelt) };
  remember(soundsBetween, key, sound);
  return sound;
}

function remember<T>(known: Map<string, T>, key: string, value: T): void {
  if (known.size >= mostRemembered) known.clear();
  known.set(key, value);
}

function readingsOf(character: string): number {
  return pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true }).length;
}

function soundsIn(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}

/** The first letter of each character, and every letter of a run. */
function initialsOf(parts: readonly string[], spoken: readonly Sound[]): string {
  return parts
    .map((part, place) => (isRun(part) ? part : (spoken[place]?.spelt.charAt(0) ?? '')))
    .join('')
    .replace(/[^a-z]/g, '');
}

const prime = 0x01000193;
/** Apart, so that a street does not count as a name. */
const inName = 0x811c9dc5;
const inAddress = 0x2b5f7a11;
const inInitials = 0x5bd1e995;

function addPairs(grams: Set<number>, where: number, spoken: readonly Sound[], apart = 1): void {
  for (let at = apart; at < spoken.length; at += 1) {
    const [one, other] = [spoken[at - apart]?.hash ?? 0, spoken[at]?.hash ?? 0];
    grams.add(mixed(mixed(where, one), other));
  }
}

function initialGram(letters: string, last: number): number {
  const [one, two, three] = [letters.charCodeAt(last - 2), letters.charCodeAt(last - 1), letters.charCodeAt(last)];
  return mixed(mixed(mixed(inInitials, one), two), three);
}

/** A 32-bit hash, as PostgreSQL's integer: two terms that share one only find a row more, which the ranking drops. */
function mixed(hash: number, more: number): number {
  const next = Math.imul(hash ^ more, prime);
  return (next ^ (next >>> 15)) | 0;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = inName;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash | 0;
}
