// Seals a stream of bytes piece by piece, so that a film never stands in memory whole; after STREAM (Hoang et al. 2015).
//
//   head 42 | nonce 7 | pieces of 64 KiB, each with its tag 16; the last one is marked as the last
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { agree, agreeAgain, bind, ephemeralAt, expand, headBytes, version } from './agreement.js';
import type { SealContext } from './agreement.js';
import { SealFault } from './seal-fault.js';
import type { VaultPrivateKey, VaultPublicKey } from './vault-key.js';

/** X25519, HKDF-SHA256, AES-256-GCM in pieces. */
const algorithm = 2;
const cipher = 'aes-256-gcm';
const prefixBytes = 7;
const tagBytes = 16;
const pieceBytes = 65_536;

type Bytes = AsyncIterable<Uint8Array>;

/** The ciphertext of a stream; needs the public key only. */
export async function* sealBytes(key: VaultPublicKey, plain: Bytes, context: SealContext): AsyncGenerator<Buffer> {
  const { secret, head } = agree(key, algorithm);
  const prefix = randomBytes(prefixBytes);
  const bound = bind(head, context);
  const pieceKey = expand(secret, prefix, bound);
  yield Buffer.concat([head, prefix]);
  let counter = 0;
  for await (const { piece, isLast } of inPieces(plain, pieceBytes)) {
    const encryption = createCipheriv(cipher, pieceKey, nonceOf(prefix, counter, isLast)).setAAD(bound);
    yield Buffer.concat([encryption.update(piece), encryption.final(), encryption.getAuthTag()]);
    counter += 1;
  }
}

/**
 * The bytes again, each piece only after it proved whole; a stream that was cut off ends with a fault.
 * @throws SealFault seal.malformed, seal.version-unknown, seal.other-key, seal.tampered
 */
export async function* openBytes(key: VaultPrivateKey, sealed: Bytes, context: SealContext): AsyncGenerator<Buffer> {
  const { first, rest } = await takeFirst(sealed, headBytes + prefixBytes);
  const head = first.subarray(0, headBytes);
  const prefix = first.subarray(headBytes);
  refuseForeign(head, key);
  const bound = bind(head, context);
  const pieceKey = expand(agreeAgain(key, head), prefix, bound);
  let counter = 0;
  for await (const { piece, isLast } of inPieces(rest, pieceBytes + tagBytes)) {
    yield openPiece(piece, { pieceKey, nonce: nonceOf(prefix, counter, isLast), bound });
    counter += 1;
  }
}

interface Piece {
  readonly pieceKey: Buffer;
  readonly nonce: Buffer;
  readonly bound: Buffer;
}

function openPiece(piece: Buffer, { pieceKey, nonce, bound }: Piece): Buffer {
  try {
    const decryption = createDecipheriv(cipher, pieceKey, nonce, { authTagLength: tagBytes }).setAAD(bound);
    decryption.setAuthTag(piece.subarray(-tagBytes));
    return Buffer.concat([decryption.update(piece.subarray(0, -tagBytes)), decryption.final()]);
  } catch {
    throw new SealFault(
      'seal.tampered',
      'The ciphertext does not open: it was changed, cut, or stands in another place.',
    );
  }
}

function refuseForeign(head: Buffer, key: VaultPrivateKey): void {
  if (head[0] !== version || head[1] !== algorithm) {
    throw new SealFault('seal.version-unknown', 'The ciphertext is of a version this house does not know.');
  }
  if (head.toString('hex', 2, ephemeralAt) !== key.keyId) {
    throw new SealFault('seal.other-key', 'The ciphertext was sealed to another vault key.');
  }
}

/** Place and end are in the nonce: a piece opens nowhere else, and a stream without its last piece does not end. */
function nonceOf(prefix: Buffer, counter: number, isLast: boolean): Buffer {
  const tail = Buffer.alloc(5);
  tail.writeUInt32BE(counter);
  tail.writeUInt8(isLast ? 1 : 0, 4);
  return Buffer.concat([prefix, tail]);
}

/** The bytes in pieces of one size; the last may be shorter, and there always is one. */
async function* inPieces(bytes: Bytes, size: number): AsyncGenerator<{ piece: Buffer; isLast: boolean }> {
  let waiting = Buffer.alloc(0);
  for await (const chunk of bytes) {
    waiting = waiting.length === 0 ? Buffer.from(chunk) : Buffer.concat([waiting, chunk]);
    while (waiting.length > size) {
      yield { piece: waiting.subarray(0, size), isLast: false };
      waiting = waiting.subarray(size);
    }
  }
  yield { piece: waiting, isLast: true };
}

async function takeFirst(bytes: Bytes, count: number): Promise<{ readonly first: Buffer; readonly rest: Bytes }> {
  const chunks = bytes[Symbol.asyncIterator]();
  let taken = Buffer.alloc(0);
  while (taken.length < count) {
    const next = await chunks.next();
    if (next.done === true) throw new SealFault('seal.malformed', 'The ciphertext is too short to be one.');
    taken = Buffer.concat([taken, next.value]);
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield taken.subarray(count);
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  return { first: taken.subarray(0, count), rest: rest() };
}
