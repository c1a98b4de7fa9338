// The one refusal of this room; it names what went wrong and never what was sealed.

export type SealFaultCode =
  | 'seal.malformed'
  | 'seal.version-unknown'
  | 'seal.other-key'
  | 'seal.key-gone'
  | 'seal.tampered'
  | 'seal.key-malformed'
  | 'seal.printed';

export class SealFault extends Error {
  constructor(
    readonly code: SealFaultCode,
    sentence: string,
  ) {
    super(sentence);
    this.name = 'SealFault';
  }
}
