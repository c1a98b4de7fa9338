// An authenticator in software: an app that shows codes, and a passkey that signs, for tests that try to cheat with them.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { PasskeyEnrolView, PasskeyEnterView } from '../../apps/api/src/session/session.dto.js';
import { codeOf, stepSeconds } from '../../libs/identity/src/one-time-code.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code that an app shows which was set up by hand. @param later how many half minutes from now */
export function codeShown(key: string, later = 0): string {
  const bits = Array.from(key, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const now = Math.floor((performance.timeOrigin + performance.now()) / 1000 / stepSeconds);
  return codeOf(Uint8Array.from(bytes), now + later);
}

export interface Authenticator {
  readonly id: string;
  /** What it answers when it is enrolled at a site. */
  readonly enrol: (asked: Pick<PasskeyEnrolView, 'challenge' | 'rpId'>) => EnrolledKey;
  /** What it answers when somebody signs in. @param counter what it says it has counted */
  readonly answer: (asked: Pick<PasskeyEnterView, 'challenge' | 'rpId'>, counter: number) => SignedAnswer;
}

export interface EnrolledKey {
  readonly id: string;
  readonly clientDataJson: string;
  readonly attestationObject: string;
  readonly transports: readonly string[];
}

export interface SignedAnswer {
  readonly id: string;
  readonly clientDataJson: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

const present = 0x01;
const withKey = 0x40;

/** @param origin which page the browser believes it shows */
export function anyAuthenticator(origin: string): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  const clientData = (type: string, challenge: string): Buffer =>
    Buffer.from(JSON.stringify({ type: `webauthn.${type}`, challenge, origin, crossOrigin: false }));
  return {
    id: id.toString('base64url'),
    enrol: ({ challenge, rpId }) => {
      const data = Buffer.concat([
        headOf(rpId, present | withKey, 0),
        Buffer.alloc(16),
        Buffer.from([0, 32]),
        id,
        coseKey(x, y),
      ]);
      return {
        id: id.toString('base64url'),
        clientDataJson: clientData('create', challenge).toString('base64url'),
        attestationObject: attestation(data).toString('base64url'),
        transports: ['internal'],
      };
    },
    answer: ({ challenge, rpId }, counter) => {
      const data = headOf(rpId, present, counter);
      const client = clientData('get', challenge);
      return {
        id: id.toString('base64url'),
        clientDataJson: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, hashOf(client)]), privateKey).toString('base64url'),
      };
    },
  };
}

function headOf(rpId: string, flags: number, counter: number): Buffer {
  const tail = Buffer.alloc(5);
  tail.writeUInt8(flags);
  tail.writeUInt32BE(counter, 1);
  return Buffer.concat([hashOf(Buffer.from(rpId)), tail]);
}

/** {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR: an ES256 key. */
function coseKey(x: string, y: string): Buffer {
  return Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
}

/** {fmt: "none", attStmt: {}, authData: …} in CBOR. */
function attestation(data: Buffer): Buffer {
  const text = (words: string): Buffer => Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)]);
  const head = Buffer.from([0x58, data.length]);
  return Buffer.concat([
    Buffer.from([0xa3]),
    ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData'), head, data],
  ]);
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
