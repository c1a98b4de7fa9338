// The way in for consumers: a code to an address, bound to the browser that asked; right once, within five minutes, in five tries.
import { createHmac, randomInt, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AddressCodes, Consumers, type UnitOfWork } from '#records';
import { Sealed, type VaultPublicKey, readVaultPublicKey, sealText } from '#seal';
import type { ContactAddress } from './contact-address.js';
import { IdentityFault } from './identity-fault.js';
import type { SessionPolicy } from './sessions.js';
import { drawToken, hashOfToken } from './token.js';

export interface ConsumerEntranceOptions {
  readonly city: string;
  /** Under which addresses are found and codes are kept. */
  readonly secret: string;
  readonly publicKey: VaultPublicKey;
  readonly policy: Pick<SessionPolicy, 'idleMinutes' | 'hours'>;
  /** To the phones of one block within an hour. */
  readonly codesAnHour: number;
}

export interface IssuedCode {
  /** Goes into the cookie of the browser that asked, and nowhere else. */
  readonly token: string;
  /** Goes to the address, and nowhere else. */
  readonly code: Sealed<string>;
}

export interface TypedCode {
  readonly address: ContactAddress;
  readonly code: string;
}

const digits = 6;
const codeForm = /^\d{6}$/;
/** A mail costs nothing, and half a country shares one domain. */
const mailsForOnePhone = 10;
const touchAfterSeconds = 60;
/** A code for signing in is worth nothing for anything else that may be confirmed one day. */
const purpose = 'sign-in';

export class ConsumerEntrance {
  private readonly codes: AddressCodes;
  private readonly consumers: Consumers;

  constructor(
    app: UnitOfWork,
    private readonly options: ConsumerEntranceOptions,
  ) {
    this.codes = new AddressCodes(app, options.city);
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
    const { codesAnHour } = this.options;
    const claim = await this.codes.claimSending({
      addressKey: this.keyOf(address),
      blockKey: this.mac('block', address.kind, address.block),
      blockBudget: address.kind === 'phone' ? codesAnHour : codesAnHour * mailsForOnePhone,
    });
    if (!claim.granted) {
      throw new IdentityFault(`code.${claim.why}`, undefined, Math.max(1, Math.ceil(claim.waitSeconds / 60)));
    }
    const token = drawToken();
    const code = String(randomInt(10 ** digits)).padStart(digits, '0');
    await this.codes.keep({ challengeHash: hashOfToken(token), codeHash: this.hashOf(token, { address, code }) });
    return { token, code: new Sealed(code) };
  }

  /** For a code that did not go out. */
  async withdraw({ token }: IssuedCode): Promise<void> {
    await this.codes.drop(hashOfToken(token));
  }

  /**
   * A session for whoever gives the code that was sent to this address at the request of this browser.
   * @param token of the cookie that asked @throws IdentityFault code.refused, for whatever does not fit
   */
  async enter(token: string, typed: TypedCode): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    const isRight =
      codeForm.test(typed.code) &&
      (await this.codes.take({ challengeHash: hashOfToken(token), codeHash: this.hashOf(token, typed) }));
    if (!isRight) throw new IdentityFault('code.refused');
    const { address } = typed.address;
    const [id, session] = [randomUUID(), drawToken()];
    const place = { table: 'consumer', column: 'address_sealed', id };
    const expiresAt = await this.consumers.enter(
      { id, addressKey: this.keyOf(typed.address), addressSealed: sealText(this.options.publicKey, address, place) },
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

  private keyOf({ kind, address }: ContactAddress): Buffer {
    return this.mac('address', kind, address);
  }

  /** Of the code with all that it is bound to: it fits no other browser, purpose or address. */
  private hashOf(token: string, { address, code }: TypedCode): Buffer {
    return this.mac('code', purpose, token, address.kind, address.address, code);
  }

  private mac(...parts: readonly string[]): Buffer {
    return createHmac('sha256', this.options.secret)
      .update(JSON.stringify(['anqi consumer 1', ...parts]))
      .digest();
  }
}
