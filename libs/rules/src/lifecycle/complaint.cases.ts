// Who may give the commands of a complaint, and each of them filled in so that nothing else stands against it.
import type { ComplaintCommand } from '../command/complaint.command.js';
import type { FilledFor, FilledIn, WhoMay } from './lifecycle.cases.js';
import { hoursAfter, words } from './paper-ledger.cases.js';

export const COMPLAINT_WHO_MAY: WhoMay<ComplaintCommand['type']> = {
  accept: '+u+rrrrrr',
  refuse: '+u+rrrrrr',
  'arrange-mediation': '+u+rrrrrr',
  'send-for-testing': '+u+rrrrrr',
  resume: '+u+rrrrrr',
  'record-agreement': '+u+rrrrrr',
  'record-settlement': '+u+rrrrrr',
  terminate: '+u+rrrrrr',
  'notify-termination': '+u+rrrrrr',
  'open-lead': '+u+rrrrrr',
};

export function complaintFilled(by: FilledFor): FilledIn<ComplaintCommand['type']> {
  const isNew = by.ruleSet === 'RS3';
  return {
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
  };
}
