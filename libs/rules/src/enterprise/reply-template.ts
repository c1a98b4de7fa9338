// Whether an enterprise may keep a text for its answers, and how its places are filled in when it is used.
import { findPersonal } from '../disclosure/redaction.js';
import { RuleViolation } from '../rule-violation.js';
import { TEMPLATE_PLACES, TEMPLATE_RULES, type TemplatePlace } from './reply-template.table.js';

export interface TemplateWords {
  readonly name: string;
  readonly words: string;
}

const inBraces = /\{[^{}]*\}/g;
const places: readonly TemplatePlace[] = ['number', 'last-day', 'firm'];

/**
 * @param others how many the enterprise keeps besides
 * @throws RuleViolation `template.too-many`, `template.too-long`, `template.personal`, `template.place-unknown` @source TEMPLATE_RULES
 */
export function checkTemplate({ name, words }: TemplateWords, others: number): void {
  const { most, longestName, longestWords, neverIn, source } = TEMPLATE_RULES;
  if (others >= most) throw new RuleViolation('template.too-many', source, { most });
  if ([...name].length > longestName || [...words].length > longestWords) {
    throw new RuleViolation('template.too-long', source, { longestName, longestWords });
  }
  const unknown = (words.match(inBraces) ?? []).filter((written) => placeOf(written) === undefined);
  if (unknown.length > 0) throw new RuleViolation('template.place-unknown', source, { places: unknown });
  const found = findPersonal(`${name}\n${words.replace(inBraces, '')}`).map(({ kind }) => kind);
  const kinds = [...new Set(found.filter((kind) => neverIn.includes(kind)))];
  if (kinds.length > 0) throw new RuleViolation('template.personal', source, { kinds });
}

/** The words of a template for one settlement. @param known what each place says there; '' where it says nothing */
export function fillTemplate(words: string, known: Readonly<Record<TemplatePlace, string>>): string {
  return words.replace(inBraces, (written) => {
    const place = placeOf(written);
    return place === undefined ? written : known[place];
  });
}

function placeOf(written: string): TemplatePlace | undefined {
  return places.find((place) => {
    const { zh, en } = TEMPLATE_PLACES[place].written;
    return written === zh || written === en;
  });
}
