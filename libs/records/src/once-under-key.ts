// Carries an act out once under its idempotency key: sent again it is answered again, in the transaction of the act itself.
import type { IdempotencyClaim } from './ledger.js';
import type { Work } from './unit-of-work.js';

/**
 * @param act what is written is kept beside the key, and given again to whoever sends it again
 * @throws IdempotencyInFlight, IdempotencyMismatch, whatever `act` throws
 */
export async function onceUnderKey<Written extends object>(
  work: Work,
  claim: IdempotencyClaim,
  act: () => Promise<Written>,
): Promise<Written & { readonly replayed: boolean }> {
  const [known] = await work.query<{ written: Written | null }>('SELECT claim_key($1) AS written', [
    JSON.stringify(claim),
  ]);
  if (known?.written) return { ...known.written, replayed: true };
  const written = await act();
  await work.query(
    `INSERT INTO idempotency_key (city, principal, key, fingerprint, written)
     VALUES (scope_city(), $1, $2, decode($3, 'hex'), $4)`,
    [claim.principal, claim.key, claim.fingerprint, JSON.stringify(written)],
  );
  return { ...written, replayed: false };
}
