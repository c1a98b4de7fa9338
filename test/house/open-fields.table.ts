// Every field of what leaves a case unsealed, as a closed list: a field more does not compile before its row says what it holds.
import type { CaseLetterFacts, LetterRequest, TodayFacts } from '#notices';
import type { AuditLine, Letter } from '#records';
import type { CaseEvent } from '#rules';
import type { WakeUp } from '../../apps/worker/src/timers.processor.js';

/** What a field may hold. Nothing that tells who complained or reported is among it. */
type Holds =
  | 'code'
  | 'flag'
  | 'count'
  | 'money'
  | 'date'
  | 'id'
  | 'case number'
  | 'office or unit'
  | 'officer'
  | 'business complained of'
  | 'article of the law'
  | 'address of the house'
  | 'fields of its own';

/** The names of all fields of a value, and of the values in it. */
type FieldOf<T> = T extends string | number | boolean | Date | null | undefined
  ? never
  : T extends readonly (infer One)[]
    ? FieldOf<One>
    : { [Name in keyof T & string]-?: Name | FieldOf<T[Name]> }[keyof T & string];

type Fields<T> = Readonly<Record<FieldOf<T>, Holds>>;

export const LETTER_FIELDS = {
  number: 'case number',
  reader: 'fields of its own',
  remaining: 'fields of its own',
  next: 'fields of its own',
  entries: 'fields of its own',
  run: 'id',
  publicOrigin: 'address of the house',
  created: 'count',
  triage: 'count',
  overdue: 'count',
  amount: 'count',
  name: 'officer',
  handlerName: 'officer',
  office: 'office or unit',
  unitName: 'office or unit',
  told: 'office or unit',
  handlingUnitName: 'office or unit',
  clock: 'code',
  kind: 'code',
  state: 'code',
  unit: 'code',
  dueOn: 'date',
  dueStrictOn: 'date',
  provisional: 'flag',
  respondent: 'business complained of',
  citation: 'article of the law',
} as const satisfies Fields<LetterRequest[1] | CaseLetterFacts | TodayFacts>;

export const OUTBOX_FIELDS = {
  id: 'id',
  caseId: 'id',
  lease: 'id',
  city: 'code',
  letter: 'code',
  to: 'office or unit',
  unit: 'office or unit',
  caseNumber: 'case number',
  decidedAt: 'date',
  tries: 'count',
} as const satisfies Fields<Omit<Letter, 'facts'>>;

/** What rules put into the facts of a notice; the outbox keeps them as they are. */
export const NOTICE_FACTS: Readonly<Record<string, Holds>> = {
  number: 'case number',
  kind: 'code',
  clock: 'code',
  respondent: 'business complained of',
  dueOn: 'date',
  dueStrictOn: 'date',
  provisional: 'flag',
  handler: 'id',
  told: 'office or unit',
};

export const AUDIT_FIELDS = {
  unit: 'office or unit',
  actor: 'id',
  caseId: 'id',
  action: 'code',
} as const satisfies Fields<Omit<AuditLine, 'facts'>>;

export const JOB_FIELDS = {
  timerId: 'id',
} as const satisfies Fields<WakeUp>;

export const EVENT_FIELDS = {
  handler: 'id',
  asker: 'id',
  approvedBy: 'id',
  complaint: 'id',
  investigation: 'id',
  lead: 'id',
  newHandler: 'id',
  account: 'id',
  secondOfficer: 'id',
  parties: 'id',
  of: 'id',
  successor: 'id',
  copy: 'id',
  into: 'id',
  clock: 'code',
  kind: 'code',
  state: 'code',
  type: 'code',
  reason: 'code',
  at: 'code',
  purpose: 'code',
  rung: 'code',
  by: 'code',
  subject: 'code',
  suspected: 'code',
  orderedBy: 'code',
  noticeChannel: 'code',
  edition: 'code',
  ground: 'code',
  remediesTold: 'code',
  manner: 'code',
  what: 'code',
  paper: 'code',
  complainantChannel: 'code',
  respondentChannel: 'code',
  party: 'code',
  result: 'code',
  chosenBy: 'code',
  role: 'code',
  relation: 'code',
  powers: 'code',
  why: 'code',
  level: 'code',
  remedy: 'code',
  act: 'code',
  readers: 'code',
  unit: 'office or unit',
  to: 'office or unit',
  station: 'office or unit',
  from: 'office or unit',
  withUnit: 'office or unit',
  closedAt: 'date',
  receivedAt: 'date',
  ringAt: 'date',
  on: 'date',
  for: 'date',
  byOn: 'date',
  lapsesAt: 'date',
  untilOn: 'date',
  until: 'date',
  dueOn: 'date',
  approved: 'flag',
  reached: 'flag',
  satisfied: 'flag',
  complainantConsents: 'flag',
  respondentConsents: 'flag',
  representedConsent: 'flag',
  proved: 'flag',
  letterSeen: 'flag',
  consents: 'flag',
  costAgreed: 'flag',
  tellsReporter: 'flag',
  isMarketRegulation: 'flag',
  inWriting: 'flag',
  byItself: 'flag',
  withSummary: 'flag',
  days: 'count',
  together: 'count',
  place: 'count',
  covers: 'count',
  solution: 'code',
  arrived: 'code',
  stars: 'count',
  recoveredFen: 'money',
  fineFen: 'money',
  amountFen: 'money',
} as const satisfies Fields<CaseEvent>;
