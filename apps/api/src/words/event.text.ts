// The lines of a case's story in words: one sentence for each kind of event, for officers and, where public, for the filer.
import {
  type CaseEventType,
  type EntrustedResult,
  GROUNDS,
  HOLD_GROUNDS,
  SATISFACTIONS,
  PAYMENT_ARRIVALS,
  SOLUTIONS,
  type JsonValue,
  type Language,
  citationText,
  isLocalDate,
  parseInstant,
} from '#rules';
import type { Wording } from '../door/language.js';
import { noticeChannelText } from '../reference/classes.table.js';
import { clockText, kindText, routingReasonText, rungText, wordFor } from './case.text.js';
import {
  agentRelationText,
  identityPurposeText,
  letterSeenText,
  decisionText,
  endingOfPartyText,
  haltText,
  heirText,
  joiningText,
  laboratoryChosenText,
  mannerText,
  mediationPartyText,
  mediationResultText,
  recusalByText,
  recusalGroundText,
  remedyText,
  reopenOrderText,
  rewardLevelText,
  settlementText,
  sideText,
  subjectText,
  successorText,
  suspectedText,
  suspensionGroundText,
  testText,
  transferReasonText,
} from './choice.text.js';
import { disclosureReasonText, objectionGroundText, proposedActText } from './disclosure.text.js';
import { dayText, moneyText, momentText } from './moment.text.js';

/** Names for the codes in a payload; whoever is not known keeps his code. */
export interface Naming {
  readonly unitName: (code: string) => string;
  readonly accountName: (account: string) => string;
}

type Payload = Readonly<Record<string, JsonValue | undefined>>;

const eventText = {
  registered: { zh: '已登记{reason}', en: 'registered{reason}' },
  'recorded-closed': {
    zh: '来源系统已于 {closedAt} 办结，登记备查',
    en: 'closed at the source on {closedAt}, recorded',
  },
  dispatched: { zh: '分送{unit}，作为{kind}办理', en: 'dispatched to {unit} as a {kind}' },
  'set-aside': { zh: '属于咨询，不作为案件办理', en: 'a consultation, not handled as a case' },
  returned: { zh: '由{from}退回分流', en: 'returned to intake by {from}' },
  assigned: { zh: '指派{handler}承办', en: 'assigned to {handler}' },
  noted: { zh: '写了备注（封存）', en: 'wrote a note (sealed)' },
  looked: { zh: '查看了封存信息：{purpose}', en: 'looked at what is sealed: {purpose}' },
  'look-asked': { zh: '{by}申请查看身份：{purpose}', en: '{by} asked to look at who it is: {purpose}' },
  'look-answered': { zh: '{asker}查看身份的申请{approved}', en: 'that {asker} looks at who it is was {approved}' },
  'jurisdiction-disputed': {
    zh: '与{withUnit}对由谁办理有争议',
    en: 'it is disputed with {withUnit} whose the case is',
  },
  'jurisdiction-settled': { zh: '商定由{unit}办理', en: 'agreed: {unit} handles it' },
  'unit-designated': { zh: '上级指定{unit}办理', en: 'a superior designated {unit}' },
  'taken-up': { zh: '{unit}提级办理', en: 'taken up by {unit}' },
  urged: { zh: '催办（内容封存）', en: 'urged (words sealed)' },
  supervised: { zh: '{unit}督办（要求封存）', en: 'supervised by {unit} (words sealed)' },
  'supervision-answered': { zh: '已答复督办（内容封存）', en: 'supervision was answered (words sealed)' },
  supplemented: { zh: '补充了材料（封存）', en: 'something was added (sealed)' },
  'subject-classified': { zh: '事项类别：{subject}', en: 'subject: {subject}' },
  'sent-to-police': { zh: '移送公安机关：{suspected}', en: 'sent to the police: {suspected}' },
  reopened: { zh: '{orderedBy}要求恢复办理，{on}收到', en: 'reopened by order of {orderedBy}, received on {on}' },
  'called-back': { zh: '回访：{reached}，{satisfied}', en: 'called back: {reached}, {satisfied}' },
  evaluated: { zh: '评价：{solution}，{stars}', en: 'evaluated: {solution}, {stars}' },
  'filer-told': { zh: '另行告知了提出人，{noticeChannel}', en: 'the filer was told besides, by {noticeChannel}' },
  recused: { zh: '{account}自行回避：{ground}', en: '{account} stepped aside: {ground}' },
  excluded: { zh: '决定{account}回避：{ground}', en: '{account} was made to step aside: {ground}' },
  readmitted: { zh: '解除{account}的回避', en: '{account} was readmitted' },
  held: { zh: '保全案卷，不得清除个人信息：{ground}', en: 'held: nothing of it is forgotten ({ground})' },
  'hold-released': { zh: '解除保全', en: 'released from being held' },
  'copy-released': {
    zh: '把{place}做成看不出是谁的副本，交给了{readers}',
    en: 'a copy of {place}, made unknowable, was given to {readers}',
  },
  'copy-taken-back': { zh: '收回了{place}的副本', en: 'the copy of {place} was taken back' },
  recounted: { zh: '放假安排有变，重新计算了期限', en: 'the holidays changed; the dates were counted anew' },
  accepted: { zh: '决定受理', en: 'accepted' },
  refused: { zh: '决定不予受理：{ground}', en: 'not accepted: {ground}' },
  'identity-proof-asked': {
    zh: '请投诉人在{byOn}前证明身份',
    en: 'the complainant is asked to prove who he is by {byOn}',
  },
  'identity-proof-recorded': { zh: '{proved}', en: '{proved}' },
  'consent-recorded': { zh: '{party}{consents}', en: '{party} {consents}' },
  'mediation-arranged': { zh: '定于 {for} {manner}', en: 'mediation set for {for}, {manner}' },
  'mediation-recorded': { zh: '{manner}：{result}', en: 'mediation, {manner}: {result}' },
  entrusted: { zh: '委托{unit}调解', en: 'the mediation is entrusted to {unit}' },
  'entrusting-ended': { zh: '对{unit}的委托已结束{result}', en: 'the entrusting to {unit} has ended{result}' },
  'recusal-asked': { zh: '{by}申请回避：{ground}', en: '{by} asks for another mediator: {ground}' },
  'recusal-answered': { zh: '回避申请{approved}', en: 'recusal {approved}' },
  'laboratory-named': { zh: '{chosenBy}检测机构，{costAgreed}', en: 'laboratory {chosenBy}, {costAgreed}' },
  'testing-began': {
    zh: '送{what}，自次日起暂停计时',
    en: 'sent for {what}; the clock stands still from the next day',
  },
  'testing-ended': { zh: '鉴定检测结束，恢复计时', en: 'testing has ended; the clock goes on' },
  'agreement-recorded': {
    zh: '达成调解协议，挽回损失 {recoveredFen}',
    en: 'agreement reached, {recoveredFen} recovered',
  },
  'settlement-recorded': { zh: '{manner}，挽回损失 {recoveredFen}', en: '{manner}, {recoveredFen} recovered' },
  terminated: { zh: '终止调解：{ground}', en: 'mediation terminated: {ground}' },
  'termination-notified': { zh: '终止调解已告知双方', en: 'both parties were told that mediation ended' },
  'lead-opened': { zh: '发现违法线索，另行核查', en: 'a lead was found and is verified on its own' },
  'representatives-named': { zh: '推选了代表人', en: 'representatives were named' },
  'party-added': { zh: '加入{role}', en: '{role} joined' },
  'filed-jointly': {
    zh: '{together} 人共同投诉，提出时说明都已同意',
    en: '{together} people complain together; all are said to consent',
  },
  'agency-recorded': {
    zh: '由代理人代理（{relation}），{untilOn}；{letterSeen}',
    en: 'an agent acts ({relation}), {untilOn}; {letterSeen}',
  },
  'succession-recorded': { zh: '{of}：{what}，{successor}', en: '{of}: {what}, {successor}' },
  instituted: { zh: '决定立案', en: 'a case is filed' },
  declined: { zh: '决定不予立案：{ground}', en: 'no case is filed: {ground}' },
  'reporter-told': { zh: '已告知举报人', en: 'the reporter was told' },
  'closed-as-repeat': { zh: '与 {of} 重复，不再处理', en: 'repeats {of}, not handled again' },
  'merged-into': { zh: '并入 {into}', en: 'merged into {into}' },
  'merged-from': {
    zh: '{from} 的新事实并入此件，自 {receivedAt} 重新计算',
    en: 'new facts of {from} came in; counted anew from {receivedAt}',
  },
  'wrong-bureau-told': { zh: '{isMarketRegulation}，已告知举报人', en: '{isMarketRegulation}; the reporter was told' },
  transferred: { zh: '移送：{why}，{inWriting}', en: 'transferred: {why}, {inWriting}' },
  'extension-asked': { zh: '{by}申请延期', en: '{by} asked for an extension' },
  'extension-answered': { zh: '延期{approved}', en: 'extension {approved}' },
  halted: { zh: '因{what}自次日起暂停计时', en: 'the clock stands still from the next day for {what}' },
  resumed: { zh: '恢复计时', en: 'the clock goes on' },
  'suspension-asked': { zh: '{by}申请中止调查：{ground}', en: '{by} asked to suspend the investigation: {ground}' },
  'suspension-answered': { zh: '中止调查{approved}', en: 'suspension {approved}' },
  'extended-collectively': { zh: '集体决定再延长 {days} 天', en: 'the heads extended it by {days} days more' },
  'decision-recorded': { zh: '作出处理决定：{result}，罚没 {fineFen}', en: 'decided: {result}, {fineFen} in fines' },
  'reward-decided': { zh: '举报奖励：{level}，{amountFen}', en: 'reward: {level}, {amountFen}' },
  offered: { zh: '{by}提出{remedy}，{amountFen}', en: '{by} offers {remedy}, {amountFen}' },
  'offer-accepted': {
    zh: '{by}接受了方案，挽回损失 {recoveredFen}',
    en: '{by} took the offer, {recoveredFen} recovered',
  },
  'payment-told': { zh: '和解的付款：{arrived}', en: 'payment of the settlement: {arrived}' },
  'settlement-refused': { zh: '{by}不愿和解', en: '{by} will not settle' },
  'settlement-expired': { zh: '期满没有和解', en: 'the period ended without a settlement' },
  'turned-to-bureau': {
    zh: '转为投诉，{byItself}',
    en: 'turned to the bureau as a complaint, {byItself}',
  },
  spoken: { zh: '{by}留言（封存）', en: '{by} left words (sealed)' },
  'disclosure-proposed': { zh: '拟{act}，待复核', en: 'proposes to {act}' },
  'disclosure-sent-back': { zh: '复核退回：{act}', en: 'sent back: {act}' },
  'disclosure-published': { zh: '已公示，至 {until}', en: 'published until {until}' },
  'disclosure-withheld': { zh: '不予公示：{why}', en: 'not published: {why}' },
  'disclosure-corrected': { zh: '更正公示：{why}', en: 'the disclosure was put right: {why}' },
  'disclosure-withdrawn': { zh: '撤下公示：{why}', en: 'the disclosure was taken back: {why}' },
  'disclosure-objected': {
    zh: '经营者对公示提出异议：{ground}，应于 {dueOn} 前答复',
    en: 'the operator objects to the disclosure: {ground}; to be answered by {dueOn}',
  },
  'disclosure-kept': { zh: '异议不成立，公示不变', en: 'the objection was answered: it stands' },
  rang: { zh: '{clock}：{rung}', en: '{clock}: {rung}' },
} as const satisfies Readonly<Record<CaseEventType, Wording>>;

/** What happened, without its particulars. */
const eventName = {
  registered: { zh: '登记', en: 'registered' },
  'recorded-closed': { zh: '登记备查', en: 'recorded as closed' },
  dispatched: { zh: '分送', en: 'dispatched' },
  'set-aside': { zh: '作为咨询处理', en: 'set aside' },
  returned: { zh: '退回分流', en: 'returned' },
  assigned: { zh: '指派承办人', en: 'assigned' },
  noted: { zh: '写了备注', en: 'wrote a note' },
  looked: { zh: '查看封存信息', en: 'looked' },
  'look-asked': { zh: '申请查看身份', en: 'asked to look' },
  'look-answered': { zh: '审批查看身份', en: 'answered who may look' },
  'jurisdiction-disputed': { zh: '提出管辖争议', en: 'disputed jurisdiction' },
  'jurisdiction-settled': { zh: '登记商定管辖', en: 'settled jurisdiction' },
  'unit-designated': { zh: '指定管辖', en: 'designated a unit' },
  'taken-up': { zh: '提级办理', en: 'took the case up' },
  urged: { zh: '催办', en: 'urged' },
  supervised: { zh: '督办', en: 'supervised' },
  'supervision-answered': { zh: '答复督办', en: 'answered supervision' },
  supplemented: { zh: '登记补充材料', en: 'recorded a supplement' },
  'subject-classified': { zh: '确定事项类别', en: 'classified the subject' },
  'sent-to-police': { zh: '移送公安机关', en: 'sent to the police' },
  reopened: { zh: '恢复办理', en: 'reopened' },
  'called-back': { zh: '登记回访', en: 'called back' },
  evaluated: { zh: '登记评价', en: 'recorded an evaluation' },
  'filer-told': { zh: '另行告知', en: 'told the filer' },
  recused: { zh: '自行回避', en: 'stepped aside' },
  excluded: { zh: '责令回避', en: 'had somebody step aside' },
  readmitted: { zh: '解除回避', en: 'readmitted somebody' },
  held: { zh: '保全案卷', en: 'held' },
  'hold-released': { zh: '解除保全', en: 'released' },
  'copy-released': { zh: '交出图片副本', en: 'passed a picture on' },
  'copy-taken-back': { zh: '收回图片副本', en: 'took a picture back' },
  recounted: { zh: '重新计算期限', en: 'recounted' },
  accepted: { zh: '受理', en: 'accepted' },
  refused: { zh: '不予受理', en: 'refused' },
  'identity-proof-asked': { zh: '要求证明身份', en: 'asked for proof of identity' },
  'identity-proof-recorded': { zh: '登记身份证明', en: 'recorded proof of identity' },
  'consent-recorded': { zh: '登记调解意愿', en: 'recorded consent' },
  'mediation-arranged': { zh: '安排调解', en: 'arranged mediation' },
  'mediation-recorded': { zh: '登记调解情况', en: 'recorded a mediation' },
  entrusted: { zh: '委托调解', en: 'entrusted the mediation' },
  'entrusting-ended': { zh: '收回委托', en: 'ended the entrusting' },
  'recusal-asked': { zh: '登记回避申请', en: 'asked for recusal' },
  'recusal-answered': { zh: '决定回避', en: 'answered recusal' },
  'laboratory-named': { zh: '登记检测机构', en: 'named the laboratory' },
  'testing-began': { zh: '送鉴定检测', en: 'sent for testing' },
  'testing-ended': { zh: '恢复计时', en: 'resumed the clock' },
  'agreement-recorded': { zh: '登记调解协议', en: 'recorded the agreement' },
  'settlement-recorded': { zh: '登记和解或撤回', en: 'recorded a settlement' },
  terminated: { zh: '终止调解', en: 'terminated mediation' },
  'termination-notified': { zh: '登记终止告知', en: 'notified the termination' },
  'lead-opened': { zh: '转举报线索', en: 'opened a lead' },
  'representatives-named': { zh: '登记代表人', en: 'named representatives' },
  'party-added': { zh: '加入当事人', en: 'added a party' },
  'filed-jointly': { zh: '共同投诉', en: 'filed jointly' },
  'agency-recorded': { zh: '登记委托手续', en: 'recorded the authorisation' },
  'succession-recorded': { zh: '登记死亡或主体消灭', en: 'recorded a succession' },
  instituted: { zh: '立案', en: 'filed a case' },
  declined: { zh: '不予立案', en: 'did not file' },
  'reporter-told': { zh: '告知举报人', en: 'told the reporter' },
  'closed-as-repeat': { zh: '按重复举报结束', en: 'closed as a repeat' },
  'merged-into': { zh: '并入另一举报', en: 'merged' },
  'merged-from': { zh: '并入新的事实', en: 'took in new facts' },
  'wrong-bureau-told': { zh: '告知向有权机关提出', en: 'told where to turn' },
  transferred: { zh: '移送', en: 'transferred' },
  'extension-asked': { zh: '申请延期', en: 'asked for an extension' },
  'extension-answered': { zh: '审批延期', en: 'answered an extension' },
  halted: { zh: '暂停计时', en: 'stopped the clock' },
  resumed: { zh: '恢复计时', en: 'resumed' },
  'suspension-asked': { zh: '申请中止调查', en: 'asked for a suspension' },
  'suspension-answered': { zh: '审批中止', en: 'answered a suspension' },
  'extended-collectively': { zh: '集体决定再延期', en: 'extended collectively' },
  'decision-recorded': { zh: '登记处理决定', en: 'recorded the decision' },
  'reward-decided': { zh: '审定举报奖励', en: 'decided the reward' },
  offered: { zh: '登记方案', en: 'recorded an offer' },
  'offer-accepted': { zh: '登记接受方案', en: 'recorded that the offer was taken' },
  'payment-told': { zh: '登记付款是否收到', en: 'recorded whether the payment came' },
  'settlement-refused': { zh: '登记不愿和解', en: 'recorded a refusal to settle' },
  'settlement-expired': { zh: '和解期满', en: 'expired' },
  'turned-to-bureau': { zh: '转为投诉', en: 'turned to the bureau' },
  spoken: { zh: '登记留言', en: 'recorded words' },
  'disclosure-proposed': { zh: '提出公示意见', en: 'proposed a disclosure' },
  'disclosure-sent-back': { zh: '退回公示意见', en: 'sent a disclosure back' },
  'disclosure-published': { zh: '公示', en: 'published' },
  'disclosure-withheld': { zh: '不予公示', en: 'withheld from disclosure' },
  'disclosure-corrected': { zh: '更正公示', en: 'corrected the disclosure' },
  'disclosure-withdrawn': { zh: '撤下公示', en: 'withdrew the disclosure' },
  'disclosure-objected': { zh: '对公示提出异议', en: 'objected to the disclosure' },
  'disclosure-kept': { zh: '答复公示异议', en: 'answered an objection' },
  rang: { zh: '到点提醒', en: 'rang' },
} as const satisfies Readonly<Record<CaseEventType, Wording>>;

/** After what has ended: nothing where the bureau itself took it back. */
const handedBackText = {
  agreement: { zh: '：双方愿意达成协议', en: ': both are ready to agree' },
  'no-agreement': { zh: '：没有谈成', en: ': no agreement' },
} as const satisfies Readonly<Record<EntrustedResult, Wording>>;

const wordsOfCodes: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  purpose: {
    handling: { zh: '办理此件', en: 'handling the case' },
    ...identityPurposeText,
  },
  manner: { ...mannerText, ...settlementText },
  what: { ...testText, ...haltText, ...endingOfPartyText },
  approved: { true: { zh: '已批准', en: 'approved' }, false: { zh: '未批准', en: 'not approved' } },
  result: { ...decisionText, ...mediationResultText, ...handedBackText },
  by: { ...recusalByText, ...sideText },
  act: proposedActText,
  ground: { ...recusalGroundText, ...suspensionGroundText, ...HOLD_GROUNDS, ...objectionGroundText },
  party: mediationPartyText,
  of: mediationPartyText,
  role: { ...joiningText, ...heirText },
  relation: agentRelationText,
  untilOn: { '': { zh: '到此件办完为止', en: 'until the matter is closed' } },
  letterSeen: letterSeenText,
  successor: successorText,
  subject: subjectText,
  suspected: suspectedText,
  orderedBy: reopenOrderText,
  chosenBy: laboratoryChosenText,
  why: { ...transferReasonText, ...disclosureReasonText },
  level: rewardLevelText,
  remedy: remedyText,
  solution: SOLUTIONS,
  arrived: PAYMENT_ARRIVALS,
  stars: SATISFACTIONS,
  noticeChannel: noticeChannelText,
  reached: { true: { zh: '联系上了', en: 'reached' }, false: { zh: '没有联系上', en: 'not reached' } },
  satisfied: { true: { zh: '满意', en: 'satisfied' }, false: { zh: '没有表示满意', en: 'not satisfied' } },
  proved: {
    true: { zh: '投诉人已证明身份', en: 'the complainant proved who he is' },
    false: { zh: '投诉人没有证明身份', en: 'the complainant did not prove who he is' },
  },
  consents: {
    true: { zh: '同意调解', en: 'consents to mediation' },
    false: { zh: '不同意调解', en: 'does not consent to mediation' },
  },
  costAgreed: {
    true: { zh: '费用承担已谈妥', en: 'its cost is agreed' },
    false: { zh: '费用承担没有谈妥', en: 'its cost is not agreed' },
  },
  isMarketRegulation: {
    true: { zh: '应由其他市场监管部门处理', en: 'for another market-regulation bureau' },
    false: { zh: '不属于市场监管职责', en: 'not market-regulation business' },
  },
  inWriting: {
    true: { zh: '已书面通知举报人', en: 'the reporter was told in writing' },
    false: { zh: '没有书面通知举报人', en: 'the reporter was not told in writing' },
  },
  byItself: {
    true: { zh: '按提出时的选择自动转来', en: 'by itself, as was ticked at filing' },
    false: { zh: '由消费者要求转来', en: 'as the consumer asked' },
  },
  readers: {
    enterprise: { zh: '被投诉的经营者', en: 'the operator' },
    body: { zh: '办理的组织', en: 'the body that handles it' },
    'enterprise-and-body': { zh: '被投诉的经营者和办理的组织', en: 'the operator and the body that handles it' },
  },
  kind: kindText,
  clock: clockText,
  rung: rungText,
};

function isEventType(type: string): type is CaseEventType {
  return Object.hasOwn(eventText, type);
}

/** One event as a sentence. @param payload codes, dates and counts, as they were stored */
export function eventSentence(type: string, payload: Payload, naming: Naming, language: Language): string {
  if (!isEventType(type)) return type;
  return eventText[type][language].replace(/\{(\w+)\}/g, (_mark, name: string) =>
    particular(name, payload[name], naming, language),
  );
}

export function eventNameText(type: string, language: Language): string {
  return isEventType(type) ? eventName[type][language] : type;
}

function particular(name: string, value: JsonValue | undefined, naming: Naming, language: Language): string {
  const text =
    typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? String(value) : '';
  const words = wordsOfCodes[name]?.[text]?.[language];
  if (words !== undefined) return words;
  switch (name) {
    case 'unit':
    case 'withUnit':
    case 'from':
      return naming.unitName(text);
    case 'handler':
    case 'account':
    case 'asker':
    case 'by':
      return naming.accountName(text);
    case 'untilOn':
      return untilText(text, language);
    case 'reason':
      return whyThere(text, language);
    case 'ground':
      return groundText(text, language);
    case 'place':
      return pictureText(text, language);
    case 'recoveredFen':
    case 'fineFen':
    case 'amountFen':
      return moneyText(typeof value === 'number' ? value : 0);
    default:
      return dateOrText(text, language);
  }
}

/** A picture by its place among what the filer sent. */
function pictureText(place: string, language: Language): string {
  if (place === '0') return language === 'zh' ? '办案人员添加的图片' : 'a picture that an officer added';
  return language === 'zh' ? `提交的第 ${place} 个附件` : `file ${place} of those sent`;
}

function dateOrText(text: string, language: Language): string {
  if (isLocalDate(text)) return dayText(text, language);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? momentText(parseInstant(text)) : text;
}

/** The last day of a letter's period. */
function untilText(text: string, language: Language): string {
  if (!isLocalDate(text)) return text;
  const day = dayText(text, language);
  return language === 'zh' ? `到${day}为止` : `until ${day}`;
}

/** A registration tells why a case went where it went. */
function whyThere(reason: string, language: Language): string {
  if (reason === '') return '';
  const words = wordFor(routingReasonText, reason, language);
  return language === 'zh' ? `（${words}）` : ` (${words})`;
}

function groundText(code: string, language: Language): string {
  const ground = GROUNDS.find((row) => row.code === code);
  if (ground === undefined) return code;
  const place = citationText(ground.source);
  return language === 'zh' ? `${ground.text.zh}（${place}）` : `${ground.text.en} (${place})`;
}
