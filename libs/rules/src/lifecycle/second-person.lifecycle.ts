// A look at who somebody is: when it needs a second person, how he is asked and answers, and when it raises an alarm.
import type { CaseFile, CaseKind, CaseState, LookRequest } from '../case-file.js';
import { type DecideContext, IDENTITY_PURPOSES, type IdentityPurpose, type LookCommand } from '../command.js';
import { type Instant, epochToInstant, instantToEpoch, localDateOf, parseInstant } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { type BasisKey, basisOf } from './basis.table.js';
import { type CaseDraft, say, tellAbout } from './case-draft.js';
import { HEADS } from './exclusion.lifecycle.js';
import { askerOf } from './extension.lifecycle.js';
import type { UnbornRow } from './fold.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { reasoned } from './words.js';

const QUIETLY = { audience: 'internal', decides: false } as const;

/** The article on secrecy protects who reported; everybody else is protected by the law on personal information. */
export function secrecyOf(kind: CaseKind): BasisKey {
  return kind === 'report' ? 'secrecy' : 'privacy';
}

export function isIdentityPurpose(purpose: string): purpose is IdentityPurpose {
  return IDENTITY_PURPOSES.some((known) => known === purpose);
}

/**
 * A person is looked at: with whatever approval stands for it, or without where none is needed.
 * @throws RuleViolation `look.needs-second-person`, `look.too-many` @source 令121号 第三十七条
 */
export function looked(draft: CaseDraft, { at, purpose }: LookCommand, context: DecideContext): CaseDraft {
  const approval = approvalFor(draft.row, purpose, context);
  if (approval === null) refuseAlone(draft.row, context);
  const letIn = approval === null ? {} : { approvedBy: approval.by };
  return alarmed(say(draft, { type: 'looked', at, purpose, ...letIn }, QUIETLY), context);
}

/** The approval that stands for this officer and this purpose now. */
function approvalFor(row: UnbornRow, purpose: string, context: DecideContext): LookRequest['approved'] {
  const request = liveRequest(row, context);
  return request?.by === askerOf(context) && request.purpose === purpose ? request.approved : null;
}

/** @throws RuleViolation where one officer alone may not look */
function refuseAlone(row: UnbornRow, context: DecideContext): void {
  const { looks: limits } = context.policy;
  const secrecy = basisOf(secrecyOf(row.kind), context);
  if (row.facts.insider || (limits.everyReporter && row.kind === 'report')) {
    throw new RuleViolation('look.needs-second-person', secrecy);
  }
  const { mostAnHour, mostADay } = limits;
  const { lastHour, lastDay } = context.looks ?? NONE_YET;
  if (lastHour >= mostAnHour || lastDay >= mostADay) {
    throw new RuleViolation('look.too-many', secrecy, { lastHour, lastDay, mostAnHour, mostADay });
  }
}

const NONE_YET = { lastHour: 0, lastDay: 0 } as const;

/** The request that still waits, or that was approved and may still be used. */
function liveRequest({ facts }: Pick<UnbornRow, 'facts'>, { moment }: DecideContext): LookRequest | null {
  const { lookRequest } = facts;
  if (lookRequest === null) return null;
  const until = lookRequest.approved?.until ?? lookRequest.lapsesAt;
  return until > moment ? lookRequest : null;
}

/** The request that a second person may answer now. */
export function waitingRequest(file: Pick<CaseFile, 'facts'>, moment: Instant): LookRequest | null {
  const { lookRequest } = file.facts;
  return lookRequest?.approved === null && lookRequest.lapsesAt > moment ? lookRequest : null;
}

/** At night, and where the measure is full, the head and the keeper of the audit hear of it at once. */
function alarmed(draft: CaseDraft, context: DecideContext): CaseDraft {
  const letter = alarmOf(context);
  if (letter === null) return draft;
  const told = tellAbout(draft, ['unit-head', 'audit-admin'], letter);
  // An alarm does not wait for office hours.
  return {
    ...told,
    notices: told.notices.map((notice) => (notice.letter === letter ? { ...notice, notBefore: null } : notice)),
  };
}

function alarmOf(context: DecideContext): 'looks-many' | 'looks-at-night' | null {
  const { mostAnHour, mostADay } = context.policy.looks;
  const { lastHour, lastDay } = context.looks ?? NONE_YET;
  if (lastHour + 1 >= mostAnHour || lastDay + 1 >= mostADay) return 'looks-many';
  // One letter for the looks of an hour of the night.
  return isNight(context) && lastHour === 0 ? 'looks-at-night' : null;
}

function isNight({ moment, policy }: DecideContext): boolean {
  const { nightFrom, nightUntil } = policy.looks;
  const today = localDateOf(moment);
  const isAfter = moment >= parseInstant(`${today}T${nightFrom}:00+08:00`);
  const isBefore = moment < parseInstant(`${today}T${nightUntil}:00+08:00`);
  return nightFrom > nightUntil ? isAfter || isBefore : isAfter && isBefore;
}

function alreadyAsked(file: CaseFile, context: DecideContext): Objection | null {
  const request = liveRequest(file, context);
  if (request === null) return null;
  const until = request.approved?.until ?? request.lapsesAt;
  return { code: 'look.already-asked', citation: basisOf(secrecyOf(file.kind), context), facts: { until } };
}

function nothingAsked(file: CaseFile, context: DecideContext): Objection | null {
  if (waitingRequest(file, context.moment) !== null) return null;
  return { code: 'look.nothing-asked', citation: basisOf(secrecyOf(file.kind), context) };
}

function after(moment: Instant, minutes: number): Instant {
  return epochToInstant(instantToEpoch(moment) + minutes * 60_000);
}

/**
 * Asking a second person, and his answer: he lets whoever asked look once, within minutes, and sees nothing by it.
 * @param states every state of a kind @source 令121号 第三十七条
 */
export function secondPersonSteps(states: readonly CaseState[]): readonly AnyStep[] {
  const citation: AnyStep['citation'] = (file, context) => basisOf(secrecyOf(file.kind), context);
  return [
    step({
      command: 'ask-look',
      states,
      standing: 'seeing',
      roles: ['officer', 'unit-head', 'intake', 'city-intake', 'city-head'],
      citation,
      objection: alreadyAsked,
      take: (draft, { purpose, reasons }, context) => {
        const asked = {
          by: askerOf(context),
          purpose,
          lapsesAt: after(context.moment, context.policy.looks.requestHours * 60),
        };
        const words = [reasoned('reasons', reasons, basisOf(secrecyOf(draft.row.kind), context))];
        const said = say(draft, { type: 'look-asked', ...asked }, { ...QUIETLY, words });
        const to = isHeadOf(draft, context) ? 'city-head' : 'unit-head';
        return tellAbout({ ...said, looks: { ...said.looks, asked } }, [to], 'look-asked');
      },
    }),
    step({
      command: 'answer-look',
      states,
      standing: 'intake',
      roles: HEADS,
      citation,
      objection: nothingAsked,
      take: (draft, { approve, opinion }, context) => {
        const asker = draft.row.facts.lookRequest?.by ?? '';
        const by = askerOf(context);
        if (asker === by) {
          throw new RuleViolation('look.by-another-person', basisOf(secrecyOf(draft.row.kind), context));
        }
        const until = approve ? after(context.moment, context.policy.looks.approvalMinutes) : null;
        const event = { type: 'look-answered', asker, by, approved: approve, until } as const;
        const said = say(draft, event, { ...QUIETLY, words: [{ role: 'opinion', text: opinion }] });
        const answered = { ...said, looks: { ...said.looks, answered: { asker, by, until } } };
        return tellAbout(answered, [draft.row.handler === asker ? 'handler' : 'unit-head'], 'look-answered');
      },
    }),
  ];
}

function isHeadOf({ row }: CaseDraft, { actor }: DecideContext): boolean {
  return actor.kind === 'officer' && actor.unit === row.unit && actor.roles.includes('unit-head');
}
