// Signs a text by MinHash under a key of the house: alike texts get alike signatures, and without the key no text can be tried.
import { createCipheriv, hkdfSync } from 'node:crypto';
import { BANDS, BAND_WORDS, PIECE_CHARACTERS, SHORTEST_TEXT, SIGNATURE_WORDS } from './likeness.table.js';
import { pieceCount, plainCharacters } from './pieces.js';

/** What is kept of a text. `bands` are signed 32-bit numbers: two texts that share one are worth comparing. */
export interface TextSignature {
  /** Hex, 32 bits for each number. */
  readonly signature: string;
  readonly bands: readonly number[];
}

const blockWords = 4;
/** The last word of a block tells what it is for, so that a factor is never the block of a piece. */
const purposePlace = blockWords - 1;
const purposes = { piece: 0, factor: 1 } as const;

export class TextSigner {
  private readonly key: Buffer;
  /** Two for each number of a signature. */
  private readonly factors: Uint32Array;

  /** @param secret of the house; signatures under different secrets cannot be compared */
  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'likeness of texts', 32));
    const blocks = new Uint32Array(SIGNATURE_WORDS * blockWords);
    for (let word = 0; word < SIGNATURE_WORDS; word += 1) {
      blocks[word * blockWords] = word;
      blocks[word * blockWords + purposePlace] = purposes.factor;
    }
    this.factors = this.scramble(blocks);
  }

  /** The signature of a text; null when it is too short to be like anything. */
  sign(text: string): TextSignature | null {
    const characters = plainCharacters(text);
    if (characters.length < SHORTEST_TEXT) return null;
    const words = this.smallestWords(this.scramble(blocksOf(characters)));
    const signature = Buffer.alloc(SIGNATURE_WORDS * Uint32Array.BYTES_PER_ELEMENT);
    words.forEach((word, place) => signature.writeUInt32BE(word, place * Uint32Array.BYTES_PER_ELEMENT));
    return { signature: signature.toString('hex'), bands: bandsOf(words) };
  }

  /**
   * A keyed random block for each block: AES as a function of one block, all of them in one call. Nothing is ever
   * opened again, and that equal pieces become equal blocks is what they are made for.
   */
  private scramble(blocks: Uint32Array): Uint32Array {
    const scrambled = createCipheriv('aes-256-ecb', this.key, null)
      .setAutoPadding(false)
      .update(new Uint8Array(blocks.buffer));
    // A copy of its own: a view of 32-bit numbers must begin where such a number may.
    return new Uint32Array(new Uint8Array(scrambled).buffer);
  }

  /** Thirty-two ways to order all pieces; of each the first piece: the same in two texts as often as pieces are common. */
  private smallestWords(pieces: Uint32Array): Uint32Array {
    const { factors } = this;
    const words = new Uint32Array(SIGNATURE_WORDS);
    for (let word = 0; word < SIGNATURE_WORDS; word += 1) {
      const [one = 0, other = 0] = [factors[word * blockWords], factors[word * blockWords + 1]];
      let smallest = 0xffffffff;
      for (let piece = 0; piece < pieces.length; piece += blockWords) {
        const place = (Math.imul(pieces[piece] ?? 0, one | 1) + Math.imul(pieces[piece + 1] ?? 0, other | 1)) >>> 0;
        if (place < smallest) smallest = place;
      }
      words[word] = smallest;
    }
    return words;
  }
}

function blocksOf(characters: readonly number[]): Uint32Array {
  const pieces = pieceCount(characters.length);
  const blocks = new Uint32Array(pieces * blockWords);
  for (let piece = 0; piece < pieces; piece += 1) {
    for (let place = 0; place < PIECE_CHARACTERS; place += 1) {
      blocks[piece * blockWords + place] = characters[piece + place] ?? 0;
    }
    blocks[piece * blockWords + purposePlace] = purposes.piece;
  }
  return blocks;
}

/** Three numbers and their place as one; an odd factor keeps apart what came before. */
function bandsOf(words: Uint32Array): readonly number[] {
  const oddFactor = 0x01000193;
  return Array.from({ length: BANDS }, (_, band) =>
    words
      .subarray(band * BAND_WORDS, (band + 1) * BAND_WORDS)
      .reduce((sum, word) => Math.imul(sum ^ word, oddFactor) | 0, band),
  );
}
