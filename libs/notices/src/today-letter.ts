// The reminders and warnings of a morning as one letter to each reader, what is due first at the top.
import { CLOCK_NAMES } from './clock-names.text.js';
import type { TodayEntry, TodayFacts } from './letter-facts.js';
import { type Letter, layOut } from './letter-layout.js';
import { greeting, shown } from './letters.js';
import { dayWords, KINDS, type Language, NOT_STATED, remainingWords, SENTENCES } from './letters.text.js';
import { TODAY } from './case-letters.text.js';

const MOST_LISTED = 60;

/** The letter in words; a clock that was told of twice stands in it once. */
export function todayLetterFor({ reader, entries, publicOrigin }: TodayFacts): Letter {
  const listed = inOrder(entries);
  const shownEntries = listed.slice(0, MOST_LISTED);
  const left = listed.length - shownEntries.length;
  const cases = new Set(listed.map(({ number }) => number)).size;
  const title = `【${TODAY.tag.zh}】${TODAY.title.zh(cases)}`;
  return layOut({
    subject: `${title}（${shown(reader.unitName)}）`,
    greeting: greeting(reader),
    title,
    state: null,
    rows: shownEntries.map((entry) => [entry.number, lineOf(entry, 'zh')]),
    ask: TODAY.ask.zh,
    notes: [...(left > 0 ? [TODAY.more(left)] : []), TODAY.note.zh],
    link: { words: SENTENCES.openQueue.zh, url: `${publicOrigin}/desk/queue` },
    english: [
      `${TODAY.tag.en}: ${TODAY.title.en(cases)}.`,
      ...shownEntries.map((entry) => `${entry.number}: ${lineOf(entry, 'en')}`),
      `${SENTENCES.ask.en}: ${TODAY.ask.en}`,
      TODAY.note.en,
    ],
  });
}

function inOrder(entries: readonly TodayEntry[]): readonly TodayEntry[] {
  const once = new Map(entries.map((entry) => [`${entry.number} ${entry.clock}`, entry]));
  return [...once.values()].sort(
    (one, other) => one.dueStrictOn.localeCompare(other.dueStrictOn) || one.number.localeCompare(other.number),
  );
}

/** Whoever acts by the stricter date is on time by every reading of the law. */
function lineOf(
  { kind, respondent, clock, dueStrictOn, remaining, provisional }: TodayEntry,
  language: Language,
): string {
  const isChinese = language === 'zh';
  const shop = shown(respondent ?? NOT_STATED[language]);
  const what = isChinese ? `${KINDS[kind].name.zh}（${shop}）` : `${KINDS[kind].name.en} (${shop})`;
  const certain = provisional ? (isChinese ? '（暂定）' : ' (provisional)') : '';
  const due = `${dayWords(dueStrictOn, language)}${certain}`;
  const stands = remainingWords(remaining, language);
  const name = CLOCK_NAMES[clock].name[language];
  return isChinese ? `${what} ${name}，${due}，${stands}` : `${what} ${name}, due ${due}, ${stands}`;
}
