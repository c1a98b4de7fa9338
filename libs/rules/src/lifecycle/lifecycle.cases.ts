// Every state × every command × every role, with the answer, written down apart from the lifecycle tables.
import type { CaseKind } from '../case-file.js';
import type { CaseCommand, CaseCommandType } from '../command.js';
import type { RuleSetId } from '../statute/rule-set.js';
import { ANY_CASE_WHO_MAY, anyCaseFilled } from './any-case.cases.js';
import { COMPLAINT_WHO_MAY, complaintFilled } from './complaint.cases.js';
import type { FilledFor, FilledIn, WhoMay } from './matrix.cases.js';
import { REPORT_WHO_MAY, reportFilled } from './report.cases.js';
import { SETTLEMENT_WHO_MAY, settlementFilled } from './settlement.cases.js';

/** The columns of `WHO_MAY_AT_A_COUNTY` and `WHO_MAY_AT_THE_DESK`. */
export const PEOPLE = [
  'officer of the unit',
  'officer of another unit',
  'head of the unit',
  'intake',
  'city intake',
  'city head',
  'timer',
  'filer',
  'enterprise',
  'assistant of another body',
] as const;
export type Person = (typeof PEOPLE)[number];

/** One letter an answer. */
export const ANSWERS = {
  '+': 'allowed',
  r: 'case.not-your-role',
  u: 'case.not-your-unit',
  C: 'case.closed',
  N: 'case.not-now',
  D: 'case.not-dispatched-yet',
  X: 'case.no-such-command',
  A: 'complaint.already-accepted',
  Y: 'complaint.not-yet-accepted',
  T: 'complaint.already-terminated',
  F: 'report.already-decided',
  E: 'clock.no-extension-asked',
  K: 'clock.extension-already-asked',
  O: 'complaint.no-identity-check-yet',
  P: 'complaint.identity-proof-not-asked',
  Q: 'complaint.identity-proof-already-asked',
  J: 'complaint.not-joint',
  g: 'complaint.no-agent',
  M: 'complaint.consent-missing',
  e: 'complaint.already-entrusted',
  n: 'complaint.not-entrusted',
  L: 'complaint.laboratory-not-named',
  s: 'case.already-supervised',
  S: 'case.not-supervised',
  h: 'case.not-held',
  a: 'report.anonymous',
  H: 'clock.already-extended',
  G: 'investigation.not-extended-yet',
  i: 'investigation.suspension-already-asked',
  W: 'investigation.no-suspension-asked',
  q: 'report.repeat-rule-not-in-force',
  b: 'settlement.not-failed-yet',
  x: 'settlement.ended-otherwise',
  t: 'settlement.already-turned',
  y: 'settlement.no-payment-agreed',
  z: 'exclusion.none',
  l: 'look.nothing-asked',
} as const satisfies Readonly<Record<string, string>>;
export type Answer = (typeof ANSWERS)[keyof typeof ANSWERS] | 'settlement.own-offer';

/** Who may give a command about a case that lies in a county, in the order of `PEOPLE`. */
export const WHO_MAY_AT_A_COUNTY: WhoMay<CaseCommandType> = {
  ...ANY_CASE_WHO_MAY,
  ...COMPLAINT_WHO_MAY,
  ...REPORT_WHO_MAY,
  ...SETTLEMENT_WHO_MAY,
};

/** As long as the case waits at the intake desk, the desk is its unit. */
export const WHO_MAY_AT_THE_DESK: WhoMay<CaseCommandType> = {
  ...WHO_MAY_AT_A_COUNTY,
  return: '+u++rrrrrr',
  assign: '+u+++rrrrr',
  'classify-subject': '+u+++rrrrr',
};

interface StatesAndAnswers {
  readonly states: readonly string[];
  /** One letter a state, in the order of `states`; a command not named is no command of this kind. */
  readonly answers: Readonly<Partial<Record<CaseCommandType, Letters>>>;
  /** States that only one rule set knows a way to. */
  readonly onlyUnder?: Readonly<Record<string, RuleSetId>>;
}

/** The letters of a command, or those of each rule set where the law changed the answer. */
type Letters = string | Readonly<Record<RuleSetId, string>>;

/** The letters that hold under a rule set. */
export function lettersOf(letters: Letters, ruleSet: RuleSetId): string {
  return typeof letters === 'string' ? letters : letters[ruleSet];
}

/** What the case answers to somebody who may give the command; a name with a space is a state of more than one word. */
export const WHAT_IS_ALLOWED: Readonly<Record<CaseKind, StatesAndAnswers>> = {
  complaint: {
    states: [
      'triage',
      'disputed',
      'awaiting-acceptance',
      'identity asked',
      'joint complaint',
      'under supervision',
      'in-mediation',
      'hearing arranged',
      'suspended',
      'testing',
      'terminated',
      'closed',
    ],
    onlyUnder: { 'identity asked': 'RS3' },
    answers: {
      dispatch: '+NNNNNNNNNNC',
      'set-aside': '+NNNNNNNNNNC',
      return: 'DN++++NNNNNC',
      'dispute-jurisdiction': 'DN++++NNNNNC',
      'settle-jurisdiction': 'D+NNNNNNNNNC',
      'designate-unit': 'D+++++NNNNNC',
      'take-up': 'D++++++++++C',
      'ask-identity-proof': { RS1: 'DNOOOOAAAAAC', RS2: 'DNOOOOAAAAAC', RS3: 'DN+Q++AAAAAC' },
      'record-identity-proof': 'DNP+PPAAAAAC',
      accept: 'DN++++AAAAAC',
      refuse: 'DN++++AAAAAC',
      'name-representatives': 'DNJJ+JJJJJNC',
      'record-agency': 'DNggggggggNC',
      'add-party': 'DN++++++++NC',
      'record-succession': 'DN++++++++NC',
      'record-consent': 'YYYYYY++++TC',
      'arrange-mediation': 'YYYYYY++NNTC',
      'record-mediation': 'YYYYYYM+NNTC',
      entrust: 'YYYYYY+eNNTC',
      'end-entrusting': 'YYYYYYn+nnTC',
      'hand-back': 'YYYYYYn+nnTC',
      'ask-recusal': 'YYYYYY++NNTC',
      'answer-recusal': 'DNNNNNNN+NNC',
      'name-laboratory': 'YYYYYY++NNTC',
      'send-for-testing': 'YYYYYYL+NNTC',
      resume: 'DNNNNNNNN+NC',
      'record-agreement': 'YYYYYY++N+TC',
      'record-settlement': '++++++++++NC',
      terminate: 'YYYYYY++++TC',
      'notify-termination': 'DNNNNNNNNN+C',
      'open-lead': 'YYYYYY+++++C',
      urge: 'D++++++++++C',
      supervise: 'D++++s+++++C',
      'answer-supervision': 'DSSSS+SSSSSC',
      supplement: '+++++++++++C',
      'tell-filer': 'D+++++++++++',
      'send-to-police': 'D++++++++++C',
      reopen: 'DNNNNNNNNNN+',
      'record-call-back': 'DNNNNNNNNNN+',
      evaluate: 'DNNNNNNNNNN+',
      assign: '+++++++++++C',
      note: '++++++++++++',
      look: '++++++++++++',
      'ask-look': '++++++++++++',
      'answer-look': 'llllllllllll',
      recuse: '++++++++++++',
      exclude: '++++++++++++',
      readmit: 'zzzzzzzzzzzz',
      ring: '++++++++++++',
      recount: '++++++++++++',
      hold: '++++++++++++',
      'release-hold': 'hhhhhhhhhhhh',
      'release-copy': 'D++++++++++C',
      'take-back-copy': '++++++++++++',
    },
  },
  report: {
    states: [
      'triage',
      'disputed',
      'verifying',
      'extension asked',
      'verifying an advertisement',
      'testing',
      'telling-reporter',
      'closed',
    ],
    answers: {
      'dispute-jurisdiction': 'DN+++NNC',
      'settle-jurisdiction': 'D+NNNNNC',
      'designate-unit': 'D++++NNC',
      'take-up': 'D++++++C',
      urge: 'D++++++C',
      supervise: 'D++++++C',
      'answer-supervision': 'DSSSSSSC',
      supplement: '+++++++C',
      'tell-filer': 'D++++++a',
      'send-to-police': 'D++++++C',
      reopen: 'DNNNNNN+',
      'record-call-back': 'DNNNNNNa',
      evaluate: 'DNNNNNN+',
      dispatch: '+NNNNNNC',
      'set-aside': '+NNNNNNC',
      return: 'DN+++NNC',
      institute: 'DN++++FC',
      decline: 'DN++++FC',
      'classify-subject': '+N+K+NFC',
      'send-for-testing': 'DN+++NNC',
      resume: 'DNNNN+NC',
      'ask-extension': 'DN+K+NNC',
      'answer-extension': 'EEE+EEEC',
      'close-as-repeat': { RS1: 'DNqqqqFC', RS2: 'DNqqqqFC', RS3: 'DN++++FC' },
      merge: { RS1: 'DNqqqqFC', RS2: 'DNqqqqFC', RS3: 'DN++++FC' },
      'tell-wrong-bureau': 'DN++++FC',
      transfer: 'DN++++FC',
      'tell-reporter': 'DNNN+N+C',
      assign: '+++++++C',
      note: '++++++++',
      look: '++++++++',
      'ask-look': '++++++++',
      'answer-look': 'llllllll',
      recuse: '++++++++',
      exclude: '++++++++',
      readmit: 'zzzzzzzz',
      ring: '++++++++',
      recount: '++++++++',
      hold: '++++++++',
      'release-hold': 'hhhhhhhh',
    },
  },
  investigation: {
    states: [
      'investigating',
      'extension asked',
      'extended',
      'suspension asked',
      'testing',
      'halted',
      'suspended',
      'closed',
    ],
    answers: {
      'record-decision': '++++NNNC',
      'ask-extension': '+KHiNNNC',
      'answer-extension': 'E+EEEEEC',
      'extend-collectively': 'GG+GNNNC',
      'ask-suspension': '+K+iNNNC',
      'answer-suspension': 'WWW+WWWC',
      'send-for-testing': '++++NNNC',
      halt: '++++NNNC',
      resume: 'NNNN+++C',
      'decide-reward': 'NNNNNNN+',
      assign: '+++++++C',
      note: '++++++++',
      look: '++++++++',
      'ask-look': '++++++++',
      'answer-look': 'llllllll',
      recuse: '++++++++',
      exclude: '++++++++',
      readmit: 'zzzzzzzz',
      ring: '++++++++',
      urge: '+++++++C',
      supervise: '+++++++C',
      'answer-supervision': 'SSSSSSSC',
      recount: '++++++++',
      hold: '++++++++',
      'release-hold': 'hhhhhhhh',
    },
  },
  settlement: {
    states: ['awaiting-enterprise', 'negotiating', 'closed', 'settled', 'turned'],
    answers: {
      offer: '++CCC',
      'accept-offer': 'N+CCC',
      'refuse-settlement': '++CCC',
      speak: '++CCC',
      'record-settlement': '++CCC',
      'turn-to-bureau': 'bb+xt',
      'confirm-payment': 'NNy+y',
      assign: '++CCC',
      note: '+++++',
      look: '+++++',
      'ask-look': '+++++',
      'answer-look': 'lllll',
      recuse: '+++++',
      exclude: '+++++',
      readmit: 'zzzzz',
      ring: '+++++',
      recount: '+++++',
      hold: '+++++',
      'release-hold': 'hhhhh',
      'release-copy': '++CCC',
      'take-back-copy': '+++++',
    },
  },
};

/** Who hears something else than others that may give the command: nobody takes his own offer. */
export const HEARS_OTHERWISE: Readonly<Record<string, Answer>> = {
  'settlement negotiating: accept-offer by enterprise': 'settlement.own-offer',
  // Of a complaint a body records no settlement; of a settlement the one that tries it does, and no other.
  'settlement awaiting-enterprise: record-settlement by assistant of another body': 'case.not-your-unit',
  'settlement negotiating: record-settlement by assistant of another body': 'case.not-your-unit',
  'settlement closed: record-settlement by assistant of another body': 'case.not-your-unit',
  'settlement settled: record-settlement by assistant of another body': 'case.not-your-unit',
  'settlement turned: record-settlement by assistant of another body': 'case.not-your-unit',
};

/** A command filled in so that nothing but the state, the role and the unit can stand against it. */
export function filledIn(type: CaseCommandType, by: FilledFor): CaseCommand {
  const filled: FilledIn<CaseCommandType> = {
    ...anyCaseFilled(by),
    ...complaintFilled(by),
    ...reportFilled(by),
    ...settlementFilled(by),
  };
  return filled[type];
}
