// Who may do what, when: every state, command and role under the three rule sets, against answers written by hand.
import type { CaseFile, CaseKind } from './case-file.js';
import type { Actor, CaseCommand, CaseCommandType } from './command.js';
import { type Instant, localDateOf } from './calendar/local-date.js';
import { LIFECYCLES, commandsOf, decide } from './decide.js';
import {
  ANSWERS,
  type Answer,
  HEARS_OTHERWISE,
  PEOPLE,
  type Person,
  WHAT_IS_ALLOWED,
  WHO_MAY_AT_A_COUNTY,
  WHO_MAY_AT_THE_DESK,
  filledIn,
  lettersOf,
} from './lifecycle/lifecycle.cases.js';
import {
  CITY,
  DESK,
  ENTERPRISE,
  OTHER_BODY,
  OTHER_COUNTY,
  type PaperCase,
  at,
  cityHead,
  complaintPart,
  context,
  fileOne,
  filing,
  headOfCounty,
  hoursAfter,
  officer,
  only,
  reportPart,
  settledFirst,
  triaged,
  write,
  zhang,
} from './lifecycle/paper-ledger.cases.js';
import { EARLIER } from './lifecycle/report.cases.js';
import { RuleViolation } from './rule-violation.js';
import { MEASURES_121, MEASURES_20 } from './statute/legal-texts.js';
import { RULE_SET_IDS, type RuleSetId, ruleSetOn } from './statute/rule-set.js';

// Three Mondays with nothing but working days behind them, one under each rule set.
const MONDAYS: Readonly<Record<RuleSetId, string>> = { RS1: '2023-03-06', RS2: '2025-03-03', RS3: '2026-05-11' };
const COMMANDS = Object.keys(WHO_MAY_AT_A_COUNTY).filter((name): name is CaseCommandType => isCommand(name));

function isCommand(name: string): name is CaseCommandType {
  return name in WHO_MAY_AT_A_COUNTY;
}

function actorFor(person: Person, unit: string): Actor {
  switch (person) {
    case 'officer of the unit':
      return officer('zhang', unit, 'officer');
    case 'officer of another unit':
      return officer('foreign', OTHER_COUNTY, 'officer');
    case 'head of the unit':
      return officer('head', unit, 'unit-head');
    case 'intake':
      return officer('intake', DESK, 'intake');
    case 'city intake':
      return officer('desk', DESK, 'city-intake');
    case 'city head':
      return officer('city-head', CITY, 'city-head');
    case 'timer':
      return { kind: 'system', name: 'timer' };
    case 'filer':
      return { kind: 'filer' };
    case 'enterprise':
      return { kind: 'enterprise', creditCode: ENTERPRISE, staff: 'clerk' };
    case 'assistant of another body':
      return officer('helper', OTHER_BODY, 'assistant');
  }
}

function filled(type: CaseCommandType, subject: PaperCase, actor: Actor, moment: Instant): CaseCommand {
  const account = actor.kind === 'officer' ? actor.account : actor.kind;
  const ruleSet = ruleSetOn(localDateOf(moment)).id;
  return filledIn(type, { account, moment, ruleSet, timer: subject.file.timers[0]?.id ?? 'none' });
}

/** The case after commands all given on the same morning, by its own officer or the head of the unit. */
function after(subject: PaperCase, moment: Instant, ...commands: readonly CaseCommandType[]): PaperCase {
  return commands.reduce((soFar, type) => {
    const actor = type.startsWith('answer-') ? headOfCounty : zhang;
    return write(soFar, filled(type, soFar, actor, moment), actor, moment).subject;
  }, subject);
}

/** The investigation that a report of this morning became, after commands of the same morning. */
function investigationAfter(morning: Instant, ...commands: readonly CaseCommandType[]): PaperCase {
  const report = fileOne(filing(morning, [reportPart()]));
  const opened = only(write(report, filled('institute', report, zhang, morning), zhang, morning).opened);
  return after(opened, morning, ...commands);
}

/** A case in a state, as its own journey brought it there on a morning. */
function inState(kind: CaseKind, state: string, morning: Instant): PaperCase {
  const complaint = fileOne(filing(morning, [complaintPart()]));
  const report = fileOne(filing(morning, [reportPart()]));
  const settlement = fileOne(filing(morning, [settledFirst()]));
  switch (`${kind} ${state}`) {
    case 'complaint triage':
      return fileOne(filing(morning, [triaged(complaintPart())]));
    case 'complaint awaiting-acceptance':
      return complaint;
    case 'complaint disputed':
      return after(complaint, morning, 'dispute-jurisdiction');
    case 'complaint identity asked':
      return after(complaint, morning, 'ask-identity-proof');
    case 'complaint joint complaint':
      return after(complaint, morning, 'add-party');
    case 'complaint under supervision':
      return write(complaint, filled('supervise', complaint, cityHead, morning), cityHead, morning).subject;
    case 'complaint in-mediation':
      return after(complaint, morning, 'accept');
    case 'complaint hearing arranged':
      return after(complaint, morning, 'accept', 'arrange-mediation', 'name-laboratory', 'entrust');
    case 'complaint suspended':
      return after(complaint, morning, 'accept', 'ask-recusal');
    case 'complaint testing':
      return after(complaint, morning, 'accept', 'name-laboratory', 'send-for-testing');
    case 'complaint terminated':
      return after(complaint, morning, 'accept', 'terminate');
    case 'complaint closed':
      return after(complaint, morning, 'accept', 'record-agreement');
    case 'report triage':
      return fileOne(filing(morning, [triaged(reportPart())]));
    case 'report verifying':
      return report;
    case 'report disputed':
      return after(report, morning, 'dispute-jurisdiction');
    case 'report extension asked':
      return after(report, morning, 'ask-extension');
    case 'report testing':
      return after(report, morning, 'send-for-testing');
    case 'report verifying an advertisement':
      return fileOne(filing(morning, [reportPart({ subject: 'advertising' })]));
    case 'report telling-reporter':
      return after(fileOne(filing(morning, [reportPart({ subject: 'food' })])), morning, 'decline');
    case 'report closed':
      return after(fileOne(filing(morning, [reportPart({ realName: false })])), morning, 'decline');
    case 'investigation investigating':
      return investigationAfter(morning);
    case 'investigation extension asked':
      return investigationAfter(morning, 'ask-extension');
    case 'investigation extended':
      return investigationAfter(morning, 'ask-extension', 'answer-extension');
    case 'investigation suspension asked':
      return investigationAfter(morning, 'ask-suspension');
    case 'investigation testing':
      return investigationAfter(morning, 'send-for-testing');
    case 'investigation halted':
      return investigationAfter(morning, 'halt');
    case 'investigation suspended':
      return investigationAfter(morning, 'ask-suspension', 'answer-suspension');
    case 'investigation closed':
      return investigationAfter(morning, 'record-decision');
    case 'settlement awaiting-enterprise':
      return settlement;
    case 'settlement negotiating':
      return after(settlement, morning, 'offer');
    case 'settlement closed':
      return after(settlement, morning, 'refuse-settlement');
    case 'settlement settled':
      return after(settlement, morning, 'offer', 'accept-offer');
    case 'settlement turned':
      return after(settlement, morning, 'refuse-settlement', 'turn-to-bureau');
    default:
      throw new Error(`no journey to ${kind} ${state}`);
  }
}

function answerOf(letters: string, index: number): Answer {
  const [, answer] = Object.entries(ANSWERS).find(([letter]) => letter === letters[index]) ?? [];
  if (answer === undefined) throw new Error(`no answer stands at ${index} of ${letters}`);
  return answer;
}

type Place = readonly [ruleSet: RuleSetId, kind: CaseKind, state: string];

function expected([ruleSet, kind, state]: Place, type: CaseCommandType, person: Person): Answer {
  const { states, answers } = WHAT_IS_ALLOWED[kind];
  const letters = answers[type];
  if (letters === undefined) return 'case.no-such-command';
  const who = state === 'triage' ? WHO_MAY_AT_THE_DESK : WHO_MAY_AT_A_COUNTY;
  const otherwise = HEARS_OTHERWISE[`${kind} ${state}: ${type} by ${person}`];
  if (otherwise !== undefined) return otherwise;
  const standing = answerOf(who[type], PEOPLE.indexOf(person));
  return standing === 'allowed' ? answerOf(lettersOf(letters, ruleSet), states.indexOf(state)) : standing;
}

interface Asked {
  readonly what: string;
  readonly answer: string;
  readonly violation: RuleViolation | null;
}

/** A merge is about two cases: the earlier one is as this one is, but for its number. */
function casesOf({ file }: PaperCase, command: CaseCommand): readonly CaseFile[] {
  return command.type === 'merge' ? [file, { ...file, id: EARLIER, number: EARLIER }] : [file];
}

function ask(subject: PaperCase, command: CaseCommand, actor: Actor, moment: Instant): Omit<Asked, 'what'> {
  try {
    decide(casesOf(subject, command), command, context(actor, moment));
    return { answer: 'allowed', violation: null };
  } catch (thrown) {
    if (!(thrown instanceof RuleViolation)) throw thrown;
    return { answer: thrown.code, violation: thrown };
  }
}

const ANSWERED = new Map<string, readonly Asked[]>();

/** Every question about a case in a state, asked once and read by each of the tests. */
function everyAnswer(kind: CaseKind, state: string, ruleSet: RuleSetId): readonly Asked[] {
  const place = `${ruleSet} ${kind} ${state}`;
  const answers = ANSWERED.get(place) ?? askEverything(kind, state, ruleSet);
  ANSWERED.set(place, answers);
  return answers;
}

function askEverything(kind: CaseKind, state: string, ruleSet: RuleSetId): readonly Asked[] {
  const morning = at(MONDAYS[ruleSet]);
  const moment = hoursAfter(morning, 24);
  const subject = inState(kind, state, morning);
  return COMMANDS.flatMap((type) =>
    PEOPLE.map((person) => {
      const actor = actorFor(person, subject.file.unit);
      const asked = ask(subject, filled(type, subject, actor, moment), actor, moment);
      return { what: `${type} by ${person}`, ...asked };
    }),
  );
}

const PLACES = RULE_SET_IDS.flatMap((ruleSet) =>
  Object.values(LIFECYCLES).flatMap(({ kind }) =>
    WHAT_IS_ALLOWED[kind].states
      .filter((state) => (WHAT_IS_ALLOWED[kind].onlyUnder?.[state] ?? ruleSet) === ruleSet)
      .map((state) => [ruleSet, kind, state] as const),
  ),
);

describe('who may do what', () => {
  it.each(PLACES)('%s: a %s that is %s answers each command of each person', (ruleSet, kind, state) => {
    const answers = everyAnswer(kind, state, ruleSet);

    const found = answers.map(({ what, answer }) => `${what}: ${answer}`);
    const wanted = COMMANDS.flatMap((type) =>
      PEOPLE.map((person) => `${type} by ${person}: ${expected([ruleSet, kind, state], type, person)}`),
    );
    expect(found).toEqual(wanted);
  });

  it('counts what it has asked: 73,720 questions, of which 5,281 are allowed', () => {
    const answers = PLACES.flatMap(([ruleSet, kind, state]) => everyAnswer(kind, state, ruleSet));

    expect(answers).toHaveLength(73_720);
    expect(answers.filter(({ violation }) => violation === null)).toHaveLength(5281);
  });

  it('gives with every refusal an article and the commands that are allowed instead', () => {
    const faults = PLACES.flatMap(([ruleSet, kind, state]) => {
      const answers = everyAnswer(kind, state, ruleSet);
      return PEOPLE.flatMap((person) => {
        const allowed = COMMANDS.filter(
          (type) => type !== 'ring' && expected([ruleSet, kind, state], type, person) === 'allowed',
        );
        return answers
          .filter(({ what, violation }) => violation !== null && what.endsWith(` by ${person}`))
          .filter(
            ({ violation }) =>
              violation?.citation === undefined || [...violation.allowed].sort().join() !== [...allowed].sort().join(),
          )
          .map(({ what }) => `${ruleSet} ${kind} ${state}: ${what}`);
      });
    });

    expect(faults).toEqual([]);
  });

  it('never cites the measures that were not in force on the day', () => {
    const wrong = PLACES.flatMap(([ruleSet, kind, state]) => {
      const repealed = ruleSet === 'RS3' ? MEASURES_20 : MEASURES_121;
      return everyAnswer(kind, state, ruleSet).filter(
        ({ violation }) => violation?.citation?.kind === 'statute' && violation.citation.law === repealed.name,
      );
    });

    expect(wrong).toEqual([]);
  });

  it('knows every state and command of the lifecycles, and no other', () => {
    for (const { kind, states, steps } of Object.values(LIFECYCLES)) {
      const table = WHAT_IS_ALLOWED[kind];
      const named = table.states.filter((state) => states.some((known) => known === state));

      expect(named).toEqual(states);
      expect(Object.keys(table.answers).sort()).toEqual(steps.map((step) => step.command).sort());
    }
  });

  it('has a way from a birth to each state, and from each open state to the end', () => {
    for (const { kind } of Object.values(LIFECYCLES)) {
      for (const state of WHAT_IS_ALLOWED[kind].states) {
        const day = MONDAYS[WHAT_IS_ALLOWED[kind].onlyUnder?.[state] ?? 'RS2'];
        const subject = inState(kind, state, at(day));
        if (subject.file.state === 'closed') continue;
        const standings = commandsOf(
          subject.file,
          context(officer('all', subject.file.unit, 'officer', 'unit-head', 'intake'), at(day)),
        );
        const moving = standings.filter(
          ({ command, objection }) =>
            objection === null && !['note', 'look', 'assign', 'urge', 'supplement', 'tell-filer'].includes(command),
        );

        expect(moving.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('the list of commands', () => {
  it('is short for a filer, who may withdraw, add to it and rate it, and empty for the timer', () => {
    const { file } = inState('complaint', 'in-mediation', at(MONDAYS.RS3));

    const ofTheFiler = commandsOf(file, context({ kind: 'filer' }, at(MONDAYS.RS3)));

    expect(ofTheFiler.map(({ command, objection }) => [command, objection?.code ?? 'allowed'])).toEqual([
      ['record-settlement', 'allowed'],
      ['supplement', 'allowed'],
      ['evaluate', 'case.not-now'],
    ]);
    expect(commandsOf(file, context({ kind: 'system', name: 'timer' }, at(MONDAYS.RS3)))).toEqual([]);
  });

  it('shows an officer what stands against a step before he fills anything in', () => {
    const { file } = inState('complaint', 'awaiting-acceptance', at(MONDAYS.RS3));

    const standings = commandsOf(file, context(headOfCounty, at(MONDAYS.RS3)));

    expect(standings.find(({ command }) => command === 'terminate')?.objection?.code).toBe(
      'complaint.not-yet-accepted',
    );
    expect(standings.find(({ command }) => command === 'accept')?.objection).toBeNull();
  });
});
