// The commands of a party from outside as its own page shows them: in its words, and without what is known of it.
import { type Language, isConsentAsked, localDateOf } from '#rules';
import type { OpenCase } from '#casework';
import { partyCommandText } from '../words/party-command.text.js';
import { type CommandView, commandViews } from './command.view.js';
import { KNOWN_OF, type Party, commandsOfParty } from './party-commands.table.js';

const ORDER = Object.keys(partyCommandText);

/** @returns what it may do now, and what else it might: with the reason why not */
export function partyCommandViews(
  party: Party,
  { file, standings, moment }: OpenCase,
  language: Language,
): readonly CommandView[] {
  const offers = { units: [], stations: [], mediators: [], parties: [], excluded: [] };
  const [names, known] = [commandsOfParty(party), Object.keys(KNOWN_OF[party])];
  // Asked only where somebody acts for others, and that only of the side that complains.
  const consents: readonly string[] =
    party === 'filer' ? names.filter((name) => isConsentAsked(file, name, { actor: { kind: party }, moment })) : [];
  const isAsked = (field: string, command: string): boolean =>
    field === 'representedConsent' ? consents.includes(command) : !known.includes(field);
  return commandViews(standings, { today: localDateOf(moment), language, offers })
    .filter(({ name }) => names.some((command) => command === name))
    .map((view) => ({
      ...view,
      label: partyCommandText[view.name]?.[language] ?? view.label,
      fields: view.fields.filter(({ name }) => isAsked(name, view.name)),
    }))
    .sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
}
