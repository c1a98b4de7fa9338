// Every period that binds a bureau, an officer or a firm, one row for each reform: the only place where such a number stands.
import { type LocalDate, localDate } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { type Citation, type Gist, observedPractice, statute } from './citation.js';
import {
  ADVERTISING_LAW,
  CONSUMER_REGULATION,
  MEASURES_121,
  MEASURES_20,
  PENALTY_PROCEDURE,
  PENALTY_PROCEDURE_2019,
  PENALTY_PROCEDURE_2021,
  PUBLIC_INFORMATION,
  PUBLIC_INFORMATION_2014,
} from './legal-texts.js';

export const DEADLINE_KEYS = [
  'dispatch',
  'complaint.accept',
  'complaint.mediate',
  'complaint.notify-termination',
  'lead.verify',
  'report.verify',
  'report.verify-public-information',
  'report.answer-advertising',
  'report.notify-reporter',
  'report.tell-public-information',
  'report.tell-result',
  'investigation.decide',
  'jurisdiction.settle',
  'settlement.answer',
  'settlement.association',
  'settlement.station',
  'supervision.answer',
] as const;
export type DeadlineKey = (typeof DEADLINE_KEYS)[number];

export const DAY_UNITS = ['working-day', 'calendar-day'] as const;
export type DayUnit = (typeof DAY_UNITS)[number];

/** What may stop a clock: 鉴定, 检测, 检验, 检定, 检疫, 辨认鉴别, 中止, 听证, 公告, 责令退款. */
export const PAUSE_REASONS = [
  'appraisal',
  'testing',
  'inspection',
  'metrology-check',
  'quarantine',
  'identification',
  'suspension',
  'hearing',
  'public-notice',
  'refund-order',
] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** The event whose date starts the clock, and so also picks the row. */
export type TriggeringEvent =
  | 'filing.received'
  | 'complaint.received'
  | 'complaint.accepted'
  | 'mediation.terminated'
  | 'lead.discovered'
  | 'report.received'
  | 'report.filing-decided'
  | 'investigation.instituted'
  | 'jurisdiction.disputed'
  | 'settlement.opened'
  | 'supervision.ordered';

export interface Extension {
  readonly days: number;
  readonly unit: DayUnit;
  readonly source: Citation;
}

interface RowOfTheTable {
  readonly key: DeadlineKey;
  readonly from: TriggeringEvent;
  readonly inForceFrom: LocalDate;
  readonly source: Citation;
}

/** A period in force: `days` of `unit`, counted from the day after `from`. */
export interface DeadlineRule extends RowOfTheTable {
  readonly days: number;
  readonly unit: DayUnit;
  readonly pausesFor: readonly PauseReason[];
  /** The article by which their time is not counted; null where nothing stops the clock. */
  readonly pausesBy: Citation | null;
  readonly extension: Extension | null;
}

/** From its date on there is no such duty any more. */
export interface EndedDuty extends RowOfTheTable {
  readonly days: null;
}

export type DeadlineRow = DeadlineRule | EndedDuty;

const NEVER_STOPS = { pausesFor: [], pausesBy: null } as const;
const SCIENCE = ['testing', 'inspection', 'quarantine', 'appraisal'] as const;
const SCIENCE_AND_OWNER = [...SCIENCE, 'identification'] as const;

const RS1 = localDate('2020-01-01');
const RS2 = localDate('2024-07-01');
const RS3 = localDate('2026-04-15');
const PENALTY_PROCEDURE_FIRST = localDate('2019-04-01');
const PENALTY_PROCEDURE_REVISED = localDate('2021-07-15');
const PENALTY_PROCEDURE_AMENDED = localDate('2022-11-01');
const ADVERTISING_LAW_REVISED = localDate('2015-09-01');
const PUBLIC_INFORMATION_FIRST = localDate('2014-10-01');
const PUBLIC_INFORMATION_AMENDED = localDate('2024-05-01');

const ACCEPTING: Gist = {
  zh: '收到投诉后七个工作日内决定是否受理，并告诉投诉人',
  en: 'decide on acceptance and tell the complainant within seven working days of receipt',
};
const NOT_COUNTED: Gist = {
  zh: '所列事项占用的时间不算在期限里',
  en: 'the time that the listed matters take is not counted',
};
const NOTIFYING: Gist = {
  zh: '决定终止调解后七个工作日内告诉双方',
  en: 'tell both parties within seven working days of the decision to end mediation',
};
const VERIFYING_A_LEAD: Gist = {
  zh: '调解中发现的违法线索，十五个工作日内核查',
  en: 'verify a lead found in mediation within fifteen working days of finding it',
};
const EXTENDING_A_LEAD: Gist = {
  zh: '特殊情况可再延十五个工作日',
  en: 'in special cases fifteen working days more',
};
const VERIFYING: Gist = {
  zh: '十五个工作日内核查线索并决定是否立案',
  en: 'verify the lead and decide on filing a case within fifteen working days',
};
const EXTENDING_VERIFICATION: Gist = {
  zh: '特殊情况经负责人批准可再延十五个工作日',
  en: 'in special cases fifteen working days more, with the approval of the head',
};
const DECIDING: Gist = {
  zh: '立案后九十日内作出处理决定',
  en: 'decide the case within ninety days of filing it',
};
const EXTENDING_DECISION: Gist = {
  zh: '经负责人批准可再延三十日',
  en: 'thirty days more, with the approval of the head',
};
const VERIFYING_PUBLIC_INFORMATION: Gist = {
  zh: '举报企业公示信息虚假的，收到举报材料后二十个工作日内核查、处理',
  en: 'a report that published information is false is verified and dealt with within twenty working days of receipt',
};
const TELLING_IN_WRITING: Gist = {
  zh: '处理情况书面告知举报人，与核查同在收到后二十个工作日内（从严理解）',
  en: 'the reporter is told in writing, on the strict reading within the same twenty working days of receipt',
};
const SETTLING: Gist = {
  zh: '处理权限有争议的，七个工作日内协商',
  en: 'bureaus that dispute competence settle it within seven working days',
};

const LEAD = { key: 'lead.verify', days: 15, unit: 'working-day', from: 'lead.discovered' } as const;
const LEAD_BY_MEASURES_20 = {
  ...LEAD,
  extension: {
    days: 15,
    unit: 'working-day',
    source: statute(MEASURES_20, { article: '第二十三条', paragraph: '第一款' }, EXTENDING_A_LEAD),
  },
  source: statute(MEASURES_20, { article: '第二十三条', paragraph: '第一款' }, VERIFYING_A_LEAD),
} as const;

// Sorted by key, then by date. Rows are added, never edited: the newest row that began by the triggering date holds.
export const DEADLINES: readonly DeadlineRow[] = [
  {
    key: 'complaint.accept',
    days: 7,
    unit: 'working-day',
    from: 'complaint.received',
    inForceFrom: RS1,
    ...NEVER_STOPS,
    extension: null,
    source: statute(MEASURES_20, '第十四条', ACCEPTING),
  },
  {
    key: 'complaint.accept',
    days: 7,
    unit: 'working-day',
    from: 'complaint.received',
    inForceFrom: RS3,
    ...NEVER_STOPS,
    extension: null,
    source: statute(MEASURES_121, { article: '第十五条', paragraph: '第一款' }, ACCEPTING),
  },
  {
    key: 'complaint.mediate',
    days: 45,
    unit: 'working-day',
    from: 'complaint.accepted',
    inForceFrom: RS1,
    pausesFor: ['metrology-check', 'inspection', 'testing', 'appraisal'],
    pausesBy: statute(MEASURES_20, '第二十条', NOT_COUNTED),
    extension: null,
    source: statute(
      MEASURES_20,
      { article: '第二十一条', paragraph: '第一款', item: '第（五）项' },
      {
        zh: '受理后四十五个工作日内未达成协议的，终止调解',
        en: 'mediation ends without agreement forty-five working days after acceptance',
      },
    ),
  },
  {
    // The regulation ranks above the measures, whose forty-five working days never end before these sixty days.
    key: 'complaint.mediate',
    days: 60,
    unit: 'calendar-day',
    from: 'complaint.accepted',
    inForceFrom: RS2,
    pausesFor: ['appraisal', 'testing'],
    pausesBy: statute(CONSUMER_REGULATION, { article: '第四十六条', paragraph: '第三款' }, NOT_COUNTED),
    extension: null,
    source: statute(
      CONSUMER_REGULATION,
      { article: '第四十六条', paragraph: '第三款' },
      {
        zh: '受理后六十日内调解结束，调不成的终止',
        en: 'mediation is finished, or ended, within sixty days of acceptance',
      },
    ),
  },
  {
    key: 'complaint.mediate',
    days: 60,
    unit: 'calendar-day',
    from: 'complaint.accepted',
    inForceFrom: RS3,
    pausesFor: ['appraisal', 'testing'],
    pausesBy: statute(MEASURES_121, { article: '第二十二条', paragraph: '第三款' }, NOT_COUNTED),
    extension: null,
    source: statute(
      MEASURES_121,
      { article: '第二十三条', paragraph: '第一款', item: '第（五）项' },
      {
        zh: '受理后六十日内未达成协议的，终止调解',
        en: 'mediation ends without agreement sixty days after acceptance',
      },
    ),
  },
  {
    key: 'complaint.notify-termination',
    days: 7,
    unit: 'working-day',
    from: 'mediation.terminated',
    inForceFrom: RS1,
    ...NEVER_STOPS,
    extension: null,
    source: statute(MEASURES_20, { article: '第二十一条', paragraph: '第二款' }, NOTIFYING),
  },
  {
    key: 'complaint.notify-termination',
    days: 7,
    unit: 'working-day',
    from: 'mediation.terminated',
    inForceFrom: RS3,
    ...NEVER_STOPS,
    extension: null,
    source: statute(MEASURES_121, { article: '第二十三条', paragraph: '第二款' }, NOTIFYING),
  },
  {
    key: 'dispatch',
    days: 1,
    unit: 'working-day',
    from: 'filing.received',
    inForceFrom: RS1,
    ...NEVER_STOPS,
    extension: null,
    source: observedPractice({
      zh: '条文只要求“及时”分送，未定天数；默认一个工作日',
      en: 'the measures only say that dispatch is prompt; one working day by default',
    }),
  },
  {
    key: 'investigation.decide',
    days: 90,
    unit: 'calendar-day',
    from: 'investigation.instituted',
    inForceFrom: PENALTY_PROCEDURE_FIRST,
    pausesFor: ['suspension', 'hearing', 'public-notice', ...SCIENCE],
    pausesBy: statute(PENALTY_PROCEDURE_2019, { article: '第五十七条', paragraph: '第二款' }, NOT_COUNTED),
    extension: {
      days: 30,
      unit: 'calendar-day',
      source: statute(PENALTY_PROCEDURE_2019, { article: '第五十七条', paragraph: '第一款' }, EXTENDING_DECISION),
    },
    source: statute(PENALTY_PROCEDURE_2019, { article: '第五十七条', paragraph: '第一款' }, DECIDING),
  },
  {
    key: 'investigation.decide',
    days: 90,
    unit: 'calendar-day',
    from: 'investigation.instituted',
    inForceFrom: PENALTY_PROCEDURE_REVISED,
    pausesFor: ['suspension', 'hearing', 'public-notice', ...SCIENCE_AND_OWNER, 'refund-order'],
    pausesBy: statute(PENALTY_PROCEDURE_2021, { article: '第六十四条', paragraph: '第二款' }, NOT_COUNTED),
    extension: {
      days: 30,
      unit: 'calendar-day',
      source: statute(PENALTY_PROCEDURE_2021, { article: '第六十四条', paragraph: '第一款' }, EXTENDING_DECISION),
    },
    source: statute(PENALTY_PROCEDURE_2021, { article: '第六十四条', paragraph: '第一款' }, DECIDING),
  },
  {
    key: 'investigation.decide',
    days: 90,
    unit: 'calendar-day',
    from: 'investigation.instituted',
    inForceFrom: PENALTY_PROCEDURE_AMENDED,
    pausesFor: ['suspension', 'hearing', 'public-notice', ...SCIENCE_AND_OWNER, 'refund-order'],
    pausesBy: statute(PENALTY_PROCEDURE, { article: '第六十四条', paragraph: '第二款' }, NOT_COUNTED),
    extension: {
      days: 30,
      unit: 'calendar-day',
      source: statute(PENALTY_PROCEDURE, { article: '第六十四条', paragraph: '第一款' }, EXTENDING_DECISION),
    },
    source: statute(PENALTY_PROCEDURE, { article: '第六十四条', paragraph: '第一款' }, DECIDING),
  },
  {
    key: 'jurisdiction.settle',
    days: 7,
    unit: 'working-day',
    from: 'jurisdiction.disputed',
    inForceFrom: RS1,
    ...NEVER_STOPS,
    extension: null,
    source: statute(MEASURES_20, '第三十条', SETTLING),
  },
  {
    key: 'jurisdiction.settle',
    days: 7,
    unit: 'working-day',
    from: 'jurisdiction.disputed',
    inForceFrom: RS3,
    ...NEVER_STOPS,
    extension: null,
    source: statute(MEASURES_121, '第三十三条', SETTLING),
  },
  {
    // The measures leave the time that is not counted to the penalty procedure, and so a row begins with its editions too.
    ...LEAD_BY_MEASURES_20,
    inForceFrom: RS1,
    pausesFor: SCIENCE,
    pausesBy: statute(PENALTY_PROCEDURE_2019, { article: '第十七条', paragraph: '第二款' }, NOT_COUNTED),
  },
  {
    ...LEAD_BY_MEASURES_20,
    inForceFrom: PENALTY_PROCEDURE_REVISED,
    pausesFor: SCIENCE_AND_OWNER,
    pausesBy: statute(PENALTY_PROCEDURE_2021, { article: '第十八条', paragraph: '第二款' }, NOT_COUNTED),
  },
  {
    ...LEAD_BY_MEASURES_20,
    inForceFrom: PENALTY_PROCEDURE_AMENDED,
    pausesFor: SCIENCE_AND_OWNER,
    pausesBy: statute(PENALTY_PROCEDURE, { article: '第十八条', paragraph: '第二款' }, NOT_COUNTED),
  },
  {
    ...LEAD,
    inForceFrom: RS3,
    pausesFor: SCIENCE_AND_OWNER,
    pausesBy: statute(PENALTY_PROCEDURE, { article: '第十八条', paragraph: '第二款' }, NOT_COUNTED),
    extension: {
      days: 15,
      unit: 'working-day',
      source: statute(MEASURES_121, { article: '第二十七条', paragraph: '第一款' }, EXTENDING_VERIFICATION),
    },
    source: statute(MEASURES_121, { article: '第二十七条', paragraph: '第一款' }, VERIFYING_A_LEAD),
  },
  {
    // It runs beside the verification: telling within it takes no decision on filing.
    key: 'report.answer-advertising',
    days: 7,
    unit: 'working-day',
    from: 'report.received',
    inForceFrom: ADVERTISING_LAW_REVISED,
    ...NEVER_STOPS,
    extension: null,
    source: statute(
      ADVERTISING_LAW,
      { article: '第五十三条', paragraph: '第一款' },
      {
        zh: '收到广告违法的举报后七个工作日内处理并告诉举报人',
        en: 'a report of unlawful advertising is dealt with, and the reporter told, within seven working days of receipt',
      },
    ),
  },
  {
    key: 'report.notify-reporter',
    days: 5,
    unit: 'working-day',
    from: 'report.filing-decided',
    inForceFrom: RS1,
    ...NEVER_STOPS,
    extension: null,
    source: statute(
      MEASURES_20,
      { article: '第三十一条', paragraph: '第二款' },
      {
        zh: '实名举报的，决定是否立案后五个工作日内告诉举报人',
        en: 'tell a reporter who gave his name within five working days of the filing decision',
      },
    ),
  },
  {
    key: 'report.notify-reporter',
    days: null,
    from: 'report.filing-decided',
    inForceFrom: RS3,
    source: statute(MEASURES_121, '第三十六条', {
      zh: '不再有一般的五日告知；只在其他法律、法规、规章要求时告知结果',
      en: 'no general five-day notice any more; the result is told only where another text demands it',
    }),
  },
  {
    key: 'report.tell-public-information',
    days: 20,
    unit: 'working-day',
    from: 'report.received',
    inForceFrom: PUBLIC_INFORMATION_FIRST,
    ...NEVER_STOPS,
    extension: null,
    source: statute(PUBLIC_INFORMATION_2014, { article: '第十三条', paragraph: '第一款' }, TELLING_IN_WRITING),
  },
  {
    key: 'report.tell-public-information',
    days: 20,
    unit: 'working-day',
    from: 'report.received',
    inForceFrom: PUBLIC_INFORMATION_AMENDED,
    ...NEVER_STOPS,
    extension: null,
    source: statute(PUBLIC_INFORMATION, { article: '第十三条', paragraph: '第一款' }, TELLING_IN_WRITING),
  },
  {
    key: 'report.tell-result',
    days: 5,
    unit: 'working-day',
    from: 'report.filing-decided',
    inForceFrom: RS1,
    ...NEVER_STOPS,
    extension: null,
    source: observedPractice({
      zh: '有关法律只要求告知结果，未定天数；默认决定后五个工作日',
      en: 'the special laws demand that the result is told and set no days; five working days after the decision by default',
    }),
  },
  {
    key: 'report.verify',
    days: 15,
    unit: 'working-day',
    from: 'report.received',
    inForceFrom: PENALTY_PROCEDURE_FIRST,
    pausesFor: SCIENCE,
    pausesBy: statute(PENALTY_PROCEDURE_2019, { article: '第十七条', paragraph: '第二款' }, NOT_COUNTED),
    extension: {
      days: 15,
      unit: 'working-day',
      source: statute(PENALTY_PROCEDURE_2019, { article: '第十七条', paragraph: '第一款' }, EXTENDING_VERIFICATION),
    },
    source: statute(PENALTY_PROCEDURE_2019, { article: '第十七条', paragraph: '第一款' }, VERIFYING),
  },
  {
    key: 'report.verify',
    days: 15,
    unit: 'working-day',
    from: 'report.received',
    inForceFrom: PENALTY_PROCEDURE_REVISED,
    pausesFor: SCIENCE_AND_OWNER,
    pausesBy: statute(PENALTY_PROCEDURE_2021, { article: '第十八条', paragraph: '第二款' }, NOT_COUNTED),
    extension: {
      days: 15,
      unit: 'working-day',
      source: statute(PENALTY_PROCEDURE_2021, { article: '第十八条', paragraph: '第一款' }, EXTENDING_VERIFICATION),
    },
    source: statute(PENALTY_PROCEDURE_2021, { article: '第十八条', paragraph: '第一款' }, VERIFYING),
  },
  {
    key: 'report.verify',
    days: 15,
    unit: 'working-day',
    from: 'report.received',
    inForceFrom: PENALTY_PROCEDURE_AMENDED,
    pausesFor: SCIENCE_AND_OWNER,
    pausesBy: statute(PENALTY_PROCEDURE, { article: '第十八条', paragraph: '第二款' }, NOT_COUNTED),
    extension: {
      days: 15,
      unit: 'working-day',
      source: statute(PENALTY_PROCEDURE, { article: '第十八条', paragraph: '第一款' }, EXTENDING_VERIFICATION),
    },
    source: statute(PENALTY_PROCEDURE, { article: '第十八条', paragraph: '第一款' }, VERIFYING),
  },
  {
    // A special period: it has neither the pauses nor the extension of 程序规定 第十八条.
    key: 'report.verify-public-information',
    days: 20,
    unit: 'working-day',
    from: 'report.received',
    inForceFrom: PUBLIC_INFORMATION_FIRST,
    ...NEVER_STOPS,
    extension: null,
    source: statute(
      PUBLIC_INFORMATION_2014,
      { article: '第十三条', paragraph: '第一款' },
      VERIFYING_PUBLIC_INFORMATION,
    ),
  },
  {
    key: 'report.verify-public-information',
    days: 20,
    unit: 'working-day',
    from: 'report.received',
    inForceFrom: PUBLIC_INFORMATION_AMENDED,
    ...NEVER_STOPS,
    extension: null,
    source: statute(PUBLIC_INFORMATION, { article: '第十三条', paragraph: '第一款' }, VERIFYING_PUBLIC_INFORMATION),
  },
  {
    key: 'settlement.answer',
    days: 10,
    unit: 'working-day',
    from: 'settlement.opened',
    inForceFrom: RS1,
    ...NEVER_STOPS,
    extension: null,
    source: observedPractice({
      zh: '在线消费纠纷解决企业通常在十个工作日内与消费者和解',
      en: 'a firm that settles online usually has ten working days',
    }),
  },
  {
    key: 'settlement.association',
    days: 10,
    unit: 'working-day',
    from: 'settlement.opened',
    inForceFrom: RS1,
    ...NEVER_STOPS,
    extension: null,
    source: observedPractice({
      zh: '消费者协会先行调解没有条文规定天数，在协会另有规则前与企业先行和解同样按十个工作日',
      en: 'no article sets days for an association’s first mediation; until its own rules are known it has a firm’s ten',
    }),
  },
  {
    key: 'settlement.station',
    days: 1,
    unit: 'working-day',
    from: 'settlement.opened',
    inForceFrom: RS1,
    ...NEVER_STOPS,
    extension: null,
    source: observedPractice({
      zh: '消费维权服务站一个工作日内答复（武汉服务站标准的做法，本地可参照）',
      en: 'a service station answers within one working day, as the Wuhan standard for such stations has it',
    }),
  },
  {
    key: 'supervision.answer',
    days: 5,
    unit: 'working-day',
    from: 'supervision.ordered',
    inForceFrom: RS1,
    ...NEVER_STOPS,
    extension: null,
    source: observedPractice({
      zh: '督办件没有法定答复期限；默认五个工作日内报告办理情况',
      en: 'no article sets a period for answering a superior; five working days by default',
    }),
  },
];

/** Whether a text is the key of a period. */
export function isDeadlineKey(text: string): text is DeadlineKey {
  return DEADLINE_KEYS.some((key) => key === text);
}

/** The row in force: the newest that began by the date of the triggering event; ended duties included. */
export function findDeadlineRow(key: DeadlineKey, on: LocalDate): DeadlineRow | undefined {
  return DEADLINES.findLast((row) => row.key === key && row.inForceFrom <= on);
}

/** The period in force on the date of the triggering event; undefined before its first row and after the duty ended. */
export function findDeadline(key: DeadlineKey, on: LocalDate): DeadlineRule | undefined {
  const row = findDeadlineRow(key, on);
  return row === undefined || row.days === null ? undefined : row;
}

/**
 * The period in force on the date of the triggering event. @param key as in `DEADLINE_KEYS`
 * @throws RuleViolation `deadline.unknown-rule`, `deadline.not-in-force-yet`, `deadline.duty-ended` (with the article)
 */
export function getDeadline(key: string, on: LocalDate): DeadlineRule {
  if (!isDeadlineKey(key)) {
    throw new RuleViolation('deadline.unknown-rule', undefined, { rule: key.slice(0, 80), known: DEADLINE_KEYS });
  }
  const row = findDeadlineRow(key, on);
  if (row === undefined) throw new RuleViolation('deadline.not-in-force-yet', undefined, { rule: key, on });
  if (row.days === null) {
    throw new RuleViolation('deadline.duty-ended', row.source, { rule: key, endedFrom: row.inForceFrom });
  }
  return row;
}

/** Whether time spent so is not counted in this period (不计入期限). */
export function pausesClock(rule: DeadlineRule, reason: PauseReason): boolean {
  return rule.pausesFor.includes(reason);
}
