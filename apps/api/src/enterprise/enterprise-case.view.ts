// From a settlement to what its enterprise is shown of it.
import type { OpenCase } from '#casework';
import type { EnterpriseCaseLine, TimelineLine } from '#records';
import { type CaseFile, type Language, clockIsOpen, localDateOf } from '#rules';
import { clockView } from '../case/clock.view.js';
import { ENTERPRISE_KNOWN } from '../case/command-body.js';
import { type CommandView, commandViews } from '../case/command.view.js';
import type { Wording } from '../door/language.js';
import { goodsClassText, problemClassText } from '../reference/classes.table.js';
import { plainStateText } from '../words/case.text.js';
import { remedyText } from '../words/choice.text.js';
import { type Naming, eventSentence } from '../words/event.text.js';
import type { EnterpriseCaseLineView, EnterpriseCaseView } from './enterprise-case.dto.js';
import { ENTERPRISE_COMMANDS } from './enterprise-commands.table.js';

export function enterpriseCaseLine(line: EnterpriseCaseLine): EnterpriseCaseLineView {
  const { state, goodsClass, problemClass, amountFen, nextDueOn, nextDueAt, outcome, ...rest } = line;
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
    ...(outcome === null ? {} : { outcome }),
  };
}

/** A settlement from two sides: as it lies open for commands, and its story as the sides may read it. */
export interface EnterpriseCaseSides {
  readonly opened: OpenCase;
  readonly story: readonly TimelineLine[];
  readonly naming: Naming;
}

export function enterpriseCase({ opened, story, naming }: EnterpriseCaseSides, language: Language): EnterpriseCaseView {
  const { file, moment, calendar } = opened;
  const { offer, settleFirst } = file.facts;
  return {
    ...enterpriseCaseLine(lineOf(file, naming)),
    version: file.version,
    ...(offer === null ? {} : { offer: { ...offer, remedy: remedyText[offer.remedy] } }),
    turnsByItself: settleFirst?.turnsByItself ?? false,
    clocks: file.clocks.map((clock) => clockView(clock, { moment, calendar, language })),
    events: story.map(({ at, type, payload }) => ({
      at,
      type,
      text: eventSentence(type, payload, naming, language),
    })),
    commands: commandsFor(opened, language),
  };
}

function lineOf(file: CaseFile, naming: Naming): EnterpriseCaseLine {
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
    outcome,
  };
}

/** Only what is an enterprise's to give, and without the field that says which side it is. */
function commandsFor({ standings, moment }: OpenCase, language: Language): readonly CommandView[] {
  const offers = { units: [], stations: [], mediators: [], parties: [], excluded: [] };
  return commandViews(standings, { today: localDateOf(moment), language, offers })
    .filter(({ name }) => ENTERPRISE_COMMANDS.some((command) => command === name))
    .map((view) => ({ ...view, fields: view.fields.filter(({ name }) => !ENTERPRISE_KNOWN.includes(name)) }));
}

function wordingOf(texts: Readonly<Record<string, Wording>>, code: string | null): Wording | undefined {
  return code === null ? undefined : texts[code];
}
