// Whether the algorithms are what the standards print, and whether both profiles keep what they are given.
import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { SealingRound, drawStreamKey, openText } from './envelope.js';
import { PROFILES, intl, sm } from './profile.js';
import { headOf, rewrap } from './rewrap.js';
import { unseal } from './sealed.js';
import { openBytes, sealBytes } from './stream.js';
import { generateVaultKeyPair, keyIdOf, keysAmong, readVaultKeys, readVaultPublicKey } from './vault-key.js';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('the algorithms under the profile sm', () => {
  it('make of the examples of GB/T 32905-2016 (SM3) what appendix A prints', () => {
    const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');

    expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
  });

  it('make of the examples of GB/T 32907-2016 (SM4) what appendix A prints, once and a million times over', () => {
    const key = hex('0123456789abcdeffedcba9876543210');
    const once = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
    expect(once.update(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');

    const again = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
    let block = key;
    for (let round = 0; round < 1_000_000; round += 1) block = again.update(block);
    expect(block.toString('hex')).toBe('595298c7c6fd271f0402f804c33d3f66');
  });

  it('make HMAC-SM3 as RFC 2104 builds it from SM3', () => {
    const [key, text] = [Buffer.alloc(20, 7), Buffer.from('an invented message')];
    const inner = createHash('sm3').update(paddedWith(0x36, key)).update(text).digest();
    const outer = createHash('sm3').update(paddedWith(0x5c, key)).update(inner).digest('hex');

    expect(createHmac('sm3', key).update(text).digest('hex')).toBe(outer);
  });
});

/** The key to the length of a block, each byte turned by the pad. */
function paddedWith(pad: number, key: Buffer): Buffer {
  const block = Buffer.alloc(64, pad);
  key.forEach((byte, at) => block.writeUInt8(byte ^ pad, at));
  return block;
}

describe.each(PROFILES)('the profile $name', (profile) => {
  const pair = generateVaultKeyPair();
  const keys = keysAmong(readVaultKeys(pair.privateKey));
  const publicKey = readVaultPublicKey(pair.publicKey);
  const place = { table: 'vault.person', column: 'name_sealed', id: 'a' };

  it('opens what it sealed, in its place and no other, and detects every changed byte', () => {
    const { sealed, wrapped } = new SealingRound(publicKey, profile).drawKey().seal('王小明', place);

    expect(unseal(openText(keys, sealed, place, wrapped))).toBe('王小明');
    expect(sealed[1]).toBe(profile.textAlgorithm);
    expect(() => openText(keys, sealed, { ...place, id: 'b' }, wrapped)).toThrow('does not open');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => openText(keys, changed, place, wrapped)).toThrow(/does not open|another vault key|does not know/);
    }
  });

  it('opens a stream it sealed', async () => {
    const plain = Buffer.alloc(150_000, 3);
    const sealed: Buffer[] = [];
    async function* once() {
      yield await Promise.resolve(plain);
    }
    const key = drawStreamKey(publicKey, profile);
    for await (const piece of sealBytes(key, once(), place)) sealed.push(piece);

    async function* again() {
      yield await Promise.resolve(Buffer.concat(sealed));
    }
    const opened: Buffer[] = [];
    for await (const piece of openBytes(keys, again(), place, () => Promise.resolve(key.wrapped))) opened.push(piece);

    expect(Buffer.concat(opened).equals(plain)).toBe(true);
  });

  it('hands its secret on to a later key, and to the one after that when the first is gone', () => {
    const [second, third] = [generateVaultKeyPair(), generateVaultKeyPair()];
    const { sealed, wrapped } = new SealingRound(publicKey, profile).drawKey().seal('李四', place);
    const both = keysAmong([...readVaultKeys(pair.privateKey), ...readVaultKeys(second.privateKey)]);
    const later = keysAmong(readVaultKeys(`${second.privateKey}${third.privateKey}`));

    const first = rewrap(both, headOf(sealed), readVaultPublicKey(second.publicKey), wrapped);
    const next = rewrap(later, headOf(sealed), readVaultPublicKey(third.publicKey), first);
    const last = keysAmong(readVaultKeys(third.privateKey));

    expect([first, next].map(keyIdOf)).toEqual([second.keyId, third.keyId]);
    expect(unseal(openText(last, sealed, place, next))).toBe('李四');
    expect(() => openText(last, sealed, place, first)).toThrow('another vault key');
    const other = new SealingRound(publicKey, profile).drawKey().seal('李四', place).sealed;
    expect(() => openText(last, other, place, next)).toThrow('does not open');
  });
});

describe('a ciphertext', () => {
  it('is never read under the algorithms of another profile', () => {
    const pair = generateVaultKeyPair();
    const keys = keysAmong(readVaultKeys(pair.privateKey));
    const place = { table: 'a', column: 'b', id: 'c' };
    for (const [mine, theirs] of [
      [intl, sm],
      [sm, intl],
    ] as const) {
      const made = new SealingRound(readVaultPublicKey(pair.publicKey), mine).drawKey().seal('李四', place);
      const sealed = Buffer.from(made.sealed);
      sealed.writeUInt8(theirs.textAlgorithm, 1);
      expect(() => openText(keys, sealed, place, made.wrapped)).toThrow();
    }
  });
});
