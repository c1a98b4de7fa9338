// How a person may be shown in a list: enough for an officer to tell two callers apart, too little to find one.

/** 李小明 → 李**; a name of one character is all mask. */
export function maskName(name: string): string | null {
  const letters = [...name.trim()];
  if (letters.length === 0) return null;
  return letters.length === 1 ? '*' : `${letters[0] ?? ''}${'*'.repeat(Math.min(letters.length - 1, 2))}`;
}

/** The first three and last four digits of a mobile number, else the last two of whatever was given. */
export function maskPhone(phone: string): string | null {
  const digits = phone.replace(/\D/g, '');
  if (digits.length === 0) return null;
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return `****${digits.slice(-2)}`;
}
