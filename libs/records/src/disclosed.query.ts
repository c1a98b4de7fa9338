// Reads what stands in the public disclosure, as everybody may read it: published, within its period, the public copy only.
import { type DisclosedResult, type Instant, type LocalDate, type SalesMode, localDate, parseInstant } from '#rules';
import type { UnitOfWork } from './unit-of-work.js';

export interface DisclosedRecord {
  readonly id: string;
  readonly operatorName: string;
  readonly operatorAddress: string | null;
  readonly creditCode: string | null;
  readonly unit: string;
  readonly unitName: string;
  readonly complainedOn: LocalDate;
  readonly boughtOn: LocalDate | null;
  readonly goodsClass: string | null;
  readonly problemClass: string | null;
  readonly salesMode: SalesMode | null;
  readonly requests: readonly string[];
  readonly result: DisclosedResult;
  readonly summary: string | null;
  readonly publishedAt: Instant;
  readonly endsOn: LocalDate;
  readonly version: number;
  readonly changedAt: Instant;
}

type DisclosedJson = { readonly [Key in keyof DisclosedRecord]: DisclosedRecord[Key] } & {
  readonly complainedOn: string;
  readonly boughtOn: string | null;
  readonly publishedAt: string;
  readonly endsOn: string;
  readonly changedAt: string;
};

/** The columns that the public may read; `d` is the record, `u` its unit. */
const shownSql = `
  d.id, d.operator_name AS "operatorName", d.operator_address AS "operatorAddress", d.credit_code AS "creditCode", d.unit,
  u.name AS "unitName", d.complained_on::text AS "complainedOn", d.bought_on::text AS "boughtOn", d.goods_class AS "goodsClass",
  d.problem_class AS "problemClass", d.sales_mode AS "salesMode", d.requests, d.result, d.summary,
  to_jsonb(d.published_at) #>> '{}' AS "publishedAt", d.ends_on::text AS "endsOn", d.version,
  to_jsonb(d.changed_at) #>> '{}' AS "changedAt"`;

/** Published and still within its period, whether or not the house has ended it already. */
const standsSql = `d.state = 'published' AND d.ends_on >= (anqi_now() AT TIME ZONE 'Asia/Shanghai')::date`;

export class DisclosedQuery {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** One record by its permanent id; undefined where it is not shown, or no longer. */
  async find(id: string): Promise<DisclosedRecord | undefined> {
    const [found] = await this.app.read({ city: this.city, system: 'disclosed' }, ({ query }) =>
      query<DisclosedJson>(
        `SELECT ${shownSql} FROM disclosure d JOIN unit u ON u.city = d.city AND u.code = d.unit
          WHERE d.city = scope_city() AND d.id = $1 AND ${standsSql}`,
        [id],
      ),
    );
    return found === undefined ? undefined : recordOf(found);
  }

  /** What stands under a credit code, the newest first. */
  async listOf(creditCode: string, most: number): Promise<readonly DisclosedRecord[]> {
    const rows = await this.app.read({ city: this.city, system: 'disclosed' }, ({ query }) =>
      query<DisclosedJson>(
        `SELECT ${shownSql} FROM disclosure d JOIN unit u ON u.city = d.city AND u.code = d.unit
          WHERE d.city = scope_city() AND d.credit_code = $1 AND ${standsSql}
          ORDER BY d.published_at DESC, d.id LIMIT $2`,
        [creditCode, most],
      ),
    );
    return rows.map(recordOf);
  }
}

function recordOf(row: DisclosedJson): DisclosedRecord {
  return {
    ...row,
    complainedOn: localDate(row.complainedOn),
    boughtOn: row.boughtOn === null ? null : localDate(row.boughtOn),
    publishedAt: parseInstant(row.publishedAt),
    endsOn: localDate(row.endsOn),
    changedAt: parseInstant(row.changedAt),
  };
}
