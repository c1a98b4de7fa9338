// The orders of another system that came in some days, each with where its cases stand: no column here could hold who asked.
import { localDate, parseInstant } from '#rules';
import type { AnsweredCase, Instant, LocalDate } from '#rules';
import type { UnitsScope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface AnsweredOrder {
  /** The key under which it is kept; the rules of the exchange tell the other system's own number from it. */
  readonly orderNo: string;
  /** Until when the other system itself expects an answer. */
  readonly expectedBy: Instant | null;
  readonly cases: readonly (AnsweredCase & {
    readonly number: string;
    /** The last day of the statutory clock that runs out next; null when none runs. */
    readonly dueOn: LocalDate | null;
  })[];
}

export interface OrderAnswersRequest {
  readonly source: '12345' | '12315';
  /** Received at or after this. */
  readonly from: Instant;
  /** Received before this. */
  readonly to: Instant;
  readonly limit: number;
}

interface Row {
  readonly orderNo: string;
  readonly expectedBy: string | null;
  readonly cases: readonly (AnsweredCase & { readonly number: string; readonly dueOn: string | null })[];
}

const answersSql = `
  SELECT x.order_no AS "orderNo", to_jsonb(x.due_at) #>> '{}' AS "expectedBy",
         jsonb_agg(jsonb_build_object('number', c.number, 'kind', c.kind, 'state', c.state, 'outcome', c.outcome,
                   'dueOn', c.next_due_on) ORDER BY c.registered_at, c.number) AS cases
    FROM "case" c JOIN external_order x ON x.city = c.city AND x.filing_id = c.filing_id
   WHERE c.city = scope_city() AND c.received_at >= $2 AND c.received_at < $3 AND x.source = $1
   GROUP BY x.order_no, x.due_at ORDER BY x.order_no LIMIT $4`;

export class OrderAnswersQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** Orders of which some case is in sight, with those cases alone. */
  async list(scope: UnitsScope, { source, from, to, limit }: OrderAnswersRequest): Promise<readonly AnsweredOrder[]> {
    const rows = await this.app.read(scope, ({ query }) => query<Row>(answersSql, [source, from, to, limit]));
    return rows.map(({ orderNo, expectedBy, cases }) => ({
      orderNo,
      expectedBy: expectedBy === null ? null : parseInstant(expectedBy),
      cases: cases.map(({ dueOn, ...answered }) => ({ ...answered, dueOn: dueOn === null ? null : localDate(dueOn) })),
    }));
  }
}
