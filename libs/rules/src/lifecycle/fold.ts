// The state of a case is the sum of its events: this is the only place where an event moves a case.
import type { CaseFacts, CaseKind, CaseRow, CaseState, Channel, Outcome, Respondent } from '../case-file.js';
import { type Instant, localDateOf } from '../calendar/local-date.js';
import type { CaseEvent } from './case-event.js';
import type { StandingOffer } from '../settling.js';

/** What a case is at its birth, before its first event is applied. */
export interface CaseBirth {
  readonly city: string;
  readonly kind: CaseKind;
  readonly unit: string;
  readonly station: string | null;
  readonly channel: Channel;
  readonly realName: boolean;
  readonly respondent: Respondent;
  readonly registeredAt: Instant;
  readonly receivedFirstAt: Instant;
  readonly receivedAt: Instant;
  readonly facts: Partial<CaseFacts>;
}

const NO_FACTS: CaseFacts = {
  kindStated: true,
  kindProposal: [],
  triageReason: null,
  routingReason: null,
  acceptedOn: null,
  decidedOn: null,
  ground: null,
  consentToDisclosure: null,
  consentToEntrusting: null,
  mediationConsents: null,
  mediationArrangedFor: null,
  goodsClass: null,
  problemClass: null,
  amountFen: null,
  recoveredFen: null,
  returns: 0,
  subject: 'general',
  insider: false,
  settleFirst: null,
  dispute: null,
  approval: null,
  identityProof: null,
  recusal: null,
  laboratory: null,
  entrustedTo: null,
  lastMediation: null,
  succession: null,
  representatives: [],
  agency: null,
  urges: 0,
  supervisedBy: null,
  reopened: 0,
  callBack: null,
  stars: null,
  evaluation: null,
  sentToPolice: false,
  mergedInto: null,
  penaltyFen: null,
  rewardFen: null,
  offer: null,
  turned: false,
  payment: null,
  excluded: [],
  hold: null,
  lookRequest: null,
};

export type UnbornRow = Omit<CaseRow, 'id'>;

/** The row of a case before its first event. @param state its first state, of its kind's lifecycle */
export function birthRow(birth: CaseBirth, state: CaseState): UnbornRow {
  const { facts, ...columns } = birth;
  return {
    ...columns,
    state,
    handler: null,
    closedAt: null,
    outcome: null,
    countedAt: null,
    countedOnTime: null,
    nextDueOn: null,
    nextDueAt: null,
    nextClock: null,
    rung: null,
    paused: false,
    countsLateAt: null,
    facts: { ...NO_FACTS, ...facts },
    version: 0,
  };
}

/** What was being asked, disputed or followed when a case ends is over with it. */
function close<R extends UnbornRow>(row: R, at: Instant, outcome: Outcome): R {
  return know({ ...row, state: 'closed', closedAt: at, outcome }, NOTHING_PENDING);
}

/** A question that waited for an answer is settled by what was decided meanwhile. */
function unasked<R extends UnbornRow>(row: R): R {
  return know(row, { approval: null });
}

/** A mediation that begins anew asks both parties anew, and names its hearing and its laboratory itself. */
const NOTHING_OF_THE_LAST_MEDIATION = {
  mediationConsents: null,
  mediationArrangedFor: null,
  lastMediation: null,
  laboratory: null,
  entrustedTo: null,
} as const;
const NOTHING_PENDING = {
  approval: null,
  dispute: null,
  recusal: null,
  supervisedBy: null,
  lookRequest: null,
} as const;

function know<R extends UnbornRow>(row: R, facts: Partial<CaseFacts>): R {
  return { ...row, facts: { ...row.facts, ...facts } };
}

/**
 * The row after one more event. Counting, clocks and version are not its business: see `case-draft.ts`.
 * @param at the event's moment
 */
export function applyEvent<R extends UnbornRow>(row: R, event: CaseEvent, at: Instant): R {
  switch (event.type) {
    case 'registered':
      return know({ ...row, state: event.state }, { triageReason: event.state === 'triage' ? event.reason : null });
    case 'recorded-closed':
      return close(row, event.closedAt, 'closed-at-source');
    case 'dispatched':
      return know(
        {
          ...row,
          unit: event.unit,
          station: event.station,
          kind: event.kind,
          state: event.state,
          receivedAt: event.receivedAt,
        },
        { kindStated: true, triageReason: null },
      );
    case 'set-aside':
      return close(row, at, 'set-aside');
    case 'returned':
      return know(
        { ...row, unit: event.to, station: null, handler: null, state: 'triage' },
        { ...NOTHING_PENDING, triageReason: `returned.${event.reason}`, returns: row.facts.returns + 1 },
      );
    case 'assigned':
      return { ...row, handler: event.handler };
    case 'noted':
    case 'lead-opened':
    case 'supplemented':
    case 'filer-told':
    case 'party-added':
    case 'filed-jointly':
    case 'extended-collectively':
    case 'spoken':
    case 'recounted':
    case 'copy-released':
    case 'copy-taken-back':
    case 'disclosure-proposed':
    case 'disclosure-sent-back':
    case 'disclosure-published':
    case 'disclosure-withheld':
    case 'disclosure-corrected':
    case 'disclosure-withdrawn':
    case 'disclosure-objected':
    case 'disclosure-kept':
      return row;
    case 'looked':
      return event.approvedBy === undefined ? row : know(row, { lookRequest: null });
    case 'look-asked':
      return know(row, {
        lookRequest: { by: event.by, purpose: event.purpose, lapsesAt: event.lapsesAt, approved: null },
      });
    case 'look-answered':
      return know(row, { lookRequest: answeredRequest(row, event) });
    case 'accepted':
      return know({ ...row, state: 'in-mediation' }, { acceptedOn: event.on });
    case 'refused':
      return know(close(row, at, 'refused'), { ground: event.ground, decidedOn: event.on });
    case 'mediation-arranged':
      return know(row, {
        mediationArrangedFor: event.for,
        mediationConsents: { complainant: event.complainantConsents, respondent: event.respondentConsents },
      });
    case 'testing-began':
      return { ...row, state: 'testing' };
    case 'testing-ended':
      return { ...row, state: event.state };
    case 'agreement-recorded':
      return know(close(row, at, 'agreement'), { recoveredFen: event.recoveredFen });
    case 'settlement-recorded':
      return know(close(row, at, event.manner), { recoveredFen: event.recoveredFen });
    case 'terminated':
      return know({ ...row, state: 'terminated' }, { ground: event.ground, decidedOn: event.on, recusal: null });
    case 'termination-notified':
      return close(row, at, 'terminated');
    case 'instituted':
      return decided(know(row, { decidedOn: event.on }), at, { outcome: 'instituted', tells: event.tellsReporter });
    case 'declined':
      return decided(know(row, { decidedOn: event.on, ground: event.ground }), at, {
        outcome: 'not-instituted',
        tells: event.tellsReporter,
      });
    case 'reporter-told':
      // A report of advertising may be answered before it is decided; then its verification goes on.
      return row.state === 'telling-reporter' ? know({ ...row, state: 'closed', closedAt: at }, NOTHING_PENDING) : row;
    case 'extension-asked':
      return know(row, { approval: { what: 'extension', by: event.by, ground: null } });
    case 'extension-answered':
      return know(row, { approval: null });
    case 'suspension-asked':
      return know(row, { approval: { what: 'suspension', by: event.by, ground: event.ground } });
    case 'suspension-answered':
      return know(event.approved ? { ...row, state: 'suspended' } : row, { approval: null });
    case 'jurisdiction-disputed':
      return know(
        { ...row, state: 'disputed' },
        { dispute: { withUnit: event.withUnit, fromState: row.facts.dispute?.fromState ?? row.state } },
      );
    case 'jurisdiction-settled':
    case 'unit-designated':
    case 'taken-up':
      return placed(row, event);
    case 'urged':
      return know(row, { urges: row.facts.urges + 1 });
    case 'supervised':
      return know(row, { supervisedBy: event.unit });
    case 'supervision-answered':
      return know(row, { supervisedBy: null });
    case 'subject-classified':
      return know(row, { subject: event.subject });
    case 'held':
      return know(row, { hold: { ground: event.ground } });
    case 'hold-released':
      return know(row, { hold: null });
    case 'sent-to-police':
      return know(row, { sentToPolice: true });
    case 'reopened':
      return know(
        { ...row, state: event.state, closedAt: null, outcome: null },
        {
          ...{ ...NOTHING_OF_THE_LAST_MEDIATION, reopened: row.facts.reopened + 1 },
          ...{ ground: null, decidedOn: null, stars: null, evaluation: null },
        },
      );
    case 'called-back':
      return know(row, { callBack: { reached: event.reached, satisfied: event.satisfied } });
    case 'evaluated':
      return know(row, {
        stars: event.stars,
        evaluation: {
          solution: event.solution,
          by: event.by,
          on: row.facts.evaluation?.on ?? localDateOf(at),
        },
      });
    case 'identity-proof-asked':
      return know(row, { identityProof: { byOn: event.byOn, proved: null } });
    case 'identity-proof-recorded':
      return know(row, {
        identityProof: row.facts.identityProof && { ...row.facts.identityProof, proved: event.proved },
      });
    case 'consent-recorded':
      return know(row, {
        mediationConsents: {
          complainant: row.facts.mediationConsents?.complainant ?? null,
          respondent: row.facts.mediationConsents?.respondent ?? null,
          [event.party]: event.consents,
        },
      });
    case 'mediation-recorded':
      return know(row, { lastMediation: event.result });
    case 'entrusted':
      return know(row, { entrustedTo: event.unit });
    case 'entrusting-ended':
      return know(row, {
        entrustedTo: null,
        // What a body found impossible the bureau need not try again before it says so.
        lastMediation: event.result === 'no-agreement' ? 'no-agreement-possible' : row.facts.lastMediation,
      });
    case 'recusal-asked':
      return know({ ...row, state: 'suspended' }, { recusal: { by: event.by, ground: event.ground } });
    case 'recusal-answered':
      return know(
        { ...row, state: 'in-mediation', handler: event.newHandler ?? (event.approved ? null : row.handler) },
        { recusal: null, excluded: event.approved ? withExcluded(row, row.handler) : row.facts.excluded },
      );
    case 'recused':
    case 'excluded':
      return know(
        { ...row, handler: row.handler === event.account ? null : row.handler },
        { excluded: withExcluded(row, event.account) },
      );
    case 'readmitted':
      return know(row, { excluded: row.facts.excluded.filter((account) => account !== event.account) });
    case 'laboratory-named':
      return know(row, { laboratory: { chosenBy: event.chosenBy, costAgreed: event.costAgreed } });
    case 'succession-recorded':
      return know(row, { succession: { of: event.of, what: event.what, successor: event.successor } });
    case 'representatives-named':
      return know(row, { representatives: event.parties });
    case 'agency-recorded': {
      const { relation, powers, untilOn, letterSeen } = event;
      return know(row, { agency: { relation, powers, untilOn, letterSeen } });
    }
    case 'closed-as-repeat':
      return close(row, at, 'not-handled');
    case 'merged-into':
      return know(close(row, at, 'merged'), { mergedInto: event.into });
    case 'merged-from':
      return { ...row, receivedAt: event.receivedAt };
    case 'wrong-bureau-told':
      return close(row, at, 'told-elsewhere');
    case 'transferred':
      return close(row, at, 'transferred');
    case 'halted':
      return { ...row, state: 'halted' };
    case 'resumed':
      return { ...row, state: event.state };
    case 'reward-decided':
      return know(row, { rewardFen: event.amountFen });
    case 'offered':
      return know({ ...row, state: 'negotiating' }, { offer: offerOf(event) });
    case 'offer-accepted':
      return know(close(row, at, 'settled'), { recoveredFen: event.recoveredFen });
    case 'settlement-refused':
    case 'settlement-expired':
      return close(row, at, 'not-settled');
    case 'payment-told':
      return know(row, { payment: { arrived: event.arrived, by: event.by } });
    case 'turned-to-bureau':
      return know(row, { turned: true });
    case 'decision-recorded':
      return know(close(row, at, 'decided'), {
        decidedOn: event.on,
        penaltyFen: event.result === 'penalty' ? event.fineFen : null,
      });
    case 'rang':
      return { ...row, rung: event.rung };
  }
}

function decided<R extends UnbornRow>(
  row: R,
  at: Instant,
  end: { readonly outcome: Outcome; readonly tells: boolean },
): R {
  if (end.tells) return unasked({ ...row, state: 'telling-reporter', outcome: end.outcome });
  return close(row, at, end.outcome);
}

/** A request that was refused is gone; one that was approved waits for its one use. */
function answeredRequest(
  { facts }: UnbornRow,
  { by, until }: { readonly by: string; readonly until: Instant | null },
): CaseFacts['lookRequest'] {
  if (until === null || facts.lookRequest === null) return null;
  return { ...facts.lookRequest, approved: { by, until } };
}

function withExcluded(row: UnbornRow, account: string | null): readonly string[] {
  const { excluded } = row.facts;
  return account === null || excluded.includes(account) ? excluded : [...excluded, account];
}

/** Another unit may hold the case from here on; who handled it before does not go along. */
function placed<R extends UnbornRow>(
  row: R,
  event: { readonly unit: string; readonly state: CaseState; readonly receivedAt: Instant | null },
): R {
  const moves = event.unit !== row.unit;
  const there = moves ? { ...row, unit: event.unit, station: null, handler: null } : row;
  return know(
    { ...there, state: event.state, receivedAt: event.receivedAt ?? row.receivedAt },
    {
      dispute: null,
      approval: moves ? null : row.facts.approval,
      lookRequest: moves ? null : row.facts.lookRequest,
      entrustedTo: moves ? null : row.facts.entrustedTo,
      supervisedBy: row.facts.supervisedBy === event.unit ? null : row.facts.supervisedBy,
    },
  );
}

function offerOf({ by, remedy, amountFen, byOn }: StandingOffer): StandingOffer {
  return { by, remedy, amountFen, ...(byOn === undefined ? {} : { byOn }) };
}
