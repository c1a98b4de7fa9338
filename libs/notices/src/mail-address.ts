// What counts as one plain mail address: narrower than the standard, so that no parser can read it another way.
import { DeliveryFault } from './delivery-fault.js';

const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;

/** Whether a text is one bare address: no name, quotes, comment, list, line break or letter beyond ASCII. */
export function isOneAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS) return false;
  const [localPart, domain, ...more] = text.split('@');
  if (localPart === undefined || domain === undefined || more.length > 0) return false;
  if (localPart.length > LONGEST_LOCAL_PART || !LOCAL_PART.test(localPart)) return false;
  return domain.split('.').every((label) => LABEL.test(label));
}

/** The address itself. @throws DeliveryFault `mail.address-refused`, which does not repeat it */
export function oneAddress(text: string): string {
  if (!isOneAddress(text)) throw new DeliveryFault('mail.address-refused');
  return text;
}

export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** The sender of MAIL_FROM, `Name <address>` or a bare address. @throws DeliveryFault `mail.address-refused` */
export function senderOf(mailFrom: string): Sender {
  const opening = mailFrom.lastIndexOf('<');
  if (opening < 0) return { name: '', address: oneAddress(mailFrom) };
  return { name: mailFrom.slice(0, opening).trim(), address: oneAddress(mailFrom.slice(opening + 1, -1)) };
}
