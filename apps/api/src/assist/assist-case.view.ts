// From a case to what the body sees of it that mediates it or settles it first.
import type { OpenCase } from '#casework';
import type { BodyCaseFacts, BodyCaseLine, BodyCaseParty, TimelineLine } from '#records';
import { type CaseFile, type CaseState, type Clock, type Language, clockIsOpen, localDateOf } from '#rules';
import { assistantCommandText, commandsOfAssistants, notOffered } from '../case/assistant-commands.table.js';
import { type ClockReading, clockView } from '../case/clock.view.js';
import { type CommandView, commandViews } from '../case/command.view.js';
import { standingOffer } from '../case/standing-offer.view.js';
import type { Wording } from '../door/language.js';
import { goodsClassText, problemClassText, requestText } from '../reference/classes.table.js';
import { plainStateText } from '../words/case.text.js';
import { type Naming, eventSentence } from '../words/event.text.js';
import type { AssistCaseLineView, AssistCaseView, AssistEventView, AssistPartyView } from './assist-case.dto.js';

export function assistCaseLine(line: BodyCaseLine, reading: ClockReading): AssistCaseLineView {
  const { state, goodsClass, problemClass, amountFen, nextDueOn, nextDueAt: _at, nextClock, outcome, ...rest } = line;
  const [goods, problem] = [wordingOf(goodsClassText, goodsClass), wordingOf(problemClassText, problemClass)];
  return {
    ...rest,
    state,
    plainState: bodyStateText[state] ?? plainStateText[state],
    ...(goods === undefined ? {} : { goodsClass: goods }),
    ...(problem === undefined ? {} : { problemClass: problem }),
    ...(amountFen === null ? {} : { amountFen }),
    ...(nextDueOn === null ? {} : { nextDueOn }),
    ...(nextClock === null ? {} : { nextClock: clockView(nextClock, reading) }),
    ...(outcome === null ? {} : { outcome }),
  };
}

/** What a state comes down to for the body that has it, where the words for a consumer would say something else. */
const bodyStateText: Readonly<Partial<Record<CaseState, Wording>>> = {
  'awaiting-enterprise': { zh: '待处理', en: 'To be handled' },
  'in-mediation': { zh: '待调解', en: 'To be mediated' },
};

/** A case from three sides: as it lies open for commands, what stands beside it, and its story as the body may read it. */
export interface AssistCaseSides {
  readonly opened: OpenCase;
  readonly beside: BodyCaseFacts;
  readonly story: readonly TimelineLine[];
  readonly naming: Naming;
}

export function assistCase(sides: AssistCaseSides, language: Language): AssistCaseView {
  const { opened, beside, story, naming } = sides;
  const { file, moment, calendar } = opened;
  const { settleFirst, mediationArrangedFor } = file.facts;
  const reading = { moment, calendar, language };
  return {
    ...assistCaseLine(lineOf(file, beside), reading),
    version: file.version,
    respondentAddress: file.respondent.address ?? '',
    requests: (settleFirst?.requests ?? []).flatMap((code) => wordingOf(requestText, code) ?? []),
    storyCharacters: beside.storyCharacters,
    parties: beside.parties.map((party) => partyView(party, language)),
    ...(mediationArrangedFor === null ? {} : { mediationAt: mediationArrangedFor }),
    ...standingOffer(file),
    turnsByItself: settleFirst?.turnsByItself ?? false,
    clocks: file.clocks.filter(clockIsOpen).map((clock) => clockView(clock, reading)),
    events: story.map((line) => eventView(line, naming, language)),
    commands: assistantCommandViews(opened, language),
  };
}

const ORDER = Object.keys(assistantCommandText);

/** What the consumer wants is asked him, and never left open. */
const ASKED_ALWAYS = ['turns', 'consumerAsks'];

/** What may be done now, and what else might: with the reason why not. */
function assistantCommandViews({ file, standings, moment }: OpenCase, language: Language): readonly CommandView[] {
  const left = notOffered[file.kind] ?? [];
  const names = commandsOfAssistants().filter((name) => !left.includes(name));
  const offers = { units: [], stations: [], mediators: [], parties: [], excluded: [] };
  return commandViews(standings, { today: localDateOf(moment), language, offers })
    .filter(({ name }) => names.some((command) => command === name))
    .map((view) => ({
      ...view,
      label: assistantCommandText[view.name]?.[language] ?? view.label,
      fields: view.fields
        .filter(({ name }) => name !== 'representedConsent')
        .map((field) => (ASKED_ALWAYS.includes(field.name) ? { ...field, required: true } : field)),
    }))
    .sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
}

function eventView(
  { seq, at, type, payload, words }: TimelineLine,
  naming: Naming,
  language: Language,
): AssistEventView {
  return { seq, at, type, text: eventSentence(type, payload, naming, language), hasWords: words.length > 0 };
}

function partyView({ role, nameMask, phoneMask }: BodyCaseParty, language: Language): AssistPartyView {
  const sealed = { zh: '已封存', en: 'sealed' }[language];
  return { role, masked: nameMask ?? sealed, ...(phoneMask === null ? {} : { phoneMasked: phoneMask }) };
}

function lineOf(file: CaseFile, { unitName, since }: BodyCaseFacts): BodyCaseLine {
  const { number, kind, state, registeredAt, outcome, facts, respondent } = file;
  const next = nextOf(file.clocks);
  return {
    ...{ number, kind, state, unitName, registeredAt, since, outcome },
    respondentName: respondent.name,
    goodsClass: facts.goodsClass,
    problemClass: facts.problemClass,
    amountFen: facts.amountFen,
    nextDueOn: next?.dueStrictOn ?? null,
    nextDueAt: next?.dueAt ?? null,
    nextClock: next ?? null,
    turned: facts.turned,
  };
}

function nextOf(clocks: readonly Clock[]): Clock | undefined {
  return clocks.filter(clockIsOpen).sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt))[0];
}

function wordingOf(texts: Readonly<Record<string, Wording>>, code: string | null): Wording | undefined {
  return code === null ? undefined : texts[code];
}
