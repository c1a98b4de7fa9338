// What a bell does: the clock climbs one rung and tells who stands there.
import type { CaseState } from '../case-file.js';
import { toldBy } from '../escalation/rings.js';
import { basisOf } from './basis.table.js';
import { type CaseDraft, say, standOn, tell } from './case-draft.js';
import { clockIsOpen } from './clock-hands.js';
import { type AnyStep, step } from './lifecycle.js';

/**
 * The step of a bell, in every state: one may come after the case is closed; then it finds nothing to ring for.
 * @param ring what a bell does in this lifecycle
 */
export function ringStep(states: readonly CaseState[], ring = ringOnce): AnyStep {
  return step({
    command: 'ring',
    states,
    standing: 'system',
    roles: [],
    citation: (_file, context) => basisOf('house', context),
    take: (draft, command) => ring(draft, command.timer),
  });
}

/** A stale bell changes nothing but itself, an early one nothing. @param timerId of a timer of the draft's file */
export function ringOnce(draft: CaseDraft, timerId: string): CaseDraft {
  const { context, row } = draft;
  const timer = draft.file?.timers.find((pending) => pending.id === timerId);
  if (!timer || timer.ringAt > context.moment) return draft;
  const clock = draft.clocks.find(
    (candidate) => candidate.key === timer.clockKey && candidate.ordinal === timer.clockOrdinal,
  );
  const rung = { ...draft, rung: timer };
  if (!clock || !clockIsOpen(clock) || clock.generation !== timer.generation) return rung;
  const event = { type: 'rang', clock: clock.key, rung: timer.rung, ringAt: timer.ringAt } as const;
  const rang = say(rung, event, { audience: 'internal', decides: false });
  return tell(standOn(rang, clock, timer.rung), toldBy(timer, row, context), `clock.${timer.rung}`, clock);
}
