// Which grounds for taking an account back a firm meets by its figures, and which of them an officer may give.
import { cutPermille } from '../indicators/indicator.js';
import { RuleViolation } from '../rule-violation.js';
import type { WithdrawalGround } from './admission.table.js';
import { LEAVING_LIMITS } from './leaving.table.js';
import { CLOSED_STATES, type OperatorState } from './operator.table.js';
import type { ScoreCard } from './score-card.js';

/** Grounds that figures or the register show; the others an officer knows otherwise. */
export const MEASURED_GROUNDS = [
  'licence-gone',
  'overdue',
  'settles-too-little',
] as const satisfies readonly WithdrawalGround[];
export type MeasuredGround = (typeof MEASURED_GROUNDS)[number];

export interface SettlerFigures {
  /** Of a year. */
  readonly card: Pick<ScoreCard, 'silent' | 'settled'>;
  /** Null where the register does not have it. */
  readonly registerState: OperatorState | null;
}

/** Whether a firm meets a ground now. @source LEAVING_LIMITS */
export function meetsGround(ground: MeasuredGround, { card, registerState }: SettlerFigures): boolean {
  const { silentInAYear, leastEnded, leastSettledPermille } = LEAVING_LIMITS;
  switch (ground) {
    case 'licence-gone':
      return registerState === 'licence-revoked' || CLOSED_STATES.some((state) => state === registerState);
    case 'overdue':
      return card.silent >= silentInAYear;
    case 'settles-too-little': {
      const { of, among } = card.settled;
      return among >= leastEnded && (cutPermille(of, among) ?? leastSettledPermille) < leastSettledPermille;
    }
  }
}

/**
 * An officer may not give a ground of figures that the figures do not bear; what the register says may be older than a licence.
 * @throws RuleViolation `settler.ground-not-met`
 */
export function checkWithdrawalGround(ground: string, figures: SettlerFigures): void {
  if (ground !== 'overdue' && ground !== 'settles-too-little') return;
  if (meetsGround(ground, figures)) return;
  const { silent, settled } = figures.card;
  throw new RuleViolation('settler.ground-not-met', LEAVING_LIMITS.source, {
    ...{ silent, settled: settled.of, ended: settled.among },
  });
}
