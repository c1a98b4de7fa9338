// Whose a case is, when bureaus disagree or a superior steps in: dispute, settlement, designation, taking up.
import type { CaseFile, CaseKind, CaseState } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { RuleViolation } from '../rule-violation.js';
import { type BasisKey, basisOf } from './basis.table.js';
import {
  type CaseDraft,
  type Spoken,
  endClock,
  endSight,
  grantSight,
  restartStatutoryClocks,
  say,
  startClock,
  voidClock,
  tellAbout,
} from './case-draft.js';
import { isOverdue, openClock } from './clock-hands.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { by, within } from './objections.js';
import { reasoned } from './words.js';

const SETTLING = 'jurisdiction.settle';

/** A dispute that was settled or decided is over: neither of the two may begin it again. */
function alreadySettled(file: CaseFile, context: DecideContext): Objection | null {
  const settled = file.clocks.find(({ key, endedAt }) => key === SETTLING && (endedAt ?? '') >= file.receivedAt);
  if (!settled) return null;
  return { code: 'jurisdiction.already-settled', citation: basisOf('dispute', context), facts: { unit: file.unit } };
}

/** After seven working days without agreement the word is with the common superior alone. */
function periodOver(file: CaseFile, context: DecideContext): Objection | null {
  const clock = openClock(file.clocks, SETTLING);
  if (!clock || !isOverdue(clock, context.moment)) return null;
  return { code: 'jurisdiction.period-over', citation: basisOf('dispute', context), facts: { dueOn: clock.dueOn } };
}

/** A superior takes up a complaint by the measures, a report by the penalty procedure. */
function takingUpOf(kind: CaseKind): BasisKey {
  return kind === 'complaint' ? 'take-up' : 'direct-report';
}

/** Designating ends a dispute; where there is none, a complaint is dispatched anew and a report goes to another bureau. */
function designatingOf({ kind, facts }: Pick<CaseFile, 'kind' | 'facts'>): BasisKey {
  if (facts.dispute !== null) return 'dispute';
  return kind === 'complaint' ? 'dispatch' : 'direct-report';
}

function alreadyTaken(file: CaseFile, context: DecideContext): Objection | null {
  const { cityUnit } = context.policy;
  if (file.unit !== cityUnit) return null;
  return {
    code: 'jurisdiction.already-with-superior',
    citation: basisOf(takingUpOf(file.kind), context),
    facts: { unit: cityUnit },
  };
}

/** A dispute is between two bureaus of one level: with the intake unit there is the way back, with the city none. */
function checkOpponent(draft: CaseDraft, withUnit: string, context: DecideContext): void {
  const { intakeUnit, cityUnit } = context.policy;
  if (withUnit !== draft.row.unit && withUnit !== intakeUnit && withUnit !== cityUnit) return;
  throw new RuleViolation('jurisdiction.no-bureau-to-dispute-with', basisOf('dispute', context), { unit: withUnit });
}

/**
 * Puts a case where it belongs. A bureau that only now turns out competent receives it now, so its clocks begin anew;
 * who held it before, or a superior that takes up what a competent bureau had, goes on with the clocks that run.
 */
function placed(
  draft: CaseDraft,
  how: 'jurisdiction-settled' | 'unit-designated' | 'taken-up',
  to: { readonly unit: string; readonly receives: boolean; readonly words: readonly Spoken[] },
): CaseDraft {
  const { row, context } = draft;
  const { dispute, supervisedBy, entrustedTo } = row.facts;
  const moves = to.unit !== row.unit;
  const receives = moves && to.receives;
  const receivedAt = receives ? context.moment : null;
  const event = { type: how, unit: to.unit, state: dispute?.fromState ?? row.state, receivedAt };
  const said = endClock(say(draft, event, { words: to.words }), SETTLING);
  const alone = dispute ? endSight(said, dispute.withUnit, 'disputing') : said;
  const trusted = moves && entrustedTo !== null ? endSight(alone, entrustedTo, 'entrusted') : alone;
  const followed =
    supervisedBy === to.unit
      ? endSight(voidClock(trusted, 'supervision.answer'), supervisedBy, 'supervising')
      : trusted;
  const there = receives ? restartStatutoryClocks(followed) : followed;
  return moves ? tellAbout(there, ['unit-head'], 'unit-designated') : there;
}

/**
 * The steps by which it is settled whose a case is.
 * @param before the state before any decision, in which alone it can be disputed @param open every state but triage and closed
 * @source 令121号 第十三条第四款、第三十三条; 令20号 第十二条第三款、第三十条; 程序规定 第十五条第二款
 */
export function jurisdictionSteps(before: CaseState, open: readonly CaseState[]): readonly AnyStep[] {
  return [
    step({
      // The clock of the decision runs on: nobody knows yet which of the two was late.
      command: 'dispute-jurisdiction',
      states: [before],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('dispute'),
      objection: within([before], alreadySettled),
      take: (draft, command, context) => {
        const { withUnit } = command;
        checkOpponent(draft, withUnit, context);
        const words = [{ role: 'reasons', text: command.reasons }];
        const disputed = say(draft, { type: 'jurisdiction-disputed', withUnit }, { audience: 'internal', words });
        const seen = grantSight(startClock(disputed, SETTLING), withUnit, 'disputing');
        return tellAbout(seen, ['unit-head'], 'jurisdiction-disputed', withUnit);
      },
    }),
    step({
      // Only the head of the unit that holds the case writes down what the two agreed: one file, one pen. The other
      // bureau sees the case meanwhile; if it does not agree, the superior designates.
      command: 'settle-jurisdiction',
      states: ['disputed'],
      standing: 'handling',
      roles: ['unit-head'],
      citation: by('dispute'),
      objection: periodOver,
      take: (draft, command, context) => {
        const { unit } = command;
        if (unit !== draft.row.unit && unit !== draft.row.facts.dispute?.withUnit) {
          throw new RuleViolation('jurisdiction.neither-bureau', basisOf('dispute', context), { unit });
        }
        return placed(draft, 'jurisdiction-settled', { unit, receives: true, words: [] });
      },
    }),
    step({
      command: 'designate-unit',
      states: [before, 'disputed'],
      standing: 'superior',
      roles: ['city-intake', 'city-head'],
      citation: (file, context) => basisOf(designatingOf(file), context),
      take: (draft, command, context) => {
        const { unit } = command;
        const citation = basisOf(designatingOf(draft.row), context);
        if (unit === context.policy.intakeUnit) {
          throw new RuleViolation('jurisdiction.desk-handles-nothing', citation, { unit });
        }
        const words = [reasoned('reasons', command.reasons, citation)];
        return placed(draft, 'unit-designated', { unit, receives: true, words });
      },
    }),
    step({
      command: 'take-up',
      states: open,
      standing: 'superior',
      roles: ['city-head'],
      citation: (file, context) => basisOf(takingUpOf(file.kind), context),
      objection: within(open, alreadyTaken),
      take: (draft, command, context) => {
        const receives = draft.row.facts.dispute !== null;
        const words = [reasoned('reasons', command.reasons, basisOf(takingUpOf(draft.row.kind), context))];
        return placed(draft, 'taken-up', { unit: context.policy.cityUnit, receives, words });
      },
    }),
  ];
}
