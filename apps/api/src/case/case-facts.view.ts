// What the events of a case add up to, as labelled lines: only those about which there is something to say.
import { ApiProperty } from '@nestjs/swagger';
import {
  type Agency,
  type AgentPower,
  type CaseFile,
  GROUNDS,
  HOLD_GROUNDS,
  type Instant,
  type Language,
  SATISFACTIONS,
  PAYMENT_ARRIVALS,
  SOLUTIONS,
  citationText,
  isAgencyOver,
} from '#rules';
import { goodsClassText, problemClassText, reportClassText } from '../reference/classes.table.js';
import type { Wording } from '../door/language.js';
import { routingReasonText, wordFor } from '../words/case.text.js';
import {
  agentPowerText,
  agentRelationText,
  laboratoryChosenText,
  letterSeenText,
  mediationPartyText,
  mediationResultText,
  recusalGroundText,
  remedyText,
  sideText,
  subjectText,
  suspensionGroundText,
} from '../words/choice.text.js';
import type { Naming } from '../words/event.text.js';
import { dayText, moneyText, momentText } from '../words/moment.text.js';

export class CaseFactView {
  @ApiProperty() readonly key: string;
  @ApiProperty() readonly label: string;
  @ApiProperty() readonly value: string;
}

const labels = {
  subject: { zh: '事项类别', en: 'Subject' },
  insider: { zh: '内部举报人', en: 'Insider' },
  goodsClass: { zh: '商品或服务', en: 'Goods or service' },
  problemClass: { zh: '问题', en: 'Problem' },
  amountFen: { zh: '涉及金额', en: 'Amount' },
  routingReason: { zh: '确定单位的依据', en: 'Why this unit' },
  dispute: { zh: '与哪个单位有管辖争议', en: 'Jurisdiction disputed with' },
  returns: { zh: '被退回次数', en: 'Times returned' },
  settleFirst: { zh: '先行和解', en: 'To be settled directly first' },
  offer: { zh: '最近的方案', en: 'Last offer' },
  turned: { zh: '已转为投诉', en: 'Turned to the bureau' },
  identityProof: { zh: '身份证明', en: 'Proof of identity' },
  acceptedOn: { zh: '受理日期', en: 'Accepted on' },
  mediationConsents: { zh: '调解意愿', en: 'Consent to mediation' },
  mediationArrangedFor: { zh: '调解时间', en: 'Mediation' },
  lastMediation: { zh: '上次调解', en: 'Last mediation' },
  entrustedTo: { zh: '委托调解', en: 'Entrusted to' },
  recusalGround: { zh: '申请回避的情形', en: 'Ground for recusal' },
  laboratory: { zh: '检测机构', en: 'Laboratory' },
  complainants: { zh: '共同投诉', en: 'Joint complaint' },
  representatives: { zh: '代表人数', en: 'Representatives' },
  agency: { zh: '委托代理', en: 'Acts as an agent' },
  agentPowers: { zh: '代理权限', en: 'The agent may' },
  agencyUntil: { zh: '代理期限', en: 'Acts until' },
  agencyLetter: { zh: '授权委托书', en: 'Authorisation letter' },
  suspensionGround: { zh: '申请中止的情形', en: 'Ground for suspension' },
  decidedOn: { zh: '决定日期', en: 'Decided on' },
  ground: { zh: '依据的情形', en: 'Ground' },
  recoveredFen: { zh: '挽回损失', en: 'Recovered' },
  mergedInto: { zh: '并入', en: 'Merged into' },
  sentToPolice: { zh: '已移送公安机关', en: 'Sent to the police' },
  rewardFen: { zh: '举报奖励', en: 'Reward' },
  consentToDisclosure: { zh: '同意公示投诉信息', en: 'Consents to disclosure' },
  consentToEntrusting: { zh: '同意委托调解', en: 'Consents to entrusted mediation' },
  urges: { zh: '催办次数', en: 'Times urged' },
  supervisedBy: { zh: '督办单位', en: 'Supervised by' },
  reopened: { zh: '恢复办理次数', en: 'Times reopened' },
  callBack: { zh: '回访', en: 'Call-back' },
  solution: { zh: '评价：问题', en: 'Rated: the problem' },
  stars: { zh: '评价：满意', en: 'Rated: satisfied' },
  payment: { zh: '和解的付款', en: 'Payment of the settlement' },
  hold: { zh: '案卷保全', en: 'Held because of' },
} as const satisfies Readonly<Record<string, Wording>>;

const yes = { zh: '是', en: 'yes' } as const;
const no = { zh: '否', en: 'no' } as const;
const byItselfText = {
  true: { zh: '不成自动转为投诉', en: 'turns into a complaint by itself' },
  false: { zh: '不成由消费者决定', en: 'then the consumer decides' },
} as const;

interface Reading {
  readonly moment: Instant;
  readonly language: Language;
}

export function caseFacts(file: CaseFile, naming: Naming, { moment, language }: Reading): readonly CaseFactView[] {
  const told: Readonly<Record<string, string | null>> = {
    ...matterFacts(file, language),
    ...courseFacts(file, naming, { moment, language }),
    ...afterFacts(file, naming, language),
  };
  return Object.entries(labels).flatMap(([key, label]) => {
    const value = told[key] ?? null;
    return value === null ? [] : [{ key, label: label[language], value }];
  });
}

type Told = { readonly [Key in keyof typeof labels]?: string | null };

/** What it is about, and whose it is. */
function matterFacts({ facts, kind }: CaseFile, language: Language): Told {
  const problems = kind === 'complaint' ? problemClassText : { ...problemClassText, ...reportClassText };
  const { subject, settleFirst } = facts;
  const isSpecial = subject !== 'general';
  return {
    subject: isSpecial ? subjectText[subject][language] : null,
    insider: facts.insider ? yes[language] : null,
    goodsClass: ifAny(facts.goodsClass, (code) => wordFor(goodsClassText, code, language)),
    problemClass: ifAny(facts.problemClass, (code) => wordFor(problems, code, language)),
    amountFen: ifAny(facts.amountFen, moneyText),
    routingReason: ifAny(facts.routingReason, (code) => wordFor(routingReasonText, code, language)),
    returns: ifCounted(facts.returns),
    settleFirst: ifAny(settleFirst, ({ turnsByItself }) => byItselfText[turnsByItself ? 'true' : 'false'][language]),
    consentToDisclosure: ifAny(facts.consentToDisclosure, yesOrNo(language)),
    consentToEntrusting: ifAny(facts.consentToEntrusting, yesOrNo(language)),
  };
}

/** How far it has come. */
function courseFacts(file: CaseFile, naming: Naming, { moment, language }: Reading): Told {
  const { facts } = file;
  const { mediationConsents: consents } = facts;
  const partly = (side: 'complainant' | 'respondent', answer: boolean | null): readonly string[] =>
    answer === null ? [] : [`${mediationPartyText[side][language]} ${(answer ? yes : no)[language]}`];
  return {
    dispute: ifAny(facts.dispute, ({ withUnit }) => naming.unitName(withUnit)),
    offer: ifAny(
      facts.offer,
      ({ by, remedy, amountFen }) =>
        `${sideText[by][language]}：${remedyText[remedy][language]} ${moneyText(amountFen)}`,
    ),
    turned: facts.turned ? yes[language] : null,
    identityProof: ifAny(facts.identityProof, ({ byOn, proved }) =>
      proved === null ? awaitedBy(dayText(byOn, language), language) : (proved ? yes : no)[language],
    ),
    acceptedOn: ifAny(facts.acceptedOn, (on) => dayText(on, language)),
    mediationConsents: ifAny(consents, ({ complainant, respondent }) =>
      [...partly('complainant', complainant), ...partly('respondent', respondent)].join(' · '),
    ),
    mediationArrangedFor: ifAny(facts.mediationArrangedFor, momentText),
    lastMediation: ifAny(facts.lastMediation, (code) => wordFor(mediationResultText, code, language)),
    entrustedTo: ifAny(facts.entrustedTo, naming.unitName),
    recusalGround: ifAny(facts.recusal, ({ ground }) => wordFor(recusalGroundText, ground, language)),
    laboratory: ifAny(facts.laboratory, ({ chosenBy }) => laboratoryChosenText[chosenBy][language]),
    ...peopleFacts(file, { moment, language }),
    suspensionGround: ifAny(facts.approval?.ground ?? null, (code) => wordFor(suspensionGroundText, code, language)),
    decidedOn: ifAny(facts.decidedOn, (on) => dayText(on, language)),
    ground: ifAny(facts.ground, (code) => groundText(code, language)),
    recoveredFen: ifAny(facts.recoveredFen, moneyText),
  };
}

/** Who acts for whom, and how far: a letter whose period is over says so. */
function peopleFacts({ facts, parties, kind }: CaseFile, { moment, language }: Reading): Told {
  const { agency } = facts;
  const complainants = parties.filter(({ role }) => role === 'complainant' || role === 'heir').length;
  const isJoint = complainants > 1 && (kind === 'complaint' || kind === 'settlement');
  return {
    complainants: isJoint ? peopleText(complainants, language) : null,
    representatives: ifCounted(facts.representatives.length),
    agency: ifAny(agency, ({ relation }) => agentRelationText[relation][language]),
    agentPowers: ifAny(agency, ({ powers }) => powersText(powers, language)),
    agencyUntil: ifAny(agency, (letter) => untilText(letter, { moment, language })),
    agencyLetter: ifAny(agency, ({ letterSeen }) => letterSeenText[letterSeen ? 'true' : 'false'][language]),
  };
}

function peopleText(count: number, language: Language): string {
  return language === 'zh' ? `${String(count)} 人` : `${String(count)} people`;
}

function powersText(powers: readonly AgentPower[], language: Language): string {
  const always = language === 'zh' ? '代为投诉、参加调解' : 'complain and take part';
  return [always, ...powers.map((power) => agentPowerText[power][language])].join(language === 'zh' ? '；' : '; ');
}

/** A period that is over says so: what the agent does from then on may bind nobody. */
function untilText({ untilOn }: Agency, { moment, language }: Reading): string {
  if (untilOn === null) return language === 'zh' ? '到此件办完为止' : 'the matter is closed';
  const day = dayText(untilOn, language);
  if (!isAgencyOver({ untilOn }, moment)) return day;
  return language === 'zh' ? `${day} ▲ 已过，请核实是否续办委托` : `${day} ▲ over: ask whether it was renewed`;
}

/** What stands beside its course: who presses it on, and what came after its end. */
function afterFacts({ facts }: CaseFile, naming: Naming, language: Language): Told {
  return {
    mergedInto: facts.mergedInto,
    sentToPolice: facts.sentToPolice ? yes[language] : null,
    rewardFen: ifAny(facts.rewardFen, moneyText),
    urges: ifCounted(facts.urges),
    supervisedBy: ifAny(facts.supervisedBy, naming.unitName),
    reopened: ifCounted(facts.reopened),
    callBack: ifAny(facts.callBack, ({ reached, satisfied }) => callBackText(reached, satisfied, language)),
    solution: ifAny(facts.evaluation, ({ solution }) => SOLUTIONS[solution][language]),
    stars: ifAny(facts.stars, (stars) => wordFor(SATISFACTIONS, String(stars), language)),
    payment: ifAny(facts.payment, ({ arrived }) => PAYMENT_ARRIVALS[arrived][language]),
    hold: ifAny(facts.hold, ({ ground }) => HOLD_GROUNDS[ground][language]),
  };
}

function awaitedBy(day: string, language: Language): string {
  return language === 'zh' ? `等待提供，到${day}` : `awaited by ${day}`;
}

function callBackText(reached: boolean, satisfied: boolean, language: Language): string {
  if (!reached) return language === 'zh' ? '没有联系上' : 'not reached';
  if (language === 'zh') return satisfied ? '满意' : '不满意';
  return satisfied ? 'satisfied' : 'not satisfied';
}

const yesOrNo =
  (language: Language) =>
  (given: boolean): string =>
    (given ? yes : no)[language];

function ifCounted(count: number): string | null {
  return count === 0 ? null : String(count);
}

function ifAny<T>(value: T | null, text: (value: T) => string): string | null {
  return value === null ? null : text(value);
}

function groundText(code: string, language: Language): string {
  const ground = GROUNDS.find((row) => row.code === code);
  return ground === undefined ? code : `${ground.text[language]}（${citationText(ground.source)}）`;
}
