// When a letter that need not go at once may reach an officer, and when the reminders of a day go together.
import { type Citation, observedPractice } from '../statute/citation.js';

/** Hours are `HH:MM` in Asia/Shanghai. */
export interface LetterHours {
  /** From this hour on no letter goes that can wait … */
  readonly quietFrom: string;
  /** … until this hour of the next working day. */
  readonly quietUntil: string;
  /** When the reminders and warnings of a working day go as one letter: after the bells of its opening. */
  readonly digestAt: string;
  readonly source: Citation;
}

export const LETTER_HOURS: LetterHours = {
  quietFrom: '18:00',
  quietUntil: '08:30',
  digestAt: '09:15',
  source: observedPractice({
    zh: '夜间和休息日不发信，超期的除外；提醒和预警每天上班后合并发一次',
    en: 'no letters at night and on days off but for what is overdue; reminders and warnings go together once a morning',
  }),
};

/** Letters of which a reader gets one a day, naming all of them, instead of one each. */
export const GATHERED_LETTERS = ['clock.reminder', 'clock.warning'] as const;
