// Who may give the commands of a complaint, and each of them filled in so that nothing else stands against it.
import type { ComplaintCommand } from '../command/complaint.command.js';
import type { FilledFor, FilledIn, WhoMay } from './matrix.cases.js';
import { localDateOf } from '../calendar/local-date.js';
import { hoursAfter, personOf, words } from './paper-ledger.cases.js';

export const COMPLAINT_WHO_MAY: WhoMay<ComplaintCommand['type']> = {
  accept: '+u+rrrrrr',
  refuse: '+u+rrrrrr',
  'arrange-mediation': '+u+rrrrrr',
  'send-for-testing': '+u+rrrrrr',
  resume: '+u+rrrrrr',
  'record-agreement': '+u+rrrrrr',
  'record-settlement': '+u+rrrr+r',
  terminate: '+u+rrrrrr',
  'notify-termination': '+u+rrrrrr',
  'open-lead': '+u+rrrrrr',
  'ask-identity-proof': '+u+rrrrrr',
  'record-identity-proof': '+u+rrrrrr',
  'record-consent': '+u+rrrrrr',
  'record-mediation': '+u+rrrrrr',
  entrust: '+u+rrrrrr',
  'end-entrusting': '+u+rrrrrr',
  'ask-recusal': '+u+rrrrrr',
  'answer-recusal': 'rr+rr+rrr',
  'name-laboratory': '+u+rrrrrr',
  'name-representatives': '+u+rrrrrr',
  'record-agency': '+u+rrrrrr',
  'add-party': '+u+rrrrrr',
  'record-succession': '+u+rrrrrr',
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
