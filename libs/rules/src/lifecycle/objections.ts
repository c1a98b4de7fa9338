// Objections that several steps share: already accepted, not yet accepted, already terminated, withdrawn by the filer.
import type { CaseFile, CaseState, SealedText } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { type LocalDate, localDateOf } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import type { Citation } from '../statute/citation.js';
import { type BasisKey, basisOf } from './basis.table.js';
import type { Spoken } from './case-draft.js';
import type { Objection } from './lifecycle.js';

type Objecting = (file: CaseFile, context: DecideContext) => Objection | null;

/** The citation of a step that rests on one article whatever was filled in. */
export function by(key: BasisKey): (file: CaseFile, context: DecideContext) => Citation {
  return (_file, context) => basisOf(key, context);
}

/** The date of the decision in Asia/Shanghai. */
export function today(context: DecideContext): LocalDate {
  return localDateOf(context.moment);
}

/** The first thing that stands against a step, in the order in which an officer would ask. */
export function firstOf(...objections: readonly Objecting[]): Objecting {
  return (file, context) => {
    for (const objects of objections) {
      const objection = objects(file, context);
      if (objection) return objection;
    }
    return null;
  };
}

/** An objection that only means something in some states; elsewhere the state itself is the answer. */
export function within(states: readonly CaseState[], objects: Objecting): Objecting {
  return (file, context) => (states.includes(file.state) ? objects(file, context) : null);
}

/** A second acceptance is refused and the first is named. */
export function alreadyAccepted(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.acceptedOn === null) return null;
  return {
    code: 'complaint.already-accepted',
    citation: basisOf('accept', context),
    facts: { acceptedOn: file.facts.acceptedOn },
  };
}

/** Nothing of the mediation can be done before the complaint is accepted. */
export function notYetAccepted(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.acceptedOn !== null || file.state === 'closed') return null;
  return { code: 'complaint.not-yet-accepted', citation: basisOf('consent', context) };
}

/** A mediation that has been terminated is over: what is left is telling both parties. */
export function alreadyTerminated(file: CaseFile, context: DecideContext): Objection | null {
  if (file.state !== 'terminated') return notYetAccepted(file, context);
  const ground = file.facts.ground ?? '';
  return { code: 'complaint.already-terminated', citation: basisOf('terminate', context), facts: { ground } };
}

/** What two sides settled, where somebody wrote it down. */
export function agreedWords(agreed: SealedText | undefined): readonly Spoken[] {
  return agreed === undefined ? [] : [{ role: 'terms', text: agreed }];
}

/** What a filer withdraws he withdraws without figures: what was recovered is for the bureau to find out. */
export function checkWithdrawal(manner: string, recoveredFen: number, context: DecideContext): void {
  if (context.actor.kind !== 'filer' || (manner === 'withdrawn' && recoveredFen === 0)) return;
  throw new RuleViolation('case.filer-only-withdraws', basisOf('consent', context), { manner });
}
