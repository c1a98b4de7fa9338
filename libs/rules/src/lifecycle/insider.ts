// Who may see an insider (内部举报人): fewer than see other reporters, for his own house would know him at once.
import { RuleViolation } from '../rule-violation.js';
import { basisOf } from './basis.table.js';
import type { AnyStep } from './lifecycle.js';

/**
 * A step under which nobody looks at the person of an insider, or asks to, but the handler and the head of the
 * handling unit; a second person lets them, and sees nothing by it.
 * @throws RuleViolation `look.insider-only-for-handler` @source 令121号 第二十八条, 第三十七条
 */
export function keepingInsiders(row: AnyStep): AnyStep {
  if (row.command !== 'look' && row.command !== 'ask-look') return row;
  return {
    ...row,
    take: (draft, command, context) => {
      const { actor } = context;
      const isNear =
        actor.kind === 'officer' &&
        actor.unit === draft.row.unit &&
        (actor.account === draft.row.handler || actor.roles.includes('unit-head'));
      const isOfPerson = command.type === 'ask-look' || (command.type === 'look' && command.at === 'person');
      if (draft.row.facts.insider && isOfPerson && !isNear) {
        throw new RuleViolation('look.insider-only-for-handler', basisOf('secrecy', context));
      }
      return row.take(draft, command, context);
    },
  };
}
