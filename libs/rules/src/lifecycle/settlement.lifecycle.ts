// The life of a settlement (先行和解): the firm has its days, and the way to the bureau stays open.
import { SETTLEMENT_STATES, type CaseFile, type CaseState } from '../case-file.js';
import type { Actor, DecideContext } from '../command.js';
import type { Instant } from '../calendar/local-date.js';
import type { Side } from '../settling.js';
import { RuleViolation } from '../rule-violation.js';
import { citationText } from '../statute/citation.js';
import { stepsOfEveryCase, stepsOfOpenCase } from './any-case.lifecycle.js';
import { basisOf } from './basis.table.js';
import { ringOnce, ringStep } from './bell.js';
import { type CaseDraft, endClock, open, say, startClock, tellOfOpened, voidClocks } from './case-draft.js';
import { clockIsOpen, isOverdue } from './clock-hands.js';
import { copySteps } from './copies.lifecycle.js';
import { SETTLING_CLOCKS, turnedComplaint } from './filing.js';
import { type Lifecycle, type Objection, type Step, step } from './lifecycle.js';
import { agreedWords, by, checkWithdrawal, today, within } from './objections.js';
import { checkRepresented } from './represented.js';

const opened: readonly CaseState[] = SETTLEMENT_STATES.filter((state) => state !== 'closed');

/** Either side may take it, and officers of the bureau or of the settler for whoever told them. */
const EITHER_SIDE = {
  states: opened,
  standing: 'settling',
  roles: ['officer', 'unit-head', 'assistant'],
  parties: ['filer', 'enterprise'],
  citation: by('settle'),
} as const satisfies Partial<Step>;

/** Nobody from outside speaks for the other side. */
function checkOwnSide(side: Side, { actor, moment }: Pick<DecideContext, 'actor' | 'moment'>): void {
  const own = ownSideOf(actor);
  if (own === null || own === side) return;
  throw new RuleViolation('settlement.not-your-side', basisOf('settle', { moment }), { side: own });
}

function ownSideOf(actor: Actor): Side | null {
  switch (actor.kind) {
    case 'filer':
      return 'consumer';
    case 'enterprise':
      return 'enterprise';
    case 'officer':
    case 'system':
      return null;
  }
}

/** What the consumer's side offers or takes binds everybody on it. */
function checkAgreed(draft: CaseDraft, side: Side, consent: boolean | undefined): void {
  if (side === 'consumer') checkRepresented(draft.file, { disposal: 'settle', consent }, draft.context);
}

function said(representedConsent: boolean | undefined): { readonly representedConsent?: boolean } {
  return representedConsent === undefined ? {} : { representedConsent };
}

/** There is an offer, and it is not one's own. */
function noOfferOfTheOther(file: CaseFile, context: DecideContext): Objection | null {
  const { offer } = file.facts;
  if (file.state !== 'negotiating' || offer === null || ownSideOf(context.actor) !== offer.by) return null;
  return ownOffer(offer.by, context);
}

function ownOffer(side: Side, context: DecideContext): Objection {
  return { code: 'settlement.own-offer', citation: basisOf('settle', context), facts: { side } };
}

// Two desks must not have one dispute at a time, and the bureau's days begin on a clear day: whoever wants the bureau
// before the settlement has failed says so by refusing it.
function notFailed(file: CaseFile, context: DecideContext): Objection | null {
  const citation = basisOf('turn', context);
  if (file.outcome === null) return { code: 'settlement.not-failed-yet', citation };
  if (file.outcome !== 'not-settled')
    return { code: 'settlement.ended-otherwise', citation, facts: { outcome: file.outcome } };
  return file.facts.turned ? { code: 'settlement.already-turned', citation } : null;
}

/** Of a settlement that brought no money none comes. What has come stands; the consumer's word stands above an officer's note. */
function nothingToCome(file: CaseFile, context: DecideContext): Objection | null {
  const citation = basisOf('confirm-payment', context);
  const { recoveredFen, payment } = file.facts;
  if (file.outcome !== 'settled' || recoveredFen === null || recoveredFen === 0)
    return { code: 'settlement.no-payment-agreed', citation };
  if (payment === null) return null;
  const isFiler = context.actor.kind === 'filer';
  const mayChange =
    payment.by === 'filer' ? isFiler && payment.arrived === 'not-yet' : isFiler || payment.arrived === 'not-yet';
  return mayChange ? null : { code: 'settlement.payment-told', citation };
}

/** A service station owes an answer first; from then on the firm's days run, counted from the same receipt. */
function answered(draft: CaseDraft, side: Side): CaseDraft {
  const station = draft.clocks.find((clock) => clock.key === SETTLING_CLOCKS['service-station'] && clockIsOpen(clock));
  if (side !== 'enterprise' || !station) return draft;
  return startClock(endClock(draft, station.key), SETTLING_CLOCKS.enterprise, station.startedAt);
}

/** The days end with an answer: met in time, missed after it. */
function endDays(draft: CaseDraft): CaseDraft {
  return Object.values(SETTLING_CLOCKS).reduce<CaseDraft>((soFar, key) => endClock(soFar, key), draft);
}

/** What sides settled before a station or association was its answer; a firm of whom it is only told has given none. */
function endBodysDays(draft: CaseDraft): CaseDraft {
  return endClock(endClock(draft, SETTLING_CLOCKS['service-station']), SETTLING_CLOCKS.association);
}

/** A body helps the consumer to the bureau when he asks for it, and does not send him there. */
function checkConsumerAsks(consumerAsks: boolean, context: DecideContext): void {
  if (consumerAsks || !isAssistant(context.actor)) return;
  throw new RuleViolation('settlement.consumer-does-not-ask', basisOf('turn', context));
}

function isAssistant(actor: Actor): boolean {
  return actor.kind === 'officer' && actor.roles.includes('assistant');
}

/** By the filer's tick a settlement that has failed goes to the bureau by itself. */
function turnsIfTicked(failed: CaseDraft, receivedAt: Instant): CaseDraft {
  return failed.row.facts.settleFirst?.turnsByItself === true ? turned(failed, receivedAt, true) : failed;
}

function turned(draft: CaseDraft, receivedAt: Instant, byItself: boolean): CaseDraft {
  const { context } = draft;
  const complaint = turnedComplaint(draft, receivedAt, context);
  const basis = citationText(basisOf('turn', context));
  const said = say(draft, { type: 'turned-to-bureau', complaint: complaint.ref, byItself }, { basis });
  const reader = complaint.row.state === 'triage' ? 'city-intake' : 'unit-head';
  return tellOfOpened(open(said, complaint), [reader], 'settlement-turned', complaint);
}

/** Silence: at the first bell after the last day the settlement ends by itself, as of the instant it ran out. */
function ringOrExpire(draft: CaseDraft, timerId: string): CaseDraft {
  const { context } = draft;
  const rang = ringOnce(draft, timerId);
  const ranOut = rang.clocks.find(
    (clock) => clock.key === rang.rung?.clockKey && clockIsOpen(clock) && isOverdue(clock, context.moment),
  );
  if (!ranOut || rang.row.state === 'closed') return rang;
  const basis = citationText(basisOf('settle', context));
  // Nobody in the bureau is late, so the letters of the rung are not sent.
  const expired = say({ ...rang, notices: draft.notices }, { type: 'settlement-expired' }, { basis });
  return turnsIfTicked(voidClocks(expired), ranOut.dueAt);
}

export const settlementLifecycle: Lifecycle = {
  kind: 'settlement',
  states: SETTLEMENT_STATES,
  initial: ['awaiting-enterprise', 'closed'],
  steps: [
    step({
      ...EITHER_SIDE,
      roles: ['officer', 'unit-head'],
      command: 'offer',
      take: (draft, { by: side, remedy, amountFen, byOn, terms, representedConsent }, context) => {
        checkOwnSide(side, context);
        checkAgreed(draft, side, representedConsent);
        if (amountFen === 0 && (remedy === 'refund' || remedy === 'compensation')) {
          throw new RuleViolation('settlement.amount-missing', basisOf('settle', context), { remedy });
        }
        if (byOn !== undefined && byOn < today(context)) {
          throw new RuleViolation('settlement.date-passed', basisOf('settle', context), { byOn });
        }
        const words = [{ role: 'terms', text: terms }];
        const offered = {
          type: 'offered',
          by: side,
          remedy,
          amountFen,
          ...(byOn === undefined ? {} : { byOn }),
          ...said(representedConsent),
        } as const;
        return answered(say(draft, offered, { words }), side);
      },
    }),
    step({
      ...EITHER_SIDE,
      roles: ['officer', 'unit-head'],
      command: 'accept-offer',
      states: ['negotiating'],
      objection: noOfferOfTheOther,
      take: (draft, { by: side, representedConsent }, context) => {
        checkOwnSide(side, context);
        const { offer } = draft.row.facts;
        if (offer === null || offer.by === side) {
          const { code, citation } = ownOffer(side, context);
          throw new RuleViolation(code, citation, { side });
        }
        checkAgreed(draft, side, representedConsent);
        const accepted = { type: 'offer-accepted', by: side, recoveredFen: offer.amountFen } as const;
        return endDays(say(draft, { ...accepted, ...said(representedConsent) }));
      },
    }),
    step({
      ...EITHER_SIDE,
      command: 'refuse-settlement',
      take: (draft, { by: side, words, turns = false }, context) => {
        checkOwnSide(side, context);
        const refused = say(
          draft,
          { type: 'settlement-refused', by: side },
          { words: [{ role: 'words', text: words }] },
        );
        const failed = endDays(refused);
        return turns ? turned(failed, context.moment, false) : turnsIfTicked(failed, context.moment);
      },
    }),
    step({
      ...EITHER_SIDE,
      command: 'speak',
      take: (draft, { by: side, words }, context) => {
        checkOwnSide(side, context);
        const spoken = { decides: false, words: [{ role: 'words', text: words }] };
        return answered(say(draft, { type: 'spoken', by: side }, spoken), side);
      },
    }),
    step({
      // What the sides settled elsewhere, or that the consumer gives up; turning to the bureau is another thing.
      command: 'record-settlement',
      states: opened,
      standing: 'settling',
      roles: ['officer', 'unit-head', 'assistant'],
      parties: ['filer'],
      citation: by('settle'),
      take: (draft, { manner, recoveredFen, representedConsent, agreed }, context) => {
        checkWithdrawal(manner, recoveredFen, context);
        const disposal = manner === 'withdrawn' ? 'withdraw' : 'settle';
        checkRepresented(draft.file, { disposal, consent: representedConsent }, context);
        const recorded = { type: 'settlement-recorded', manner, recoveredFen, ...said(representedConsent) } as const;
        const settled = say(draft, recorded, { words: agreedWords(agreed) });
        return voidClocks(manner === 'settled' ? endBodysDays(settled) : settled);
      },
    }),
    step({
      command: 'turn-to-bureau',
      states: ['closed'],
      standing: 'settling',
      roles: ['officer', 'unit-head', 'assistant'],
      parties: ['filer'],
      citation: by('turn'),
      objection: notFailed,
      take: (draft, { consumerAsks = false }, context) => {
        checkConsumerAsks(consumerAsks, context);
        return turned(draft, context.moment, false);
      },
    }),
    ...copySteps({ handled: opened, every: SETTLEMENT_STATES }),
    step({
      // No payment passes through the house: whether it came, only the consumer knows.
      command: 'confirm-payment',
      states: ['closed'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      parties: ['filer'],
      citation: by('confirm-payment'),
      objection: within(['closed'], nothingToCome),
      take: (draft, { arrived }, context) =>
        say(draft, { type: 'payment-told', arrived, by: context.actor.kind === 'filer' ? 'filer' : 'officer' }),
    }),
    ...stepsOfOpenCase(opened),
    ...stepsOfEveryCase(SETTLEMENT_STATES).filter(({ command }) => command !== 'ring'),
    ringStep(SETTLEMENT_STATES, ringOrExpire),
  ],
};
