// Reads the model units as everybody may: who is one today, and who lately lost the title.
import { type LocalDate, localDate } from '#rules';
import type { KeptStatement, UnitOfWork } from './unit-of-work.js';

export interface PublicModelUnit {
  readonly creditCode: string;
  readonly name: string;
  readonly unit: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** When and why the title was taken back; null while it stands. */
  readonly withdrawnOn: LocalDate | null;
  readonly reason: string | null;
}

interface Row {
  readonly creditCode: string;
  readonly name: string;
  readonly unit: string;
  readonly from: string;
  readonly until: string;
  readonly withdrawnOn: string | null;
  readonly reason: string | null;
}

const today = `((SELECT anqi_now()) AT TIME ZONE 'Asia/Shanghai')::date`;
const columns = `
  m.credit_code AS "creditCode", m.name, m.unit, m.starts_on::text AS "from", m.ends_on::text AS until, m.reason,
  CASE WHEN m.state = 'withdrawn' THEN (m.changed_at AT TIME ZONE 'Asia/Shanghai')::date::text END AS "withdrawnOn"`;
const isOne = `m.state = 'standing' AND ${today} BETWEEN m.starts_on AND m.ends_on`;
/** The trace of a withdrawal stays as long as the term would have run. */
const wasOne = `m.state = 'withdrawn' AND m.ends_on >= ${today}`;

export class PublicModelUnitsQuery {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** Who is one today, by name. @param after the name and code at which the page before ended */
  async list(
    after: Pick<PublicModelUnit, 'name' | 'creditCode'> | null,
    limit: number,
  ): Promise<readonly PublicModelUnit[]> {
    return this.rows(listSql, [this.city, after?.name ?? null, after?.creditCode ?? null, limit]);
  }

  /** Who lost the title within the term that it was given for, the latest first. */
  async listWithdrawn(limit: number): Promise<readonly PublicModelUnit[]> {
    return this.rows(withdrawnSql, [this.city, limit]);
  }

  /** What stands of one operator: the title of today, or else that it was taken back. */
  async find(creditCode: string): Promise<PublicModelUnit | undefined> {
    const [row] = await this.rows(findSql, [this.city, creditCode]);
    return row;
  }

  private async rows(sql: KeptStatement, parameters: readonly unknown[]): Promise<readonly PublicModelUnit[]> {
    const rows = await this.app.read({ city: this.city, system: 'disclosed' }, ({ query }) =>
      query<Row>(sql, parameters),
    );
    return rows.map((row) => ({
      ...row,
      from: localDate(row.from),
      until: localDate(row.until),
      withdrawnOn: row.withdrawnOn === null ? null : localDate(row.withdrawnOn),
    }));
  }
}

const listSql: KeptStatement = {
  name: 'list-model-units',
  text: `SELECT ${columns} FROM model_unit m WHERE m.city = $1 AND ${isOne}
            AND ($2::text IS NULL OR (m.name, m.credit_code) > ($2::text, $3::text))
          ORDER BY m.name, m.credit_code LIMIT $4`,
};
const withdrawnSql: KeptStatement = {
  name: 'list-withdrawn-model-units',
  text: `SELECT ${columns} FROM model_unit m WHERE m.city = $1 AND ${wasOne} ORDER BY m.changed_at DESC, m.id LIMIT $2`,
};
const findSql: KeptStatement = {
  name: 'find-model-unit',
  text: `SELECT ${columns} FROM model_unit m WHERE m.city = $1 AND m.credit_code = $2 AND ((${isOne}) OR (${wasOne}))
          ORDER BY m.state = 'withdrawn', m.changed_at DESC LIMIT 1`,
};
