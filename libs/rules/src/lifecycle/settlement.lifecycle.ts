// The life of a settlement (先行和解): the firm has its days, and the way to the bureau stays open.
import { SETTLEMENT_STATES } from '../case-file.js';
import { stepsOfEveryCase, stepsOfOpenCase } from './any-case.lifecycle.js';
import type { Lifecycle } from './lifecycle.js';

export const settlementLifecycle: Lifecycle = {
  kind: 'settlement',
  states: SETTLEMENT_STATES,
  initial: ['awaiting-enterprise'],
  steps: [
    ...stepsOfOpenCase(SETTLEMENT_STATES.filter((state) => state !== 'closed')),
    ...stepsOfEveryCase(SETTLEMENT_STATES),
  ],
};
