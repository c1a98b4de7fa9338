/** Finds the name of the operator in a running text, and rather none than a wrong one. */
import {
  BEFORE_RESPONDENT,
  NO_NAME,
  PLACE_BEFORE_RESPONDENT,
  RESPONDENT_ENDINGS,
  TRADE_ONLY,
} from './order-words.table.js';

const QUOTED_NAME = /[“"「『【]([\p{Script=Han}A-Za-z0-9·()()]{2,30})[”"」』】]/gu;
const ENDS_LIKE_A_NAME = new RegExp(`(?:${RESPONDENT_ENDINGS})$`);
// 店员 is a person, 刘庄店镇 a town.
const ENDING = new RegExp(`(?:${RESPONDENT_ENDINGS})(?!\\p{Script=Han}?(?:员|主|长|家电)|[镇乡村])`, 'gu');
const LONGEST_LEAD = 40;
const SHORTEST_STEM = 2;
const LONGEST_STEM = 16;

export function findRespondentName(text: string): string | undefined {
  for (const [, quoted] of text.matchAll(QUOTED_NAME)) {
    if (quoted && ENDS_LIKE_A_NAME.test(quoted) && !NO_NAME.test(quoted)) return quoted;
  }
  for (const { 0: ending, index } of text.matchAll(ENDING)) {
    const stem = stemOf(text.slice(Math.max(0, index - LONGEST_LEAD), index));
    if (isName(stem)) return stem + ending;
  }
  return undefined;
}

function isName(stem: string): boolean {
  const fits = stem.length >= SHORTEST_STEM && stem.length <= LONGEST_STEM;
  return fits && !NO_NAME.test(stem) && !TRADE_ONLY.test(stem);
}

function stemOf(before: string): string {
  const afterLead = before.split(BEFORE_RESPONDENT).at(-1) ?? '';
  const parts = afterLead.split(PLACE_BEFORE_RESPONDENT);
  return (parts.at(-1) ?? '').replace(/^\d+/, '');
}
