// The door of the seal room: sealing needs a public key, opening a private one, printing nothing.
export { SealFault } from './seal-fault.js';
export type { SealFaultCode } from './seal-fault.js';
export { Sealed, unseal } from './sealed.js';
export { SealingRound, keyIdOf, openText, sealText } from './envelope.js';
export type { SealContext } from './agreement.js';
export { openBytes, sealBytes } from './stream.js';
export { generateVaultKeyPair, readVaultPrivateKey, readVaultPublicKey } from './vault-key.js';
export type { VaultKeyPair, VaultPrivateKey, VaultPublicKey } from './vault-key.js';
