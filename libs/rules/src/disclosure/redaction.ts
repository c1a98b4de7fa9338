// Finds in a text what points to a person, so that nothing of it is published: a proposal, which an officer confirms.
import { type FoldedText, foldDigits, foldText } from './folded-text.js';
import { JUDGED_BY_A_PERSON, PERSONAL_MARKS, type PersonalKind } from './personal-marks.table.js';

/** UTF-16 places in the original, the end not included. */
export interface PersonalSpan {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

/** A party as a list shows it: the first character of a name, and a star for each other. */
export type NameMask = string;

const between = String.raw`[\s\-–—.·•_~*()（）]{0,3}`;
const digitRun = new RegExp(`[0-9](?:${between}[0-9]){6,40}(?:${between}[xX](?![a-zA-Z]))?`, 'gu');
const MASK = '＊＊';

/**
 * Everything in a text that looks personal, in its order and without overlaps.
 * @param names masks such as 李＊＊, or whole names, of the parties of the case
 */
export function findPersonal(original: string, names: readonly NameMask[] = []): readonly PersonalSpan[] {
  const [plain, digits] = [foldText(original), foldDigits(original)];
  const found = [
    ...PERSONAL_MARKS.flatMap((mark) => markedBy(mark, mark.digits ? digits : plain)),
    ...[...digits.text.matchAll(digitRun)].flatMap((match) => {
      const kind = kindOfRun(match[0]);
      return kind === null ? [] : [spanIn(digits, kind, match.index, match.index + match[0].length)];
    }),
    ...names.flatMap((name) => named(name, plain)),
  ];
  return merged(found);
}

/** Those that no officer may let stand. */
export function findForbidden(text: string, names: readonly NameMask[] = []): readonly PersonalSpan[] {
  return findPersonal(text, names).filter(({ kind }) => !JUDGED_BY_A_PERSON.includes(kind));
}

/** The text with each span made unreadable. @param spans in their order, without overlaps */
export function redacted(original: string, spans: readonly PersonalSpan[]): string {
  const parts = spans.map(({ start }, index) => original.slice(spans[index - 1]?.end ?? 0, start) + MASK);
  return parts.join('') + original.slice(spans.at(-1)?.end ?? 0);
}

function markedBy(
  { kind, pattern, group = 0 }: (typeof PERSONAL_MARKS)[number],
  folded: FoldedText,
): readonly PersonalSpan[] {
  return [...folded.text.matchAll(pattern)].flatMap((match) => {
    const personal = match[group];
    if (personal === undefined || personal === '') return [];
    const start = group === 0 ? match.index : match.index + match[0].lastIndexOf(personal);
    return [spanIn(folded, kind, start, start + personal.length)];
  });
}

/** What a run of seven digits or more is; a day of the calendar is nothing personal. */
function kindOfRun(run: string): PersonalKind | null {
  const digits = run.replace(/[^0-9xX]/g, '');
  if (/[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dxX]/.test(digits)) return 'identity';
  if (/^[1-9]\d{14}$/.test(digits) && /^\d{6}\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digits))
    return 'identity';
  if (/^(?:86|0086)?1[3-9]\d{9}$/.test(digits) || /^0\d{9,11}$/.test(digits)) return 'phone';
  if (/^\d{16,19}$/.test(digits)) return 'card';
  if (/^(?:19|20)\d\d(?:0?[1-9]|1[0-2])(?:0?[1-9]|[12]\d|3[01])$/.test(digits)) return null;
  return digits.length <= 8 || /^[48]00\d{7}$/.test(digits) ? 'phone' : 'order';
}

/** A whole name wherever it stands; of a mask its first character with as many others as it hides. */
function named(name: NameMask, { text, ...places }: FoldedText): readonly PersonalSpan[] {
  const letters = [...foldText(name).text.replace(/\s/g, '')];
  const [first = ''] = letters;
  if (!/^\p{Script=Han}|^[a-zA-Z]/u.test(first)) return [];
  const isMask = letters.some((letter) => letter === '*');
  if (letters.length < 2) return [];
  const source = letters
    .map((letter, index) => (isMask && index > 0 ? String.raw`[\p{Script=Han}xX*某]` : escaped(letter)))
    .join(String.raw`[\s·]{0,2}`);
  const beforeIt = isMask ? String.raw`(?<![\p{Script=Han}])|(?<=[叫是名人：:我家给跟和与向找])` : '';
  const pattern = new RegExp(`${beforeIt === '' ? '' : `(?:${beforeIt})`}${source}`, 'giu');
  return [...text.matchAll(pattern)].map((match) =>
    spanIn({ text, ...places }, 'name', match.index, match.index + match[0].length),
  );
}

function escaped(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

function spanIn({ starts, ends }: FoldedText, kind: PersonalKind, from: number, until: number): PersonalSpan {
  return { kind, start: starts[from] ?? 0, end: ends[until - 1] ?? 0 };
}

/** Overlapping spans are one, of the kind that no officer may let stand, else of the longer. */
function merged(spans: readonly PersonalSpan[]): readonly PersonalSpan[] {
  const ordered = [...spans].sort((one, other) => one.start - other.start || other.end - one.end);
  const whole: PersonalSpan[] = [];
  for (const span of ordered) {
    const before = whole.at(-1);
    if (before === undefined || span.start >= before.end) whole.push(span);
    else whole.splice(-1, 1, joined(before, span));
  }
  return whole;
}

function joined(before: PersonalSpan, span: PersonalSpan): PersonalSpan {
  const isJudged = JUDGED_BY_A_PERSON.includes(before.kind);
  const isForbidden = !JUDGED_BY_A_PERSON.includes(span.kind);
  const kind = isJudged && isForbidden ? span.kind : before.kind;
  return { kind, start: before.start, end: Math.max(before.end, span.end) };
}
