// The keyed hashes of a phone: the same phone has the same one, and without the secret nobody can try numbers against it.
import { createHmac, hkdfSync } from 'node:crypto';
import type { NewParty } from '#rules';
import { readContactAddress } from './contact-address.js';

const fewestDigits = 7;

export class PhoneKeys {
  private readonly keys: readonly Buffer[];

  /** @param before the secret before this one: what was keyed under it is still found while it is given */
  constructor(secret: string, before?: string) {
    const secrets = before === undefined ? [secret] : [secret, before];
    this.keys = secrets.map((one) => Buffer.from(hkdfSync('sha256', one, '', 'same phone', 32)));
  }

  /** One for each secret, 32 bytes; none where it is no number. A reporter's are those of no complainant, whatever his phone. */
  keysOf(phone: string, role: NewParty['role']): readonly Uint8Array[] {
    const form = formOf(phone);
    if (form === undefined) return [];
    const sort = role === 'reporter' ? 'reporter' : 'party';
    return this.keys.map((key) =>
      createHmac('sha256', key)
        .update(JSON.stringify(['anqi phone 1', sort, form]))
        .digest(),
    );
  }
}

/** As it is dialled within the country, whoever wrote it: a mobile number, or the digits of any other. */
function formOf(phone: string): string | undefined {
  const contact = readContactAddress(phone);
  if (contact?.kind === 'phone') return contact.address;
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  return digits.length < fewestDigits ? undefined : digits;
}
