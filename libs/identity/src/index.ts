// The door of the identity room: who is asking, and the sealing and opening of what must not be seen.
export { Accounts, type NewAccount, type SignedIn } from './accounts.js';
export { demoLogins, seedDemoAccounts, type DemoLogin } from './demo-accounts.js';
export { IdentityFault, type IdentityFaultCode } from './identity-fault.js';
export { maskName, maskPhone } from './mask.js';
export { actorOf, type Me } from './me.js';
export { Opener, type Opened, type OpenedPerson, type OpenedStatement, type OpenerOptions } from './opener.js';
export { demoCost, hashPassword, isPassword, type PasswordCost } from './passwords.js';
export { Sealer, type FilingAsWritten, type PersonAsWritten } from './sealer.js';
export { Sessions, type NewSession } from './sessions.js';
