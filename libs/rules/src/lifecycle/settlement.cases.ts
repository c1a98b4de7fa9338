// Who may give the commands of a settlement, and each of them filled in so that nothing else stands against it.
import type { SettlementCommand } from '../command/settlement.command.js';
import type { FilledFor, FilledIn, WhoMay } from './matrix.cases.js';
import { words } from './paper-ledger.cases.js';

export const SETTLEMENT_WHO_MAY: WhoMay<SettlementCommand['type']> = {
  offer: '+u+rrrr++r',
  'accept-offer': '+u+rrrr++r',
  'refuse-settlement': '+u+rrrr++u',
  'turn-to-bureau': '+u+rrrr+ru',
  speak: '+u+rrrr++u',
  'confirm-payment': '+u+rrrr+rr',
};

/** An officer writes down what the enterprise told him, and that the consumer takes it. */
export function settlementFilled(by: FilledFor): FilledIn<SettlementCommand['type']> {
  const side = by.account === 'filer' ? 'consumer' : 'enterprise';
  return {
    offer: { type: 'offer', by: side, remedy: 'refund', amountFen: 9900, terms: words() },
    'accept-offer': { type: 'accept-offer', by: by.account === 'enterprise' ? 'enterprise' : 'consumer' },
    'refuse-settlement': { type: 'refuse-settlement', by: side, words: words() },
    'turn-to-bureau': { type: 'turn-to-bureau' },
    speak: { type: 'speak', by: side, words: words() },
    'confirm-payment': { type: 'confirm-payment', arrived: 'in-time' },
  };
}
