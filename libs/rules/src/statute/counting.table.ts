// Which article says how days are counted: the own rule of the text that sets the period, else the general law.
import { type LocalDate, localDate } from '../calendar/local-date.js';
import { type Citation, type Gist, type LegalText, observedPractice, statute } from './citation.js';
import {
  CIVIL_CODE,
  GENERAL_PROVISIONS,
  MEASURES_121,
  PENALTY_PROCEDURE,
  PENALTY_PROCEDURE_2021,
} from './legal-texts.js';

/** How the days of some periods are counted. */
export interface CountingRule {
  /** The text whose periods are counted so; null for every period of a text without a rule of its own. */
  readonly law: LegalText | null;
  readonly inForceFrom: LocalDate;
  readonly source: Citation;
}

const OWN: Gist = {
  zh: '当天不算，从下一个工作日或自然日数起；最后一天是法定节假日的，顺延到节后第一天',
  en: 'the first day is not counted; a last day that is a public holiday moves to the first day after it',
};
const GENERAL: Gist = {
  zh: '当天不算；最后一天是法定休假日的，顺延到休假后的第一天；一天到二十四时或停止业务时止',
  en: 'the first day is not counted; a last day that is a day off moves to the next day; a day ends at 24:00 or with business',
};

// Newest last within a text: a date picks the newest row that began by it.
export const COUNTING_RULES: readonly CountingRule[] = [
  { law: MEASURES_121, inForceFrom: localDate('2026-04-15'), source: statute(MEASURES_121, '第四十五条', OWN) },
  {
    law: PENALTY_PROCEDURE_2021,
    inForceFrom: localDate('2021-07-15'),
    source: statute(PENALTY_PROCEDURE_2021, '第八十条', OWN),
  },
  { law: PENALTY_PROCEDURE, inForceFrom: localDate('2022-11-01'), source: statute(PENALTY_PROCEDURE, '第八十条', OWN) },
  {
    law: null,
    inForceFrom: localDate('2017-10-01'),
    source: statute(GENERAL_PROVISIONS, '第二百零一条、第二百零三条', GENERAL),
  },
  {
    law: null,
    inForceFrom: localDate('2021-01-01'),
    source: statute(CIVIL_CODE, '第二百零一条、第二百零三条', GENERAL),
  },
];

/**
 * What the articles leave open and this house reads so: a last day on a plain weekend, a test, a recusal, an answer that
 * is sent. The dates that a clock keeps follow from these rows.
 */
export const COUNTING_PRACTICES: readonly { readonly source: Citation }[] = [
  {
    source: observedPractice({
      zh: '按自然日计算、最后一天落在普通周末的：提醒按当天（从严），是否超期和指标按顺延后的第一个工作日',
      en: 'a period of calendar days that ends on a plain weekend: officers are warned by that day, while late in law is counted from the next working day',
    }),
  },
  {
    source: observedPractice({
      zh: '放假通知里的连休整段顺延，调休上班的周末算工作日；通知改了，未结的期限重算，已结的不动',
      en: 'a whole break of a holiday notice is skipped and a make-up weekend counts; a changed notice moves open periods and no closed one',
    }),
  },
  {
    source: observedPractice({
      zh: '送检当天仍计入，从第二天起不计入；收到结果的当天是最后一个不计入的日子',
      en: 'the day on which goods are sent still counts and the next does not; the day of the result is the last that does not',
    }),
  },
  {
    source: observedPractice({
      zh: '申请回避只中止调解，条文没有说期限停止计算，六十日照常走',
      en: 'a request for recusal suspends the mediation; no article stops the sixty days for it',
    }),
  },
  {
    source: observedPractice({
      zh: '告知以平台消息、短信发出、通话或交寄的时刻为准；决定和告知都要在期限内',
      en: 'told means sent on the platform or by SMS, spoken on the phone or handed to the post; decision and notice both fall inside the period',
    }),
  },
];

/** The article by which a period's days are counted, or undefined before any. @param source of the period, if it has one */
export function findCountingRule(source: Citation | undefined, on: LocalDate): Citation | undefined {
  const name = source?.kind === 'statute' ? source.law : undefined;
  const begun = COUNTING_RULES.filter((rule) => rule.inForceFrom <= on);
  const own = begun.findLast(({ law }) => law !== null && law.name === name);
  return (own ?? begun.findLast(({ law }) => law === null))?.source;
}
