// Turns a notice into a letter an officer can read: what is due, what to do next and until when, and who else knows.
import type { DeadlineKey, Recipient } from '#rules';
import { CLOCK_NAMES } from './clock-names.text.js';
import type { ClockLetterFacts, ImportDigestFacts, LetterReader, LetterRequest } from './letter-facts.js';
import { type Letter, type LetterContent, layOut, type Tone } from './letter-layout.js';
import {
  ASKS,
  type ClockLetterName,
  dayWords,
  DIGEST,
  KINDS,
  LABELS,
  type Language,
  NOT_STATED,
  OFFICES,
  type Phase,
  remainingWords,
  type RunningState,
  RUNGS,
  SENTENCES,
  type Stance,
  strictNote,
  toldToo,
} from './letters.text.js';
import { oneLine } from './markup.js';

const LONGEST_NAME = 60;
const LONGEST_NAME_IN_A_SUBJECT = 20;

/** The letter in words. @param request the letter's name, then its facts */
export function letterFor(...request: LetterRequest): Letter {
  const [letter, facts] = request;
  return layOut(letter === 'import-digest' ? digestContent(facts) : clockContent(letter, facts));
}

function clockContent(letter: ClockLetterName, facts: ClockLetterFacts): LetterContent {
  const { kind, number, remaining, reader } = facts;
  const { tag, next } = RUNGS[letter];
  const clock = CLOCK_NAMES[facts.clock].name;
  const respondent = shown(facts.respondent ?? NOT_STATED.zh);
  const stands = remainingWords(remaining, 'zh');
  const shopInSubject = facts.respondent === null ? '' : `（${oneLine(facts.respondent, LONGEST_NAME_IN_A_SUBJECT)}）`;
  return {
    subject: `【${tag.zh}】${KINDS[kind].name.zh} ${number}${shopInSubject}：${clock.zh}${stands}`,
    greeting: greeting(reader),
    title: `【${tag.zh}】${KINDS[kind].name.zh} ${number}：${clock.zh}`,
    state: { tone: TONE_OF[remaining.state], words: stands },
    rows: [
      [LABELS.number, number],
      [KINDS[kind].respondent.zh, respondent],
      [LABELS.unit, shown(facts.handlingUnitName)],
      [LABELS.handler, facts.handlerName === null ? LABELS.nobody : shown(facts.handlerName)],
      [LABELS.clock, clock.zh],
      [LABELS.due, `${dayWords(facts.dueOn, 'zh')}${LABELS.dueUntil}`],
      [LABELS.source, facts.citation],
    ],
    ask: askOf(facts, 'zh'),
    notes: [told(facts, 'zh'), next.zh, ...dateNotes(facts)],
    link: { words: SENTENCES.openCase.zh, url: caseUrl(facts) },
    english: englishOf(letter, facts),
  };
}

function englishOf(letter: ClockLetterName, facts: ClockLetterFacts): readonly string[] {
  const { kind, number, remaining } = facts;
  const { tag, next } = RUNGS[letter];
  const shop = shown(facts.respondent ?? NOT_STATED.en);
  const due = `due ${dayWords(facts.dueOn, 'en')}, ${remainingWords(remaining, 'en')}`;
  return [
    `${tag.en}: ${KINDS[kind].name.en} ${number} (${shop}), ${CLOCK_NAMES[facts.clock].name.en}: ${due}.`,
    `${SENTENCES.ask.en}: ${askOf(facts, 'en')}`,
    `${told(facts, 'en')} ${next.en}`,
    ...(facts.provisional ? [SENTENCES.provisional.en] : []),
  ];
}

function askOf(facts: ClockLetterFacts, language: Language): string {
  const { act } = CLOCK_NAMES[facts.clock];
  // Whoever acts by the stricter date is on time by every reading of the law.
  const by = dayWords(facts.dueStrictOn, language);
  const ask = ASKS[language][PHASE_OF[facts.remaining.state]][stanceOf(facts)];
  return ask(act[language], by);
}

function stanceOf(facts: ClockLetterFacts): Stance {
  switch (facts.reader.office) {
    case 'handler':
    case 'intake':
      return 'does';
    case 'city-intake':
      return isDispatch(facts.clock) ? 'does' : 'watches';
    case 'unit-head':
      return facts.handlerName === null && !isDispatch(facts.clock) ? 'assigns' : 'leads';
    case 'city-head':
    case 'audit-admin':
      return 'supervises';
  }
}

const isDispatch = (clock: DeadlineKey): boolean => clock === 'dispatch';

/** Who else knows. */
export function told(facts: Pick<ClockLetterFacts, 'told' | 'reader'>, language: Language): string {
  const others = facts.told.filter((office) => office !== facts.reader.office);
  if (others.length === 0) return SENTENCES.onlyYou[language];
  return toldToo[language](distinct(others).map((office) => OFFICES[office][language]));
}

const distinct = (offices: readonly Recipient[]): readonly Recipient[] => [...new Set(offices)];

/** What may be read otherwise in a date, and whether it is certain. */
export function dateNotes(facts: Pick<ClockLetterFacts, 'dueOn' | 'dueStrictOn' | 'provisional'>): readonly string[] {
  const strict = facts.dueStrictOn === facts.dueOn ? [] : [strictNote(dayWords(facts.dueStrictOn, 'zh'))];
  return [...strict, ...(facts.provisional ? [SENTENCES.provisional.zh] : [])];
}

function digestContent(facts: ImportDigestFacts): LetterContent {
  const { reader, run, created, triage, overdue } = facts;
  const title = `【${DIGEST.tag.zh}】${DIGEST.title.zh(facts)}`;
  const asks = digestAsks(facts);
  return {
    subject: `${title}（${shown(reader.unitName)}）`,
    greeting: greeting(reader),
    title,
    state: overdue > 0 ? { tone: 'late', words: DIGEST.late(overdue) } : null,
    rows: [
      [DIGEST.rows.run, run],
      [DIGEST.rows.unit, shown(reader.unitName)],
      [DIGEST.rows.created, DIGEST.cases(created)],
      [DIGEST.rows.triage, DIGEST.cases(triage)],
      [DIGEST.rows.overdue, DIGEST.cases(overdue)],
    ],
    ask: asks.map((ask) => ask.zh).join(''),
    notes: [DIGEST.note.zh],
    link: { words: SENTENCES.openQueue.zh, url: `${facts.publicOrigin}/desk/queue` },
    english: [
      `${DIGEST.tag.en}: ${DIGEST.title.en(facts)}, ${triage} in triage.`,
      `${SENTENCES.ask.en}: ${asks.map((ask) => ask.en).join(' ')}`,
      DIGEST.note.en,
    ],
  };
}

function digestAsks({
  created,
  triage,
  overdue,
}: ImportDigestFacts): readonly { readonly zh: string; readonly en: string }[] {
  const asks = [
    ...(overdue > 0 ? [DIGEST.asks.overdue] : []),
    ...(triage > 0 ? [DIGEST.asks.triage] : []),
    ...(created > triage ? [DIGEST.asks.created] : []),
  ];
  return asks.length > 0 ? asks : [DIGEST.asks.nothing];
}

export const greeting = ({ name, unitName, office }: LetterReader): string =>
  `${shown(name)}（${shown(unitName)} ${OFFICES[office].zh}）：`;

export const shown = (name: string): string => oneLine(name, LONGEST_NAME);

export const caseUrl = ({ publicOrigin, number }: Pick<ClockLetterFacts, 'publicOrigin' | 'number'>): string =>
  `${publicOrigin}/desk/cases/${encodeURIComponent(number)}`;

const PHASE_OF: Readonly<Record<RunningState, Phase>> = {
  ok: 'running',
  risk: 'running',
  today: 'running',
  late: 'late',
  paused: 'paused',
};

export const TONE_OF: Readonly<Record<RunningState, Tone>> = {
  ok: 'calm',
  risk: 'near',
  today: 'near',
  late: 'late',
  paused: 'paused',
};
