// What the door answers when the identity room says no: the status HTTP has for it, and under which words.
import type { IdentityFaultCode } from '#identity';
import type { DoorCode } from './door.text.js';

export const statusOfIdentityFault = {
  'session.refused': 401,
  'session.locked': 429,
  'opener.key-missing': 503,
  'opener.grant-expired': 410,
  'opener.damaged': 500,
  'account.login-taken': 500,
  // 401 would say that the session is over: it is not.
  'password.refused': 403,
  'sign-in.missing': 401,
  'sign-in.other-step': 409,
  'second-factor.off': 409,
  'second-factor.refused': 401,
  'second-factor.not-confirmed': 422,
  'second-factor.locked': 429,
  'second-factor.needed': 409,
  'second-factor.missing': 409,
  'second-factor.unavailable': 503,
  'passkey.not-taken': 422,
  'passkey.not-found': 404,
  'passkey.too-many': 409,
  'passkey.needs-name': 409,
} as const satisfies Readonly<Record<IdentityFaultCode, number>>;

export const doorCodeOfIdentityFault = {
  'session.refused': 'session.refused',
  'session.locked': 'session.locked',
  'opener.key-missing': 'opener.unavailable',
  'opener.grant-expired': 'opener.grant-expired',
  'opener.damaged': 'house.fault',
  'account.login-taken': 'house.fault',
  'password.refused': 'password.refused',
  'sign-in.missing': 'sign-in.missing',
  'sign-in.other-step': 'sign-in.other-step',
  'second-factor.off': 'second-factor.off',
  'second-factor.refused': 'second-factor.refused',
  'second-factor.not-confirmed': 'second-factor.not-confirmed',
  'second-factor.locked': 'second-factor.locked',
  'second-factor.needed': 'second-factor.needed',
  'second-factor.missing': 'second-factor.missing',
  'second-factor.unavailable': 'second-factor.unavailable',
  'passkey.not-taken': 'passkey.not-taken',
  'passkey.not-found': 'passkey.not-found',
  'passkey.too-many': 'passkey.too-many',
  'passkey.needs-name': 'passkey.needs-name',
} as const satisfies Readonly<Record<IdentityFaultCode, DoorCode>>;
