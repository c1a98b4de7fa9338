// Turns a notice about a case into a letter: what somebody did, what the reader does next, and how long there is.
import {
  ASK_OF_THE_DESK,
  AUDIT_ROOM,
  CASE_WORDS,
  type CaseLetterName,
  DESKS,
  NOBODY_HANDLES_IT,
} from './case-letters.text.js';
import { CLOCK_NAMES } from './clock-names.text.js';
import type { CaseLetterFacts } from './letter-facts.js';
import { type Letter, layOut } from './letter-layout.js';
import { caseUrl, dateNotes, greeting, shown, told, TONE_OF } from './letters.js';
import {
  dayWords,
  KINDS,
  LABELS,
  type Language,
  NOT_STATED,
  remainingWords,
  SENTENCES,
  type Sentence,
} from './letters.text.js';
import { oneLine } from './markup.js';

const LONGEST_NAME_IN_A_SUBJECT = 20;

/** The letter in words. */
export function caseLetterFor(letter: CaseLetterName, given: CaseLetterFacts): Letter {
  const facts = withoutCase(given);
  const { kind, number, next, reader, respondent } = facts;
  const { tag, what } = CASE_WORDS[letter];
  const shop = respondent === null ? '' : `（${oneLine(respondent, LONGEST_NAME_IN_A_SUBJECT)}）`;
  return layOut({
    subject: `【${tag.zh}】${KINDS[kind].name.zh} ${number}${shop}：${what.zh}`,
    greeting: greeting(reader),
    title: `【${tag.zh}】${KINDS[kind].name.zh} ${number}：${what.zh}`,
    state:
      next === null
        ? null
        : {
            tone: TONE_OF[next.remaining.state],
            words: `${CLOCK_NAMES[next.clock].name.zh}${remainingWords(next.remaining, 'zh')}`,
          },
    rows: rowsOf(facts),
    ask: askOf(letter, facts, 'zh'),
    notes: [told(facts, 'zh'), ...(next === null ? [] : dateNotes(next))],
    link: linkOf(facts),
    english: englishOf(letter, facts),
  });
}

/** Whoever keeps the audit is told the number and where to look it up, and nothing of the case. */
function withoutCase(facts: CaseLetterFacts): CaseLetterFacts {
  return facts.reader.office === 'audit-admin' ? { ...facts, respondent: null, handlerName: null, next: null } : facts;
}

function linkOf(facts: CaseLetterFacts): { readonly words: string; readonly url: string } {
  if (facts.reader.office !== 'audit-admin') return { words: SENTENCES.openCase.zh, url: caseUrl(facts) };
  return { words: AUDIT_ROOM.words.zh, url: `${facts.publicOrigin}${AUDIT_ROOM.path}` };
}

function rowsOf(facts: CaseLetterFacts): readonly (readonly [string, string])[] {
  const { kind, number, next, respondent, handlingUnitName, handlerName } = facts;
  if (facts.reader.office === 'audit-admin') {
    return [
      [LABELS.number, number],
      [LABELS.unit, shown(handlingUnitName)],
    ];
  }
  return [
    [LABELS.number, number],
    [KINDS[kind].respondent.zh, shown(respondent ?? NOT_STATED.zh)],
    [LABELS.unit, shown(handlingUnitName)],
    [LABELS.handler, handlerName === null ? LABELS.nobody : shown(handlerName)],
    ...(next === null
      ? []
      : ([
          [LABELS.clock, CLOCK_NAMES[next.clock].name.zh],
          [LABELS.due, `${dayWords(next.dueOn, 'zh')}${LABELS.dueUntil}`],
        ] as const)),
  ];
}

function englishOf(letter: CaseLetterName, facts: CaseLetterFacts): readonly string[] {
  const { kind, number, next, respondent } = facts;
  const { tag, what } = CASE_WORDS[letter];
  const due =
    next === null
      ? ''
      : ` ${CLOCK_NAMES[next.clock].name.en}: due ${dayWords(next.dueOn, 'en')}, ${remainingWords(next.remaining, 'en')}.`;
  return [
    `${tag.en}: ${KINDS[kind].name.en} ${number} (${shown(respondent ?? NOT_STATED.en)}): ${what.en}.${due}`,
    `${SENTENCES.ask.en}: ${askOf(letter, facts, 'en')}`,
    told(facts, 'en'),
    ...(next?.provisional === true ? [SENTENCES.provisional.en] : []),
  ];
}

/** A head who reads in the place of a handler names one first; a desk dispatches instead. */
function askOf(letter: CaseLetterName, { reader, handlerName }: CaseLetterFacts, language: Language): string {
  if (letter === 'settlement-turned' && DESKS.includes(reader.office)) return ASK_OF_THE_DESK[language];
  const { ask } = CASE_WORDS[letter];
  const isForNobody = reader.office === 'unit-head' && handlerName === null && SPEAKS_TO_THE_HANDLER.includes(letter);
  const sentences: readonly Sentence[] = isForNobody ? [NOBODY_HANDLES_IT, ask] : [ask];
  return sentences.map((sentence) => sentence[language]).join(language === 'zh' ? '' : ' ');
}

const SPEAKS_TO_THE_HANDLER: readonly CaseLetterName[] = ['urged', 'supervised'];
