// The terms of the desk for the codes of a case: kinds, states, clocks, rungs, ends, commands, in both languages.
import type { CaseCommandType, CaseKind, CaseState, Channel, DeadlineKey, Language, Outcome, PartyRole } from '#rules';
import type { Wording } from '../door/language.js';

export const kindText = {
  complaint: { zh: '投诉', en: 'complaint' },
  report: { zh: '举报', en: 'report' },
  investigation: { zh: '案件', en: 'investigation' },
  settlement: { zh: '先行和解', en: 'direct settlement' },
} as const satisfies Readonly<Record<CaseKind, Wording>>;

export const stateText = {
  triage: { zh: '待分流', en: 'awaiting dispatch' },
  disputed: { zh: '管辖争议中', en: 'jurisdiction disputed' },
  'awaiting-acceptance': { zh: '待受理', en: 'awaiting acceptance decision' },
  'in-mediation': { zh: '调解中', en: 'in mediation' },
  suspended: { zh: '已中止', en: 'suspended' },
  testing: { zh: '鉴定检测中', en: 'testing' },
  terminated: { zh: '已终止调解，待告知', en: 'mediation terminated, to be notified' },
  verifying: { zh: '核查中', en: 'under verification' },
  'telling-reporter': { zh: '待告知举报人', en: 'reporter to be told' },
  investigating: { zh: '调查中', en: 'under investigation' },
  halted: { zh: '暂停计时', en: 'clock stopped' },
  'awaiting-enterprise': { zh: '等经营者答复', en: 'awaiting the enterprise' },
  negotiating: { zh: '协商中', en: 'negotiating' },
  closed: { zh: '已办结', en: 'closed' },
} as const satisfies Readonly<Record<CaseState, Wording>>;

/** The same in the words of the window, for who filed it. */
export const plainStateText = {
  triage: { zh: '正在确定由哪里办', en: 'being sent to the right unit' },
  disputed: { zh: '两个单位正在商定由谁办', en: 'two units are agreeing on who handles it' },
  'awaiting-acceptance': { zh: '正在看能不能受理', en: 'awaiting the decision on acceptance' },
  'in-mediation': { zh: '已受理，正在组织调解', en: 'accepted, mediation is being arranged' },
  suspended: { zh: '暂时停下，等一个决定', en: 'stands still until something is decided' },
  testing: { zh: '送检中，不计时', en: 'being tested, the clock stands still' },
  terminated: { zh: '没谈成，调解结束', en: 'no agreement, mediation has ended' },
  verifying: { zh: '正在核实', en: 'being verified' },
  'telling-reporter': { zh: '已有结果，正在告诉您', en: 'decided, you will be told' },
  investigating: { zh: '已立案调查', en: 'a case has been filed' },
  halted: { zh: '在办一个程序，不计时', en: 'a procedure runs that is not counted' },
  'awaiting-enterprise': { zh: '已转给商家，等它答复', en: 'sent to the business, awaiting its answer' },
  negotiating: { zh: '正在与商家协商', en: 'being negotiated with the business' },
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
  'not-settled': { zh: '没有和解', en: 'not settled' },
  'not-handled': { zh: '重复举报，不再处理', en: 'a repeat, not handled again' },
  merged: { zh: '已并入另一件', en: 'merged into another' },
  'told-elsewhere': { zh: '已告知向别处提出', en: 'told where to turn' },
  transferred: { zh: '已移送', en: 'transferred' },
  'set-aside': { zh: '咨询，不作为案件', en: 'consultation, no case' },
  'closed-at-source': { zh: '来源系统已办结', en: 'closed at the source' },
} as const satisfies Readonly<Record<Outcome, Wording>>;

export const partyRoleText = {
  complainant: { zh: '投诉人', en: 'complainant' },
  reporter: { zh: '举报人', en: 'reporter' },
  agent: { zh: '代理人', en: 'agent' },
  heir: { zh: '继受人', en: 'successor' },
} as const satisfies Readonly<Record<PartyRole, Wording>>;

/** A complainant who was elected to speak for all. */
export function representativeText(role: string, language: Language): string {
  return language === 'zh' ? `${role}（代表人）` : `${role} (representative)`;
}

export const channelText = {
  web: { zh: '网页', en: 'web' },
  phone: { zh: '电话', en: 'phone' },
  letter: { zh: '来函', en: 'letter' },
  counter: { zh: '来访', en: 'visit' },
  '12345': { zh: '12345', en: '12345' },
  '12315': { zh: '12315', en: '12315' },
  transfer: { zh: '移送', en: 'transfer' },
  'service-station': { zh: '消费维权服务站', en: 'service station' },
} as const satisfies Readonly<Record<Channel, Wording>>;

export const clockText: Readonly<Record<string, Wording>> & Readonly<Record<DeadlineKey, Wording>> = {
  dispatch: { zh: '分流期限', en: 'Dispatch' },
  'complaint.accept': { zh: '受理期限', en: 'Acceptance decision' },
  'complaint.mediate': { zh: '调解期限', en: 'Mediation' },
  'complaint.notify-termination': { zh: '终止告知期限', en: 'Notice of termination' },
  'lead.verify': { zh: '线索核查期限', en: 'Verification of a lead' },
  'report.verify': { zh: '核查期限', en: 'Verification' },
  'report.notify-reporter': { zh: '告知举报人期限', en: 'Telling the reporter' },
  'investigation.decide': { zh: '办案期限', en: 'Investigation' },
  'jurisdiction.settle': { zh: '管辖争议期限', en: 'Settling jurisdiction' },
  'settlement.answer': { zh: '和解答复期限', en: 'Answer in direct settlement' },
  'settlement.station': { zh: '服务站答复期限', en: 'Answer of the service station' },
  'settlement.association': { zh: '消费者协会调解期限', en: 'Mediation by the association' },
  'supervision.answer': { zh: '督办答复期限', en: 'Answer to the superior' },
  'report.answer-advertising': { zh: '广告举报答复期限', en: 'Answer to a report on advertising' },
  'report.verify-public-information': { zh: '公示信息举报核查期限', en: 'Verification of public information' },
  'report.tell-public-information': { zh: '公示信息举报书面告知期限', en: 'Written answer on public information' },
  'report.tell-result': { zh: '处理结果告知期限', en: 'Telling the result' },
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
  'dispute-jurisdiction': { zh: '提出管辖争议…', en: 'Dispute jurisdiction…' },
  'settle-jurisdiction': { zh: '登记商定管辖…', en: 'Record the unit agreed on…' },
  'designate-unit': { zh: '指定管辖…', en: 'Designate a unit…' },
  'take-up': { zh: '提级办理…', en: 'Take the case up…' },
  urge: { zh: '催办…', en: 'Urge…' },
  supervise: { zh: '督办…', en: 'Supervise…' },
  'answer-supervision': { zh: '答复督办…', en: 'Answer supervision…' },
  supplement: { zh: '登记补充材料…', en: 'Record a supplement…' },
  'classify-subject': { zh: '确定事项类别…', en: 'Classify the subject…' },
  'send-to-police': { zh: '移送公安机关…', en: 'Send to the police…' },
  reopen: { zh: '恢复办理…', en: 'Reopen…' },
  'record-call-back': { zh: '登记回访…', en: 'Record a call-back…' },
  evaluate: { zh: '登记评价…', en: 'Record an evaluation…' },
  'tell-filer': { zh: '另行告知…', en: 'Tell the filer…' },
  hold: { zh: '保全案卷…', en: 'Hold the file…' },
  'release-hold': { zh: '解除保全…', en: 'Release the file…' },
  recount: { zh: '重新计算期限', en: 'Recount the dates' },
  'ask-identity-proof': { zh: '要求证明身份…', en: 'Ask for proof of identity…' },
  'record-identity-proof': { zh: '登记身份证明…', en: 'Record proof of identity…' },
  'record-consent': { zh: '登记调解意愿…', en: 'Record consent to mediation…' },
  'record-mediation': { zh: '登记调解情况…', en: 'Record a mediation…' },
  entrust: { zh: '委托调解…', en: 'Entrust the mediation…' },
  'hand-back': { zh: '交回委托…', en: 'Hand the mediation back…' },
  'end-entrusting': { zh: '收回委托…', en: 'End the entrusting…' },
  'ask-recusal': { zh: '登记回避申请…', en: 'Ask for recusal…' },
  'answer-recusal': { zh: '决定回避…', en: 'Answer recusal…' },
  'name-laboratory': { zh: '登记检测机构…', en: 'Name the laboratory…' },
  'name-representatives': { zh: '登记代表人…', en: 'Name representatives…' },
  'record-agency': { zh: '登记委托手续…', en: 'Record the authorisation…' },
  'add-party': { zh: '加入当事人…', en: 'Add a party…' },
  'record-succession': { zh: '登记死亡或主体消灭…', en: 'Record a succession…' },
  'close-as-repeat': { zh: '按重复举报结束…', en: 'Close as a repeat…' },
  merge: { zh: '并入另一举报…', en: 'Merge into another report…' },
  'tell-wrong-bureau': { zh: '告知向有权机关提出…', en: 'Tell where to turn…' },
  transfer: { zh: '移送…', en: 'Transfer…' },
  halt: { zh: '暂停计时…', en: 'Stop the clock…' },
  'ask-suspension': { zh: '申请中止调查…', en: 'Request suspension…' },
  'answer-suspension': { zh: '审批中止…', en: 'Answer suspension…' },
  'extend-collectively': { zh: '集体决定再延期…', en: 'Extend by the heads…' },
  'decide-reward': { zh: '审定举报奖励…', en: 'Decide the reward…' },
  offer: { zh: '登记方案…', en: 'Record an offer…' },
  'confirm-payment': { zh: '登记付款是否收到…', en: 'Record whether the payment came…' },
  'accept-offer': { zh: '登记接受方案…', en: 'Record that the offer is taken…' },
  'refuse-settlement': { zh: '登记不愿和解…', en: 'Record a refusal to settle…' },
  'turn-to-bureau': { zh: '转为投诉…', en: 'Turn to the bureau…' },
  speak: { zh: '登记留言…', en: 'Record words…' },
  recuse: { zh: '本人回避…', en: 'Step aside…' },
  exclude: { zh: '责令回避…', en: 'Have somebody step aside…' },
  readmit: { zh: '解除回避…', en: 'Readmit…' },
  'ask-look': { zh: '申请查看身份…', en: 'Ask to look at who it is…' },
  'answer-look': { zh: '审批查看身份…', en: 'Answer who may look…' },
  look: { zh: '查看封存信息', en: 'Look at what is sealed' },
  'release-copy': { zh: '把图片副本交给对方', en: 'Pass a copy of a picture on' },
  'take-back-copy': { zh: '收回图片副本', en: 'Take a copy of a picture back' },
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
  'not-settled': { zh: '先行和解没有谈成', en: 'the direct settlement failed' },
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
