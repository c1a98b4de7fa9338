// Where an officer sets up and takes away second factors; the entrance asks here whether one stands.
import { randomBytes } from 'node:crypto';
import {
  AccountQuery,
  type AccountRecord,
  Audit,
  type FactorsOf,
  type KeptPasskey,
  LoginTries,
  SecondFactors,
  type UnitOfWork,
} from '#records';
import type { CodeSecrets } from './code-secrets.js';
import type { EntrancePolicy } from './entrance-policy.js';
import { IdentityFault } from './identity-fault.js';
import { base32, findStep, generatorUri, secretBytes } from './one-time-code.js';
import {
  type EnrolAnswer,
  type EnrolQuestion,
  type EnterAnswer,
  type EnterQuestion,
  type RelyingParty,
  askToEnrol,
  askToEnter,
  checkEnrolment,
  checkEntrance,
} from './passkeys.js';
import { drawRecoveryCodes, hashOfRecoveryCode } from './recovery-codes.js';

export interface FactorDeskOptions {
  readonly city: string;
  readonly policy: EntrancePolicy;
  readonly secrets: CodeSecrets;
}

/** What an authenticator app needs: the address in the picture, and the same to type. */
export interface OfferedGenerator {
  readonly uri: string;
  readonly key: string;
}

/** Codes that are shown now and never again; none where the officer has them already. */
export interface Enrolled {
  readonly recoveryCodes: readonly string[];
}

export interface PasskeyEnrolment {
  readonly party: RelyingParty;
  /** The hash of the cookie that asked. */
  readonly holder: Uint8Array;
  readonly name: string;
  readonly answer: EnrolAnswer;
}

export interface PasskeyEntrance {
  readonly party: RelyingParty;
  readonly holder: Uint8Array;
  readonly answer: EnterAnswer;
}

const issuer = '按期';
const mostPasskeys = 10;

export class FactorDesk {
  private readonly factors: SecondFactors;
  private readonly accounts: AccountQuery;
  private readonly audit: Audit;
  private readonly tries: LoginTries;

  constructor(
    app: UnitOfWork,
    private readonly options: FactorDeskOptions,
  ) {
    this.factors = new SecondFactors(app, options.city);
    this.accounts = new AccountQuery(app);
    this.audit = new Audit(app);
    this.tries = new LoginTries(app, options.city);
  }

  overview(account: string): Promise<FactorsOf> {
    return this.factors.overview(account);
  }

  listPasskeys(account: string): Promise<readonly KeptPasskey[]> {
    return this.factors.listPasskeys(account);
  }

  /** A new secret, worth nothing before a code of it was typed. @throws IdentityFault second-factor.off */
  async offerGenerator(account: string): Promise<OfferedGenerator> {
    const { login } = await this.open(account);
    const secret = randomBytes(secretBytes);
    await this.factors.offerGenerator(account, this.options.secrets.seal(account, secret));
    return { uri: generatorUri(secret, { issuer, label: login }), key: base32(secret) };
  }

  /** @throws IdentityFault second-factor.not-confirmed, second-factor.locked, second-factor.unavailable */
  async confirmGenerator(account: string, code: string): Promise<Enrolled> {
    await this.open(account);
    return this.counted(account, 'second-factor.not-confirmed', async () => {
      const offered = await this.factors.findGenerator(account, 'offered');
      if (offered === undefined) return undefined;
      const step = findStep(this.options.secrets.open(account, offered), code, offered.epochSeconds);
      if (step === undefined || !(await this.factors.putInUse(account, step))) return undefined;
      await this.record(account, 'second-factor.added', { kind: 'code' });
      return { recoveryCodes: await this.firstRecoveryCodes(account) };
    });
  }

  /** @throws IdentityFault second-factor.needed when it is the last and one is required */
  async removeGenerator(account: string): Promise<void> {
    const { passkeys } = await this.factors.overview(account);
    await this.refuseLast(account, passkeys === 0);
    await this.factors.removeGenerator(account);
    await this.record(account, 'second-factor.removed', { kind: 'code' });
  }

  async askToEnrol(account: string, party: RelyingParty, holder: Uint8Array): Promise<EnrolQuestion> {
    const { login } = await this.open(account);
    const known = await this.factors.listPasskeys(account);
    if (known.length >= mostPasskeys) throw new IdentityFault('passkey.too-many');
    const question = await askToEnrol(party, { account, login, known });
    await this.factors.keepChallenge(holder, 'enrol', question.challenge);
    return question;
  }

  /** @throws IdentityFault passkey.not-taken */
  async enrolPasskey(account: string, { party, holder, name, answer }: PasskeyEnrolment): Promise<Enrolled> {
    await this.open(account);
    const challenge = await this.factors.takeChallenge(holder, 'enrol');
    if (challenge === undefined) throw new IdentityFault('passkey.not-taken');
    const passkey = await checkEnrolment(party, challenge, answer);
    if (!(await this.factors.addPasskey(account, { ...passkey, name }))) throw new IdentityFault('passkey.not-taken');
    await this.record(account, 'second-factor.added', { kind: 'passkey' });
    return { recoveryCodes: await this.firstRecoveryCodes(account) };
  }

  /** @throws IdentityFault second-factor.needed */
  async removePasskey(account: string, id: string): Promise<void> {
    const { passkeys, generatorSince } = await this.factors.overview(account);
    await this.refuseLast(account, passkeys === 1 && generatorSince === null);
    if (!(await this.factors.removePasskey(account, id))) throw new IdentityFault('passkey.not-found');
    await this.record(account, 'second-factor.removed', { kind: 'passkey' });
  }

  /** Ten new ones; the ten before are void. @throws IdentityFault second-factor.missing where there is nothing to recover */
  async renewRecoveryCodes(account: string): Promise<Enrolled> {
    const { passkeys, generatorSince } = await this.factors.overview(account);
    if (passkeys === 0 && generatorSince === null) throw new IdentityFault('second-factor.missing');
    const recoveryCodes = drawRecoveryCodes();
    await this.factors.replaceRecoveryCodes(account, recoveryCodes.map(hashOfRecoveryCode));
    await this.record(account, 'second-factor.recovery-renewed', {});
    return { recoveryCodes };
  }

  /** @throws IdentityFault second-factor.refused, second-factor.locked, second-factor.unavailable */
  async proveByCode(account: string, code: string): Promise<void> {
    await this.counted(account, 'second-factor.refused', async () => {
      const kept = await this.factors.findGenerator(account, 'in-use');
      if (kept === undefined) return undefined;
      const step = findStep(this.options.secrets.open(account, kept), code, kept.epochSeconds);
      if (step === undefined || !(await this.factors.takeStep(account, step))) return undefined;
      return true;
    });
  }

  /** @throws IdentityFault second-factor.refused, second-factor.locked */
  async proveByRecoveryCode(account: string, code: string): Promise<void> {
    await this.counted(account, 'second-factor.refused', async () => {
      if (!(await this.factors.takeRecoveryCode(account, hashOfRecoveryCode(code)))) return undefined;
      await this.record(account, 'second-factor.recovered', {});
      return true;
    });
  }

  async askToEnter(account: string, party: RelyingParty, holder: Uint8Array): Promise<EnterQuestion> {
    const question = await askToEnter(party, await this.factors.listPasskeys(account));
    await this.factors.keepChallenge(holder, 'enter', question.challenge);
    return question;
  }

  /** @throws IdentityFault second-factor.refused, second-factor.locked */
  async proveByPasskey(account: string, { party, holder, answer }: PasskeyEntrance): Promise<void> {
    await this.counted(account, 'second-factor.refused', async () => {
      const challenge = await this.factors.takeChallenge(holder, 'enter');
      const passkey = (await this.factors.listPasskeys(account)).find(({ id }) => id === answer.id);
      if (challenge === undefined || passkey === undefined) return undefined;
      const counter = await checkEntrance(party, { challenge, answer, passkey });
      if (counter === undefined || !(await this.factors.countPasskey(passkey.id, counter))) return undefined;
      return true;
    });
  }

  /** Five wrong proofs in a row, of whatever kind, close the second door of an account for a quarter of an hour. */
  private async counted<T>(
    account: string,
    refusal: 'second-factor.refused' | 'second-factor.not-confirmed',
    prove: () => Promise<T | undefined>,
  ): Promise<T> {
    // No login holds a colon: the count of the second door never meets that of the first.
    const door = `second-factor:${account}`;
    const attempt = await this.tries.claim(door);
    if (attempt.lockedUntil !== undefined) throw new IdentityFault('second-factor.locked', attempt.lockedUntil);
    const proved = await prove();
    if (proved === undefined) {
      if (this.tries.isLast(attempt)) await this.record(account, 'second-factor.locked', {});
      throw new IdentityFault(refusal);
    }
    await this.tries.forget(door);
    return proved;
  }

  private async open(account: string): Promise<AccountRecord> {
    if (this.options.policy.secondFactor === 'off') throw new IdentityFault('second-factor.off');
    return this.getAccount(account);
  }

  private async refuseLast(account: string, isLast: boolean): Promise<void> {
    if (!isLast) return;
    if (this.options.policy.secondFactor === 'required') throw new IdentityFault('second-factor.needed');
    // With nothing to recover, the codes on paper must open nothing.
    await this.factors.replaceRecoveryCodes(account, []);
  }

  private async firstRecoveryCodes(account: string): Promise<readonly string[]> {
    const { recoveryCodes } = await this.factors.overview(account);
    if (recoveryCodes > 0) return [];
    const drawn = drawRecoveryCodes();
    await this.factors.replaceRecoveryCodes(account, drawn.map(hashOfRecoveryCode));
    return drawn;
  }

  private async record(account: string, action: string, facts: Readonly<Record<string, string>>): Promise<void> {
    const { city } = this.options;
    const { unit } = await this.getAccount(account);
    const actor = `account:${account}`;
    await this.audit.append({ city, system: 'accounts' }, { unit, actor, action, caseId: null, facts });
  }

  private async getAccount(account: string): Promise<AccountRecord> {
    const found = await this.accounts.find(this.options.city, account);
    if (found === undefined) throw new Error('a second factor was asked for an account that is not there');
    return found;
  }
}
