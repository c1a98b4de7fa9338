// How a person may be shown in a list: enough for an officer to tell two callers apart, too little to find one.

/** 李小明 → 李**, 李明 → 李*; a name of one character is all mask, and so is what does not begin with a letter. */
export function maskName(name: string): string | null {
  const [first, ...rest] = name.trim();
  if (first === undefined) return null;
  // A lone surrogate or a control character could not even be stored in a list's row.
  const shown = rest.length > 0 && /^[\p{L}\p{N}]$/u.test(first) ? first : '*';
  return shown + '*'.repeat(Math.min(rest.length, 2));
}

/** The first character and the domain of a mail address; null for what is none. */
export function maskMail(mail: string): string | null {
  const [first] = mail;
  const at = mail.indexOf('@');
  return first === undefined || at < 1 ? null : `${at > 1 ? first : ''}***${mail.slice(at)}`;
}

const mobileDigits = 11;
const leastToShow = 5;

/** The first three and last four digits of a mobile number, else the last two of whatever was given. */
export function maskPhone(phone: string): string | null {
  const written = phone.replace(/\D/g, '');
  const digits = written.length === mobileDigits + 2 ? written.replace(/^86/, '') : written;
  if (digits.length === 0) return null;
  if (digits.length >= mobileDigits) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return digits.length < leastToShow ? '****' : `****${digits.slice(-2)}`;
}
