// Whether a sealed person stays sealed.
import { generateKeyPairSync, randomInt } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { type SealContext, agree } from './agreement.js';
import { DataKey, type SealedWithKey, SealingRound, openText as open, sealText } from './envelope.js';
import { intl } from './profile.js';
import { headOf, isKeptApart, rewrap } from './rewrap.js';
import { SealFault } from './seal-fault.js';
import { Sealed, unseal } from './sealed.js';
import { sealWith } from './text-cipher.js';
import { generateVaultKeyPair, keyIdOf, keysAmong, readVaultPrivateKey, readVaultPublicKey } from './vault-key.js';

const pair = generateVaultKeyPair();
const publicKey = readVaultPublicKey(pair.publicKey);
const privateKey = readVaultPrivateKey(pair.privateKey);
const vaultKeys = keysAmong([privateKey]);
const context = { table: 'person', column: 'name', id: '018f-1' };

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (fault) {
    if (fault instanceof SealFault) return fault.code;
    throw fault;
  }
  return 'opened';
};

/** Ciphertexts as they are made now, and as they were made before keys were kept apart. */
const kinds = [
  { kind: 'under a data key', seal: sealText },
  {
    kind: 'whole in itself',
    seal: (
      key: typeof publicKey,
      plain: string,
      where: SealContext,
    ): Partial<SealedWithKey> & { sealed: Uint8Array } => ({
      sealed: sealWith(agree(key, intl, 'text'), Buffer.from(plain, 'utf8'), where),
    }),
  },
] as const;

describe.each(kinds)('sealing $kind', ({ seal }) => {
  const openText = (made: ReturnType<typeof seal>, where: SealContext) =>
    open(vaultKeys, made.sealed, where, made.wrapped);

  it('gives back every text exactly as it was written, for its own place', () => {
    const place = fc.record({ table: fc.string(), column: fc.string(), id: fc.string() });

    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), place, (plain, where) => {
        expect(unseal(openText(seal(publicKey, plain, where), where))).toBe(plain);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps Chinese names, rare characters and the empty text', () => {
    for (const plain of ['王小明', '𠮷野家', '', '张三\n（委托人）']) {
      expect(unseal(openText(seal(publicKey, plain, context), context))).toBe(plain);
    }
  });

  it('detects each of 1,000 changed bits, wherever they stand', () => {
    const { sealed, wrapped } = seal(publicKey, '周口市川汇区 李四', context);

    for (let flip = 0; flip < 1000; flip += 1) {
      const changed = Buffer.from(sealed);
      const at = flip < sealed.length ? flip : randomInt(sealed.length);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << randomInt(8)), at);

      expect(codeOf(() => open(vaultKeys, changed, context, wrapped))).toMatch(
        /^seal\.(tampered|other-key|key-gone|version-unknown)$/,
      );
    }
  });

  it('detects a text cut short at any length, or with something added', () => {
    const { sealed, wrapped } = seal(publicKey, '李四', context);

    for (let length = 0; length < sealed.length; length += 1) {
      expect(codeOf(() => open(vaultKeys, sealed.subarray(0, length), context, wrapped))).toMatch(
        /^seal\.(malformed|tampered)$/,
      );
    }
    expect(codeOf(() => open(vaultKeys, Buffer.concat([sealed, Buffer.from([0])]), context, wrapped))).toBe(
      'seal.tampered',
    );
  });

  it('does not open in another row, column or table, nor where the words are split differently', () => {
    const made = seal(publicKey, '李四', { table: 'person', column: 'name', id: '1' });

    for (const other of [
      { table: 'person', column: 'name', id: '2' },
      { table: 'person', column: 'phone', id: '1' },
      { table: 'filing', column: 'name', id: '1' },
      { table: 'personn', column: 'ame', id: '1' },
      { table: 'person","name', column: '1', id: '' },
    ]) {
      expect(codeOf(() => openText(made, other))).toBe('seal.tampered');
    }
  });

  it('does not join the head of one ciphertext to the body of another', () => {
    const one = seal(publicKey, 'one', context);
    const two = seal(publicKey, 'two', context);

    for (const at of [26, 42, 54]) {
      const joined = Buffer.concat([one.sealed.subarray(0, at), two.sealed.subarray(at)]);

      expect(codeOf(() => open(vaultKeys, joined, context, one.wrapped))).toBe('seal.tampered');
    }
  });

  it('names the key it was sealed to, and refuses any other', () => {
    const other = generateVaultKeyPair();
    const made = seal(readVaultPublicKey(other.publicKey), '李四', context);

    expect(keyIdOf(made.sealed)).toBe(other.keyId);
    expect(codeOf(() => openText(made, context))).toBe('seal.other-key');
  });

  it('never writes the same ciphertext twice, and none of the text into it', () => {
    const seen = new Set<string>();
    for (let time = 0; time < 200; time += 1) {
      const sealed = Buffer.from(seal(publicKey, 'the same name each time', context).sealed);
      seen.add(sealed.subarray(10).toString('hex'));

      expect(sealed.includes('the same name')).toBe(false);
      expect(sealed.includes('person')).toBe(false);
    }

    expect(seen.size).toBe(200);
  });
});

describe('a data key', () => {
  it('seals all the texts of one person, none of which opens in the place of another', () => {
    const key = new SealingRound(publicKey).drawKey();
    const columns = ['name', 'phone', 'address'];
    const texts = columns.map((column) => ({ column, ...key.seal(`the ${column}`, { ...context, column }) }));

    for (const { column, sealed, wrapped } of texts) {
      expect(unseal(open(vaultKeys, sealed, { ...context, column }, wrapped))).toBe(`the ${column}`);
      for (const other of columns.filter((one) => one !== column)) {
        expect(codeOf(() => open(vaultKeys, sealed, { ...context, column: other }, wrapped))).toBe('seal.tampered');
      }
    }
  });

  it('takes what stands under it along when it is destroyed: no vault key, old or new, opens that again', () => {
    const next = generateVaultKeyPair();
    const everyKey = keysAmong([privateKey, readVaultPrivateKey(next.privateKey)]);
    const { sealed } = sealText(publicKey, '李四', context);

    expect(isKeptApart(sealed)).toBe(true);
    expect(codeOf(() => open(everyKey, sealed, context))).toBe('seal.key-gone');
    expect(codeOf(() => open(everyKey, sealed, context, null))).toBe('seal.key-gone');
    expect(codeOf(() => rewrap(everyKey, headOf(sealed), readVaultPublicKey(next.publicKey)))).toBe('seal.key-gone');
  });

  it('is of one round with others, and still none opens what another sealed', () => {
    const round = new SealingRound(publicKey);
    const [one, two] = [round.drawKey(), round.drawKey()];
    const [story, person] = [one.seal('the story', context), two.seal('the person', context)];

    expect(headOf(story.sealed)).not.toEqual(headOf(person.sealed));
    expect(codeOf(() => open(vaultKeys, story.sealed, context, person.wrapped))).toBe('seal.tampered');
    expect(codeOf(() => open(vaultKeys, person.sealed, context, story.wrapped))).toBe('seal.tampered');
    expect(unseal(open(vaultKeys, person.sealed, context, person.wrapped))).toBe('the person');
  });

  it('is no data key where a ciphertext that needs one itself is put in its place', () => {
    const { sealed, wrapped } = sealText(publicKey, '李四', context);

    expect(codeOf(() => open(vaultKeys, sealed, context, sealed))).toBe('seal.tampered');
    expect(unseal(open(vaultKeys, sealed, context, wrapped))).toBe('李四');
  });

  it('does not repeat itself when it seals the same text for the same place again', () => {
    const key = new SealingRound(publicKey).drawKey();
    const bodies = Array.from({ length: 200 }, () => Buffer.from(key.seal('the same', context).sealed).subarray(42));

    expect(new Set(bodies.map((body) => body.toString('hex'))).size).toBe(200);
    const [one, two] = bodies;
    expect(one?.subarray(12, 20)).not.toEqual(two?.subarray(12, 20));
  });

  it('keeps its secret, and that of its round, out of a console and out of JSON', () => {
    const round = new SealingRound(publicKey);
    const key = round.drawKey();
    const secret = Buffer.from(unseal(new Sealed(DataKey.agreementOf(key).secret))).toString('hex');

    for (const shown of [round, key]) {
      expect(inspect(shown, { showHidden: true, depth: 5 })).not.toContain('secret');
      expect(JSON.stringify(shown)).not.toMatch(/secret|wrapping|drawn/);
    }
    expect(JSON.stringify(key)).not.toContain(secret);
  });
});

describe('a ciphertext whole in itself', () => {
  it('refuses an ephemeral key of low order instead of opening with a known secret', () => {
    const sealed = sealWith(agree(publicKey, intl, 'text'), Buffer.from('李四'), context);
    sealed.fill(0, 10, 42);

    expect(codeOf(() => open(vaultKeys, sealed, context))).toBe('seal.tampered');
  });
});

describe('vault keys', () => {
  it('have one name on both halves', () => {
    expect(publicKey.keyId).toBe(pair.keyId);
    expect(privateKey.keyId).toBe(pair.keyId);
    expect(pair.keyId).toMatch(/^[0-9a-f]{16}$/);
  });

  it('are refused when they are of another kind, damaged, or the private half where the public one belongs', () => {
    const signing = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

    expect(codeOf(() => readVaultPrivateKey(signing))).toBe('seal.key-malformed');
    expect(codeOf(() => readVaultPublicKey('not a key'))).toBe('seal.key-malformed');
    expect(codeOf(() => readVaultPublicKey(pair.privateKey))).toBe('seal.key-malformed');
    expect(codeOf(() => readVaultPrivateKey(pair.publicKey))).toBe('seal.key-malformed');
  });
});
