// The desk where a look at what is sealed is decided and recorded, before anybody opens it.
import { type LookCommand, RuleViolation, basisOf, decide } from '#rules';
import { AuditUnavailable, type Ledger, RecordsFault } from '#records';
import type { Asker } from './asker.js';
import { contextOf } from './case-desk.js';
import type { LawShelf } from './law-shelf.js';

/** Leave to open: for one account, one case, one purpose, a minute. */
export interface Leave {
  readonly grantId: string;
  readonly seconds: number;
}

const LEAVE_SECONDS = 60;

export class LookDesk {
  constructor(
    private readonly ledger: Ledger,
    private readonly shelf: LawShelf,
  ) {}

  /** Decides a look; its grant and its audit line are committed when this returns. @throws RuleViolation, CaseNotFound, AuditUnavailable */
  async look(asker: Asker, number: string, command: LookCommand): Promise<Leave> {
    const { actor, scope } = asker;
    const now = await this.ledger.now();
    if (actor.kind !== 'officer') throw new RuleViolation('case.not-your-role', basisOf('secrecy', { moment: now }));
    const shelf = await this.shelf.take(now);
    const written = await this.ledger
      .decide(
        {
          scope,
          open: { number },
          grant: {
            account: actor.account,
            unit: actor.unit,
            what: command.at,
            purpose: command.purpose,
            seconds: LEAVE_SECONDS,
          },
        },
        (files, moment, looks) => decide(files, command, { ...contextOf(actor, moment, shelf), looks }),
      )
      .catch(asUnrecorded);
    if (written.grant === null) throw new Error('a look was decided without a grant');
    return { grantId: written.grant, seconds: LEAVE_SECONDS };
  }
}

/** A look changes nothing but its grant and its line: what the database refuses of it is the record. */
function asUnrecorded(fault: unknown): never {
  throw fault instanceof RecordsFault ? new AuditUnavailable() : fault;
}
