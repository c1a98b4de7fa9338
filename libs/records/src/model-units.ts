// Model units as they are decided about: opened under their own lock, written with the line of what was done.
import {
  type Instant,
  MODEL_UNIT_CONDITIONS,
  type ModelUnit,
  type ModelUnitAct,
  type ModelUnitApplication,
  type ModelUnitChange,
  type ModelUnitCondition,
  type ModelUnitState,
  parseInstant,
} from '#rules';
import { dateOrNull } from './case-row.js';
import type { IdempotencyClaim } from './ledger.js';
import { onceUnderKey } from './once-under-key.js';
import { ModelUnitNotFound, ModelUnitTaken, RecordsFault, StaleModelUnit } from './records-fault.js';
import type { UnitsScope } from './scope.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

/** The officer who decides, in whose sight it lies, and under which key. */
export interface ModelUnitRequest {
  readonly scope: UnitsScope;
  readonly account: string;
  readonly claim: IdempotencyClaim;
}

/** What stands around a decision at the moment of its transaction. */
export interface AroundModelUnit {
  readonly moment: Instant;
  /** Whether the register lists the operator as abnormal or dishonest today. */
  readonly isMarked: boolean;
}

export interface ModelUnitLine {
  readonly version: number;
  readonly act: ModelUnitAct;
  readonly reason: string | null;
  readonly at: Instant;
  readonly account: string;
}

export interface ModelUnitPage {
  readonly model: ModelUnit;
  readonly history: readonly ModelUnitLine[];
}

interface ModelUnitRow {
  readonly id: string;
  readonly unit: string;
  readonly appliedUnit: string;
  readonly creditCode: string;
  readonly name: string;
  readonly state: ModelUnitState;
  readonly version: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly reason: string | null;
  readonly conditions: readonly string[] | null;
  readonly appliedBy: string | null;
  readonly appliedAt: string | null;
}

const mostLines = 500;
const columns = `
  m.id, m.unit, m.applied_unit AS "appliedUnit", m.credit_code AS "creditCode", m.name, m.state, m.version,
  m.starts_on::text AS "from", m.ends_on::text AS until, m.reason, m.conditions, m.applied_by AS "appliedBy",
  to_jsonb(m.applied_at) #>> '{}' AS "appliedAt"`;

export class ModelUnits {
  constructor(private readonly app: UnitOfWork) {}

  /**
   * @param apply makes the new one @returns its id; of a repeated request the first one's
   * @throws ModelUnitTaken, IdempotencyInFlight, IdempotencyMismatch, whatever `apply` throws
   */
  async add(
    request: ModelUnitRequest,
    creditCode: string,
    apply: (around: AroundModelUnit) => ModelUnitChange,
  ): Promise<string> {
    const { id } = await this.once(request, async (work) => {
      const around = await readAround(work, creditCode);
      const change = apply(around);
      const { model } = change;
      await work.query(
        `INSERT INTO model_unit (city, id, unit, applied_unit, credit_code, name, state, version, changed_at, conditions, applied_by, applied_at)
         VALUES (scope_city(), $1, $2, $3, $4, $5, 'applied', 1, $6, $7, $8, $6)`,
        [
          ...[model.id, model.unit, model.appliedUnit, model.creditCode, model.name, around.moment],
          ...[model.application?.conditions ?? [], request.account],
        ],
      );
      await tell(work, change, { moment: around.moment, account: request.account });
      return { id: model.id };
    });
    return id;
  }

  /**
   * @param seen the version that was before the officer @param decide judges what stands
   * @throws ModelUnitNotFound, StaleModelUnit, IdempotencyInFlight, IdempotencyMismatch, whatever `decide` throws
   */
  async change(
    request: ModelUnitRequest,
    { id, seen }: { readonly id: string; readonly seen: number },
    decide: (open: ModelUnit, around: AroundModelUnit) => ModelUnitChange,
  ): Promise<void> {
    await this.once(request, async (work) => {
      const [row] = await work.query<ModelUnitRow>(
        `SELECT ${columns} FROM model_unit m WHERE m.city = scope_city() AND m.id = $1 FOR UPDATE`,
        [id],
      );
      if (row === undefined) throw new ModelUnitNotFound();
      if (row.version !== seen) throw new StaleModelUnit();
      const around = await readAround(work, row.creditCode);
      const change = decide(modelOf(row), around);
      await write(work, change.model, around.moment);
      await tell(work, change, { moment: around.moment, account: request.account });
      return { id };
    });
  }

  /** Those in sight: what waits first, the oldest on top, then what changed last. */
  async list(scope: UnitsScope): Promise<readonly ModelUnit[]> {
    const rows = await this.app.read(scope, ({ query }) =>
      query<ModelUnitRow>(
        `SELECT ${columns} FROM model_unit m WHERE m.city = scope_city()
          ORDER BY m.applied_at IS NULL, m.applied_at, m.changed_at DESC, m.id LIMIT $1`,
        [mostLines],
      ),
    );
    return rows.map(modelOf);
  }

  /** @throws ModelUnitNotFound where it is not in sight */
  async find(scope: UnitsScope, id: string): Promise<ModelUnitPage> {
    return this.app.read(scope, async ({ query }) => {
      const [row] = await query<ModelUnitRow>(
        `SELECT ${columns} FROM model_unit m WHERE m.city = scope_city() AND m.id = $1`,
        [id],
      );
      if (row === undefined) throw new ModelUnitNotFound();
      const lines = await query<Omit<ModelUnitLine, 'at'> & { at: string }>(
        `SELECT version, act, reason, to_jsonb(at) #>> '{}' AS at, by_account AS account
           FROM model_unit_change WHERE city = scope_city() AND model_unit = $1 ORDER BY version DESC`,
        [id],
      );
      return { model: modelOf(row), history: lines.map((line) => ({ ...line, at: parseInstant(line.at) })) };
    });
  }

  private async once<Written extends object>(
    { scope, claim }: ModelUnitRequest,
    act: (work: Work) => Promise<Written>,
  ): Promise<Written> {
    try {
      return await this.app.inScope(scope, (work) => onceUnderKey(work, claim, () => act(work)));
    } catch (fault) {
      if (fault instanceof RecordsFault && fault.constraint === 'model_unit_is_one_once') throw new ModelUnitTaken();
      throw fault;
    }
  }
}

async function readAround({ query }: Work, creditCode: string): Promise<AroundModelUnit> {
  const [row] = await query<{ at: string; isMarked: boolean }>(
    `SELECT to_jsonb(anqi_now()) #>> '{}' AS at,
            EXISTS (SELECT FROM operator_in_public($1) o
                     WHERE (o.abnormal_from IS NOT NULL AND o.abnormal_to IS NULL)
                        OR (o.dishonest_from IS NOT NULL AND o.dishonest_to IS NULL)) AS "isMarked"`,
    [creditCode],
  );
  return { moment: parseInstant(row?.at ?? ''), isMarked: row?.isMarked === true };
}

async function write({ query }: Work, model: ModelUnit, moment: Instant): Promise<void> {
  const { id, state, version, from, until, reason, application } = model;
  await query(
    `UPDATE model_unit SET state = $2, version = $3, changed_at = $4, starts_on = $5, ends_on = $6, reason = $7,
            conditions = $8, applied_by = $9, applied_at = $10
      WHERE city = scope_city() AND id = $1`,
    [
      ...[id, state, version, moment, from, until, reason],
      ...[application?.conditions ?? null, application?.by ?? null, application?.at ?? null],
    ],
  );
}

/** The line of what was done, and the line in the audit of the county: the head lock last. */
async function tell(
  { query }: Work,
  { model: { id, unit, version }, act, reason }: ModelUnitChange,
  { moment, account }: { readonly moment: Instant; readonly account: string },
): Promise<void> {
  await query(
    `INSERT INTO model_unit_change (city, model_unit, version, act, reason, at, by_account)
     VALUES (scope_city(), $1, $2, $3, $4, $5, $6)`,
    [id, version, act, reason, moment, account],
  );
  await query('SELECT append_audit($1, $2, $3, NULL, $4)', [
    unit,
    `account:${account}`,
    `model-unit.${act}`,
    JSON.stringify({ model: id, ...(reason === null ? {} : { reason }) }),
  ]);
}

function modelOf(row: ModelUnitRow): ModelUnit {
  const { id, unit, appliedUnit, creditCode, name, state, version, reason } = row;
  return {
    ...{ id, unit, appliedUnit, creditCode, name, state, version, reason },
    from: dateOrNull(row.from),
    until: dateOrNull(row.until),
    application: applicationOf(row),
  };
}

function applicationOf({ conditions, appliedBy, appliedAt }: ModelUnitRow): ModelUnitApplication | null {
  if (conditions === null || appliedBy === null || appliedAt === null) return null;
  return { conditions: conditions.filter(isCondition), by: appliedBy, at: parseInstant(appliedAt) };
}

function isCondition(code: string): code is ModelUnitCondition {
  return code in MODEL_UNIT_CONDITIONS;
}
