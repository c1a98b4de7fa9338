// One operator of the registry with its marks, for an officer: by its credit code, or by its name where only one bears it.
import type { OperatorKind, OperatorState } from '#rules';
import { type ListedSpans, SPAN_COLUMNS, type SpanColumns, withSpans } from './listed-spans.js';
import type { OperatorPlacement } from './operator-register.js';
import { foldName } from './operator-terms.js';
import type { UnitsScope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface OperatorView extends ListedSpans {
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly creditCode: string | null;
  readonly codeIrregular: boolean;
  readonly registerNo: string | null;
  readonly kind: OperatorKind;
  readonly state: OperatorState;
  readonly stateOn: string | null;
  readonly address: string | null;
  readonly unit: string | null;
  readonly town: string | null;
  readonly placement: OperatorPlacement;
  readonly candidates: readonly string[];
  readonly headCode: string | null;
  readonly chain: string | null;
  readonly platforms: readonly string[];
  /** Since when the register's exports lack it, as an instant; null while they have it. */
  readonly notSeenSince: Date | null;
}

type OperatorRow = Omit<OperatorView, keyof ListedSpans> & SpanColumns;

const selected = `
  SELECT name, former_names AS "formerNames", credit_code AS "creditCode", code_irregular AS "codeIrregular",
         register_no AS "registerNo", kind, state, state_on::text AS "stateOn", address, unit, town, placement, candidates,
         head_code AS "headCode", chain, platforms, ${SPAN_COLUMNS}, not_seen_since AS "notSeenSince"
    FROM operator WHERE city = scope_city()`;

export class OperatorQuery {
  constructor(private readonly app: UnitOfWork) {}

  async findByCode(scope: UnitsScope, creditCode: string): Promise<OperatorView | undefined> {
    const [row] = await this.rows(scope, `${selected} AND credit_code COLLATE "C" = $1 LIMIT 1`, creditCode);
    return row === undefined ? undefined : withSpans(row);
  }

  /** @returns undefined too where several bear the name: which of them is meant, a person must say */
  async findByName(scope: UnitsScope, name: string): Promise<OperatorView | undefined> {
    const folded = foldName(name);
    if (folded === '') return undefined;
    const [row, other] = await this.rows(scope, `${selected} AND folded = $1 LIMIT 2`, folded);
    return row === undefined || other !== undefined ? undefined : withSpans(row);
  }

  private rows(scope: UnitsScope, sql: string, parameter: string): Promise<readonly OperatorRow[]> {
    return this.app.read(scope, ({ query }) => query<OperatorRow>(sql, [parameter]));
  }
}
