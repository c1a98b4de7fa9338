// What the identity room refuses, coded: nobody learns from it whether an account exists.
export type IdentityFaultCode =
  | 'session.refused'
  | 'session.locked'
  | 'opener.key-missing'
  | 'opener.grant-expired'
  | 'opener.damaged'
  | 'account.login-taken';

const sentences: Readonly<Record<IdentityFaultCode, string>> = {
  'session.refused': 'the name or the password is not right',
  'session.locked': 'too many wrong passwords for this name',
  'opener.key-missing': 'the key that opens what is sealed is not here',
  'opener.grant-expired': 'the leave to look has run out',
  'opener.damaged': 'what is sealed was changed or moved and does not open',
  'account.login-taken': 'this login is taken',
};

export class IdentityFault extends Error {
  /** @param until when it may be tried again, for `session.locked` */
  constructor(
    readonly code: IdentityFaultCode,
    readonly until: Date | undefined = undefined,
  ) {
    super(sentences[code]);
    this.name = 'IdentityFault';
  }
}
