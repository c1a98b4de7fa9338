// Whether sealed bytes come back whole, and whatever was changed, cut or moved does not.
import { randomBytes } from 'node:crypto';
import { drawStreamKey, sealText } from './envelope.js';
import { openBytes, sealBytes } from './stream.js';
import { generateVaultKeyPair, keysAmong, readVaultKeys, readVaultPublicKey } from './vault-key.js';

const pair = generateVaultKeyPair();
const publicKey = readVaultPublicKey(pair.publicKey);
const vaultKeys = keysAmong(readVaultKeys(pair.privateKey));
const place = { table: 'attachment', column: 'original', id: 'a' };

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
const whole = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
};
const key = drawStreamKey(publicKey);
const findWrap = () => Promise.resolve(key.wrapped);
const seal = (bytes: Buffer) => whole(sealBytes(key, inChunks(bytes, 1000), place));
const open = (sealed: Buffer, at = place) => whole(openBytes(vaultKeys, inChunks(sealed, 777), at, findWrap));

describe('a sealed stream', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_001])('comes back whole: %d bytes', async (count) => {
    const bytes = randomBytes(count);

    const sealed = await seal(bytes);

    expect((await open(sealed)).equals(bytes)).toBe(true);
    expect(count < 16 || !sealed.includes(bytes.subarray(0, 16))).toBe(true);
  });

  it('does not open when a byte was changed, wherever it stands', async () => {
    const sealed = await seal(randomBytes(70_000));

    for (const at of [0, 1, 5, 20, 45, 60, 65_590, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);

      await expect(open(changed)).rejects.toMatchObject({ name: 'SealFault' });
    }
  });

  it('does not open cut short, at a piece or within one, nor with pieces changed about', async () => {
    const sealed = await seal(randomBytes(200_000));
    const piece = 65_552;
    const swapped = Buffer.concat([
      sealed.subarray(0, 49),
      sealed.subarray(49 + piece, 49 + 2 * piece),
      sealed.subarray(49, 49 + piece),
      sealed.subarray(49 + 2 * piece),
    ]);

    for (const cut of [
      sealed.subarray(0, 49 + piece),
      sealed.subarray(0, 49 + 2 * piece),
      sealed.subarray(0, 49 + 9),
      sealed.subarray(0, 49),
      sealed.subarray(0, 10),
      swapped,
    ]) {
      await expect(open(Buffer.from(cut))).rejects.toMatchObject({ name: 'SealFault' });
    }
  });

  it('opens nowhere but in its place, and under no other key', async () => {
    const sealed = await seal(randomBytes(10));
    const stranger = keysAmong(readVaultKeys(generateVaultKeyPair().privateKey));

    await expect(open(sealed, { ...place, id: 'b' })).rejects.toMatchObject({ code: 'seal.tampered' });
    await expect(whole(openBytes(stranger, inChunks(sealed, 9), place, findWrap))).rejects.toMatchObject({
      code: 'seal.other-key',
    });
  });

  it('is lost with its data key, and takes no key that was drawn for a text', async () => {
    const sealed = await seal(randomBytes(10));
    const ofText = sealText(publicKey, '', place);

    await expect(whole(openBytes(vaultKeys, inChunks(sealed, 9), place))).rejects.toMatchObject({
      code: 'seal.key-gone',
    });
    await expect(
      whole(openBytes(vaultKeys, inChunks(sealed, 9), place, () => Promise.resolve(ofText.wrapped))),
    ).rejects.toMatchObject({ code: 'seal.tampered' });
  });
});
