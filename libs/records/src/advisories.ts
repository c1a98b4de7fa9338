// Tips and warnings as they are decided about: opened under their own lock, written with the line of their history.
import {
  type Advisory,
  type AdvisoryAct,
  type AdvisoryChange,
  type AdvisoryKind,
  type AdvisoryProposal,
  type AdvisoryState,
  type AdvisoryText,
  type Instant,
  localDate,
  parseInstant,
} from '#rules';
import { instantOrNull } from './case-row.js';
import type { IdempotencyClaim } from './ledger.js';
import { onceUnderKey } from './once-under-key.js';
import { AdvisoryNotFound, StaleAdvisory } from './records-fault.js';
import type { UnitsScope } from './scope.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

/** The officer who decides, in whose sight it lies, and under which key. */
export interface AdvisoryRequest {
  readonly scope: UnitsScope;
  readonly account: string;
  readonly claim: IdempotencyClaim;
}

/** An advisory as the desk lists and opens it. */
export interface AdvisoryPage {
  readonly advisory: Advisory;
  readonly history: readonly AdvisoryLine[];
}

export interface AdvisoryLine {
  readonly version: number;
  readonly act: AdvisoryAct;
  readonly reason: string | null;
  readonly at: Instant;
  readonly account: string;
  readonly isPublic: boolean;
}

/** A text as JSON keeps it. */
type TextJson = Omit<AdvisoryText, 'from' | 'until'> & { readonly from: string; readonly until: string };

interface AdvisoryRow {
  readonly id: string;
  readonly unit: string;
  readonly kind: AdvisoryKind;
  readonly state: AdvisoryState;
  readonly version: number;
  readonly publishedAt: string | null;
  readonly reason: string | null;
  readonly shown: TextJson | null;
  readonly writtenBy: string | null;
  readonly draft: TextJson | null;
  readonly draftReason: string | null;
  readonly draftBy: string | null;
  readonly draftAt: string | null;
  readonly draftReturned: boolean | null;
}

const mostLines = 300;
const columns = `
  a.id, a.unit, a.kind, a.state, a.version, to_jsonb(a.published_at) #>> '{}' AS "publishedAt", a.reason,
  CASE WHEN a.state = 'published' THEN jsonb_build_object('title', a.title, 'body', a.body, 'from', a.shown_from,
    'until', a.shown_until, 'operatorName', a.operator_name, 'creditCode', a.credit_code) END AS shown,
  a.written_by AS "writtenBy", a.draft, a.draft_reason AS "draftReason", a.draft_by AS "draftBy",
  to_jsonb(a.draft_at) #>> '{}' AS "draftAt", a.draft_returned AS "draftReturned"`;

export class Advisories {
  constructor(private readonly app: UnitOfWork) {}

  /** @param write makes the new one at the moment of the transaction @returns its id; of a repeated request the first one's */
  async add(request: AdvisoryRequest, write: (moment: Instant) => AdvisoryChange): Promise<string> {
    const { id } = await this.app.inScope(request.scope, (work) =>
      onceUnderKey(work, request.claim, async () => {
        const moment = await momentOf(work);
        const change = write(moment);
        await work.query(
          `INSERT INTO advisory (city, id, unit, kind, state, version, changed_at) VALUES (scope_city(), $1, $2, $3, 'draft', 1, $4)`,
          [change.advisory.id, change.advisory.unit, change.advisory.kind, moment],
        );
        await keep(work, change, { moment, account: request.account });
        return { id: change.advisory.id };
      }),
    );
    return id;
  }

  /**
   * @param seen the version that was before the officer @param decide judges what stands
   * @throws AdvisoryNotFound, StaleAdvisory, IdempotencyInFlight, IdempotencyMismatch, whatever `decide` throws
   */
  async change(
    request: AdvisoryRequest,
    { id, seen }: { readonly id: string; readonly seen: number },
    decide: (open: Advisory, moment: Instant) => AdvisoryChange,
  ): Promise<void> {
    await this.app.inScope(request.scope, (work) =>
      onceUnderKey(work, request.claim, async () => {
        const [row] = await work.query<AdvisoryRow>(
          `SELECT ${columns} FROM advisory a WHERE a.city = scope_city() AND a.id = $1 FOR UPDATE`,
          [id],
        );
        if (row === undefined) throw new AdvisoryNotFound();
        if (row.version !== seen) throw new StaleAdvisory();
        const moment = await momentOf(work);
        await keep(work, decide(advisoryOf(row), moment), { moment, account: request.account });
        return { id };
      }),
    );
  }

  /** Those of the units in sight, what changed last on top. */
  async list(scope: UnitsScope): Promise<readonly Advisory[]> {
    const rows = await this.app.read(scope, ({ query }) =>
      query<AdvisoryRow>(
        `SELECT ${columns} FROM advisory a WHERE a.city = scope_city() ORDER BY a.changed_at DESC, a.id LIMIT $1`,
        [mostLines],
      ),
    );
    return rows.map(advisoryOf);
  }

  /** @throws AdvisoryNotFound where it is not in sight */
  async find(scope: UnitsScope, id: string): Promise<AdvisoryPage> {
    return this.app.read(scope, async ({ query }) => {
      const [row] = await query<AdvisoryRow>(
        `SELECT ${columns} FROM advisory a WHERE a.city = scope_city() AND a.id = $1`,
        [id],
      );
      if (row === undefined) throw new AdvisoryNotFound();
      const lines = await query<Omit<AdvisoryLine, 'at'> & { at: string }>(
        `SELECT version, act, reason, to_jsonb(at) #>> '{}' AS at, by_account AS account, is_public AS "isPublic"
           FROM advisory_change WHERE city = scope_city() AND advisory = $1 ORDER BY version DESC`,
        [id],
      );
      return {
        advisory: advisoryOf(row),
        history: lines.map((line) => ({ ...line, at: parseInstant(line.at) })),
      };
    });
  }
}

interface Kept {
  readonly moment: Instant;
  readonly account: string;
}

/** The row as it is afterwards, its line, and the line in the audit of its unit: the head lock last. */
async function keep({ query }: Work, change: AdvisoryChange, { moment, account }: Kept): Promise<void> {
  const { advisory, act, reason, isPublic } = change;
  const { id, unit, state, version, shown, proposal } = advisory;
  const isReleased = act === 'published' || act === 'corrected';
  await query(
    `UPDATE advisory SET state = $2, version = $3, changed_at = $4, published_at = $5, reason = $6, title = $7, body = $8,
            shown_from = $9, shown_until = $10, operator_name = $11, credit_code = $12, written_by = $13,
            released_by = CASE WHEN $7::text IS NULL THEN NULL WHEN $14::boolean THEN $15::uuid ELSE released_by END,
            draft = $16, draft_reason = $17, draft_by = $18, draft_at = $19, draft_returned = $20
      WHERE city = scope_city() AND id = $1`,
    [
      ...[id, state, version, moment, advisory.publishedAt, advisory.reason, shown?.title ?? null, shown?.body ?? null],
      ...[shown?.from ?? null, shown?.until ?? null, shown?.operatorName ?? null, shown?.creditCode ?? null],
      ...[advisory.writtenBy, isReleased, account],
      proposal === null ? null : JSON.stringify(proposal.text),
      ...[proposal?.reason ?? null, proposal?.by ?? null, proposal?.at ?? null, proposal?.isReturned ?? null],
    ],
  );
  await query(
    `INSERT INTO advisory_change (city, advisory, version, act, reason, at, by_account, is_public)
     VALUES (scope_city(), $1, $2, $3, $4, $5, $6, $7)`,
    [id, version, act, reason, moment, account, isPublic],
  );
  await query('SELECT append_audit($1, $2, $3, NULL, $4)', [
    unit,
    `account:${account}`,
    `advisory.${act}`,
    JSON.stringify({ advisory: id, ...(reason === null ? {} : { reason }) }),
  ]);
}

async function momentOf({ query }: Work): Promise<Instant> {
  const [row] = await query<{ at: string }>(`SELECT to_jsonb(anqi_now()) #>> '{}' AS at`);
  return parseInstant(row?.at ?? '');
}

function advisoryOf(row: AdvisoryRow): Advisory {
  const { id, unit, kind, state, version, reason, shown, writtenBy } = row;
  return {
    ...{ id, unit, kind, state, version, reason, writtenBy },
    shown: shown === null ? null : textOf(shown),
    publishedAt: instantOrNull(row.publishedAt),
    proposal: proposalOf(row),
  };
}

function proposalOf({ draft, draftReason, draftBy, draftAt, draftReturned }: AdvisoryRow): AdvisoryProposal | null {
  if (draft === null || draftBy === null || draftAt === null) return null;
  return {
    text: textOf(draft),
    reason: draftReason,
    by: draftBy,
    at: parseInstant(draftAt),
    isReturned: draftReturned === true,
  };
}

function textOf({ title, body, from, until, operatorName, creditCode }: TextJson): AdvisoryText {
  return { title, body, from: localDate(from), until: localDate(until), operatorName, creditCode };
}
