// Who may give the commands of every case, and each of them filled in so that nothing else stands against it.
import type { AnyCaseCommand } from '../command/any-case.command.js';
import { localDateOf } from '../calendar/local-date.js';
import type { FilledFor, FilledIn, WhoMay } from './matrix.cases.js';
import { words } from './paper-ledger.cases.js';

export const ANY_CASE_WHO_MAY: WhoMay<AnyCaseCommand['type']> = {
  dispatch: 'rrr+++rrr',
  'set-aside': 'rrr+++rrr',
  return: '+u+urrrrr',
  assign: '+u+uurrrr',
  note: '++++++rrr',
  look: '++++++rrr',
  ring: 'rrrrrr+rr',
  'classify-subject': '+u+uurrrr',
  'ask-extension': '+u+rrrrrr',
  'answer-extension': 'rr+rrrrrr',
  'dispute-jurisdiction': '+u+rrrrrr',
  'settle-jurisdiction': 'rr+rrrrrr',
  'designate-unit': 'rrrr++rrr',
  'take-up': 'rrrrr+rrr',
  urge: 'rr++++rrr',
  supervise: 'rrrr++rrr',
  'answer-supervision': '+u+rrrrrr',
  supplement: '+u+++rr+r',
  'send-to-police': '+u+rrrrrr',
  reopen: 'rr+r++rrr',
  'record-call-back': '+u+++rrrr',
  evaluate: '+u+rrrr+r',
  'tell-filer': '+u+rrrrrr',
  recuse: '++++++rrr',
  exclude: 'rr+rr+rrr',
  readmit: 'rr+rr+rrr',
  hold: 'rr+rr+rrr',
  'release-hold': 'rr+rr+rrr',
  // Nobody of these: a calendar alone moves dates.
  recount: 'rrrrrrrrr',
};

export function anyCaseFilled(by: FilledFor): FilledIn<AnyCaseCommand['type']> {
  return {
    dispatch: { type: 'dispatch', unit: '411602', station: null, kind: 'complaint' },
    'set-aside': { type: 'set-aside' },
    return: { type: 'return', reason: 'not-our-area', proof: words() },
    assign: { type: 'assign', handler: by.account },
    note: { type: 'note', text: words() },
    look: { type: 'look', at: 'person', purpose: 'contact', words: '联系双方约定调解的时间地点' },
    ring: { type: 'ring', timer: by.timer },
    'classify-subject': { type: 'classify-subject', subject: 'price' },
    'ask-extension': { type: 'ask-extension', reasons: words() },
    'answer-extension': { type: 'answer-extension', approve: true, opinion: words() },
    'dispute-jurisdiction': { type: 'dispute-jurisdiction', withUnit: '411621', reasons: words() },
    'settle-jurisdiction': { type: 'settle-jurisdiction', unit: '411602' },
    'designate-unit': { type: 'designate-unit', unit: '411621', reasons: words() },
    'take-up': { type: 'take-up', reasons: words() },
    urge: { type: 'urge', words: words() },
    supervise: { type: 'supervise', words: words() },
    'answer-supervision': { type: 'answer-supervision', words: words() },
    supplement: { type: 'supplement', words: words() },
    'send-to-police': { type: 'send-to-police', suspected: 'fraud-by-filer', reasons: words() },
    reopen: { type: 'reopen', orderedBy: 'court', orderedOn: localDateOf(by.moment), reasons: words() },
    'record-call-back': { type: 'record-call-back', reached: true, satisfied: true, words: words() },
    evaluate: { type: 'evaluate', solution: 'solved', stars: 5, words: null },
    'tell-filer': { type: 'tell-filer', noticeChannel: 'phone', words: words() },
    recuse: { type: 'recuse', ground: 'interest' },
    exclude: { type: 'exclude', account: 'li', ground: 'near-relative' },
    readmit: { type: 'readmit', account: 'li' },
    hold: { type: 'hold', ground: 'litigation', reasons: words() },
    'release-hold': { type: 'release-hold', reasons: words() },
    recount: { type: 'recount' },
  };
}
