// More time for a period: one asks before it ends, another answers; the same for a verification and an investigation.
import type { CaseFile, CaseState } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { RuleViolation } from '../rule-violation.js';
import type { DeadlineKey } from '../statute/deadlines.table.js';
import { type BasisKey, basisOf } from './basis.table.js';
import { extendClock, say, tellAbout } from './case-draft.js';
import { isOverdue, openClock, ruleOf } from './clock-hands.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { reasoned } from './words.js';

/** What is extended: from which states, which clock, by which article. */
export interface Extended {
  readonly states: readonly CaseState[];
  readonly clockOf: (file: Pick<CaseFile, 'clocks'>) => DeadlineKey;
  readonly basis: BasisKey;
}

/** Whoever asks for something that another person must approve, as an account. */
export function askerOf({ actor }: DecideContext): string {
  return actor.kind === 'officer' ? actor.account : actor.kind;
}

/** Somebody waits for an answer already; one question at a time. */
export function alreadyAsked(file: CaseFile, context: DecideContext, basis: BasisKey): Objection | null {
  switch (file.facts.approval?.what) {
    case undefined:
      return null;
    case 'extension':
      return { code: 'clock.extension-already-asked', citation: basisOf(basis, context) };
    case 'suspension':
      return { code: 'investigation.suspension-already-asked', citation: basisOf(basis, context) };
  }
}

function noExtensionLeft(file: CaseFile, context: DecideContext, { clockOf }: Extended): Objection | null {
  const clock = openClock(file.clocks, clockOf(file));
  if (!clock) return null;
  const { extension } = ruleOf(clock);
  const citation = extension?.source ?? clock.citation;
  const facts = { dueOn: clock.dueOn };
  if (!extension) return { code: 'clock.no-extension-in-law', citation, facts };
  if (clock.extensionDays > 0) return { code: 'clock.already-extended', citation, facts };
  if (isOverdue(clock, context.moment)) return { code: 'clock.extension-after-expiry', citation, facts };
  return null;
}

/** The two steps of an extension. @source 程序规定 第十八条第一款, 第六十四条第一款 */
export function extensionSteps(extended: Extended): readonly AnyStep[] {
  const { states, clockOf, basis } = extended;
  const citation = (_file: CaseFile, context: DecideContext) => basisOf(basis, context);
  return [
    step({
      command: 'ask-extension',
      states,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation,
      objection: (file, context) => noExtensionLeft(file, context, extended) ?? alreadyAsked(file, context, basis),
      take: (draft, command, context) => {
        const words = [reasoned('reasons', command.reasons, basisOf(basis, context))];
        const asked = say(draft, { type: 'extension-asked', by: askerOf(context) }, { audience: 'internal', words });
        return tellAbout(asked, ['unit-head'], 'approval-asked');
      },
    }),
    step({
      command: 'answer-extension',
      states,
      standing: 'handling',
      roles: ['unit-head'],
      citation,
      objection: (file, context) => noExtensionAsked(file, context, basis) ?? noExtensionLeft(file, context, extended),
      take: (draft, command, context) => {
        if (draft.row.facts.approval?.by === askerOf(context)) {
          throw new RuleViolation('clock.extension-by-another-person', basisOf(basis, context));
        }
        const key = clockOf(draft);
        const clock = openClock(draft.clocks, key);
        const days = command.approve && clock ? (ruleOf(clock).extension?.days ?? 0) : 0;
        const answered = say(
          draft,
          { type: 'extension-answered', approved: command.approve, days },
          { audience: 'internal', words: [{ role: 'opinion', text: command.opinion }] },
        );
        return tellAbout(days > 0 ? extendClock(answered, key, days) : answered, ['handler'], 'approval-answered');
      },
    }),
  ];
}

function noExtensionAsked(file: CaseFile, context: DecideContext, basis: BasisKey): Objection | null {
  if (file.facts.approval?.what === 'extension') return null;
  return { code: 'clock.no-extension-asked', citation: basisOf(basis, context) };
}
