// How cases are born: from a filing of one or more parts, from a lead found in mediation, from a report that is filed.
import type { CaseFacts, CaseState, SealedText } from '../case-file.js';
import type { DecideContext, FileCommand, FiledPart } from '../command.js';
import type { Settler } from '../settling.js';
import { mayRecord } from '../administration/recording-duties.table.js';
import type { Instant } from '../calendar/local-date.js';
import { earliestReceiptOn, objectionToReceipt } from '../calendar/receipt.js';
import { RECORDED_LATE } from '../calendar/receipt.table.js';
import type { Decision, NewCase } from '../decision.js';
import { RuleViolation } from '../rule-violation.js';
import { basisOf } from './basis.table.js';
import { type CaseDraft, draftOfBirth, finishOpening, grantSight, say, startClock } from './case-draft.js';
import type { DeadlineKey } from '../statute/deadlines.table.js';
import { checkFiledFor, partiesOf, saidByWhom } from './filed-for.js';
import { birthRow, type CaseBirth } from './fold.js';
import { startFirstClocks } from './report-clocks.js';
import { citationText } from '../statute/citation.js';

/** The state and clock in which a dispatched case of a kind begins. @source 令121号 第十五条; 程序规定 第十八条 */
export const BEGINNINGS = {
  complaint: { state: 'awaiting-acceptance', clock: 'complaint.accept' },
  report: { state: 'verifying', clock: 'report.verify' },
} as const satisfies Readonly<Record<'complaint' | 'report', { readonly state: CaseState; readonly clock: string }>>;

/** The clock of whoever tries first to settle. @source observedPractice: rows `settlement.*` */
export const SETTLING_CLOCKS = {
  enterprise: 'settlement.answer',
  'service-station': 'settlement.station',
  association: 'settlement.association',
} as const satisfies Readonly<Record<Settler, string>>;

/**
 * Opens a case for each part of a filing, each with clocks of its own.
 * @throws RuleViolation `filing.without-parts`, `filing.not-yours-to-record`, `filing.received-in-the-future`,
 * `filing.received-too-long-ago`, `filing.received-before-filed`, `filing.settle-first-is-for-complaints`,
 * `filing.settler-unit-does-not-fit`, and those of `checkFiledFor`
 * @source 令121号 第九条
 */
export function fileCases(command: FileCommand, context: DecideContext): Decision {
  checkRecorder(command, context);
  checkMoments(command, context);
  checkFiledFor(command, context);
  for (const part of command.parts) checkSettler(part, context);
  const opens = command.parts.map((part, index) => openPart(part, `part-${index + 1}`, { command, context }));
  return {
    filing: {
      channel: command.channel,
      receivedFirstAt: command.receivedFirstAt,
      receivedAt: opens
        .map(({ row }) => row.receivedAt)
        .reduce((first, at) => (at < first ? at : first), command.receivedAt),
      story: command.story,
      external: command.external,
      trackable: command.trackable,
    },
    changes: [],
    opens,
    notices: [],
  };
}

/** Whoever files speaks for himself; what one of the staff takes down must be his to take down. */
function checkRecorder({ channel }: FileCommand, context: DecideContext): void {
  const { actor } = context;
  if (actor.kind !== 'officer' || mayRecord(channel, actor.roles)) return;
  throw new RuleViolation('filing.not-yours-to-record', basisOf('filing', context), { channel });
}

function checkMoments(command: FileCommand, context: DecideContext): void {
  const basis = basisOf('filing', context);
  if (command.parts.length === 0) throw new RuleViolation('filing.without-parts', basis);
  if (command.reachedFirst !== undefined) checkFirstReceipt(command, context);
  if (command.receivedAt > context.moment) {
    throw new RuleViolation('filing.received-in-the-future', basis, { receivedAt: command.receivedAt });
  }
  if (command.receivedAt < command.receivedFirstAt) {
    throw new RuleViolation('filing.received-before-filed', basis, {
      receivedFirstAt: command.receivedFirstAt,
      receivedAt: command.receivedAt,
    });
  }
}

/** A moment that somebody names can be a slip of the pen. */
function checkFirstReceipt({ receivedFirstAt }: FileCommand, context: DecideContext): void {
  switch (objectionToReceipt(receivedFirstAt, context.moment)) {
    case 'in-the-future':
      throw new RuleViolation('filing.received-in-the-future', basisOf('filing', context), {
        receivedAt: receivedFirstAt,
      });
    case 'too-long-ago':
      throw new RuleViolation('filing.received-too-long-ago', RECORDED_LATE.source, {
        notBefore: earliestReceiptOn(context.moment),
      });
    case null:
  }
}

/** Only a dispute of a consumer can be settled first; a station or association is named, the firm is no unit. */
function checkSettler({ kind, kindStated, settleFirst }: FiledPart, context: DecideContext): void {
  if (settleFirst === null) return;
  const { settler, settlerUnit } = settleFirst;
  const basis = basisOf('settle', context);
  if (kind !== 'complaint' || !kindStated) throw new RuleViolation('filing.settle-first-is-for-complaints', basis);
  if ((settler === 'enterprise') !== (settlerUnit === null)) {
    throw new RuleViolation('filing.settler-unit-does-not-fit', basis, { settler });
  }
}

interface Filed {
  readonly command: FileCommand;
  readonly context: DecideContext;
}

/** A settlement needs no desk to find its bureau: where the address does not decide, that waits until it is turned. */
function beginningOf(part: FiledPart): { readonly state: CaseState; readonly clock: DeadlineKey } {
  if (part.settleFirst) return { state: 'awaiting-enterprise', clock: SETTLING_CLOCKS[part.settleFirst.settler] };
  if (part.routedTo.triage || !part.kindStated) return { state: 'triage', clock: 'dispatch' };
  return BEGINNINGS[part.kind];
}

function openPart(part: FiledPart, ref: string, filed: Filed): NewCase {
  const { command, context } = filed;
  const { state, clock } = beginningOf(part);
  const triage = part.routedTo.triage || !part.kindStated;
  const reason = part.kindStated ? part.routedTo.reason : 'kind-not-stated';
  const draft = draftOfBirth(birthRow(birthOf(part, triage, filed), state), context);
  const basis = citationText(basisOf('filing', context));
  const birth = { ref, parties: partiesOf(part.kind, command), grewOutOf: null, inheritsParties: false };
  if (command.closedAtSource !== null) {
    const closed = say(draft, { type: 'recorded-closed', closedAt: command.closedAtSource }, { basis });
    return finishOpening(saidByWhom(closed, command), birth);
  }
  const registered = saidByWhom(say(draft, { type: 'registered', state, reason }, { basis }), command);
  const started = startFirstClocks(registered, clock, draft.row.receivedAt);
  return finishOpening(seenBySettler(started), birth);
}

function seenBySettler(draft: CaseDraft): CaseDraft {
  const settlerUnit = draft.row.facts.settleFirst?.settlerUnit ?? null;
  return settlerUnit === null ? draft : grantSight(draft, settlerUnit, 'entrusted');
}

function birthOf(part: FiledPart, triage: boolean, { command, context }: Filed): CaseBirth {
  const { policy, moment } = context;
  const facts: Partial<CaseFacts> = {
    kindStated: part.kindStated,
    kindProposal: part.kindProposal,
    routingReason: part.routedTo.reason,
    consentToDisclosure: command.consentToDisclosure,
    consentToEntrusting: command.consentToEntrusting,
    goodsClass: part.goodsClass,
    problemClass: part.problemClass,
    amountFen: part.amountFen,
    subject: part.subject,
    insider: part.insider,
    settleFirst: part.settleFirst,
  };
  const unit = triage && part.routedTo.triage ? policy.intakeUnit : part.routedTo.unit;
  return {
    city: policy.city,
    kind: part.settleFirst ? 'settlement' : part.kind,
    unit,
    station: triage ? null : part.routedTo.station,
    channel: command.channel,
    realName: part.realName,
    respondent: part.respondent,
    registeredAt: moment,
    receivedFirstAt: command.receivedFirstAt,
    receivedAt: isAtHome(part, unit, { command, context }) ? command.receivedFirstAt : command.receivedAt,
    facts,
  };
}

/**
 * Whether a part stays with the bureau that it reached first: then it was received with its first receipt. The intake desk is one of
 * the city's own units; whoever is to settle first gets it when it is sent to him. @source 令121号 第十五条、第四十一条
 */
function isAtHome({ settleFirst }: FiledPart, unit: string, { command, context }: Filed): boolean {
  const { reachedFirst } = command;
  const { cityUnit, intakeUnit } = context.policy;
  if (reachedFirst === undefined || settleFirst !== null) return false;
  return unit === reachedFirst || (unit === intakeUnit && reachedFirst === cityUnit);
}

/** A lead found in mediation becomes a report of the bureau's own, with its clock from the day of discovery. */
export function leadReport(from: CaseDraft, found: SealedText, context: DecideContext): NewCase {
  const ref = 'lead';
  const draft = draftOfBirth(birthRow(offspringOf(from, 'report', context), 'verifying'), context);
  const basis = citationText(basisOf('lead', context));
  const registered = say(
    draft,
    { type: 'registered', state: 'verifying', reason: 'lead-found-in-mediation' },
    { audience: 'internal', basis, words: [{ role: 'found', text: found }] },
  );
  const started = startClock(registered, 'lead.verify');
  return finishOpening(started, { ref, parties: [], grewOutOf: from.file?.id ?? null, inheritsParties: false });
}

/** The investigation that a filing decision opens; nobody who reported is carried into it. */
export function investigationOf(from: CaseDraft, context: DecideContext): NewCase {
  const ref = 'investigation';
  const draft = draftOfBirth(birthRow(offspringOf(from, 'investigation', context), 'investigating'), context);
  const basis = citationText(basisOf('institute', context));
  const registered = say(
    draft,
    { type: 'registered', state: 'investigating', reason: 'instituted' },
    { audience: 'internal', basis },
  );
  const started = startClock(registered, 'investigation.decide');
  return finishOpening(started, { ref, parties: [], grewOutOf: from.file?.id ?? null, inheritsParties: false });
}

/** The other half of a filing that proves to be both complaint and report: its people are its people too. */
export function splitHalf(from: CaseDraft, kind: 'complaint' | 'report', context: DecideContext): NewCase {
  const { state, clock } = BEGINNINGS[kind];
  const ref = 'other-half';
  const offspring = offspringOf(from, kind, context);
  const facts = { ...offspring.facts, insider: from.row.facts.insider };
  const birth = { ...offspring, realName: from.row.realName, facts };
  const draft = draftOfBirth(birthRow(birth, state), context);
  const basis = citationText(basisOf('filing', context));
  const registered = say(draft, { type: 'registered', state, reason: 'split-at-dispatch' }, { basis });
  const started = startFirstClocks(registered, clock);
  return finishOpening(started, { ref, parties: [], grewOutOf: from.file?.id ?? null, inheritsParties: true });
}

/**
 * The complaint that a failed settlement turns into, before the same bureau and with the same people; where no bureau
 * was found, at the intake desk. @param receivedAt when the bureau receives it: its time begins anew then
 */
export function turnedComplaint(from: CaseDraft, receivedAt: Instant, context: DecideContext): NewCase {
  const ref = 'complaint';
  const isAtDesk = from.row.unit === context.policy.intakeUnit;
  const { state, clock } = isAtDesk ? ({ state: 'triage', clock: 'dispatch' } as const) : BEGINNINGS.complaint;
  // Its people are its people, so whoever spoke for them speaks for them here.
  const { subject, agency, representatives } = from.row.facts;
  const offspring = offspringOf(from, 'complaint', context);
  const facts = { ...offspring.facts, subject, agency, representatives };
  const birth = { ...offspring, receivedAt, realName: from.row.realName, facts };
  const draft = draftOfBirth(birthRow(birth, state), context);
  const basis = citationText(basisOf('turn', context));
  const registered = say(draft, { type: 'registered', state, reason: 'not-settled' }, { basis });
  const started = startClock(registered, clock, receivedAt);
  return finishOpening(started, { ref, parties: [], grewOutOf: from.file?.id ?? null, inheritsParties: true });
}

function offspringOf(from: CaseDraft, kind: CaseBirth['kind'], context: DecideContext): CaseBirth {
  const { row } = from;
  const { goodsClass, problemClass, amountFen, subject, consentToDisclosure, consentToEntrusting } = row.facts;
  return {
    city: row.city,
    kind,
    unit: row.unit,
    station: row.station,
    channel: row.channel,
    realName: false,
    respondent: row.respondent,
    registeredAt: context.moment,
    receivedFirstAt: row.receivedFirstAt,
    receivedAt: context.moment,
    facts: { goodsClass, problemClass, amountFen, subject, consentToDisclosure, consentToEntrusting },
  };
}
