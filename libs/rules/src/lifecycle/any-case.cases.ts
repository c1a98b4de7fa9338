// Who may give the commands of every case, and each of them filled in so that nothing else stands against it.
import type { AnyCaseCommand } from '../command/any-case.command.js';
import type { FilledFor, FilledIn, WhoMay } from './lifecycle.cases.js';
import { words } from './paper-ledger.cases.js';

export const ANY_CASE_WHO_MAY: WhoMay<AnyCaseCommand['type']> = {
  dispatch: 'rrr+++rrr',
  'set-aside': 'rrr+++rrr',
  return: '+u+urrrrr',
  assign: '+u+uurrrr',
  note: '++++++rrr',
  look: '++++++rrr',
  ring: 'rrrrrr+rr',
  'ask-extension': '+u+rrrrrr',
  'answer-extension': 'rr+rrrrrr',
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
    'ask-extension': { type: 'ask-extension', reasons: words() },
    'answer-extension': { type: 'answer-extension', approve: true, opinion: words() },
  };
}
