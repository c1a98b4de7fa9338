// The forms of what may be asked of a case whatever its kind.
import { type AnyCaseCommand, HOLD_GROUNDS, SATISFACTIONS, SOLUTIONS } from '#rules';
import { kindText } from '../words/case.text.js';
import {
  identityPurposeText,
  recusalGroundText,
  reopenOrderText,
  returnReasonText,
  subjectText,
  suspectedText,
} from '../words/choice.text.js';
import type { FormsOf } from './command-form.js';
import { account, among, choice, day, optional, rating, reasons, told, unit, words, yesNo } from './form-field.js';

const dispatchKindText = {
  complaint: kindText.complaint,
  report: kindText.report,
  both: { zh: '既是投诉又是举报，分开办', en: 'both, handled separately' },
} as const;

const why = reasons({ zh: '理由', en: 'Reasons' });

export const ANY_CASE_FORMS = {
  dispatch: {
    summary: 'Say which unit the case belongs to, and as what.',
    group: 'intake',
    fields: {
      unit: unit({ zh: '承办单位', en: 'Unit' }, 'units'),
      station: optional(unit({ zh: '所', en: 'Station' }, 'stations')),
      kind: choice({ zh: '作为', en: 'As' }, dispatchKindText),
    },
  },
  'set-aside': { summary: 'Set a consultation aside: it is no case.', group: 'intake', fields: {} },
  return: {
    summary: 'Send the case back to the intake desk.',
    group: 'away',
    fields: {
      reason: choice({ zh: '退回原因', en: 'Why' }, returnReasonText),
      proof: words({ zh: '依据和说明', en: 'What shows it' }),
    },
  },
  assign: {
    summary: 'Give the case to an officer.',
    group: 'record',
    fields: { handler: account({ zh: '承办人', en: 'Handler' }) },
  },
  note: {
    summary: 'Write a sealed note beside the case.',
    group: 'record',
    fields: { text: words({ zh: '备注', en: 'Note' }) },
  },
  supplement: {
    summary: 'Record material that came later.',
    group: 'record',
    fields: { words: words({ zh: '补充的内容', en: 'What was added' }) },
  },
  'classify-subject': {
    summary: 'Say which special law the matter falls under.',
    group: 'record',
    fields: { subject: choice({ zh: '事项', en: 'Subject' }, subjectText) },
  },
  'tell-filer': {
    summary: 'Record that the filer was told something beside what the law asks.',
    group: 'record',
    fields: {
      noticeChannel: told({ zh: '告知方式', en: 'How' }),
      words: words({ zh: '告知的内容', en: 'What was told' }),
    },
  },
  'dispute-jurisdiction': {
    summary: 'Dispute whose the case is; the two units have seven working days to agree.',
    group: 'jurisdiction',
    fields: { withUnit: unit({ zh: '与哪个单位', en: 'With which unit' }, 'units'), reasons: why },
  },
  'settle-jurisdiction': {
    summary: 'Record that the two units agree whose the case is.',
    group: 'jurisdiction',
    fields: { unit: unit({ zh: '商定由哪个单位办', en: 'The unit agreed on' }, 'units') },
  },
  'designate-unit': {
    summary: 'As the common superior, say whose the case is.',
    group: 'jurisdiction',
    fields: { unit: unit({ zh: '指定单位', en: 'The unit designated' }, 'units'), reasons: why },
  },
  'take-up': {
    summary: 'As a superior, take the case to oneself.',
    group: 'jurisdiction',
    fields: { reasons: why },
  },
  urge: {
    summary: 'Urge the unit on.',
    group: 'supervision',
    fields: { words: words({ zh: '催办的话', en: 'What to say' }) },
  },
  supervise: {
    summary: 'As a superior, follow the case and ask for an answer.',
    group: 'supervision',
    fields: { words: words({ zh: '督办要求', en: 'What is asked' }) },
  },
  'answer-supervision': {
    summary: 'Answer the superior that follows the case.',
    group: 'supervision',
    fields: { words: words({ zh: '办理情况', en: 'How it stands' }) },
  },
  'send-to-police': {
    summary: 'Hand a suspected crime to the police.',
    group: 'record',
    fields: { suspected: choice({ zh: '涉嫌', en: 'Suspected' }, suspectedText), reasons: why },
  },
  'ask-extension': {
    summary: 'Ask for an extension of the period that runs.',
    group: 'time',
    fields: { reasons: why },
  },
  'answer-extension': {
    summary: 'Approve or refuse an extension somebody else asked for.',
    group: 'approval',
    fields: { approve: yesNo({ zh: '批准延期', en: 'Approve' }), opinion: words({ zh: '审批意见', en: 'Opinion' }) },
  },
  reopen: {
    summary: 'Let a closed case go on because a superior, a court or a reconsideration body said so.',
    group: 'afterwards',
    fields: {
      orderedBy: choice({ zh: '谁要求的', en: 'Ordered by' }, reopenOrderText),
      orderedOn: day({ zh: '收到决定的日期', en: 'The order was received on' }),
      reasons: why,
    },
  },
  'record-call-back': {
    summary: 'Record a call-back to the filer.',
    group: 'afterwards',
    fields: {
      reached: yesNo({ zh: '联系上了', en: 'Reached' }),
      satisfied: yesNo({ zh: '对办理满意', en: 'Satisfied' }),
      words: words({ zh: '回访情况', en: 'What was said' }),
    },
  },
  'ask-look': {
    summary: 'Ask a second person to be let look at who it is, once.',
    group: 'people',
    fields: { purpose: choice({ zh: '用途', en: 'What for' }, identityPurposeText), reasons: why },
  },
  'answer-look': {
    summary: 'As a second person, let whoever asked look at who it is, once and soon; one sees nothing by it.',
    group: 'approval',
    fields: {
      approve: yesNo({ zh: '同意查看一次', en: 'Let him look once' }),
      opinion: words({ zh: '审批意见', en: 'Opinion' }),
    },
  },
  recuse: {
    summary: 'Step aside: from then on the case is closed to oneself.',
    group: 'exclusion',
    fields: { ground: choice({ zh: '回避情形', en: 'Ground' }, recusalGroundText) },
  },
  exclude: {
    summary: 'As a head, close the case to another officer.',
    group: 'exclusion',
    fields: {
      account: account({ zh: '谁应当回避', en: 'Who steps aside' }),
      ground: choice({ zh: '回避情形', en: 'Ground' }, recusalGroundText),
    },
  },
  readmit: {
    summary: 'As a head, open the case again to an officer to whom it was closed.',
    group: 'exclusion',
    fields: { account: among({ zh: '解除谁的回避', en: 'Whom to readmit' }, 'excluded') },
  },
  evaluate: {
    summary: 'Record the filer’s evaluation.',
    group: 'afterwards',
    fields: {
      solution: choice({ zh: '问题解决了吗', en: 'Is the problem solved' }, SOLUTIONS),
      stars: rating({ zh: '对办理满意吗', en: 'How satisfied with the handling' }, SATISFACTIONS),
      words: optional(words({ zh: '想说的话', en: 'Anything to add' })),
    },
  },
  hold: {
    summary: 'Hold the file back from being forgotten: a lawsuit, an objection or an audit may still ask for it.',
    group: 'afterwards',
    fields: { ground: choice({ zh: '保全的原因', en: 'Held because of' }, HOLD_GROUNDS), reasons: why },
  },
  'release-hold': {
    summary: 'Release a file that was held back from being forgotten.',
    group: 'afterwards',
    fields: { reasons: why },
  },
} as const satisfies FormsOf<AnyCaseCommand>;
