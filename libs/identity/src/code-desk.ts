// Codes to addresses: bound to the browser that asked and to one purpose, right once, within five minutes, in five tries.
import { createHmac, randomInt } from 'node:crypto';
import { AddressCodes, type UnitOfWork } from '#records';
import { Sealed } from '#seal';
import type { ContactAddress } from './contact-address.js';
import { IdentityFault } from './identity-fault.js';
import { drawToken, hashOfToken } from './token.js';

export interface CodeDeskOptions {
  readonly city: string;
  /** Under which addresses are found and codes are kept. */
  readonly secret: string;
  /** To the phones of one block within an hour. */
  readonly codesAnHour: number;
}

/** A code for one of them is worth nothing for another. */
export type CodePurpose = 'sign-in' | 'enterprise';

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

export class CodeDesk {
  private readonly codes: AddressCodes;

  constructor(
    app: UnitOfWork,
    private readonly options: CodeDeskOptions,
    private readonly purpose: CodePurpose,
  ) {
    this.codes = new AddressCodes(app, options.city);
  }

  /** Whether somebody has an account with this address is not even looked up. @throws IdentityFault code.too-soon, code.budget-spent */
  async issue(address: ContactAddress): Promise<IssuedCode> {
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

  /** Uses the code up. @param token of the cookie that asked @throws IdentityFault code.refused, for whatever does not fit */
  async take(token: string, typed: TypedCode): Promise<void> {
    const isRight =
      codeForm.test(typed.code) &&
      (await this.codes.take({ challengeHash: hashOfToken(token), codeHash: this.hashOf(token, typed) }));
    if (!isRight) throw new IdentityFault('code.refused');
  }

  /** Under which an address is found again. */
  keyOf({ kind, address }: ContactAddress): Buffer {
    return this.mac('address', kind, address);
  }

  /** Of the code with all that it is bound to: it fits no other browser, purpose or address. */
  private hashOf(token: string, { address, code }: TypedCode): Buffer {
    return this.mac('code', this.purpose, token, address.kind, address.address, code);
  }

  private mac(...parts: readonly string[]): Buffer {
    return createHmac('sha256', this.options.secret)
      .update(JSON.stringify(['anqi consumer 1', ...parts]))
      .digest();
  }
}
