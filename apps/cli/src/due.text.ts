// What `anqi due` says to a person: its help, and a sentence for each refusal.
import { DEADLINE_KEYS, type RuleViolation, type ViolationFacts, citationText } from '#rules';

type Sentence = (facts: ViolationFacts) => string;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  'due.not-json': () => 'The line is not valid JSON.',
  'due.not-an-object': () => 'The line is not a JSON object.',
  'due.line-too-long': ({ longest }) => `The line is longer than ${word(longest)} characters.`,
  'due.missing-field': ({ field }) => `The field "${word(field)}" is missing.`,
  'due.not-a-text': ({ field }) => `The field "${word(field)}" must be a text.`,
  'due.neither-rule-nor-days': () => 'Give either "rule", or "days" with "unit".',
  'due.both-rule-and-days': () => 'Give either "rule", or "days" with "unit", not both.',
  'due.unknown-unit': ({ unit, known }) => `The unit ${word(unit)} is none of: ${word(known)}.`,
  'due.pauses-not-a-list': () => '"pauses" must be a list of {"from", "to"}.',
  'due.pause-not-an-object': () => 'Each pause must be an object {"from", "to"}.',
  'due.pause-not-a-range': ({ text }) => `"${word(text)}" is not a pause; write it as 2026-05-11..2026-05-20.`,
  'date.impossible': ({ text }) => `"${word(text)}" is not a date that exists, written YYYY-MM-DD.`,
  'date.out-of-range': () => 'The date lies outside the years 1 to 9999.',
  'instant.impossible': ({ text }) => `"${word(text)}" is not a moment of RFC 3339 with an offset.`,
  'instant.out-of-range': () => 'The moment lies outside the years 1 to 9999.',
  'period.impossible-days': ({ days, longest }) =>
    `The number of days must be whole, from 1 to ${word(longest)}; it is ${word(days)}.`,
  'pause.ends-before-it-begins': ({ from, to }) =>
    `The pause from ${word(from)} ends before it begins, on ${word(to)}.`,
  'date.before-first-notice': ({ date, first }) =>
    `${word(date)} lies before ${word(first)}, the first day of which a holiday notice is known.`,
  'pause.overlaps': ({ from, before, place }) =>
    `The pause from ${word(from)} (${word(place)}) overlaps ${word(before)}; say it once, or give each its own reason.`,
  'due.unknown-channel': ({ known }) => `The channel is none of: ${word(known)}.`,
  'due.no-extension': ({ rule }) => `The rule "${word(rule)}" knows no extension.`,
  'deadline.unknown-rule': ({ rule, known }) => `The rule "${word(rule)}" is not known; known are: ${word(known)}.`,
  'deadline.not-in-force-yet': ({ rule, on }) => `The rule "${word(rule)}" was not in force on ${word(on)}.`,
  'deadline.duty-ended': ({ rule, endedFrom }) => `There is no duty "${word(rule)}" since ${word(endedFrom)}.`,
  'deadline.paused': ({ since }) => `The clock has been paused since ${word(since)}: there is no due date yet.`,
};

/** A refusal as an English sentence, with the article where one stands behind it. */
export function sentenceOf(violation: RuleViolation): string {
  const sentence = SENTENCES[violation.code]?.(violation.facts) ?? violation.message;
  return violation.citation === undefined ? sentence : `${sentence} ${citationText(violation.citation)}`;
}

export const DUE_HELP = `When does a period end in law?

  anqi due <rule> <from>                            anqi due complaint.accept 2026-04-30
  anqi due --days <n> --unit <unit> <from>          anqi due --days 7 --unit working-day 2026-04-30
  anqi due --json                                   JSON Lines on standard input, one answer a line

  <from>    the day of the triggering event, YYYY-MM-DD, or a moment of RFC 3339
  <unit>    working-day or calendar-day
  --pause   a pause, both days included, 2026-05-11..2026-05-20; may be given again
  --lang    en (default) or zh
  --explain with --json: every step of the count, as \`anqi why\` and the API give it

Rules: ${DEADLINE_KEYS.join(', ')}

A line of --json: {"id":"a","rule":"complaint.accept","from":"2026-04-30"}
              or: {"id":"b","from":"2026-04-30","days":7,"unit":"working-day","pauses":[{"from":"…","to":"…"}]}
and also: "channel" (with a moment in "from"), "extensionDays", "now" (a moment), "reason" of a pause.
Dates are YYYY-MM-DD or moments of RFC 3339, from 2015-01-01 on.
`;

function word(fact: ViolationFacts[string] | undefined): string {
  return Array.isArray(fact) ? fact.join(', ') : String(fact);
}
