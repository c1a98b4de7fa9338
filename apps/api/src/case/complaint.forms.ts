// The forms of what may be asked of a complaint.
import type { ComplaintCommand } from '#rules';
import {
  agentRelationText,
  endingOfPartyText,
  entrustedResultText,
  heirText,
  joiningText,
  laboratoryChosenText,
  mannerText,
  mediationPartyText,
  mediationResultText,
  paperText,
  recusalByText,
  recusalGroundText,
  settlementText,
  successorText,
  testText,
} from '../words/choice.text.js';
import type { FormsOf } from './command-form.js';
import {
  account,
  choice,
  day,
  ground,
  ifAsked,
  line,
  moment,
  money,
  optional,
  parties,
  person,
  reasons,
  told,
  unit,
  words,
  yesNo,
} from './form-field.js';

const complainantTold = told({ zh: '告知投诉人的方式', en: 'How the complainant was told' });
const complainantConsents = yesNo({ zh: '投诉人同意', en: 'The complainant consents' });
const respondentConsents = yesNo({ zh: '被投诉人同意', en: 'The respondent consents' });
const manner = choice({ zh: '调解方式', en: 'Manner' }, mannerText);
const recovered = money({ zh: '挽回损失', en: 'Recovered' });
export const representedConsent = ifAsked(
  yesNo({
    zh: '有代表人或者代理人的：被代表、被代理的人也同意',
    en: 'Where representatives or an agent act: those they stand for agree',
  }),
);
const why = reasons({ zh: '理由', en: 'Reasons' });

export const COMPLAINT_FORMS = {
  accept: {
    summary: 'Accept a complaint.',
    group: 'acceptance',
    fields: { noticeChannel: told({ zh: '受理告知方式', en: 'How the complainant was told' }) },
  },
  refuse: {
    summary: 'Refuse a complaint on a ground of the law.',
    group: 'acceptance',
    fields: {
      ground: ground('refusal', { zh: '不予受理的情形', en: 'Ground' }),
      reasons: why,
      noticeChannel: complainantTold,
    },
  },
  'ask-identity-proof': {
    summary: 'Ask the complainant to prove who he is; the period for acceptance runs on.',
    group: 'acceptance',
    fields: { byOn: day({ zh: '请在哪天前提供', en: 'To be shown by' }), noticeChannel: complainantTold },
  },
  'record-identity-proof': {
    summary: 'Record whether the complainant proved who he is.',
    group: 'acceptance',
    fields: { proved: yesNo({ zh: '身份已证明', en: 'The identity is proved' }) },
  },
  'record-consent': {
    summary: 'Record whether a party is willing to be mediated.',
    group: 'mediation',
    fields: {
      party: choice({ zh: '哪一方', en: 'Party' }, mediationPartyText),
      consents: yesNo({ zh: '同意调解', en: 'Consents to mediation' }),
      noticeChannel: told({ zh: '怎样问到的', en: 'How the party was asked' }),
    },
  },
  'arrange-mediation': {
    summary: 'Set time and place of a mediation.',
    group: 'mediation',
    fields: {
      manner,
      at: moment({ zh: '调解时间', en: 'When' }),
      place: line({ zh: '地点或平台', en: 'Place or platform' }),
      complainantConsents,
      respondentConsents,
    },
  },
  'record-mediation': {
    summary: 'Record what came of a mediation.',
    group: 'mediation',
    fields: {
      manner,
      result: choice({ zh: '情况', en: 'What came of it' }, mediationResultText),
      words: words({ zh: '调解记录', en: 'Record' }),
    },
  },
  'record-agreement': {
    summary: 'Record a mediated agreement and close the complaint.',
    group: 'mediation',
    fields: {
      paper: choice({ zh: '文书', en: 'Paper' }, paperText),
      terms: words({ zh: '协议内容', en: 'Terms' }),
      recoveredFen: recovered,
      representedConsent,
    },
  },
  'record-settlement': {
    summary: 'Record that the parties settled or the complaint was withdrawn.',
    group: 'mediation',
    fields: {
      manner: choice({ zh: '情形', en: 'Manner' }, settlementText),
      recoveredFen: recovered,
      agreed: ifAsked(words({ zh: '和解内容', en: 'What they agreed on' })),
      representedConsent,
    },
  },
  terminate: {
    summary: 'Terminate mediation on a ground of the law.',
    group: 'mediation',
    fields: { ground: ground('termination', { zh: '终止调解的情形', en: 'Ground' }), reasons: why },
  },
  'notify-termination': {
    summary: 'Record that both parties were told of the termination.',
    group: 'mediation',
    fields: {
      complainantChannel: complainantTold,
      respondentChannel: told({ zh: '告知被投诉人的方式', en: 'How the respondent was told' }),
    },
  },
  entrust: {
    summary: 'Entrust the mediation to a consumers’ association or a lawful mediation body.',
    group: 'mediation',
    fields: {
      unit: unit({ zh: '委托给', en: 'Entrusted to' }, 'mediators'),
      complainantConsents,
      respondentConsents,
    },
  },
  'hand-back': {
    summary: 'Hand an entrusted mediation back with what came of it; the bureau decides.',
    group: 'mediation',
    fields: {
      result: choice({ zh: '调解结果', en: 'What came of it' }, entrustedResultText),
      recoveredFen: recovered,
      words: words({ zh: '协议内容，或没有谈成的理由', en: 'The terms, or why nothing came of it' }),
    },
  },
  'end-entrusting': {
    summary: 'Take an entrusted mediation back.',
    group: 'mediation',
    fields: { words: words({ zh: '收回的情况', en: 'How it went' }) },
  },
  'ask-recusal': {
    summary: 'Record that another mediator is asked for; mediation stands still, its period does not.',
    group: 'mediation',
    fields: {
      by: choice({ zh: '谁提出', en: 'Asked by' }, recusalByText),
      ground: choice({ zh: '情形', en: 'Ground' }, recusalGroundText),
      reasons: why,
    },
  },
  'answer-recusal': {
    summary: 'Decide whether another mediator goes on.',
    group: 'approval',
    fields: {
      approve: yesNo({ zh: '同意回避', en: 'Approve' }),
      newHandler: optional(account({ zh: '改由谁调解', en: 'Who goes on' })),
      opinion: words({ zh: '决定的理由', en: 'Opinion' }),
    },
  },
  'name-laboratory': {
    summary: 'Say who tests, and that its cost is settled.',
    group: 'mediation',
    fields: {
      chosenBy: choice({ zh: '怎样确定', en: 'Chosen by' }, laboratoryChosenText),
      costAgreed: yesNo({ zh: '费用承担已谈妥', en: 'Its cost is agreed' }),
      laboratory: line({ zh: '机构', en: 'Laboratory' }),
    },
  },
  'send-for-testing': {
    summary: 'Stop the clock for an appraisal or a test.',
    group: 'time',
    fields: { what: choice({ zh: '送什么', en: 'For what' }, testText) },
  },
  resume: { summary: 'Let the clock go on.', group: 'time', fields: {} },
  'open-lead': {
    summary: 'Open a lead found in mediation as a report.',
    group: 'mediation',
    fields: { found: words({ zh: '发现的线索', en: 'What was found' }) },
  },
  'name-representatives': {
    summary: 'Name who speaks for several complainants.',
    group: 'people',
    fields: { parties: parties({ zh: '代表人', en: 'Representatives' }) },
  },
  'record-agency': {
    summary: 'Record what the original authorisation letter of an agent says.',
    group: 'people',
    fields: {
      relation: choice({ zh: '代理人与投诉人的关系', en: 'The agent is' }, agentRelationText),
      mayChangeClaims: yesNo({ zh: '可以代为变更、放弃诉求', en: 'May change or drop what is asked for' }),
      maySettle: yesNo({ zh: '可以代为和解、达成协议', en: 'May settle' }),
      mayWithdraw: yesNo({ zh: '可以代为撤回投诉', en: 'May withdraw the complaint' }),
      mayReceive: yesNo({ zh: '可以代收退款、赔款', en: 'May receive money' }),
      untilOn: optional(
        day({ zh: '委托期限到哪天（没写日期的不填）', en: 'Until which day (none: until it is closed)' }),
      ),
    },
  },
  'add-party': {
    summary: 'Add a further complainant or an agent; an heir comes by succession.',
    group: 'people',
    fields: {
      party: person({ zh: '加入的人', en: 'Who joins' }, joiningText),
      authorised: yesNo({
        zh: '共同投诉人本人同意，或代理人有授权委托书原件',
        en: 'The complainant consents, or the agent shows the original authorisation',
      }),
    },
  },
  'record-succession': {
    summary: 'Record a death or the end of a legal existence, and who goes on.',
    group: 'people',
    fields: {
      of: choice({ zh: '哪一方', en: 'Of which party' }, mediationPartyText),
      what: choice({ zh: '发生了什么', en: 'What happened' }, endingOfPartyText),
      successor: choice({ zh: '谁来继续', en: 'Who goes on' }, successorText),
      heir: optional(person({ zh: '投诉人的继受人', en: 'The complainant’s successor' }, heirText)),
      words: words({ zh: '依据和说明', en: 'What shows it' }),
    },
  },
} as const satisfies FormsOf<ComplaintCommand>;
