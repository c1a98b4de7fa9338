// Seals a stream of bytes piece by piece, so that a film never stands in memory whole; after STREAM (Hoang et al. 2015).
//
//   head 42 | nonce 7 | pieces of 64 KiB, each with its tag; the last one is marked as the last
import { randomBytes } from 'node:crypto';
import { bind, expand, headBytes, profileOf } from './agreement.js';
import type { SealContext } from './agreement.js';
import { DataKey } from './envelope.js';
import { type Keyed, type Profile, findStreamProfile } from './profile.js';
import { secretOf } from './rewrap.js';
import { SealFault } from './seal-fault.js';
import type { VaultKeys } from './vault-key.js';

const prefixBytes = 7;
const pieceBytes = 65_536;

type Bytes = AsyncIterable<Uint8Array>;

/** The ciphertext of a stream, for which alone the data key was drawn. */
export async function* sealBytes(key: DataKey, plain: Bytes, context: SealContext): AsyncGenerator<Buffer> {
  const { secret, head } = DataKey.agreementOf(key);
  const profile = streamProfileOf(head);
  const prefix = randomBytes(prefixBytes);
  const bound = bind(head, context);
  const pieceKey = expand(profile, secret, { nonce: prefix, bound });
  yield Buffer.concat([head, prefix]);
  let counter = 0;
  for await (const { piece, isLast } of inPieces(plain, pieceBytes)) {
    yield profile.encrypt({ key: pieceKey, nonce: nonceOf(prefix, counter, isLast), bound }, piece);
    counter += 1;
  }
}

/** Finds the wrap of a head, where a rotation made one. */
export type FindWrap = (head: Buffer) => Promise<Uint8Array | undefined>;

/**
 * The bytes again, each piece only after it proved whole; a stream that was cut off ends with a fault.
 * @throws SealFault seal.malformed, seal.version-unknown, seal.other-key, seal.key-gone, seal.tampered
 */
export async function* openBytes(
  keys: VaultKeys,
  sealed: Bytes,
  context: SealContext,
  findWrap: FindWrap = noWrap,
): AsyncGenerator<Buffer> {
  const { first, rest } = await takeFirst(sealed, headBytes + prefixBytes);
  const head = first.subarray(0, headBytes);
  const prefix = first.subarray(headBytes);
  const profile = streamProfileOf(head);
  const secret = secretOf(keys, head, await findWrap(head));
  const bound = bind(head, context);
  const pieceKey = expand(profile, secret, { nonce: prefix, bound });
  let counter = 0;
  for await (const { piece, isLast } of inPieces(rest, pieceBytes + profile.tagBytes)) {
    yield openPiece(profile, { key: pieceKey, nonce: nonceOf(prefix, counter, isLast), bound }, piece);
    counter += 1;
  }
}

const noWrap: FindWrap = () => Promise.resolve(undefined);

function openPiece(profile: Profile, keyed: Keyed, piece: Buffer): Buffer {
  try {
    return profile.decrypt(keyed, piece);
  } catch {
    throw new SealFault(
      'seal.tampered',
      'The ciphertext does not open: it was changed, cut, or stands in another place.',
    );
  }
}

function streamProfileOf(head: Buffer): Profile {
  const profile = profileOf(head);
  if (findStreamProfile(head[1]) === profile) return profile;
  throw new SealFault('seal.version-unknown', 'The ciphertext is of a version this house does not know.');
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
