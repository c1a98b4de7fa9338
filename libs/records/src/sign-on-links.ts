// Links of officers to the single sign-on, and the questions that were sent there: each is answered once.
import { RecordsFault } from './records-fault.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

/** Who somebody is at a provider: only both together name him. */
export interface SignOnIdentity {
  readonly issuer: string;
  readonly subject: string;
}

export interface SignOnQuestion {
  /** The account that is to be linked; null where somebody is to enter. */
  readonly linksAccount: string | null;
}

const lifeMinutes = 10;
const uniqueViolation = '23505';

export class SignOnLinks {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  async ask(tokenHash: Uint8Array, { linksAccount }: SignOnQuestion): Promise<void> {
    await this.inScope(({ query }) =>
      query(
        `INSERT INTO sign_on_question (city, token_hash, links_account, expires_at)
         VALUES (scope_city(), $1, $2, now() + $3 * interval '1 minute')`,
        [tokenHash, linksAccount, lifeMinutes],
      ),
    );
  }

  /** The question, which is gone with it: of two answers that race one finds it. */
  async take(tokenHash: Uint8Array): Promise<SignOnQuestion | undefined> {
    const [taken] = await this.inScope(({ query }) =>
      query<SignOnQuestion>(
        `DELETE FROM sign_on_question WHERE city = scope_city() AND token_hash = $1 AND expires_at > now()
         RETURNING links_account AS "linksAccount"`,
        [tokenHash],
      ),
    );
    return taken;
  }

  /** The account of whom the provider means; undefined when nobody linked him. */
  async findAccount({ issuer, subject }: SignOnIdentity): Promise<string | undefined> {
    const [found] = await this.inScope(({ query }) =>
      query<{ account: string }>(
        'SELECT account FROM sign_on_link WHERE city = scope_city() AND issuer = $1 AND subject = $2',
        [issuer, subject],
      ),
    );
    return found?.account;
  }

  /** Since when the account is linked to this provider. */
  async findSince(account: string, issuer: string): Promise<Date | undefined> {
    const [found] = await this.inScope(({ query }) =>
      query<{ since: Date }>(
        'SELECT linked_at AS since FROM sign_on_link WHERE city = scope_city() AND account = $1 AND issuer = $2',
        [account, issuer],
      ),
    );
    return found?.since;
  }

  /** With its line in the audit. @returns false when this identity is another's, or the account has another already */
  async link(account: string, unit: string, { issuer, subject }: SignOnIdentity): Promise<boolean> {
    try {
      await this.inScope(async ({ query }) => {
        await query('INSERT INTO sign_on_link (city, issuer, subject, account) VALUES (scope_city(), $1, $2, $3)', [
          issuer,
          subject,
          account,
        ]);
        await query(appendAudit, [unit, `account:${account}`, 'sign-on.linked']);
      });
      return true;
    } catch (fault) {
      if (fault instanceof RecordsFault && fault.code === uniqueViolation) return false;
      throw fault;
    }
  }

  /** With its line in the audit. @returns false when there was none */
  async unlink(account: string, unit: string, issuer: string): Promise<boolean> {
    return this.inScope(async ({ query }) => {
      const gone = await query(
        'DELETE FROM sign_on_link WHERE city = scope_city() AND account = $1 AND issuer = $2 RETURNING account',
        [account, issuer],
      );
      if (gone.length > 0) await query(appendAudit, [unit, `account:${account}`, 'sign-on.unlinked']);
      return gone.length > 0;
    });
  }

  private inScope<T>(work: (work: Work) => Promise<T>): Promise<T> {
    return this.app.inScope({ city: this.city, system: 'accounts' }, work);
  }
}

const appendAudit = `SELECT append_audit($1, $2, $3, NULL, '{}'::jsonb)`;
