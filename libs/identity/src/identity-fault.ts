// What the identity room refuses, coded: nobody learns from it whether an account exists.
import type { Erasure } from '#records';
import type { AccountObjection, RolesObjection } from '#rules';

export type IdentityFaultCode =
  | 'session.refused'
  | 'session.locked'
  | 'opener.key-missing'
  | 'opener.grant-expired'
  | 'opener.damaged'
  | 'opener.erased'
  | 'account.login-taken'
  | 'account.unknown'
  | 'account.unit-unknown'
  | AccountObjection
  | RolesObjection
  | 'password.refused'
  | 'password.too-short'
  | 'password.too-plain'
  | 'password.holds-login'
  | 'password.guessable'
  | 'password.used-before'
  | 'session.not-found'
  | 'sign-in.missing'
  | 'sign-in.other-step'
  | 'sign-on.off'
  | 'sign-on.unavailable'
  | 'sign-on.refused'
  | 'sign-on.not-linked'
  | 'sign-on.taken'
  | 'second-factor.off'
  | 'second-factor.refused'
  | 'second-factor.not-confirmed'
  | 'second-factor.locked'
  | 'second-factor.needed'
  | 'second-factor.missing'
  | 'second-factor.unavailable'
  | 'passkey.not-taken'
  | 'passkey.not-found'
  | 'passkey.too-many'
  | 'passkey.needs-name'
  | 'proof.missing'
  | 'proof.refused'
  | 'proof.ended'
  | 'proof.spent'
  | 'code.address-unknown'
  | 'code.too-soon'
  | 'code.budget-spent'
  | 'code.refused'
  | 'enterprise.applied-before'
  | 'enterprise.not-admitted';

const sentences: Readonly<Record<IdentityFaultCode, string>> = {
  'enterprise.applied-before': 'this address waits already for an answer about this credit code',
  'enterprise.not-admitted': 'no county has admitted an enterprise with this address',
  'session.refused': 'the name or the password is not right',
  'session.locked': 'too many wrong passwords for this name',
  'opener.key-missing': 'the key that opens what is sealed is not here',
  'opener.grant-expired': 'the leave to look has run out',
  'opener.damaged': 'what is sealed was changed or moved and does not open',
  'opener.erased': 'what was sealed in this case was made unreadable for ever',
  'account.login-taken': 'this login is taken',
  'account.unknown': 'nobody has this login',
  'account.unit-unknown': 'there is no such unit',
  'account.not-your-duty': 'this is the duty of another administrator',
  'account.own': 'nobody does this about his own account',
  'account.disabled': 'the account is disabled',
  'account.of-an-administrator': 'the account of an administrator is rescued from the command line',
  'proposal.none': 'nothing waits to be confirmed',
  'proposal.own': 'nobody confirms what he proposed',
  'proposal.open': 'something waits to be confirmed already',
  'roles.none': 'an account has one role at least',
  'roles.not-together': 'the role of an administrator stands alone',
  'roles.only-at-a-body': 'assistants belong to an assisting body, and nobody else does',
  'roles.only-in-the-city': 'this role belongs to the city bureau or its 12315 centre',
  'password.refused': 'the password is not right',
  'password.too-short': 'the password is too short',
  'password.too-plain': 'the password has too few kinds of characters, or repeats too much',
  'password.holds-login': 'the password holds the login',
  'password.guessable': 'the password is one of those tried first',
  'password.used-before': 'the password was in use not long ago',
  'session.not-found': 'the account has no such session',
  'sign-in.missing': 'no sign-in has begun, or it has run out',
  'sign-in.other-step': 'this sign-in waits for another step',
  'sign-on.off': 'this house has no single sign-on',
  'sign-on.unavailable': 'the provider of the single sign-on does not answer',
  'sign-on.refused': 'the answer of the single sign-on does not stand',
  'sign-on.not-linked': 'nobody here is linked to this identity',
  'sign-on.taken': 'this identity or this account is linked already',
  'second-factor.off': 'this house asks for no second factor',
  'second-factor.refused': 'the second factor is not right',
  'second-factor.not-confirmed': 'the code is not the one the app should show',
  'second-factor.locked': 'too many wrong second factors for this account',
  'second-factor.needed': 'the last second factor stays where one is required',
  'second-factor.missing': 'the account has no second factor',
  'second-factor.unavailable': 'the key that opens the secrets of authenticator apps is not here',
  'passkey.not-taken': 'the answer of the authenticator does not stand',
  'passkey.not-found': 'the account has no such passkey',
  'passkey.too-many': 'the account has as many passkeys as may be',
  'passkey.needs-name': 'passkeys need a host name, not a bare number',
  'proof.missing': 'a proof of work is asked for and none was given',
  'proof.refused': 'the proof of work does not stand',
  'proof.ended': 'the proof of work has run out',
  'proof.spent': 'the proof of work was spent for something else',
  'code.address-unknown': 'this is no mobile number and no mail address',
  'code.too-soon': 'as many codes went to this address as may in a while',
  'code.budget-spent': 'as many codes went to addresses of this kind as may in an hour',
  'code.refused': 'the code is not right, or has run out',
};

export class IdentityFault extends Error {
  /**
   * @param until when it may be tried again, for `session.locked` @param limit the number that the sentence for people names
   * @param erasure when and why, for `opener.erased`
   */
  constructor(
    readonly code: IdentityFaultCode,
    readonly until: Date | undefined = undefined,
    readonly limit: number | undefined = undefined,
    readonly erasure: Erasure | undefined = undefined,
  ) {
    super(sentences[code]);
    this.name = 'IdentityFault';
  }
}
