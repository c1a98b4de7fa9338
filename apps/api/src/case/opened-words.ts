// What was sealed, in plain words and by name, for the one answer that shows it.
import type { Opened } from '#identity';

/** @param beside of statements only those beside this event, where one is named */
export function plainOf(opened: Opened, beside?: number): Readonly<Record<string, string>> {
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
      return Object.fromEntries(opened.people.flatMap((person, index) => namedPerson(person, index)));
  }
}

type OpenedPerson = Extract<Opened, { readonly what: 'person' }>['people'][number];

function namedPerson({ name, phone, address }: OpenedPerson, index: number): readonly (readonly [string, string])[] {
  const which = index === 0 ? '' : ` ${index + 1}`;
  return Object.entries({ name, phone, address }).flatMap(([field, value]) =>
    value === null || value === undefined ? [] : [[`${field}${which}`, value] as const],
  );
}
