// The way in for consumers: a code to an address, and a session for whoever gives it back; nothing else is asked.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Consumers, type UnitOfWork } from '#records';
import { type VaultPublicKey, readVaultPublicKey, sealText } from '#seal';
import { CodeDesk, type CodeDeskOptions, type IssuedCode, type TypedCode } from './code-desk.js';
import type { ContactAddress } from './contact-address.js';
import type { SessionPolicy } from './sessions.js';
import { drawToken, hashOfToken } from './token.js';

export interface ConsumerEntranceOptions extends CodeDeskOptions {
  readonly publicKey: VaultPublicKey;
  readonly policy: Pick<SessionPolicy, 'idleMinutes' | 'hours'>;
}

const touchAfterSeconds = 60;

export class ConsumerEntrance {
  private readonly codes: CodeDesk;
  private readonly consumers: Consumers;

  constructor(
    app: UnitOfWork,
    private readonly options: ConsumerEntranceOptions,
  ) {
    this.codes = new CodeDesk(app, options, 'sign-in');
    this.consumers = new Consumers(app, options.city);
  }

  /** @throws SealFault seal.key-malformed, Error when the file cannot be read */
  static async fromFile(
    app: UnitOfWork,
    { publicKeyFile, ...options }: Omit<ConsumerEntranceOptions, 'publicKey'> & { readonly publicKeyFile: string },
  ): Promise<ConsumerEntrance> {
    const publicKey = readVaultPublicKey(await readFile(publicKeyFile, 'utf8'));
    return new ConsumerEntrance(app, { ...options, publicKey });
  }

  /** Whether somebody has an account with this address is not even looked up. @throws IdentityFault code.too-soon, code.budget-spent */
  async issueCode(address: ContactAddress): Promise<IssuedCode> {
    return this.codes.issue(address);
  }

  /** For a code that did not go out. */
  async withdraw(issued: IssuedCode): Promise<void> {
    await this.codes.withdraw(issued);
  }

  /**
   * A session for whoever gives the code that was sent to this address at the request of this browser.
   * @param token of the cookie that asked @throws IdentityFault code.refused, for whatever does not fit
   */
  async enter(token: string, typed: TypedCode): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    await this.codes.take(token, typed);
    const { address } = typed.address;
    const [id, session] = [randomUUID(), drawToken()];
    const place = { table: 'consumer', column: 'address_sealed', id };
    const expiresAt = await this.consumers.enter(
      {
        id,
        addressKey: this.codes.keyOf(typed.address),
        addressSealed: sealText(this.options.publicKey, address, place),
      },
      { tokenHash: hashOfToken(session), hours: this.options.policy.hours },
    );
    return { token: session, expiresAt };
  }

  /** Whose session it is; undefined when it ended or ran out. */
  async find(token: string): Promise<string | undefined> {
    const tokenHash = hashOfToken(token);
    const session = await this.consumers.findBySession(tokenHash, this.options.policy.idleMinutes);
    if (session !== undefined && session.idleSeconds > touchAfterSeconds) await this.consumers.touch(tokenHash);
    return session?.consumer;
  }

  async end(token: string): Promise<void> {
    await this.consumers.end(hashOfToken(token));
  }

  /** Forgets the address; what was filed stays with the bureau and opens by number and query code. */
  async close(consumer: string): Promise<void> {
    await this.consumers.remove(consumer);
  }
}
