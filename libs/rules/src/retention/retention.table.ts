// How long what is kept of persons is kept, and on which ground: a row for each kind; where the law is silent a bureau may set another period.
import { type Citation, type Gist, observedPractice, statute } from '../statute/citation.js';
import { PERSONAL_INFORMATION_LAW } from '../statute/legal-texts.js';

export interface Retention {
  readonly what: Gist;
  /** From which moment it is counted. */
  readonly from: Gist;
  /** Null: for ever. */
  readonly keptFor: { readonly count: number; readonly unit: 'hour' | 'day' | 'year' } | null;
  /** The setting by which a bureau says otherwise, where no text sets the period. */
  readonly setBy: string | null;
  readonly source: Citation;
}

/** The periods that a bureau may set, in years, and what holds until it does. */
export const DEFAULT_FILE_PERIODS = { complaint: 10, report: 10, instituted: 30 } as const;

const closing = { zh: '案件办结之日', en: 'the day on which the case was closed' };
const shortest = statute(PERSONAL_INFORMATION_LAW, '第十九条', {
  zh: '个人信息的保存期限应当是实现处理目的所必要的最短时间，法律另有规定的除外',
  en: 'personal information is kept as short a time as its purpose needs, unless a law says otherwise',
});
const noLongerNeeded = statute(
  PERSONAL_INFORMATION_LAW,
  { article: '第四十七条', paragraph: '第一款', item: '第（一）项' },
  {
    zh: '目的已实现、无法实现或者不再必要的，主动删除',
    en: 'what has served its purpose, cannot serve it or is no longer needed is deleted unasked',
  },
);
const askTheArchives = (zh: string, en: string): Citation =>
  observedPractice({
    zh: `${zh}；条文没有写明，以档案部门的意见为准`,
    en: `${en}; no article says so: ask the archives`,
  });

const file = (what: Gist, years: number, { setBy, source }: Pick<Retention, 'setBy' | 'source'>): Retention => ({
  ...{ what, from: closing, setBy, source },
  keptFor: { count: years, unit: 'year' },
});

export const RETENTIONS = {
  'complaint-file': file(
    { zh: '投诉和在线和解', en: 'complaints and direct settlements' },
    DEFAULT_FILE_PERIODS.complaint,
    {
      setBy: 'KEEP_COMPLAINTS_YEARS',
      source: askTheArchives('投诉案卷保存十年', 'the file of a complaint is kept for ten years'),
    },
  ),
  'report-file': file({ zh: '未立案的举报', en: 'reports of which no case was filed' }, DEFAULT_FILE_PERIODS.report, {
    setBy: 'KEEP_REPORTS_YEARS',
    source: askTheArchives('未立案的举报保存十年', 'a report of which no case was filed is kept for ten years'),
  }),
  'instituted-file': file(
    { zh: '立案查处的举报和案件', en: 'reports and investigations of a filed case' },
    DEFAULT_FILE_PERIODS.instituted,
    {
      setBy: 'KEEP_INSTITUTED_YEARS',
      source: askTheArchives('立案案卷保存三十年', 'the file of a filed case is kept for thirty years'),
    },
  ),
  'grave-file': {
    what: { zh: '移送公安机关的', en: 'cases that went to the police' },
    from: closing,
    keptFor: null,
    setBy: null,
    source: askTheArchives('重大案件永久保存', 'grave cases are kept for ever'),
  },
  'consumer-account': {
    what: { zh: '消费者登录账户', en: 'accounts of consumers' },
    from: { zh: '最近一次登录', en: 'the last sign-in' },
    keptFor: { count: 2, unit: 'year' },
    setBy: null,
    source: shortest,
  },
  'enterprise-application': {
    what: { zh: '未批准的企业入驻申请', en: 'applications of enterprises that were refused' },
    from: { zh: '作出决定', en: 'the decision' },
    keptFor: { count: 2, unit: 'year' },
    setBy: null,
    source: noLongerNeeded,
  },
  'import-file-name': {
    what: { zh: '导入文件的名称', en: 'the name of a file that was imported' },
    from: { zh: '导入', en: 'the import' },
    keptFor: { count: 2, unit: 'year' },
    setBy: null,
    source: shortest,
  },
  'login-tries': {
    what: { zh: '登录失败的记录', en: 'failed sign-ins' },
    from: { zh: '第一次失败', en: 'the first of them' },
    keptFor: { count: 30, unit: 'day' },
    setBy: null,
    source: shortest,
  },
  'code-sendings': {
    what: { zh: '验证码发送记录', en: 'that a code was sent to an address' },
    from: { zh: '发送', en: 'the sending' },
    keptFor: { count: 1, unit: 'day' },
    setBy: null,
    source: shortest,
  },
  'complaint-draft': {
    what: {
      zh: '没有提交的投诉（密封在填写人浏览器的密钥下）',
      en: 'a complaint that was not sent, sealed to its browser',
    },
    from: { zh: '最后一次保存', en: 'its last saving' },
    keptFor: { count: 72, unit: 'hour' },
    setBy: null,
    source: noLongerNeeded,
  },
  'report-draft': {
    what: {
      zh: '没有提交的举报（密封在填写人浏览器的密钥下）',
      en: 'a report that was not sent, sealed to its browser',
    },
    from: { zh: '最后一次保存', en: 'its last saving' },
    keptFor: { count: 2, unit: 'hour' },
    setBy: null,
    source: noLongerNeeded,
  },
  draft: {
    what: { zh: '没有提交的附件', en: 'files of a filing that was never made' },
    from: { zh: '最后一次上传', en: 'their last byte' },
    keptFor: { count: 24, unit: 'hour' },
    setBy: null,
    source: noLongerNeeded,
  },
} as const satisfies Readonly<Record<string, Retention>>;
export type RetentionKey = keyof typeof RETENTIONS;

/** Why a closed case is held: nothing of it is forgotten until it is released. @source observedPractice */
export const HOLD_GROUNDS = {
  reconsideration: { zh: '行政复议', en: 'an administrative reconsideration' },
  litigation: { zh: '诉讼', en: 'a lawsuit' },
  objection: { zh: '当事人提出异议', en: 'an objection of a party' },
  audit: { zh: '审计、巡察或者执法监督', en: 'an audit or an inspection' },
  archives: { zh: '档案部门要求', en: 'a request of the archives' },
} as const satisfies Readonly<Record<string, Gist>>;
export type HoldGround = keyof typeof HOLD_GROUNDS;
