// The door of the identity room: who is asking, and the sealing and opening of what must not be seen.
export {
  AccountDesk,
  type AboutAccount,
  type AccountDone,
  type AccountHandedOver,
  type ProposedAccount,
} from './account-desk.js';
export { AccountOffice, type FirstPassword, type WantedAccount } from './account-office.js';
export { Accounts, type NewAccount } from './accounts.js';
export { CodeSecrets, type CodeSecretFiles, type CodeSecretKeys } from './code-secrets.js';
export { demoLogins, seedDemoAccounts, type DemoLogin } from './demo-accounts.js';
export { Entrance, type Entering, type EntranceOptions, type FactorWay, type Inside, type Step } from './entrance.js';
export { type EntrancePolicy, entrancePolicyOf } from './entrance-policy.js';
export {
  FactorDesk,
  type Enrolled,
  type FactorDeskOptions,
  type OfferedGenerator,
  type PasskeyEnrolment,
  type PasskeyEntrance,
} from './factor-desk.js';
export { DRAFT_KINDS, DraftBox, type DraftKind, type FoundDraft, type SavedDraft } from './draft-box.js';
export { IdentityFault, type IdentityFaultCode } from './identity-fault.js';
export { KeyFault, type KeyFaultCode } from './key-fault.js';
export {
  KeyOffice,
  QUIET_SECONDS,
  type KeyStanding,
  type OutsideHeads,
  type Rotation,
  type RotationPace,
} from './key-office.js';
export { KeyRing, type KeyRingFiles } from './key-ring.js';
export { maskName, maskPhone } from './mask.js';
export { actorOf, type Me } from './me.js';
export { Opener, type Opened, type OpenedPerson, type OpenedStatement, type OpenerOptions } from './opener.js';
export { demoCost, hashPassword, isPassword, type PasswordCost } from './passwords.js';
export {
  PASSKEY_TRANSPORTS,
  type EnrolAnswer,
  type EnrolQuestion,
  type EnterAnswer,
  type EnterQuestion,
  type PasskeyTransport,
  type RelyingParty,
} from './passkeys.js';
export { PhoneKeys } from './phone-keys.js';
export { PLACES, Sealer, type FilingAsWritten, type PersonAsWritten } from './sealer.js';
export { Sessions, type NewSession, type SessionPolicy } from './sessions.js';
export { longestPassword, type PasswordPolicy } from './password-policy.js';
export { hashOfToken } from './token.js';
export { PROOF_PURPOSES, ProofOfWork, type ProofOptions, type ProofPurpose } from './proof-of-work.js';
export type { ProofChallenge } from './proof-payload.js';
export type { CodeDeskOptions, IssuedCode, TypedCode } from './code-desk.js';
export { SingleSignOn, type SignOnAnswer, type SignOnProvider, signOnProviderOf } from './single-sign-on.js';
export { ConsumerEntrance, type ConsumerEntranceOptions } from './consumer-entrance.js';
export {
  EnterpriseEntrance,
  type EnterpriseAsWritten,
  type EnterpriseEntranceOptions,
  type StaffAddress,
} from './enterprise-entrance.js';
export { readContactAddress, type ContactAddress } from './contact-address.js';
