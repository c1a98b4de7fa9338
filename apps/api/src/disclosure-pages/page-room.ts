// What every page is written with: the site, the reader's language, the names of units, and words for codes.
import type { Instant, Language, LocalDate } from '#rules';
import { localDateOf } from '#rules';
import type { DirectoryPage } from '../reference/directory.js';
import { type Wording } from '../door/language.js';
import { dayText } from '../words/moment.text.js';
import type { PageAsked } from './page-asked.js';
import type { Site } from './page-frame.js';

export interface PageRoom {
  readonly site: Site;
  readonly asked: PageAsked;
  readonly naming: Pick<DirectoryPage['naming'], 'unitName'>;
}

/** The words of a table in the reader's language, by their names. */
export function wordsIn<Name extends string>(
  texts: Readonly<Record<Name, Wording>>,
  language: Language,
): (name: Name) => string {
  return (name) => texts[name][language];
}

/** The day of a moment, as people read it. */
export function dayOf(at: Instant, language: Language): string {
  return dayText(localDateOf(at), language);
}

export function dayOrNothing(on: LocalDate | null, language: Language): string | null {
  return on === null ? null : dayText(on, language);
}

/** 58.3 %, from per mille. */
export function percentText(permille: number): string {
  return `${String(Math.trunc(permille / 10))}.${String(permille % 10)} %`;
}
