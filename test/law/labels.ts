// What the columns of the law say in Chinese: short names of texts, events, offices, fields of papers. One line each.
import type {
  BasisKey,
  DeadlineKey,
  LegalText,
  PaperField,
  PinEvent,
  Recipient,
  Subject,
  TriggeringEvent,
} from '#rules';

/** The name of a period where its key is also the name of a step. */
export const PERIOD_NAMES: Readonly<Record<string, string>> = { dispatch: '分流期限' };

/** How officers call a text that is cited often; the list of texts gives the full name once. Editions share a name. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  市场监督管理投诉举报处理暂行办法: '令20号',
  市场监督管理投诉举报处理办法: '令121号',
  中华人民共和国消费者权益保护法: '消保法',
  中华人民共和国消费者权益保护法实施条例: '实施条例',
  市场监督管理行政处罚程序暂行规定: '程序暂行规定',
  市场监督管理行政处罚程序规定: '程序规定',
  市场监管领域重大违法行为举报奖励暂行办法: '奖励办法',
  行政执法机关移送涉嫌犯罪案件的规定: '移送规定',
  市场监督管理部门处理投诉举报文书式样: '2019 年式样',
  '市场监督管理部门处理投诉举报文书式样（2026年4月）': '2026 年式样',
  '市场监督管理行政处罚文书格式范本（2021年修订版）': '2021 年处罚文书',
};

export const EVENTS: Readonly<Record<TriggeringEvent | PinEvent, string>> = {
  'filing.received': '收到来件',
  'complaint.received': '收到投诉',
  'complaint.accepted': '受理投诉',
  'mediation.terminated': '决定终止调解',
  'lead.discovered': '发现线索',
  'report.received': '收到举报',
  'report.filing-decided': '决定是否立案',
  'investigation.instituted': '立案',
  'jurisdiction.disputed': '发生争议',
  'settlement.opened': '转给办理方',
  'supervision.ordered': '发出督办',
  decision: '作出决定',
  'paper.dated': '文书落款',
};

export const CHAPTERS = ['intake', 'settlement', 'complaint', 'report', 'investigation', 'conduct'] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** Where a step's basis is read, and what the step is. */
export const STEPS: Readonly<Record<BasisKey, readonly [Chapter, string]>> = {
  filing: ['intake', '登记，分开办理'],
  'not-covered': ['intake', '作为咨询处理'],
  dispatch: ['intake', '分送、退回'],
  dispute: ['intake', '权限争议、指定'],
  'take-up': ['intake', '投诉提级办理'],
  'direct-report': ['intake', '举报提级、指定'],
  settle: ['settlement', '先行和解'],
  turn: ['settlement', '转投诉'],
  identity: ['complaint', '核验身份'],
  agent: ['complaint', '代理人'],
  join: ['complaint', '共同投诉'],
  accept: ['complaint', '受理'],
  refuse: ['complaint', '不予受理'],
  consent: ['complaint', '同意调解、和解'],
  entrust: ['complaint', '委托调解'],
  arrange: ['complaint', '安排、记录调解'],
  recuse: ['complaint', '回避'],
  'step-aside': ['conduct', '工作人员回避'],
  laboratory: ['complaint', '确定鉴定检测机构'],
  test: ['complaint', '送检'],
  agree: ['complaint', '达成协议'],
  succeed: ['complaint', '死亡、主体灭失'],
  terminate: ['complaint', '终止调解'],
  lead: ['complaint', '转举报线索'],
  verify: ['report', '核查'],
  'special-law': ['report', '适用特别法的期限'],
  institute: ['report', '立案'],
  decline: ['report', '不予立案'],
  tell: ['report', '告知举报人'],
  repeat: ['report', '重复举报、合并'],
  'wrong-bureau': ['report', '告知另行举报'],
  'transfer-food': ['report', '食品举报移送'],
  decide: ['investigation', '作出处理决定'],
  suspend: ['investigation', '中止调查'],
  halt: ['investigation', '不计入办案期限'],
  'extend-collectively': ['investigation', '集体讨论延期'],
  reward: ['investigation', '举报奖励'],
  house: ['conduct', '单位内部安排'],
  supervise: ['conduct', '催办、督办'],
  supplement: ['conduct', '补充材料'],
  secrecy: ['conduct', '为举报人保密'],
  privacy: ['conduct', '查看个人信息'],
  keep: ['conduct', '保全、解除保全'],
  'fraud-by-filer': ['conduct', '投诉举报人涉嫌诈骗敲诈'],
  'crime-by-operator': ['conduct', '经营者涉嫌犯罪'],
  reopen: ['conduct', '恢复办理'],
  'call-back': ['conduct', '投诉回访'],
  'call-back-report': ['conduct', '举报回访'],
  evaluate: ['conduct', '评价'],
  'confirm-payment': ['settlement', '说明付款是否收到'],
};

export const PERIODS: Readonly<Record<DeadlineKey, Chapter>> = {
  dispatch: 'intake',
  'jurisdiction.settle': 'intake',
  'settlement.answer': 'settlement',
  'settlement.association': 'settlement',
  'settlement.station': 'settlement',
  'complaint.accept': 'complaint',
  'complaint.mediate': 'complaint',
  'complaint.notify-termination': 'complaint',
  'lead.verify': 'report',
  'report.verify': 'report',
  'report.verify-public-information': 'report',
  'report.answer-advertising': 'report',
  'report.notify-reporter': 'report',
  'report.tell-public-information': 'report',
  'report.tell-result': 'report',
  'investigation.decide': 'investigation',
  'supervision.answer': 'conduct',
};

export const SUBJECT_NAMES: Readonly<Record<Subject | 'every', string>> = {
  every: '各类举报',
  general: '一般',
  advertising: '广告',
  'public-information': '公示信息',
  food: '食品',
  salt: '食盐',
  drug: '药品',
  cosmetics: '化妆品',
  'medical-device': '医疗器械',
  'unfair-competition': '不正当竞争',
  standard: '标准',
  unlicensed: '无证无照',
  price: '价格',
};

export const OFFICES: Readonly<Record<Recipient, string>> = {
  handler: '承办人',
  intake: '分流台',
  'unit-head': '单位负责人',
  'city-intake': '市 12315 中心',
  'city-head': '市局负责人',
  'audit-admin': '审计管理员',
};

export const FIELDS: Readonly<Record<PaperField, string>> = {
  complainant: '投诉人',
  'complainant-identity': '投诉人证件',
  reporter: '举报人（匿名的不填）',
  respondent: '被投诉人或被举报人',
  facts: '事实依据',
  requests: '投诉请求',
  'consent-to-disclosure': '是否同意公示',
  'consent-to-entrusting': '是否同意委托调解',
  'received-on': '收到日期',
  'subject-matter': '事由',
  'receiving-bureau': '接收机关',
  'result-due-on': '报告结果的日期',
  enclosures: '附件',
  'proof-due-on': '提供材料的日期',
  'consequence-of-no-proof': '逾期的后果',
  ground: '情形（第几项）',
  reasons: '理由',
  'other-remedies': '其他解决途径',
  'hearing-time': '调解时间',
  'hearing-place': '调解地点',
  mediator: '调解人员',
  'papers-to-bring': '携带的材料',
  'right-to-recusal': '申请回避的权利',
  'consequence-of-absence': '不参加的后果',
  'both-parties': '双方当事人',
  agreement: '协议内容',
  'article-that-demands-the-notice': '要求告知的条文',
  result: '处理结果',
  'source-of-the-case': '案件来源',
  officers: '办案人员',
  'opinion-of-the-office': '办案机构意见',
  'decision-of-the-head': '负责人决定',
  'what-is-tested': '检测对象',
  'excluded-from': '不计入的起止日期',
  'copy-to-the-procuratorate': '抄送检察机关',
  contact: '联系人、电话',
  signatures: '签名',
};

/** What must be on file before mediation is ended on a ground. */
export const NEEDS: Readonly<Record<string, string>> = {
  nothing: '由承办人判断并写明理由',
  'period-over': '调解期限已满',
  'absence-or-refusal': '任一方缺席或拒绝的记录',
  'absence-or-respondents-refusal': '任一方缺席或被投诉人拒绝的记录',
  'failed-mediation': '调解不成的记录',
  'no-laboratory-agreed': '机构、费用没有谈妥',
  'cost-not-agreed': '费用没有谈妥的记录',
  'nobody-goes-on': '死亡、灭失且无人承继的记录',
};

/** A text as it is cited: its short name, or its full one. */
export function shortNameOf({ name }: Pick<LegalText, 'name'>): string {
  return SHORT_NAMES[name] ?? `《${name}》`;
}
