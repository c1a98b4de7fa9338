// The desk where model units are applied for and reviewed: opened, decided, written.
import {
  type Actor,
  type ModelUnitCommand,
  type ModelUnitContext,
  type NewModelUnit,
  applyForModelUnit,
  decideModelUnit,
} from '#rules';
import {
  type AroundModelUnit,
  type IdempotencyClaim,
  type ModelUnitRequest,
  type ModelUnits,
  type UnitQuery,
  type UnitsScope,
  drawId,
} from '#records';

/** The officer who decides, and under which key. */
export interface ModelUnitAsker {
  readonly actor: Actor;
  readonly scope: UnitsScope;
  readonly keyed: IdempotencyClaim;
}

export class ModelUnitDesk {
  constructor(
    private readonly models: ModelUnits,
    private readonly units: UnitQuery,
  ) {}

  /** @returns the id @throws RuleViolation, ModelUnitTaken, IdempotencyInFlight, IdempotencyMismatch, RecordsUnavailable */
  async apply(asker: ModelUnitAsker, asked: Omit<NewModelUnit, 'id' | 'county'>): Promise<string> {
    const county = await this.countyOf(asker);
    return this.models.add(requestOf(asker), asked.creditCode, (around) =>
      applyForModelUnit({ ...asked, county, id: drawId(around.moment) }, contextOf(asker.actor, around)),
    );
  }

  /** @param seen the version before the officer @throws ModelUnitNotFound, StaleModelUnit, and as `apply` */
  async handle(
    asker: ModelUnitAsker,
    { id, seen }: { readonly id: string; readonly seen: number },
    command: ModelUnitCommand,
  ): Promise<void> {
    await this.models.change(requestOf(asker), { id, seen }, (open, around) =>
      decideModelUnit(open, command, contextOf(asker.actor, around)),
    );
  }

  /** The county or zone in which an officer's unit lies: itself, or the one above a station. */
  private async countyOf({ actor, scope }: ModelUnitAsker): Promise<string | undefined> {
    if (actor.kind !== 'officer') return undefined;
    const units = await this.units.list(scope.city);
    const own = units.find(({ code }) => code === actor.unit);
    const above = own?.kind === 'station' ? units.find(({ code }) => code === own.parent) : own;
    return above?.kind === 'county' || above?.kind === 'zone' ? above.code : undefined;
  }
}

function contextOf(actor: Actor, { moment, isMarked }: AroundModelUnit): ModelUnitContext {
  if (actor.kind !== 'officer') throw new Error('only an officer decides about a model unit');
  return { account: actor.account, unit: actor.unit, roles: actor.roles, moment, isMarked };
}

function requestOf({ actor, scope, keyed }: ModelUnitAsker): ModelUnitRequest {
  if (actor.kind !== 'officer') throw new Error('only an officer decides about a model unit');
  return { scope, account: actor.account, claim: keyed };
}
