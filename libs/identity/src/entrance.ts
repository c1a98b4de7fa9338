// The one way in: password, second factor, then a session; before the last step there is none.
import {
  AccountQuery,
  type AccountRecord,
  Audit,
  type FactorsOf,
  type Proof,
  SignIns,
  type UnitOfWork,
} from '#records';
import { Accounts } from './accounts.js';
import type { EntrancePolicy } from './entrance-policy.js';
import type { Enrolled, FactorDesk, OfferedGenerator } from './factor-desk.js';
import { IdentityFault } from './identity-fault.js';
import type { Me } from './me.js';
import type { EnterAnswer, EnterQuestion, RelyingParty } from './passkeys.js';
import { type NewSession, Sessions } from './sessions.js';
import { drawToken, hashOfToken } from './token.js';

/** `enrol`: a second factor is required here and the account has none yet; `new-password`: the one there is may not stay. */
export type Step = 'second-factor' | 'new-password' | 'enrol';
export type FactorWay = 'code' | 'passkey' | 'recovery-code';

export interface Inside extends NewSession {
  readonly at: 'inside';
  readonly me: Me;
}

/** The token of a step opens nothing but the next step. */
export interface Waiting {
  readonly at: 'step';
  readonly token: string;
  readonly step: Step;
  readonly ways: readonly FactorWay[];
}

export type Entering = Inside | Waiting;

export interface EntranceOptions {
  readonly city: string;
  readonly policy: EntrancePolicy;
  readonly factors: FactorDesk;
}

export class Entrance {
  private readonly accounts: Accounts;
  private readonly audit: Audit;
  private readonly kept: AccountQuery;
  private readonly sessions: Sessions;
  private readonly signIns: SignIns;

  constructor(
    app: UnitOfWork,
    private readonly options: EntranceOptions,
  ) {
    this.accounts = new Accounts(app, options);
    this.kept = new AccountQuery(app);
    this.sessions = new Sessions(app, { city: options.city, policy: options.policy.session });
    this.signIns = new SignIns(app, options.city);
    this.audit = new Audit(app);
  }

  /** @throws IdentityFault session.refused, session.locked */
  async signIn(login: string, password: string): Promise<Entering> {
    const account = await this.accounts.proveByPassword(login, password);
    return this.goOn(account, ['password']);
  }

  /**
   * For whom the single sign-on vouches. Our own second factor is asked for all the same, unless the provider asked for one.
   * @throws IdentityFault sign-on.not-linked, for one whose account is disabled as well
   */
  async enterLinked(id: string | undefined, isStrong: boolean): Promise<Entering> {
    const account = id === undefined ? undefined : await this.kept.find(this.options.city, id);
    if (account?.disabledAt !== null) throw new IdentityFault('sign-on.not-linked');
    return this.goOn(account, isStrong ? ['sign-on', 'second-factor'] : ['sign-on']);
  }

  /** @throws IdentityFault sign-in.missing, sign-in.other-step, second-factor.refused, second-factor.locked */
  async proveByCode(token: string, code: string): Promise<Entering> {
    const { account, proved } = await this.begun(token, 'second-factor');
    await this.options.factors.proveByCode(account.id, code);
    return this.step(token, account, [...proved, 'second-factor']);
  }

  /** As proveByCode. */
  async proveByRecoveryCode(token: string, code: string): Promise<Entering> {
    const { account, proved } = await this.begun(token, 'second-factor');
    await this.options.factors.proveByRecoveryCode(account.id, code);
    return this.step(token, account, [...proved, 'second-factor']);
  }

  /** @throws IdentityFault sign-in.missing, sign-in.other-step, passkey.needs-name */
  async askPasskey(token: string, party: RelyingParty): Promise<EnterQuestion> {
    const { account } = await this.begun(token, 'second-factor');
    return this.options.factors.askToEnter(account.id, party, hashOfToken(token));
  }

  /** As proveByCode. */
  async proveByPasskey(token: string, party: RelyingParty, answer: EnterAnswer): Promise<Entering> {
    const { account, proved } = await this.begun(token, 'second-factor');
    await this.options.factors.proveByPasskey(account.id, { party, holder: hashOfToken(token), answer });
    return this.step(token, account, [...proved, 'second-factor']);
  }

  /**
   * Another password where the one there is was set by somebody else or is too old; after the second factor, never before.
   * @throws IdentityFault sign-in.missing, sign-in.other-step, password.too-short, password.too-plain, password.holds-login, password.guessable, password.used-before
   */
  async setPassword(token: string, password: string): Promise<Entering> {
    const { account, proved } = await this.begun(token, 'new-password');
    const policy = this.options.policy.password;
    const hash = await this.accounts.hashNext(account, password, policy);
    await this.takeStep(token);
    await this.accounts.keepPassword(account, hash, policy);
    return this.goOn(account, proved);
  }

  /** By whoever is inside: all sessions of the account end, and this browser is given a new one. @throws IdentityFault as setPassword, password.refused, session.locked */
  async changePassword(id: string, given: { readonly old: string; readonly next: string }): Promise<Inside> {
    await this.accounts.proveAgain(id, given.old);
    const account = await this.kept.find(this.options.city, id);
    if (account === undefined) throw new IdentityFault('session.refused');
    const policy = this.options.policy.password;
    await this.accounts.keepPassword(account, await this.accounts.hashNext(account, given.next, policy), policy);
    return this.enter(id, ['password']);
  }

  /** For an account that has no second factor where one is required. @throws IdentityFault sign-in.missing, sign-in.other-step */
  async offerGenerator(token: string): Promise<OfferedGenerator> {
    const { account } = await this.begun(token, 'enrol');
    return this.options.factors.offerGenerator(account.id);
  }

  /** The code that proves the new generator is a second factor proved. @throws IdentityFault second-factor.not-confirmed */
  async confirmGenerator(token: string, code: string): Promise<Enrolled & { readonly entering: Entering }> {
    const { account, proved } = await this.begun(token, 'enrol');
    const { recoveryCodes } = await this.options.factors.confirmGenerator(account.id, code);
    return { recoveryCodes, entering: await this.step(token, account, [...proved, 'second-factor']) };
  }

  private async begun(token: string, at: Step): Promise<{ account: AccountRecord; proved: readonly Proof[] }> {
    const begun = await this.signIns.find(hashOfToken(token));
    if (begun === undefined) throw new IdentityFault('sign-in.missing');
    const account = await this.kept.find(this.options.city, begun.account);
    if (account?.disabledAt !== null) throw new IdentityFault('sign-in.missing');
    const next = await this.nextStep(account, begun.proved);
    if (next?.step !== at) throw new IdentityFault('sign-in.other-step');
    return { account, proved: begun.proved };
  }

  /** The cookie of a step is used up by it: of two requests that race, one goes on. */
  private async step(token: string, account: AccountRecord, proved: readonly Proof[]): Promise<Entering> {
    await this.takeStep(token);
    return this.goOn(account, proved);
  }

  private async takeStep(token: string): Promise<void> {
    if (!(await this.signIns.take(hashOfToken(token)))) throw new IdentityFault('sign-in.missing');
  }

  private async goOn(account: AccountRecord, proved: readonly Proof[]): Promise<Entering> {
    const next = await this.nextStep(account, proved);
    if (next === undefined) return this.enter(account.id, proved);
    const token = drawToken();
    await this.signIns.begin(hashOfToken(token), { account: account.id, proved });
    return { at: 'step', token, ...next };
  }

  private async nextStep(account: AccountRecord, proved: readonly Proof[]): Promise<NextStep | undefined> {
    const { policy, factors } = this.options;
    const asksFactor = policy.secondFactor !== 'off' && !proved.includes('second-factor');
    const ways = asksFactor ? waysOf(await factors.overview(account.id)) : [];
    if (ways.length > 0) return { step: 'second-factor', ways };
    // Whoever did not come by a password is not asked for another.
    if (proved.includes('password') && (await this.accounts.isPasswordDue(account, policy.password)))
      return { step: 'new-password', ways: [] };
    return asksFactor && policy.secondFactor === 'required' ? { step: 'enrol', ways: ['code'] } : undefined;
  }

  private async enter(account: string, proved: readonly Proof[]): Promise<Inside> {
    const session = await this.sessions.begin(account);
    const me = await this.sessions.find(session.token);
    // Disabled while the password was being looked at.
    if (me === undefined) throw new IdentityFault('session.refused');
    const facts = proved.includes('sign-on') ? { by: 'sign-on' } : {};
    await this.audit.append(
      { city: this.options.city, system: 'accounts' },
      { unit: me.unit, actor: `account:${account}`, action: 'session.begun', caseId: null, facts },
    );
    return { at: 'inside', ...session, me };
  }
}

interface NextStep {
  readonly step: Step;
  readonly ways: readonly FactorWay[];
}

/** None where the account has no second factor: paper codes alone are none. */
function waysOf({ generatorSince, passkeys, recoveryCodes }: FactorsOf): readonly FactorWay[] {
  const hasCode = generatorSince !== null;
  if (!hasCode && passkeys === 0) return [];
  return [
    ...(hasCode ? (['code'] as const) : []),
    ...(passkeys > 0 ? (['passkey'] as const) : []),
    ...(recoveryCodes > 0 ? (['recovery-code'] as const) : []),
  ];
}
