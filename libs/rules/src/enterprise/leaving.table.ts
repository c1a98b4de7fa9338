// What a firm that settles directly has to do before its county may end its part in it: limits that the bureau sets.
import { type Citation, observedPractice } from '../statute/citation.js';

export interface LeavingLimits {
  /** Settlements without an answer within a year, from which on it counts as again and again. */
  readonly silentInAYear: number;
  /** How many must have ended within a year before the share that was settled says anything. */
  readonly leastEnded: number;
  /** Below this share, in per mille, it settles too little. */
  readonly leastSettledPermille: number;
  readonly source: Citation;
}

export const LEAVING_LIMITS: LeavingLimits = {
  silentInAYear: 3,
  leastEnded: 10,
  leastSettledPermille: 300,
  source: observedPractice({
    zh: '本局设定：一年内三件以上到期没有答复，或者办完十件以上而和解成功不到三成的，县级局可以收回账户',
    en: 'set by the bureau: a county may take an account back after three settlements without an answer in a year, or where fewer than three of ten are settled and ten or more have ended',
  }),
};
