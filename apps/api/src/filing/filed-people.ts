// The people of a filing on their way into the command: who is among them, what is wrong with them, and all of them sealed.
import type { Sealer } from '#identity';
import { type FileCommand, type NewParty, type SealedText, localDate } from '#rules';
import type { FieldFault } from '../door/door-refusal.js';
import type { StatedFilingDto } from './filing.dto.js';
import type { PrincipalDto } from './people.dto.js';
import { storyText } from './story.text.js';

type Written = Partial<PrincipalDto>;

/** A filing with the person who files, as far as he is known. */
export type WrittenFiling = StatedFilingDto & { readonly person?: PrincipalDto };

/** A complaint names who complains and answers both questions of consent; a report need not. */
export function missingForComplaint(filing: WrittenFiling): readonly FieldFault[] {
  if (!filing.kinds.includes('complaint')) return [];
  const { person, consentToDisclosure, consentToEntrusting } = filing;
  return Object.entries({ person, consentToDisclosure, consentToEntrusting })
    .filter(([, answer]) => answer === undefined)
    .map(([field]) => ({ field, code: 'required' }));
}

/** Nobody is an agent and a joint complainant at once, and nobody is named twice. */
export function faultsOfPeople({ person, agency, members = [] }: WrittenFiling): readonly FieldFault[] {
  if (agency !== undefined && members.length > 0) return [{ field: 'members', code: 'unknown' }];
  const named = [
    { field: 'person', ...person },
    ...(agency === undefined ? [] : [{ field: 'agency.principal', ...agency.principal }]),
    ...members.map((member, place) => ({ field: `members.${String(place)}.person`, ...member.person })),
  ];
  return named
    .filter((one, place) => named.slice(0, place).some((other) => isSamePerson(one, other)))
    .map(({ field }) => ({ field: `${field}.name`, code: 'repeated' }));
}

function isSamePerson(one: Written, other: Written): boolean {
  const digits = (phone = ''): string => phone.replace(/\D/g, '');
  return one.name === other.name && digits(one.phone) === digits(other.phone);
}

/** Everybody sealed with the story, under a data key each. */
export function sealedFiling(
  filing: WrittenFiling,
  sealer: Sealer,
): Pick<FileCommand, 'story' | 'parties' | 'filedFor'> {
  const { person, agency, members = [], kinds } = filing;
  const role = agency !== undefined ? 'agent' : kinds.includes('complaint') ? 'complainant' : 'reporter';
  const others = agency === undefined ? members.map((member) => member.person) : [agency.principal];
  const { story, parties } = sealer.sealFiling({
    story: storyText(filing),
    people: [
      ...(person === undefined ? [] : [{ person: writtenPerson(person), role } as const]),
      ...others.map((other) => ({ person: writtenPerson(other), role: 'complainant' }) as const),
    ],
  });
  const filers = parties.slice(0, parties.length - others.length);
  const filedFor = filedForOf(filing, parties.slice(filers.length), (words) => sealer.sealText(words, 'statement'));
  return { story, parties: filers, ...(filedFor === undefined ? {} : { filedFor }) };
}

/** @param sealed the principal, or the members in their order */
function filedForOf(
  { agency, members, filerRepresents = false }: WrittenFiling,
  sealed: readonly NewParty[],
  sealWords: (words: string) => SealedText,
): FileCommand['filedFor'] {
  if (agency !== undefined) {
    const [principal] = sealed;
    if (principal === undefined) throw new Error('the principal was not sealed');
    const { relation, powers, untilOn, matters } = agency;
    const until = untilOn === undefined ? null : localDate(untilOn);
    return {
      whom: 'principal',
      principal,
      agency: { relation, powers, untilOn: until },
      matters: sealWords(matters),
    };
  }
  if (members === undefined) return undefined;
  const joined = sealed.flatMap((party, place) => {
    const member = members[place];
    return member === undefined ? [] : [{ party, agrees: member.agrees, represents: member.represents }];
  });
  return { whom: 'all', members: joined, filerRepresents };
}

function writtenPerson({ name, phone, address }: Written): Written {
  const said = Object.entries({ name, phone, address }).filter(([, words]) => words !== undefined && words !== '');
  return Object.fromEntries(said);
}
