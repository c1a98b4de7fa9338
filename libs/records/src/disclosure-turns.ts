// Writes what the closing of a complaint, or its being opened again, means for its record of the disclosure, in the same commit.
import type { DisclosureAct, DisclosureTurn, Instant } from '#rules';
import type { Work } from './unit-of-work.js';

export interface TurnOfCase {
  readonly caseId: string;
  readonly number: string;
  readonly unit: string;
  readonly turn: DisclosureTurn;
}

/** Of a record nothing is left that was shown or proposed. */
export const NOTHING_SHOWN = `operator_name = NULL, operator_address = NULL, complained_on = NULL, bought_on = NULL, goods_class = NULL,
  problem_class = NULL, sales_mode = NULL, requests = NULL, result = NULL, summary = NULL,
  proposed_act = NULL, proposed_draft = NULL, proposed_reason = NULL, proposed_by = NULL, proposed_at = NULL`;

const dueSql = `
  INSERT INTO disclosure AS d (city, case_id, case_number, unit, state, due_on, reason, changed_at, credit_code)
  VALUES (scope_city(), $1, $2, $3, CASE WHEN $5::text IS NULL THEN 'due' ELSE 'withheld' END, $4, $5, $6,
          (SELECT c.respondent_credit_code FROM "case" c WHERE c.city = scope_city() AND c.id = $1 AND $5::text IS NULL))
  ON CONFLICT (city, case_id) DO UPDATE SET state = excluded.state, unit = excluded.unit, due_on = excluded.due_on,
    credit_code = excluded.credit_code, reason = excluded.reason, version = d.version + 1, changed_at = excluded.changed_at, ${NOTHING_SHOWN}
  RETURNING d.id, d.version, false AS "wasPublic"`;

const reopenedSql = `
  UPDATE disclosure d SET state = 'withdrawn', reason = 'reopened', version = d.version + 1, changed_at = $2,
         credit_code = CASE WHEN d.published_at IS NOT NULL THEN d.credit_code END, ${NOTHING_SHOWN}
   WHERE d.city = scope_city() AND d.case_id = $1 AND d.state <> 'ended'
  RETURNING d.id, d.version, d.published_at IS NOT NULL AS "wasPublic"`;

/** A record after its turn. */
export interface TurnedRecord {
  readonly id: string;
  readonly version: number;
  readonly wasPublic: boolean;
}

export async function writeDisclosureTurns(work: Work, turns: readonly TurnOfCase[], moment: Instant): Promise<void> {
  for (const { caseId, number, unit, turn } of turns) {
    switch (turn.turn) {
      case 'due': {
        const made = await work.query<TurnedRecord>(dueSql, [caseId, number, unit, turn.dueOn, turn.withheld, moment]);
        await tell(work, made, { act: 'due', reason: turn.withheld, moment });
        break;
      }
      case 'reopened': {
        const taken = await work.query<TurnedRecord>(reopenedSql, [caseId, moment]);
        await tell(work, taken, { act: 'reopened', reason: 'reopened', moment });
        break;
      }
    }
  }
}

/** A line of the history by the house itself. The rule of sight looks for the record: it stands only after its own statement. */
export async function tell(
  { query }: Work,
  turned: readonly TurnedRecord[],
  {
    act,
    reason,
    moment,
  }: { readonly act: DisclosureAct; readonly reason: string | null; readonly moment: Instant | null },
): Promise<void> {
  await query(
    `INSERT INTO disclosure_change (city, disclosure, version, act, reason, at, is_public)
     SELECT scope_city(), t.id, t.version, $2, $3, coalesce($4, anqi_now()), t."wasPublic"
       FROM jsonb_to_recordset($1) AS t (id uuid, version integer, "wasPublic" boolean)`,
    [JSON.stringify(turned), act, reason, moment],
  );
}
