// A holiday notice in the State Council’s own sentences: each is understood whole, or refused with its line.
import { RuleViolation } from '../rule-violation.js';
import { type LocalDate, addDays, dayNumberOf, daysBetween, isLocalDate, weekdayOf, yearOf } from './local-date.js';
import { type NoticeDraft, type PlacedDay, noticeYear } from './notice-draft.js';

const NUMBERED = /^[一二三四五六七八九十]+、\s*/;
const ITEM = /^(?:[一二三四五六七八九十]+、)?\s*([^：:，。\d]{2,30})[：:]\s*(.+)$/;
const BARE_ITEM = /^(?:[一二三四五六七八九十]+、)?\s*((?:\d{4}年)?\d{1,2}月\d{1,2}日.+)$/;
const PROLONGED =
  /^(?:[一二三四五六七八九十]+、)?\s*延长(\d{4})年(.{2,10}?)假期至(\d{1,2})月(\d{1,2})日((?:（[^）]*）)?)，(\d{1,2})月(\d{1,2})日((?:（[^）]*）)?)起正常上班$/;
const ANNOUNCED = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const YEAR = /(\d{4})年(?:部分|[^。\d]{0,12}?)(?:节假日|假期)/;
const WHOLE_YEAR = /\d{4}年部分节假日安排/;
/** A year has seven holidays, two of them together in some years; a notice of fewer leaves the others as they were. */
const FEWEST_OF_A_YEAR = 6;
const NAME_IN_TITLE = /\d{4}年([\u4e00-\u9fff]{2,4}?)(?:节)?假期/;
/** Advice to employers that names no day off: 鼓励…安排职工在除夕（2月9日）休息. */
const ADVICE = /^(?:鼓励|各地|节假日期间|特此通知|请|为便于|经国务院|根据)/;
const OFF = /^(?:放假|放假调休|调休放假|放假休息|补休|调休)(?:(\d{1,2})天)?$/;
const ONE_DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日((?:（[^）]*）)?)/y;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;
const LONGEST_RANGE_DAYS = 31;

interface Reading {
  readonly year: number;
  readonly place: string;
}

interface Item extends Reading {
  readonly name: string;
  readonly body: string;
}

/** What a prolonged holiday says: the days after its announced end are off, and work begins on a day. */
export interface Prolonging extends Reading {
  readonly name: string;
  readonly until: LocalDate;
  readonly worksFrom: LocalDate;
}

export interface NoticeSentences extends NoticeDraft {
  readonly prolongs: readonly Prolonging[];
}

/**
 * The draft of a notice in words. @param text UTF-8, one holiday a line @param statedYear where the text has none
 * @throws RuleViolation `calendar.year-unknown`, `calendar.unknown-sentence`, `calendar.wrong-weekday`,
 * `calendar.days-not-as-stated`, `calendar.range-impossible`, `date.impossible`, each with the line
 */
export function draftOfSentences(text: string, statedYear?: number): NoticeSentences {
  const lines = text.split(/\r?\n/).map((line, index) => ({ text: line.trim(), place: `line ${index + 1}` }));
  const year = noticeYear(statedYear ?? yearIn(text), 'text');
  const title = NAME_IN_TITLE.exec(text)?.[1];
  const days: PlacedDay[] = [];
  const prolongs: Prolonging[] = [];
  let announcedOn: LocalDate | null = null;
  let holidays = 0;
  for (const line of lines.filter((one) => one.text !== '')) {
    const reading = { year, place: line.place };
    const announced = ANNOUNCED.exec(line.text);
    const prolonging = prolongingOf(line.text, reading);
    const item = itemOf(line.text, reading, title);
    if (announced) announcedOn = dateOf(announced.slice(1), reading);
    else if (prolonging) prolongs.push(prolonging);
    else if (item) {
      days.push(...daysOfItem(item));
      holidays += 1;
    } else if (isAboutDays(line.text)) throw unknown(line.text, line.place);
  }
  const amends = prolongs.length > 0 || (holidays < FEWEST_OF_A_YEAR && !WHOLE_YEAR.test(text));
  return { ...{ year, id: null, announcedOn, notice: null, amends, days }, prolongs };
}

function yearIn(text: string): number | undefined {
  const year = YEAR.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

function isAboutDays(text: string): boolean {
  return NUMBERED.test(text) || (/\d{1,2}日/.test(text) && /放假|上班|补休|调休|假期/.test(text) && !ADVICE.test(text));
}

function itemOf(text: string, reading: Reading, title: string | undefined): Item | undefined {
  const [, name, body] = ITEM.exec(text) ?? [];
  if (name !== undefined && body !== undefined && /\d日/.test(body)) return { ...reading, name: name.trim(), body };
  const bare = BARE_ITEM.exec(text)?.[1];
  if (bare === undefined || title === undefined) return undefined;
  return { ...reading, name: holidayNamed(title), body: bare };
}

const NEED_NO_FESTIVAL = ['元旦', '春节', '国庆', '清明', '劳动', '端午', '中秋'] as const;
function holidayNamed(title: string): string {
  const known = NEED_NO_FESTIVAL.find((name) => title.startsWith(name)) ?? title;
  return known === '元旦' || known === '春节' ? known : `${known.replace(/节$/, '')}节`;
}

function prolongingOf(text: string, reading: Reading): Prolonging | undefined {
  const found = PROLONGED.exec(text.replace(/。$/, ''));
  if (found === null) return undefined;
  const [, year = '', name = '', month, day, note = '', workMonth, workDay, workNote = ''] = found;
  const until = dateOf([year, month, day], reading);
  const worksFrom = dateOf([year, workMonth, workDay], reading);
  checkWeekday(until, note, reading);
  checkWeekday(worksFrom, workNote, reading);
  if (daysBetween(until, worksFrom) !== 1) {
    throw new RuleViolation('calendar.range-impossible', undefined, { ...reading, from: until, to: worksFrom });
  }
  return { ...reading, name, until, worksFrom };
}

function daysOfItem(item: Item): readonly PlacedDay[] {
  const sentences = item.body.split('。').filter((sentence) => sentence.trim() !== '');
  return sentences.flatMap((sentence) => (ADVICE.test(sentence.trim()) ? [] : daysOfSentence(sentence.trim(), item)));
}

function daysOfSentence(sentence: string, item: Item): readonly PlacedDay[] {
  const off: LocalDate[] = [];
  const worked: LocalDate[] = [];
  for (const clause of sentence.split('，')) {
    const stated = /^共(\d{1,2})天$/.exec(clause)?.[1];
    if (stated !== undefined) checkNumber(Number(stated), off.length, item);
    else if (clause !== '与周末连休' && clause !== '不调休') {
      const { dates, rest } = datesOf(clause, item);
      const numbered = OFF.exec(rest)?.[1];
      if (numbered !== undefined) checkNumber(Number(numbered), dates.length, item);
      if (OFF.test(rest) && dates.length > 0) off.push(...dates);
      else if (/^(?:正常)?上班$/.test(rest) && dates.length > 0) worked.push(...dates);
      else throw unknown(clause, item.place);
    }
  }
  const { name, place } = item;
  return [
    ...off.map((date) => ({ date, off: true, name, place })),
    ...worked.map((date) => ({ date, off: false, name, place })),
  ];
}

/** The days at the beginning of a clause, 1月1日（周四）至3日（周六）、6日, and what follows them. */
function datesOf(clause: string, item: Item): { readonly dates: readonly LocalDate[]; readonly rest: string } {
  const dates: LocalDate[] = [];
  let at = 0;
  let month: string | undefined;
  for (;;) {
    const first = oneDay(clause, at, month, item);
    if (first === undefined) break;
    ({ at, month } = first);
    if (clause[at] === '至') {
      const last = oneDay(clause, at + 1, month, item);
      if (last === undefined) throw unknown(clause, item.place);
      dates.push(...rangeOf(first.date, last.date, item));
      ({ at, month } = last);
    } else dates.push(first.date);
    if (clause[at] !== '、' && clause[at] !== '和') break;
    at += 1;
  }
  return { dates, rest: clause.slice(at).trim() };
}

interface DayRead {
  readonly date: LocalDate;
  readonly at: number;
  readonly month: string;
}

function oneDay(clause: string, from: number, monthBefore: string | undefined, item: Item): DayRead | undefined {
  ONE_DAY.lastIndex = from;
  const found = ONE_DAY.exec(clause);
  if (found === null) return undefined;
  const [whole, year, month = monthBefore, day, note = ''] = found;
  if (month === undefined) throw unknown(clause, item.place);
  const date = dateOf([year ?? String(item.year), month, day], item);
  checkWeekday(date, note, item);
  return { date, at: from + whole.length, month };
}

function rangeOf(first: LocalDate, last: LocalDate, { place }: Reading): readonly LocalDate[] {
  // 2022年12月31日至2023年1月2日 names both years; 12月30日至1月1日 never occurs without them.
  const length = daysBetween(first, last) + 1;
  if (length < 2 || length > LONGEST_RANGE_DAYS) {
    throw new RuleViolation('calendar.range-impossible', undefined, { place, from: first, to: last });
  }
  return Array.from({ length }, (_, index) => addDays(first, index));
}

function dateOf([year = '', month = '', day = '']: readonly (string | undefined)[], { place }: Reading): LocalDate {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isLocalDate(text)) return text;
  throw new RuleViolation('date.impossible', undefined, { text, place });
}

function checkWeekday(date: LocalDate, note: string, { place }: Reading): void {
  const stated = /(?:周|星期)([一二三四五六日天])/.exec(note)?.[1];
  if (stated === undefined) return;
  const actual = WEEKDAYS[weekdayOf(dayNumberOf(date))] ?? '';
  if (stated === actual || (stated === '天' && actual === '日')) return;
  throw new RuleViolation('calendar.wrong-weekday', undefined, {
    ...{ date, place, year: yearOf(date) },
    ...{ stated: `周${stated}`, actual: `周${actual}` },
  });
}

function checkNumber(stated: number, counted: number, { name, place }: Item): void {
  if (stated === counted) return;
  throw new RuleViolation('calendar.days-not-as-stated', undefined, { name, place, stated, counted });
}

function unknown(text: string, place: string): RuleViolation {
  return new RuleViolation('calendar.unknown-sentence', undefined, { place, text: text.slice(0, 80) });
}
