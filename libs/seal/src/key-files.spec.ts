// Whether a process learns of a rotation by itself, and goes on when the files of its keys are gone.
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SealingKeyFile, VaultKeysFile } from './key-files.js';
import { generateVaultKeyPair } from './vault-key.js';

const [old, next] = [generateVaultKeyPair(), generateVaultKeyPair()];
const longEnoughMs = 1050;

describe('the files of the vault keys', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anqi-keys-'));
    file = join(folder, 'key.pem');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const replace = async (text: string): Promise<void> => {
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  };

  it('are read again when they changed, within about a second', async () => {
    await writeFile(file, old.publicKey);
    const key = new SealingKeyFile(file);
    await replace(next.publicKey);

    await wait(longEnoughMs);

    expect(key.current.keyId).toBe(next.keyId);
  });

  it('are read again at once when a key is missed, and hold several keys', async () => {
    await writeFile(file, old.privateKey);
    const keys = new VaultKeysFile(file);
    expect(keys.find(next.keyId)).toBeUndefined();

    await replace(`${old.privateKey}${next.privateKey}`);

    expect([old, next].map(({ keyId }) => keys.find(keyId)?.keyId)).toEqual([old.keyId, next.keyId]);
  });

  it.each(['gone', 'damaged'])('leave a running process the key it knew when they are %s', async (how) => {
    await writeFile(file, old.publicKey);
    const key = new SealingKeyFile(file);
    await (how === 'gone' ? rm(file) : replace('not a key'));

    await wait(longEnoughMs);

    expect(key.current.keyId).toBe(old.keyId);
  });

  it('are asked for at the start: without a whole key nothing begins', async () => {
    await writeFile(file, 'not a key');

    expect(() => new SealingKeyFile(file)).toThrow(/X25519/);
    expect(() => new VaultKeysFile(file)).toThrow(/X25519/);
    expect(() => new SealingKeyFile(join(folder, 'nowhere.pem'))).toThrow(/ENOENT/);
  });
});
