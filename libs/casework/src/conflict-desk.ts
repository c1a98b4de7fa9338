// The desk where conflicts with operators are listed and lifted: from then on their cases are closed to whom it concerns.
import {
  type DecideContext,
  type NamedOfficer,
  type RecusalGround,
  checkConflictLifted,
  checkConflictListed,
} from '#rules';
import {
  type AccountQuery,
  type Ledger,
  type ListKeeper,
  type NamedOperator,
  type OperatorConflicts,
  drawId,
} from '#records';
import type { Asker } from './asker.js';
import { type CaseDesk, contextOf } from './case-desk.js';
import type { LawShelf } from './law-shelf.js';

export interface DeclaredConflict {
  readonly account: string;
  readonly operator: NamedOperator;
  readonly ground: RecusalGround;
}

export interface ConflictRoom {
  readonly ledger: Ledger;
  readonly shelf: LawShelf;
  readonly accounts: AccountQuery;
  readonly conflicts: OperatorConflicts;
  readonly cases: CaseDesk;
}

export class ConflictDesk {
  constructor(private readonly room: ConflictRoom) {}

  /**
   * Puts an officer on the list. Open cases against the operator that he handles are taken from him first, each by a
   * command of its own: a run that is stopped between lists nothing, and the next one goes on.
   * @returns false when it stands on the list already @throws RuleViolation, RecordsUnavailable
   */
  async add(asker: Asker, declared: DeclaredConflict): Promise<boolean> {
    const { ledger, conflicts, cases } = this.room;
    const { account, operator, ground } = declared;
    const context = await this.contextFor(asker, account);
    checkConflictListed(account, context);
    const keeper = keeperOf(asker);
    const ofHimself = account === keeper.account;
    for (const number of await conflicts.listHandled(keeper.scope, account, operator)) {
      const command = ofHimself
        ? ({ type: 'recuse', ground } as const)
        : ({ type: 'exclude', account, ground } as const);
      await cases.handle(asker, number, { command, expectedVersion: null, keyed: null });
    }
    const unit = context.named?.unit ?? keeper.unit;
    return conflicts.add(keeper, { id: drawId(await ledger.now()), account, unit, operator, ground });
  }

  /** @returns false when there is no such entry in sight @throws RuleViolation, RecordsUnavailable */
  async lift(asker: Asker, id: string): Promise<boolean> {
    const { conflicts } = this.room;
    const keeper = keeperOf(asker);
    const found = await conflicts.find(keeper.scope, id);
    if (found === undefined) return false;
    checkConflictLifted(found.account, await this.contextFor(asker, found.account));
    return conflicts.lift(keeper, id);
  }

  private async contextFor({ actor, scope }: Asker, account: string): Promise<DecideContext> {
    const { ledger, shelf, accounts } = this.room;
    const moment = await ledger.now();
    const found = await accounts.find(scope.city, account);
    const named: NamedOfficer | undefined =
      found === undefined ? undefined : { account: found.id, unit: found.unit, roles: found.roles };
    return { ...contextOf(actor, moment, await shelf.take(moment)), named };
  }
}

function keeperOf({ actor, scope }: Asker): ListKeeper {
  if (actor.kind !== 'officer' || !('units' in scope)) throw new Error('only an officer keeps the list of conflicts');
  return { scope, unit: actor.unit, account: actor.account };
}
