// A holiday notice from a text of any known form: JSON, iCalendar, or the official sentences.
import { RuleViolation } from '../rule-violation.js';
import { type NoticeDraft, checkedDraft } from './notice-draft.js';
import { draftsOfIcs } from './notice-ics.js';
import { draftsOfJson } from './notice-json.js';
import { type Prolonging, draftOfSentences } from './notice-sentences.js';

export interface ReadNotice extends NoticeDraft {
  readonly prolongs: readonly Prolonging[];
}

const LONGEST_NOTICE = 5_000_000;

/**
 * What a notice says, one draft for each year. @param statedYear for sentences that do not name their year
 * @throws RuleViolation with code and place: `calendar.unknown-form` and all that the forms throw
 */
export function readNotice(text: string, statedYear?: number): readonly ReadNotice[] {
  const plain = text.replace(/^\uFEFF/, '').trimStart();
  if (plain.length > LONGEST_NOTICE)
    throw new RuleViolation('calendar.too-long', undefined, { longest: LONGEST_NOTICE });
  if (/^[[{]/.test(plain)) return draftsOfJson(plain).map(alone);
  if (plain.startsWith('BEGIN:VCALENDAR')) return draftsOfIcs(text.replace(/^\uFEFF/, '')).map(alone);
  if (!/\d{1,2}月\d{1,2}日/.test(plain)) throw new RuleViolation('calendar.unknown-form', undefined, { place: 'file' });
  const sentences = draftOfSentences(text.replace(/^\uFEFF/, ''), statedYear);
  return sentences.days.length === 0 && sentences.prolongs.length > 0 ? [sentences] : [checkedOf(sentences)];
}

function alone(draft: NoticeDraft): ReadNotice {
  return { ...checkedDraft(draft), prolongs: [] };
}

function checkedOf(draft: ReadNotice): ReadNotice {
  return { ...draft, ...checkedDraft(draft) };
}
