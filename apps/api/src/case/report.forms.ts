// The forms of what may be asked of a report and of the investigation it becomes.
import { LONGEST_PERIOD_DAYS, type ReportCommand } from '#rules';
import {
  decisionText,
  haltText,
  rewardLevelText,
  suspensionGroundText,
  transferReasonText,
} from '../words/choice.text.js';
import type { FormsOf } from './command-form.js';
import {
  account,
  caseNumber,
  choice,
  ground,
  line,
  money,
  reasons,
  told,
  wholeNumber,
  words,
  yesNo,
} from './form-field.js';

const reporterTold = told({ zh: '告知举报人的方式', en: 'How the reporter was told' });
const secondOfficer = account({ zh: '协办人员', en: 'Second officer' });
const why = reasons({ zh: '理由', en: 'Reasons' });

export const REPORT_FORMS = {
  institute: {
    summary: 'File a case on a verified report.',
    group: 'verification',
    fields: {
      evidence: yesNo({ zh: '有初步证据', en: 'First evidence shows a breach' }),
      punishable: yesNo({ zh: '依法应当处罚', en: 'The breach is to be punished' }),
      ownJurisdiction: yesNo({ zh: '归本局管辖', en: 'This bureau has jurisdiction' }),
      withinLimitation: yesNo({ zh: '在处罚时效之内', en: 'The time for a penalty has not run out' }),
      secondOfficer,
      opinion: reasons({ zh: '立案意见', en: 'Opinion' }),
    },
  },
  decline: {
    summary: 'Decide not to file a case.',
    group: 'verification',
    fields: {
      ground: ground('non-filing', { zh: '不予立案的情形', en: 'Ground' }),
      secondOfficer,
      opinion: reasons({ zh: '不予立案意见', en: 'Opinion' }),
    },
  },
  'tell-reporter': {
    summary: 'Record that the reporter was told.',
    group: 'verification',
    fields: { noticeChannel: reporterTold },
  },
  'close-as-repeat': {
    summary: 'Close a report that repeats one already handled.',
    group: 'verification',
    fields: { of: caseNumber({ zh: '已处理过的举报编号', en: 'Number of the report handled' }), reasons: why },
  },
  merge: {
    summary: 'Let a report with new facts go into an earlier one.',
    group: 'verification',
    fields: {
      into: caseNumber({ zh: '并入的举报编号', en: 'Number of the earlier report' }),
      newFacts: words({ zh: '新的事实', en: 'New facts' }),
    },
  },
  'tell-wrong-bureau': {
    summary: 'Tell the reporter that the matter belongs elsewhere, and where.',
    group: 'verification',
    fields: {
      isMarketRegulation: yesNo({ zh: '属于市场监管职责', en: 'It is market-regulation business' }),
      competent: line({ zh: '有权处理的机关', en: 'Who is competent' }),
      noticeChannel: reporterTold,
    },
  },
  transfer: {
    summary: 'Transfer the matter to another department or bureau.',
    group: 'verification',
    fields: {
      why: choice({ zh: '移送原因', en: 'Why' }, transferReasonText),
      to: line({ zh: '移送给', en: 'To' }),
      reporterToldInWriting: yesNo({ zh: '已书面通知举报人', en: 'The reporter was told in writing' }),
    },
  },
  halt: {
    summary: 'Stop the clock of an investigation for what the law does not count.',
    group: 'time',
    fields: { what: choice({ zh: '因为', en: 'For' }, haltText) },
  },
  'ask-suspension': {
    summary: 'Ask that the investigation be suspended.',
    group: 'investigation',
    fields: { ground: choice({ zh: '中止的情形', en: 'Ground' }, suspensionGroundText), reasons: why },
  },
  'answer-suspension': {
    summary: 'Approve or refuse a suspension somebody else asked for.',
    group: 'approval',
    fields: { approve: yesNo({ zh: '批准中止', en: 'Approve' }), opinion: words({ zh: '审批意见', en: 'Opinion' }) },
  },
  'extend-collectively': {
    summary: 'Record that the heads together extended the investigation again.',
    group: 'approval',
    fields: {
      days: wholeNumber({ zh: '再延长的天数', en: 'Days more' }, 1, LONGEST_PERIOD_DAYS),
      opinion: reasons({ zh: '集体讨论意见', en: 'Opinion of the heads' }),
    },
  },
  'record-decision': {
    summary: 'Record the decision of an investigation.',
    group: 'investigation',
    fields: {
      result: choice({ zh: '处理决定', en: 'Result' }, decisionText),
      fineFen: money({ zh: '罚没金额', en: 'Fines' }),
      opinion: reasons({ zh: '决定意见', en: 'Opinion' }),
    },
  },
  'decide-reward': {
    summary: 'Decide the reward of the reporter.',
    group: 'afterwards',
    fields: {
      level: choice({ zh: '奖励等级', en: 'Level' }, rewardLevelText),
      amountFen: money({ zh: '奖励金额', en: 'Amount' }),
      financeConsulted: yesNo({ zh: '已征求财政部门意见', en: 'The finance department was asked' }),
      opinion: words({ zh: '审定意见', en: 'Opinion' }),
    },
  },
} as const satisfies FormsOf<ReportCommand>;
