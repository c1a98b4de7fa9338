// The door of the seal room: sealing needs a public key, opening a private one, printing nothing.
export { SealFault } from './seal-fault.js';
export type { SealFaultCode } from './seal-fault.js';
export { Sealed, unseal } from './sealed.js';
export { DataKey, SealingRound, drawStreamKey, openText, sealText } from './envelope.js';
export type { SealedWithKey } from './envelope.js';
export type { SealContext } from './agreement.js';
export { openBytes, sealBytes } from './stream.js';
export { drawHeldSecret, openUnderSecret, placeOfSecret, sealUnderSecret } from './held-secret.js';
export { headOf, isKeptApart, rewrap } from './rewrap.js';
export { SealingKeyFile, VaultKeysFile } from './key-files.js';
export {
  generateVaultKeyPair,
  keyIdOf,
  keysAmong,
  readVaultKeys,
  readVaultPrivateKey,
  readVaultPublicKey,
  writeVaultPrivateKey,
  writeVaultPublicKey,
} from './vault-key.js';
export type { SealingKey, VaultKeyPair, VaultKeys, VaultPrivateKey, VaultPublicKey } from './vault-key.js';
