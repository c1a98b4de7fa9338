// The words of the disclosed complaints: results, ways of buying, what was done to a record.
import type { DisclosedResult, SalesMode } from '#rules';
import type { Wording } from '../door/language.js';

export const resultText = {
  agreement: { zh: '达成调解协议', en: 'agreement reached' },
  'no-agreement': { zh: '未达成调解协议', en: 'no agreement reached' },
  'settled-or-withdrawn': {
    zh: '双方自行和解或者投诉人撤回投诉',
    en: 'settled between the parties, or withdrawn',
  },
} as const satisfies Readonly<Record<DisclosedResult, Wording>>;

export const salesModeText = {
  online: { zh: '网购', en: 'online' },
  'on-site': { zh: '现场购买', en: 'on the spot' },
  television: { zh: '电视购物', en: 'by television' },
  telephone: { zh: '电话购物', en: 'by telephone' },
  'mail-order': { zh: '邮购', en: 'by mail order' },
  'door-to-door': { zh: '上门推销', en: 'at the door' },
} as const satisfies Readonly<Record<SalesMode, Wording>>;

/** Whatever has no word of its own was a change. */
export const changeText: Readonly<Record<string, Wording>> = {
  publish: { zh: '公示', en: 'published' },
  published: { zh: '公示', en: 'published' },
  correct: { zh: '更正了内容', en: 'corrected' },
  corrected: { zh: '更正了内容', en: 'corrected' },
  withdraw: { zh: '撤下', en: 'withdrawn' },
  withdrawn: { zh: '撤下', en: 'withdrawn' },
  end: { zh: '公示期满', en: 'period of publication over' },
  ended: { zh: '公示期满', en: 'period of publication over' },
};

export const disclosureText = {
  searchTitle: { zh: '查一查商家', en: 'Look up a shop' },
  searchLabel: { zh: '商家名称或统一社会信用代码', en: 'Name of the shop, or its credit code' },
  searchGo: { zh: '查询', en: 'Search' },
  county: { zh: '地区', en: 'Area' },
  everywhere: { zh: '全市', en: 'the whole city' },
  period: { zh: '公示时间', en: 'Published' },
  months1: { zh: '近一个月', en: 'in the last month' },
  months3: { zh: '近三个月', en: 'in the last three months' },
  months12: { zh: '近一年', en: 'in the last year' },
  newest: { zh: '最近公示的投诉', en: 'Complaints published last' },
  foundRecords: { zh: '找到的公示记录', en: 'Disclosed records found' },
  foundOperators: { zh: '登记的商家', en: 'Registered shops' },
  none: { zh: '没有找到公示记录。', en: 'No disclosed record was found.' },
  onePlace: { zh: '新的在前，不排名次，不评星级。', en: 'The newest first; no ranking, no stars.' },
  published: { zh: '公示日期', en: 'Published' },
  operator: { zh: '商家', en: 'Shop' },
  address: { zh: '地址', en: 'Address' },
  creditCode: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  goods: { zh: '商品/服务', en: 'Goods or service' },
  problem: { zh: '问题', en: 'Problem' },
  requests: { zh: '诉求', en: 'Asked for' },
  result: { zh: '处理结果', en: 'Result' },
  unit: { zh: '公示单位', en: 'Published by' },
  complainedOn: { zh: '投诉日期', en: 'Complained on' },
  boughtOn: { zh: '购买日期', en: 'Bought on' },
  salesMode: { zh: '销售方式', en: 'How it was bought' },
  summary: { zh: '投诉内容（已隐去个人信息）', en: 'What the consumer wrote, without personal details' },
  endsOn: { zh: '公示到', en: 'Shown until' },
  open: { zh: '查看', en: 'Open' },
  recordTitle: { zh: '公示记录', en: 'Disclosed record' },
  history: { zh: '变动经过', en: 'History' },
  changed: { zh: '有变动', en: 'changed' },
  goneWithdrawn: {
    zh: '这条记录已经撤下，内容不再公开。这里只留下它曾经公示过的痕迹。',
    en: 'This record was withdrawn and is no longer shown. Only the trace that it was published remains.',
  },
  goneEnded: {
    zh: '这条记录公示满一年，内容不再公开。',
    en: 'This record has stood its period of one year and is no longer shown.',
  },
  firstPublished: { zh: '首次公示', en: 'First published' },
  lastChanged: { zh: '最近变动', en: 'Last changed' },
  ofOperator: { zh: '这家商家的其他记录', en: 'Other records of this shop' },
  absentTitle: { zh: '没有找到', en: 'Not found' },
  absent: {
    zh: '这个地址没有公示内容。可能是编号或代码有误。',
    en: 'Nothing is published at this address. The number or code may be wrong.',
  },
  back: { zh: '回到公示查询', en: 'Back to the search' },
  standing: { zh: '登记情况', en: 'In the business register' },
  state: { zh: '登记状态', en: 'State' },
  kind: { zh: '类型', en: 'Kind' },
  marks: { zh: '信用提示', en: 'Credit marks' },
  noMarks: { zh: '登记库中没有异常名录、严重违法失信记录', en: 'none in the register' },
  notRegistered: { zh: '登记库中没有这家商家。', en: 'The register does not have this shop.' },
  countOfYear: { zh: '近一年公示投诉', en: 'Complaints disclosed in a year' },
  countFormula: {
    zh: '现在公示着的投诉件数；撤下的不算',
    en: 'complaints that are shown now; withdrawn ones are not counted',
  },
  growth: { zh: '比上一年', en: 'Against the year before' },
  growthFormula: {
    zh: '近一年公示件数 − 再上一年公示件数；两年都不少于 {n} 件才计算百分比',
    en: 'this year’s number less that of the year before; in per cent only where both are {n} or more',
  },
  mediation: { zh: '调解成功率', en: 'Mediated successfully' },
  mediationFormula: {
    zh: '达成调解协议 ÷ 近一年公示的投诉；少于 {n} 件不计算',
    en: 'agreements ÷ complaints disclosed in a year; not computed below {n}',
  },
  settling: { zh: '先行和解率', en: 'Settled directly' },
  settlingFormula: {
    zh: '和解成功 ÷ 前十二个整月办结的先行和解；少于 {n} 件不计算',
    en: 'settled ÷ direct settlements that ended in the twelve whole months before this one; not computed below {n}',
  },
  settler: {
    zh: '绿色通道企业：承诺先和消费者协商解决',
    en: 'ODR firm: has undertaken to settle with consumers directly',
  },
  records: { zh: '公示记录', en: 'Disclosed records' },
  periodNote: { zh: '记录公示一年。商家可以提出异议。', en: 'A record is shown for one year. The shop may object.' },
  settlersTitle: { zh: '先行和解企业', en: 'Firms that settle directly' },
  settlersLead: {
    zh: '这些企业承诺在 10 个工作日内先和消费者协商解决；没有解决的，消费者可以转为投诉。加入和退出都在这里公布，按名称排列。',
    en: 'These firms have undertaken to settle with consumers within 10 working days; where that fails, the consumer may turn to the bureau. Who joins and who leaves is published here, by name.',
  },
  settlersNone: { zh: '还没有企业加入。', en: 'No firm has joined yet.' },
  joined: { zh: '加入日期', en: 'Joined' },
  left: { zh: '退出', en: 'Left' },
  area: { zh: '审核单位', en: 'Admitted by' },
  stands: { zh: '在册', en: 'takes part' },
  next: { zh: '下一页', en: 'Next page' },
} as const satisfies Readonly<Record<string, Wording>>;
