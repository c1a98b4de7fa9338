// How many people make a joint complaint (共同投诉): from how many on by the article, up to how many by the form.
import { type LocalDate, localDate } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { type Citation, type Gist, observedPractice, statute } from './citation.js';
import { MEASURES_121, MEASURES_20 } from './legal-texts.js';

export interface JointComplaintRule {
  readonly inForceFrom: LocalDate;
  /** Complainants, whoever files among them. */
  readonly atLeast: number;
  readonly source: Citation;
}

const JOINING: Gist = {
  zh: '两名以上投诉人就同一争议投诉同一经营者、都同意的，可以共同投诉',
  en: 'two or more with the same dispute with the same operator may complain together if all consent',
};

// Newest last: a date picks the newest row that began by it.
export const JOINT_COMPLAINTS: readonly JointComplaintRule[] = [
  {
    inForceFrom: localDate('2020-01-01'),
    atLeast: 2,
    source: statute(MEASURES_20, { article: '第十一条', paragraph: '第一款' }, JOINING),
  },
  {
    inForceFrom: localDate('2026-04-15'),
    atLeast: 2,
    source: statute(MEASURES_121, { article: '第十二条', paragraph: '第一款' }, JOINING),
  },
];

/** What one form takes: the law knows no bound, a telephone and a mediation room do. */
export const MOST_IN_ONE_FILING = {
  atMost: 10,
  source: observedPractice({
    zh: '一次最多登记十人：再多的，手机上填不清、现场也坐不下，由窗口逐一加入',
    en: 'ten at once: more are not filled in on a telephone nor seated in one room; the counter adds them one by one',
  }),
} as const;

/** From how many complainants on a complaint is joint. @throws RuleViolation `rule-set.none-in-force` before 2020 */
export function jointComplaintRuleOn(date: LocalDate): JointComplaintRule {
  const rule = JOINT_COMPLAINTS.findLast((row) => row.inForceFrom <= date);
  if (rule === undefined) throw new RuleViolation('rule-set.none-in-force', undefined, { date });
  return rule;
}
