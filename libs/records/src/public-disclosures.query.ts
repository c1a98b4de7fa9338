// Reads the public disclosure as its pages and files need it: searched, counted for one operator, followed by its changes.
import {
  type DisclosedResult,
  type DisclosureState,
  type Instant,
  type LocalDate,
  type SalesMode,
  localDate,
  parseInstant,
} from '#rules';
import { Parameters } from './case-view.js';
import type { KeptStatement, UnitOfWork } from './unit-of-work.js';

/** What everybody may read of a record; no word of it is left once it is no longer shown. */
export interface PublicRecord {
  readonly id: string;
  readonly operatorName: string;
  readonly operatorAddress: string | null;
  readonly creditCode: string | null;
  readonly unit: string;
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
}

/** That a record was published once, and where it stands; `record` is null where it is no longer shown. */
export interface PublicTrace {
  readonly id: string;
  readonly state: Exclude<DisclosureState, 'due'>;
  readonly creditCode: string | null;
  readonly unit: string;
  readonly publishedAt: Instant;
  readonly changedAt: Instant;
  readonly version: number;
  readonly record: PublicRecord | null;
}

export interface PublicChange {
  readonly act: string;
  readonly reason: string | null;
  readonly at: Instant;
}

/** Where a page ends: the next one begins below it. */
export interface PublicPlace {
  readonly at: Instant;
  readonly id: string;
}

export interface DisclosureSearch {
  /** A part of the name; or else the whole credit code. */
  readonly name: string | null;
  readonly creditCode: string | null;
  readonly units: readonly string[] | null;
  readonly publishedFrom: LocalDate | null;
  readonly after: PublicPlace | null;
  readonly limit: number;
}

/** Of one operator, in the year up to today and the year before. */
export interface OperatorCounts {
  readonly published: number;
  readonly publishedBefore: number;
  readonly agreements: number;
  /** The name under which it was published last. */
  readonly name: string | null;
}

interface RecordJson extends Omit<PublicRecord, 'complainedOn' | 'boughtOn' | 'publishedAt' | 'endsOn'> {
  readonly complainedOn: string;
  readonly boughtOn: string | null;
  readonly publishedAt: string;
  readonly endsOn: string;
}

interface TraceJson extends Omit<RecordJson, 'operatorName'> {
  readonly operatorName: string | null;
  readonly state: PublicTrace['state'];
  readonly changedAt: string;
  readonly version: number;
  readonly stands: boolean;
}

const copied = `
  d.id, d.operator_name AS "operatorName", d.operator_address AS "operatorAddress", d.credit_code AS "creditCode", d.unit,
  d.complained_on::text AS "complainedOn", d.bought_on::text AS "boughtOn", d.goods_class AS "goodsClass",
  d.problem_class AS "problemClass", d.sales_mode AS "salesMode", d.requests, d.result, d.summary,
  to_jsonb(d.published_at) #>> '{}' AS "publishedAt", d.ends_on::text AS "endsOn"`;
/** Asked once for a statement, not for each row. */
const today = `((SELECT anqi_now()) AT TIME ZONE 'Asia/Shanghai')::date`;
/** Published and within its period, whether or not the house has ended it already. */
const stands = `d.state = 'published' AND d.ends_on >= ${today}`;
const traced = `${copied}, d.state, to_jsonb(d.changed_at) #>> '{}' AS "changedAt", d.version, (${stands}) AS stands`;

export class PublicDisclosuresQuery {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** What stands in public and fits, the newest first. */
  async search(asked: DisclosureSearch): Promise<readonly PublicRecord[]> {
    const { name, creditCode, units, publishedFrom, after, limit } = asked;
    const parameters = new Parameters();
    const city = parameters.add(this.city);
    const conditions = [
      ...(creditCode === null ? [] : [`d.credit_code = ${parameters.add(creditCode)}`]),
      ...(name === null ? [] : [`position(${parameters.add(name)} IN d.operator_name) > 0`]),
      ...(units === null ? [] : [`d.unit = ANY (${parameters.add(units)}::text[])`]),
      ...(publishedFrom === null
        ? []
        : [`d.published_at >= (${parameters.add(publishedFrom)}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`]),
      ...(after === null
        ? []
        : [`(d.published_at, d.id) < (${parameters.add(after.at)}::timestamptz, ${parameters.add(after.id)}::uuid)`]),
    ];
    const shape = [creditCode, name, units, publishedFrom, after].map((one) => (one === null ? '0' : '1')).join('');
    const rows = await this.rows<RecordJson>(
      {
        name: `search-disclosures-${shape}`,
        text: `SELECT ${copied} FROM disclosure d WHERE d.city = ${city} AND ${[stands, ...conditions].join(' AND ')}
        ORDER BY d.published_at DESC, d.id DESC LIMIT ${parameters.add(limit)}`,
      },
      parameters.values,
    );
    return rows.map(recordOf);
  }

  /** One record by its permanent id; undefined where it was never published. */
  async find(id: string): Promise<PublicTrace | undefined> {
    const [row] = await this.rows<TraceJson>(findSql, [this.city, id]);
    return row === undefined ? undefined : traceOf(row);
  }

  /** What everybody may know of what was done to a record, the newest first. */
  async listChanges(id: string): Promise<readonly PublicChange[]> {
    const rows = await this.rows<{ act: string; reason: string | null; at: string }>(changesSql, [this.city, id]);
    return rows.map(({ act, reason, at }) => ({ act, reason, at: parseInstant(at) }));
  }

  /** What was published under a credit code, what has stood its year included, what was taken back left out. */
  async countOf(creditCode: string): Promise<OperatorCounts> {
    const [row] = await this.rows<OperatorCounts>(countSql, [this.city, creditCode]);
    return row ?? { published: 0, publishedBefore: 0, agreements: 0, name: null };
  }

  /** All that was ever published, in the order in which it changed; what is no longer shown without its words. */
  async listChanged(after: PublicPlace | null, limit: number): Promise<readonly PublicTrace[]> {
    const rows =
      after === null
        ? await this.rows<TraceJson>(feedSql, [this.city, limit])
        : await this.rows<TraceJson>(feedOnSql, [this.city, limit, after.at, after.id]);
    return rows.map(traceOf);
  }

  private rows<Row extends object>(sql: KeptStatement, parameters: readonly unknown[]): Promise<readonly Row[]> {
    return this.app.read({ city: this.city, system: 'disclosed' }, ({ query }) => query<Row>(sql, parameters));
  }
}

// Whose row may be seen takes longer to plan than to read: each connection plans these once. The city is named for its indexes.
const findSql: KeptStatement = {
  name: 'find-disclosure',
  text: `SELECT ${traced} FROM disclosure d WHERE d.city = $1 AND d.id = $2 AND d.published_at IS NOT NULL`,
};
const changesSql: KeptStatement = {
  name: 'list-disclosure-changes',
  text: `SELECT act, reason, to_jsonb(at) #>> '{}' AS at FROM disclosure_change
          WHERE city = $1 AND disclosure = $2 AND is_public ORDER BY version DESC LIMIT 100`,
};
const countSql: KeptStatement = {
  name: 'count-disclosures',
  text: `SELECT count(*) FILTER (WHERE recent)::integer AS published,
                count(*) FILTER (WHERE NOT recent)::integer AS "publishedBefore",
                count(*) FILTER (WHERE recent AND result = 'agreement')::integer AS agreements,
                (array_agg(operator_name ORDER BY published_at DESC) FILTER (WHERE operator_name IS NOT NULL))[1] AS name
           FROM (SELECT d.result, d.operator_name, d.published_at, (${stands}) AS recent FROM disclosure d
                  WHERE d.city = $1 AND d.credit_code = $2 AND (d.state = 'ended' OR d.state = 'published')
                    AND d.published_at >= (${today} - interval '2 years') AT TIME ZONE 'Asia/Shanghai') counted`,
};
const feedSql: KeptStatement = {
  name: 'list-disclosures-changed',
  text: `SELECT ${traced} FROM disclosure d WHERE d.city = $1 AND d.published_at IS NOT NULL
          ORDER BY d.changed_at, d.id LIMIT $2`,
};
const feedOnSql: KeptStatement = {
  name: 'list-disclosures-changed-on',
  text: `SELECT ${traced} FROM disclosure d WHERE d.city = $1 AND d.published_at IS NOT NULL
            AND (d.changed_at, d.id) > ($3::timestamptz, $4::uuid) ORDER BY d.changed_at, d.id LIMIT $2`,
};

function recordOf(row: RecordJson): PublicRecord {
  const { id, operatorName, operatorAddress, creditCode, unit, goodsClass, problemClass, salesMode } = row;
  const { requests, result, summary } = row;
  return {
    ...{ id, operatorName, operatorAddress, creditCode, unit, goodsClass, problemClass, salesMode },
    ...{ requests, result, summary },
    complainedOn: localDate(row.complainedOn),
    boughtOn: row.boughtOn === null ? null : localDate(row.boughtOn),
    publishedAt: parseInstant(row.publishedAt),
    endsOn: localDate(row.endsOn),
  };
}

function traceOf(row: TraceJson): PublicTrace {
  const { id, state, creditCode, unit, version, operatorName } = row;
  const isShown = row.stands && operatorName !== null;
  return {
    ...{ id, creditCode, unit, version },
    // Its period may be over before the house says so.
    state: state === 'published' && !row.stands ? 'ended' : state,
    publishedAt: parseInstant(row.publishedAt),
    changedAt: parseInstant(row.changedAt),
    record: isShown ? recordOf({ ...row, operatorName }) : null,
  };
}
