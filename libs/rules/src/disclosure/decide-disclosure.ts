// Decides about a record of the disclosure: who may, when, and with which text.
import type { CaseFile } from '../case-file.js';
import { localDateOf } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { type Standing, kept, objected, proposed, released, sentBack, takenBack } from './disclosure-acts.js';
import type { DraftedCopy } from './disclosure.js';
import type {
  DisclosureCommand,
  DisclosureCommandType,
  DisclosureContext,
  DisclosureDecision,
  OpenDisclosure,
} from './disclosure.command.js';
import { DISCLOSURE_PERIODS, NOTHING_PERSONAL, SECOND_PERSON } from './disclosure.table.js';
import { findForbidden, findPersonal } from './redaction.js';

const REVIEWERS = ['officer', 'intake', 'unit-head', 'city-intake', 'city-head'] as const;
const LONGEST_SUMMARY = 500;

/**
 * What a command changes in a record and in the story of its case.
 * @throws RuleViolation `disclosure.not-your-role`, `disclosure.not-your-unit`, `disclosure.not-now`, `disclosure.own-proposal`,
 * `disclosure.still-personal`, `disclosure.to-be-judged`, `disclosure.bought-later`, `disclosure.objection-waits`, `disclosure.not-yours`
 */
export function decideDisclosure(
  file: CaseFile,
  open: OpenDisclosure,
  command: DisclosureCommand,
  context: DisclosureContext,
): DisclosureDecision {
  const standing = { file, open, context };
  checkActor(command.type, standing);
  if (!allowedNow(standing).includes(command.type)) throw notNow(command.type, standing);
  switch (command.type) {
    case 'propose-publication':
      return proposed(standing, { act: 'publish', draft: checked(command, standing), reason: null });
    case 'propose-correction':
      return proposed(standing, { act: 'correct', draft: checked(command, standing), reason: command.reason });
    case 'propose-withholding':
      return proposed(standing, { act: 'withhold', draft: null, reason: command.reason });
    case 'release':
      return released(standing);
    case 'send-back':
      return sentBack(standing);
    case 'withdraw':
      return takenBack(standing, command.reason);
    case 'object':
      return objected(standing, command);
    case 'keep':
      return kept(standing, command);
  }
}

/** What may be done about a record as it stands, whoever may do it. */
export function disclosureCommandsOf({
  record,
  objection,
}: Pick<OpenDisclosure, 'record' | 'objection'>): readonly DisclosureCommandType[] {
  const { state, proposal, reason } = record;
  const waits: readonly DisclosureCommandType[] = proposal === null ? [] : ['release', 'send-back'];
  switch (state) {
    case 'due':
      return proposal === null ? ['propose-publication', 'propose-withholding'] : waits;
    case 'withheld':
    case 'withdrawn':
      if (reason === 'no-consent' || reason === 'reopened') return [];
      return proposal === null ? ['propose-publication'] : waits;
    case 'published':
      return [
        ...(proposal === null ? (['propose-correction'] as const) : waits),
        'withdraw',
        ...(objection === null ? (['object'] as const) : (['keep'] as const)),
      ];
    case 'ended':
      return [];
  }
}

function allowedNow({ file, open }: Standing): readonly DisclosureCommandType[] {
  return file.closedAt === null ? [] : disclosureCommandsOf(open);
}

function checkActor(type: DisclosureCommandType, { file, open, context }: Standing): void {
  const { actor } = context;
  if (type === 'object') {
    const isOwn = actor.kind === 'enterprise' && actor.creditCode === open.record.copy?.creditCode;
    if (!isOwn) throw new RuleViolation('disclosure.not-yours', DISCLOSURE_PERIODS.objection.source);
    return;
  }
  if (actor.kind !== 'officer' || !REVIEWERS.some((role) => actor.roles.includes(role))) {
    throw new RuleViolation('disclosure.not-your-role', SECOND_PERSON);
  }
  if (actor.unit !== file.unit) throw new RuleViolation('disclosure.not-your-unit', SECOND_PERSON, { unit: file.unit });
}

function notNow(type: DisclosureCommandType, standing: Standing): RuleViolation {
  const { state, reason } = standing.open.record;
  const facts = { state, reason: reason ?? '' };
  const allowed = allowedNow(standing);
  if (type === 'object' && standing.open.objection !== null) {
    return new RuleViolation('disclosure.objection-waits', DISCLOSURE_PERIODS.objection.source, facts, allowed);
  }
  return new RuleViolation('disclosure.not-now', DISCLOSURE_PERIODS.publish.source, facts, allowed);
}

/** The draft, when nothing of a person is left in it. @source A102: a detector and an officer who confirms */
function checked(
  { draft, judged }: { readonly draft: DraftedCopy; readonly judged: boolean },
  { file, open }: Standing,
): DraftedCopy {
  const summary = draft.summary ?? '';
  if ([...summary].length > LONGEST_SUMMARY) {
    throw new RuleViolation('disclosure.summary-too-long', NOTHING_PERSONAL, { atMost: LONGEST_SUMMARY });
  }
  const forbidden = findForbidden(summary, open.names);
  if (forbidden.length > 0) {
    const kinds = [...new Set(forbidden.map(({ kind }) => kind))];
    throw new RuleViolation('disclosure.still-personal', NOTHING_PERSONAL, { kinds });
  }
  const doubtful = findPersonal(summary, open.names).length;
  if (doubtful > 0 && !judged) {
    throw new RuleViolation('disclosure.to-be-judged', NOTHING_PERSONAL, { places: doubtful });
  }
  if (draft.boughtOn !== null && draft.boughtOn > localDateOf(file.receivedFirstAt)) {
    throw new RuleViolation('disclosure.bought-later', NOTHING_PERSONAL, { boughtOn: draft.boughtOn });
  }
  return draft;
}
