// The state of a case is the sum of its events: this is the only place where an event moves a case.
import type { CaseFacts, CaseKind, CaseRow, CaseState, Channel, Outcome, Respondent } from '../case-file.js';
import type { Instant, LocalDate } from '../calendar/local-date.js';

/** What happened to a case, as a closed union; each `type` is stored as the event's type and the rest as its payload. */
export type CaseEvent =
  | { readonly type: 'registered'; readonly state: CaseState; readonly reason: string | null }
  | { readonly type: 'recorded-closed'; readonly closedAt: Instant }
  | {
      readonly type: 'dispatched';
      readonly unit: string;
      readonly station: string | null;
      readonly kind: CaseKind;
      readonly state: CaseState;
      readonly receivedAt: Instant;
    }
  | { readonly type: 'set-aside' }
  | { readonly type: 'returned'; readonly from: string; readonly to: string; readonly reason: string }
  | { readonly type: 'assigned'; readonly handler: string }
  | { readonly type: 'noted' }
  | { readonly type: 'looked'; readonly at: string; readonly purpose: string }
  | { readonly type: 'accepted'; readonly on: LocalDate; readonly noticeChannel: string }
  | {
      readonly type: 'refused';
      readonly on: LocalDate;
      readonly ground: string;
      readonly noticeChannel: string;
      readonly remediesTold: readonly string[];
    }
  | {
      readonly type: 'mediation-arranged';
      readonly manner: string;
      readonly for: Instant;
      readonly complainantConsents: boolean;
      readonly respondentConsents: boolean;
    }
  | { readonly type: 'testing-began'; readonly what: string; readonly from: LocalDate }
  | { readonly type: 'testing-ended'; readonly to: LocalDate; readonly state: CaseState }
  | { readonly type: 'agreement-recorded'; readonly paper: string; readonly recoveredFen: number }
  | { readonly type: 'settlement-recorded'; readonly manner: 'settled' | 'withdrawn'; readonly recoveredFen: number }
  | { readonly type: 'terminated'; readonly on: LocalDate; readonly ground: string }
  | { readonly type: 'termination-notified'; readonly complainantChannel: string; readonly respondentChannel: string }
  | { readonly type: 'lead-opened'; readonly lead: string }
  | {
      readonly type: 'instituted';
      readonly on: LocalDate;
      readonly secondOfficer: string;
      readonly tellsReporter: boolean;
      readonly investigation: string;
    }
  | {
      readonly type: 'declined';
      readonly on: LocalDate;
      readonly ground: string;
      readonly secondOfficer: string;
      readonly tellsReporter: boolean;
    }
  | { readonly type: 'reporter-told'; readonly noticeChannel: string }
  | { readonly type: 'extension-asked'; readonly by: string }
  | { readonly type: 'extension-answered'; readonly approved: boolean; readonly days: number }
  | { readonly type: 'decision-recorded'; readonly on: LocalDate; readonly result: string; readonly fineFen: number }
  | { readonly type: 'rang'; readonly clock: string; readonly rung: string; readonly ringAt: Instant };

export type CaseEventType = CaseEvent['type'];

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
  extensionAskedBy: null,
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
    facts: { ...NO_FACTS, ...facts },
    version: 0,
  };
}

function close<R extends UnbornRow>(row: R, at: Instant, outcome: Outcome): R {
  return { ...row, state: 'closed', closedAt: at, outcome };
}

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
        { triageReason: `returned.${event.reason}`, returns: row.facts.returns + 1, extensionAskedBy: null },
      );
    case 'assigned':
      return { ...row, handler: event.handler };
    case 'noted':
    case 'looked':
    case 'lead-opened':
      return row;
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
      return know({ ...row, state: 'terminated' }, { ground: event.ground, decidedOn: event.on });
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
      return { ...row, state: 'closed', closedAt: at };
    case 'extension-asked':
      return know(row, { extensionAskedBy: event.by });
    case 'extension-answered':
      return know(row, { extensionAskedBy: null });
    case 'decision-recorded':
      return know(close(row, at, 'decided'), { decidedOn: event.on });
    case 'rang':
      return { ...row, rung: event.rung };
  }
}

function decided<R extends UnbornRow>(
  row: R,
  at: Instant,
  end: { readonly outcome: Outcome; readonly tells: boolean },
): R {
  if (end.tells) return { ...row, state: 'telling-reporter', outcome: end.outcome };
  return close(row, at, end.outcome);
}
