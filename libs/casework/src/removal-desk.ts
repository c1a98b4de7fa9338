// The desk where a firm objects to the end of its account, and another officer than who ended it answers.
import { type SealedText, checkAnswering, checkObjecting, localDateOf, removalDue } from '#rules';
import type {
  AnsweredRemoval,
  Decided,
  DecidingOfficer,
  EnterpriseRemovals,
  IdempotencyClaim,
  Ledger,
  ObjectingFirm,
} from '#records';
import type { LawShelf } from './law-shelf.js';

export class RemovalDesk {
  constructor(
    private readonly removals: EnterpriseRemovals,
    private readonly ledger: Ledger,
    private readonly shelf: LawShelf,
  ) {}

  /** @param seal binds the words to the removal @throws RuleViolation, IdempotencyInFlight, IdempotencyMismatch, RecordsUnavailable */
  async object(firm: ObjectingFirm, seal: (removal: string) => SealedText): Promise<void> {
    const { calendar } = await this.shelf.take(await this.ledger.now());
    await this.removals.object(firm, seal, (open, moment) => {
      checkObjecting(open, moment);
      return removalDue('answer', localDateOf(moment), calendar).dueOn;
    });
  }

  /** @throws as `object` */
  async answer(
    officer: DecidingOfficer & { readonly claim: IdempotencyClaim },
    answered: AnsweredRemoval,
  ): Promise<Decided> {
    return this.removals.answer(officer, answered, (open) => checkAnswering(open, officer.account));
  }
}
