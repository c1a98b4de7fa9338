// The check of a unified social credit code (统一社会信用代码): its form, and the character that the first seventeen demand.

/** GB 32100-2015: digits and capital letters, but those that are taken for digits. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const codeForm = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * `right`: form and check character stand; `irregular`: only the check character does not, as in codes of the first
 * years that are still valid; `malformed`: no credit code at all.
 */
export const CREDIT_CODE_STANDINGS = ['right', 'irregular', 'malformed'] as const;
export type CreditCodeStanding = (typeof CREDIT_CODE_STANDINGS)[number];

/**
 * How a credit code stands; an irregular one is warned of and blocks nobody.
 * @param code in the form of `readCreditCode` @source GB 32100-2015
 */
export function creditCodeStanding(code: string): CreditCodeStanding {
  if (!codeForm.test(code)) return 'malformed';
  return code.endsWith(checkCharacterOf(code)) ? 'right' : 'irregular';
}

/** As a person types it: blanks, dashes, full-width and small letters are forgiven. @returns in the form in which it is stored */
export function readCreditCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

function checkCharacterOf(code: string): string {
  const sum = weights.reduce((soFar, weight, place) => soFar + weight * alphabet.indexOf(code.charAt(place)), 0);
  const size = alphabet.length;
  return alphabet.charAt((size - (sum % size)) % size);
}
