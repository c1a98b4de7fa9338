// Walks the open cases of a whole city, page by page, for work of the house itself that must reach each of them.
import type { LocalDate } from '#rules';
import type { UnitOfWork } from './unit-of-work.js';
import { UnitQuery } from './unit.query.js';

export interface OpenCase {
  readonly id: string;
  readonly number: string;
  /** The unit that holds it: the scope in which it is to be decided about. */
  readonly unit: string;
}

/** Both days are part of it. */
export interface DateSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface OpenCaseRequest {
  /** The id of the last case of the page before. */
  readonly after: string | null;
  readonly limit: number;
  /** Only cases with a clock that runs, or stands still, on one of these days. */
  readonly touching: DateSpan | null;
}

// Days on which a paused clock will go on are not known yet, so it may touch any that come.
const openCasesSql = `
  SELECT c.id, c.number, c.unit FROM "case" c
   WHERE c.city = scope_city() AND c.closed_at IS NULL AND ($1::uuid IS NULL OR c.id > $1) AND ($2::date IS NULL OR EXISTS (
     SELECT FROM clock k WHERE k.city = c.city AND k.case_month = c.case_month AND k.case_id = c.id AND k.ended_at IS NULL
        AND k.started_on <= $3::date AND (k.due_on >= $2::date OR k.paused)))
   ORDER BY c.id LIMIT $4`;

export class OpenCaseQuery {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** In the order of their ids, which no decision changes: who stops may go on behind the last. */
  async list({ after, limit, touching }: OpenCaseRequest): Promise<readonly OpenCase[]> {
    const scope = { city: this.city, units: await this.listUnits() };
    const span = [touching?.from ?? null, touching?.to ?? null];
    return this.app.read(scope, ({ query }) => query<OpenCase>(openCasesSql, [after, ...span, limit]));
  }

  /** Where an open case is now; undefined once it is closed. */
  async find(id: string): Promise<OpenCase | undefined> {
    const scope = { city: this.city, units: await this.listUnits() };
    const [found] = await this.app.read(scope, ({ query }) =>
      query<OpenCase>(
        'SELECT id, number, unit FROM "case" WHERE city = scope_city() AND id = $1 AND closed_at IS NULL',
        [id],
      ),
    );
    return found;
  }

  private async listUnits(): Promise<readonly string[]> {
    const units = await new UnitQuery(this.app).list(this.city);
    return units.map(({ code }) => code);
  }
}
