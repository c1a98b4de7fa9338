// Who must be told how his report ended: by which law, on which condition, in which form; no row is an answer too.
import { type LocalDate, localDate } from '../calendar/local-date.js';
import type { NoticeChannel } from '../case-file.js';
import { type Citation, type Gist, statute } from './citation.js';
import { type DayUnit, type DeadlineKey, findDeadline } from './deadlines.table.js';
import {
  ADVERTISING_LAW,
  COMPETITION_LAW,
  COMPETITION_LAW_2017,
  COOPERATIVE_ANNUAL_REPORTS,
  COOPERATIVE_ANNUAL_REPORTS_2025,
  COSMETICS_REGULATION,
  DRUG_LAW,
  FOOD_SAFETY_LAW,
  FOOD_SAFETY_REGULATION,
  HOUSEHOLD_ANNUAL_REPORTS,
  HOUSEHOLD_ANNUAL_REPORTS_2025,
  MANDATORY_STANDARDS,
  MEASURES_121,
  MEASURES_20,
  MEDICAL_DEVICE_REGULATION,
  PRICE_LAW,
  PUBLIC_INFORMATION,
  PUBLIC_INFORMATION_2014,
  SALT_MONOPOLY,
  STANDARDS_LAW,
  UNLICENSED_TRADE,
} from './legal-texts.js';
import { SPECIAL_LIMITS } from './special-limits.table.js';
import type { Subject } from './subjects.table.js';

export type NoticeForm = 'any' | 'written';

interface NotifyRow {
  /** Names the duty through its reforms: the newest row of a duty holds. */
  readonly duty: string;
  readonly subject: Subject | 'every';
  readonly inForceFrom: LocalDate;
  readonly source: Citation;
  /** Whether the text demands that the reporter is told; false where it only protects or rewards him. */
  readonly tells: boolean;
  readonly realNameOnly: boolean;
  /** The text asks for facts and evidence from the reporter; whoever gave some is told. */
  readonly evidenceRequired: boolean;
  /** The period of the deadlines table; null where the text says "promptly" or nothing. */
  readonly clock: DeadlineKey | null;
  readonly form: NoticeForm;
  readonly secrecy: Citation | null;
  readonly reward: Citation | null;
}

const tellsRealName: Gist = { zh: '实名举报的，告诉处理结果', en: 'a reporter who gave his name is told the result' };
const tellsPromptly: Gist = { zh: '及时答复举报人', en: 'the reporter is answered promptly' };
const tellsInWriting: Gist = { zh: '处理情况书面告知举报人', en: 'the reporter is told in writing' };
const keepsSecret: Gist = { zh: '为举报人保密', en: 'what identifies the reporter is kept secret' };
const rewardsWhereDemanded: Gist = {
  zh: '其他法律、法规、规章规定奖励的，给予奖励',
  en: 'a reward is given where another text provides for it',
};
const rewards: Gist = { zh: '查实的给予奖励', en: 'a report that proves true is rewarded' };

const ANY = { tells: true, realNameOnly: false, evidenceRequired: false, clock: null, form: 'any' } as const;
const NAMED = { ...ANY, realNameOnly: true } as const;
const OPEN = { secrecy: null, reward: null } as const;

// Sorted by duty, then by date, the higher text of a subject first. Rows are added, never edited: the newest that began by
// the day of the decision holds.
export const NOTIFY_DUTIES: readonly NotifyRow[] = [
  {
    duty: 'advertising',
    subject: 'advertising',
    inForceFrom: localDate('2015-09-01'),
    source: statute(
      ADVERTISING_LAW,
      { article: '第五十三条', paragraph: '第一款' },
      { zh: '收到举报后限期处理并告诉举报人', en: 'the reporter is told within the period that runs from receipt' },
    ),
    ...ANY,
    clock: 'report.answer-advertising',
    secrecy: statute(ADVERTISING_LAW, { article: '第五十三条', paragraph: '第三款' }, keepsSecret),
    reward: null,
  },
  {
    duty: 'competition',
    subject: 'unfair-competition',
    inForceFrom: localDate('2018-01-01'),
    source: statute(
      COMPETITION_LAW_2017,
      { article: '第十六条', paragraph: '第二款' },
      {
        zh: '实名举报并提供事实和证据的，告诉处理结果',
        en: 'a reporter who gave his name, facts and evidence is told the result',
      },
    ),
    ...NAMED,
    evidenceRequired: true,
    secrecy: statute(COMPETITION_LAW_2017, { article: '第十六条', paragraph: '第二款' }, keepsSecret),
    reward: null,
  },
  {
    duty: 'competition',
    subject: 'unfair-competition',
    inForceFrom: localDate('2025-10-15'),
    source: statute(
      COMPETITION_LAW,
      { article: '第二十条', paragraph: '第二款' },
      {
        zh: '实名举报并提供事实和证据的，及时告诉处理结果',
        en: 'a reporter who gave his name, facts and evidence is told the result promptly',
      },
    ),
    ...NAMED,
    evidenceRequired: true,
    secrecy: statute(COMPETITION_LAW, { article: '第二十条', paragraph: '第二款' }, keepsSecret),
    reward: null,
  },
  {
    duty: 'cosmetics',
    subject: 'cosmetics',
    inForceFrom: localDate('2021-01-01'),
    source: statute(COSMETICS_REGULATION, '第五十八条', tellsPromptly),
    ...ANY,
    secrecy: null,
    reward: statute(COSMETICS_REGULATION, '第五十八条', rewards),
  },
  {
    duty: 'drug',
    subject: 'drug',
    inForceFrom: localDate('2019-12-01'),
    source: statute(DRUG_LAW, { article: '第一百零六条', paragraph: '第一款' }, tellsPromptly),
    ...ANY,
    secrecy: statute(DRUG_LAW, { article: '第一百零六条', paragraph: '第二款' }, keepsSecret),
    reward: statute(DRUG_LAW, { article: '第一百零六条', paragraph: '第一款' }, rewards),
  },
  {
    duty: 'every-report',
    subject: 'every',
    inForceFrom: localDate('2020-01-01'),
    source: statute(
      MEASURES_20,
      { article: '第三十一条', paragraph: '第二款' },
      { zh: '实名举报的，告诉是否立案', en: 'a reporter who gave his name is told whether a case was filed' },
    ),
    ...NAMED,
    clock: 'report.notify-reporter',
    secrecy: statute(MEASURES_20, '第三十三条', keepsSecret),
    reward: statute(MEASURES_20, '第三十二条', rewardsWhereDemanded),
  },
  {
    duty: 'every-report',
    subject: 'every',
    inForceFrom: localDate('2026-04-15'),
    source: statute(MEASURES_121, '第三十六条', {
      zh: '只在法律、法规、规章要求时告知结果、给予奖励；没有要求的，没有法定告知义务',
      en: 'told and rewarded only where a law, regulation or rule says so; where none does there is no statutory duty',
    }),
    ...NAMED,
    tells: false,
    secrecy: statute(MEASURES_121, '第三十七条', keepsSecret),
    reward: statute(MEASURES_121, '第三十六条', rewardsWhereDemanded),
  },
  {
    duty: 'food',
    subject: 'food',
    inForceFrom: localDate('2015-10-01'),
    source: statute(
      FOOD_SAFETY_LAW,
      { article: '第一百一十五条', paragraph: '第一款' },
      { zh: '在法定期限内答复举报人', en: 'the reporter is answered within the period that the law sets' },
    ),
    ...ANY,
    secrecy: statute(
      FOOD_SAFETY_LAW,
      { article: '第一百一十五条', paragraph: '第二款' },
      {
        zh: '为举报人保密；举报所在企业的，不得打击报复',
        en: 'the reporter is kept secret; an insider must not be retaliated against',
      },
    ),
    reward: statute(FOOD_SAFETY_REGULATION, '第六十五条', rewards),
  },
  {
    duty: 'medical-device',
    subject: 'medical-device',
    inForceFrom: localDate('2021-06-01'),
    source: statute(MEDICAL_DEVICE_REGULATION, { article: '第七十九条', paragraph: '第一款' }, tellsPromptly),
    ...ANY,
    secrecy: statute(MEDICAL_DEVICE_REGULATION, { article: '第七十九条', paragraph: '第二款' }, keepsSecret),
    reward: statute(MEDICAL_DEVICE_REGULATION, { article: '第七十九条', paragraph: '第二款' }, rewards),
  },
  {
    duty: 'price',
    subject: 'price',
    inForceFrom: localDate('1998-05-01'),
    source: statute(PRICE_LAW, '第三十八条', {
      zh: '鼓励举报并为举报人保密；没有要求告知结果',
      en: 'reports are encouraged and kept secret; nothing demands that the result is told',
    }),
    ...ANY,
    tells: false,
    secrecy: statute(PRICE_LAW, '第三十八条', keepsSecret),
    reward: statute(PRICE_LAW, '第三十八条', { zh: '对举报人给予鼓励', en: 'the reporter is encouraged' }),
  },
  {
    duty: 'public-information',
    subject: 'public-information',
    inForceFrom: localDate('2014-10-01'),
    source: statute(PUBLIC_INFORMATION_2014, { article: '第十三条', paragraph: '第一款' }, tellsInWriting),
    ...ANY,
    ...OPEN,
    clock: 'report.tell-public-information',
    form: 'written',
  },
  {
    duty: 'public-information',
    subject: 'public-information',
    inForceFrom: localDate('2024-05-01'),
    source: statute(PUBLIC_INFORMATION, { article: '第十三条', paragraph: '第一款' }, tellsInWriting),
    ...ANY,
    ...OPEN,
    clock: 'report.tell-public-information',
    form: 'written',
  },
  {
    duty: 'public-information-cooperative',
    subject: 'public-information',
    inForceFrom: localDate('2014-10-01'),
    source: statute(COOPERATIVE_ANNUAL_REPORTS, '第九条', tellsInWriting),
    ...ANY,
    ...OPEN,
    clock: 'report.tell-public-information',
    form: 'written',
  },
  {
    duty: 'public-information-cooperative',
    subject: 'public-information',
    inForceFrom: localDate('2025-12-25'),
    source: statute(COOPERATIVE_ANNUAL_REPORTS_2025, '第九条', tellsInWriting),
    ...ANY,
    ...OPEN,
    clock: 'report.tell-public-information',
    form: 'written',
  },
  {
    duty: 'public-information-household',
    subject: 'public-information',
    inForceFrom: localDate('2014-10-01'),
    source: statute(HOUSEHOLD_ANNUAL_REPORTS, '第十二条', tellsInWriting),
    ...ANY,
    ...OPEN,
    clock: 'report.tell-public-information',
    form: 'written',
  },
  {
    duty: 'public-information-household',
    subject: 'public-information',
    inForceFrom: localDate('2025-12-25'),
    source: statute(HOUSEHOLD_ANNUAL_REPORTS_2025, '第十二条', tellsInWriting),
    ...ANY,
    ...OPEN,
    clock: 'report.tell-public-information',
    form: 'written',
  },
  {
    duty: 'salt',
    subject: 'salt',
    inForceFrom: localDate('2017-12-26'),
    source: statute(SALT_MONOPOLY, '第二十五条', tellsRealName),
    ...NAMED,
    secrecy: statute(SALT_MONOPOLY, '第二十五条', keepsSecret),
    reward: null,
  },
  {
    duty: 'standard',
    subject: 'standard',
    inForceFrom: localDate('2018-01-01'),
    source: statute(STANDARDS_LAW, { article: '第三十五条', paragraph: '第二款' }, tellsRealName),
    ...NAMED,
    secrecy: statute(STANDARDS_LAW, { article: '第三十五条', paragraph: '第二款' }, keepsSecret),
    reward: statute(STANDARDS_LAW, { article: '第三十五条', paragraph: '第二款' }, rewards),
  },
  {
    duty: 'standard-mandatory',
    subject: 'standard',
    inForceFrom: localDate('2020-06-01'),
    source: statute(MANDATORY_STANDARDS, '第四十九条', tellsRealName),
    ...NAMED,
    secrecy: statute(MANDATORY_STANDARDS, '第四十九条', keepsSecret),
    reward: statute(MANDATORY_STANDARDS, '第四十九条', rewards),
  },
  {
    duty: 'unlicensed',
    subject: 'unlicensed',
    inForceFrom: localDate('2017-10-01'),
    source: statute(UNLICENSED_TRADE, '第九条', tellsRealName),
    ...NAMED,
    secrecy: statute(UNLICENSED_TRADE, '第九条', keepsSecret),
    reward: null,
  },
];

/** A duty in force, with its days where the law sets some. */
export interface NotifyDuty extends NotifyRow {
  readonly days: number | null;
  readonly unit: DayUnit | null;
}

export interface NotifyAnswer {
  /** Every text that demands it, the special ones first; empty: no statutory duty. */
  readonly duties: readonly NotifyDuty[];
  /** The article of the first duty, or the one by which there is none. */
  readonly source: Citation;
  readonly form: NoticeForm;
  /** The periods that the decision starts; a limit for telling that has run since receipt is not among them. */
  readonly clocks: readonly DeadlineKey[];
}

/** Runs where a law demands telling and sets no days. @source observedPractice */
const CLOCK_WITHOUT_DAYS = 'report.tell-result' satisfies DeadlineKey;

/** The clocks that telling the reporter ends. */
export const TELLING_CLOCKS = [
  'report.answer-advertising',
  'report.notify-reporter',
  'report.tell-public-information',
  CLOCK_WITHOUT_DAYS,
] as const satisfies readonly DeadlineKey[];

/** Channels that leave words on record; a call does not. @source 民法典 第四百六十九条 on written form */
export const WRITTEN_CHANNELS = [
  'internet',
  'sms',
  'email',
  'letter',
  'counter',
] as const satisfies readonly NoticeChannel[];

/**
 * Whether a reporter must be told, by which texts, in what form, and which period begins with the decision.
 * An anonymous reporter cannot be told. @param decidedOn date of the filing decision, which picks the rows
 * @throws Error before the first measures @source 令20号 第三十一条、第三十二条; 令121号 第三十六条
 */
export function notifyDutyOf(subject: Subject, realName: boolean, decidedOn: LocalDate): NotifyAnswer {
  const inForce = rowsInForce(decidedOn);
  const general = inForce.find((row) => row.subject === 'every');
  if (!general) throw new Error(`no measures were in force on ${decidedOn}`);
  const special = inForce.filter((row) => row.subject === subject);
  const duties = realName ? [...special, general].filter((row) => row.tells).map((row) => dutyOf(row, decidedOn)) : [];
  return {
    duties,
    source: duties[0]?.source ?? general.source,
    form: duties.some((duty) => duty.form === 'written') ? 'written' : 'any',
    clocks: clocksOf(duties),
  };
}

/** The newest row of each duty. */
function rowsInForce(on: LocalDate): readonly NotifyRow[] {
  const begun = NOTIFY_DUTIES.filter((row) => row.inForceFrom <= on);
  return begun.filter((row, index) => begun[index + 1]?.duty !== row.duty);
}

function dutyOf(row: NotifyRow, decidedOn: LocalDate): NotifyDuty {
  const period = row.clock === null ? undefined : findDeadline(row.clock, decidedOn);
  return { ...row, days: period?.days ?? null, unit: period?.unit ?? null };
}

function clocksOf(duties: readonly NotifyDuty[]): readonly DeadlineKey[] {
  const named = [...new Set(duties.flatMap(({ clock }) => (clock === null ? [] : [clock])))];
  if (duties.length > 0 && named.length === 0) return [CLOCK_WITHOUT_DAYS];
  return named.filter((key) => !SPECIAL_LIMITS.some((limit) => limit.special === key));
}
