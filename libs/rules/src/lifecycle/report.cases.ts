// Who may give the commands of a report, and each of them filled in so that nothing else stands against it.
import type { ReportCommand } from '../command/report.command.js';
import type { FilledFor, FilledIn, WhoMay } from './lifecycle.cases.js';
import { words } from './paper-ledger.cases.js';

export const REPORT_WHO_MAY: WhoMay<ReportCommand['type']> = {
  institute: '+u+rrrrrr',
  decline: '+u+rrrrrr',
  'tell-reporter': '+u+rrrrrr',
  'record-decision': '+u+rrrrrr',
};

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
    'tell-reporter': { type: 'tell-reporter', noticeChannel: 'phone' },
    'record-decision': { type: 'record-decision', result: 'penalty', fineFen: 500_000, opinion: words() },
  };
}
