// The secrets of authenticator apps, sealed as persons are: whoever steals the table cannot make a code.
import { readFile } from 'node:fs/promises';
import {
  type VaultPrivateKey,
  type VaultPublicKey,
  openText,
  readVaultPrivateKey,
  readVaultPublicKey,
  sealText,
  unseal,
} from '#seal';
import { IdentityFault } from './identity-fault.js';

export interface CodeSecretKeys {
  readonly publicKey: VaultPublicKey;
  readonly privateKey: VaultPrivateKey | undefined;
}

export interface CodeSecretFiles {
  readonly publicKeyFile: string;
  readonly privateKeyFile: string | undefined;
}

export class CodeSecrets {
  constructor(private readonly keys: CodeSecretKeys) {}

  /** @throws SealFault seal.key-malformed, Error when a file cannot be read */
  static async fromFiles({ publicKeyFile, privateKeyFile }: CodeSecretFiles): Promise<CodeSecrets> {
    const publicKey = readVaultPublicKey(await readFile(publicKeyFile, 'utf8'));
    const pem = privateKeyFile === undefined ? undefined : await readFile(privateKeyFile, 'utf8');
    return new CodeSecrets({ publicKey, privateKey: pem === undefined ? undefined : readVaultPrivateKey(pem) });
  }

  seal(account: string, secret: Uint8Array): Uint8Array {
    return sealText(this.keys.publicKey, Buffer.from(secret).toString('base64'), placeOf(account));
  }

  /** @throws IdentityFault second-factor.unavailable where the private key is not here; SealFault */
  open(account: string, sealed: Uint8Array): Buffer {
    const { privateKey } = this.keys;
    if (privateKey === undefined) throw new IdentityFault('second-factor.unavailable');
    return Buffer.from(unseal(openText(privateKey, sealed, placeOf(account))), 'base64');
  }
}

/** Bound to the account: put into another's row it does not open. */
function placeOf(account: string) {
  return { table: 'code_generator', column: 'secret_sealed', id: account };
}
