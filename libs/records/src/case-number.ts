// The public number of a case: eight random characters and one that catches a slip of the pen, 7K3M-9QXT-4.
import { findValues, lettersOf } from './crockford.js';
import { drawBytes } from './draw-bytes.js';

const drawnCharacters = 8;
const fieldSize = 32;
/** x^5 + x^2 + 1, by which the 32 characters are the elements of a field. */
const fieldPolynomial = 0b100101;

export function drawCaseNumber(): string {
  const drawn = [...drawBytes(drawnCharacters)].map((byte) => byte % fieldSize);
  return printed([...drawn, checkOf(drawn)]);
}

/** The number as it is printed, whatever a person typed; undefined when it cannot be one. */
export function findCaseNumber(typed: string): string | undefined {
  const values = findValues(typed);
  if (values?.length !== drawnCharacters + 1) return undefined;
  const drawn = values.slice(0, drawnCharacters);
  return values[drawnCharacters] === checkOf(drawn) ? printed(values) : undefined;
}

// Each place weighs another power of the field's generator, so one wrong character or any two that
// changed places give another sum (Horner: the sum is built from the left).
function checkOf(drawn: readonly number[]): number {
  return drawn.reduce((sum, value) => doubled(sum ^ value), 0);
}

/** Times the generator of the field. */
function doubled(value: number): number {
  const shifted = value << 1;
  return shifted < fieldSize ? shifted : shifted ^ fieldPolynomial;
}

function printed(values: readonly number[]): string {
  const text = lettersOf(values);
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}
