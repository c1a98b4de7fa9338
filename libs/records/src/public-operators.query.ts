// Reads of operators what anybody may know: how the register has them, who joined and left the direct settlement, and how it goes there.
import { type LocalDate, type OperatorKind, type OperatorState, type SettlerPromise, localDate } from '#rules';
import { dateOrNull } from './case-row.js';
import { PAYMENT_ARRIVED, promisedThen } from './enterprise-promises.js';
import { standingPromises } from './enterprises.js';
import { type ListedSpans, SPAN_COLUMNS, type SpanColumns, withSpans } from './listed-spans.js';
import type { KeptStatement, UnitOfWork } from './unit-of-work.js';

export interface PublicOperator extends ListedSpans {
  readonly name: string;
  readonly kind: OperatorKind;
  readonly state: OperatorState;
  readonly stateOn: string | null;
  readonly address: string | null;
  readonly unit: string | null;
}

/** A firm that settles directly, or did. */
export interface PublicSettler {
  readonly creditCode: string;
  readonly name: string;
  readonly unit: string;
  readonly joinedOn: LocalDate;
  readonly leftOn: LocalDate | null;
  /** A code; why it left. */
  readonly ground: string | null;
  /** When its account was taken back and given back, because it objected and was right: the last time; null for never. */
  readonly restored: { readonly removedOn: LocalDate; readonly ground: string; readonly on: LocalDate } | null;
  /** What it promises beyond answering in time; of one that left, nothing. */
  readonly promises: readonly SettlerPromise[];
}

/** Settlements of one firm that ended in the twelve whole months before this one: the count moves once a month. */
export interface SettledCounts {
  readonly settled: number;
  readonly ended: number;
  /** Of those for which advance payment was promised and whose consumer said whether it came. */
  readonly paymentsTold: number;
  readonly paidInTime: number;
}

interface SettlerRow extends Omit<PublicSettler, 'joinedOn' | 'leftOn' | 'restored'> {
  readonly joinedOn: string;
  readonly leftOn: string | null;
  readonly restored: RestoredJson | null;
}
type RestoredJson = Readonly<Record<'removedOn' | 'ground' | 'on', string>>;

type OperatorRow = Omit<PublicOperator, keyof ListedSpans> & SpanColumns;

const dayOf = (column: string): string => `(${column} AT TIME ZONE 'Asia/Shanghai')::date::text`;

export class PublicOperatorsQuery {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  async find(creditCode: string): Promise<PublicOperator | undefined> {
    const [row] = await this.app.read({ city: this.city, units: [] }, ({ query }) =>
      query<OperatorRow>(
        `SELECT name, kind, state, state_on::text AS "stateOn", address, unit,
                ${SPAN_COLUMNS}
           FROM operator_in_public($1)`,
        [creditCode],
      ),
    );
    return row === undefined ? undefined : withSpans(row);
  }

  /** Who joined and who left, by name. @param after the name and code at which the page before ended */
  async listSettlers(
    after: Pick<PublicSettler, 'name' | 'creditCode'> | null,
    limit: number,
  ): Promise<readonly PublicSettler[]> {
    const rows = await this.app.read({ city: this.city, system: 'enterprises' }, ({ query }) =>
      query<SettlerRow>(
        `SELECT DISTINCT ON (name, credit_code) credit_code AS "creditCode", name, unit, ground,
                CASE WHEN withdrawn_at IS NULL THEN ${standingPromises('e')} ELSE '{}' END AS promises,
                ${dayOf('admitted_at')} AS "joinedOn", ${dayOf('withdrawn_at')} AS "leftOn",
                (SELECT jsonb_build_object('removedOn', ${dayOf('r.removed_at')}, 'ground', r.ground, 'on', ${dayOf('r.answered_at')})
                   FROM enterprise_removal r WHERE r.city = e.city AND r.enterprise = e.id AND r.answer = 'upheld'
                  ORDER BY r.removed_at DESC LIMIT 1) AS restored
           FROM enterprise e WHERE city = scope_city() AND ($1::text IS NULL OR (name, credit_code) > ($1::text, $2::text))
          ORDER BY name, credit_code, admitted_at DESC LIMIT $3`,
        [after?.name ?? null, after?.creditCode ?? null, limit],
      ),
    );
    return rows.map(({ joinedOn, leftOn, restored, ...settler }) => ({
      ...settler,
      joinedOn: localDate(joinedOn),
      leftOn: dateOrNull(leftOn),
      restored: restored === null ? null : restoredOf(restored),
    }));
  }

  /** @returns undefined for a firm that does not settle directly now */
  async countSettled(creditCode: string): Promise<SettledCounts | undefined> {
    const [firm] = await this.app.read({ city: this.city, system: 'enterprises' }, ({ query }) =>
      query<{ id: string }>(
        `SELECT id FROM enterprise WHERE city = scope_city() AND credit_code = $1 AND withdrawn_at IS NULL`,
        [creditCode],
      ),
    );
    if (firm === undefined) return undefined;
    const [counts] = await this.app.read({ city: this.city, enterprise: firm.id }, ({ query }) =>
      query<SettledCounts>(settledSql, [this.city, creditCode, firm.id]),
    );
    return counts ?? { settled: 0, ended: 0, paymentsTold: 0, paidInTime: 0 };
  }
}

function restoredOf({ removedOn, ground, on }: RestoredJson): PublicSettler['restored'] {
  return { removedOn: localDate(removedOn), ground, on: localDate(on) };
}

/** Whose case may be seen takes longer to plan than to read: each connection plans it once. */
const settledSql: KeptStatement = {
  name: 'count-settled-of-firm',
  text: `SELECT count(*) FILTER (WHERE c.outcome = 'settled')::integer AS settled, count(*)::integer AS ended,
                count(t.arrived)::integer AS "paymentsTold", count(*) FILTER (WHERE t.arrived = 'in-time')::integer AS "paidInTime"
           FROM "case" c, LATERAL (SELECT date_trunc('month', anqi_now() AT TIME ZONE 'Asia/Shanghai') AS this_month) m,
                LATERAL (SELECT CASE WHEN ${promisedThen('advance-payment', '$3::uuid')} THEN ${PAYMENT_ARRIVED} END AS arrived) t
          WHERE c.city = $1 AND c.kind = 'settlement' AND c.respondent_credit_code = $2
            AND c.closed_at < m.this_month AT TIME ZONE 'Asia/Shanghai'
            AND c.closed_at >= (m.this_month - interval '12 months') AT TIME ZONE 'Asia/Shanghai'`,
};
