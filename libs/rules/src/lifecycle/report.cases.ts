// Who may give the commands of a report, and each of them filled in so that nothing else stands against it.
import type { ReportCommand } from '../command/report.command.js';
import type { FilledFor, FilledIn, WhoMay } from './matrix.cases.js';
import { words } from './paper-ledger.cases.js';

export const REPORT_WHO_MAY: WhoMay<ReportCommand['type']> = {
  institute: '+u+rrrrrrr',
  decline: '+u+rrrrrrr',
  'close-as-repeat': '+u+rrrrrrr',
  merge: '+u+rrrrrrr',
  'tell-wrong-bureau': '+u+rrrrrrr',
  transfer: '+u+rrrrrrr',
  'tell-reporter': '+u+rrrrrrr',
  halt: '+u+rrrrrrr',
  'ask-suspension': '+u+rrrrrrr',
  'answer-suspension': 'rr+rrrrrrr',
  'extend-collectively': 'rr+rrrrrrr',
  'record-decision': '+u+rrrrrrr',
  'decide-reward': 'rr+rrrrrrr',
};

/** The number of the earlier report that these commands name. */
export const EARLIER = 'earlier-report';

export function reportFilled(by: FilledFor): FilledIn<ReportCommand['type']> {
  const secondOfficer = by.account === 'li' ? 'wang' : 'li';
  return {
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
    'close-as-repeat': { type: 'close-as-repeat', of: EARLIER, reasons: words() },
    merge: { type: 'merge', into: EARLIER, newFacts: words() },
    'tell-wrong-bureau': {
      type: 'tell-wrong-bureau',
      isMarketRegulation: true,
      competent: words(12),
      noticeChannel: 'phone',
    },
    transfer: { type: 'transfer', why: 'other-department', to: words(12), reporterToldInWriting: false },
    'tell-reporter': { type: 'tell-reporter', noticeChannel: 'phone' },
    halt: { type: 'halt', what: 'hearing' },
    'ask-suspension': { type: 'ask-suspension', ground: 'force-majeure', reasons: words() },
    'answer-suspension': { type: 'answer-suspension', approve: true, opinion: words() },
    'extend-collectively': { type: 'extend-collectively', days: 20, opinion: words() },
    'record-decision': { type: 'record-decision', result: 'penalty', fineFen: 500_000, opinion: words() },
    'decide-reward': {
      type: 'decide-reward',
      level: 'second',
      amountFen: 300_000,
      financeConsulted: false,
      opinion: words(),
    },
  };
}
