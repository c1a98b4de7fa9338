// What the law's refusals about a complaint say to a person.
import type { ViolationWords } from './violation-words.js';

export const complaintViolationText: Readonly<Record<string, ViolationWords>> = {
  'complaint.already-accepted': {
    status: 409,
    zh: '此投诉已于 {acceptedOn} 受理',
    en: 'the complaint was accepted on {acceptedOn}',
  },
  'complaint.not-yet-accepted': {
    status: 409,
    zh: '此投诉还没有受理',
    en: 'the complaint has not been accepted yet',
  },
  'complaint.already-terminated': { status: 409, zh: '调解已经终止', en: 'mediation has already been terminated' },
  'complaint.mediation-period-still-runs': {
    status: 422,
    zh: '调解期限到 {dueOn} 才届满，还有 {daysLeft} 天，现在不能用这一项理由',
    en: 'the period for mediation runs until {dueOn}, {daysLeft} more days; this ground is not open yet',
  },
  'complaint.consent-missing': {
    status: 422,
    zh: '调解要双方都同意',
    en: 'mediation needs the consent of both parties',
  },
  'complaint.hearing-in-the-past': {
    status: 422,
    zh: '调解时间 {at} 已经过去，请另定时间',
    en: 'the hearing time {at} is in the past; set another',
  },
  'complaint.no-identity-check-yet': {
    status: 409,
    zh: '当时适用的办法没有规定证明身份',
    en: 'the measures then in force ask for no proof of identity',
  },
  'complaint.identity-proof-already-asked': {
    status: 409,
    zh: '已经要求在 {byOn} 前证明身份',
    en: 'proof of identity was asked for, by {byOn}',
  },
  'complaint.identity-proof-not-asked': {
    status: 409,
    zh: '没有要求过证明身份',
    en: 'no proof of identity was asked for',
  },
  'complaint.identity-already-proved': { status: 409, zh: '身份已经证明', en: 'the identity is proved already' },
  'complaint.identity-not-proved': {
    status: 409,
    zh: '投诉人没有证明身份，不能受理',
    en: 'the complainant did not prove who he is; it cannot be accepted',
  },
  'complaint.identity-proof-still-awaited': {
    status: 422,
    zh: '证明身份的日期 {byOn} 还没有到',
    en: 'proof of identity may still come until {byOn}',
  },
  'complaint.proof-date-outside-period': {
    status: 422,
    zh: '日期 {byOn} 不在受理期限之内（到 {dueOn}）',
    en: '{byOn} lies outside the period for acceptance, which ends on {dueOn}',
  },
  'complaint.hearing-not-arranged': { status: 409, zh: '还没有安排过调解', en: 'no mediation was arranged' },
  'complaint.hearing-still-to-come': {
    status: 422,
    zh: '调解时间 {at} 还没有到',
    en: 'the mediation at {at} is still to come',
  },
  'complaint.already-entrusted': {
    status: 409,
    zh: '已经委托别的组织调解',
    en: 'the mediation is entrusted already',
  },
  'complaint.nothing-recovered-without-agreement': {
    status: 422,
    zh: '没有谈成就没有挽回的损失',
    en: 'without an agreement nothing was recovered',
  },
  'complaint.not-entrusted': { status: 409, zh: '没有委托调解', en: 'the mediation is not entrusted' },
  'complaint.entrusted-to-itself': { status: 422, zh: '不能委托给自己', en: 'nobody entrusts himself' },
  'complaint.entrusting-consent-missing': {
    status: 422,
    zh: '委托调解要双方都同意',
    en: 'entrusting needs the consent of both parties',
  },
  'complaint.laboratory-not-named': { status: 409, zh: '还没有确定检测机构', en: 'no laboratory is named yet' },
  'complaint.laboratory-cost-not-agreed': {
    status: 409,
    zh: '费用由谁承担还没有谈妥',
    en: 'who pays for the laboratory is not agreed',
  },
  'complaint.only-parties-choose-laboratory': {
    status: 422,
    zh: '当时适用的办法只能由双方商定检测机构',
    en: 'under the measures then in force only the parties choose the laboratory',
  },
  'complaint.no-absence-or-refusal': {
    status: 422,
    zh: '没有登记过缺席或者拒绝调解，不能用这一项理由',
    en: 'no absence or refusal is recorded; this ground is not open',
  },
  'complaint.no-failed-mediation': {
    status: 422,
    zh: '没有登记过经调解无法达成协议，不能用这一项理由',
    en: 'no failed mediation is recorded; this ground is not open',
  },
  'complaint.laboratory-was-agreed': {
    status: 422,
    zh: '检测机构和费用已经谈妥，不能用这一项理由',
    en: 'the laboratory and its cost were agreed; this ground is not open',
  },
  'complaint.no-quarrel-over-cost': {
    status: 422,
    zh: '没有登记过费用谈不拢，不能用这一项理由',
    en: 'no quarrel over the cost is recorded; this ground is not open',
  },
  'complaint.nobody-died': {
    status: 422,
    zh: '没有登记过死亡或主体资格消灭，不能用这一项理由',
    en: 'no death or end of existence is recorded; this ground is not open',
  },
  'case.filer-only-withdraws': { status: 403, zh: '投诉人自己只能撤回', en: 'a complainant can only withdraw' },
  'complaint.not-joint': {
    status: 409,
    zh: '只有一个投诉人，不用推选代表人',
    en: 'there is one complainant; no representative is needed',
  },
  'complaint.too-many-representatives': {
    status: 422,
    zh: '代表人最多 {atMost} 人，现在选了 {named} 人',
    en: 'at most {atMost} representatives; {named} were named',
  },
  'complaint.representative-not-complainant': {
    status: 422,
    zh: '代表人要是此件的投诉人',
    en: 'a representative is one of the complainants',
  },
  'complaint.represented-not-asked': {
    status: 422,
    zh: '有代表人的，要说明被代表的人是否同意',
    en: 'where representatives act, those they stand for must have agreed',
  },
  'complaint.principal-not-asked': {
    status: 422,
    zh: '代理人没有这项授权或者代理期限已过，要说明本人是否同意',
    en: 'the letter does not give this power, or its period is over: the principal himself must have agreed',
  },
  'complaint.no-agent': {
    status: 409,
    zh: '此件没有代理人，先把代理人加入当事人',
    en: 'nobody acts as an agent here; add the agent as a party first',
  },
  'filing.agent-is-for-complaints': {
    status: 422,
    zh: '代理人只能代为投诉；举报请以自己的名义提出',
    en: 'an agent files complaints; a report is made in one’s own name',
  },
  'filing.agent-unnamed': {
    status: 422,
    zh: '代理人要写明自己是谁',
    en: 'an agent says who he is',
  },
  'filing.agency-over': {
    status: 422,
    zh: '授权委托书的期限 {untilOn} 已过，请换新的委托书',
    en: 'the period of the letter ended on {untilOn}; a new letter is needed',
  },
  'filing.joint-is-one-complaint': {
    status: 422,
    zh: '共同投诉是对同一商家的同一争议，要有并且只有一件投诉',
    en: 'a joint complaint is one dispute with one operator',
  },
  'filing.joint-too-few': {
    status: 422,
    zh: '共同投诉至少 {atLeast} 人，现在只有 {named} 人',
    en: 'a joint complaint has at least {atLeast} complainants; {named} are named',
  },
  'filing.joint-too-many': {
    status: 422,
    zh: '一次最多登记 {atMost} 人，现在有 {named} 人；其余的可以到窗口加入',
    en: 'one filing takes {atMost} people, {named} are named; the others can join at the counter',
  },
  'complaint.party-of-no-such-role': {
    status: 422,
    zh: '这样的人不能从这里加入',
    en: 'a person of this role does not join here',
  },
  'complaint.agent-not-authorised': {
    status: 422,
    zh: '代理人要有授权委托书原件',
    en: 'an agent shows an original authorisation',
  },
  'complaint.joint-consent-missing': {
    status: 422,
    zh: '共同投诉要本人同意',
    en: 'a further complainant joins only with his consent',
  },
  'complaint.heir-missing': {
    status: 422,
    zh: '由继受人继续的，要写明是谁',
    en: 'where a successor goes on he must be named',
  },
  'complaint.heir-without-succession': {
    status: 422,
    zh: '只有投诉人的继受人继续时才写继受人',
    en: 'a successor is named only where he goes on for the complainant',
  },
  'recusal.judged-by-the-mediator': {
    status: 403,
    zh: '回避由别人决定，不由被申请回避的人决定',
    en: 'recusal is decided by another than the mediator',
  },
  'recusal.mediator-stays': { status: 422, zh: '同意回避就要换人', en: 'a mediator who is recused does not go on' },
  'recusal.refused-changes-nobody': {
    status: 422,
    zh: '不同意回避就不换人',
    en: 'where recusal is refused nobody is replaced',
  },
};
