// The article on which each step of a case rests, by the date of the step; a date picks the newest row before it.
import { type LocalDate, localDate, localDateOf } from '../calendar/local-date.js';
import { type Citation, observedPractice, statute } from '../statute/citation.js';
import { MEASURES_121, MEASURES_20, PENALTY_PROCEDURE } from '../statute/legal-texts.js';
import type { DecideContext } from '../command.js';

const RS1 = localDate('2020-01-01');
const RS3 = localDate('2026-04-15');
const PROCEDURE = localDate('2021-07-15');

const splitting = { zh: '既投诉又举报的，分开办理', en: 'what is both complaint and report is handled separately' };
const dispatching = {
  zh: '统一接收后及时分送；无权的单位退回接收机构，不自行转送',
  en: 'the intake unit dispatches without delay; a unit that is not competent sends it back there, never sideways',
};
const accepting = { zh: '收到投诉后作出是否受理的决定', en: 'the bureau decides whether to accept a complaint' };
const refusing = { zh: '有所列情形之一的投诉不予受理', en: 'a complaint in one of the listed cases is not accepted' };
const consenting = { zh: '调解须经双方同意，鼓励自行和解', en: 'mediation needs both parties; settling is encouraged' };
const arranging = {
  zh: '可以现场或远程调解；现场的，事先告知时间、地点、调解人员',
  en: 'mediation is held on site or remotely; for a hearing on site, time, place and mediator are told beforehand',
};
const testing = {
  zh: '鉴定、检测的时间不计入调解期限',
  en: 'time for appraisal or testing is not counted in mediation',
};
const agreeing = {
  zh: '达成协议的制作调解书；当场履行或双方同意不制作的，留调解记录',
  en: 'an agreement gets a letter of mediation, or a record where it is performed at once or both waive the letter',
};
const terminating = { zh: '有所列情形之一的终止调解', en: 'mediation ends in one of the listed cases' };
const leading = {
  zh: '调解中发现违法线索的，另行核查；调解不免除其他责任',
  en: 'a lead found in mediation is verified on its own; mediation frees nobody from other liability',
};
const protecting = { zh: '为举报人和投诉人保密', en: 'what identifies a reporter or complainant is kept secret' };
const verifying = { zh: '在期限内核查并决定是否立案', en: 'verify in time and decide whether to file a case' };
const instituting = {
  zh: '符合全部条件的应当立案；两名以上人员办理',
  en: 'a case is filed when all conditions are met, by two officers or more',
};
const declining = { zh: '有所列情形的可以不立案', en: 'a case need not be filed in the listed cases' };
const deciding = { zh: '立案后在期限内作出处理决定', en: 'a filed case is decided within its period' };
const tellingReporter = {
  zh: '把是否立案的决定告诉实名举报人',
  en: 'a reporter who gave his name is told whether a case was filed',
};

interface Basis {
  readonly inForceFrom: LocalDate;
  readonly source: Citation;
}

const BASES = {
  filing: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第七条', splitting) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第九条', splitting) },
  ],
  dispatch: [
    { inForceFrom: RS1, source: observedPractice(dispatching) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第四十一条', dispatching) },
  ],
  accept: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第十四条', accepting) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第十五条', accepting) },
  ],
  refuse: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第十五条', refusing) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第十六条', refusing) },
  ],
  consent: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第十六条', consenting) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第十八条', consenting) },
  ],
  arrange: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第十八条', arranging) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第二十条', arranging) },
  ],
  test: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第二十条', testing) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第二十二条', testing) },
  ],
  agree: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第二十二条', agreeing) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第二十四条', agreeing) },
  ],
  terminate: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第二十一条', terminating) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第二十三条', terminating) },
  ],
  lead: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第二十三条', leading) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第二十七条', leading) },
  ],
  secrecy: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第三十三条', protecting) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第三十七条', protecting) },
  ],
  verify: [{ inForceFrom: PROCEDURE, source: statute(PENALTY_PROCEDURE, '第十八条', verifying) }],
  institute: [{ inForceFrom: PROCEDURE, source: statute(PENALTY_PROCEDURE, '第十九条', instituting) }],
  decline: [{ inForceFrom: PROCEDURE, source: statute(PENALTY_PROCEDURE, '第二十条', declining) }],
  decide: [{ inForceFrom: PROCEDURE, source: statute(PENALTY_PROCEDURE, '第六十四条', deciding) }],
  tell: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第三十一条', tellingReporter) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第三十六条', tellingReporter) },
  ],
  house: [
    {
      inForceFrom: RS1,
      source: observedPractice({
        zh: '办件单位内部安排，由本单位人员办理',
        en: 'work inside a unit is arranged by the unit itself',
      }),
    },
  ],
} as const satisfies Readonly<Record<string, readonly Basis[]>>;

export type BasisKey = keyof typeof BASES;

/** The article a step rests on at the moment of a decision; before the first row, the first row. */
export function basisOf(key: BasisKey, context: Pick<DecideContext, 'moment'>): Citation {
  const rows: readonly Basis[] = BASES[key];
  const today = localDateOf(context.moment);
  const row = rows.findLast((candidate) => candidate.inForceFrom <= today) ?? rows[0];
  if (!row) throw new Error(`no basis for ${key}`);
  return row.source;
}
