// What stops the period of an investigation: a laboratory, a hearing, a public notice, a refund order, a suspension.
import type { CaseFile, CaseState } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { localDateOf } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import type { PauseReason } from '../statute/deadlines.table.js';
import { type BasisKey, basisOf } from './basis.table.js';
import { type CaseDraft, pauseClock, resumeClock, say, tellAbout } from './case-draft.js';
import { isStoppedBy, openClock } from './clock-hands.js';
import { alreadyAsked, askerOf } from './extension.lifecycle.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { reasoned } from './words.js';

const CLOCK = 'investigation.decide';
const STANDING_STILL: readonly CaseState[] = ['testing', 'halted', 'suspended'];
const by = (key: BasisKey) => (_file: CaseFile, context: DecideContext) => basisOf(key, context);

/** The steps between running and standing still. @source 程序规定 第四十六条, 第六十四条第二款 */
export function haltingSteps(): readonly AnyStep[] {
  return [sendForTestingStep(), haltStep(), askSuspensionStep(), answerSuspensionStep(), resumeStep()];
}

function checkStops(draft: CaseDraft, reason: PauseReason, context: DecideContext): void {
  const clock = openClock(draft.clocks, CLOCK);
  if (clock && isStoppedBy(clock, reason)) return;
  throw new RuleViolation('clock.not-stopped-by-this', basisOf('halt', context), { reason });
}

function sendForTestingStep(): AnyStep {
  return step({
    command: 'send-for-testing',
    states: ['investigating'],
    standing: 'handling',
    roles: ['officer', 'unit-head'],
    citation: by('halt'),
    take: (draft, command, context) => {
      checkStops(draft, command.what, context);
      const event = { type: 'testing-began', what: command.what, from: localDateOf(context.moment) } as const;
      return pauseClock(say(draft, event, { audience: 'internal' }), CLOCK, command.what);
    },
  });
}

function haltStep(): AnyStep {
  return step({
    command: 'halt',
    states: ['investigating'],
    standing: 'handling',
    roles: ['officer', 'unit-head'],
    citation: by('halt'),
    take: (draft, command, context) => {
      checkStops(draft, command.what, context);
      const event = { type: 'halted', what: command.what, from: localDateOf(context.moment) } as const;
      return pauseClock(say(draft, event, { audience: 'internal' }), CLOCK, command.what);
    },
  });
}

function askSuspensionStep(): AnyStep {
  return step({
    command: 'ask-suspension',
    states: ['investigating'],
    standing: 'handling',
    roles: ['officer', 'unit-head'],
    citation: by('suspend'),
    objection: (file, context) => alreadyAsked(file, context, 'suspend'),
    take: (draft, command, context) => {
      const words = [reasoned('reasons', command.reasons, basisOf('suspend', context))];
      const event = { type: 'suspension-asked', by: askerOf(context), ground: command.ground } as const;
      return tellAbout(say(draft, event, { audience: 'internal', words }), ['unit-head'], 'approval-asked');
    },
  });
}

function noSuspensionAsked(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.approval?.what === 'suspension') return null;
  return { code: 'investigation.no-suspension-asked', citation: basisOf('suspend', context) };
}

/** The head answers what another person asked for. */
function answerSuspensionStep(): AnyStep {
  return step({
    command: 'answer-suspension',
    states: ['investigating'],
    standing: 'handling',
    roles: ['unit-head'],
    citation: by('suspend'),
    objection: noSuspensionAsked,
    take: (draft, command, context) => {
      const { approval } = draft.row.facts;
      if (approval?.by === askerOf(context)) {
        throw new RuleViolation('investigation.suspension-by-another-person', basisOf('suspend', context));
      }
      const event = {
        type: 'suspension-answered',
        approved: command.approve,
        ground: approval?.ground ?? 'other',
      } as const;
      const words = [{ role: 'opinion', text: command.opinion }];
      const answered = say(draft, event, { audience: 'internal', words });
      const stopped = command.approve ? pauseClock(answered, CLOCK, 'suspension') : answered;
      return tellAbout(stopped, ['handler'], 'approval-answered');
    },
  });
}

/** It goes on at once when the cause has ended, whatever it was. */
function resumeStep(): AnyStep {
  return step({
    command: 'resume',
    states: STANDING_STILL,
    standing: 'handling',
    roles: ['officer', 'unit-head'],
    citation: by('halt'),
    take: (draft, _command, context) => {
      const type = draft.row.state === 'testing' ? 'testing-ended' : 'resumed';
      const event = { type, to: localDateOf(context.moment), state: 'investigating' } as const;
      return resumeClock(say(draft, event, { audience: 'internal' }), CLOCK);
    },
  });
}
