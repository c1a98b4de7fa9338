// What consumers said of the ends of complaints about one operator, as far as it may be shown.
import { type EvaluationAnswer, type EvaluationSum, firstChangeableDay, sumOfEvaluations, localDateOf } from '#rules';
import type { UnitOfWork } from './unit-of-work.js';

export class EvaluationQuery {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** @returns null while too few have answered for good @throws RecordsUnavailable */
  async sumFor(creditCode: string): Promise<EvaluationSum | null> {
    const { city } = this;
    return this.app.inScope({ city, units: [] }, async ({ query }) => {
      const [clock] = await query<{ readonly now: Date }>('SELECT anqi_now() AS now');
      if (clock === undefined) return null;
      const today = localDateOf(clock.now.getTime());
      const answers = await query<EvaluationAnswer>(
        `SELECT solution, stars FROM evaluation
          WHERE city = $1 AND credit_code = $2 AND first_on < $3 ORDER BY place`,
        [city, creditCode, firstChangeableDay(today)],
      );
      return sumOfEvaluations(answers);
    });
  }
}
