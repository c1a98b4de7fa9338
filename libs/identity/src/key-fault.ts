// What the office of the vault's keys refuses, coded.
export type KeyFaultCode =
  'key.not-at-hand' | 'key.retired' | 'key.is-current' | 'key.not-superseded' | 'key.still-needed';

const sentences: Readonly<Record<KeyFaultCode, string>> = {
  'key.not-at-hand': 'the private half of this key is not on the ring',
  'key.retired': 'this key was put away and is not sealed to again',
  'key.is-current': 'this is the key that is sealed to: let another be current first',
  'key.not-superseded': 'another key has not been current for a quarter of an hour yet',
  'key.still-needed': 'there are ciphertexts that open with this key only: rotate first',
};

export class KeyFault extends Error {
  constructor(
    readonly code: KeyFaultCode,
    readonly count?: string,
  ) {
    super(count === undefined ? sentences[code] : `${sentences[code]} (${count})`);
    this.name = 'KeyFault';
  }
}
