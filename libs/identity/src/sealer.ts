// Seals words and people at the door, with the public key alone: from here on only ciphertext travels.
import { randomUUID } from 'node:crypto';
import type { NewParty, SealedText } from '#rules';
import { type DataKey, type SealingKey, SealingKeyFile, SealingRound } from '#seal';
import { maskName, maskPhone } from './mask.js';
import type { PhoneKeys } from './phone-keys.js';

export interface PersonAsWritten {
  readonly name?: string;
  readonly phone?: string;
  readonly address?: string;
}

export interface FilingAsWritten {
  readonly story: string;
  readonly people: readonly { readonly person: PersonAsWritten; readonly role: NewParty['role'] }[];
}

/** Where words stand: the ciphertext is bound to the row and column, and opens nowhere else. */
export const PLACES = {
  story: { table: 'filing', column: 'story_sealed' },
  statement: { table: 'statement', column: 'sealed' },
  name: { table: 'vault.person', column: 'name_sealed' },
  phone: { table: 'vault.person', column: 'phone_sealed' },
  address: { table: 'vault.person', column: 'address_sealed' },
  objection: { table: 'enterprise_removal', column: 'objection_sealed' },
} as const;

type Place = keyof typeof PLACES;

export class Sealer {
  /** @param phones by which the same phone is found again; without it no phone is */
  constructor(
    private readonly key: SealingKey,
    private readonly phones?: PhoneKeys,
  ) {}

  /** @throws SealFault seal.key-malformed, Error when the file cannot be read */
  static fromFile(path: string, phones?: PhoneKeys): Sealer {
    return new Sealer(new SealingKeyFile(path), phones);
  }

  /** Words of a filing or of an officer; the id of their row is drawn here. */
  sealText(text: string, standsIn: 'story' | 'statement'): SealedText {
    return sealAt(new SealingRound(this.key.current).drawKey(), text, { standsIn, place: randomUUID() });
  }

  /** What a firm says against the end of its account, bound to the row of that. */
  sealObjection(text: string, removal: string): SealedText {
    return sealAt(new SealingRound(this.key.current).drawKey(), text, { standsIn: 'objection', place: removal });
  }

  sealPerson(person: PersonAsWritten, role: NewParty['role']): NewParty {
    return this.partyOf(new SealingRound(this.key.current).drawKey(), person, role);
  }

  /** A filing with all its people under one key agreement, and each under a data key of its own: each can be forgotten alone. */
  sealFiling(filing: FilingAsWritten): { readonly story: SealedText; readonly parties: readonly NewParty[] } {
    const round = new SealingRound(this.key.current);
    return {
      story: sealAt(round.drawKey(), filing.story, { standsIn: 'story', place: randomUUID() }),
      parties: filing.people.map(({ person, role }) => this.partyOf(round.drawKey(), person, role)),
    };
  }

  /** Here alone the phone is still in clear: whoever comes later finds only what it is keyed to. */
  private partyOf(key: DataKey, person: PersonAsWritten, role: NewParty['role']): NewParty {
    const phoneKeys = this.phones?.keysOf(person.phone ?? '', role) ?? [];
    return { ...sealedParty(key, person, role), ...(phoneKeys.length === 0 ? {} : { phoneKeys }) };
  }
}

function sealedParty(key: DataKey, written: PersonAsWritten, role: NewParty['role']): NewParty {
  const person = randomUUID();
  const sealed = (text: string | undefined, standsIn: Place): SealedText | null =>
    text === undefined || text === '' ? null : sealAt(key, text, { standsIn, place: person });
  const isShown = role !== 'reporter';
  return {
    role,
    person,
    nameMask: isShown ? maskName(written.name ?? '') : null,
    phoneMask: isShown ? maskPhone(written.phone ?? '') : null,
    name: sealed(written.name, 'name'),
    phone: sealed(written.phone, 'phone'),
    address: sealed(written.address, 'address'),
  };
}

function sealAt(
  key: DataKey,
  text: string,
  { standsIn, place }: { readonly standsIn: Place; readonly place: string },
): SealedText {
  const sealed = key.seal(text, { ...PLACES[standsIn], id: place });
  return { place, ...sealed, characters: [...text].length };
}
