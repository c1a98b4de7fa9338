// The desk where bells arrive: one timer of one case, rung in its own transaction, or found rung before.
import { decide } from '#rules';
import type { Ledger, RingOutcome } from '#records';
import { contextOf } from './case-desk.js';
import type { LawShelf } from './law-shelf.js';

export interface DueBell {
  readonly city: string;
  readonly caseId: string;
  /** The unit that holds the case: the scope in which its bell is answered. */
  readonly unit: string;
  readonly timerId: string;
}

export class TimerDesk {
  constructor(
    private readonly ledger: Ledger,
    private readonly shelf: LawShelf,
  ) {}

  /** Rings one bell; a duplicate, early or late one makes no difference to what happens. @throws RecordsUnavailable */
  async ring(bell: DueBell): Promise<RingOutcome> {
    const shelf = await this.shelf.take(await this.ledger.now());
    const { city, caseId, timerId, unit } = bell;
    return this.ledger.ring({ scope: { city, units: [unit] }, caseId, timerId }, (file, moment, timer) =>
      decide([file], { type: 'ring', timer: timer.id }, contextOf({ kind: 'system', name: 'timer' }, moment, shelf)),
    );
  }
}
