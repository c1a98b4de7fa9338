// Filings that are being written, as the database keeps them: a ciphertext at a place, for hours, and no more.
import type { DraftScope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface DraftToKeep {
  readonly sealed: Uint8Array;
  /** What this saving is called; the next one has to name it. */
  readonly tag: string;
  /** What the last saving that the page knows of is called; null for a new draft. */
  readonly seen: string | null;
  readonly hours: number;
}

export interface DraftTimes {
  readonly savedAt: Date;
  readonly expiresAt: Date;
}

export interface KeptDraft extends DraftTimes {
  readonly sealed: Buffer;
  readonly tag: string;
}

const times = 'saved_at AS "savedAt", expires_at AS "expiresAt"';

/** Every work stands in the scope of its one draft: no other is seen, whatever is asked. */
export class FilingDrafts {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** Undefined where there is none, or none any more. */
  async find(draft: string): Promise<KeptDraft | undefined> {
    const [row] = await this.app.read(this.scopeOf(draft), ({ query }) =>
      query<KeptDraft>(`SELECT sealed, tag, ${times} FROM filing_draft WHERE draft = $1 AND expires_at > now()`, [
        draft,
      ]),
    );
    return row;
  }

  /** @returns undefined where another saving stands than the one that was seen */
  async save(draft: string, { sealed, tag, seen, hours }: DraftToKeep): Promise<DraftTimes | undefined> {
    const [row] = await this.app.inScope(this.scopeOf(draft), ({ query }) =>
      seen === null
        ? query<DraftTimes>(
            `INSERT INTO filing_draft (city, draft, sealed, tag, saved_at, expires_at)
             VALUES (scope_city(), $1, $2, $3, now(), now() + $4 * interval '1 hour')
             ON CONFLICT DO NOTHING RETURNING ${times}`,
            [draft, sealed, tag, hours],
          )
        : query<DraftTimes>(
            `UPDATE filing_draft SET sealed = $2, tag = $3, saved_at = now(), expires_at = now() + $4 * interval '1 hour'
              WHERE draft = $1 AND tag = $5 AND expires_at > now() RETURNING ${times}`,
            [draft, sealed, tag, hours, seen],
          ),
    );
    return row;
  }

  async remove(draft: string): Promise<void> {
    await this.app.inScope(this.scopeOf(draft), ({ query }) =>
      query('DELETE FROM filing_draft WHERE draft = $1', [draft]),
    );
  }

  private scopeOf(draft: string): DraftScope {
    return { city: this.city, draft };
  }
}
