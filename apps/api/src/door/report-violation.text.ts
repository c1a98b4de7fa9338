// What the law's refusals about a report and its investigation say to a person.
import type { ViolationWords } from './violation-words.js';

export const reportViolationText: Readonly<Record<string, ViolationWords>> = {
  'report.already-decided': {
    status: 409,
    zh: '此举报已于 {decidedOn} 作出是否立案的决定',
    en: 'whether to file a case was decided on {decidedOn}',
  },
  'report.two-officers-needed': {
    status: 422,
    zh: '要有两名以上人员办理，请另选一名协办人员',
    en: 'two officers take part; choose a second one',
  },
  'report.conditions-not-met': {
    status: 422,
    zh: '立案的四项条件要全部具备',
    en: 'a case is filed only when all four conditions are met',
  },
  'report.anonymous': { status: 409, zh: '匿名提出的，没法告知', en: 'nobody can be told who gave no name' },
  'report.anonymous-cannot-be-told': {
    status: 422,
    zh: '匿名举报没法告知',
    en: 'an anonymous reporter cannot be told',
  },
  'report.anonymous-cannot-repeat': {
    status: 409,
    zh: '匿名举报没法认定是同一人重复举报',
    en: 'of an anonymous report nobody can say that the same person repeats it',
  },
  'report.repeat-rule-not-in-force': {
    status: 409,
    zh: '重复举报不再处理的规定自 {inForceFrom} 起才有',
    en: 'the rule on repeats is in force only from {inForceFrom}',
  },
  'report.repeat-of-itself': { status: 422, zh: '不能和自己重复', en: 'a report does not repeat itself' },
  'report.merge-target-unknown': { status: 422, zh: '没有查到编号 {into} 的举报', en: 'no report {into} was found' },
  'report.merge-target-not-open': {
    status: 422,
    zh: '{into} 已经办结，不能并入',
    en: '{into} is closed; nothing can be merged into it',
  },
  'report.merge-target-of-other-unit': {
    status: 422,
    zh: '{into} 由别的单位办理，不能并入',
    en: '{into} is handled by another unit',
  },
  'report.merge-target-anonymous': {
    status: 422,
    zh: '{into} 是匿名举报，没法认定是同一人',
    en: '{into} is anonymous; nobody can say that it is the same person’s',
  },
  'report.merge-target-of-another-respondent': {
    status: 422,
    zh: '{into} 举报的不是同一个商家',
    en: '{into} is about another respondent',
  },
  'report.merge-target-of-another-subject': {
    status: 422,
    zh: '{into} 的事项类别不同',
    en: '{into} falls under another subject',
  },
  'report.merge-target-is-later': { status: 422, zh: '{into} 比此件收到得晚', en: '{into} was received later' },
  'report.competent-bureau-missing': {
    status: 422,
    zh: '要写明有权处理的市场监管部门',
    en: 'the competent bureau must be named',
  },
  'report.food-must-be-transferred': {
    status: 422,
    zh: '食品安全举报不属于本部门的要移送，不能只告知',
    en: 'a food-safety report is transferred; telling the reporter is not enough',
  },
  'report.transfer-not-by-its-subject': {
    status: 422,
    zh: '移送原因和事项类别对不上',
    en: 'the reason for the transfer does not fit the subject',
  },
  'report.transfer-needs-written-notice': {
    status: 422,
    zh: '食品安全事项移送时要书面通知举报人',
    en: 'where food safety is transferred the reporter is told in writing',
  },
  'report.notice-must-be-written': {
    status: 422,
    zh: '法律要求书面告知，请改用书面方式',
    en: 'the law wants this told in writing; choose a written way',
  },
  'report.subject-unchanged': { status: 422, zh: '事项类别没有变', en: 'the subject is the same as before' },
  'report.subject-after-expiry-by-head': {
    status: 403,
    zh: '期限已经届满，改类别要由负责人办',
    en: 'the period has run out; only a head changes the subject now',
  },
  'clock.no-extension-in-law': {
    status: 409,
    zh: '法律没有规定这个期限可以延长',
    en: 'no law lets this period be extended',
  },
  'investigation.no-suspension-asked': {
    status: 409,
    zh: '没有待审批的中止申请',
    en: 'no suspension has been asked for',
  },
  'investigation.suspension-already-asked': {
    status: 409,
    zh: '中止申请正在等待审批',
    en: 'a suspension has been asked for and awaits its answer',
  },
  'investigation.suspension-by-another-person': {
    status: 403,
    zh: '中止由申请人以外的负责人审批',
    en: 'a suspension is answered by another person than who asked',
  },
  'investigation.not-extended-yet': {
    status: 409,
    zh: '还没有经负责人批准延长过，不能由集体再延长',
    en: 'it has not been extended by the head yet; the heads cannot extend it again',
  },
  'investigation.extension-without-days': {
    status: 422,
    zh: '延长的天数要大于零',
    en: 'an extension has at least one day',
  },
  'investigation.fine-without-penalty': {
    status: 422,
    zh: '没有处罚就没有罚没金额',
    en: 'without a penalty there is no fine',
  },
  'reward.no-rules-yet': {
    status: 422,
    zh: '{on} 还没有举报奖励办法',
    en: 'no rules on rewards were in force on {on}',
  },
  'reward.without-penalty': { status: 409, zh: '没有处罚决定，不能奖励', en: 'without a penalty there is no reward' },
  'reward.already-decided': {
    status: 409,
    zh: '奖励已经审定，{rewardFen}',
    en: 'the reward was decided already: {rewardFen}',
  },
  'reward.impossible-fine': { status: 422, zh: '罚没金额不对', en: 'not a possible fine' },
  'reward.not-by-its-level': { status: 422, zh: '奖励金额和等级对不上', en: 'the amount does not fit the level' },
  'reward.finance-not-consulted': {
    status: 422,
    zh: '这样的金额要先征求财政部门意见',
    en: 'for such an amount the finance department is asked first',
  },
};
