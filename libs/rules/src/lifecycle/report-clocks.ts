// The clocks of a report: which start with its receipt, which one its verification runs on, what a new subject does to them.
import type { CaseFile } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { type Instant, localDateOf } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { getDeadline, type DeadlineKey } from '../statute/deadlines.table.js';
import { type NotifyAnswer, TELLING_CLOCKS, notifyDutyOf } from '../statute/notify-duties.table.js';
import { VERIFICATION_CLOCKS, limitsOf } from '../statute/special-limits.table.js';
import type { Subject } from '../statute/subjects.table.js';
import { basisOf } from './basis.table.js';
import { type CaseDraft, endClock, say, startClock, startOrReviveClock, supersedeClock } from './case-draft.js';
import { isOverdue, openClock } from './clock-hands.js';

/** The clock that verification runs on; a report that waits for its dispatch will run on the general one. */
export function verifyClockOf(file: Pick<CaseFile, 'clocks'>): DeadlineKey {
  return VERIFICATION_CLOCKS.find((key) => openClock(file.clocks, key)) ?? 'report.verify';
}

/** Starts what runs from a receipt: the first clock of a kind, or what the subject's special law puts there. */
export function startFirstClocks(draft: CaseDraft, general: DeadlineKey, from?: Instant): CaseDraft {
  const { facts, realName } = draft.row;
  return limitsOf(general, facts.subject, realName).reduce((soFar, key) => startClock(soFar, key, from), draft);
}

/** The verification counts anew from a later receipt, with whatever runs beside it. @source 令121号 第三十五条 */
export function restartFrom(draft: CaseDraft, receivedAt: Instant): CaseDraft {
  const running = [...VERIFICATION_CLOCKS, ...TELLING_CLOCKS].filter((key) => openClock(draft.clocks, key));
  const ended = running.reduce((soFar, key) => supersedeClock(soFar, key, receivedAt), draft);
  return startFirstClocks(ended, 'report.verify', receivedAt);
}

/**
 * The report under another subject: what no longer applies never did, what applies counts from where the verification
 * counts now: from the receipt, or from its reopening or transfer. A lead found in mediation keeps its own period. @throws RuleViolation `report.subject-after-expiry-by-head`
 */
export function underSubject(draft: CaseDraft, subject: Subject, context: DecideContext): CaseDraft {
  const { state, realName } = draft.row;
  const since = openClock(draft.clocks, verifyClockOf(draft))?.startedAt ?? draft.row.receivedAt;
  const said = say(draft, { type: 'subject-classified', subject }, { audience: 'internal' });
  if (state === 'triage' || openClock(draft.clocks, 'lead.verify')) return said;
  const wanted = limitsOf('report.verify', subject, realName);
  const unwanted = limitsOf('report.verify', draft.row.facts.subject, realName).filter((key) => !wanted.includes(key));
  if (unwanted.some((key) => hasRunOut(draft, key, context))) checkHead(context);
  const freed = unwanted.reduce((soFar, key) => supersedeClock(soFar, key, since), said);
  return wanted
    .filter((key) => !freed.clocks.some((clock) => clock.key === key && isCountedSince(clock, since)))
    .reduce((soFar, key) => startOrReviveClock(soFar, key, since), freed);
}

/** A clock that runs, or was answered, for this very count needs no second start. */
function isCountedSince(clock: CaseFile['clocks'][number], since: Instant): boolean {
  return clock.startedAt === since && clock.ending !== 'void';
}

function hasRunOut(draft: CaseDraft, key: DeadlineKey, { moment }: DecideContext): boolean {
  const clock = openClock(draft.clocks, key);
  return clock !== undefined && isOverdue(clock, moment);
}

// Nobody makes his own overdue report on time by calling it something else.
function checkHead(context: DecideContext): void {
  const { actor } = context;
  if (actor.kind === 'officer' && actor.roles.includes('unit-head')) return;
  throw new RuleViolation('report.subject-after-expiry-by-head', basisOf('special-law', context));
}

/** What must be told of a report, by the day of its decision, or of today while it is not decided. */
export function dutyOf(file: Pick<CaseFile, 'facts' | 'realName'>, context: DecideContext): NotifyAnswer {
  return notifyDutyOf(file.facts.subject, file.realName, file.facts.decidedOn ?? localDateOf(context.moment));
}

/** Whether a decision leaves somebody to be told: a period begins with it, or one has run since receipt. */
export function leavesTelling(draft: CaseDraft, context: DecideContext): boolean {
  return dutyOf(draft.row, context).clocks.length > 0 || TELLING_CLOCKS.some((key) => openClock(draft.clocks, key));
}

/** Starts the periods for telling that a decision begins, each from the event its own row names. */
export function startTelling(draft: CaseDraft, context: DecideContext): CaseDraft {
  const { receivedAt } = draft.row;
  return dutyOf(draft.row, context).clocks.reduce((soFar, key) => {
    const { from } = getDeadline(key, localDateOf(context.moment));
    return startClock(soFar, key, from === 'report.received' ? receivedAt : context.moment);
  }, draft);
}

/** Ends every period for telling. */
export function endTelling(draft: CaseDraft): CaseDraft {
  return TELLING_CLOCKS.reduce((soFar, key) => endClock(soFar, key), draft);
}
