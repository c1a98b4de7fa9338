// What `anqi law` and `anqi calendar` say of a file that they refuse: a sentence and the place, for each code.
import { type RuleViolation, type ViolationFacts, citationText } from '#rules';

type Sentence = (facts: ViolationFacts) => string;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  'law.not-json': ({ place }) => `The file is not valid JSON: ${word(place)}.`,
  'law.field-malformed': ({ field }) => `"${word(field)}" is missing or is not what it should be.`,
  'law.article-malformed': ({ place }) => `${word(place)} is missing or is not what it should be.`,
  'law.article-twice': ({ article }) => `${word(article)} stands in the file twice.`,
  'law.text-differs': ({ articles }) =>
    `Loaded before with other words: ${word(articles)}. To replace them, say --replace.`,
  'law.text-not-loaded': ({ law, article }) => `Not loaded: ${word(law)} ${article === undefined ? '' : word(article)}`,
  'law.name-ambiguous': ({ law, candidates }) => `"${word(law)}" may be ${word(candidates)}.`,
  'date.impossible': ({ text, place }) => `${at(place)}"${word(text)}" is not a date that exists, written YYYY-MM-DD.`,
  'calendar.not-json': ({ place }) => `The file is not valid JSON: ${word(place)}.`,
  'calendar.unknown-form': ({ place }) =>
    `${at(place)}this is no holiday notice in JSON, iCalendar or the notice's own sentences.`,
  'calendar.too-long': ({ longest }) => `The file is longer than ${word(longest)} characters.`,
  'calendar.field-malformed': ({ place }) => `"${word(place)}" is missing or is not what it should be.`,
  'calendar.year-unknown': ({ place, first, last }) =>
    `${at(place)}the year is missing or is not a year from ${word(first)} to ${word(last)}; --year names it.`,
  'calendar.year-incomplete': ({ year, named }) =>
    `The notice names only ${word(named)}, and no notice for ${word(year)} is loaded that it could amend.`,
  'calendar.nothing-announced': ({ year }) => `The notice names no day of ${word(year)}.`,
  'calendar.nothing-to-amend': ({ place, name }) => `${at(place)}no ${word(name)} is announced that it could prolong.`,
  'calendar.day-outside-year': ({ date, place }) => `${at(place)}${word(date)} does not belong to the year.`,
  'calendar.contradictory-day': ({ date, place, before }) =>
    `${at(place)}${word(date)} is both off and worked${before === undefined ? '' : ` (see ${word(before)})`}.`,
  'calendar.day-twice': ({ date, place, before }) =>
    `${at(place)}${word(date)} stands there twice (see ${word(before)}).`,
  'calendar.wrong-weekday': ({ date, place, stated, actual }) =>
    `${at(place)}${word(date)} is ${word(actual)}, not ${word(stated)}.`,
  'calendar.days-not-as-stated': ({ name, place, stated, counted }) =>
    `${at(place)}${word(name)} is said to be ${word(stated)} days, but ${word(counted)} are named.`,
  'calendar.range-impossible': ({ place, from, to }) =>
    `${at(place)}${word(from)} to ${word(to)} is no range of days off.`,
  'calendar.unknown-sentence': ({ place, text }) => `${at(place)}not understood: "${word(text)}".`,
  'calendar.event-unmarked': ({ place, summary }) =>
    `${at(place)}the event "${word(summary)}" does not say whether it is off (休) or worked (班).`,
  'calendar.id-taken': ({ id }) => `An edition ${word(id)} is loaded already and says something else.`,
  'calendar.older-than-loaded': ({ announcedOn, loaded, loadedAnnouncedOn }) =>
    `Announced on ${word(announcedOn)}, before ${word(loaded)} (${word(loadedAnnouncedOn)}), which is loaded.`,
};

/** A refusal as an English sentence with its code; a code without a sentence speaks with its facts. */
export function refusalOfFile(violation: RuleViolation): string {
  const sentence = SENTENCES[violation.code]?.(violation.facts) ?? violation.message;
  const basis = violation.citation === undefined ? '' : ` ${citationText(violation.citation)}`;
  return `${sentence}${basis} [${violation.code}]`;
}

function at(place: ViolationFacts[string] | undefined): string {
  return place === undefined ? '' : `${word(place)}: `;
}

function word(fact: ViolationFacts[string] | undefined): string {
  return Array.isArray(fact) ? fact.join(', ') : String(fact);
}
