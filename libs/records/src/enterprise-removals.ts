// Accounts of firms that were taken back: what the firm says against it, sealed, and what its county answers, each with its audit line.
import {
  type Instant,
  type LocalDate,
  type Removal,
  type RemovalAnswer,
  type RemovalRejection,
  type SealedText,
  type WithdrawalGround,
  localDate,
  parseInstant,
} from '#rules';
import { dateOrNull, instantOrNull } from './case-row.js';
import { keepDataKeys } from './data-keys.js';
import { drawId } from './draw-id.js';
import type { Decided, DecidingOfficer, RemovalFigures } from './enterprise-applications.js';
import type { IdempotencyClaim } from './ledger.js';
import { onceUnderKey } from './once-under-key.js';
import { RecordsFault } from './records-fault.js';
import { momentOf } from './scored-settlements.query.js';
import type { EnterpriseScope, UnitsScope } from './scope.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

/** A removal with all that was said about it but the sealed words. */
export interface RemovalLine extends Removal, RemovalFigures {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  readonly creditCode: string;
  readonly ground: WithdrawalGround;
  readonly removedAt: Instant;
  readonly answerBy: LocalDate | null;
  readonly reason: RemovalRejection | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
}

export interface RemovalList {
  readonly asOf: Instant;
  readonly items: readonly RemovalLine[];
}

/** The firm that objects, by whom of its staff, and under which key. */
export interface ObjectingFirm {
  readonly scope: EnterpriseScope;
  readonly staff: string;
  readonly claim: IdempotencyClaim;
}

export interface AnsweredRemoval {
  readonly id: string;
  readonly answer: RemovalAnswer;
  readonly reason: RemovalRejection | null;
}

type RemovalJson = Omit<RemovalLine, 'objectBy' | 'objectedAt' | 'removedAt' | 'answerBy' | 'answeredAt'> &
  Readonly<Record<'objectBy' | 'removedAt', string>> &
  Readonly<Record<'objectedAt' | 'answerBy' | 'answeredAt', string | null>>;

const mostLines = 200;

const lineSql = `
  SELECT r.id, r.unit, e.name, e.credit_code AS "creditCode", r.ground, r.silent, r.settled, r.ended, r.register_state AS "registerState",
         to_jsonb(r.removed_at) #>> '{}' AS "removedAt", r.removed_by AS by, r.object_by::text AS "objectBy",
         to_jsonb(r.objected_at) #>> '{}' AS "objectedAt", r.answer_by::text AS "answerBy", r.answer, r.reason,
         to_jsonb(r.answered_at) #>> '{}' AS "answeredAt", r.answered_by AS "answeredBy"
    FROM enterprise_removal r JOIN enterprise e ON e.city = r.city AND e.id = r.enterprise`;

export class EnterpriseRemovals {
  constructor(private readonly app: UnitOfWork) {}

  /** The last removal of a firm; no item for one that was never removed. */
  async findOwn(scope: EnterpriseScope): Promise<RemovalList> {
    return this.app.read(scope, async (work) => {
      const asOf = await momentOf(work);
      return { asOf, items: (await work.query<RemovalJson>(ownSql)).map(removalOf) };
    });
  }

  /**
   * @param seal binds the words to the removal @param decide says by when they are answered
   * @throws IdempotencyInFlight, IdempotencyMismatch, whatever `decide` throws
   */
  async object(
    { scope, staff, claim }: ObjectingFirm,
    seal: (removal: string) => SealedText,
    decide: (open: Removal, moment: Instant) => LocalDate,
  ): Promise<void> {
    await this.app.inScope(scope, (work) =>
      onceUnderKey(work, claim, async () => {
        const { query } = work;
        const moment = await momentOf(work);
        const [row] = await query<RemovalJson>(ownSql);
        if (row === undefined) throw new Error('a firm that objects was removed');
        const answerBy = decide(removalOf(row), moment);
        const words = seal(row.id);
        const written = await query(
          `UPDATE enterprise_removal SET objection_sealed = $2, objected_at = $3, objected_by = $4, answer_by = $5
            WHERE city = scope_city() AND id = $1 AND objected_at IS NULL RETURNING id`,
          [row.id, words.sealed, moment, staff, answerBy],
        );
        // Another of its staff was faster: asked again, the rules say so.
        if (written.length === 0) decide({ ...removalOf(row), objectedAt: moment }, moment);
        await keepDataKeys(query, [words]);
        const facts = { removal: row.id };
        await audit(work, row.unit, { actor: `staff:${staff}`, action: 'enterprise.removal-objected', facts });
        return { id: row.id };
      }),
    );
  }

  /** What was objected to the units in sight: what waits first, the next due on top, then what was answered last. */
  async list(scope: UnitsScope): Promise<RemovalList> {
    return this.app.read(scope, async (work) => {
      const asOf = await momentOf(work);
      const rows = await work.query<RemovalJson>(
        `${lineSql} WHERE r.city = scope_city() AND r.unit = ANY (scope_units()) AND r.objected_at IS NOT NULL
          ORDER BY r.answer IS NOT NULL, CASE WHEN r.answer IS NULL THEN r.objected_at END, r.answered_at DESC, r.id LIMIT $1`,
        [mostLines],
      );
      return { asOf, items: rows.map(removalOf) };
    });
  }

  /**
   * Answers an objection; upheld, the account stands again, with those of its staff who may sign in with their address still.
   * @param decide whether this officer may @throws IdempotencyInFlight, IdempotencyMismatch, whatever `decide` throws
   */
  async answer(
    officer: DecidingOfficer & { readonly claim: IdempotencyClaim },
    { id, answer, reason }: AnsweredRemoval,
    decide: (open: Removal) => void,
  ): Promise<Decided> {
    return heldOrTaken(() =>
      this.app.inScope(officer.scope, async (work) => {
        const { query } = work;
        const [known] = await query<RemovalJson & { enterprise: string }>(
          `SELECT found.*, r.enterprise FROM (${lineSql}) found JOIN enterprise_removal r ON r.city = scope_city() AND r.id = found.id
            WHERE r.id = $1 AND r.unit = $2 FOR UPDATE OF r`,
          [id, officer.unit],
        );
        if (known === undefined) return 'absent';
        const { decided } = await onceUnderKey(work, officer.claim, async () => {
          decide(removalOf(known));
          if (answer === 'upheld' && !(await restore(work, known.enterprise))) throw new NobodyLeft();
          await query(
            `UPDATE enterprise_removal SET answer = $2, reason = $3, answered_at = anqi_now(), answered_by = $4
              WHERE city = scope_city() AND id = $1`,
            [id, answer, reason, officer.account],
          );
          await audit(work, known.unit, {
            actor: `account:${officer.account}`,
            action: `enterprise.removal-${answer}`,
            facts: { removal: id, ...(reason === null ? {} : { reason }) },
          });
          return { decided: 'done' as const };
        });
        return decided;
      }),
    );
  }

  /** Leave to open the words of an objection, with its audit line; undefined where there is none in sight. @returns the grant */
  async grantWords({ scope, account }: DecidingOfficer, id: string, seconds: number): Promise<string | undefined> {
    return this.app.inScope(scope, async (work) => {
      const { query } = work;
      const [found] = await query<{ unit: string }>(
        `SELECT unit FROM enterprise_removal
          WHERE city = scope_city() AND id = $1 AND unit = ANY (scope_units()) AND objected_at IS NOT NULL`,
        [id],
      );
      if (found === undefined) return undefined;
      const grant = drawId(await momentOf(work));
      await query(
        `INSERT INTO vault."grant" (city, id, account, what, purpose, targets, expires_at)
         VALUES (scope_city(), $1, $2, 'removal', 'handling', ARRAY[$3::uuid], now() + $4 * interval '1 second')`,
        [grant, account, id, seconds],
      );
      const facts = { removal: id };
      await audit(work, found.unit, { actor: `account:${account}`, action: 'enterprise.removal-read', facts });
      return grant;
    });
  }
}

const ownSql = `${lineSql} WHERE r.city = scope_city() AND r.enterprise = scope_enterprise() ORDER BY r.removed_at DESC, r.id LIMIT 1`;

/** Of those who went with the account all but who signs in elsewhere by now. @returns false where nobody would be left to manage it */
async function restore({ query }: Work, enterprise: string): Promise<boolean> {
  const back = await query<{ manages: boolean }>(
    `UPDATE enterprise_staff m SET ended_at = NULL FROM enterprise e
      WHERE m.city = scope_city() AND m.enterprise = $1 AND e.city = m.city AND e.id = m.enterprise AND m.ended_at = e.withdrawn_at
        AND NOT EXISTS (SELECT FROM enterprise_staff o WHERE o.city = m.city AND o.address_key = m.address_key AND o.id <> m.id
                           AND o.disabled_at IS NULL AND o.ended_at IS NULL)
    RETURNING m.may = 'manage' AND m.disabled_at IS NULL AS manages`,
    [enterprise],
  );
  await query(
    'UPDATE enterprise SET withdrawn_at = NULL, withdrawn_by = NULL, ground = NULL WHERE city = scope_city() AND id = $1',
    [enterprise],
  );
  return back.some(({ manages }) => manages);
}

/** Undoes what was begun: an account that nobody manages is none. */
class NobodyLeft extends Error {}

async function heldOrTaken(act: () => Promise<Decided>): Promise<Decided> {
  try {
    return await act();
  } catch (fault) {
    if (fault instanceof NobodyLeft) return 'address-taken';
    if (!(fault instanceof RecordsFault)) throw fault;
    if (fault.constraint === 'enterprise_holds_its_code') return 'code-held';
    if (fault.constraint === 'enterprise_has_its_address' || fault.constraint === 'enterprise_staff_has_its_address')
      return 'address-taken';
    throw fault;
  }
}

interface Act {
  readonly actor: string;
  readonly action: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** In the same commit as the act, the head lock of the unit last. */
async function audit({ query }: Work, unit: string, { actor, action, facts }: Act): Promise<void> {
  await query('SELECT append_audit($1, $2, $3, NULL, $4)', [unit, actor, action, JSON.stringify(facts)]);
}

function removalOf(row: RemovalJson): RemovalLine {
  return {
    ...row,
    removedAt: parseInstant(row.removedAt),
    objectBy: localDate(row.objectBy),
    objectedAt: instantOrNull(row.objectedAt),
    answerBy: dateOrNull(row.answerBy),
    answeredAt: instantOrNull(row.answeredAt),
  };
}
