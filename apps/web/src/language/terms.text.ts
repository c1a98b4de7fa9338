// The house's terms for codes the API answers; a code without a term here is shown by the server's own words.
import type { CaseKind, CaseState, Channel, DeadlineKey, Outcome, Role } from '#rules';
import { inBothLanguages } from './language.js';

// The codes are the law's; a new one does not compile until it has a term in both languages.
type Terms<Code extends string = never> = Readonly<Record<string, string>> & Readonly<Record<Code, string>>;
interface AllTerms {
  readonly kind: Terms<CaseKind>;
  readonly kindMark: Terms<CaseKind>;
  readonly state: Terms<CaseState>;
  readonly channel: Terms<Channel>;
  readonly clock: Terms<DeadlineKey>;
  readonly clockShort: Terms<DeadlineKey>;
  readonly rung: Terms;
  readonly outcome: Terms<Outcome>;
  readonly role: Terms<Role>;
  readonly partyRole: Terms;
  readonly relation: Terms;
}

export const terms = inBothLanguages<AllTerms>({
  'zh-CN': {
    kind: { complaint: '投诉', report: '举报', investigation: '案件' },
    kindMark: { complaint: '投', report: '举', investigation: '案' },
    state: {
      triage: '待分流',
      'awaiting-acceptance': '待受理',
      'in-mediation': '调解中',
      testing: '鉴定检测中',
      terminated: '已终止调解，待告知',
      verifying: '核查中',
      'telling-reporter': '待告知举报人',
      investigating: '调查中',
      closed: '已办结',
    },
    channel: {
      web: '网页',
      phone: '电话',
      letter: '来函',
      counter: '来访',
      '12345': '12345',
      '12315': '12315',
      transfer: '移送',
    },
    clock: {
      dispatch: '分流期限',
      'complaint.accept': '受理期限',
      'complaint.mediate': '调解期限',
      'complaint.notify-termination': '终止告知期限',
      'lead.verify': '线索核查期限',
      'report.verify': '核查期限',
      'report.notify-reporter': '告知举报人期限',
      'investigation.decide': '办案期限',
      'jurisdiction.settle': '管辖争议期限',
      'settlement.answer': '先行和解答复期限',
    },
    clockShort: {
      dispatch: '分流',
      'complaint.accept': '受理',
      'complaint.mediate': '调解',
      'complaint.notify-termination': '告知',
      'lead.verify': '核查',
      'report.verify': '核查',
      'report.notify-reporter': '告知',
      'investigation.decide': '办案',
      'jurisdiction.settle': '管辖',
      'settlement.answer': '和解',
    },
    rung: {
      reminder: '已提醒承办人',
      warning: '已提醒所长',
      overdue: '已报县局负责人',
      'overdue-city': '已报市局',
      'overdue-again': '市局再次督办',
      'pause-review': '暂停复核',
    },
    outcome: {
      refused: '不予受理',
      agreement: '达成调解协议',
      settled: '双方自行和解',
      withdrawn: '撤回投诉',
      terminated: '终止调解',
      instituted: '立案',
      'not-instituted': '不予立案',
      decided: '已作决定',
      'set-aside': '咨询，不作为案件',
      'closed-at-source': '来源系统已办结',
    },
    role: {
      officer: '承办人',
      intake: '分流员',
      'unit-head': '县局负责人',
      'city-intake': '市 12315 中心',
      'city-head': '市局负责人',
    },
    partyRole: { complainant: '投诉人', reporter: '举报人', agent: '代理人' },
    relation: {
      'same-filing': '同一次提交',
      'opened-from': '由本件开出',
      'grew-out-of': '来源于',
      lead: '线索',
      investigation: '案件',
    },
  },
  'en-US': {
    kind: { complaint: 'complaint', report: 'report', investigation: 'investigation' },
    kindMark: { complaint: 'C', report: 'R', investigation: 'I' },
    state: {
      triage: 'awaiting dispatch',
      'awaiting-acceptance': 'awaiting acceptance decision',
      'in-mediation': 'in mediation',
      testing: 'testing (clock paused)',
      terminated: 'mediation terminated, to be notified',
      verifying: 'under verification',
      'telling-reporter': 'reporter to be told',
      investigating: 'under investigation',
      closed: 'closed',
    },
    channel: {
      web: 'web',
      phone: 'phone',
      letter: 'letter',
      counter: 'visit',
      '12345': '12345',
      '12315': '12315',
      transfer: 'transfer',
    },
    clock: {
      dispatch: 'Dispatch',
      'complaint.accept': 'Acceptance decision',
      'complaint.mediate': 'Mediation',
      'complaint.notify-termination': 'Notice of termination',
      'lead.verify': 'Verification of a lead',
      'report.verify': 'Verification',
      'report.notify-reporter': 'Telling the reporter',
      'investigation.decide': 'Investigation',
      'jurisdiction.settle': 'Settling jurisdiction',
      'settlement.answer': 'Answer in direct settlement',
    },
    clockShort: {
      dispatch: 'dispatch',
      'complaint.accept': 'accept',
      'complaint.mediate': 'mediate',
      'complaint.notify-termination': 'notify',
      'lead.verify': 'verify',
      'report.verify': 'verify',
      'report.notify-reporter': 'notify',
      'investigation.decide': 'investigate',
      'jurisdiction.settle': 'settle',
      'settlement.answer': 'answer',
    },
    rung: {
      reminder: 'handler reminded',
      warning: 'station head warned',
      overdue: 'county head told',
      'overdue-city': 'city told',
      'overdue-again': 'supervised by the city again',
      'pause-review': 'pause under review',
    },
    outcome: {
      refused: 'not accepted',
      agreement: 'mediated agreement',
      settled: 'settled between the parties',
      withdrawn: 'withdrawn',
      terminated: 'mediation terminated',
      instituted: 'case filed',
      'not-instituted': 'not filed',
      decided: 'decided',
      'set-aside': 'consultation, no case',
      'closed-at-source': 'closed at the source',
    },
    role: {
      officer: 'officer',
      intake: 'intake',
      'unit-head': 'county head',
      'city-intake': 'city 12315 centre',
      'city-head': 'city head',
    },
    partyRole: { complainant: 'complainant', reporter: 'reporter', agent: 'agent' },
    relation: {
      'same-filing': 'same filing',
      'opened-from': 'opened from this',
      'grew-out-of': 'grew out of',
      lead: 'lead',
      investigation: 'investigation',
    },
  },
});
