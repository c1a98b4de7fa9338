// Every state × every command × every role, with the answer, written down apart from the lifecycle tables.
import type { CaseKind } from '../case-file.js';
import type { CaseCommand, CaseCommandType } from '../command.js';
import type { Instant } from '../calendar/local-date.js';
import type { RuleSetId } from '../statute/rule-set.js';
import { hoursAfter, words } from './paper-ledger.cases.js';

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

/** Who may give a command about a case that lies in a county, in the order of `PEOPLE`. */
export const WHO_MAY_AT_A_COUNTY: Readonly<Record<CaseCommandType, string>> = {
  dispatch: 'rrr+++rr',
  'set-aside': 'rrr+++rr',
  return: '+u+urrrr',
  assign: '+u+uurrr',
  note: '++++++rr',
  look: '++++++rr',
  ring: 'rrrrrr+r',
  accept: '+u+rrrrr',
  refuse: '+u+rrrrr',
  'arrange-mediation': '+u+rrrrr',
  'send-for-testing': '+u+rrrrr',
  resume: '+u+rrrrr',
  'record-agreement': '+u+rrrrr',
  'record-settlement': '+u+rrrrr',
  terminate: '+u+rrrrr',
  'notify-termination': '+u+rrrrr',
  'open-lead': '+u+rrrrr',
  institute: '+u+rrrrr',
  decline: '+u+rrrrr',
  'ask-extension': '+u+rrrrr',
  'answer-extension': 'rr+rrrrr',
  'tell-reporter': '+u+rrrrr',
  'record-decision': '+u+rrrrr',
};

/** As long as the case waits at the intake desk, the desk is its unit. */
export const WHO_MAY_AT_THE_DESK: Readonly<Record<CaseCommandType, string>> = {
  ...WHO_MAY_AT_A_COUNTY,
  return: '+u++rrrr',
  assign: '+u+++rrr',
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
};

/** A command filled in so that nothing but the state, the role and the unit can stand against it. */
export function filledIn(
  type: CaseCommandType,
  by: { readonly account: string; readonly moment: Instant; readonly ruleSet: RuleSetId; readonly timer: string },
): CaseCommand {
  const isNew = by.ruleSet === 'RS3';
  const secondOfficer = by.account === 'li' ? 'wang' : 'li';
  const filled: { readonly [T in CaseCommandType]: Extract<CaseCommand, { readonly type: T }> } = {
    dispatch: { type: 'dispatch', unit: '411602', station: null, kind: 'complaint' },
    'set-aside': { type: 'set-aside' },
    return: { type: 'return', reason: 'not-our-area', proof: words() },
    assign: { type: 'assign', handler: by.account },
    note: { type: 'note', text: words() },
    accept: { type: 'accept', noticeChannel: 'sms' },
    refuse: {
      type: 'refuse',
      ground: isNew ? 'REJ-121-16-3' : 'REJ-20-15-3',
      reasons: words(),
      noticeChannel: 'letter',
    },
    'arrange-mediation': {
      type: 'arrange-mediation',
      manner: 'on-site',
      at: hoursAfter(by.moment, 72),
      place: words(),
      complainantConsents: true,
      respondentConsents: true,
    },
    'send-for-testing': { type: 'send-for-testing', what: 'testing' },
    resume: { type: 'resume' },
    'record-agreement': { type: 'record-agreement', paper: 'letter', terms: words(), recoveredFen: 9900 },
    'record-settlement': { type: 'record-settlement', manner: 'withdrawn', recoveredFen: 0 },
    terminate: { type: 'terminate', ground: isNew ? 'TERM-121-23-3' : 'TERM-20-21-4', reasons: words() },
    'notify-termination': { type: 'notify-termination', complainantChannel: 'sms', respondentChannel: 'letter' },
    'open-lead': { type: 'open-lead', found: words() },
    institute: {
      type: 'institute',
      evidence: true,
      punishable: true,
      ownJurisdiction: true,
      withinLimitation: true,
      secondOfficer,
      opinion: words(),
    },
    decline: { type: 'decline', ground: 'NOFILE-2-20-1', secondOfficer, opinion: words() },
    'ask-extension': { type: 'ask-extension', reasons: words() },
    'answer-extension': { type: 'answer-extension', approve: true, opinion: words() },
    'tell-reporter': { type: 'tell-reporter', noticeChannel: 'phone' },
    'record-decision': { type: 'record-decision', result: 'penalty', fineFen: 500_000, opinion: words() },
    look: { type: 'look', at: 'person', purpose: 'contact', words: '联系双方约定调解的时间地点' },
    ring: { type: 'ring', timer: by.timer },
  };
  return filled[type];
}
