// Under which terms an operator is found: its name as it sounds, its initials, and where it stands; the same for a row and for a question.
import { pinyin } from 'pinyin-pro';

/** What is kept beside an operator so that it is found. */
export interface OperatorTerms {
  /** The name without blanks, marks and differences of width or case. */
  readonly folded: string;
  readonly pinyin: string;
  readonly initials: string;
  /** Hashes of pairs of syllables of names and address, and of threes of initials. */
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
const lettersOfAnInitialGram = 3;
const mostReadings = 200_000;

/** One form for what people write in many: width, case, blanks and marks go. */
export function foldName(written: string): string {
  return written.normalize('NFKC').toLowerCase().replace(notInAName, '');
}

/** The terms of one operator. */
export function termsOfOperator({ name, formerNames, address }: NamedAndPlaced): OperatorTerms {
  const folded = foldName(name);
  const parts = partsOf(folded);
  const spoken = readingsOf(parts);
  const initials = initialsOf(parts, spoken);
  const grams = new Set<number>();
  addNameGrams(grams, parts, spoken);
  for (const former of formerNames) {
    const formerParts = partsOf(foldName(former));
    addNameGrams(grams, formerParts, readingsOf(formerParts));
  }
  for (const three of threesOf(initials)) grams.add(gramOf(`i${three}`));
  if (address !== null) addPairs(grams, 'a', partsOf(foldAddress(address)).map(soundOf));
  return { folded, pinyin: spoken.join(''), initials, grams: [...grams] };
}

function addNameGrams(grams: Set<number>, parts: readonly string[], spoken: readonly string[]): void {
  const plain = parts.map(soundOf);
  addPairs(grams, 'n', plain);
  if (spoken.some((sound, place) => sound !== plain[place])) addPairs(grams, 'n', spoken);
  for (const part of parts) if (part.length > 1 && isRun(part)) grams.add(gramOf(`w${part}`));
}

/** The pairs of syllables of a piece of a question, as they would stand in a name and in an address. */
export function pairsOf(syllables: readonly string[]): { readonly name: readonly number[]; readonly address: readonly number[] } {
  const [name, address] = [new Set<number>(), new Set<number>()];
  addPairs(name, 'n', syllables);
  addPairs(address, 'a', syllables);
  return { name: [...name], address: [...address] };
}

/** The gram of a run of letters or digits inside a name. */
export function runGram(run: string): number {
  return gramOf(`w${run}`);
}

/** The grams of initials; none below three letters. */
export function initialGrams(letters: string): readonly number[] {
  return threesOf(letters).map((three) => gramOf(`i${three}`));
}

/** An address without its head and its numbers. */
export function foldAddress(written: string): string {
  return foldName(written).replace(headOfAnAddress, '').replace(numbers, '');
}

/** Every character as it sounds most often, runs of letters and digits as they are: a typing error of the same sound vanishes here. */
export function syllablesOf(folded: string): readonly string[] {
  return partsOf(folded).map(soundOf);
}

/** Each character by itself, but letters and digits in runs. */
function partsOf(folded: string): readonly string[] {
  return folded.match(runOrCharacter) ?? [];
}

function isRun(part: string): boolean {
  return part.charCodeAt(0) < 0x80;
}

/** As it sounds in its words: 商行 shanghang, 行走 xingzou. */
function readingsOf(parts: readonly string[]): readonly string[] {
  return parts.map((part, place) => {
    if (isRun(part)) return part;
    const [before = '', after = ''] = [parts[place - 1], parts[place + 1]];
    return soundBetween(isRun(before) ? '' : before, part, isRun(after) ? '' : after);
  });
}

const sounds = new Map<string, string>();
const soundsBetween = new Map<string, string>();

function soundOf(part: string): string {
  if (isRun(part)) return part;
  const known = sounds.get(part);
  if (known !== undefined) return known;
  const sound = soundsIn(part)[0] ?? part;
  sounds.set(part, sound);
  return sound;
}

/** Names repeat their words: what was read once between two neighbours is not looked up again. */
function soundBetween(before: string, character: string, after: string): string {
  const key = `${before} ${character} ${after}`;
  const known = soundsBetween.get(key);
  if (known !== undefined) return known;
  const sound = soundsIn(before + character + after)[before === '' ? 0 : 1] ?? soundOf(character);
  if (soundsBetween.size >= mostReadings) soundsBetween.clear();
  soundsBetween.set(key, sound);
  return sound;
}

function soundsIn(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}

/** The first letter of each character, and every letter of a run. */
function initialsOf(parts: readonly string[], spoken: readonly string[]): string {
  return parts
    .map((part, place) => (isRun(part) ? part : (spoken[place] ?? '').charAt(0)))
    .join('')
    .replace(/[^a-z]/g, '');
}

function threesOf(letters: string): readonly string[] {
  const count = Math.max(0, letters.length - lettersOfAnInitialGram + 1);
  return Array.from({ length: count }, (_unused, at) => letters.slice(at, at + lettersOfAnInitialGram));
}

function addPairs(grams: Set<number>, where: 'n' | 'a', syllables: readonly string[]): void {
  for (let at = 1; at < syllables.length; at += 1) {
    grams.add(gramOf(`${where}${syllables[at - 1] ?? ''} ${syllables[at] ?? ''}`));
  }
}

/** FNV-1a of 32 bits, as PostgreSQL's integer: two terms that share one only find a row more, which the ranking drops. */
function gramOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash | 0;
}
