// The public replies of operators to evaluations: written and taken back by the operator, removed by its county with an audit line.
import { type LocalDate, localDate } from '#rules';
import type { DecidingOfficer } from './enterprise-applications.js';
import type { EnterpriseScope, UnitsScope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

/** What stands in public, and what is told of those before. */
export interface EvaluationReply {
  readonly words: string;
  readonly writtenOn: LocalDate;
}

export interface ReplyTrace {
  /** Null where none stands. */
  readonly reply: EvaluationReply | null;
  /** How often the operator has put another in the place of one. */
  readonly changes: number;
  /** The last one that a bureau took down; a code. */
  readonly removal: { readonly on: LocalDate; readonly ground: string } | null;
}

/** A standing reply as the county of its operator sees it. */
export interface StandingReply extends EvaluationReply {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string;
  readonly unit: string;
}

/** What a decision about a reply goes by. */
export interface OpenReply {
  readonly removedOn: LocalDate | null;
  readonly today: LocalDate;
}

export type ReplyRemoved = 'done' | 'absent' | 'ended-before';

const mostLines = 200;
const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Shanghai')::date::text`;

export class EvaluationReplies {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** What everybody may read of the reply of one operator. */
  async traceOf(creditCode: string): Promise<ReplyTrace> {
    const rows = await this.app.read({ city: this.city, units: [] }, ({ query }) =>
      query<{
        words: string | null;
        writtenOn: string;
        endedOn: string | null;
        how: string | null;
        ground: string | null;
      }>(
        `SELECT words, ${dayOf('written_at')} AS "writtenOn", ${dayOf('ended_at')} AS "endedOn", ended_how AS how, ground
           FROM evaluation_reply WHERE city = scope_city() AND credit_code = $1 ORDER BY written_at DESC LIMIT $2`,
        [creditCode, mostLines],
      ),
    );
    const [standing] = rows.flatMap(({ words, writtenOn }) =>
      words === null ? [] : [{ words, writtenOn: localDate(writtenOn) }],
    );
    const [removal] = rows.flatMap(({ how, endedOn, ground }) =>
      how === 'removed' && endedOn !== null && ground !== null ? [{ on: localDate(endedOn), ground }] : [],
    );
    return {
      reply: standing ?? null,
      changes: rows.filter(({ how }) => how === 'changed').length,
      removal: removal ?? null,
    };
  }

  /**
   * Puts a reply in the place of the one that stands; the same words once more change nothing.
   * @param check throws where it may not stand
   */
  async write(
    scope: EnterpriseScope,
    { creditCode, words }: { readonly creditCode: string; readonly words: string },
    check: (open: OpenReply) => void,
  ): Promise<void> {
    await this.app.inScope(scope, async ({ query }) => {
      await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`evaluation-reply ${creditCode}`]);
      const [open] = await query<{ today: string; removedOn: string | null; standing: string | null }>(
        `SELECT ${dayOf('anqi_now()')} AS today,
                (SELECT words FROM evaluation_reply
                  WHERE city = scope_city() AND credit_code = $1 AND ended_at IS NULL) AS standing,
                (SELECT ${dayOf('max(ended_at)')} FROM evaluation_reply
                  WHERE city = scope_city() AND credit_code = $1 AND ended_how = 'removed') AS "removedOn"`,
        [creditCode],
      );
      if (open === undefined) throw new Error('a question without a table has one row');
      const { today, removedOn, standing } = open;
      check({ today: localDate(today), removedOn: removedOn === null ? null : localDate(removedOn) });
      if (standing === words) return;
      await query(endSql, [creditCode, 'changed']);
      await query(
        `INSERT INTO evaluation_reply (city, credit_code, enterprise, words, written_at)
         VALUES (scope_city(), $1, $2, $3, anqi_now())`,
        [creditCode, scope.enterprise, words],
      );
    });
  }

  /** Ends the reply of the operator itself; none that stands is none to end. */
  async takeBack(scope: EnterpriseScope, creditCode: string): Promise<void> {
    await this.app.inScope(scope, ({ query }) => query(endSql, [creditCode, 'taken-back']));
  }

  /** Those that stand, of the operators that the units in sight admitted, the newest first. */
  async listStanding(scope: UnitsScope): Promise<readonly StandingReply[]> {
    const rows = await this.app.read(scope, ({ query }) =>
      query<Omit<StandingReply, 'writtenOn'> & { writtenOn: string }>(
        `SELECT a.id, a.words, ${dayOf('a.written_at')} AS "writtenOn", a.credit_code AS "creditCode", e.name, e.unit
           FROM evaluation_reply a JOIN enterprise e ON e.city = a.city AND e.id = a.enterprise
          WHERE a.city = scope_city() AND a.ended_at IS NULL AND e.unit = ANY (scope_units())
          ORDER BY a.written_at DESC, a.id LIMIT $1`,
        [mostLines],
      ),
    );
    return rows.map((row) => ({ ...row, writtenOn: localDate(row.writtenOn) }));
  }

  /** Takes a reply down; the audit line goes with it. */
  async remove(officer: DecidingOfficer, id: string, ground: string): Promise<ReplyRemoved> {
    return this.app.inScope(officer.scope, async ({ query }) => {
      const [found] = await query<{ standing: boolean }>(
        `SELECT a.ended_at IS NULL AS standing FROM evaluation_reply a JOIN enterprise e ON e.city = a.city AND e.id = a.enterprise
          WHERE a.city = scope_city() AND a.id = $1 AND e.unit = $2 FOR UPDATE OF a`,
        [id, officer.unit],
      );
      if (found === undefined) return 'absent';
      if (!found.standing) return 'ended-before';
      await query(
        `UPDATE evaluation_reply SET words = NULL, ended_at = anqi_now(), ended_how = 'removed', ground = $2, removed_by = $3
          WHERE city = scope_city() AND id = $1`,
        [id, ground, officer.account],
      );
      await query('SELECT append_audit($1, $2, $3, NULL, $4)', [
        officer.unit,
        `account:${officer.account}`,
        'enterprise.reply-removed',
        JSON.stringify({ reply: id, ground }),
      ]);
      return 'done';
    });
  }
}

const endSql = `
  UPDATE evaluation_reply SET words = NULL, ended_at = anqi_now(), ended_how = $2
   WHERE city = scope_city() AND credit_code = $1 AND ended_at IS NULL`;
