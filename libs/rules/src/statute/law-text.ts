// The verbatim text of a law as a bureau loads it: its shape checked, its passages found again by a citation's place.
import { type LocalDate, isLocalDate } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import type { Place } from './citation.js';

export interface LawArticle {
  readonly article: string;
  /** Paragraphs are lines where the file keeps them apart. */
  readonly text: string;
}

/** One edition of one law; `inForceFrom` is null where the file does not say. */
export interface LawText {
  readonly law: string;
  readonly document: string | null;
  readonly inForceFrom: LocalDate | null;
  readonly articles: readonly LawArticle[];
}

const ARTICLE = /^第[零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?$/;
const PLACE =
  /^(第[零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)(第[一二三四五六七八九十]+款)?(第（[一二三四五六七八九十]+）项)?$/;
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const LONGEST_TEXT = 20_000;

/**
 * A law as a file says it: `{title, order, inForceFrom, articles: [{article, text}]}`.
 * @throws RuleViolation `law.field-malformed` with the field, `law.article-malformed`, `law.article-twice`
 */
export function readLawText(file: unknown): LawText {
  if (!isFields(file)) throw malformed('file');
  const { title, order = null, inForceFrom = null, articles } = file;
  if (typeof title !== 'string' || title.trim() === '') throw malformed('title');
  if (order !== null && typeof order !== 'string') throw malformed('order');
  if (inForceFrom !== null && !(typeof inForceFrom === 'string' && isLocalDate(inForceFrom))) {
    throw malformed('inForceFrom');
  }
  if (!Array.isArray(articles) || articles.length === 0) throw malformed('articles');
  const read = articles.map((article: unknown, index) => readArticle(article, `articles[${index}]`));
  const seen = new Set<string>();
  for (const { article } of read) {
    if (seen.has(article)) throw new RuleViolation('law.article-twice', undefined, { article });
    seen.add(article);
  }
  return { law: title.trim(), document: order, inForceFrom, articles: read };
}

function readArticle(value: unknown, place: string): LawArticle {
  if (!isFields(value)) throw new RuleViolation('law.article-malformed', undefined, { place });
  const { article, text } = value;
  if (typeof article !== 'string' || !ARTICLE.test(article)) {
    throw new RuleViolation('law.article-malformed', undefined, { place: `${place}.article` });
  }
  if (typeof text !== 'string' || text.trim() === '' || text.length > LONGEST_TEXT) {
    throw new RuleViolation('law.article-malformed', undefined, { place: `${place}.text`, article });
  }
  return { article, text };
}

export interface LawDifference {
  readonly added: readonly LawArticle[];
  /** Loaded before with other words. */
  readonly changed: readonly LawArticle[];
  readonly unchanged: number;
}

/** What loading an edition would add or change. @param loaded the articles of the same edition that are there */
export function compareLawText(law: LawText, loaded: readonly LawArticle[]): LawDifference {
  const known = new Map(loaded.map(({ article, text }) => [article, text]));
  const added = law.articles.filter(({ article }) => !known.has(article));
  const changed = law.articles.filter(({ article, text }) => known.has(article) && known.get(article) !== text);
  return { added, changed, unchanged: law.articles.length - added.length - changed.length };
}

/** A place as citations write it, 第二十三条第一款第（五）项; a bare number is an article. Undefined if it is none. */
export function findPlace(text: string): Place | undefined {
  const number = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;
  const [, article, paragraph, item] = PLACE.exec(number === undefined ? text : articleNumbered(number)) ?? [];
  if (article === undefined) return undefined;
  return { article, ...(paragraph === undefined ? {} : { paragraph }), ...(item === undefined ? {} : { item }) };
}

/** The article of a number below a thousand, as laws write it: 15 is 第十五条. */
export function articleNumbered(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const hundred = hundreds === 0 ? '' : `${DIGITS[hundreds] ?? ''}百`;
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const leading = tens === 1 && hundreds === 0 ? '' : (DIGITS[tens] ?? '');
  return `第${hundred}${zero}${tens === 0 ? '' : `${leading}十`}${DIGITS[ones] ?? ''}条`;
}

/** The part of an article that a place names: its paragraph where lines keep them apart, its item by the marks （一）. */
export function passageOf(text: string, { paragraph, item }: Place): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const first = paragraphIndex(paragraph);
  const own = lines.length > 1 && first !== undefined ? lines[first] : undefined;
  // Items may stand on lines of their own after their paragraph's first line: then the whole article is searched.
  return itemOf(own ?? text, item) ?? itemOf(text, item) ?? own ?? text;
}

function paragraphIndex(paragraph: string | undefined): number | undefined {
  const [, digit = ''] = /^第([一二三四五六七八九])款$/.exec(paragraph ?? '') ?? [];
  const number = DIGITS.findIndex((known) => known !== '' && known === digit);
  return number < 1 ? undefined : number - 1;
}

function itemOf(text: string, item: string | undefined): string | undefined {
  const [, mark = ''] = /^第(（[^）]+）)项$/.exec(item ?? '') ?? [];
  const from = mark === '' ? -1 : text.indexOf(mark);
  if (from < 0) return undefined;
  const rest = text.slice(from + mark.length);
  const end = rest.search(/（[一二三四五六七八九十]+）|\n/);
  const whole = end < 0 ? rest.slice(0, rest.indexOf('。') + 1 || undefined) : rest.slice(0, end);
  return `${mark}${whole}`;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(field: string): RuleViolation {
  return new RuleViolation('law.field-malformed', undefined, { field });
}
