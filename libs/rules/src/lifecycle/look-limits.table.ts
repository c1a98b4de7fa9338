// When a look at who somebody is needs a second person, how long his word holds, and which looks raise an alarm.
import { type Citation, observedPractice } from '../statute/citation.js';

/** Hours of the day are `HH:MM` in Asia/Shanghai. */
export interface LookLimits {
  /** Whether every reporter needs a second person; an insider (内部举报人) always does. */
  readonly everyReporter: boolean;
  /** For how many hours a request waits for an answer. */
  readonly requestHours: number;
  /** For how many minutes an approval may be used, once. */
  readonly approvalMinutes: number;
  /** Looks at people by one officer in sixty minutes; the last of them raises an alarm, each further one needs a second person. */
  readonly mostAnHour: number;
  /** The same in twenty-four hours. */
  readonly mostADay: number;
  /** Looks from this hour of the evening on … */
  readonly nightFrom: string;
  /** … until this hour of the morning raise an alarm. */
  readonly nightUntil: string;
  readonly source: Citation;
}

export const LOOK_LIMITS: LookLimits = {
  everyReporter: false,
  requestHours: 24,
  approvalMinutes: 30,
  mostAnHour: 20,
  mostADay: 60,
  nightFrom: '22:00',
  nightUntil: '06:00',
  source: observedPractice({
    zh: '查看内部举报人身份、频繁查看当事人身份须经第二人批准；夜间和频繁查看发出警示',
    en: 'who an insider is, and many looks at people, need a second person; looks at night and many looks raise an alarm',
  }),
};
