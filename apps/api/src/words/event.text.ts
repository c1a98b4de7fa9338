// The lines of a case's story in words: one sentence for each kind of event, for officers and, where public, for the filer.
import {
  type CaseEventType,
  GROUNDS,
  type JsonValue,
  type Language,
  citationText,
  isLocalDate,
  parseInstant,
} from '#rules';
import type { Wording } from '../door/language.js';
import { clockText, kindText, routingReasonText, rungText, wordFor } from './case.text.js';
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
  accepted: { zh: '决定受理', en: 'accepted' },
  refused: { zh: '决定不予受理：{ground}', en: 'not accepted: {ground}' },
  'mediation-arranged': { zh: '定于 {for} {manner}调解', en: 'mediation set for {for}, {manner}' },
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
  instituted: { zh: '决定立案', en: 'a case is filed' },
  declined: { zh: '决定不予立案：{ground}', en: 'no case is filed: {ground}' },
  'reporter-told': { zh: '已告知举报人', en: 'the reporter was told' },
  'extension-asked': { zh: '{by}申请延期', en: '{by} asked for an extension' },
  'extension-answered': { zh: '延期{approved}', en: 'extension {approved}' },
  'decision-recorded': { zh: '作出处理决定：{result}，罚没 {fineFen}', en: 'decided: {result}, {fineFen} in fines' },
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
  accepted: { zh: '受理', en: 'accepted' },
  refused: { zh: '不予受理', en: 'refused' },
  'mediation-arranged': { zh: '安排调解', en: 'arranged mediation' },
  'testing-began': { zh: '送鉴定检测', en: 'sent for testing' },
  'testing-ended': { zh: '恢复计时', en: 'resumed the clock' },
  'agreement-recorded': { zh: '登记调解协议', en: 'recorded the agreement' },
  'settlement-recorded': { zh: '登记和解或撤回', en: 'recorded a settlement' },
  terminated: { zh: '终止调解', en: 'terminated mediation' },
  'termination-notified': { zh: '登记终止告知', en: 'notified the termination' },
  'lead-opened': { zh: '转举报线索', en: 'opened a lead' },
  instituted: { zh: '立案', en: 'filed a case' },
  declined: { zh: '不予立案', en: 'did not file' },
  'reporter-told': { zh: '告知举报人', en: 'told the reporter' },
  'extension-asked': { zh: '申请延期', en: 'asked for an extension' },
  'extension-answered': { zh: '审批延期', en: 'answered an extension' },
  'decision-recorded': { zh: '登记处理决定', en: 'recorded the decision' },
  rang: { zh: '到点提醒', en: 'rang' },
} as const satisfies Readonly<Record<CaseEventType, Wording>>;

const wordsOfCodes: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  purpose: {
    handling: { zh: '办理此件', en: 'handling the case' },
    contact: { zh: '联系当事人', en: 'contacting the party' },
    verification: { zh: '核实情况', en: 'verifying' },
    supervision: { zh: '督办检查', en: 'supervision' },
  },
  manner: {
    'on-site': { zh: '现场', en: 'on site' },
    remote: { zh: '远程', en: 'remotely' },
    settled: { zh: '双方自行和解', en: 'settled between the parties' },
    withdrawn: { zh: '投诉人撤回', en: 'withdrawn by the complainant' },
  },
  what: {
    appraisal: { zh: '鉴定', en: 'appraisal' },
    testing: { zh: '检测', en: 'testing' },
    inspection: { zh: '检验', en: 'inspection' },
    quarantine: { zh: '检疫', en: 'quarantine' },
    identification: { zh: '辨认鉴别', en: 'identification' },
  },
  approved: { true: { zh: '已批准', en: 'approved' }, false: { zh: '未批准', en: 'not approved' } },
  result: {
    penalty: { zh: '给予处罚', en: 'penalty' },
    'no-penalty': { zh: '不予处罚', en: 'no penalty' },
    withdrawn: { zh: '撤销立案', en: 'filing withdrawn' },
    transferred: { zh: '移送', en: 'transferred' },
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
  const text = typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
  switch (name) {
    case 'unit':
    case 'from':
      return naming.unitName(text);
    case 'handler':
    case 'by':
      return naming.accountName(text);
    case 'reason':
      return whyThere(text, language);
    case 'ground':
      return groundText(text, language);
    case 'recoveredFen':
    case 'fineFen':
      return moneyText(typeof value === 'number' ? value : 0);
    default:
      return wordOrDate(name, text, language);
  }
}

function wordOrDate(name: string, text: string, language: Language): string {
  const words = wordsOfCodes[name];
  if (words !== undefined) return wordFor(words, text, language);
  if (isLocalDate(text)) return dayText(text, language);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? momentText(parseInstant(text)) : text;
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
