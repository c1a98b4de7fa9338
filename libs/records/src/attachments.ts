// What is known of each attachment: begun by who sends it, seen with its case, moved on by the house alone.
import { RETENTIONS, parseInstant } from '#rules';
import type { AttachmentRole, Instant } from '#rules';
import type { SealedWithKey } from '#seal';
import { keepDataKeys } from './data-keys.js';
import type { Scope, SystemScope } from './scope.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

export const ATTACHMENT_STATES = ['receiving', 'quarantined', 'clean', 'refused'] as const;
export type AttachmentState = (typeof ATTACHMENT_STATES)[number];

/** How long a file waits for the filing it was sent for. */
export const DRAFT_HOURS = RETENTIONS.draft.keptFor.count;

/** Beside what a file stands: a draft that is not filed yet, a filing, or a case. */
export type Holder = { readonly draft: string } | { readonly filing: string } | { readonly caseId: string };

export interface NewAttachment {
  readonly id: string;
  readonly holder: Holder;
  readonly role: AttachmentRole;
  readonly kind: string;
  readonly bytes: number;
  readonly nameSealed: SealedWithKey;
  /** filer or account:<id>. */
  readonly sentBy: string;
}

export interface AttachmentLimits {
  readonly mostBytesInAll: number;
  readonly mostBytesTogether: number;
  readonly mostTogether: number;
}

export type Begun = 'begun' | 'storage-full' | 'too-many' | 'too-much-together';

export interface AttachmentView {
  readonly id: string;
  /** What it is, as whoever sent it said. */
  readonly role: AttachmentRole;
  readonly state: AttachmentState;
  readonly kind: string;
  readonly bytes: number;
  readonly sentBy: string;
  readonly sentAt: Instant;
  /** In hex; null until all of it has arrived. */
  readonly sha256: string | null;
  readonly copySha256: string | null;
  readonly copyBytes: number | null;
  readonly refusal: string | null;
}

/** A file in quarantine that this process alone may check for a while. */
export interface HeldAttachment extends Pick<AttachmentView, 'id' | 'kind' | 'bytes'> {
  readonly tries: number;
}

interface AttachmentJson extends Omit<AttachmentView, 'sentAt' | 'bytes' | 'copyBytes'> {
  readonly bytes: string;
  readonly copyBytes: string | null;
  readonly sentAt: string;
}

const columns = `a.id, a.role, a.state, a.kind, a.bytes, a.sent_by AS "sentBy", to_jsonb(a.sent_at) #>> '{}' AS "sentAt",
  encode(a.sha256, 'hex') AS sha256, encode(a.copy_sha256, 'hex') AS "copySha256", a.copy_bytes AS "copyBytes", a.refusal`;

export class Attachments {
  private readonly house: SystemScope;

  constructor(
    private readonly app: UnitOfWork,
    city: string,
  ) {
    this.house = { city, system: 'files' };
  }

  /** Takes room and a place for a file, both at once: whoever comes later sees them taken. */
  async begin(scope: Scope, sent: NewAttachment, limits: AttachmentLimits): Promise<Begun> {
    const { id, holder, role, kind, bytes, nameSealed, sentBy } = sent;
    const { column, value } = columnOf(holder);
    return this.app.inScope(scope, async ({ query }) => {
      const [room] = await query<{ taken: boolean }>('SELECT take_storage($1, $2, $3) AS taken', [
        bytes,
        limits.mostBytesInAll,
        'draft' in holder,
      ]);
      if (room?.taken !== true) return 'storage-full';
      const [held] = await query<{ count: number; bytes: string }>(
        `SELECT count(*)::int AS count, coalesce(sum(bytes), 0) AS bytes FROM attachment
          WHERE city = scope_city() AND ${column} = $1 AND state <> 'refused'`,
        [value],
      );
      if ((held?.count ?? 0) >= limits.mostTogether) return 'too-many';
      if (Number(held?.bytes ?? 0) + bytes > limits.mostBytesTogether) return 'too-much-together';
      await query(
        `INSERT INTO attachment (city, id, ${column}, state, kind, bytes, name_sealed, sent_by, role)
         VALUES (scope_city(), $1, $2, 'receiving', $3, $4, $5, $6, $7)`,
        [id, value, kind, bytes, nameSealed.sealed, sentBy, role],
      );
      await keepDataKeys(query, [nameSealed]);
      return 'begun';
    });
  }

  /** Undefined where it does not exist as where it is not in sight. */
  async find(scope: Scope, id: string): Promise<AttachmentView | undefined> {
    const [found] = await this.app.read(scope, ({ query }) =>
      query<AttachmentJson>(`SELECT ${columns} FROM attachment a WHERE a.city = scope_city() AND a.id = $1`, [id]),
    );
    return found === undefined ? undefined : viewOf(found);
  }

  /** Takes back what was not filed, or not wholly sent. @returns false where there is nothing of the kind in sight */
  async takeBack(scope: Scope, id: string): Promise<boolean> {
    const gone = await this.app.inScope(scope, ({ query }) =>
      query(`DELETE FROM attachment WHERE city = scope_city() AND id = $1 RETURNING id`, [id]),
    );
    return gone.length > 0;
  }

  /** All of a file is in quarantine, and stays there on the disk whatever happens to this process. */
  async markReceived(id: string, sha256: string): Promise<void> {
    await this.move(
      `state = 'quarantined', sha256 = decode($2, 'hex'), next_try_at = now()`,
      [id, sha256],
      'receiving',
    );
  }

  async touch(id: string): Promise<void> {
    await this.move('touched_at = now()', [id], 'receiving');
  }

  /** One file for this process to check, for so many seconds; undefined where another is at it or it was checked. */
  async hold(id: string, seconds: number): Promise<HeldAttachment | undefined> {
    const [held] = await this.holding('id = $1', [id, seconds]);
    return held;
  }

  /** The files that wait longest for a check, each for this process alone for so many seconds. */
  async holdWaiting(atMost: number, seconds: number): Promise<readonly HeldAttachment[]> {
    return this.holding(
      `id IN (SELECT id FROM attachment WHERE city = scope_city() AND state = 'quarantined' AND next_try_at <= now()
               ORDER BY next_try_at LIMIT $1 FOR UPDATE SKIP LOCKED)`,
      [atMost, seconds],
    );
  }

  /** @param original its head, and the data key without which nobody opens it */
  async markClean(
    id: string,
    copy: { readonly sha256: string; readonly bytes: number },
    original: SealedWithKey,
  ): Promise<boolean> {
    return this.app.inScope(this.house, async ({ query }) => {
      const moved = await query(
        `UPDATE attachment SET state = 'clean', copy_sha256 = decode($2, 'hex'), copy_bytes = $3, original_head = $4
          WHERE city = scope_city() AND id = $1 AND state = 'quarantined' RETURNING id`,
        [id, copy.sha256, copy.bytes, original.sealed],
      );
      // Another process was quicker, or the file was taken back: its key is of no use to anybody.
      if (moved.length > 0) await keepDataKeys(query, [original]);
      return moved.length > 0;
    });
  }

  async markRefused(id: string, code: string): Promise<boolean> {
    return this.move(`state = 'refused', refusal = $2`, [id, code], 'quarantined');
  }

  async tryLater(id: string, seconds: number): Promise<void> {
    await this.move(`next_try_at = now() + $2 * interval '1 second'`, [id, seconds], 'quarantined');
  }

  /** Forgets what nobody finished sending, and drafts that were never filed. @returns their ids */
  async forgetAbandoned(hours: number): Promise<readonly string[]> {
    const gone = await this.app.inScope(this.house, ({ query }) =>
      query<{ id: string }>(
        `DELETE FROM attachment WHERE city = scope_city() AND (state = 'receiving' OR draft_id IS NOT NULL)
            AND touched_at < now() - $1 * interval '1 hour' RETURNING id`,
        [hours],
      ),
    );
    return gone.map(({ id }) => id);
  }

  /** Which of these files have a row, and in which state. */
  async listStates(ids: readonly string[]): Promise<ReadonlyMap<string, AttachmentState>> {
    const rows = await this.app.read(this.house, ({ query }) =>
      query<Pick<AttachmentView, 'id' | 'state'>>(
        'SELECT id, state FROM attachment WHERE city = scope_city() AND id = ANY ($1::uuid[])',
        [ids],
      ),
    );
    return new Map(rows.map(({ id, state }) => [id, state]));
  }

  /** Which of these copies a row still points to. */
  async listCopiesInUse(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.app.read(this.house, ({ query }) =>
      query<{ hash: string }>(
        `SELECT encode(copy_sha256, 'hex') AS hash FROM attachment
          WHERE city = scope_city() AND copy_sha256 IN (SELECT decode(h, 'hex') FROM unnest($1::text[]) h)
         UNION SELECT encode(copy_sha256, 'hex') FROM released_copy
          WHERE city = scope_city() AND taken_back_at IS NULL AND copy_sha256 IN (SELECT decode(h, 'hex') FROM unnest($1::text[]) h)`,
        [hashes],
      ),
    );
    return new Set(rows.map(({ hash }) => hash));
  }

  /** Writes the hashes of what was filed into the audit, in the chain of the city. @returns how many */
  async audit(atMost: number): Promise<number> {
    const { city } = this.house;
    return this.app.inScope(this.house, async ({ query }) => {
      const kept = await query<{ id: string; caseId: string | null; facts: object }>(
        `UPDATE attachment SET audited = true WHERE city = scope_city() AND id IN (
           SELECT id FROM attachment WHERE city = scope_city() AND state = 'clean' AND NOT audited AND draft_id IS NULL
            ORDER BY sent_at LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING id, case_id AS "caseId", jsonb_build_object('attachment', id, 'filing', filing_id, 'kind', kind, 'bytes', bytes,
           'sha256', encode(sha256, 'hex'), 'copySha256', encode(copy_sha256, 'hex'), 'sentBy', sent_by) AS facts`,
        [atMost],
      );
      for (const { caseId, facts } of kept) {
        await query('SELECT append_audit($1, $2, $3, $4, $5)', [
          city,
          'system:files',
          'attachment.kept',
          caseId,
          JSON.stringify(facts),
        ]);
      }
      return kept.length;
    });
  }

  /** The room that all files take, in bytes. */
  async storageUsed(): Promise<number> {
    const [row] = await this.app.read(this.house, ({ query }) =>
      query<{ bytes: string }>('SELECT storage_used() AS bytes'),
    );
    return Number(row?.bytes ?? 0);
  }

  private async holding(which: string, parameters: readonly unknown[]): Promise<readonly HeldAttachment[]> {
    const rows = await this.app.inScope(this.house, ({ query }) =>
      query<Omit<HeldAttachment, 'bytes'> & { readonly bytes: string }>(
        `UPDATE attachment SET next_try_at = now() + $2 * interval '1 second', tries = tries + 1
          WHERE city = scope_city() AND state = 'quarantined' AND next_try_at <= now() AND ${which}
      RETURNING id, kind, bytes, tries`,
        parameters,
      ),
    );
    return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
  }

  private async move(change: string, parameters: readonly unknown[], from: AttachmentState): Promise<boolean> {
    const moved = await this.app.inScope(this.house, ({ query }: Work) =>
      query(
        `UPDATE attachment SET ${change} WHERE city = scope_city() AND id = $1 AND state = '${from}' RETURNING id`,
        parameters,
      ),
    );
    return moved.length > 0;
  }
}

function columnOf(holder: Holder): { readonly column: string; readonly value: string } {
  if ('draft' in holder) return { column: 'draft_id', value: holder.draft };
  if ('filing' in holder) return { column: 'filing_id', value: holder.filing };
  return { column: 'case_id', value: holder.caseId };
}

export function viewOf(row: AttachmentJson): AttachmentView {
  return {
    ...row,
    bytes: Number(row.bytes),
    copyBytes: row.copyBytes === null ? null : Number(row.copyBytes),
    sentAt: parseInstant(row.sentAt),
  };
}

export type { AttachmentJson };
export { columns as attachmentColumns };
