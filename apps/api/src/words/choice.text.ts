// The words for what a command lets one choose, said once: its form offers them, the story of the case repeats them.
import type {
  AgentPower,
  AgentRelation,
  CaseCommand,
  ENTRUSTED_RESULTS,
  MEDIATION_RESULTS,
  PartyRole,
  RECUSAL_GROUNDS,
  REOPEN_ORDERS,
  RETURN_REASONS,
  RemedyOffered,
  RewardLevel,
  SUSPENSION_GROUNDS,
  Side,
  Subject,
  TRANSFER_REASONS,
  HALTS,
} from '#rules';
import type { Wording } from '../door/language.js';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { readonly type: T }>;
type Words<Code extends string> = Readonly<Record<Code, Wording>>;

export const identityPurposeText = {
  contact: { zh: '联系当事人', en: 'contacting the party' },
  verification: { zh: '核实情况', en: 'verifying' },
  supervision: { zh: '督办检查', en: 'supervision' },
} as const satisfies Words<Command<'ask-look'>['purpose']>;

export const mannerText = {
  'on-site': { zh: '现场调解', en: 'on site' },
  remote: { zh: '远程调解', en: 'remotely' },
} as const satisfies Words<Command<'arrange-mediation'>['manner']>;

export const testText = {
  appraisal: { zh: '鉴定', en: 'appraisal' },
  testing: { zh: '检测', en: 'testing' },
  inspection: { zh: '检验', en: 'inspection' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  identification: { zh: '辨认鉴别', en: 'identification' },
} as const satisfies Words<Command<'send-for-testing'>['what']>;

export const paperText = {
  letter: { zh: '制作调解书', en: 'letter of mediation' },
  'performed-at-once': { zh: '当场履行，留调解记录', en: 'performed at once, a record is kept' },
  'both-waive': { zh: '双方同意不制作，留调解记录', en: 'both waive the letter, a record is kept' },
} as const satisfies Words<Command<'record-agreement'>['paper']>;

export const settlementText = {
  settled: { zh: '双方自行和解', en: 'settled between the parties' },
  withdrawn: { zh: '投诉人撤回投诉', en: 'withdrawn by the complainant' },
} as const satisfies Words<Command<'record-settlement'>['manner']>;

export const decisionText = {
  penalty: { zh: '给予行政处罚', en: 'administrative penalty' },
  'no-penalty': { zh: '不予行政处罚', en: 'no penalty' },
  withdrawn: { zh: '撤销立案', en: 'filing withdrawn' },
  transferred: { zh: '移送', en: 'transferred' },
} as const satisfies Words<Command<'record-decision'>['result']>;

export const returnReasonText = {
  'not-our-business': { zh: '不归市场监管部门管', en: 'not market-regulation business' },
  'not-our-area': { zh: '不归本单位管辖', en: 'not within this unit’s area' },
  incomplete: { zh: '内容不全，无法办理', en: 'too incomplete to handle' },
  duplicate: { zh: '与另一件重复', en: 'repeats another case' },
} as const satisfies Words<(typeof RETURN_REASONS)[number]>;

export const entrustedResultText = {
  agreement: { zh: '双方愿意达成协议', en: 'both are ready to agree' },
  'no-agreement': { zh: '没有谈成', en: 'no agreement' },
} as const satisfies Words<(typeof ENTRUSTED_RESULTS)[number]>;

export const mediationResultText = {
  'goes-on': { zh: '还要继续调解', en: 'mediation goes on' },
  'no-agreement-possible': { zh: '一方表明无法达成协议', en: 'a party says that no agreement can be reached' },
  'complainant-absent': { zh: '投诉人没有到', en: 'the complainant stayed away' },
  'respondent-absent': { zh: '被投诉人没有到', en: 'the respondent stayed away' },
} as const satisfies Words<(typeof MEDIATION_RESULTS)[number]>;

export const mediationPartyText = {
  complainant: { zh: '投诉人', en: 'the complainant' },
  respondent: { zh: '被投诉人', en: 'the respondent' },
} as const satisfies Words<Command<'record-consent'>['party']>;

export const recusalByText = {
  ...mediationPartyText,
  mediator: { zh: '调解人员自己', en: 'the mediator' },
} as const satisfies Words<Command<'ask-recusal'>['by']>;

export const recusalGroundText = {
  'near-relative': { zh: '是当事人或其近亲属', en: 'is a party or a near relative of one' },
  interest: { zh: '与此件有利害关系', en: 'has an interest in the matter' },
  'other-relation': {
    zh: '与当事人有其他关系，可能影响公正',
    en: 'has another relation to a party that may make him partial',
  },
} as const satisfies Words<(typeof RECUSAL_GROUNDS)[number]>;

export const laboratoryChosenText = {
  parties: { zh: '双方商定', en: 'agreed by the parties' },
  bureau: { zh: '本局指定', en: 'designated by the bureau' },
} as const satisfies Words<Command<'name-laboratory'>['chosenBy']>;

export const endingOfPartyText = {
  death: { zh: '死亡', en: 'death' },
  'legal-existence-ended': { zh: '主体资格消灭', en: 'the end of its legal existence' },
} as const satisfies Words<Command<'record-succession'>['what']>;

export const successorText = {
  'goes-on': { zh: '由继受人继续', en: 'a successor goes on' },
  none: { zh: '没有人继续', en: 'nobody goes on' },
} as const satisfies Words<Command<'record-succession'>['successor']>;

export const agentRelationText = {
  relative: { zh: '亲属', en: 'relative' },
  friend: { zh: '朋友、邻居、同事', en: 'friend, neighbour or colleague' },
  lawyer: { zh: '律师', en: 'lawyer' },
  'legal-worker': { zh: '法律服务工作者', en: 'legal service worker' },
  organisation: { zh: '单位、村居、社会组织', en: 'an organisation' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Words<AgentRelation>;

export const agentPowerText = {
  'change-claims': { zh: '变更、放弃诉求', en: 'change or drop what is asked for' },
  settle: { zh: '和解、达成协议', en: 'settle' },
  withdraw: { zh: '撤回投诉', en: 'withdraw the complaint' },
  receive: { zh: '代收退款、赔款', en: 'receive money' },
} as const satisfies Words<AgentPower>;

/** Of an authorisation letter: whether an officer has held the original. */
export const letterSeenText = {
  true: { zh: '已核对授权委托书原件', en: 'the original letter was seen' },
  false: { zh: '授权委托书原件待核对', en: 'the original letter is still to be seen' },
} as const satisfies Words<'true' | 'false'>;

export const joiningText = {
  complainant: { zh: '共同投诉人', en: 'a further complainant' },
  agent: { zh: '代理人', en: 'an agent' },
} as const satisfies Words<Exclude<PartyRole, 'reporter' | 'heir'>>;

export const heirText = { heir: { zh: '继受人', en: 'a successor' } } as const satisfies Words<'heir'>;

export const suspectedText = {
  'fraud-by-filer': {
    zh: '投诉举报人涉嫌骗取赔偿、敲诈勒索',
    en: 'fraud or extortion by a complainant or reporter',
  },
  'crime-by-operator': { zh: '经营者涉嫌犯罪', en: 'a crime of the operator' },
} as const satisfies Words<Command<'send-to-police'>['suspected']>;

export const reopenOrderText = {
  superior: { zh: '上级机关', en: 'a superior' },
  court: { zh: '人民法院', en: 'a court' },
  reconsideration: { zh: '行政复议机关', en: 'a reconsideration body' },
} as const satisfies Words<(typeof REOPEN_ORDERS)[number]>;

export const subjectText = {
  general: { zh: '一般事项', en: 'no special law' },
  advertising: { zh: '广告', en: 'advertising' },
  'public-information': { zh: '企业信息公示', en: 'public information of firms' },
  food: { zh: '食品安全', en: 'food safety' },
  salt: { zh: '食盐', en: 'salt' },
  drug: { zh: '药品', en: 'medicines' },
  cosmetics: { zh: '化妆品', en: 'cosmetics' },
  'medical-device': { zh: '医疗器械', en: 'medical devices' },
  'unfair-competition': { zh: '不正当竞争', en: 'unfair competition' },
  standard: { zh: '标准', en: 'standards' },
  unlicensed: { zh: '无证无照经营', en: 'trading without a licence' },
  price: { zh: '价格', en: 'prices' },
} as const satisfies Words<Subject>;

export const transferReasonText = {
  'food-safety': { zh: '食品安全事项，应由其他部门处理', en: 'a food-safety matter for another department' },
  'other-department': { zh: '应由其他行政机关处理', en: 'for another department' },
  'other-bureau': { zh: '应由其他市场监管部门处理', en: 'for another market-regulation bureau' },
} as const satisfies Words<(typeof TRANSFER_REASONS)[number]>;

export const haltText = {
  hearing: { zh: '听证', en: 'a hearing' },
  'public-notice': { zh: '公告', en: 'a public notice' },
  'refund-order': { zh: '责令退还多收价款', en: 'an order to refund' },
} as const satisfies Words<(typeof HALTS)[number]>;

export const suspensionGroundText = {
  'depends-on-other-case': {
    zh: '要以另一案的审理结果为依据，该案还没有审结',
    en: 'it depends on another case that is not decided yet',
  },
  'law-to-be-explained': {
    zh: '法律适用问题要送请有权机关解释或确认',
    en: 'a question of law awaits explanation',
  },
  'force-majeure': { zh: '因不可抗力暂时无法调查', en: 'force majeure' },
  'party-unreachable': { zh: '当事人下落不明', en: 'the party cannot be found' },
  other: { zh: '其他应当中止的情形', en: 'another case in which it must stop' },
} as const satisfies Words<(typeof SUSPENSION_GROUNDS)[number]>;

export const rewardLevelText = {
  first: { zh: '一级', en: 'first level' },
  second: { zh: '二级', en: 'second level' },
  third: { zh: '三级', en: 'third level' },
} as const satisfies Words<RewardLevel>;

export const sideText = {
  consumer: { zh: '消费者', en: 'the consumer' },
  enterprise: { zh: '经营者', en: 'the enterprise' },
} as const satisfies Words<Side>;

export const remedyText = {
  refund: { zh: '退款', en: 'a refund' },
  exchange: { zh: '换货', en: 'an exchange' },
  repair: { zh: '修理', en: 'a repair' },
  redo: { zh: '重作', en: 'the work done again' },
  'make-up-quantity': { zh: '补足数量', en: 'the missing quantity' },
  compensation: { zh: '赔偿', en: 'compensation' },
  apology: { zh: '赔礼道歉', en: 'an apology' },
  other: { zh: '其他方案', en: 'another remedy' },
} as const satisfies Words<RemedyOffered>;
