// What each act makes of a record of the disclosure and of the story of its case; whether it is allowed was asked before.
import type { CaseFile } from '../case-file.js';
import { localDateOf } from '../calendar/local-date.js';
import type { Actor } from '../command.js';
import { type CaseDraft, type Saying, draftOf, finishChange, say } from '../lifecycle/case-draft.js';
import type { CaseEvent } from '../lifecycle/case-event.js';
import { reasoned } from '../lifecycle/words.js';
import { RuleViolation } from '../rule-violation.js';
import { citationText } from '../statute/citation.js';
import type { Disclosure, DraftedCopy, ProposedAct, PublicCopy } from './disclosure.js';
import type {
  DisclosureChange,
  DisclosureCommand,
  DisclosureContext,
  DisclosureDecision,
  OpenDisclosure,
} from './disclosure.command.js';
import { shownUntil } from './disclosure-due.js';
import { DISCLOSED_OUTCOMES, DISCLOSURE_PERIODS, SECOND_PERSON } from './disclosure.table.js';
import { objectionDue } from './objection-period.js';

/** The record as it may be decided about now, with the case it is of. */
export interface Standing {
  readonly file: CaseFile;
  readonly open: OpenDisclosure;
  readonly context: DisclosureContext;
}

interface Proposed {
  readonly act: ProposedAct;
  readonly draft: DraftedCopy | null;
  readonly reason: string | null;
}

/** Waits for a second person, or is done at once where none is asked for. */
export function proposed(standing: Standing, { act, draft, reason }: Proposed): DisclosureDecision {
  const { open, context } = standing;
  if (!context.needsSecond) return done(standing, { act, draft, reason });
  const proposal = { act, draft, reason, by: accountOf(context.actor), at: context.moment };
  return written(standing, {
    event: { type: 'disclosure-proposed', act },
    saying: { audience: 'internal' },
    change: { record: { ...open.record, proposal }, act: 'proposed', reason, isPublic: false, objection: null },
  });
}

export function released(standing: Standing): DisclosureDecision {
  const { proposal } = standing.open.record;
  if (proposal === null) throw new Error('only what was proposed is released');
  if (proposal.by === accountOf(standing.context.actor))
    throw new RuleViolation('disclosure.own-proposal', SECOND_PERSON);
  return done(standing, proposal);
}

export function sentBack(standing: Standing): DisclosureDecision {
  const { record } = standing.open;
  const act = record.proposal?.act ?? 'publish';
  return written(standing, {
    event: { type: 'disclosure-sent-back', act },
    saying: { audience: 'internal' },
    change: { record: { ...record, proposal: null }, act: 'sent-back', reason: null, isPublic: false, objection: null },
  });
}

function done(standing: Standing, { act, draft, reason }: Proposed): DisclosureDecision {
  switch (act) {
    case 'publish':
      return shown(standing, draft);
    case 'correct':
      return corrected(standing, draft, reason ?? '');
    case 'withhold':
      return withheld(standing, reason ?? '');
  }
}

function shown(standing: Standing, draft: DraftedCopy | null): DisclosureDecision {
  const { open, context } = standing;
  const today = localDateOf(context.moment);
  const copy = copyOf(standing, draft);
  const record: Disclosure = {
    ...open.record,
    ...{
      state: 'published',
      publishedAt: context.moment,
      endsOn: shownUntil(today),
      reason: null,
      copy,
      proposal: null,
    },
  };
  return written(standing, {
    event: { type: 'disclosure-published', until: shownUntil(today), withSummary: copy.summary !== null },
    saying: {},
    change: { record, act: 'published', reason: null, isPublic: true, objection: null },
  });
}

function corrected(standing: Standing, draft: DraftedCopy | null, reason: string): DisclosureDecision {
  const record = { ...standing.open.record, copy: copyOf(standing, draft), proposal: null };
  return written(standing, {
    event: { type: 'disclosure-corrected', why: reason },
    saying: {},
    change: { record, act: 'corrected', reason, isPublic: true, objection: answer(standing, 'corrected') },
  });
}

function withheld(standing: Standing, reason: string): DisclosureDecision {
  const record: Disclosure = { ...standing.open.record, state: 'withheld', reason, copy: null, proposal: null };
  return written(standing, {
    event: { type: 'disclosure-withheld', why: reason },
    saying: { audience: 'internal' },
    change: { record, act: 'withheld', reason, isPublic: false, objection: null },
  });
}

/** By one person alone: what should not stand goes at once. */
export function takenBack(standing: Standing, reason: string): DisclosureDecision {
  const record: Disclosure = { ...standing.open.record, state: 'withdrawn', reason, copy: null, proposal: null };
  return written(standing, {
    event: { type: 'disclosure-withdrawn', why: reason },
    saying: {},
    change: { record, act: 'withdrawn', reason, isPublic: true, objection: answer(standing, 'withdrawn') },
  });
}

export function objected(
  standing: Standing,
  { ground, words }: Extract<DisclosureCommand, { readonly type: 'object' }>,
): DisclosureDecision {
  const { open, context } = standing;
  const { source } = DISCLOSURE_PERIODS.objection;
  const { dueOn } = objectionDue(localDateOf(context.moment), context.calendar);
  return written(standing, {
    event: { type: 'disclosure-objected', ground, dueOn },
    saying: { audience: 'internal', words: [reasoned('objection', words, source)] },
    change: {
      ...{ record: open.record, act: 'objected', reason: ground, isPublic: false },
      objection: { begins: { ground, statement: words.place, dueOn } },
    },
  });
}

export function kept(
  standing: Standing,
  { reasons }: Extract<DisclosureCommand, { readonly type: 'keep' }>,
): DisclosureDecision {
  return written(standing, {
    event: { type: 'disclosure-kept' },
    saying: { audience: 'internal', words: [reasoned('reasons', reasons, DISCLOSURE_PERIODS.objection.source)] },
    change: {
      ...{ record: standing.open.record, act: 'kept', reason: null, isPublic: false },
      objection: answer(standing, 'kept'),
    },
  });
}

function answer({ open }: Standing, answers: 'kept' | 'corrected' | 'withdrawn'): DisclosureChange['objection'] {
  return open.objection === null ? null : { answers };
}

/**
 * The public copy: what it is comes from the case, what a reviewer may say of it from the draft. The day of purchase is told
 * only where a second person released it. @source A104: generalised, or approved
 */
function copyOf({ file, context }: Standing, draft: DraftedCopy | null): PublicCopy {
  const { outcome, respondent, facts } = file;
  const result = outcome === null ? null : DISCLOSED_OUTCOMES[outcome].result;
  if (result === null || draft === null) throw new Error('only a closed complaint with a draft is published');
  return {
    operatorName: respondent.name,
    operatorAddress: respondent.address,
    creditCode: respondent.creditCode,
    unit: file.unit,
    complainedOn: localDateOf(file.receivedFirstAt),
    boughtOn: context.needsSecond ? draft.boughtOn : null,
    goodsClass: draft.goodsClass ?? facts.goodsClass,
    problemClass: draft.problemClass ?? facts.problemClass,
    salesMode: draft.salesMode,
    requests: draft.requests,
    result,
    summary: draft.summary,
  };
}

function accountOf(actor: Actor): string {
  if (actor.kind !== 'officer') throw new Error('only an officer proposes and releases');
  return actor.account;
}

interface Written {
  readonly event: CaseEvent;
  readonly saying: Saying;
  readonly change: DisclosureChange;
}

/** The record with its next version, and the story of the case with one line more; the version of the case stays. */
function written({ file, open, context }: Standing, { event, saying, change }: Written): DisclosureDecision {
  const draft: CaseDraft = say(draftOf(file, context), event, {
    ...saying,
    decides: false,
    basis: citationText(DISCLOSURE_PERIODS.publish.source),
  });
  const record = { ...change.record, version: open.record.version + 1 };
  return {
    decision: { filing: null, changes: [finishChange(draft)], opens: [], notices: [] },
    change: { ...change, record },
  };
}
