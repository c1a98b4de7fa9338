// The shelf of holiday notices as it grows: editions are added whole and mark those whose place they take.
import type { CalendarEdition, EditionPlan } from '#rules';
import { CalendarEditionRecord } from './calendar-edition.record.js';
import type { UnitOfWork } from './unit-of-work.js';

export class CalendarEditions {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** Keeps a plan in one transaction: all of it, or nothing when another load was quicker. @throws RecordsFault */
  async keep({ add, supersede }: Pick<EditionPlan, 'add' | 'supersede'>): Promise<void> {
    if (add.length === 0) return;
    await this.app.inScope({ city: this.city, units: [] }, async ({ manager, query }) => {
      await manager.insert(
        CalendarEditionRecord,
        add.map((edition) => this.rowOf(edition)),
      );
      for (const { id, on } of supersede) {
        await query('UPDATE calendar_edition SET superseded_on = $3::date WHERE city = $1 AND id = $2', [
          this.city,
          id,
          on,
        ]);
      }
    });
  }

  private rowOf({ days, ...edition }: CalendarEdition): CalendarEditionRecord {
    return { ...edition, city: this.city, days: days.map(({ date, off, name }) => ({ date, off, name })) };
  }
}
