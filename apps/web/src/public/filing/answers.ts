// What a filer has typed so far, and the filing it becomes; kept in memory only.
import { fenOf } from '../../language/dates.js';
import type { FoundOperator, NewFiling } from '../../wire/views.js';

/** The steps that come in between, by whom it is filed for. */
export const BEHALF_STEPS = { self: [], principal: ['principal', 'letter'], all: ['members'] } as const;
export type BehalfStep = (typeof BEHALF_STEPS)[keyof typeof BEHALF_STEPS][number];

/** Somebody who complains together with the filer. */
export interface MemberAnswer {
  readonly name: string;
  readonly phone: string;
  readonly agrees: boolean;
  readonly represents: boolean;
}
export type MemberField = 'name' | 'phone' | 'agrees' | 'represents';
export const emptyMember: MemberAnswer = { name: '', phone: '', agrees: false, represents: false };

export interface FilingAnswers {
  readonly shopName: string;
  /** Of the operator that was chosen from the register. */
  readonly creditCode: string;
  readonly online: boolean;
  readonly platform: string;
  readonly link: string;
  readonly district: string;
  readonly street: string;
  readonly address: string;
  readonly goodsClass: string;
  readonly problemClass: string;
  readonly amount: string;
  readonly story: string;
  readonly requests: readonly string[];
  readonly alsoReport: boolean;
  readonly named: 'yes' | 'no' | '';
  readonly name: string;
  readonly phone: string;
  readonly home: string;
  /** Himself alone, somebody for whom he acts, or several together. */
  readonly filedFor: 'self' | 'principal' | 'all';
  readonly principalName: string;
  readonly principalPhone: string;
  readonly relation: string;
  readonly matters: string;
  readonly powers: readonly string[];
  readonly untilKind: 'closed' | 'day' | '';
  readonly untilOn: string;
  readonly members: readonly MemberAnswer[];
  readonly filerRepresents: boolean;
  readonly disclosure: 'yes' | 'no' | '';
  readonly entrusting: 'yes' | 'no' | '';
  /** The credit code of the enterprise with which to settle first, or that nobody is asked before the bureau. */
  readonly settleFirst: string;
  readonly turnsByItself: boolean;
  readonly subject: string;
  readonly insider: boolean;
}
export type AnswerName = keyof FilingAnswers;

export interface Fault {
  /** Evidence is no answer: it was sent before. */
  readonly field: AnswerName | 'evidence' | `members.${number}.${MemberField}`;
  readonly message: string;
}

export const nothingAnswered: FilingAnswers = {
  shopName: '',
  creditCode: '',
  online: false,
  platform: '',
  link: '',
  district: '',
  street: '',
  address: '',
  goodsClass: '',
  problemClass: '',
  amount: '',
  story: '',
  requests: [],
  alsoReport: false,
  named: '',
  name: '',
  phone: '',
  home: '',
  filedFor: 'self',
  principalName: '',
  principalPhone: '',
  relation: '',
  matters: '',
  powers: [],
  untilKind: '',
  untilOn: '',
  members: [],
  filerRepresents: false,
  disclosure: '',
  entrusting: '',
  settleFirst: '',
  turnsByItself: true,
  subject: '',
  insider: false,
};

export const LONGEST_STORY = 4000;
export const DIRECTLY = 'directly';

export function complaintOf(answers: FilingAnswers): NewFiling {
  const { respondent, ...matter } = matterOf(answers);
  const settler = answers.settleFirst === DIRECTLY ? '' : answers.settleFirst;
  return {
    kinds: answers.alsoReport ? ['complaint', 'report'] : ['complaint'],
    ...matter,
    respondent: { ...respondent, ...said('creditCode', settler) },
    requests: [...answers.requests],
    person: { name: answers.name.trim(), phone: answers.phone.trim(), address: answers.home.trim() },
    consentToDisclosure: answers.disclosure === 'yes',
    consentToEntrusting: answers.entrusting === 'yes',
    ...(settler === '' ? {} : { settleFirst: { settler: 'enterprise', turnsByItself: answers.turnsByItself } }),
  };
}

export function reportOf(answers: FilingAnswers): NewFiling {
  const person = { name: answers.name.trim(), phone: answers.phone.trim(), address: answers.home.trim() };
  return {
    kinds: ['report'],
    ...matterOf(answers),
    ...said('subject', answers.subject),
    // Of somebody without a name nothing is asked that would narrow down who he is.
    ...(answers.named === 'yes' ? { person, insider: answers.insider } : {}),
  };
}

function matterOf(answers: FilingAnswers): Pick<NewFiling, 'respondent' | 'story'> {
  const amountFen = fenOf(answers.amount);
  return {
    respondent: {
      name: answers.shopName.trim(),
      address: answers.address.trim(),
      ...said('creditCode', answers.creditCode),
      ...said('district', answers.district),
      ...said('street', answers.street),
      ...(answers.online ? { online: { platform: answers.platform.trim(), ...said('link', answers.link) } } : {}),
    },
    story: answers.story.trim(),
    ...said('goodsClass', answers.goodsClass),
    ...said('problemClass', answers.problemClass),
    ...(amountFen === undefined ? {} : { amountFen }),
  };
}

/** A field only when something was said in it. */
function said<Name extends string>(name: Name, words: string): { readonly [N in Name]?: string } {
  const field: { [N in Name]?: string } = {};
  if (words.trim() !== '') Object.assign(field, { [name]: words.trim() });
  return field;
}

/** What a chosen operator fills in; where it lies, its address says better than an earlier guess. */
export function withOperator(answers: FilingAnswers, { name, address, creditCode }: FoundOperator): FilingAnswers {
  return {
    ...answers,
    shopName: name,
    creditCode: creditCode ?? '',
    settleFirst: '',
    ...(address === undefined ? {} : { address, district: '', street: '' }),
  };
}

/** Another name is another shop: the code of the one that was chosen goes, and with it who was to settle. */
export function withAnswer<N extends AnswerName>(
  answers: FilingAnswers,
  field: N,
  value: FilingAnswers[N],
): FilingAnswers {
  return {
    ...answers,
    [field]: value,
    ...(field === 'district' ? { street: '' } : {}),
    ...(field === 'shopName' ? { creditCode: '', settleFirst: '' } : {}),
    ...(field === 'filedFor' && answers.members.length === 0 ? { members: [emptyMember] } : {}),
  };
}

const FIELD_OF_SERVER: Readonly<Record<string, AnswerName>> = {
  'respondent.name': 'shopName',
  'respondent.creditCode': 'shopName',
  'respondent.address': 'address',
  'respondent.district': 'district',
  'respondent.street': 'street',
  'respondent.online.platform': 'platform',
  'respondent.online.link': 'link',
  'person.name': 'name',
  'person.phone': 'phone',
  'person.address': 'home',
  'agency.principal.name': 'principalName',
  'agency.principal.phone': 'principalPhone',
  'agency.relation': 'relation',
  'agency.powers': 'powers',
  'agency.matters': 'matters',
  'agency.untilOn': 'untilOn',
  members: 'filerRepresents',
  story: 'story',
  goodsClass: 'goodsClass',
  problemClass: 'problemClass',
  amountFen: 'amount',
  requests: 'requests',
  consentToDisclosure: 'disclosure',
  consentToEntrusting: 'entrusting',
  settleFirst: 'settleFirst',
  subject: 'subject',
};

/** The server's field faults at the questions they belong to; one it does not know goes to the story. */
export function faultsOfServer(
  fields: readonly { readonly field: string; readonly message: string }[],
): readonly Fault[] {
  return fields.map(({ field, message }) => ({ field: FIELD_OF_SERVER[field] ?? memberOf(field) ?? 'story', message }));
}

function memberOf(field: string): Fault['field'] | undefined {
  const [, place, name] = /^members\.(\d+)\.(?:person\.)?(name|phone|agrees)$/.exec(field) ?? [];
  if (name !== 'name' && name !== 'phone' && name !== 'agrees') return undefined;
  return `members.${Number(place)}.${name}`;
}
