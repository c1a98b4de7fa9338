// A case under the eyes of a superior: urged by a person, followed until it is answered (催办、督办).
import type { CaseFile, CaseState } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { basisOf } from './basis.table.js';
import { endClock, endSight, grantSight, say, startClock, tellAbout } from './case-draft.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { by, firstOf, within } from './objections.js';
import { reasoned } from './words.js';

const ANSWERING = 'supervision.answer';

function alreadySupervised(file: CaseFile, context: DecideContext): Objection | null {
  const { supervisedBy } = file.facts;
  if (supervisedBy === null) return null;
  return {
    code: 'case.already-supervised',
    citation: basisOf('supervise', context),
    facts: { supervisedBy },
  };
}

/** A unit that handles a case itself is nobody's superior in it. */
function ownCase(file: CaseFile, context: DecideContext): Objection | null {
  const { actor } = context;
  if (actor.kind !== 'officer' || actor.unit !== file.unit) return null;
  return { code: 'case.own-case', citation: basisOf('supervise', context), facts: { unit: file.unit } };
}

function notSupervised(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.supervisedBy !== null) return null;
  return { code: 'case.not-supervised', citation: basisOf('supervise', context) };
}

/** Urging, following and answering. @param open every state in which a unit handles the case @source observedPractice */
export function supervisionSteps(open: readonly CaseState[]): readonly AnyStep[] {
  return [
    step({
      // Like a bell, and unlike a decision, it spoils nobody's open form.
      command: 'urge',
      states: open,
      standing: 'intake',
      roles: ['unit-head', 'intake', 'city-intake', 'city-head'],
      citation: by('supervise'),
      take: (draft, command) => {
        const words = [{ role: 'urge', text: command.words }];
        const urged = say(draft, { type: 'urged' }, { audience: 'internal', decides: false, words });
        return tellAbout(urged, ['handler', 'unit-head'], 'urged');
      },
    }),
    step({
      command: 'supervise',
      states: open,
      standing: 'superior',
      roles: ['city-intake', 'city-head'],
      citation: by('supervise'),
      objection: within(open, firstOf(ownCase, alreadySupervised)),
      take: (draft, command, context) => {
        const { actor, policy } = context;
        const unit = actor.kind === 'officer' ? actor.unit : policy.cityUnit;
        const words = [{ role: 'supervision', text: command.words }];
        const supervised = say(draft, { type: 'supervised', unit }, { audience: 'internal', words });
        const seen = grantSight(startClock(supervised, ANSWERING), unit, 'supervising');
        return tellAbout(seen, ['handler', 'unit-head'], 'supervised');
      },
    }),
    step({
      command: 'answer-supervision',
      states: open,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('supervise'),
      objection: within(open, notSupervised),
      take: (draft, command, context) => {
        const { supervisedBy } = draft.row.facts;
        if (supervisedBy === null) throw new Error('an answer to nobody');
        const words = [reasoned('answer', command.words, basisOf('supervise', context))];
        const answered = say(draft, { type: 'supervision-answered' }, { audience: 'internal', words });
        const ended = endSight(endClock(answered, ANSWERING), supervisedBy, 'supervising');
        return tellAbout(ended, ['city-intake', 'city-head'], 'supervision-answered', supervisedBy);
      },
    }),
  ];
}
