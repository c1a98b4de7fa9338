// Who may give the commands of a settlement, and each of them filled in so that nothing else stands against it.
import type { SettlementCommand } from '../command/settlement.command.js';
import type { FilledFor, FilledIn, WhoMay } from './lifecycle.cases.js';

export const SETTLEMENT_WHO_MAY: WhoMay<SettlementCommand['type']> = {};

export function settlementFilled(_by: FilledFor): FilledIn<SettlementCommand['type']> {
  return {};
}
