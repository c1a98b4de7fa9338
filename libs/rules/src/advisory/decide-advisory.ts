// Decides about a tip or warning to consumers: who may, when, and with which text.
import { type PublishingAct, mayPublish } from '../administration/publishing-duties.table.js';
import { RuleViolation } from '../rule-violation.js';
import type {
  Advisory,
  AdvisoryChange,
  AdvisoryCommand,
  AdvisoryCommandType,
  AdvisoryProposal,
  AdvisoryText,
  NewAdvisory,
  Publisher,
} from './advisory.js';
import { ADVISORY_RELEASE } from './advisory.table.js';
import { checkAdvisoryText } from './advisory-text.js';

const DUTY_OF = {
  revise: 'write-advisory',
  correct: 'write-advisory',
  drop: 'write-advisory',
  withdraw: 'withdraw-advisory',
  release: 'release-advisory',
  'send-back': 'release-advisory',
} as const satisfies Readonly<Record<AdvisoryCommandType, PublishingAct>>;

/**
 * A text that somebody wrote for his unit and another has still to release.
 * @throws RuleViolation `advisory.not-your-role`, and what `checkAdvisoryText` throws
 */
export function writeAdvisory({ id, kind, text, judged }: NewAdvisory, by: Publisher): AdvisoryChange {
  checkDuty('write-advisory', by);
  checkAdvisoryText(kind, text, { judged, moment: by.moment });
  const advisory: Advisory = {
    ...{ id, kind, unit: by.unit, state: 'draft', version: 1 },
    ...{ shown: null, publishedAt: null, writtenBy: null, reason: null },
    proposal: proposalOf(text, by, null),
  };
  return { advisory, act: 'written', reason: null, isPublic: false };
}

/**
 * What a command makes of it.
 * @throws RuleViolation `advisory.not-your-role`, `advisory.not-your-unit`, `advisory.not-now`, `advisory.own-text`, and what
 * `checkAdvisoryText` throws
 */
export function decideAdvisory(open: Advisory, command: AdvisoryCommand, by: Publisher): AdvisoryChange {
  checkActor(command.type, open, by);
  const allowed = advisoryCommandsOf(open);
  if (!allowed.includes(command.type)) {
    throw new RuleViolation('advisory.not-now', ADVISORY_RELEASE);
  }
  const next = { ...open, version: open.version + 1 };
  switch (command.type) {
    case 'revise':
      checkText(open, command, by);
      return inside({ ...next, proposal: proposalOf(command.text, by, open.proposal?.reason ?? null) }, 'revised');
    case 'correct':
      checkText(open, command, by);
      return inside({ ...next, proposal: proposalOf(command.text, by, command.reason) }, 'correction-proposed');
    case 'drop':
      return inside({ ...next, state: open.state === 'draft' ? 'dropped' : open.state, proposal: null }, 'dropped');
    case 'send-back':
      return inside({ ...next, proposal: { ...waiting(open), isReturned: true } }, 'sent-back');
    case 'release':
      return released(next, waiting(open), by);
    case 'withdraw':
      return {
        advisory: { ...next, state: 'withdrawn', shown: null, writtenBy: null, reason: command.reason, proposal: null },
        ...{ act: 'withdrawn', reason: command.reason, isPublic: true },
      };
  }
}

/** What may be done about it as it stands, whoever may do it. */
export function advisoryCommandsOf({
  state,
  proposal,
}: Pick<Advisory, 'state' | 'proposal'>): readonly AdvisoryCommandType[] {
  const ofProposal: readonly AdvisoryCommandType[] =
    proposal === null ? [] : proposal.isReturned ? ['revise', 'drop'] : ['release', 'send-back', 'revise', 'drop'];
  switch (state) {
    case 'draft':
      return ofProposal;
    case 'published':
      return [...(proposal === null ? (['correct'] as const) : ofProposal), 'withdraw'];
    case 'withdrawn':
    case 'dropped':
      return [];
  }
}

/** Those of them against which nothing stands for whoever asks. */
export function advisoryCommandsFor(open: Advisory, by: Omit<Publisher, 'moment'>): readonly AdvisoryCommandType[] {
  return advisoryCommandsOf(open).filter((type) => objectionTo(type, open, by) === null);
}

function checkActor(type: AdvisoryCommandType, open: Advisory, by: Publisher): void {
  const objection = objectionTo(type, open, by);
  if (objection !== null) throw new RuleViolation(objection, ADVISORY_RELEASE);
}

/** A head above may release and take back what a unit below wrote, and writes nothing in its name. */
function objectionTo(
  type: AdvisoryCommandType,
  { unit, proposal }: Advisory,
  { account, unit: own, roles }: Omit<Publisher, 'moment'>,
): string | null {
  if (!mayPublish(DUTY_OF[type], roles)) return 'advisory.not-your-role';
  const isForHeads = type === 'release' || type === 'send-back';
  const mayFromAbove = isForHeads || (type === 'withdraw' && mayPublish('release-advisory', roles));
  if (unit !== own && !mayFromAbove) return 'advisory.not-your-unit';
  return isForHeads && proposal?.by === account ? 'advisory.own-text' : null;
}

function checkDuty(act: PublishingAct, { roles }: Publisher): void {
  if (!mayPublish(act, roles)) throw new RuleViolation('advisory.not-your-role', ADVISORY_RELEASE);
}

function checkText(
  { kind }: Advisory,
  { text, judged }: { readonly text: AdvisoryText; readonly judged: boolean },
  { moment }: Publisher,
): void {
  checkAdvisoryText(kind, text, { judged, moment });
}

/** Whoever writes last is who another has to be. */
function proposalOf(text: AdvisoryText, { account, moment }: Publisher, reason: string | null): AdvisoryProposal {
  return { text, reason, by: account, at: moment, isReturned: false };
}

function waiting({ proposal }: Advisory): AdvisoryProposal {
  if (proposal === null) throw new Error('only what waits is answered');
  return proposal;
}

function released(next: Advisory, { text, reason, by: writtenBy }: AdvisoryProposal, by: Publisher): AdvisoryChange {
  const isNew = next.publishedAt === null;
  return {
    advisory: {
      ...next,
      ...{ state: 'published', shown: text, writtenBy, proposal: null },
      publishedAt: next.publishedAt ?? by.moment,
    },
    ...{ act: isNew ? 'published' : 'corrected', reason, isPublic: true },
  };
}

function inside(advisory: Advisory, act: AdvisoryChange['act']): AdvisoryChange {
  return { advisory, act, reason: null, isPublic: false };
}
