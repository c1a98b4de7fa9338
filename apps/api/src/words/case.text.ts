// The terms of the desk for the codes of a case: kinds, states, clocks, rungs, ends, commands, in both languages.
import type { CaseCommandType, CaseKind, CaseState, Channel, Language, Outcome } from '#rules';
import type { Wording } from '../door/language.js';

export const kindText = {
  complaint: { zh: '投诉', en: 'complaint' },
  report: { zh: '举报', en: 'report' },
  investigation: { zh: '案件', en: 'investigation' },
} as const satisfies Readonly<Record<CaseKind, Wording>>;

export const stateText = {
  triage: { zh: '待分流', en: 'awaiting dispatch' },
  'awaiting-acceptance': { zh: '待受理', en: 'awaiting acceptance decision' },
  'in-mediation': { zh: '调解中', en: 'in mediation' },
  testing: { zh: '鉴定检测中', en: 'testing' },
  terminated: { zh: '已终止调解，待告知', en: 'mediation terminated, to be notified' },
  verifying: { zh: '核查中', en: 'under verification' },
  'telling-reporter': { zh: '待告知举报人', en: 'reporter to be told' },
  investigating: { zh: '调查中', en: 'under investigation' },
  closed: { zh: '已办结', en: 'closed' },
} as const satisfies Readonly<Record<CaseState, Wording>>;

/** The same in the words of the window, for who filed it. */
export const plainStateText = {
  triage: { zh: '正在确定由哪里办', en: 'being sent to the right unit' },
  'awaiting-acceptance': { zh: '正在看能不能受理', en: 'awaiting the decision on acceptance' },
  'in-mediation': { zh: '已受理，正在组织调解', en: 'accepted, mediation is being arranged' },
  testing: { zh: '送检中，不计时', en: 'being tested, the clock stands still' },
  terminated: { zh: '没谈成，调解结束', en: 'no agreement, mediation has ended' },
  verifying: { zh: '正在核实', en: 'being verified' },
  'telling-reporter': { zh: '已有结果，正在告诉您', en: 'decided, you will be told' },
  investigating: { zh: '已立案调查', en: 'a case has been filed' },
  closed: { zh: '已办完', en: 'closed' },
} as const satisfies Readonly<Record<CaseState, Wording>>;

export const outcomeText = {
  refused: { zh: '不予受理', en: 'not accepted' },
  agreement: { zh: '达成调解协议', en: 'mediated agreement' },
  settled: { zh: '双方自行和解', en: 'settled between the parties' },
  withdrawn: { zh: '撤回投诉', en: 'withdrawn' },
  terminated: { zh: '终止调解', en: 'mediation terminated' },
  instituted: { zh: '立案', en: 'case filed' },
  'not-instituted': { zh: '不予立案', en: 'not filed' },
  decided: { zh: '已作决定', en: 'decided' },
  'set-aside': { zh: '咨询，不作为案件', en: 'consultation, no case' },
  'closed-at-source': { zh: '来源系统已办结', en: 'closed at the source' },
} as const satisfies Readonly<Record<Outcome, Wording>>;

export const channelText = {
  web: { zh: '网页', en: 'web' },
  phone: { zh: '电话', en: 'phone' },
  letter: { zh: '来函', en: 'letter' },
  counter: { zh: '来访', en: 'visit' },
  '12345': { zh: '12345', en: '12345' },
  '12315': { zh: '12315', en: '12315' },
  transfer: { zh: '移送', en: 'transfer' },
} as const satisfies Readonly<Record<Channel, Wording>>;

export const clockText: Readonly<Record<string, Wording>> = {
  dispatch: { zh: '分流期限', en: 'Dispatch' },
  'complaint.accept': { zh: '受理期限', en: 'Acceptance decision' },
  'complaint.mediate': { zh: '调解期限', en: 'Mediation' },
  'complaint.notify-termination': { zh: '终止告知期限', en: 'Notice of termination' },
  'lead.verify': { zh: '线索核查期限', en: 'Verification of a lead' },
  'report.verify': { zh: '核查期限', en: 'Verification' },
  'report.notify-reporter': { zh: '告知举报人期限', en: 'Telling the reporter' },
  'investigation.decide': { zh: '办案期限', en: 'Investigation' },
};

export const rungText: Readonly<Record<string, Wording>> = {
  reminder: { zh: '已提醒承办人', en: 'the handler was reminded' },
  warning: { zh: '已提醒承办人和县局负责人', en: 'the handler and the head were warned' },
  overdue: { zh: '已超期，已报县局负责人和市 12315 中心', en: 'overdue: the head and the city’s centre were told' },
  'overdue-city': { zh: '已报市局负责人', en: 'the city head was told' },
  'overdue-again': { zh: '市局再次督办', en: 'the city supervises again' },
  'pause-review': { zh: '暂停满期复核', en: 'the pause is reviewed' },
};

/** A command on a button; `…` when something is to be filled in. */
export const commandText = {
  dispatch: { zh: '分送…', en: 'Dispatch…' },
  'set-aside': { zh: '作为咨询处理', en: 'Set aside as consultation' },
  return: { zh: '退回分流…', en: 'Return to intake…' },
  assign: { zh: '指派…', en: 'Assign…' },
  note: { zh: '写备注…', en: 'Write a note…' },
  accept: { zh: '受理此投诉', en: 'Accept this complaint' },
  refuse: { zh: '不予受理…', en: 'Refuse…' },
  'arrange-mediation': { zh: '安排调解…', en: 'Arrange mediation…' },
  'send-for-testing': { zh: '送鉴定检测…', en: 'Send for testing…' },
  resume: { zh: '恢复计时', en: 'Resume the clock' },
  'record-agreement': { zh: '登记调解协议…', en: 'Record agreement…' },
  'record-settlement': { zh: '登记和解或撤回…', en: 'Record settlement or withdrawal…' },
  terminate: { zh: '终止调解…', en: 'Terminate mediation…' },
  'notify-termination': { zh: '登记终止告知…', en: 'Notify termination…' },
  'open-lead': { zh: '转举报线索…', en: 'Open as a report lead…' },
  institute: { zh: '立案…', en: 'File a case…' },
  decline: { zh: '不予立案…', en: 'Do not file…' },
  'ask-extension': { zh: '申请延期…', en: 'Request extension…' },
  'answer-extension': { zh: '审批延期…', en: 'Answer extension…' },
  'tell-reporter': { zh: '登记告知举报人…', en: 'Tell the reporter…' },
  'record-decision': { zh: '登记处理决定…', en: 'Record decision…' },
  look: { zh: '查看封存信息', en: 'Look at what is sealed' },
  ring: { zh: '到点提醒', en: 'Ring' },
} as const satisfies Readonly<Record<CaseCommandType, Wording>>;

/** Why an address decided as it did, or did not decide. */
export const routingReasonText: Readonly<Record<string, Wording>> = {
  'place-of-business': { zh: '按商家经营地确定', en: 'by the place of business' },
  publisher: { zh: '按广告发布者所在地确定', en: 'by the place of the publisher of the advertisement' },
  advertiser: { zh: '按广告主所在地确定', en: 'by the place of the advertiser' },
  'advertising-agent': { zh: '按广告经营者所在地确定', en: 'by the place of the advertising agent' },
  'place-of-act': { zh: '按行为发生地确定', en: 'by the place of the act' },
  'shown-address': { zh: '按平台公示的地址确定', en: 'by the address shown on the platform' },
  domicile: { zh: '按商家住所地确定', en: 'by the domicile of the operator' },
  'platform-domicile': { zh: '按平台住所地确定', en: 'by the domicile of the platform' },
  'first-receipt': { zh: '两地都有权，由先收到的办', en: 'two units are competent; the first to receive it keeps it' },
  'address-missing': { zh: '没有写地址', en: 'no address was given' },
  'several-counties': { zh: '地址里有几个县区', en: 'the address names several counties' },
  'county-and-town-contradict': { zh: '县区和乡镇对不上', en: 'county and town contradict each other' },
  'zone-and-place-contradict': { zh: '功能区和地点对不上', en: 'zone and place contradict each other' },
  'zone-or-county': { zh: '可能属于功能区，也可能属于县区', en: 'it may belong to a zone or to a county' },
  'zone-name-shared': { zh: '几个地方都有这样叫的功能区', en: 'several zones share this name' },
  'name-in-several-counties': { zh: '几个县区都有这个地名', en: 'several counties have a place of this name' },
  'bare-name-only': { zh: '地名写得太简略', en: 'the place name is too short to be sure' },
  'inside-and-outside': { zh: '地址里既有本市又有外地', en: 'the address names this city and another' },
  'nothing-named': { zh: '地址里没有认得出的地名', en: 'the address names no place that is known' },
  'outside-city': { zh: '地址在本市以外', en: 'the address lies outside this city' },
  'kind-not-stated': { zh: '来源没有写明是投诉还是举报', en: 'the source does not say whether complaint or report' },
  'returned.not-our-business': { zh: '被退回：不归市场监管部门管', en: 'returned: not market-regulation business' },
  'returned.not-our-area': { zh: '被退回：不归该单位管辖', en: 'returned: not within that unit’s area' },
  'returned.incomplete': { zh: '被退回：内容不全', en: 'returned: incomplete' },
  'returned.duplicate': { zh: '被退回：与另一件重复', en: 'returned: repeats another case' },
};

/** A code in words; one that has none is shown as it is. */
export function wordFor(texts: Readonly<Record<string, Wording>>, code: string, language: Language): string {
  return texts[code]?.[language] ?? code;
}

/** A command in the middle of a sentence: without the mark of more to fill in. */
export function commandName(command: string, language: Language): string {
  return wordFor(commandText, command, language).replace(/…$/, '');
}
