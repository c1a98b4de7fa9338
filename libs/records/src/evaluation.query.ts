// What consumers said of the ends of complaints about one operator, as far as it may be shown.
import { EVALUATION_RULES, type EvaluationAnswer, type EvaluationSum, sumOfEvaluations } from '#rules';
import type { UnitOfWork } from './unit-of-work.js';

export class EvaluationQuery {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** @returns null while too few have answered for good @throws RecordsUnavailable */
  async sumFor(creditCode: string): Promise<EvaluationSum | null> {
    const answers = await this.app.read({ city: this.city, units: [] }, ({ query }) =>
      query<EvaluationAnswer>(
        `SELECT solution, stars FROM evaluation
          WHERE city = scope_city() AND credit_code = $1
            AND first_on + $2::integer < (anqi_now() AT TIME ZONE 'Asia/Shanghai')::date ORDER BY place`,
        [creditCode, EVALUATION_RULES.changeableForDays],
      ),
    );
    return sumOfEvaluations(answers);
  }
}
