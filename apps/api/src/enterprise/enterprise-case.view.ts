// From a settlement to what its enterprise is shown of it.
import type { OpenCase } from '#casework';
import type { EnterpriseCaseLine, TimelineLine } from '#records';
import {
  type CaseFile,
  type Language,
  type Outcome,
  SETTLER_PROMISES,
  type SettlerPromise,
  type SettlerPromiseRow,
  clockIsOpen,
} from '#rules';
import { type ClockReading, clockView } from '../case/clock.view.js';
import { partyCommandViews } from '../case/party-command.view.js';
import { standingOffer } from '../case/standing-offer.view.js';
import type { Wording } from '../door/language.js';
import { goodsClassText, problemClassText, requestText } from '../reference/classes.table.js';
import { plainStateText } from '../words/case.text.js';
import { type Naming, eventSentence } from '../words/event.text.js';
import type { CasePromiseView, EnterpriseCaseLineView, EnterpriseCaseView } from './enterprise-case.dto.js';

export function enterpriseCaseLine(line: EnterpriseCaseLine, reading: ClockReading): EnterpriseCaseLineView {
  const { state, goodsClass, problemClass, amountFen, nextDueOn, nextDueAt, nextClock, outcome, promised, ...rest } =
    line;
  const [goods, problem] = [wordingOf(goodsClassText, goodsClass), wordingOf(problemClassText, problemClass)];
  return {
    ...rest,
    state,
    plainState: plainStateText[state],
    ...(goods === undefined ? {} : { goodsClass: goods }),
    ...(problem === undefined ? {} : { problemClass: problem }),
    ...(amountFen === null ? {} : { amountFen }),
    ...(nextDueOn === null ? {} : { nextDueOn }),
    ...(nextDueAt === null ? {} : { nextDueAt }),
    ...(nextClock === null ? {} : { nextClock: clockView(nextClock, reading) }),
    ...(outcome === null ? {} : { outcome }),
    promised: promised.map((promise) => casePromise(promise, outcome, reading.language)),
  };
}

/** A settlement from two sides: as it lies open for commands, and its story as the sides may read it. */
export interface EnterpriseCaseSides {
  readonly opened: OpenCase;
  readonly story: readonly TimelineLine[];
  readonly naming: Naming;
  /** What the firm had promised when it came in. */
  readonly promised: readonly SettlerPromise[];
}

export function enterpriseCase(
  { opened, story, naming, promised }: EnterpriseCaseSides,
  language: Language,
): EnterpriseCaseView {
  const { file, moment, calendar } = opened;
  const { settleFirst } = file.facts;
  const reading = { moment, calendar, language };
  return {
    ...enterpriseCaseLine(lineOf(file, naming, promised), reading),
    version: file.version,
    requests: (settleFirst?.requests ?? []).flatMap((code) => wordingOf(requestText, code) ?? []),
    ...standingOffer(file),
    turnsByItself: settleFirst?.turnsByItself ?? false,
    clocks: file.clocks.map((clock) => clockView(clock, reading)),
    // Who of the bureau it was is no business of the firm.
    events: story.map(({ at, type, payload, actor, actorName }) => ({
      at,
      type,
      text: eventSentence(type, payload, naming, language),
      ...(actorName !== null && actor.startsWith('staff:') ? { by: actorName } : {}),
    })),
    commands: partyCommandViews('enterprise', opened, language),
  };
}

function lineOf(file: CaseFile, naming: Naming, promised: readonly SettlerPromise[]): EnterpriseCaseLine {
  const { number, state, unit, registeredAt, outcome, facts } = file;
  const [next] = file.clocks.filter(clockIsOpen).sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt));
  return {
    number,
    state,
    unitName: naming.unitName(unit),
    goodsClass: facts.goodsClass,
    problemClass: facts.problemClass,
    amountFen: facts.amountFen,
    registeredAt,
    nextDueOn: next?.dueStrictOn ?? null,
    nextDueAt: next?.dueAt ?? null,
    nextClock: next ?? null,
    outcome,
    promised,
  };
}

function casePromise(promise: SettlerPromise, outcome: Outcome | null, language: Language): CasePromiseView {
  const { text, whileOpen, onceSettled }: SettlerPromiseRow = SETTLER_PROMISES[promise];
  const now = outcome === null ? whileOpen : outcome === 'settled' ? onceSettled : null;
  return { text: text[language], ...(now === null ? {} : { now: now[language] }) };
}

function wordingOf(texts: Readonly<Record<string, Wording>>, code: string | null): Wording | undefined {
  return code === null ? undefined : texts[code];
}
