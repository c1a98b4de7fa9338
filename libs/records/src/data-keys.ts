// Where data keys are kept: apart from the ciphertexts that open with them, in the transaction that writes those.
import type { SealedWithKey } from '#seal';
import type { Work } from './unit-of-work.js';

/** The first bytes of a ciphertext: they name its data key. */
const headBytes = 42;

/** The data keys of these ciphertexts as rows in hex, each once: all texts of a person share one. */
export function dataKeyRows(
  sealed: readonly SealedWithKey[],
): readonly { readonly head: string; readonly wrapped: string }[] {
  const rows = new Map(
    sealed.map((text) => {
      const head = hexOf(text.sealed.subarray(0, headBytes));
      return [head, { head, wrapped: hexOf(text.wrapped) }] as const;
    }),
  );
  return [...rows.values()];
}

/** Keeps the data keys of ciphertexts that are written in the same transaction: without them nobody would ever open those. */
export async function keepDataKeys(query: Work['query'], sealed: readonly SealedWithKey[]): Promise<void> {
  await query('SELECT keep_data_keys($1)', [JSON.stringify({ dataKeys: dataKeyRows(sealed) })]);
}

function hexOf(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}
