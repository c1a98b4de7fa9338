// Records of the disclosure as they are decided about: opened under the lock of their case, written with the line of its story.
import {
  type CaseFile,
  type Disclosure,
  type DisclosureChange,
  type DisclosureProposal,
  type DisclosureState,
  type DisclosedResult,
  type DraftedCopy,
  type Instant,
  type OpenDisclosure,
  type ProposedAct,
  type PublicCopy,
  type SalesMode,
  localDate,
  parseInstant,
} from '#rules';
import { dateOrNull, instantOrNull } from './case-row.js';
import { NOTHING_SHOWN, type TurnedRecord, tell } from './disclosure-turns.js';
import { drawId } from './draw-id.js';
import type { BesideCase } from './ledger.js';
import { DisclosureNotFound, StaleDisclosure } from './records-fault.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

/** A closed complaint without a record, from before there were any. */
export interface CaseWithoutDisclosure {
  readonly id: string;
  readonly number: string;
  readonly unit: string;
  readonly closedAt: Instant;
  readonly outcome: CaseFile['outcome'];
  readonly facts: CaseFile['facts'];
  readonly creditCode: string | null;
}

/** A row of disclosure as to_jsonb writes it. */
export interface DisclosureJson {
  readonly id: string;
  readonly unit: string;
  readonly state: DisclosureState;
  readonly due_on: string;
  readonly published_at: string | null;
  readonly ends_on: string | null;
  readonly reason: string | null;
  readonly version: number;
  readonly operator_name: string | null;
  readonly operator_address: string | null;
  readonly credit_code: string | null;
  readonly complained_on: string | null;
  readonly bought_on: string | null;
  readonly goods_class: string | null;
  readonly problem_class: string | null;
  readonly sales_mode: SalesMode | null;
  readonly requests: readonly string[] | null;
  readonly result: DisclosedResult | null;
  readonly summary: string | null;
  readonly proposed_act: ProposedAct | null;
  readonly proposed_draft: DraftedCopy | null;
  readonly proposed_reason: string | null;
  readonly proposed_by: string | null;
  readonly proposed_at: string | null;
}

const openSql = `
  SELECT to_jsonb(d) AS row,
         (SELECT jsonb_build_object('id', o.id, 'dueOn', o.due_on, 'objectedAt', o.objected_at) FROM disclosure_objection o
           WHERE o.city = d.city AND o.disclosure = d.id AND o.answer IS NULL) AS objection,
         coalesce((SELECT array_agg(DISTINCT p.name_mask) FROM party p
                    WHERE p.city = d.city AND p.case_id = d.case_id AND p.name_mask IS NOT NULL), '{}') AS names
    FROM disclosure d WHERE d.city = scope_city() AND d.id = $1 AND d.case_id = $2`;

interface OpenRow {
  readonly row: DisclosureJson;
  readonly objection: { readonly id: string; readonly dueOn: string; readonly objectedAt: string } | null;
  readonly names: readonly string[];
}

export interface DecidedRecord {
  readonly id: string;
  /** The version that was seen; not given by an operator, whose objection changes nothing that is shown. */
  readonly seen: number | null;
  /** The account that decides; null for an operator. */
  readonly account: string | null;
}

export class Disclosures {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** For the ledger: one record beside its case. */
  beside({ id, seen, account }: DecidedRecord): BesideCase<OpenDisclosure, DisclosureChange> {
    return {
      open: async ({ query }, file) => {
        const [found] = await query<OpenRow>(openSql, [id, file.id]);
        if (found === undefined) throw new DisclosureNotFound();
        if (seen !== null && found.row.version !== seen) throw new StaleDisclosure(found.row.version);
        return { record: disclosureOf(found.row), objection: objectionOf(found.objection), names: found.names };
      },
      write: (work, change, moment) => write(work, { change, moment, account }),
    };
  }

  /** Closed complaints of a year without a record, with what decides whether they get one. */
  async listMissing(units: readonly string[], atMost: number): Promise<readonly CaseWithoutDisclosure[]> {
    const rows = await this.app.read({ city: this.city, units }, ({ query }) =>
      query<Omit<CaseWithoutDisclosure, 'closedAt'> & { closedAt: string }>(
        `SELECT c.id, c.number, c.unit, to_jsonb(c.closed_at) #>> '{}' AS "closedAt", c.outcome, c.facts,
                c.respondent_credit_code AS "creditCode" FROM "case" c
          WHERE c.city = scope_city() AND c.unit = ANY (scope_units()) AND c.kind = 'complaint'
            AND c.closed_at > anqi_now() - interval '1 year' AND c.outcome IN ('agreement', 'terminated', 'settled', 'withdrawn')
            AND NOT EXISTS (SELECT FROM disclosure d WHERE d.city = c.city AND d.case_id = c.id)
          ORDER BY c.closed_at, c.id LIMIT $1`,
        [atMost],
      ),
    );
    return rows.map((row) => ({ ...row, closedAt: parseInstant(row.closedAt) }));
  }

  /** Makes the record of a case that was closed before there were any. @returns whether it had none */
  async fill(
    { id, number, unit, creditCode }: Pick<CaseWithoutDisclosure, 'id' | 'number' | 'unit' | 'creditCode'>,
    turn: { readonly dueOn: string; readonly withheld: string | null },
  ): Promise<boolean> {
    return this.inHousekeeping(async (work) => {
      const made = await work.query<TurnedRecord>(
        `INSERT INTO disclosure (city, case_id, case_number, unit, state, due_on, reason, changed_at, credit_code)
         VALUES (scope_city(), $1, $2, $3, CASE WHEN $5::text IS NULL THEN 'due' ELSE 'withheld' END, $4, $5, anqi_now(),
                 CASE WHEN $5::text IS NULL THEN $6 END)
         ON CONFLICT (city, case_id) DO NOTHING RETURNING id, version, false AS "wasPublic"`,
        [id, number, unit, turn.dueOn, turn.withheld, creditCode],
      );
      await tell(work, made, { act: 'due', reason: turn.withheld, moment: null });
      return made.length > 0;
    });
  }

  /** Ends what stood its whole year, and forgets proposals that nobody answered for thirty days. @returns how many it ended */
  async endOld(): Promise<number> {
    return this.inHousekeeping(async (work) => {
      const ended = await work.query<TurnedRecord>(
        `UPDATE disclosure d SET state = 'ended', reason = NULL, credit_code = NULL, version = d.version + 1, changed_at = anqi_now(),
                ${NOTHING_SHOWN}
          WHERE d.city = scope_city() AND d.state IN ('published', 'withdrawn')
            AND d.ends_on < (anqi_now() AT TIME ZONE 'Asia/Shanghai')::date
        RETURNING d.id, d.version, true AS "wasPublic"`,
      );
      await tell(work, ended, { act: 'ended', reason: null, moment: null });
      await work.query(
        `UPDATE disclosure SET proposed_act = NULL, proposed_draft = NULL, proposed_reason = NULL, proposed_by = NULL, proposed_at = NULL
          WHERE city = scope_city() AND proposed_at < anqi_now() - interval '30 days'`,
      );
      return ended.length;
    });
  }

  private inHousekeeping<T>(work: (work: Work) => Promise<T>): Promise<T> {
    return this.app.inScope({ city: this.city, system: 'housekeeping' }, work);
  }
}

/** A record as the rules see it. */
export function disclosureOf(row: DisclosureJson): Disclosure {
  return {
    ...{ id: row.id, state: row.state, reason: row.reason, version: row.version },
    dueOn: localDate(row.due_on),
    publishedAt: instantOrNull(row.published_at),
    endsOn: dateOrNull(row.ends_on),
    copy: copyOf(row),
    proposal: proposalOf(row),
  };
}

function copyOf(row: DisclosureJson): PublicCopy | null {
  if (row.operator_name === null || row.complained_on === null || row.result === null) return null;
  return {
    operatorName: row.operator_name,
    operatorAddress: row.operator_address,
    creditCode: row.credit_code,
    unit: row.unit,
    complainedOn: localDate(row.complained_on),
    boughtOn: dateOrNull(row.bought_on),
    goodsClass: row.goods_class,
    problemClass: row.problem_class,
    salesMode: row.sales_mode,
    requests: row.requests ?? [],
    result: row.result,
    summary: row.summary,
  };
}

function proposalOf(row: DisclosureJson): DisclosureProposal | null {
  if (row.proposed_act === null || row.proposed_by === null || row.proposed_at === null) return null;
  const { proposed_act: act, proposed_draft: draft, proposed_reason: reason, proposed_by: by } = row;
  return { act, draft, reason, by, at: parseInstant(row.proposed_at) };
}

function objectionOf(objection: OpenRow['objection']): OpenDisclosure['objection'] {
  if (objection === null) return null;
  return {
    id: objection.id,
    dueOn: localDate(objection.dueOn),
    objectedAt: parseInstant(objection.objectedAt),
  };
}

interface ToWrite {
  readonly change: DisclosureChange;
  readonly moment: Instant;
  readonly account: string | null;
}

const updateSql = `
  UPDATE disclosure SET state = $2, reason = $3, published_at = $4, ends_on = $5, version = $6, changed_at = $7,
         operator_name = $8, operator_address = $9, credit_code = CASE WHEN $2 = 'withheld' AND $4::timestamptz IS NULL THEN NULL ELSE coalesce($10, credit_code) END, complained_on = $11, bought_on = $12,
         goods_class = $13, problem_class = $14, sales_mode = $15, requests = $16, result = $17, summary = $18,
         proposed_act = $19, proposed_draft = $20, proposed_reason = $21, proposed_by = $22, proposed_at = $23
   WHERE city = scope_city() AND id = $1`;

async function write({ query }: Work, { change, moment, account }: ToWrite): Promise<void> {
  const { record, act, reason, isPublic, objection } = change;
  const { copy, proposal } = record;
  await query(updateSql, [
    ...[record.id, record.state, record.reason, record.publishedAt, record.endsOn, record.version, moment],
    ...[copy?.operatorName, copy?.operatorAddress, copy?.creditCode, copy?.complainedOn, copy?.boughtOn].map(orNull),
    ...[copy?.goodsClass, copy?.problemClass, copy?.salesMode, copy?.requests, copy?.result, copy?.summary].map(orNull),
    ...[proposal?.act, proposal?.draft ?? null, proposal?.reason, proposal?.by, proposal?.at].map(orNull),
  ]);
  await query(
    `INSERT INTO disclosure_change (city, disclosure, version, act, reason, at, by_account, is_public)
     VALUES (scope_city(), $1, $2, $3, $4, $5, $6, $7)`,
    [record.id, record.version, act, reason, moment, account, isPublic],
  );
  if (objection === null) return;
  if ('answers' in objection) {
    await query(
      `UPDATE disclosure_objection SET answer = $2, answered_at = $3, answered_by = $4
        WHERE city = scope_city() AND disclosure = $1 AND answer IS NULL`,
      [record.id, objection.answers, moment, account],
    );
    return;
  }
  const { ground, statement, dueOn } = objection.begins;
  await query(
    `INSERT INTO disclosure_objection (city, id, disclosure, credit_code, ground, statement, objected_at, due_on)
     VALUES (scope_city(), $1, $2, $3, $4, $5, $6, $7)`,
    [drawId(moment), record.id, copy?.creditCode ?? '', ground, statement, moment, dueOn],
  );
}

function orNull<T>(value: T | undefined): T | null {
  return value ?? null;
}
