// Which article says how days are counted: the own rule of the text that sets the period, else the general law.
import { type LocalDate, localDate } from '../calendar/local-date.js';
import { type Citation, type Gist, statute } from './citation.js';
import { CIVIL_CODE, GENERAL_PROVISIONS, MEASURES_121, PENALTY_PROCEDURE } from './legal-texts.js';

const COUNTING: Gist = {
  zh: '开始当日不算；最后一天是放假日的，顺延到放假后的第一天',
  en: 'the first day is not counted; a last day that is a day off moves to the first day after it',
};

const OWN_COUNTING: readonly { readonly law: string; readonly source: Citation }[] = [
  { law: MEASURES_121.name, source: statute(MEASURES_121, '第四十五条', COUNTING) },
  { law: PENALTY_PROCEDURE.name, source: statute(PENALTY_PROCEDURE, '第八十条', COUNTING) },
];

const GENERAL_COUNTING: readonly { readonly inForceFrom: LocalDate; readonly source: Citation }[] = [
  { inForceFrom: localDate('2021-01-01'), source: statute(CIVIL_CODE, '第二百零一条、第二百零三条', COUNTING) },
  { inForceFrom: localDate('2017-10-01'), source: statute(GENERAL_PROVISIONS, '第二百零一条、第二百零三条', COUNTING) },
];

/** The article by which a period's days are counted, or undefined before any. @param source of the period, if it has one */
export function findCountingRule(source: Citation | undefined, on: LocalDate): Citation | undefined {
  const law = source?.kind === 'statute' ? source.law : undefined;
  const own = OWN_COUNTING.find((rule) => rule.law === law);
  return (own ?? GENERAL_COUNTING.find((rule) => rule.inForceFrom <= on))?.source;
}
