// The way in for enterprises: a code to a verified address, with which it applies to its county and signs in once admitted.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type ApplicationStanding,
  EnterpriseApplications,
  Enterprises,
  type SignedInEnterprise,
  type UnitOfWork,
} from '#records';
import type { SettlerPromise } from '#rules';
import { type SealedWithKey, SealingRound, type VaultPublicKey, readVaultPublicKey } from '#seal';
import { CodeDesk, type CodeDeskOptions, type IssuedCode, type TypedCode } from './code-desk.js';
import type { ContactAddress } from './contact-address.js';
import { IdentityFault } from './identity-fault.js';
import { maskMail, maskName, maskPhone } from './mask.js';
import type { SessionPolicy } from './sessions.js';
import { drawToken, hashOfToken } from './token.js';

export interface EnterpriseEntranceOptions extends CodeDeskOptions {
  readonly publicKey: VaultPublicKey;
  readonly policy: Pick<SessionPolicy, 'idleMinutes' | 'hours'>;
}

/** What an operator writes of itself, checked and with its county found. */
export interface EnterpriseAsWritten {
  readonly unit: string;
  readonly creditCode: string;
  readonly codeIrregular: boolean;
  readonly operatorName: string;
  readonly operatorAddress: string;
  readonly contactName: string;
  readonly conditions: readonly string[];
  readonly promises: readonly SettlerPromise[];
}

/** Under which the address of a member of the staff is found again, and what of it may be shown. */
export interface StaffAddress {
  readonly addressKey: Uint8Array;
  readonly addressMask: string;
}

const touchAfterSeconds = 60;

export class EnterpriseEntrance {
  private readonly codes: CodeDesk;
  private readonly enterprises: Enterprises;
  private readonly applications: EnterpriseApplications;

  constructor(
    app: UnitOfWork,
    private readonly options: EnterpriseEntranceOptions,
  ) {
    this.codes = new CodeDesk(app, options, 'enterprise');
    this.enterprises = new Enterprises(app, options.city);
    this.applications = new EnterpriseApplications(app, options.city);
  }

  /** @throws SealFault seal.key-malformed, Error when the file cannot be read */
  static async fromFile(
    app: UnitOfWork,
    { publicKeyFile, ...options }: Omit<EnterpriseEntranceOptions, 'publicKey'> & { readonly publicKeyFile: string },
  ): Promise<EnterpriseEntrance> {
    const publicKey = readVaultPublicKey(await readFile(publicKeyFile, 'utf8'));
    return new EnterpriseEntrance(app, { ...options, publicKey });
  }

  /** @throws IdentityFault code.too-soon, code.budget-spent */
  async issueCode(address: ContactAddress): Promise<IssuedCode> {
    return this.codes.issue(address);
  }

  /** For a code that did not go out. */
  async withdraw(issued: IssuedCode): Promise<void> {
    await this.codes.withdraw(issued);
  }

  /** Hands an application in, from an address that was shown to be the applicant's. @throws IdentityFault code.refused, enterprise.applied-before */
  async apply(token: string, typed: TypedCode, written: EnterpriseAsWritten): Promise<void> {
    await this.codes.take(token, typed);
    const { contactName, ...operator } = written;
    const id = randomUUID();
    const key = new SealingRound(this.options.publicKey).drawKey();
    const sealed = (text: string, column: string): SealedWithKey =>
      key.seal(text, { table: 'enterprise_application', column, id });
    const added = await this.applications.add({
      ...operator,
      id,
      contactMask: maskName(contactName) ?? '*',
      contactSealed: sealed(contactName, 'contact_sealed'),
      addressKey: this.codes.keyOf(typed.address),
      addressSealed: sealed(typed.address.address, 'address_sealed'),
    });
    if (!added) throw new IdentityFault('enterprise.applied-before');
  }

  /** What was applied for from an address, and what became of it. @throws IdentityFault code.refused */
  async standings(token: string, typed: TypedCode): Promise<readonly ApplicationStanding[]> {
    await this.codes.take(token, typed);
    return this.applications.listOfAddress(this.codes.keyOf(typed.address));
  }

  /**
   * Lets in whoever acts for a standing account; or, where there is none, whoever managed one that its county took back.
   * @throws IdentityFault code.refused; enterprise.not-admitted to whoever has shown that the address is his
   */
  async enter(token: string, typed: TypedCode): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    await this.codes.take(token, typed);
    const session = drawToken();
    const begun = { tokenHash: hashOfToken(session), hours: this.options.policy.hours };
    const addressKey = this.codes.keyOf(typed.address);
    const expiresAt =
      (await this.enterprises.enter(addressKey, begun)) ?? (await this.enterprises.enterRemoved(addressKey, begun));
    if (expiresAt === undefined) throw new IdentityFault('enterprise.not-admitted');
    return { token: session, expiresAt };
  }

  /** How the address of somebody is kept who is let in: his codes go to what he types himself. */
  staffAddress(address: ContactAddress): StaffAddress {
    const mask = address.kind === 'phone' ? maskPhone(address.address) : maskMail(address.address);
    return { addressKey: this.codes.keyOf(address), addressMask: mask ?? '*' };
  }

  /** Whose session it is; undefined when it ended, ran out, its member was disabled or the account withdrawn. */
  async find(token: string): Promise<SignedInEnterprise | undefined> {
    const tokenHash = hashOfToken(token);
    const found = await this.enterprises.findBySession(tokenHash, this.options.policy.idleMinutes);
    if (found === undefined) return undefined;
    const { idleSeconds, ...enterprise } = found;
    if (idleSeconds > touchAfterSeconds) await this.enterprises.touch(tokenHash);
    return enterprise;
  }

  /** Whose session it is of those whose account was taken back; undefined for everybody else. */
  async findRemoved(token: string): Promise<SignedInEnterprise | undefined> {
    const tokenHash = hashOfToken(token);
    const found = await this.enterprises.findRemovedBySession(tokenHash, this.options.policy.idleMinutes);
    if (found !== undefined) await this.enterprises.touch(tokenHash);
    return found;
  }

  async end(token: string): Promise<void> {
    await this.enterprises.end(hashOfToken(token));
  }
}
