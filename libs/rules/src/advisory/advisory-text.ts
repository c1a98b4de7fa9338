// What a tip or warning may say: for how long, of which operator, and nothing of a person.
import { type Instant, addDays, localDateOf } from '../calendar/local-date.js';
import { findPersonal } from '../disclosure/redaction.js';
import { creditCodeStanding } from '../enterprise/credit-code.js';
import { RuleViolation } from '../rule-violation.js';
import type { AdvisoryText } from './advisory.js';
import { ADVISORY_JUDGED, ADVISORY_PERIOD, ADVISORY_TEXT, type AdvisoryKind, COMPANY_FORMS } from './advisory.table.js';

interface Judging {
  /** That a person looked at what may be judged. */
  readonly judged: boolean;
  readonly moment: Instant;
}

/**
 * Lets a text through or says what stands against it.
 * @throws RuleViolation `advisory.period-wrong`, `advisory.tip-names-operator`, `advisory.operator-without-code`,
 * `advisory.code-malformed`, `advisory.still-personal`, `advisory.to-be-judged`
 */
export function checkAdvisoryText(kind: AdvisoryKind, text: AdvisoryText, { judged, moment }: Judging): void {
  checkPeriod(text, moment);
  checkOperator(kind, text);
  checkPersons(text, judged);
}

function checkPeriod({ from, until }: AdvisoryText, moment: Instant): void {
  const last = addDays(from, ADVISORY_PERIOD.days - 1);
  if (until < from || until < localDateOf(moment) || until > last) {
    throw new RuleViolation('advisory.period-wrong', ADVISORY_PERIOD.source, { atMost: ADVISORY_PERIOD.days });
  }
}

function checkOperator(kind: AdvisoryKind, text: AdvisoryText): void {
  const { operatorName, creditCode } = text;
  const isNamed = operatorName !== null || creditCode !== null || namesCompany(text);
  if (!isNamed) return;
  if (kind === 'tip') throw new RuleViolation('advisory.tip-names-operator', ADVISORY_TEXT);
  if (operatorName === null || creditCode === null) {
    throw new RuleViolation('advisory.operator-without-code', ADVISORY_TEXT);
  }
  if (creditCodeStanding(creditCode) === 'malformed') {
    throw new RuleViolation('advisory.code-malformed', ADVISORY_TEXT);
  }
}

/** Whether the text itself bears the name of a company, by the form that must end such a name. */
function namesCompany({ title, body }: AdvisoryText): boolean {
  const named = new RegExp(`\\p{Script=Han}{2}(?:${COMPANY_FORMS.join('|')})`, 'u');
  return named.test(`${title}\n${body}`);
}

function checkPersons({ title, body, operatorName }: AdvisoryText, judged: boolean): void {
  const said = `${title}\n${body}`;
  // The name of the operator is public, and may look like that of a person.
  const found = findPersonal(operatorName === null ? said : said.replaceAll(operatorName, ''));
  const forbidden = found.filter(({ kind }) => !ADVISORY_JUDGED.includes(kind));
  if (forbidden.length > 0) {
    const kinds = [...new Set(forbidden.map(({ kind }) => kind))];
    throw new RuleViolation('advisory.still-personal', ADVISORY_TEXT, { kinds });
  }
  if (found.length > 0 && !judged) {
    throw new RuleViolation('advisory.to-be-judged', ADVISORY_TEXT, { places: found.length });
  }
}
