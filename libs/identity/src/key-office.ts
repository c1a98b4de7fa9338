// The office of the vault's keys: makes a pair, lets it be sealed to, hands every secret on to it, and puts the old one away.
import { type KeyLife, SEALED_SOURCES, type SealedSource, type VaultKeyBook } from '#records';
import { SealFault, type VaultPrivateKey, generateVaultKeyPair, isKeptApart, keyIdOf, rewrap } from '#seal';
import { KeyFault } from './key-fault.js';
import type { KeyRing } from './key-ring.js';

/** Heads of ciphertexts that stand outside the database: the originals of attachments. */
export type OutsideHeads = () => AsyncIterable<Uint8Array>;

export interface KeyOfficeParts {
  readonly book: VaultKeyBook;
  readonly ring: KeyRing;
  readonly originals: OutsideHeads;
}

export interface KeyStanding {
  readonly keyId: string;
  readonly state: 'current' | 'at-hand' | 'missing' | 'retired';
  /** Ciphertexts that open with this key and no other. */
  readonly opens: number;
  readonly life: KeyLife | undefined;
}

export interface Rotation {
  readonly keyId: string;
  readonly handedOn: number;
  /** Secrets of heads whose key is not at hand, or is kept nowhere: they stay as they are. */
  readonly outOfReach: number;
}

export interface RotationPace {
  readonly rowsAtOnce: number;
  /** Told after each batch that was committed. */
  readonly onBatch?: (handedOn: number) => void;
}

/** Whoever sealed with the old key when it was superseded has long committed by then, the slowest upload included. */
export const QUIET_SECONDS = 900;
const headsAtOnce = 500;

type Source = SealedSource | 'original';

export class KeyOffice {
  constructor(private readonly parts: KeyOfficeParts) {}

  /** A new pair, on the ring and not yet sealed to: time to bring the ring to every machine. */
  async make(): Promise<string> {
    const { book, ring } = this.parts;
    const pair = generateVaultKeyPair();
    await ring.add(pair.privateKey);
    await book.noteMade(pair.keyId);
    return pair.keyId;
  }

  /** Lets a key of the ring be the one that is sealed to. @throws KeyFault key.not-at-hand, key.retired */
  async use(keyId: string): Promise<void> {
    const { book, ring } = this.parts;
    const key = await this.getAtHand(keyId);
    if ((await book.listLives()).some(({ id, retiredAt }) => id === keyId && retiredAt !== null)) {
      throw new KeyFault('key.retired');
    }
    // The first key of a house was made before anybody kept a book.
    await book.noteCurrent((await ring.current()).keyId);
    await ring.makeCurrent(key);
    await book.noteCurrent(keyId);
  }

  /**
   * Hands the secret of every ciphertext on to the current key. Nothing remembers how far it came: what is done already is
   * seen by its wrap, so that a run that was killed is finished by the next.
   */
  async rotate({ rowsAtOnce, onBatch }: RotationPace): Promise<Rotation> {
    const { book, ring } = this.parts;
    const current = await ring.current();
    await book.noteCurrent(current.keyId);
    let handedOn = 0;
    for (;;) {
      const pass = { handedOn: 0, outOfReach: 0 };
      for await (const heads of this.walk(rowsAtOnce)) {
        const batch = await this.handOn(heads, current.keyId);
        pass.handedOn += batch.handedOn;
        pass.outOfReach += batch.outOfReach;
        if (batch.handedOn > 0) onBatch?.(handedOn + pass.handedOn);
      }
      handedOn += pass.handedOn;
      // Filings went on meanwhile, and one may still have been sealed to the key before: again, until a pass finds none.
      if (pass.handedOn === 0) {
        await book.noteRotated(current.keyId, handedOn);
        return { keyId: current.keyId, handedOn, outOfReach: pass.outOfReach };
      }
    }
  }

  /** Every key that was ever heard of, with the number of ciphertexts that need it. */
  async count(rowsAtOnce = headsAtOnce): Promise<readonly KeyStanding[]> {
    const { book, ring } = this.parts;
    const opens = new Map<string, number>();
    for await (const heads of this.walk(rowsAtOnce)) {
      const holders = await this.holdersOf(heads);
      for (const holder of holders) opens.set(holder, (opens.get(holder) ?? 0) + 1);
    }
    const [lives, keys, current] = [await book.listLives(), await ring.keys(), await ring.current()];
    const ids = new Set([...lives.map(({ id }) => id), ...keys.map(({ keyId }) => keyId), ...opens.keys()]);
    return [...ids].map((keyId) => {
      const life = lives.find(({ id }) => id === keyId);
      const isAtHand = keys.some((key) => key.keyId === keyId);
      const state =
        keyId === current.keyId ? 'current' : isAtHand ? 'at-hand' : life?.retiredAt ? 'retired' : 'missing';
      return { keyId, state, opens: opens.get(keyId) ?? 0, life };
    });
  }

  /**
   * Takes a key off the ring once nothing needs it. @returns the file into which it was put
   * @throws KeyFault key.is-current, key.not-superseded, key.still-needed, key.not-at-hand
   */
  async retire(keyId: string): Promise<string> {
    const { book, ring } = this.parts;
    const key = await this.getAtHand(keyId);
    if ((await ring.current()).keyId === keyId) throw new KeyFault('key.is-current');
    const life = (await book.listLives()).find(({ id }) => id === keyId);
    const wasCurrent = life?.currentSince !== null && life?.currentSince !== undefined;
    if (life === undefined || (wasCurrent && (life.supersededSeconds ?? 0) < QUIET_SECONDS)) {
      throw new KeyFault('key.not-superseded');
    }
    const needed = (await this.count()).find((standing) => standing.keyId === keyId)?.opens ?? 0;
    if (needed > 0) throw new KeyFault('key.still-needed', String(needed));
    const file = await ring.putAway(key);
    await book.noteRetired(keyId);
    return file;
  }

  private async getAtHand(keyId: string): Promise<VaultPrivateKey> {
    const key = (await this.parts.ring.keys()).find((known) => known.keyId === keyId);
    if (key === undefined) throw new KeyFault('key.not-at-hand');
    return key;
  }

  private async handOn(
    heads: readonly Uint8Array[],
    currentId: string,
  ): Promise<Pick<Rotation, 'handedOn' | 'outOfReach'>> {
    const { book, ring } = this.parts;
    const waiting = await this.withoutDestroyed(
      withoutTwins(heads.filter((head) => isKeptApart(head) || keyIdOf(head) !== currentId)),
    );
    if (waiting.length === 0) return { handedOn: 0, outOfReach: 0 };
    const standing = await this.findStanding(waiting);
    const current = await ring.current();
    const wraps = waiting
      .filter((head) => holderOf(head, standing) !== currentId)
      .map((head) => ({ head, wrapped: orUndefined(() => rewrap(ring, head, current, standing.get(textOf(head)))) }));
    const made = wraps.flatMap(({ head, wrapped }) => (wrapped === undefined ? [] : [{ head, wrapped }]));
    const handedOn = made.length > 0 ? await book.keepWraps(made) : 0;
    return { handedOn, outOfReach: wraps.length - made.length };
  }

  /** The key on which each head depends: the one its wrap names, or the one it names itself; on none where it was destroyed. */
  private async holdersOf(heads: readonly Uint8Array[]): Promise<readonly string[]> {
    const kept = await this.withoutDestroyed(heads);
    const standing = await this.findStanding(withoutTwins(kept));
    return kept.flatMap((head) => holderOf(head, standing) ?? []);
  }

  private async withoutDestroyed(heads: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
    if (heads.length === 0) return heads;
    const destroyed = new Set((await this.parts.book.findDestroyed(heads)).map(textOf));
    return heads.filter((head) => !destroyed.has(textOf(head)));
  }

  private async findStanding(heads: readonly Uint8Array[]): Promise<ReadonlyMap<string, Uint8Array>> {
    const wraps = await this.parts.book.findWraps(heads);
    return new Map(wraps.map(({ head, wrapped }) => [textOf(head), wrapped]));
  }

  private async *walk(rowsAtOnce: number): AsyncGenerator<readonly Uint8Array[]> {
    for (const source of SOURCES) {
      if (source !== 'original') yield* this.parts.book.walkHeads(source, rowsAtOnce);
      else yield* inBatches(this.parts.originals(), rowsAtOnce);
    }
  }
}

/** Undefined where a data key is kept nowhere: no vault key is of any use to what stands under it. */
function holderOf(head: Uint8Array, standing: ReadonlyMap<string, Uint8Array>): string | undefined {
  const wrap = standing.get(textOf(head));
  if (wrap === undefined && isKeptApart(head)) return undefined;
  return keyIdOf(wrap ?? head);
}

const SOURCES: readonly Source[] = [...SEALED_SOURCES, 'original'];

async function* inBatches(heads: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<readonly Uint8Array[]> {
  let batch: Uint8Array[] = [];
  for await (const head of heads) {
    batch.push(head);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** A key that is not at hand is told as a number; anything else is a fault. */
function orUndefined(make: () => Uint8Array): Uint8Array | undefined {
  try {
    return make();
  } catch (fault) {
    if (fault instanceof SealFault && (fault.code === 'seal.other-key' || fault.code === 'seal.key-gone'))
      return undefined;
    throw fault;
  }
}

function withoutTwins(heads: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...new Map(heads.map((head) => [textOf(head), head])).values()];
}

function textOf(head: Uint8Array): string {
  return Buffer.from(head).toString('hex');
}
