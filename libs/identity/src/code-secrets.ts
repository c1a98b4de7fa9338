// The secrets of authenticator apps, sealed as persons are: whoever steals the table cannot make a code.
import {
  type SealedWithKey,
  type SealingKey,
  SealingKeyFile,
  type VaultKeys,
  VaultKeysFile,
  openText,
  sealText,
  unseal,
} from '#seal';
import { IdentityFault } from './identity-fault.js';

export interface CodeSecretKeys {
  readonly sealingKey: SealingKey;
  readonly vaultKeys: VaultKeys | undefined;
}

export interface CodeSecretFiles {
  readonly publicKeyFile: string;
  readonly privateKeyFile: string | undefined;
}

/** A secret as the table keeps it, with its data key. */
export interface SealedSecret {
  readonly secretSealed: Uint8Array;
  readonly secretWrap: Uint8Array | null;
}

export class CodeSecrets {
  constructor(private readonly keys: CodeSecretKeys) {}

  /** @throws SealFault seal.key-malformed, Error when a file cannot be read */
  static fromFiles({ publicKeyFile, privateKeyFile }: CodeSecretFiles): CodeSecrets {
    const vaultKeys = privateKeyFile === undefined ? undefined : new VaultKeysFile(privateKeyFile);
    return new CodeSecrets({ sealingKey: new SealingKeyFile(publicKeyFile), vaultKeys });
  }

  seal(account: string, secret: Uint8Array): SealedWithKey {
    return sealText(this.keys.sealingKey.current, Buffer.from(secret).toString('base64'), placeOf(account));
  }

  /** @throws IdentityFault second-factor.unavailable where no private key is here; SealFault */
  open(account: string, { secretSealed, secretWrap }: SealedSecret): Buffer {
    const { vaultKeys } = this.keys;
    if (vaultKeys === undefined) throw new IdentityFault('second-factor.unavailable');
    return Buffer.from(unseal(openText(vaultKeys, secretSealed, placeOf(account), secretWrap)), 'base64');
  }
}

/** Bound to the account: put into another's row it does not open. */
function placeOf(account: string) {
  return { table: 'code_generator', column: 'secret_sealed', id: account };
}
