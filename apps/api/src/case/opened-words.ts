// What was sealed, in plain words and by name, for the one answer that shows it.
import type { Opened } from '#identity';
import type { CaseFile, Language } from '#rules';
import { partyRoleText, representativeText, wordFor } from '../words/case.text.js';

/** Where it is told of no person. */
export const nobodysRoles: ReadonlyMap<string, string> = new Map();

/** What everybody whom a look shows is in the case, by the id of the sealed person. */
export function rolesIn({ facts, parties }: CaseFile, language: Language): ReadonlyMap<string, string> {
  return new Map(
    parties.map(({ person, role }) => {
      const word = wordFor(partyRoleText, role, language);
      return [person, facts.representatives.includes(person) ? representativeText(word, language) : word];
    }),
  );
}

interface Telling {
  /** Of statements only those beside one event. */
  readonly beside: number | undefined;
  /** What each person is in the case, in words, in the order in which they are told. */
  readonly roles: ReadonlyMap<string, string>;
}

/** Plain words, for this one answer. */
export function plainOf(opened: Opened, { beside, roles }: Telling): Readonly<Record<string, string>> {
  switch (opened.what) {
    case 'story':
      return { story: opened.story };
    case 'statement':
      return Object.fromEntries(
        opened.statements
          .filter(({ seq }) => beside === undefined || seq === beside)
          .map(({ seq, role, text }) => [`${seq} ${role}`, text]),
      );
    case 'person':
      return Object.fromEntries(
        inOrder(opened.people, roles).flatMap((person, place) => namedPerson(person, place, roles)),
      );
  }
}

type OpenedPerson = Extract<Opened, { readonly what: 'person' }>['people'][number];

function inOrder(people: readonly OpenedPerson[], roles: ReadonlyMap<string, string>): readonly OpenedPerson[] {
  const placed = [...roles.keys()];
  return [...people].sort((one, other) => placed.indexOf(one.person) - placed.indexOf(other.person));
}

/** Of several each is told apart: who is the agent, who the complainant. */
function namedPerson(
  { person, name, phone, address }: OpenedPerson,
  place: number,
  roles: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const which = place === 0 ? '' : ` ${place + 1}`;
  const role = roles.size > 1 ? roles.get(person) : undefined;
  return Object.entries({ role, name, phone, address }).flatMap(([field, value]) =>
    value === null || value === undefined ? [] : [[`${field}${which}`, value] as const],
  );
}
