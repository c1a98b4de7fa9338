// An address at which a consumer can be reached: a mobile number of the mainland or a mail address, in one form each.

export interface ContactAddress {
  readonly kind: 'phone' | 'mail';
  readonly address: string;
  /** What it shares with its neighbours: the block of ten thousand numbers, or the mail domain. */
  readonly block: string;
}

const mobileForm = /^1[3-9]\d{9}$/;
const blockDigits = 7;
const longestMail = 254;
const longestLocalPart = 64;
const localForm = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const labelForm = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** As a person types it: blanks, dashes and the country code are forgiven; undefined for whatever is neither. */
export function readContactAddress(typed: string): ContactAddress | undefined {
  const text = typed.normalize('NFKC').trim();
  return text.includes('@') ? mailOf(text.toLowerCase()) : phoneOf(text.replace(/[\s()-]/g, ''));
}

function phoneOf(text: string): ContactAddress | undefined {
  const address = text.replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '');
  return mobileForm.test(address) ? { kind: 'phone', address, block: address.slice(0, blockDigits) } : undefined;
}

function mailOf(address: string): ContactAddress | undefined {
  const [local = '', domain = '', ...more] = address.split('@');
  const labels = domain.split('.');
  const isPlain = more.length === 0 && address.length <= longestMail && local.length <= longestLocalPart;
  if (!isPlain || labels.length < 2 || !localForm.test(local)) return undefined;
  return labels.every((label) => labelForm.test(label)) ? { kind: 'mail', address, block: domain } : undefined;
}
