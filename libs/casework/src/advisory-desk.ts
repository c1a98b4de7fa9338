// The desk where tips and warnings are written, let out, put right and taken back: opened, decided, written.
import {
  type Actor,
  type AdvisoryCommand,
  type Instant,
  type NewAdvisory,
  type Publisher,
  decideAdvisory,
  writeAdvisory,
} from '#rules';
import { type Advisories, type AdvisoryRequest, type IdempotencyClaim, type UnitsScope, drawId } from '#records';

/** The officer who decides, and under which key. */
export interface AdvisoryAsker {
  readonly actor: Actor;
  readonly scope: UnitsScope;
  readonly keyed: IdempotencyClaim;
}

export class AdvisoryDesk {
  constructor(private readonly advisories: Advisories) {}

  /** @returns the id of the new draft @throws RuleViolation, IdempotencyInFlight, IdempotencyMismatch, RecordsUnavailable */
  async write(asker: AdvisoryAsker, written: Omit<NewAdvisory, 'id'>): Promise<string> {
    return this.advisories.add(requestOf(asker), (moment) =>
      writeAdvisory({ ...written, id: drawId(moment) }, publisherOf(asker.actor, moment)),
    );
  }

  /** @param seen the version before the officer @throws AdvisoryNotFound, StaleAdvisory, RuleViolation, and as `write` */
  async handle(
    asker: AdvisoryAsker,
    { id, seen }: { readonly id: string; readonly seen: number },
    command: AdvisoryCommand,
  ): Promise<void> {
    await this.advisories.change(requestOf(asker), { id, seen }, (open, moment) =>
      decideAdvisory(open, command, publisherOf(asker.actor, moment)),
    );
  }
}

function publisherOf(actor: Actor, moment: Instant): Publisher {
  if (actor.kind !== 'officer') throw new Error('only an officer publishes');
  return { account: actor.account, unit: actor.unit, roles: actor.roles, moment };
}

function requestOf({ actor, scope, keyed }: AdvisoryAsker): AdvisoryRequest {
  if (actor.kind !== 'officer') throw new Error('only an officer publishes');
  return { scope, account: actor.account, claim: keyed };
}
