// What is thrown away when its time is over, and what is made ahead of time; the worker calls it now and then.
import { RETENTIONS, type RetentionKey } from '#rules';
import type { UnitOfWork } from './unit-of-work.js';

const monthsAhead = 13;

export class Housekeeping {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /**
   * Old idempotency keys, counts of wrong codes and of failed sign-ins, sessions, sign-ins left half-way, drafts, codes and proofs that ran out, consumers who came no more,
   * names of files that were imported long ago.
   */
  async sweepAway(): Promise<void> {
    await this.app.inScope({ city: this.city, system: 'housekeeping' }, async ({ query }) => {
      await query(`DELETE FROM idempotency_key WHERE recorded_at < now() - interval '30 days'`);
      await query(
        `DELETE FROM query_try WHERE first_at < now() - interval '2 hours' AND coalesce(locked_until, '-infinity') < now()`,
      );
      await query(
        `DELETE FROM login_try WHERE first_at < now() - $1::interval AND coalesce(locked_until, '-infinity') < now()`,
        [kept('login-tries')],
      );
      await query(`DELETE FROM session WHERE expires_at < now() - interval '1 day'`);
      await query('DELETE FROM sign_in WHERE expires_at < now()');
      await query('DELETE FROM sign_on_question WHERE expires_at < now()');
      await query('DELETE FROM passkey_challenge WHERE expires_at < now()');
      await query('DELETE FROM spent_proof WHERE expires_at < now()');
      await query('DELETE FROM filing_draft WHERE expires_at < now()');
      await query('DELETE FROM address_code WHERE expires_at < now() OR tries_left = 0');
      await query('DELETE FROM code_sending WHERE sent_at < now() - $1::interval', [kept('code-sendings')]);
      await query('DELETE FROM consumer_session WHERE expires_at < now()');
      await query('DELETE FROM enterprise_session WHERE expires_at < now()');
      await query('DELETE FROM consumer WHERE last_sign_in_at < now() - $1::interval', [kept('consumer-account')]);
      await query(`UPDATE import_run SET file_name = '' WHERE file_name <> '' AND began_at < now() - $1::interval`, [
        kept('import-file-name'),
      ]);
    });
  }

  /** Requests for a look that nobody answered or used in time end, each with its audit line. @returns how many */
  async lapseLookRequests(): Promise<number> {
    const [row] = await this.app.inScope({ city: this.city, system: 'housekeeping' }, ({ query }) =>
      query<{ lapsed: number }>('SELECT lapse_look_requests(NULL, false) AS lapsed'),
    );
    return row?.lapsed ?? 0;
  }

  /** Takes keyed phones into the index, and those out that it answers for no longer. @returns how many came in */
  async takeInPhoneKeys(): Promise<number> {
    const [row] = await this.app.inScope({ city: this.city, system: 'housekeeping' }, ({ query }) =>
      query<{ taken: number }>('SELECT vault.take_in_phone_keys() AS taken'),
    );
    return row?.taken ?? 0;
  }

  /** @returns how many partitions were missing */
  async makePartitions(): Promise<number> {
    const [row] = await this.app.ask<{ made: number }>(`SELECT ensure_partitions(anqi_now()::date, $1) AS made`, [
      monthsAhead,
    ]);
    return row?.made ?? 0;
  }
}

/** A row of the table of periods as PostgreSQL reads it. */
function kept(key: Exclude<RetentionKey, 'grave-file'>): string {
  const { keptFor } = RETENTIONS[key];
  if (keptFor === null) throw new Error(`${key} is kept for ever`);
  return `${String(keptFor.count)} ${keptFor.unit}`;
}
