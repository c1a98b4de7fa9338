// What the keeper of the vault's keys reads and writes: heads of ciphertexts, their wraps, and the life of each key.
import type { UnitOfWork, Work } from './unit-of-work.js';

/** The data key of one head in the hands of a vault key; of a ciphertext whole in itself, its secret in those of a later one. */
export interface Wrap {
  readonly head: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** A table that holds ciphertexts. */
export const SEALED_SOURCES = [
  'person',
  'filing',
  'statement',
  'attachment',
  'code-generator',
  'consumer',
  'enterprise-application',
  'enterprise-removal',
] as const;
export type SealedSource = (typeof SEALED_SOURCES)[number];

export interface KeyLife {
  readonly id: string;
  readonly madeAt: Date;
  readonly currentSince: Date | null;
  readonly supersededAt: Date | null;
  readonly retiredAt: Date | null;
  /** Since it was superseded, by the true time. */
  readonly supersededSeconds: number | null;
}

const first = '00000000-0000-0000-0000-000000000000';

export class VaultKeyBook {
  /** @param keys the unit of work of the keeper's role */
  constructor(
    private readonly keys: UnitOfWork,
    private readonly city: string,
  ) {}

  /** The heads of all ciphertexts of a table, in batches of about so many rows. */
  async *walkHeads(source: SealedSource, rows: number): AsyncGenerator<readonly Uint8Array[]> {
    for (let after: string | undefined = first; after !== undefined;) {
      const found: readonly { readonly id: string; readonly head: Uint8Array | null }[] = await this.inScope(
        ({ query }) => query('SELECT id, head FROM vault.sealed_heads($1, $2, $3)', [source, after, rows]),
      );
      yield found.flatMap(({ head }) => head ?? []);
      after = found.at(-1)?.id;
    }
  }

  /** The wraps of these heads, as far as there are some. */
  async findWraps(heads: readonly Uint8Array[]): Promise<readonly Wrap[]> {
    return this.inScope(({ query }) =>
      query<Wrap>('SELECT head, wrapped FROM vault.rewrap WHERE city = scope_city() AND head = ANY ($1::bytea[])', [
        heads,
      ]),
    );
  }

  /** Which of these heads were made unreadable for ever. */
  async findDestroyed(heads: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
    const rows = await this.inScope(({ query }) =>
      query<{ head: Uint8Array }>(
        'SELECT head FROM vault.destroyed_key WHERE city = scope_city() AND head = ANY ($1::bytea[])',
        [heads],
      ),
    );
    return rows.map(({ head }) => head);
  }

  /**
   * Keeps wraps, in the place of those that stood there: all of them or none. What was destroyed since it was read stays
   * destroyed: a data key is only ever exchanged, never brought, and no wrap is made for a head that was forgotten.
   * @returns how many were kept
   */
  async keepWraps(wraps: readonly Wrap[]): Promise<number> {
    const given = [wraps.map(({ head }) => head), wraps.map(({ wrapped }) => wrapped)];
    return this.inScope(async ({ query }) => {
      await query(`SELECT pg_advisory_xact_lock_shared(hashtext('vault.destroyed_key'))`);
      const exchanged = await query<{ head: Uint8Array }>(
        `UPDATE vault.rewrap r SET wrapped = one.wrapped, made_at = now()
           FROM unnest($1::bytea[], $2::bytea[]) AS one(head, wrapped)
          WHERE r.city = scope_city() AND r.head = one.head RETURNING r.head`,
        given,
      );
      const made = await query(
        `INSERT INTO vault.rewrap (city, head, wrapped)
         SELECT scope_city(), head, wrapped FROM unnest($1::bytea[], $2::bytea[]) AS one(head, wrapped)
          WHERE get_byte(head, 0) = 1
            AND NOT EXISTS (SELECT FROM vault.destroyed_key d WHERE d.city = scope_city() AND d.head = one.head)
          ORDER BY head ON CONFLICT DO NOTHING RETURNING head`,
        given,
      );
      return exchanged.length + made.length;
    });
  }

  async listLives(): Promise<readonly KeyLife[]> {
    return this.inScope(({ query }) =>
      query<KeyLife>(
        `SELECT id, made_at AS "madeAt", current_since AS "currentSince", superseded_at AS "supersededAt", retired_at AS "retiredAt",
                extract(epoch FROM now() - superseded_at)::float8 AS "supersededSeconds"
           FROM vault.key WHERE city = scope_city() ORDER BY made_at, id`,
      ),
    );
  }

  /** Notes that a key was made; noted before, nothing happens. */
  async noteMade(id: string): Promise<void> {
    await this.inScope(async ({ query }) => {
      const added = await query(
        'INSERT INTO vault.key (city, id) VALUES (scope_city(), $1) ON CONFLICT DO NOTHING RETURNING id',
        [id],
      );
      if (added.length > 0) await this.audit(query, 'vault-key.made', id);
    });
  }

  /** Notes which key is sealed to from now on; the one before it is superseded. */
  async noteCurrent(id: string): Promise<void> {
    await this.inScope(async ({ query }) => {
      await query(
        `UPDATE vault.key SET superseded_at = now()
          WHERE city = scope_city() AND id <> $1 AND current_since IS NOT NULL AND superseded_at IS NULL`,
        [id],
      );
      const changed = await query(
        `INSERT INTO vault.key AS k (city, id, current_since) VALUES (scope_city(), $1, now())
         ON CONFLICT (city, id) DO UPDATE SET current_since = now(), superseded_at = NULL
          WHERE k.current_since IS NULL OR k.superseded_at IS NOT NULL RETURNING id`,
        [id],
      );
      if (changed.length > 0) await this.audit(query, 'vault-key.current', id);
    });
  }

  /** Notes that a key was put away; noted before, nothing happens. */
  async noteRetired(id: string): Promise<void> {
    await this.inScope(async ({ query }) => {
      const changed = await query(
        'UPDATE vault.key SET retired_at = now() WHERE city = scope_city() AND id = $1 AND retired_at IS NULL RETURNING id',
        [id],
      );
      if (changed.length > 0) await this.audit(query, 'vault-key.retired', id);
    });
  }

  /** Notes in the audit that a rotation was finished, by a run that handed on so many secrets. */
  async noteRotated(id: string, wraps: number): Promise<void> {
    await this.inScope(({ query }) => this.audit(query, 'vault-key.rotated', id, { wraps }));
  }

  /** In the chain of the prefecture's own bureau, whose code is the prefecture's. */
  private async audit(
    query: Work['query'],
    action: string,
    key: string,
    facts: Readonly<Record<string, number>> = {},
  ): Promise<void> {
    await query('SELECT append_audit($1, $2, $3, NULL, $4)', [
      this.city,
      'system:keys',
      action,
      JSON.stringify({ key, ...facts }),
    ]);
  }

  private inScope<T>(work: (work: Work) => Promise<T>): Promise<T> {
    return this.keys.inScope({ city: this.city, system: 'keys' }, work);
  }
}
