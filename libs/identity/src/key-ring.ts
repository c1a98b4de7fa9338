// The files in which the vault's keys stand, as the office changes them: each file whole, the old one or the new one.
import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  type VaultKeys,
  VaultKeysFile,
  type VaultPrivateKey,
  type VaultPublicKey,
  readVaultKeys,
  readVaultPrivateKey,
  readVaultPublicKey,
  writeVaultPrivateKey,
  writeVaultPublicKey,
} from '#seal';

export interface KeyRingFiles {
  readonly publicKeyFile: string;
  readonly privateKeyFile: string;
}

export class KeyRing implements VaultKeys {
  private readonly atHand: VaultKeysFile;

  /** @throws SealFault seal.key-malformed, Error when a file cannot be read */
  constructor(private readonly files: KeyRingFiles) {
    this.atHand = new VaultKeysFile(files.privateKeyFile);
  }

  find(keyId: string): VaultPrivateKey | undefined {
    return this.atHand.find(keyId);
  }

  async keys(): Promise<readonly VaultPrivateKey[]> {
    return readVaultKeys(await readFile(this.files.privateKeyFile, 'utf8'));
  }

  async current(): Promise<VaultPublicKey> {
    return readVaultPublicKey(await readFile(this.files.publicKeyFile, 'utf8'));
  }

  async add(privateKey: string): Promise<void> {
    await this.keep([...(await this.keys()), readVaultPrivateKey(privateKey)]);
  }

  async makeCurrent(key: VaultPrivateKey): Promise<void> {
    await replaceFile(this.files.publicKeyFile, writeVaultPublicKey(key), 0o644);
  }

  /** First into a file of its own, then off the ring: whenever this is cut off, the key is somewhere. @returns that file */
  async putAway(key: VaultPrivateKey): Promise<string> {
    const file = `${this.files.privateKeyFile}.retired-${key.keyId}`;
    await replaceFile(file, writeVaultPrivateKey(key), 0o600);
    await this.keep((await this.keys()).filter(({ keyId }) => keyId !== key.keyId));
    return file;
  }

  private async keep(keys: readonly VaultPrivateKey[]): Promise<void> {
    await replaceFile(this.files.privateKeyFile, keys.map(writeVaultPrivateKey).join(''), 0o600);
  }
}

async function replaceFile(path: string, text: string, mode: number): Promise<void> {
  const written = `${path}.${randomUUID()}`;
  try {
    const file = await open(written, 'wx', mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(written, path);
    const folder = await open(dirname(path), 'r');
    await folder.sync().finally(() => folder.close());
  } finally {
    await rm(written, { force: true });
  }
}
