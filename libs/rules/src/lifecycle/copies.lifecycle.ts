// Passing pictures on: to the operator or the body that mediates, as copies on which it was covered who somebody is.
import { NAMING_ROLES } from '../attachment-role.table.js';
import type { CaseFacts, CaseState } from '../case-file.js';
import type { DecideContext, ReleaseCopyCommand } from '../command.js';
import { RuleViolation } from '../rule-violation.js';
import { basisOf } from './basis.table.js';
import { type CaseDraft, say } from './case-draft.js';
import type { CopyReaders } from './case-event.js';
import { type AnyStep, step } from './lifecycle.js';
import { by } from './objections.js';

/** The body that sees the case as its own: whoever mediates in the bureau's name, or settles first. */
export function bodyOfCase({
  entrustedTo,
  settleFirst,
}: Pick<CaseFacts, 'entrustedTo' | 'settleFirst'>): string | null {
  return entrustedTo ?? settleFirst?.settlerUnit ?? null;
}

/** A reporter's evidence goes to nobody, even where he complained with the same words. */
function checkOriginal({ original }: ReleaseCopyCommand, context: DecideContext): void {
  if (original.ofReport) throw new RuleViolation('copy.of-a-report', basisOf('secrecy', context));
  if (NAMING_ROLES.includes(original.role)) throw new RuleViolation('copy.names-somebody', basisOf('privacy', context));
  if (!original.isPicture) throw new RuleViolation('copy.not-a-picture', basisOf('privacy', context));
}

/** Nobody is given what he could not find. */
function checkReaders({ facts }: CaseDraft['row'], { to, original }: ReleaseCopyCommand, context: DecideContext): void {
  const citation = basisOf('privacy', context);
  if (to.includes('body') && bodyOfCase(facts) === null) throw new RuleViolation('copy.no-body', citation);
  if (to.includes('enterprise') && !original.settledFirst) throw new RuleViolation('copy.no-page', citation);
}

function readersOf({ to }: ReleaseCopyCommand): CopyReaders {
  if (!to.includes('body')) return 'enterprise';
  return to.includes('enterprise') ? 'enterprise-and-body' : 'body';
}

function released(draft: CaseDraft, command: ReleaseCopyCommand, context: DecideContext): CaseDraft {
  const { copy, covers, showsNobody, original } = command;
  checkOriginal(command, context);
  checkReaders(draft.row, command, context);
  if (covers === 0 && !showsNobody) {
    throw new RuleViolation('copy.nothing-covered', basisOf('privacy', context));
  }
  const unit = command.to.includes('body') ? bodyOfCase(draft.row.facts) : null;
  const event = {
    type: 'copy-released',
    ...{ copy, place: original.place, readers: readersOf(command), covers },
    ...(unit === null ? {} : { unit }),
  } as const;
  return say(draft, event, { decides: false });
}

export interface Passing {
  /** In which the unit handles the case and another side works on it. */
  readonly handled: readonly CaseState[];
  readonly every: readonly CaseState[];
}

/** Passing a picture on, and taking it back whenever that is found right. @source 个人信息保护法 第三十四条 */
export function copySteps({ handled, every }: Passing): readonly AnyStep[] {
  return [
    step({
      command: 'release-copy',
      states: handled,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('privacy'),
      take: released,
    }),
    step({
      command: 'take-back-copy',
      states: every,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('privacy'),
      take: (draft, { copy, place, isTakenBack }, context) => {
        if (isTakenBack) throw new RuleViolation('copy.already-taken-back', basisOf('privacy', context));
        return say(draft, { type: 'copy-taken-back', copy, place }, { decides: false });
      },
    }),
  ];
}
