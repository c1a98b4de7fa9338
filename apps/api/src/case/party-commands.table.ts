// What a party from outside may command, taken from the lifecycles and nowhere else, and what is known of it beforehand.
import { LIFECYCLES } from '#rules';
import type { OfficersCommand } from './command-form.js';
import { isOfficersCommand } from './command-forms.table.js';

export const PARTIES = ['filer', 'enterprise'] as const;
export type Party = (typeof PARTIES)[number];

/** A party speaks for its own side, and a filer who takes a case back has got nothing for it. */
export const KNOWN_OF = {
  filer: { by: 'consumer', manner: 'withdrawn', recoveredFen: 0, agreed: undefined, turns: false, consumerAsks: true },
  enterprise: { by: 'enterprise', turns: false },
} as const satisfies Readonly<Record<Party, Readonly<Record<string, string | number | boolean | undefined>>>>;

/** Each command once, whatever kinds of case know it. */
export function commandsOfParty(party: Party): readonly OfficersCommand[] {
  const names = Object.values(LIFECYCLES)
    .flatMap(({ steps }) => steps)
    .filter(({ parties }) => parties.includes(party))
    .map(({ command }) => command)
    .filter(isOfficersCommand);
  return [...new Set(names)];
}
