// A case closed to one of the staff (回避): he steps aside himself, or a head has him step aside and may take it back.
import type { CaseFile, CaseState } from '../case-file.js';
import type { DecideContext, NamedOfficer } from '../command.js';
import { RuleViolation } from '../rule-violation.js';
import { basisOf } from './basis.table.js';
import { type CaseDraft, beginExclusion, endExclusion, say, tellAbout } from './case-draft.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { by } from './objections.js';

/** Who decides that another steps aside. */
export const HEADS = ['unit-head', 'city-head'] as const;
const INTERNAL = { audience: 'internal' } as const;

/** Who handles a case, or judges it beside the handler, is nobody to whom it is closed. @throws RuleViolation `exclusion.closed-to-him` */
export function refuseExcluded(draft: CaseDraft, account: string, context: DecideContext): void {
  if (!draft.row.facts.excluded.includes(account)) return;
  throw new RuleViolation('exclusion.closed-to-him', basisOf('step-aside', context));
}

/**
 * Of whom a head decides: of the officers of his own unit; of a head, and of those of other units, the city does.
 * @throws RuleViolation where there is no such officer, it is himself, or another has to decide
 */
function checkNamed(account: string, context: DecideContext): NamedOfficer {
  const { actor, named } = context;
  const citation = basisOf('step-aside', context);
  if (actor.kind !== 'officer' || named?.account !== account) {
    throw new RuleViolation('exclusion.no-such-officer', citation);
  }
  if (actor.account === account) throw new RuleViolation('exclusion.recuses-himself', citation);
  const isOfCity = actor.roles.includes('city-head');
  const isHead = HEADS.some((role) => named.roles.includes(role));
  if (!isOfCity && (isHead || named.unit !== actor.unit)) {
    throw new RuleViolation('exclusion.city-decides', citation);
  }
  return named;
}

/**
 * Who may put an officer on the list of conflicts: he himself, or whoever may close a case to him.
 * @throws RuleViolation
 */
export function checkConflictListed(account: string, context: DecideContext): void {
  const { actor } = context;
  if (actor.kind === 'officer' && actor.account === account) return;
  checkHead(context);
  checkNamed(account, context);
}

/** Who may take an officer off the list of conflicts: never he himself. @throws RuleViolation */
export function checkConflictLifted(account: string, context: DecideContext): void {
  const { actor } = context;
  if (actor.kind === 'officer' && actor.account === account) {
    throw new RuleViolation('exclusion.lifted-by-another', basisOf('step-aside', context));
  }
  checkHead(context);
  checkNamed(account, context);
}

function checkHead(context: DecideContext): void {
  const { actor } = context;
  if (actor.kind === 'officer' && HEADS.some((role) => actor.roles.includes(role))) return;
  throw new RuleViolation('case.not-your-role', basisOf('step-aside', context));
}

function nobodyExcluded(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.excluded.length > 0) return null;
  return { code: 'exclusion.none', citation: basisOf('step-aside', context) };
}

/**
 * Stepping aside, being made to, and coming back. @param states every state of a kind
 * @source 公务员法 第七十六条
 */
export function exclusionSteps(states: readonly CaseState[]): readonly AnyStep[] {
  const heads = { states, standing: 'intake', roles: HEADS, citation: by('step-aside') } as const;
  return [
    step({
      command: 'recuse',
      states,
      standing: 'seeing',
      roles: ['officer', 'unit-head', 'intake', 'city-intake', 'city-head'],
      citation: by('step-aside'),
      take: (draft, { ground }, context) => {
        const { actor } = context;
        if (actor.kind !== 'officer') throw new Error('only an officer steps aside');
        const { account } = actor;
        const recused = say(draft, { type: 'recused', account, ground }, INTERNAL);
        const closed = beginExclusion(recused, account, ground);
        return draft.row.state === 'closed' ? closed : tellAbout(closed, ['unit-head'], 'recused');
      },
    }),
    step({
      ...heads,
      command: 'exclude',
      take: (draft, { account, ground }, context) => {
        checkNamed(account, context);
        if (draft.row.facts.excluded.includes(account)) {
          throw new RuleViolation('exclusion.already', basisOf('step-aside', context));
        }
        return beginExclusion(say(draft, { type: 'excluded', account, ground }, INTERNAL), account, ground);
      },
    }),
    step({
      ...heads,
      command: 'readmit',
      objection: nobodyExcluded,
      take: (draft, { account }, context) => {
        checkNamed(account, context);
        if (!draft.row.facts.excluded.includes(account)) {
          throw new RuleViolation('exclusion.not-excluded', basisOf('step-aside', context));
        }
        return endExclusion(say(draft, { type: 'readmitted', account }, INTERNAL), account);
      },
    }),
  ];
}
