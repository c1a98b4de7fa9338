// What the form of each command shows: its fields with labels and options; a test holds it equal to the classes that check them.
import {
  type CaseCommandType,
  type GroundKind,
  type Language,
  type LocalDate,
  NOTICE_CHANNELS,
  RETURN_REASONS,
  groundsInForce,
} from '#rules';
import { noticeChannelText } from '../reference/classes.table.js';
import type { Wording } from '../door/language.js';
import { kindText } from '../words/case.text.js';
import {
  AGREEMENT_PAPERS,
  DECISION_RESULTS,
  DISPATCH_KINDS,
  MANNERS,
  SETTLEMENT_MANNERS,
  TESTS,
} from './case-command.dto.js';
import { citationView } from './citation.view.js';
import type { CommandFieldView, CommandOptionView, FieldKind } from './command-field.view.js';

interface Field {
  readonly name: string;
  readonly label: Wording;
  readonly kind: FieldKind;
  readonly optional?: true;
  readonly min?: number;
  readonly max?: number;
  readonly options?: Readonly<Record<string, Wording>>;
  /** The options are the grounds of the law in force on the day of the decision. */
  readonly grounds?: GroundKind;
  /** The options are units or stations of the city. */
  readonly among?: 'units' | 'stations';
}

const LONGEST_WORDS = 2000;
const SHORTEST_REASONS = 20;

const told = (name: string, zh: string, en: string): Field => ({
  name,
  label: { zh, en },
  kind: 'choice',
  options: onlyOf(NOTICE_CHANNELS, noticeChannelText),
});
const words = (name: string, zh: string, en: string, min = 1): Field => ({
  name,
  label: { zh, en },
  kind: 'long-text',
  min,
  max: LONGEST_WORDS,
});
const reasons = (name: string, zh: string, en: string): Field => words(name, zh, en, SHORTEST_REASONS);
const yesNo = (name: string, zh: string, en: string): Field => ({ name, label: { zh, en }, kind: 'boolean' });
const money = (name: string, zh: string, en: string): Field => ({ name, label: { zh, en }, kind: 'money', min: 0 });
const account = (name: string, zh: string, en: string): Field => ({ name, label: { zh, en }, kind: 'account' });
const ground = (grounds: GroundKind, zh: string, en: string): Field => ({
  name: 'ground',
  label: { zh, en },
  kind: 'choice',
  grounds,
});

const mannerText = {
  'on-site': { zh: '现场调解', en: 'on site' },
  remote: { zh: '远程调解', en: 'remotely' },
} as const satisfies Readonly<Record<(typeof MANNERS)[number], Wording>>;
const testText = {
  appraisal: { zh: '鉴定', en: 'appraisal' },
  testing: { zh: '检测', en: 'testing' },
  inspection: { zh: '检验', en: 'inspection' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  identification: { zh: '辨认鉴别', en: 'identification' },
} as const satisfies Readonly<Record<(typeof TESTS)[number], Wording>>;
const paperText = {
  letter: { zh: '制作调解书', en: 'letter of mediation' },
  'performed-at-once': { zh: '当场履行，留调解记录', en: 'performed at once, a record is kept' },
  'both-waive': { zh: '双方同意不制作，留调解记录', en: 'both waive the letter, a record is kept' },
} as const satisfies Readonly<Record<(typeof AGREEMENT_PAPERS)[number], Wording>>;
const settlementText = {
  settled: { zh: '双方自行和解', en: 'settled between the parties' },
  withdrawn: { zh: '投诉人撤回投诉', en: 'withdrawn by the complainant' },
} as const satisfies Readonly<Record<(typeof SETTLEMENT_MANNERS)[number], Wording>>;
const resultText = {
  penalty: { zh: '给予行政处罚', en: 'administrative penalty' },
  'no-penalty': { zh: '不予行政处罚', en: 'no penalty' },
  withdrawn: { zh: '撤销立案', en: 'filing withdrawn' },
  transferred: { zh: '移送', en: 'transferred' },
} as const satisfies Readonly<Record<(typeof DECISION_RESULTS)[number], Wording>>;
const dispatchKindText = {
  complaint: kindText.complaint,
  report: kindText.report,
  both: { zh: '既是投诉又是举报，分开办', en: 'both, handled separately' },
} as const satisfies Readonly<Record<(typeof DISPATCH_KINDS)[number], Wording>>;
const returnReasonText = {
  'not-our-business': { zh: '不归市场监管部门管', en: 'not market-regulation business' },
  'not-our-area': { zh: '不归本单位管辖', en: 'not within this unit’s area' },
  incomplete: { zh: '内容不全，无法办理', en: 'too incomplete to handle' },
  duplicate: { zh: '与另一件重复', en: 'repeats another case' },
} as const satisfies Readonly<Record<(typeof RETURN_REASONS)[number], Wording>>;

export const COMMAND_FIELDS: Readonly<Record<Exclude<CaseCommandType, 'look' | 'ring'>, readonly Field[]>> = {
  dispatch: [
    { name: 'unit', label: { zh: '承办单位', en: 'Unit' }, kind: 'unit', among: 'units' },
    { name: 'station', label: { zh: '所', en: 'Station' }, kind: 'unit', among: 'stations', optional: true },
    { name: 'kind', label: { zh: '作为', en: 'As' }, kind: 'choice', options: dispatchKindText },
  ],
  'set-aside': [],
  return: [
    { name: 'reason', label: { zh: '退回原因', en: 'Why' }, kind: 'choice', options: returnReasonText },
    words('proof', '依据和说明', 'What shows it'),
  ],
  assign: [account('handler', '承办人', 'Handler')],
  note: [words('text', '备注', 'Note')],
  accept: [told('noticeChannel', '受理告知方式', 'How the complainant was told')],
  refuse: [
    ground('refusal', '不予受理的情形', 'Ground'),
    reasons('reasons', '理由', 'Reasons'),
    told('noticeChannel', '告知方式', 'How the complainant was told'),
  ],
  'arrange-mediation': [
    { name: 'manner', label: { zh: '调解方式', en: 'Manner' }, kind: 'choice', options: mannerText },
    { name: 'at', label: { zh: '调解时间', en: 'When' }, kind: 'instant' },
    { name: 'place', label: { zh: '地点或平台', en: 'Place or platform' }, kind: 'text', min: 1, max: 200 },
    yesNo('complainantConsents', '投诉人同意调解', 'The complainant consents'),
    yesNo('respondentConsents', '被投诉人同意调解', 'The respondent consents'),
  ],
  'send-for-testing': [{ name: 'what', label: { zh: '送什么', en: 'For what' }, kind: 'choice', options: testText }],
  resume: [],
  'record-agreement': [
    { name: 'paper', label: { zh: '文书', en: 'Paper' }, kind: 'choice', options: paperText },
    words('terms', '协议内容', 'Terms'),
    money('recoveredFen', '挽回损失', 'Recovered'),
  ],
  'record-settlement': [
    { name: 'manner', label: { zh: '情形', en: 'Manner' }, kind: 'choice', options: settlementText },
    money('recoveredFen', '挽回损失', 'Recovered'),
  ],
  terminate: [ground('termination', '终止调解的情形', 'Ground'), reasons('reasons', '理由', 'Reasons')],
  'notify-termination': [
    told('complainantChannel', '告知投诉人的方式', 'How the complainant was told'),
    told('respondentChannel', '告知被投诉人的方式', 'How the respondent was told'),
  ],
  'open-lead': [words('found', '发现的违法线索', 'What was found')],
  institute: [
    yesNo('evidence', '有初步证据证明存在违法行为', 'First evidence shows a breach'),
    yesNo('punishable', '依法应当给予行政处罚', 'The breach is to be punished'),
    yesNo('ownJurisdiction', '属于本局管辖', 'This bureau has jurisdiction'),
    yesNo('withinLimitation', '在处罚时效之内', 'The time for a penalty has not run out'),
    account('secondOfficer', '协办人员', 'Second officer'),
    reasons('opinion', '核查意见', 'Opinion'),
  ],
  decline: [
    ground('non-filing', '不予立案的情形', 'Ground'),
    account('secondOfficer', '协办人员', 'Second officer'),
    reasons('opinion', '核查意见', 'Opinion'),
  ],
  'ask-extension': [reasons('reasons', '延期理由', 'Reasons')],
  'answer-extension': [yesNo('approve', '批准延期', 'Approve'), words('opinion', '审批意见', 'Opinion')],
  'tell-reporter': [told('noticeChannel', '告知方式', 'How the reporter was told')],
  'record-decision': [
    { name: 'result', label: { zh: '处理结果', en: 'Result' }, kind: 'choice', options: resultText },
    money('fineFen', '罚没金额', 'Fine'),
    reasons('opinion', '处理意见', 'Opinion'),
  ],
};

/** What the options of a form depend on besides its command. */
export interface FormContext {
  readonly today: LocalDate;
  readonly language: Language;
  readonly units: readonly CommandOptionView[];
  readonly stations: readonly CommandOptionView[];
}

export function commandFields(command: CaseCommandType, context: FormContext): readonly CommandFieldView[] {
  if (command === 'look' || command === 'ring') return [];
  return COMMAND_FIELDS[command].map((field) => fieldView(field, context));
}

function fieldView(field: Field, context: FormContext): CommandFieldView {
  const options = optionsOf(field, context);
  return {
    name: field.name,
    label: field.label[context.language],
    kind: field.kind,
    required: field.optional !== true,
    ...(field.min === undefined ? {} : { min: field.min }),
    ...(field.max === undefined ? {} : { max: field.max }),
    ...(options === undefined ? {} : { options }),
  };
}

function optionsOf(field: Field, context: FormContext): readonly CommandOptionView[] | undefined {
  const { today, language } = context;
  if (field.grounds !== undefined) {
    return groundsInForce(field.grounds, today).map(({ code, text, source }) => ({
      value: code,
      label: text[language],
      citation: citationView(source, language),
    }));
  }
  if (field.among !== undefined) return context[field.among];
  if (field.options === undefined) return undefined;
  return Object.entries(field.options).map(([value, label]) => ({ value, label: label[language] }));
}

function onlyOf(codes: readonly string[], texts: Readonly<Record<string, Wording>>): Readonly<Record<string, Wording>> {
  return Object.fromEntries(codes.map((code) => [code, texts[code] ?? { zh: code, en: code }]));
}
