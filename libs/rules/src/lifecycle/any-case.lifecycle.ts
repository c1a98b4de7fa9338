// What may be done with every open or closed case, whatever its kind: assign, note, look, ring, recount, return, set aside.
import type { CaseFile, CaseState } from '../case-file.js';
import { type Actor, type DecideContext, IDENTITY_PURPOSES } from '../command.js';
import { localDateOf } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { findCountingRule } from '../statute/counting.table.js';
import { basisOf } from './basis.table.js';
import { ringStep } from './bell.js';
import { endSight, recountClocks, say, startClock, voidClocks } from './case-draft.js';
import { exclusionSteps, refuseExcluded } from './exclusion.lifecycle.js';
import { keepingSteps } from './keeping.lifecycle.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { isIdentityPurpose, looked, secondPersonSteps, secrecyOf } from './second-person.lifecycle.js';

const house = (_file: CaseFile, context: DecideContext) => basisOf('house', context);

/** Only a head or the intake desk hands work to others; an officer may take it himself. */
function mayAssign(actor: Actor, handler: string): boolean {
  if (actor.kind !== 'officer') return false;
  return actor.account === handler || actor.roles.some((role) => role === 'unit-head' || role === 'intake');
}

const counting = (_file: CaseFile, context: DecideContext) =>
  findCountingRule(undefined, localDateOf(context.moment)) ?? basisOf('house', context);

/** Dates are moved by a calendar and by nobody else, bells and imports included. */
function onlyTheCalendar(file: CaseFile, context: DecideContext): Objection | null {
  const { actor } = context;
  if (actor.kind === 'system' && actor.name === 'calendar') return null;
  return { code: 'case.not-your-role', citation: counting(file, context) };
}

const SHORTEST_PURPOSE = 10;

/** The steps that every open case has. @param open the states of a kind in which it is not closed */
export function stepsOfOpenCase(open: readonly CaseState[]): readonly AnyStep[] {
  return [
    step({
      command: 'assign',
      states: open,
      standing: 'handling',
      roles: ['officer', 'unit-head', 'intake', 'city-intake'],
      citation: house,
      take: (draft, command, context) => {
        if (!mayAssign(context.actor, command.handler)) {
          throw new RuleViolation('case.only-a-head-assigns-others', basisOf('house', context));
        }
        refuseExcluded(draft, command.handler, context);
        return say(draft, { type: 'assigned', handler: command.handler }, { audience: 'internal' });
      },
    }),
  ];
}

/** The steps that every case has, open or closed. */
export function stepsOfEveryCase(states: readonly CaseState[]): readonly AnyStep[] {
  return [
    ringStep(states),
    ...exclusionSteps(states),
    ...keepingSteps(states),
    step({
      // Ended clocks keep their dates; where no running one moves, nothing is said.
      command: 'recount',
      states,
      standing: 'system',
      roles: [],
      citation: counting,
      objection: onlyTheCalendar,
      take: (draft, _command, context) => {
        const counted = recountClocks(draft);
        if (counted.moves.length === 0) return draft;
        const event = { type: 'recounted', edition: context.calendar.edition } as const;
        return say(counted, event, { audience: 'internal', decides: false });
      },
    }),
    step({
      command: 'note',
      states,
      standing: 'seeing',
      roles: ['officer', 'unit-head', 'intake', 'city-intake', 'city-head', 'assistant'],
      citation: house,
      take: (draft, command) =>
        say(
          draft,
          { type: 'noted' },
          { audience: 'internal', decides: false, words: [{ role: 'note', text: command.text }] },
        ),
    }),
    step({
      command: 'look',
      states,
      standing: 'seeing',
      roles: ['officer', 'unit-head', 'intake', 'city-intake', 'city-head', 'assistant'],
      citation: (file, context) => basisOf(secrecyOf(file.kind), context),
      take: (draft, command, context) => {
        const needsWords = command.at === 'person';
        const secrecy = basisOf(secrecyOf(draft.row.kind), context);
        if (needsWords && !isIdentityPurpose(command.purpose)) {
          throw new RuleViolation('look.purpose-missing', secrecy, { purposes: IDENTITY_PURPOSES });
        }
        if (needsWords && (command.words?.trim().length ?? 0) < SHORTEST_PURPOSE) {
          throw new RuleViolation('look.reason-too-short', secrecy, { atLeast: SHORTEST_PURPOSE });
        }
        if (!needsWords) return draft;
        return looked(draft, command, context);
      },
    }),
    ...secondPersonSteps(states),
  ];
}

/** The steps at the intake desk: a case waits there until somebody says whose it is. */
export function stepsAtTriage(): readonly AnyStep[] {
  return [
    step({
      command: 'set-aside',
      states: ['triage'],
      standing: 'intake',
      roles: ['intake', 'city-intake', 'city-head'],
      citation: (_file, context) => basisOf('not-covered', context),
      take: (draft) => voidClocks(say(draft, { type: 'set-aside' })),
    }),
  ];
}

/** Sending back to the intake unit, never sideways. @param before the states before any decision */
export function returnStep(before: readonly CaseState[]): AnyStep {
  return step({
    command: 'return',
    states: before,
    standing: 'handling',
    roles: ['officer', 'unit-head', 'intake'],
    citation: (_file, context) => basisOf('dispatch', context),
    take: (draft, command, context) => {
      const to = context.policy.intakeUnit;
      const returned = say(
        draft,
        { type: 'returned', from: draft.row.unit, to, reason: command.reason },
        { audience: 'internal', words: [{ role: 'proof', text: command.proof }] },
      );
      // The intake unit is the superior's own: what a superior followed has come home.
      const { supervisedBy } = draft.row.facts;
      const seen = supervisedBy === null ? returned : endSight(returned, supervisedBy, 'supervising');
      return startClock(voidClocks(seen), 'dispatch');
    },
  });
}
