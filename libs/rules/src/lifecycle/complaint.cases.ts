// Who may give the commands of a complaint, and each of them filled in so that nothing else stands against it.
import type { ComplaintCommand } from '../command/complaint.command.js';
import type { FilledFor, FilledIn, WhoMay } from './matrix.cases.js';
import { localDateOf } from '../calendar/local-date.js';
import { hoursAfter, personOf, words } from './paper-ledger.cases.js';

export const COMPLAINT_WHO_MAY: WhoMay<ComplaintCommand['type']> = {
  accept: '+u+rrrrrrr',
  refuse: '+u+rrrrrrr',
  'arrange-mediation': '+u+rrrrrru',
  'send-for-testing': '+u+rrrrrrr',
  resume: '+u+rrrrrrr',
  'record-agreement': '+u+rrrrrrr',
  'record-settlement': '+u+rrrr+rr',
  terminate: '+u+rrrrrrr',
  'notify-termination': '+u+rrrrrrr',
  'open-lead': '+u+rrrrrrr',
  'ask-identity-proof': '+u+rrrrrrr',
  'record-identity-proof': '+u+rrrrrrr',
  'record-consent': '+u+rrrrrrr',
  'record-mediation': '+u+rrrrrru',
  entrust: '+u+rrrrrrr',
  'end-entrusting': '+u+rrrrrrr',
  'hand-back': 'rrrrrrrrru',
  'ask-recusal': '+u+rrrrrrr',
  'answer-recusal': 'rr+rr+rrrr',
  'name-laboratory': '+u+rrrrrrr',
  'name-representatives': '+u+rrrrrrr',
  'record-agency': '+u+rrrrrrr',
  'add-party': '+u+rrrrrrr',
  'record-succession': '+u+rrrrrrr',
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
    'record-settlement': { type: 'record-settlement', manner: 'withdrawn', recoveredFen: 0, representedConsent: true },
    terminate: { type: 'terminate', ground: isNew ? 'TERM-121-23-8' : 'TERM-20-21-7', reasons: words() },
    'notify-termination': { type: 'notify-termination', complainantChannel: 'sms', respondentChannel: 'letter' },
    'open-lead': { type: 'open-lead', found: words() },
    'ask-identity-proof': {
      type: 'ask-identity-proof',
      byOn: localDateOf(hoursAfter(by.moment, 72)),
      noticeChannel: 'sms',
    },
    'record-identity-proof': { type: 'record-identity-proof', proved: true },
    'record-consent': { type: 'record-consent', party: 'respondent', consents: true, noticeChannel: 'phone' },
    'record-mediation': { type: 'record-mediation', manner: 'remote', result: 'goes-on', words: words() },
    entrust: { type: 'entrust', unit: 'association', complainantConsents: true, respondentConsents: true },
    'end-entrusting': { type: 'end-entrusting', words: words() },
    'hand-back': { type: 'hand-back', result: 'no-agreement', recoveredFen: 0, words: words() },
    'ask-recusal': { type: 'ask-recusal', by: 'respondent', ground: 'interest', reasons: words() },
    'answer-recusal': { type: 'answer-recusal', approve: true, newHandler: null, opinion: words() },
    'name-laboratory': { type: 'name-laboratory', chosenBy: 'parties', costAgreed: true, laboratory: words() },
    'name-representatives': { type: 'name-representatives', parties: ['person'] },
    'record-agency': {
      type: 'record-agency',
      relation: 'relative',
      mayChangeClaims: false,
      maySettle: true,
      mayWithdraw: false,
      mayReceive: false,
      untilOn: null,
    },
    'add-party': { type: 'add-party', party: personOf('complainant', 'second'), authorised: true },
    'record-succession': {
      type: 'record-succession',
      of: 'complainant',
      what: 'death',
      successor: 'none',
      heir: null,
      words: words(),
    },
  };
}
