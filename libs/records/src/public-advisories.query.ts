// Reads the tips and warnings as everybody may: what is in force today, one by its permanent id, those about one operator.
import { type AdvisoryKind, type Instant, type LocalDate, localDate, parseInstant } from '#rules';
import type { PublicChange, PublicPlace } from './public-disclosures.query.js';
import type { KeptStatement, UnitOfWork } from './unit-of-work.js';

export interface PublicAdvisory {
  readonly id: string;
  readonly kind: AdvisoryKind;
  readonly unit: string;
  readonly title: string;
  readonly body: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly operatorName: string | null;
  readonly creditCode: string | null;
  readonly publishedAt: Instant;
}

/** That one was published, and where it stands; `advisory` is null where it is not shown today. */
export interface AdvisoryTrace {
  readonly id: string;
  readonly kind: AdvisoryKind;
  readonly state: 'published' | 'withdrawn' | 'ended';
  readonly unit: string;
  readonly publishedAt: Instant;
  readonly changedAt: Instant;
  readonly advisory: PublicAdvisory | null;
  readonly changes: readonly PublicChange[];
}

interface Row {
  readonly id: string;
  readonly kind: AdvisoryKind;
  readonly unit: string;
  readonly title: string;
  readonly body: string;
  readonly from: string;
  readonly until: string;
  readonly operatorName: string | null;
  readonly creditCode: string | null;
  readonly publishedAt: string;
}

interface TraceRow extends Omit<Row, 'title' | 'body' | 'from' | 'until'> {
  readonly title: string | null;
  readonly body: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly isWithdrawn: boolean;
  readonly isOver: boolean;
  readonly isShown: boolean;
  readonly changedAt: string;
}

const today = `((SELECT anqi_now()) AT TIME ZONE 'Asia/Shanghai')::date`;
const inForce = `a.state = 'published' AND ${today} BETWEEN a.shown_from AND a.shown_until`;
const columns = `
  a.id, a.kind, a.unit, a.title, a.body, a.shown_from::text AS "from", a.shown_until::text AS until,
  a.operator_name AS "operatorName", a.credit_code AS "creditCode", to_jsonb(a.published_at) #>> '{}' AS "publishedAt"`;

export class PublicAdvisoriesQuery {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** What is in force today, the newest first. @param after where the page before ended */
  async list(after: PublicPlace | null, limit: number): Promise<readonly PublicAdvisory[]> {
    const rows = await this.rows<Row>(after === null ? listSql : listOnSql, [
      this.city,
      limit,
      ...(after === null ? [] : [after.at, after.id]),
    ]);
    return rows.map(advisoryOf);
  }

  /** The warnings in force that name an operator. */
  async listOf(creditCode: string): Promise<readonly PublicAdvisory[]> {
    return (await this.rows<Row>(ofOperatorSql, [this.city, creditCode])).map(advisoryOf);
  }

  /** One by its permanent id; undefined where it was never published, or is not to be seen yet. */
  async find(id: string): Promise<AdvisoryTrace | undefined> {
    return this.app.read({ city: this.city, system: 'disclosed' }, async ({ query }) => {
      const [row] = await query<TraceRow>(findSql, [this.city, id]);
      if (row === undefined) return undefined;
      const changes = await query<Omit<PublicChange, 'at'> & { at: string }>(changesSql, [this.city, id]);
      return traceOf(
        row,
        changes.map((change) => ({ ...change, at: parseInstant(change.at) })),
      );
    });
  }

  private rows<R extends object>(sql: KeptStatement, parameters: readonly unknown[]): Promise<readonly R[]> {
    return this.app.read({ city: this.city, system: 'disclosed' }, ({ query }) => query<R>(sql, parameters));
  }
}

const listed = `SELECT ${columns} FROM advisory a WHERE a.city = $1 AND ${inForce}`;
const listSql: KeptStatement = {
  name: 'list-advisories',
  text: `${listed} ORDER BY a.published_at DESC, a.id DESC LIMIT $2`,
};
const listOnSql: KeptStatement = {
  name: 'list-advisories-on',
  text: `${listed} AND (a.published_at, a.id) < ($3::timestamptz, $4::uuid) ORDER BY a.published_at DESC, a.id DESC LIMIT $2`,
};
const ofOperatorSql: KeptStatement = {
  name: 'list-advisories-of-operator',
  text: `${listed} AND a.credit_code = $2 ORDER BY a.published_at DESC, a.id DESC LIMIT 20`,
};
const findSql: KeptStatement = {
  name: 'find-advisory',
  text: `SELECT ${columns}, a.state = 'withdrawn' AS "isWithdrawn", coalesce(a.shown_until < ${today}, false) AS "isOver",
                (${inForce}) AS "isShown", to_jsonb(a.changed_at) #>> '{}' AS "changedAt"
           FROM advisory a WHERE a.city = $1 AND a.id = $2 AND (a.state = 'withdrawn' OR a.shown_from <= ${today})`,
};
const changesSql: KeptStatement = {
  name: 'list-advisory-changes',
  text: `SELECT act, reason, to_jsonb(at) #>> '{}' AS at FROM advisory_change
          WHERE city = $1 AND advisory = $2 AND is_public ORDER BY version DESC LIMIT 100`,
};

function advisoryOf(row: Row): PublicAdvisory {
  return {
    ...row,
    from: localDate(row.from),
    until: localDate(row.until),
    publishedAt: parseInstant(row.publishedAt),
  };
}

function traceOf(row: TraceRow, changes: readonly PublicChange[]): AdvisoryTrace {
  const { id, kind, unit, operatorName, creditCode, publishedAt, title, body, from, until } = row;
  const isWhole = title !== null && body !== null && from !== null && until !== null;
  return {
    ...{ id, kind, unit, changes },
    state: row.isWithdrawn ? 'withdrawn' : row.isOver ? 'ended' : 'published',
    publishedAt: parseInstant(publishedAt),
    changedAt: parseInstant(row.changedAt),
    advisory:
      row.isShown && isWhole
        ? advisoryOf({ id, kind, unit, operatorName, creditCode, publishedAt, title, body, from, until })
        : null,
  };
}
