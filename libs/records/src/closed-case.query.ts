// To whom cases are closed, for those who see them: beside one case, over a head's whole sight, and where nobody is left.
import { parseInstant } from '#rules';
import type { CaseKind, Instant } from '#rules';
import { CaseNotFound } from './records-fault.js';
import type { UnitsScope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Somebody who does not see a case. */
export interface Exclusion {
  readonly account: string;
  readonly name: string;
  readonly unitName: string;
  readonly ground: string;
  readonly since: Instant;
  /** Who said so; the same as `name` where he stepped aside himself. */
  readonly byName: string;
  /** `case`: in this case; `matter`: in another that came of the same filing; `operator`: by the list of conflicts. */
  readonly through: 'case' | 'matter' | 'operator';
}

export interface CaseExclusions {
  readonly standing: readonly Exclusion[];
  /** Whether nobody of the handling unit is left to whom the open case is not closed. */
  readonly isNobodys: boolean;
}

/** A case in a head's sight that is closed to somebody. */
export interface ClosedCaseLine extends Omit<Exclusion, 'through'> {
  readonly number: string;
  readonly kind: CaseKind;
  readonly respondentName: string;
}

/** An open case that nobody of its unit may handle, or whose handler may not. */
export interface NobodysCase {
  readonly number: string;
  readonly kind: CaseKind;
  readonly unitName: string;
  readonly respondentName: string;
}

type Told<T> = Omit<T, 'since'> & { readonly since: string };

const mostLines = 200;
/** Who could handle a case of his unit; at the intake desk that is the city's. */
const handling = `ARRAY['officer', 'unit-head', 'city-intake']`;

/** A row `c` of "case" of which nobody of its unit is left. */
const nobodySql = `c.closed_at IS NULL AND NOT EXISTS (
  SELECT FROM account n WHERE n.city = c.city AND n.unit = c.unit AND n.disabled_at IS NULL AND n.roles && ${handling}
     AND NOT is_closed_to(n.id, c))`;

const exclusionSql = `
  SELECT x.account, a.name, u.name AS "unitName", x.ground, to_jsonb(x.since) #>> '{}' AS since, b.name AS "byName", x.through
    FROM "case" c
    CROSS JOIN LATERAL (
      SELECT y.city, y.account, y.ground, y.since, y.closed_by AS by, CASE WHEN y.case_id = c.id THEN 'case' ELSE 'matter' END AS through
        FROM closed_case y WHERE y.city = c.city AND y.until IS NULL AND (y.case_id = c.id OR y.filing_id = c.filing_id)
      UNION ALL
      SELECT k.city, k.account, k.ground, k.since, k.set_by, 'operator' FROM operator_conflict k
       WHERE k.city = c.city AND k.until IS NULL
         AND (k.credit_code = credit_form(c.respondent_credit_code) OR k.name_form = operator_form(c.respondent_name))) x
    JOIN account a ON a.city = x.city AND a.id = x.account
    JOIN unit u ON u.city = a.city AND u.code = a.unit
    JOIN account b ON b.city = x.city AND b.id = x.by
   WHERE c.city = scope_city() AND c.number = $1
   ORDER BY x.since, a.name`;

const lineSql = `
  SELECT c.number, c.kind, c.respondent_name AS "respondentName", x.account, a.name, u.name AS "unitName", x.ground,
         to_jsonb(x.since) #>> '{}' AS since, b.name AS "byName"
    FROM closed_case x
    JOIN "case" c ON c.city = x.city AND c.id = x.case_id
    JOIN account a ON a.city = x.city AND a.id = x.account
    JOIN unit u ON u.city = a.city AND u.code = a.unit
    JOIN account b ON b.city = x.city AND b.id = x.closed_by
   WHERE x.city = scope_city() AND x.until IS NULL
   ORDER BY x.since DESC, c.number LIMIT $1`;

/** Begins at what is closed: of most cases nothing is. */
const nobodysSql = `
  WITH closed AS (
    SELECT c.id FROM closed_case x JOIN "case" c ON c.city = x.city AND (c.id = x.case_id OR c.filing_id = x.filing_id)
     WHERE x.city = scope_city() AND x.until IS NULL
    UNION
    SELECT c.id FROM operator_conflict k JOIN "case" c ON c.city = k.city AND c.closed_at IS NULL
       AND (k.credit_code = credit_form(c.respondent_credit_code) OR k.name_form = operator_form(c.respondent_name))
     WHERE k.city = scope_city() AND k.until IS NULL)
  SELECT c.number, c.kind, u.name AS "unitName", c.respondent_name AS "respondentName"
    FROM closed JOIN "case" c ON c.city = scope_city() AND c.id = closed.id JOIN unit u ON u.city = c.city AND u.code = c.unit
   WHERE ${nobodySql} ORDER BY c.next_due_at, c.number LIMIT $1`;

export class ClosedCaseQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** @throws CaseNotFound when it is absent or not in sight */
  async find(scope: UnitsScope, number: string): Promise<CaseExclusions> {
    return this.app.read(scope, async ({ query }) => {
      const [found] = await query<{ nobodys: boolean }>(
        `SELECT (${nobodySql}) AS nobodys FROM "case" c WHERE c.city = scope_city() AND c.number = $1`,
        [number],
      );
      if (found === undefined) throw new CaseNotFound();
      const rows = await query<Told<Exclusion>>(exclusionSql, [number]);
      return { standing: rows.map(withInstant), isNobodys: found.nobodys && rows.length > 0 };
    });
  }

  /** What is closed to somebody, case by case, the newest first. */
  async list(scope: UnitsScope): Promise<readonly ClosedCaseLine[]> {
    const rows = await this.app.read(scope, ({ query }) => query<Told<ClosedCaseLine>>(lineSql, [mostLines]));
    return rows.map(withInstant);
  }

  /** Open cases with nobody, what is due first on top. */
  async listNobodys(scope: UnitsScope): Promise<readonly NobodysCase[]> {
    return this.app.read(scope, ({ query }) => query<NobodysCase>(nobodysSql, [mostLines]));
  }
}

function withInstant<T extends { readonly since: string }>(row: T): Omit<T, 'since'> & { readonly since: Instant } {
  return { ...row, since: parseInstant(row.since) };
}
