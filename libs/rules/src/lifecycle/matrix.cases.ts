// The shape in which each subject writes down who may give its commands, and each of them filled in.
import type { CaseCommand, CaseCommandType } from '../command.js';
import type { Instant } from '../calendar/local-date.js';
import type { RuleSetId } from '../statute/rule-set.js';

export type WhoMay<T extends CaseCommandType> = Readonly<Record<T, string>>;
export type FilledIn<T extends CaseCommandType> = { readonly [K in T]: Extract<CaseCommand, { readonly type: K }> };
/** For whom and when a command is filled in. */
export interface FilledFor {
  readonly account: string;
  readonly moment: Instant;
  readonly ruleSet: RuleSetId;
  readonly timer: string;
}
