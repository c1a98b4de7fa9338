// Whether a sealed person stays sealed.
import { generateKeyPairSync, randomInt } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { SealingRound, openText, sealText } from './envelope.js';
import { SealFault } from './seal-fault.js';
import { unseal } from './sealed.js';
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

describe('sealing', () => {
  it('gives back every text exactly as it was written, for its own place', () => {
    const place = fc.record({ table: fc.string(), column: fc.string(), id: fc.string() });

    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), place, (plain, where) => {
        expect(unseal(openText(vaultKeys, sealText(publicKey, plain, where), where))).toBe(plain);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps Chinese names, rare characters and the empty text', () => {
    for (const plain of ['王小明', '𠮷野家', '', '张三\n（委托人）']) {
      expect(unseal(openText(vaultKeys, sealText(publicKey, plain, context), context))).toBe(plain);
    }
  });

  it('detects each of 1,000 changed bits, wherever they stand', () => {
    const sealed = sealText(publicKey, '周口市川汇区 李四', context);

    for (let flip = 0; flip < 1000; flip += 1) {
      const changed = Buffer.from(sealed);
      const at = flip < sealed.length ? flip : randomInt(sealed.length);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << randomInt(8)), at);

      expect(codeOf(() => openText(vaultKeys, changed, context))).toMatch(
        /^seal\.(tampered|other-key|version-unknown)$/,
      );
    }
  });

  it('detects a text cut short at any length, or with something added', () => {
    const sealed = sealText(publicKey, '李四', context);

    for (let length = 0; length < sealed.length; length += 1) {
      expect(codeOf(() => openText(vaultKeys, sealed.subarray(0, length), context))).toMatch(
        /^seal\.(malformed|tampered)$/,
      );
    }
    expect(codeOf(() => openText(vaultKeys, Buffer.concat([sealed, Buffer.from([0])]), context))).toBe('seal.tampered');
  });

  it('does not open in another row, column or table, nor where the words are split differently', () => {
    const sealed = sealText(publicKey, '李四', { table: 'person', column: 'name', id: '1' });

    for (const other of [
      { table: 'person', column: 'name', id: '2' },
      { table: 'person', column: 'phone', id: '1' },
      { table: 'filing', column: 'name', id: '1' },
      { table: 'personn', column: 'ame', id: '1' },
      { table: 'person","name', column: '1', id: '' },
    ]) {
      expect(codeOf(() => openText(vaultKeys, sealed, other))).toBe('seal.tampered');
    }
  });

  it('does not join the head of one ciphertext to the body of another', () => {
    const one = sealText(publicKey, 'one', context);
    const two = sealText(publicKey, 'two', context);

    for (const at of [26, 42, 54]) {
      const joined = Buffer.concat([one.subarray(0, at), two.subarray(at)]);

      expect(codeOf(() => openText(vaultKeys, joined, context))).toBe('seal.tampered');
    }
  });

  it('names the key it was sealed to, and refuses any other', () => {
    const other = generateVaultKeyPair();
    const sealed = sealText(readVaultPublicKey(other.publicKey), '李四', context);

    expect(keyIdOf(sealed)).toBe(other.keyId);
    expect(codeOf(() => openText(vaultKeys, sealed, context))).toBe('seal.other-key');
  });

  it('never writes the same ciphertext twice, and none of the text into it', () => {
    const seen = new Set<string>();
    for (let time = 0; time < 200; time += 1) {
      const sealed = Buffer.from(sealText(publicKey, 'the same name each time', context));
      seen.add(sealed.subarray(10).toString('hex'));

      expect(sealed.includes('the same name')).toBe(false);
      expect(sealed.includes('person')).toBe(false);
    }

    expect(seen.size).toBe(200);
  });

  it('seals all the texts of one filing in one round, none of which opens in the place of another', () => {
    const round = new SealingRound(publicKey);
    const columns = ['name', 'phone', 'address', 'story'];
    const texts = columns.map((column) => ({ column, sealed: round.seal(`the ${column}`, { ...context, column }) }));

    for (const { column, sealed } of texts) {
      expect(unseal(openText(vaultKeys, sealed, { ...context, column }))).toBe(`the ${column}`);
      for (const other of columns.filter((one) => one !== column)) {
        expect(codeOf(() => openText(vaultKeys, sealed, { ...context, column: other }))).toBe('seal.tampered');
      }
    }
  });

  it('does not repeat itself when one round seals the same text for the same place again', () => {
    const round = new SealingRound(publicKey);
    const bodies = Array.from({ length: 200 }, () => Buffer.from(round.seal('the same', context)).subarray(42));

    expect(new Set(bodies.map((body) => body.toString('hex'))).size).toBe(200);
    const [one, two] = bodies;
    expect(one?.subarray(12, 20)).not.toEqual(two?.subarray(12, 20));
  });

  it('keeps the secret of a round out of a console and out of JSON', () => {
    const round = new SealingRound(publicKey);

    expect(inspect(round, { showHidden: true, depth: 5 })).toBe('SealingRound {}');
    expect(JSON.stringify(round)).toBe('{}');
  });

  it('refuses an ephemeral key of low order instead of opening with a known secret', () => {
    const sealed = Buffer.from(sealText(publicKey, '李四', context));
    sealed.fill(0, 10, 42);

    expect(codeOf(() => openText(vaultKeys, sealed, context))).toBe('seal.tampered');
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
