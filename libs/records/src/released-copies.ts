// Copies of pictures that were passed on: written with the decision, listed for whoever has them in sight, found to be saved.
import { type CopiedOriginal, type CopyReader, type Instant, parseInstant } from '#rules';
import type { BesideCase } from './ledger.js';
import { CaseNotFound, CopyNotFound, StorageFull } from './records-fault.js';
import type { BodyScope, EnterpriseScope, Scope, UnitsScope } from './scope.js';
import type { KeptStatement, UnitOfWork, Work } from './unit-of-work.js';

/** A copy as it was made and kept, before anybody may have it. */
export interface MadeCopy {
  readonly kind: string;
  /** In hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** The account that acts, and its unit, in whose audit it stands. */
export interface CopyKeeper {
  readonly account: string;
  readonly unit: string;
}

export interface CopyToRelease {
  readonly id: string;
  readonly attachment: string;
  readonly to: readonly CopyReader[];
  readonly covers: number;
  readonly by: CopyKeeper;
  readonly made: MadeCopy;
  readonly mostBytesInAll: number;
}

/** What the rules ask of the original, with what is written of it. */
export interface OpenOriginal extends CopiedOriginal {
  readonly filing: string;
}

export interface OpenCopy {
  readonly place: number;
  readonly isTakenBack: boolean;
}

/** A copy as it is saved: by its content. */
export interface KeptCopy extends MadeCopy {
  readonly id: string;
  readonly releasedAt: Instant;
}

/** A copy at the desk that released it. */
export interface ReleasedCopyView extends KeptCopy {
  readonly attachment: string;
  readonly covers: number;
  readonly toEnterprise: boolean;
  /** The unit of the body; null for none. */
  readonly toBody: string | null;
  readonly releasedBy: string;
  readonly takenBackAt: Instant | null;
}

type Json<View> = Omit<View, 'bytes' | 'releasedAt' | 'takenBackAt'> & {
  readonly bytes: string;
  readonly releasedAt: string;
};

const isSettlement = `
  EXISTS (SELECT FROM "case" s WHERE s.city = c.city AND s.filing_id = c.filing_id AND s.kind = 'settlement'
     AND s.respondent_credit_code = c.respondent_credit_code)`;

const originalSql: KeptStatement = {
  name: 'original-of-a-copy',
  text: `
  SELECT c.filing_id AS filing, a.state = 'clean' AND a.kind IN ('jpg', 'png', 'webp') AS "isPicture", a.role,
         CASE WHEN a.filing_id IS NULL THEN 0 ELSE (SELECT count(*)::int FROM attachment b
           WHERE b.city = a.city AND b.filing_id = a.filing_id AND (b.sent_at, b.id) <= (a.sent_at, a.id)) END AS place,
         was_reported(c.filing_id) AS "ofReport", ${isSettlement} AS "settledFirst"
    FROM "case" c JOIN attachment a ON a.city = c.city AND (a.case_id = c.id OR a.filing_id = c.filing_id)
   WHERE c.city = scope_city() AND c.id = $1 AND c.filing_id IS NOT NULL AND a.id = $2`,
};

const kept = `r.id, r.kind, encode(r.copy_sha256, 'hex') AS sha256, r.copy_bytes AS bytes, to_jsonb(r.released_at) #>> '{}' AS "releasedAt"`;

export class ReleasedCopies {
  constructor(private readonly app: UnitOfWork) {}

  /** The original as it lies beside a case, before anything is made of it. @throws CopyNotFound */
  async original(scope: UnitsScope, caseId: string, attachment: string): Promise<OpenOriginal> {
    return this.app.read(scope, (work) => openOriginal(work, caseId, attachment));
  }

  /** For the ledger: a copy that is released with the line of its story. */
  releasing(attachment: string): BesideCase<OpenOriginal, ReleasedChange> {
    return { open: (work, { id }) => openOriginal(work, id, attachment), write: insert };
  }

  /** For the ledger: a copy of the case that is taken back. */
  takingBack(copy: string): BesideCase<OpenCopy, TakenBackChange> {
    return {
      open: async ({ query }, { id }) => {
        const [found] = await query<OpenCopy>(
          `SELECT place, taken_back_at IS NOT NULL AS "isTakenBack" FROM released_copy
            WHERE city = scope_city() AND id = $1 AND case_id = $2`,
          [copy, id],
        );
        if (found === undefined) throw new CopyNotFound();
        return found;
      },
      write: takeBack,
    };
  }

  /** Those of one case, oldest first, taken back or not. @throws CaseNotFound */
  async ofCase(scope: UnitsScope, number: string): Promise<readonly ReleasedCopyView[]> {
    const rows = await this.of<ReleasedCopyView & { readonly takenBackAt: string | null }>(scope, number, {
      columns: `${kept}, r.attachment, r.covers, r.to_enterprise IS NOT NULL AS "toEnterprise", r.to_body AS "toBody",
        r.released_by AS "releasedBy", to_jsonb(r.taken_back_at) #>> '{}' AS "takenBackAt"`,
      beside: 'r.case_id = c.id',
    });
    return rows.map((row) => ({
      ...copyOf(row),
      takenBackAt: row.takenBackAt === null ? null : parseInstant(row.takenBackAt),
    }));
  }

  /** Who could find a copy of something of this case. @throws CaseNotFound */
  async readersOf(scope: UnitsScope, number: string): Promise<Pick<CopiedOriginal, 'ofReport' | 'settledFirst'>> {
    const [found] = await this.app.read(scope, ({ query }) =>
      query<Pick<CopiedOriginal, 'ofReport' | 'settledFirst'>>(
        `SELECT was_reported(c.filing_id) AS "ofReport", ${isSettlement} AS "settledFirst"
           FROM "case" c WHERE c.city = scope_city() AND c.number = $1`,
        [number],
      ),
    );
    if (found === undefined) throw new CaseNotFound();
    return found;
  }

  /** What was passed on to whoever asks, beside a case of his. @throws CaseNotFound */
  async forReader(scope: EnterpriseScope | BodyScope, number: string): Promise<readonly KeptCopy[]> {
    const beside = 'enterprise' in scope ? 'r.filing_id = c.filing_id' : 'r.case_id = c.id';
    const rows = await this.of<KeptCopy>(scope, number, { columns: kept, beside });
    return rows.map(copyOf);
  }

  /** Undefined where it does not exist, as where it is not in sight; one that was taken back is there for nobody. */
  async find(scope: Scope, id: string): Promise<KeptCopy | undefined> {
    const [found] = await this.app.read(scope, ({ query }) =>
      query<Json<KeptCopy>>(
        `SELECT ${kept} FROM released_copy r WHERE r.city = scope_city() AND r.id = $1 AND r.taken_back_at IS NULL`,
        [id],
      ),
    );
    return found === undefined ? undefined : copyOf(found);
  }

  private async of<View>(
    scope: Scope,
    number: string,
    { columns, beside }: { readonly columns: string; readonly beside: string },
  ): Promise<readonly (Json<View> & Pick<View, Extract<keyof View, 'takenBackAt'>>)[]> {
    return this.app.read(scope, async ({ query }) => {
      const [found] = await query<{ readonly there: boolean }>(
        'SELECT true AS there FROM "case" WHERE city = scope_city() AND number = $1',
        [number],
      );
      if (found === undefined) throw new CaseNotFound();
      return query(
        `SELECT ${columns} FROM "case" c JOIN released_copy r ON r.city = c.city AND ${beside}
          WHERE c.city = scope_city() AND c.number = $1 ORDER BY r.released_at, r.id`,
        [number],
      );
    });
  }
}

export type ReleasedChange = CopyToRelease & { readonly caseId: string; readonly original: OpenOriginal } & {
  /** The credit code and the unit for whom it is; null for none. */
  readonly enterprise: string | null;
  readonly body: string | null;
};

export interface TakenBackChange {
  readonly caseId: string;
  readonly copy: string;
  readonly by: CopyKeeper;
}

async function openOriginal({ query }: Work, caseId: string, attachment: string): Promise<OpenOriginal> {
  const [found] = await query<OpenOriginal>(originalSql, [caseId, attachment]);
  if (found === undefined) throw new CopyNotFound();
  return found;
}

async function insert({ query }: Work, change: ReleasedChange, moment: Instant): Promise<void> {
  const { id, caseId, attachment, original, made, covers, enterprise, body, by, mostBytesInAll } = change;
  const [room] = await query<{ taken: boolean }>('SELECT take_room($1, $2) AS taken', [made.bytes, mostBytesInAll]);
  if (room?.taken !== true) throw new StorageFull();
  await query(
    `INSERT INTO released_copy (city, id, case_id, filing_id, attachment, place, kind, copy_sha256, copy_bytes, covers,
            to_enterprise, to_body, released_by, released_at)
     VALUES (scope_city(), $1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9, $10, $11, $12, $13)`,
    [
      ...[id, caseId, original.filing, attachment, original.place, made.kind, made.sha256, made.bytes, covers],
      ...[enterprise, body, by.account, moment],
    ],
  );
  const facts = { copy: id, attachment, copySha256: made.sha256, covers, toEnterprise: enterprise !== null, body };
  await tell(query, { by, caseId, action: 'copy.released', facts });
}

async function takeBack({ query }: Work, { caseId, copy, by }: TakenBackChange, moment: Instant): Promise<void> {
  await query(
    `UPDATE released_copy SET taken_back_by = $2, taken_back_at = $3
      WHERE city = scope_city() AND id = $1 AND taken_back_at IS NULL`,
    [copy, by.account, moment],
  );
  await tell(query, { by, caseId, action: 'copy.taken-back', facts: { copy } });
}

interface Told {
  readonly by: CopyKeeper;
  readonly caseId: string;
  readonly action: string;
  readonly facts: object;
}

async function tell(query: Work['query'], { by, caseId, action, facts }: Told): Promise<void> {
  const line = [by.unit, `account:${by.account}`, action, caseId, JSON.stringify(facts)];
  await query('SELECT append_audit($1, $2, $3, $4, $5)', line);
}

function copyOf<View extends { readonly bytes: string; readonly releasedAt: string }>(
  row: View,
): Omit<View, 'bytes' | 'releasedAt'> & { readonly bytes: number; readonly releasedAt: Instant } {
  return { ...row, bytes: Number(row.bytes), releasedAt: parseInstant(row.releasedAt) };
}
