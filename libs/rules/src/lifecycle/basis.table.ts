// The article on which each step of a case rests, by the date of the step; a date picks the newest row before it.
import { type LocalDate, localDate, localDateOf } from '../calendar/local-date.js';
import { PAYMENT_TOLD } from '../enterprise/payment.table.js';
import { EVALUATION_RULES } from '../evaluation/evaluation.table.js';
import { type Citation, observedPractice, statute } from '../statute/citation.js';
import {
  CIVIL_SERVANTS_LAW,
  CONSUMER_LAW,
  CONSUMER_REGULATION,
  FOOD_SAFETY_LAW,
  MEASURES_121,
  MEASURES_20,
  PENALTY_PROCEDURE,
  PENALTY_PROCEDURE_2019,
  PENALTY_PROCEDURE_2021,
  PERSONAL_INFORMATION_LAW,
  REWARD_MEASURES,
  TRANSFER_OF_CRIMES,
} from '../statute/legal-texts.js';
import type { DecideContext } from '../command.js';

const RS1 = localDate('2020-01-01');
const RS2 = localDate('2024-07-01');
const RS3 = localDate('2026-04-15');
const PROCEDURE_FIRST = localDate('2019-04-01');
const PROCEDURE = localDate('2021-07-15');
const PROCEDURE_AMENDED = localDate('2022-11-01');
const REWARDS = localDate('2021-12-01');
const CIVIL_SERVANTS = localDate('2019-06-01');
const PERSONAL_INFORMATION = localDate('2021-11-01');

const splitting = { zh: '既投诉又举报的，分开办理', en: 'what is both complaint and report is handled separately' };
const dispatching = {
  zh: '统一接收后及时分送；无权的单位退回接收机构，不自行转送',
  en: 'the intake unit dispatches without delay; a unit that is not competent sends it back there, never sideways',
};
const notCoveredOld = {
  zh: '以投诉举报形式提出的咨询、信息公开、复议、信访、纪检等，不按投诉举报办理，告知另走途径',
  en: 'a question, an access request, a reconsideration, a petition or a disciplinary charge is no complaint or report; the sender is told where it belongs',
};
const notCovered = {
  zh: '以投诉举报形式提出的咨询、信息公开、复议、纪检等，不按投诉举报办理，告知另走途径',
  en: 'a question, an access request, a reconsideration or a disciplinary charge is no complaint or report; the sender is told where it belongs',
};
const accepting = { zh: '收到投诉后作出是否受理的决定', en: 'the bureau decides whether to accept a complaint' };
const refusing = { zh: '有所列情形之一的投诉不予受理', en: 'a complaint in one of the listed cases is not accepted' };
const consenting = { zh: '调解须经双方同意，鼓励自行和解', en: 'mediation needs both parties; settling is encouraged' };
const arranging = {
  zh: '可以现场或远程调解；现场的，事先告知时间、地点、调解人员',
  en: 'mediation is held on site or remotely; for a hearing on site, time, place and mediator are told beforehand',
};
const testingOld = {
  zh: '检定、检验、检测、鉴定的时间不计入调解期限',
  en: 'time for metrology checks, inspection, testing or appraisal is not counted in mediation',
};
const testing = {
  zh: '鉴定、检测的时间不计入调解期限',
  en: 'time for appraisal or testing is not counted in mediation',
};
const agreeing = {
  zh: '达成协议的制作调解书；当场履行或双方同意不制作的，留调解记录',
  en: 'an agreement gets a letter of mediation, or a record where it is performed at once or both waive the letter',
};
const terminating = { zh: '有所列情形之一的终止调解', en: 'mediation ends in one of the listed cases' };
const leading = {
  zh: '调解中发现违法线索的，另行核查；调解不免除其他责任',
  en: 'a lead found in mediation is verified on its own; mediation frees nobody from other liability',
};
const protecting = {
  zh: '举报人是谁、举报怎样处理，不让被举报人和无关人员知道',
  en: 'who reported, and what becomes of it, is kept from the operator and from whoever has no part in it',
};
const keepingOnly = {
  zh: '保存期限没有届满的，或者还要用于救济、监督的，不删除，只存储并采取必要的安全保护措施',
  en: 'what has to be kept longer is not deleted; it is only stored, and guarded',
};
const usingSparingly = {
  zh: '履行职责需要的才看，不超出必要的范围',
  en: 'personal data is looked at as far as the duty needs it and no further',
};
const verifying = { zh: '在期限内核查并决定是否立案', en: 'verify in time and decide whether to file a case' };
const instituting = {
  zh: '符合全部条件的应当立案；两名以上人员办理',
  en: 'a case is filed when all conditions are met, by two officers or more',
};
const declining = { zh: '有所列情形的可以不立案', en: 'a case need not be filed in the listed cases' };
const deciding = { zh: '立案后在期限内作出处理决定', en: 'a filed case is decided within its period' };
const settlingFirst = {
  zh: '鼓励先与经营者协商：在线消费争议解决、维权服务站、绿色通道等',
  en: 'settling with the firm first is encouraged: online, at a service station, through a green channel',
};
const turning = {
  zh: '与经营者协商不成的，可以向有关行政部门投诉',
  en: 'who does not settle with the firm may complain to the competent authority',
};
const tellingReporter = {
  zh: '把是否立案的决定告诉实名举报人',
  en: 'a reporter who gave his name is told whether a case was filed',
};
const tellingWhereDemanded = {
  zh: '其他法律、法规、规章要求的，把处理结果告诉举报人',
  en: 'a reporter is told the result where another law, regulation or rule demands it',
};
const noRepeatRule = {
  zh: '举报按处罚程序处理；没有重复举报不再处理的规定',
  en: 'reports are handled by the penalty procedure; nothing says that a repeated one is not handled again',
};
const repeating = {
  zh: '同一人就同一事实重复举报同一对象的不再处理；补充新事实的可以合并，期限从最后一次收到重新计算',
  en: 'the same report by the same person is not handled again; new facts may be merged, and the period begins anew from the last receipt',
};
const tellingElsewhereOld = {
  zh: '不具备处理权限的，告诉举报人直接向有权的市场监管部门提出',
  en: 'a bureau that is not competent tells the reporter to go to the competent one directly',
};
const tellingElsewhere = {
  zh: '不具备处理权限的，告诉举报人；属于市场监管职责的，告诉他直接向有权的部门提出',
  en: 'a bureau that is not competent tells the reporter and, for market-regulation business, to file with the competent one',
};
const transferringFood = {
  zh: '食品安全的举报不归本部门的，移交有权的部门并书面通知举报人',
  en: 'a food safety report that is not ours goes to the competent department, and the reporter is told in writing',
};
const specialLaw = {
  zh: '法律、法规、规章对核查期限另有规定的，从其规定',
  en: 'where another law, regulation or rule sets a period of its own, that one holds',
};
const suspending = {
  zh: '有所列情形之一的，经负责人批准中止调查；原因消除后立即恢复',
  en: 'in one of the listed cases the investigation is suspended with the approval of the head, until the cause ends',
};
const haltingFirst = {
  zh: '听证、公告、检测检验检疫鉴定和中止的时间不计入办案期限',
  en: 'hearing, public notice, laboratory and suspension are not counted in the period of the case',
};
const halting = {
  zh: '听证、公告、责令退款、检测鉴定和中止的时间不计入办案期限',
  en: 'hearing, public notice, refund order, laboratory and suspension are not counted in the period of the case',
};
const extendingCollectively = {
  zh: '延期后仍不能决定的，由负责人集体讨论是否继续延期并定出合理期限',
  en: 'when the extension is not enough, the heads decide together whether to go on and fix a reasonable period',
};
const rewarding = {
  zh: '查实结案后按等级和罚没款给予举报奖励',
  en: 'a report that proved true is rewarded after the case is closed, by its level and the penalty',
};

const identifying = { zh: '投诉人提供姓名、电话、地址', en: 'a complainant gives name, phone and address' };
const identifyingTruly = {
  zh: '投诉人提供真实身份信息；条文未规定可以要求证明材料',
  en: 'a complainant gives true identity information; no article lets the bureau ask for proof of it',
};
const provingIdentity = {
  zh: '为核验真实身份，可以要求投诉人提供证明材料',
  en: 'to verify who complains, the bureau may ask for proof of identity',
};
const entrusting = {
  zh: '可以委托消费者协会或其他单位代为调解，不得再转委托',
  en: 'a consumers’ association or another body may be entrusted with the mediation, and entrusts nobody else',
};
const entrustingWithConsent = {
  zh: '双方同意的，可以委托消费者协会或其他依法成立的调解组织调解',
  en: 'with the consent of both, a consumers’ association or lawful mediation body may be entrusted',
};
const recusing = {
  zh: '有利害关系的调解人员应当回避；当事人申请的，先中止调解再作决定',
  en: 'a mediator with an interest steps aside; when a party asks, mediation stands still until it is decided',
};
const steppingAside = {
  zh: '公务员执行公务涉及本人或近亲属利害关系，或有其他可能影响公正情形的，应当回避',
  en: 'a civil servant steps aside where he or a relative has an interest, or where something else may make him partial',
};
const choosingLaboratory = {
  zh: '机构由双方协商一致、共同委托，费用也由双方商定',
  en: 'both parties agree on the laboratory, commission it together, and agree on its cost',
};
const designatingLaboratory = {
  zh: '机构先由双方协商，谈不拢的可以由受理部门指定',
  en: 'the parties choose the laboratory; where they do not agree, the bureau that accepted may designate one',
};
const joining = {
  zh: '同一争议的多名投诉人同意的，按共同投诉办理；可书面推选两名代表人，放弃请求或达成协议须经被代表人同意',
  en: 'several complainants in one dispute may complain together if they consent, and elect two in writing; giving up or agreeing needs those they stand for',
};
const acting = {
  zh: '委托他人投诉的，提供载明事项、权限和期限的授权委托书原件和受托人身份证明',
  en: 'an agent shows an original authorisation with matters, powers and period, and who he is',
};
const dying = {
  zh: '一方死亡或主体资格消灭的，终止调解',
  en: 'mediation ends when a party died or ceased to exist in law',
};
const dyingUnnamed = {
  zh: '没有专列死亡或主体消灭；其他规定要求终止的，终止调解',
  en: 'death is no item of the list; mediation ends where another text says so',
};
const disputing = {
  zh: '两个部门对处理权限有争议的，先协商；协商不成的，或直接，由共同上级指定',
  en: 'two bureaus that dispute competence settle it; failing that, or at once, their common superior designates',
};
const takingUp = {
  zh: '上级认为有必要的，可以处理下级收到的投诉',
  en: 'a superior that thinks it necessary may handle what a lower bureau received',
};
const directing = {
  zh: '上级认为必要的，可以自己查处下级管辖的违法行为，也可以指定另一个下级办理',
  en: 'a superior that thinks it necessary may handle what a lower bureau has, or name another lower bureau for it',
};
const checkingBack = {
  zh: '用抽查、回访等方式评估投诉处理情况',
  en: 'the handling of complaints is looked at by sampling and calling back',
};
const reportingFraud = {
  zh: '投诉举报人涉嫌骗取赔偿、敲诈勒索的，移送公安机关等部门',
  en: 'a complainant or reporter suspected of fraud or extortion is sent to the police',
};
const punishingFraud = {
  zh: '骗取赔偿、敲诈勒索经营者的，不支持惩罚性赔偿，按治安管理处罚等法律处理，构成犯罪的追究刑事责任',
  en: 'who cheats or blackmails an operator gets no punitive damages and answers under public security or criminal law',
};
const reportingCrime = {
  zh: '发现涉嫌犯罪、需要追究刑事责任的，移送公安机关',
  en: 'what may be a crime is sent to the police',
};

/** One row for each reform; `source` says what the step rests on from `inForceFrom` on. */
export interface Basis {
  readonly inForceFrom: LocalDate;
  readonly source: Citation;
}

/** Sorted by date within a key, newest last. */
export const BASES = {
  filing: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第七条', splitting) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第九条', splitting) },
  ],
  dispatch: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第三十七条', dispatching) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第四十一条', dispatching) },
  ],
  'not-covered': [
    {
      inForceFrom: RS1,
      source: statute(MEASURES_20, { article: '第三十九条', paragraph: '第二款' }, notCoveredOld),
    },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第四十四条', notCovered) },
  ],
  accept: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第十四条', accepting) },
    { inForceFrom: RS3, source: statute(MEASURES_121, { article: '第十五条', paragraph: '第一款' }, accepting) },
  ],
  refuse: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第十五条', refusing) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第十六条', refusing) },
  ],
  consent: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第十六条', consenting) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第十八条', consenting) },
  ],
  arrange: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第十八条', arranging) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第二十条', arranging) },
  ],
  test: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第二十条', testingOld) },
    {
      inForceFrom: RS2,
      source: statute(CONSUMER_REGULATION, { article: '第四十六条', paragraph: '第三款' }, testing),
    },
    { inForceFrom: RS3, source: statute(MEASURES_121, { article: '第二十二条', paragraph: '第三款' }, testing) },
  ],
  agree: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第二十二条', agreeing) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第二十四条', agreeing) },
  ],
  terminate: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第二十一条', terminating) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第二十三条', terminating) },
  ],
  lead: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第二十三条', leading) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第二十七条', leading) },
  ],
  secrecy: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第三十三条', protecting) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第三十七条', protecting) },
  ],
  privacy: [
    { inForceFrom: PERSONAL_INFORMATION, source: statute(PERSONAL_INFORMATION_LAW, '第三十四条', usingSparingly) },
  ],
  verify: [
    {
      inForceFrom: PROCEDURE_FIRST,
      source: statute(PENALTY_PROCEDURE_2019, { article: '第十七条', paragraph: '第一款' }, verifying),
    },
    {
      inForceFrom: PROCEDURE,
      source: statute(PENALTY_PROCEDURE_2021, { article: '第十八条', paragraph: '第一款' }, verifying),
    },
    {
      inForceFrom: PROCEDURE_AMENDED,
      source: statute(PENALTY_PROCEDURE, { article: '第十八条', paragraph: '第一款' }, verifying),
    },
  ],
  institute: [
    {
      inForceFrom: PROCEDURE,
      source: statute(PENALTY_PROCEDURE_2021, '第十九条', instituting),
    },
    {
      inForceFrom: PROCEDURE_AMENDED,
      source: statute(PENALTY_PROCEDURE, '第十九条', instituting),
    },
  ],
  decline: [
    {
      inForceFrom: PROCEDURE,
      source: statute(PENALTY_PROCEDURE_2021, { article: '第二十条', paragraph: '第一款' }, declining),
    },
    {
      inForceFrom: PROCEDURE_AMENDED,
      source: statute(PENALTY_PROCEDURE, { article: '第二十条', paragraph: '第一款' }, declining),
    },
  ],
  decide: [
    {
      inForceFrom: PROCEDURE_FIRST,
      source: statute(PENALTY_PROCEDURE_2019, { article: '第五十七条', paragraph: '第一款' }, deciding),
    },
    {
      inForceFrom: PROCEDURE,
      source: statute(PENALTY_PROCEDURE_2021, { article: '第六十四条', paragraph: '第一款' }, deciding),
    },
    {
      inForceFrom: PROCEDURE_AMENDED,
      source: statute(PENALTY_PROCEDURE, { article: '第六十四条', paragraph: '第一款' }, deciding),
    },
  ],
  tell: [
    { inForceFrom: RS1, source: statute(MEASURES_20, { article: '第三十一条', paragraph: '第二款' }, tellingReporter) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第三十六条', tellingWhereDemanded) },
  ],
  identity: [
    {
      inForceFrom: RS1,
      source: statute(MEASURES_20, { article: '第九条', paragraph: '第一款', item: '第（一）项' }, identifying),
    },
    {
      inForceFrom: RS2,
      source: statute(CONSUMER_REGULATION, { article: '第四十六条', paragraph: '第一款' }, identifyingTruly),
    },
    {
      inForceFrom: RS3,
      source: statute(MEASURES_121, { article: '第十条', paragraph: '第三款' }, provingIdentity),
    },
  ],
  entrust: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第十七条', entrusting) },
    {
      // The regulation ranks above the measures, which knew no consent of the parties.
      inForceFrom: RS2,
      source: statute(CONSUMER_REGULATION, { article: '第四十六条', paragraph: '第四款' }, entrustingWithConsent),
    },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第十九条', entrustingWithConsent) },
  ],
  recuse: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第十九条', recusing) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第二十一条', recusing) },
  ],
  'step-aside': [{ inForceFrom: CIVIL_SERVANTS, source: statute(CIVIL_SERVANTS_LAW, '第七十六条', steppingAside) }],
  laboratory: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第二十条', choosingLaboratory) },
    {
      inForceFrom: RS2,
      source: statute(CONSUMER_REGULATION, { article: '第四十七条', paragraph: '第一款' }, designatingLaboratory),
    },
    {
      inForceFrom: RS3,
      source: statute(MEASURES_121, { article: '第二十二条', paragraph: '第一款' }, designatingLaboratory),
    },
  ],
  join: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第十一条', joining) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第十二条', joining) },
  ],
  agent: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第十条', acting) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第十一条', acting) },
  ],
  succeed: [
    {
      inForceFrom: RS1,
      source: statute(MEASURES_20, { article: '第二十一条', paragraph: '第一款', item: '第（七）项' }, dyingUnnamed),
    },
    {
      inForceFrom: RS3,
      source: statute(MEASURES_121, { article: '第二十三条', paragraph: '第一款', item: '第（七）项' }, dying),
    },
  ],
  dispute: [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第三十条', disputing) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第三十三条', disputing) },
  ],
  'take-up': [
    { inForceFrom: RS1, source: statute(MEASURES_20, { article: '第十二条', paragraph: '第三款' }, takingUp) },
    { inForceFrom: RS3, source: statute(MEASURES_121, { article: '第十三条', paragraph: '第四款' }, takingUp) },
  ],
  'direct-report': [
    {
      inForceFrom: PROCEDURE,
      source: statute(PENALTY_PROCEDURE_2021, { article: '第十五条', paragraph: '第二款' }, directing),
    },
    {
      inForceFrom: PROCEDURE_AMENDED,
      source: statute(PENALTY_PROCEDURE, { article: '第十五条', paragraph: '第二款' }, directing),
    },
  ],
  'call-back': [
    { inForceFrom: RS1, source: observedPractice(checkingBack) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第二十六条', checkingBack) },
  ],
  'call-back-report': [
    {
      inForceFrom: RS1,
      source: observedPractice({
        zh: '条文规定的是投诉的回访；举报的回访按工作需要进行',
        en: 'the article speaks of complaints; who reported is called back as the work needs it',
      }),
    },
  ],
  'fraud-by-filer': [
    { inForceFrom: RS1, source: statute(TRANSFER_OF_CRIMES, '第三条', reportingCrime) },
    {
      inForceFrom: RS2,
      source: statute(CONSUMER_REGULATION, { article: '第四十九条', paragraph: '第二款' }, punishingFraud),
    },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第四十二条', reportingFraud) },
  ],
  'crime-by-operator': [{ inForceFrom: RS1, source: statute(TRANSFER_OF_CRIMES, '第三条', reportingCrime) }],
  supervise: [
    {
      inForceFrom: RS1,
      source: observedPractice({
        zh: '上级可以催办、督办，办件单位应当报告办理情况',
        en: 'a superior may urge and follow a case, and the unit that handles it answers',
      }),
    },
  ],
  supplement: [
    {
      inForceFrom: RS1,
      source: observedPractice({
        zh: '后来补充的材料存入案卷；条文没有因补充材料停止计时的规定',
        en: 'material that comes later goes into the file; no article stops a clock for it',
      }),
    },
  ],
  reopen: [
    {
      inForceFrom: RS1,
      source: observedPractice({
        zh: '上级、复议机关或者法院要求重新处理的，恢复办理并重新计时',
        en: 'a case goes on, with clocks anew, when a superior, a reconsideration body or a court says so',
      }),
    },
  ],
  'confirm-payment': [{ inForceFrom: RS1, source: PAYMENT_TOLD }],
  evaluate: [
    {
      inForceFrom: RS1,
      source: EVALUATION_RULES.source,
    },
  ],
  repeat: [
    { inForceFrom: RS1, source: statute(MEASURES_20, { article: '第三十一条', paragraph: '第一款' }, noRepeatRule) },
    { inForceFrom: RS3, source: statute(MEASURES_121, { article: '第三十五条', paragraph: '第二款' }, repeating) },
  ],
  'wrong-bureau': [
    { inForceFrom: RS1, source: statute(MEASURES_20, '第二十九条', tellingElsewhereOld) },
    { inForceFrom: RS3, source: statute(MEASURES_121, '第三十四条', tellingElsewhere) },
  ],
  'transfer-food': [
    {
      inForceFrom: RS1,
      source: statute(FOOD_SAFETY_LAW, { article: '第一百一十五条', paragraph: '第一款' }, transferringFood),
    },
  ],
  'special-law': [
    {
      inForceFrom: PROCEDURE_FIRST,
      source: statute(PENALTY_PROCEDURE_2019, { article: '第十七条', paragraph: '第一款' }, specialLaw),
    },
    {
      inForceFrom: PROCEDURE,
      source: statute(PENALTY_PROCEDURE_2021, { article: '第十八条', paragraph: '第一款' }, specialLaw),
    },
    {
      inForceFrom: PROCEDURE_AMENDED,
      source: statute(PENALTY_PROCEDURE, { article: '第十八条', paragraph: '第一款' }, specialLaw),
    },
  ],
  suspend: [
    { inForceFrom: PROCEDURE, source: statute(PENALTY_PROCEDURE_2021, '第四十六条', suspending) },
    { inForceFrom: PROCEDURE_AMENDED, source: statute(PENALTY_PROCEDURE, '第四十六条', suspending) },
  ],
  halt: [
    {
      inForceFrom: PROCEDURE_FIRST,
      source: statute(PENALTY_PROCEDURE_2019, { article: '第五十七条', paragraph: '第二款' }, haltingFirst),
    },
    {
      inForceFrom: PROCEDURE,
      source: statute(PENALTY_PROCEDURE_2021, { article: '第六十四条', paragraph: '第二款' }, halting),
    },
    {
      inForceFrom: PROCEDURE_AMENDED,
      source: statute(PENALTY_PROCEDURE, { article: '第六十四条', paragraph: '第二款' }, halting),
    },
  ],
  'extend-collectively': [
    {
      inForceFrom: PROCEDURE_FIRST,
      source: statute(PENALTY_PROCEDURE_2019, { article: '第五十七条', paragraph: '第一款' }, extendingCollectively),
    },
    {
      inForceFrom: PROCEDURE,
      source: statute(PENALTY_PROCEDURE_2021, { article: '第六十四条', paragraph: '第一款' }, extendingCollectively),
    },
    {
      inForceFrom: PROCEDURE_AMENDED,
      source: statute(PENALTY_PROCEDURE, { article: '第六十四条', paragraph: '第一款' }, extendingCollectively),
    },
  ],
  reward: [{ inForceFrom: REWARDS, source: statute(REWARD_MEASURES, '第十二条', rewarding) }],
  settle: [
    { inForceFrom: RS1, source: statute(MEASURES_20, { article: '第六条', paragraph: '第二款' }, settlingFirst) },
    { inForceFrom: RS3, source: statute(MEASURES_121, { article: '第六条', paragraph: '第三款' }, settlingFirst) },
  ],
  turn: [{ inForceFrom: RS1, source: statute(CONSUMER_LAW, { article: '第三十九条', item: '第（三）项' }, turning) }],
  keep: [
    {
      inForceFrom: PERSONAL_INFORMATION,
      source: statute(PERSONAL_INFORMATION_LAW, { article: '第四十七条', paragraph: '第二款' }, keepingOnly),
    },
  ],
  house: [
    {
      inForceFrom: RS1,
      source: observedPractice({
        zh: '办件单位内部安排，由本单位人员办理',
        en: 'work inside a unit is arranged by the unit itself',
      }),
    },
  ],
} as const satisfies Readonly<Record<string, readonly Basis[]>>;

export type BasisKey = keyof typeof BASES;

/** The article a step rests on at the moment of a decision; before the first row, the first row. */
export function basisOf(key: BasisKey, context: Pick<DecideContext, 'moment'>): Citation {
  const rows: readonly Basis[] = BASES[key];
  const today = localDateOf(context.moment);
  const row = rows.findLast((candidate) => candidate.inForceFrom <= today) ?? rows[0];
  if (!row) throw new Error(`no basis for ${key}`);
  return row.source;
}
