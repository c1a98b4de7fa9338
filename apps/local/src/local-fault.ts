// What can go wrong while the house is set up on one machine, in words its owner can act on.

export type LocalFaultCode =
  | 'home.in-use'
  | 'home.unreadable'
  | 'postgres.unsupported-platform'
  | 'postgres.incomplete-install'
  | 'postgres.other-version'
  | 'postgres.already-running'
  | 'postgres.unreachable-folder'
  | 'postgres.start-failed'
  | 'postgres.wrong-password'
  | 'postgres.wrong-locale'
  | 'redis.not-found'
  | 'redis.start-failed'
  | 'house.no-free-port'
  | 'house.not-ready';

export class LocalFault extends Error {
  constructor(
    readonly code: LocalFaultCode,
    sentence: string,
  ) {
    super(sentence);
    this.name = 'LocalFault';
  }
}
