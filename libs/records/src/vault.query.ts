// Reads what is sealed, and only what the grant in the scope names while it stands; what it gives is still sealed.
import { localDateOf, parseInstant } from '#rules';
import type { LocalDate } from '#rules';
import type { GrantScope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';
import type { Wrap } from './vault-key-book.js';

export interface SealedPerson {
  /** The place to which the three ciphertexts are bound. */
  readonly id: string;
  readonly name: Uint8Array | null;
  readonly phone: Uint8Array | null;
  readonly address: Uint8Array | null;
}
export interface SealedWords {
  /** The place to which the ciphertext is bound. */
  readonly id: string;
  readonly sealed: Uint8Array;
}

export interface Granted {
  readonly what: 'story' | 'statement' | 'person';
  readonly caseId: string;
  readonly account: string;
  readonly expiresAt: Date;
  readonly persons: readonly SealedPerson[];
  readonly stories: readonly SealedWords[];
  readonly statements: readonly (SealedWords & { readonly role: string; readonly seq: number })[];
  /** When and why the people of the case were forgotten; null as long as they are not. */
  readonly erasure: Erasure | null;
}

export interface Erasure {
  readonly ground: 'period-over' | 'on-request';
  readonly rule: string | null;
  readonly on: LocalDate;
}

/** An original and what its copies cannot say: the name it came with, still sealed. */
export interface SealedOriginal {
  /** The place to which name and original are bound. */
  readonly id: string;
  readonly kind: string;
  readonly bytes: number;
  readonly name: Uint8Array;
}

export class VaultQuery {
  /** @param vault the unit of work of the vault's role */
  constructor(private readonly vault: UnitOfWork) {}

  /** Undefined when the grant does not exist or has run out. */
  async open(scope: GrantScope): Promise<Granted | undefined> {
    return this.vault.read(scope, async ({ query }) => {
      const [grant] = await query<Pick<Granted, 'what' | 'caseId' | 'account' | 'expiresAt'>>(
        `SELECT what, case_id AS "caseId", account, expires_at AS "expiresAt" FROM vault."grant" WHERE what <> 'removal'`,
      );
      if (grant === undefined) return undefined;
      const [erasure] = await query<Omit<Erasure, 'on'> & { readonly moment: string }>(
        `SELECT ground, rule, to_jsonb(moment) #>> '{}' AS moment FROM erasure WHERE city = scope_city() AND case_id = $1`,
        [grant.caseId],
      );
      return {
        ...grant,
        erasure: erasure === undefined ? null : erasureOf(erasure),
        persons: await query<SealedPerson>(
          `SELECT id, name_sealed AS name, phone_sealed AS phone, address_sealed AS address FROM vault.person ORDER BY id`,
        ),
        stories: await query<SealedWords>('SELECT id, story_sealed AS sealed FROM filing ORDER BY id'),
        statements: await query<Granted['statements'][number]>(
          'SELECT id, sealed, role, seq FROM statement ORDER BY seq, role, id',
        ),
      };
    });
  }

  /** The words of the objection that the grant names; undefined when it does not exist or has run out. */
  async findObjection(scope: GrantScope): Promise<SealedWords | undefined> {
    const [found] = await this.vault.read(scope, ({ query }) =>
      query<SealedWords>('SELECT id, objection_sealed AS sealed FROM enterprise_removal WHERE city = scope_city()'),
    );
    return found;
  }

  /** The wraps of these heads, as far as a rotation made some. */
  async findWraps(scope: GrantScope, heads: readonly Uint8Array[]): Promise<readonly Wrap[]> {
    return this.vault.read(scope, ({ query }) =>
      query<Wrap>('SELECT head, wrapped FROM vault.rewrap WHERE city = scope_city() AND head = ANY ($1::bytea[])', [
        heads,
      ]),
    );
  }

  /** Undefined unless a standing grant for the people of its case covers it. */
  async findOriginal(scope: GrantScope, attachment: string): Promise<SealedOriginal | undefined> {
    const [found] = await this.vault.read(scope, ({ query }) =>
      query<Omit<SealedOriginal, 'bytes'> & { readonly bytes: string }>(
        `SELECT id, kind, bytes, name_sealed AS name FROM attachment
          WHERE city = scope_city() AND id = $1 AND state = 'clean'`,
        [attachment],
      ),
    );
    return found === undefined ? undefined : { ...found, bytes: Number(found.bytes) };
  }
}

function erasureOf({ ground, rule, moment }: Omit<Erasure, 'on'> & { readonly moment: string }): Erasure {
  return { ground, rule, on: localDateOf(parseInstant(moment)) };
}
