// Passkeys (WebAuthn): the questions put to an authenticator, and whether its answer stands.
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { KeptPasskey, NewPasskey } from '#records';
import { IdentityFault } from './identity-fault.js';

/** For whom a passkey signs: it answers no other site, whatever that site shows. */
export interface RelyingParty {
  /** As the browser names it: scheme, host, port. */
  readonly origin: string;
  readonly name: string;
}

export interface Enrolling {
  readonly account: string;
  readonly login: string;
  readonly known: readonly KeptPasskey[];
}

/** An authenticator's answer when it is enrolled; all in base64url, as the browser gives it. */
export interface EnrolAnswer {
  readonly id: string;
  readonly clientDataJson: string;
  readonly attestationObject: string;
  readonly transports: readonly PasskeyTransport[];
}

/** An authenticator's answer when it signs somebody in. */
export interface EnterAnswer {
  readonly id: string;
  readonly clientDataJson: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

export const PASSKEY_TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
export type PasskeyTransport = (typeof PASSKEY_TRANSPORTS)[number];

export type EnrolQuestion = Awaited<ReturnType<typeof generateRegistrationOptions>>;
export type EnterQuestion = Awaited<ReturnType<typeof generateAuthenticationOptions>>;

const timeoutMs = 300_000;

/** @throws IdentityFault passkey.needs-name where the house is reached by a bare number */
export async function askToEnrol(party: RelyingParty, { account, login, known }: Enrolling): Promise<EnrolQuestion> {
  return generateRegistrationOptions({
    rpID: rpIdOf(party),
    rpName: party.name,
    userID: bytesOf(Buffer.from(account)),
    userName: login,
    attestationType: 'none',
    excludeCredentials: known.map(descriptorOf),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
    timeout: timeoutMs,
  });
}

/** @throws IdentityFault passkey.not-taken when the answer is not one to this challenge from this origin */
export async function checkEnrolment(
  party: RelyingParty,
  challenge: string,
  answer: EnrolAnswer,
): Promise<Omit<NewPasskey, 'name'>> {
  const { id, clientDataJson, attestationObject, transports } = answer;
  const response = { clientDataJSON: clientDataJson, attestationObject };
  const checked = await verifyRegistrationResponse({
    response: { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: rpIdOf(party),
    requireUserVerification: false,
  }).catch(() => undefined);
  if (checked?.verified !== true) throw new IdentityFault('passkey.not-taken');
  const { credential } = checked.registrationInfo;
  return {
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports,
  };
}

/** @throws IdentityFault passkey.needs-name */
export async function askToEnter(party: RelyingParty, known: readonly KeptPasskey[]): Promise<EnterQuestion> {
  return generateAuthenticationOptions({
    rpID: rpIdOf(party),
    allowCredentials: known.map(descriptorOf),
    userVerification: 'preferred',
    timeout: timeoutMs,
  });
}

export interface EnterCheck {
  readonly challenge: string;
  readonly answer: EnterAnswer;
  readonly passkey: KeptPasskey;
}

/** The new count of signatures; undefined when the answer does not stand, or the count went back as a copy's would. */
export async function checkEntrance(party: RelyingParty, given: EnterCheck): Promise<number | undefined> {
  const { challenge, answer, passkey } = given;
  const { id, clientDataJson: clientDataJSON, authenticatorData, signature } = answer;
  const response = { clientDataJSON, authenticatorData, signature };
  const checked = await verifyAuthenticationResponse({
    response: { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: rpIdOf(party),
    credential: { id: passkey.id, publicKey: bytesOf(passkey.publicKey), counter: passkey.counter },
    requireUserVerification: false,
  }).catch(() => undefined);
  return checked?.verified === true ? checked.authenticationInfo.newCounter : undefined;
}

/** A passkey belongs to a name: browsers make none for a bare number such as 127.0.0.1. */
function rpIdOf({ origin }: RelyingParty): string {
  const { hostname } = new URL(origin);
  if (/^[\d.]+$/.test(hostname) || hostname.startsWith('[')) throw new IdentityFault('passkey.needs-name');
  return hostname;
}

function descriptorOf({ id, transports }: KeptPasskey) {
  return { id, transports: PASSKEY_TRANSPORTS.filter((transport) => transports.includes(transport)) };
}

/** The package wants bytes that lie in a buffer of their own. */
function bytesOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}
