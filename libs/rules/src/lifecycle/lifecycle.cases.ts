// Every state × every command × every role, with the answer, written down apart from the lifecycle tables.
import type { CaseKind } from '../case-file.js';
import type { CaseCommand, CaseCommandType } from '../command.js';
import type { Instant } from '../calendar/local-date.js';
import type { RuleSetId } from '../statute/rule-set.js';
import { ANY_CASE_WHO_MAY, anyCaseFilled } from './any-case.cases.js';
import { COMPLAINT_WHO_MAY, complaintFilled } from './complaint.cases.js';
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
} as const satisfies Readonly<Record<string, string>>;
export type Answer = (typeof ANSWERS)[keyof typeof ANSWERS];

export type WhoMay<T extends CaseCommandType> = Readonly<Record<T, string>>;
export type FilledIn<T extends CaseCommandType> = { readonly [K in T]: Extract<CaseCommand, { readonly type: K }> };
/** For whom and when a command is filled in. */
export interface FilledFor {
  readonly account: string;
  readonly moment: Instant;
  readonly ruleSet: RuleSetId;
  readonly timer: string;
}

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
  return: '+u++rrrrr',
  assign: '+u+++rrrr',
};

interface StatesAndAnswers {
  readonly states: readonly string[];
  /** One letter a state, in the order of `states`; a command not named is no command of this kind. */
  readonly answers: Readonly<Partial<Record<CaseCommandType, string>>>;
}

/** What the case answers to somebody who may give the command. */
export const WHAT_IS_ALLOWED: Readonly<Record<CaseKind, StatesAndAnswers>> = {
  complaint: {
    states: ['triage', 'awaiting-acceptance', 'in-mediation', 'testing', 'terminated', 'closed'],
    answers: {
      dispatch: '+NNNNC',
      'set-aside': '+NNNNC',
      return: 'D+NNNC',
      accept: 'D+AAAC',
      refuse: 'D+AAAC',
      'arrange-mediation': 'YY+NTC',
      'send-for-testing': 'YY+NTC',
      resume: 'DNN+NC',
      'record-agreement': 'YY++TC',
      'record-settlement': 'D+++NC',
      terminate: 'YY++TC',
      'notify-termination': 'DNNN+C',
      'open-lead': 'YY+++C',
      assign: '+++++C',
      note: '++++++',
      look: '++++++',
      ring: '++++++',
    },
  },
  report: {
    states: ['triage', 'verifying', 'extension asked', 'testing', 'telling-reporter', 'closed'],
    answers: {
      dispatch: '+NNNNC',
      'set-aside': '+NNNNC',
      return: 'D++NNC',
      institute: 'D+++FC',
      decline: 'D+++FC',
      'send-for-testing': 'D++NNC',
      resume: 'DNN+NC',
      'ask-extension': 'D+KNNC',
      'answer-extension': 'EE+EEC',
      'tell-reporter': 'DNNN+C',
      assign: '+++++C',
      note: '++++++',
      look: '++++++',
      ring: '++++++',
    },
  },
  investigation: {
    states: ['investigating', 'closed'],
    answers: { 'record-decision': '+C', assign: '+C', note: '++', look: '++', ring: '++' },
  },
  settlement: {
    states: ['awaiting-enterprise', 'negotiating', 'closed'],
    answers: { assign: '++C', note: '+++', look: '+++', ring: '+++' },
  },
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
