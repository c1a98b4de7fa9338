// Credit codes that stand by their check character and belong to nobody.
import { creditCodeStanding } from '#rules';

/** @param serial of nine digits at most; another one is another enterprise */
export function anyCreditCode(serial: number): string {
  const body = `91411627${String(serial).padStart(9, '0')}`;
  const code = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    .map((character) => `${body}${character}`)
    .find((candidate) => creditCodeStanding(candidate) === 'right');
  if (code === undefined) throw new Error('one of the characters is always right');
  return code;
}
