// What may still happen to a closed case: it is opened again by order, called back, rated.
import type { CaseFile, CaseKind, CaseState } from '../case-file.js';
import type { DecideContext, ReopenCommand } from '../command.js';
import { localDateOf, startOfDay } from '../calendar/local-date.js';
import { changeableUntil } from '../evaluation/evaluation.js';
import { RuleViolation } from '../rule-violation.js';
import type { DeadlineKey } from '../statute/deadlines.table.js';
import { type BasisKey, basisOf } from './basis.table.js';
import { say } from './case-draft.js';
import { nobodyToTell } from './correspondence.lifecycle.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { by, firstOf, today, within } from './objections.js';
import { startFirstClocks } from './report-clocks.js';
import { reasoned } from './words.js';

/** Where a case stands again when it is opened again, and the clock that then begins anew; null where it cannot be. */
export type StandsAgain = (file: CaseFile) => { readonly state: CaseState; readonly clock: DeadlineKey } | null;

// What was withdrawn before it was dispatched waits for its dispatch again.
const AT_THE_DESK = { state: 'triage', clock: 'dispatch' } as const;
// The platform asks for one to five stars.
const STARS = { fewest: 1, most: 5 } as const;

function notToBeReopened(standsAgain: StandsAgain) {
  return (file: CaseFile, context: DecideContext): Objection | null => {
    if (standsAgain(file) !== null) return null;
    const facts = { outcome: file.outcome ?? '' };
    return { code: 'case.not-to-be-reopened', citation: basisOf('reopen', context), facts };
  };
}

/** The order came after the closing that it undoes, and not later than today. */
function checkOrder(file: CaseFile, { orderedOn }: ReopenCommand, context: DecideContext): void {
  const citation = basisOf('reopen', context);
  if (orderedOn > today(context)) throw new RuleViolation('reopen.ordered-in-the-future', citation, { orderedOn });
  const closedOn = file.closedAt === null ? orderedOn : localDateOf(file.closedAt);
  if (orderedOn < closedOn) throw new RuleViolation('reopen.ordered-before-closing', citation, { orderedOn, closedOn });
}

/** The article on calling back speaks of complaints alone. */
function callingBackOf(kind: CaseKind): BasisKey {
  return kind === 'complaint' ? 'call-back' : 'call-back-report';
}

function alreadyReached(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.callBack?.reached !== true) return null;
  return { code: 'case.already-called-back', citation: basisOf(callingBackOf(file.kind), context) };
}

function ratedForGood(file: CaseFile, context: DecideContext): Objection | null {
  const { stars, evaluation } = file.facts;
  if (stars === null) return null;
  // What the filer himself has said, only he changes.
  const isHis = evaluation?.by !== 'filer' || context.actor.kind === 'filer';
  if (isHis && evaluation !== null && today(context) <= changeableUntil(evaluation.on)) return null;
  return { code: 'case.already-evaluated', citation: basisOf('evaluate', context), facts: { stars } };
}

/** The steps of a closed case. @param standsAgain by the end it had @source 令121号 第二十六条; the rest is observedPractice */
export function aftermathSteps(standsAgain: StandsAgain): readonly AnyStep[] {
  return [
    step({
      // The unit's own head writes down an order that reached him; a superior that orders it may do so itself.
      command: 'reopen',
      states: ['closed'],
      standing: 'intake',
      roles: ['unit-head', 'city-intake', 'city-head'],
      citation: by('reopen'),
      objection: within(['closed'], notToBeReopened(standsAgain)),
      take: (draft, command, context) => {
        const somewhere = draft.file ? standsAgain(draft.file) : null;
        if (!draft.file || !somewhere) throw new Error('a case that stands nowhere cannot be opened again');
        const again = draft.row.unit === context.policy.intakeUnit ? AT_THE_DESK : somewhere;
        checkOrder(draft.file, command, context);
        const { orderedBy, orderedOn } = command;
        const reopened = say(
          draft,
          { type: 'reopened', orderedBy, on: orderedOn, state: again.state },
          { words: [reasoned('reasons', command.reasons, basisOf('reopen', context))] },
        );
        const from = orderedOn === today(context) ? context.moment : startOfDay(orderedOn);
        return startFirstClocks(reopened, again.clock, from);
      },
    }),
    step({
      command: 'record-call-back',
      states: ['closed'],
      standing: 'intake',
      roles: ['officer', 'unit-head', 'intake', 'city-intake'],
      citation: (file, context) => basisOf(callingBackOf(file.kind), context),
      objection: within(['closed'], firstOf(nobodyToTell, alreadyReached)),
      take: (draft, command, context) => {
        const { reached, satisfied } = command;
        if (satisfied && !reached) {
          throw new RuleViolation('call-back.satisfied-unreached', basisOf(callingBackOf(draft.row.kind), context));
        }
        const words = [{ role: 'call-back', text: command.words }];
        return say(draft, { type: 'called-back', reached, satisfied }, { audience: 'internal', words });
      },
    }),
    step({
      command: 'evaluate',
      states: ['closed'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      parties: ['filer'],
      citation: by('evaluate'),
      objection: within(['closed'], ratedForGood),
      take: (draft, { solution, stars, words: text }, context) => {
        if (!Number.isInteger(stars) || stars < STARS.fewest || stars > STARS.most) {
          throw new RuleViolation('evaluation.stars-out-of-range', basisOf('evaluate', context), { stars, ...STARS });
        }
        const by = context.actor.kind === 'filer' ? 'filer' : 'officer';
        const words = text === null ? [] : [{ role: 'evaluation', text }];
        return say(draft, { type: 'evaluated', solution, stars, by }, { words });
      },
    }),
  ];
}
