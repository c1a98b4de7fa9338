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
  'date.impossible': ({ text }) => `"${word(text)}" is not a date that exists, written YYYY-MM-DD.`,
};

/** A refusal as an English sentence with its code; a code without a sentence speaks with its facts. */
export function refusalOfFile(violation: RuleViolation): string {
  const sentence = SENTENCES[violation.code]?.(violation.facts) ?? violation.message;
  const basis = violation.citation === undefined ? '' : ` ${citationText(violation.citation)}`;
  return `${sentence}${basis} [${violation.code}]`;
}

function word(fact: ViolationFacts[string] | undefined): string {
  return Array.isArray(fact) ? fact.join(', ') : String(fact);
}
