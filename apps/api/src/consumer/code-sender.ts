// Sends a code that was asked for at a public door: paid by a proof of work, carried at once, told the same whoever asks.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ContactAddress, IdentityFault, type IssuedCode, ProofOfWork, readContactAddress } from '#identity';
import { type CodeMessage, CodePost, DeliveryFault } from '#notices';
import { Ledger } from '#records';
import type { Language } from '#rules';
import { unseal } from '#seal';
import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from '../door/door-refusal.js';
import type { AddressDto, CodeSentView } from './consumer.dto.js';

export const sent: CodeSentView = { minutes: 5, againAfterSeconds: 60 };

/** Whoever makes the codes that are sent here. */
export interface CodeIssuer {
  readonly issueCode: (address: ContactAddress) => Promise<IssuedCode>;
  readonly withdraw: (issued: IssuedCode) => Promise<void>;
}

export interface AskedCode {
  readonly address: ContactAddress;
  readonly proof: string | undefined;
  readonly language: Language;
  readonly purpose: CodeMessage['purpose'];
  readonly log: FastifyRequest['log'];
}

@Injectable()
export class CodeSender {
  constructor(
    private readonly post: CodePost,
    private readonly proofs: ProofOfWork,
    private readonly ledger: Ledger,
  ) {}

  /** @returns the token that binds the code to the browser @throws DoorRefusal code.channel-off, code.not-sent; IdentityFault */
  async send(issuer: CodeIssuer, asked: AskedCode): Promise<string> {
    if (!this.post.takes(asked.address.kind)) throw new DoorRefusal(409, 'code.channel-off');
    await this.proofs.spend('code', asked.proof, randomUUID());
    const issued = await issue(issuer, asked);
    await this.carry(issuer, issued, asked);
    return issued.token;
  }

  private async carry(issuer: CodeIssuer, issued: IssuedCode, asked: AskedCode): Promise<void> {
    const { address, language, purpose, log } = asked;
    const message = { kind: address.kind, to: address.address, minutes: sent.minutes, language, purpose };
    try {
      await this.post.send({ ...message, key: randomUUID(), code: unseal(issued.code), at: await this.ledger.now() });
    } catch (fault) {
      await issuer.withdraw(issued);
      if (!(fault instanceof DeliveryFault)) throw fault;
      log.warn({ kind: address.kind, fault: fault.code }, 'code.not-sent');
      throw new DoorRefusal(503, 'code.not-sent', { retryAfterSeconds: sent.againAfterSeconds });
    }
  }
}

async function issue(issuer: CodeIssuer, { address, log }: AskedCode): Promise<IssuedCode> {
  try {
    return await issuer.issueCode(address);
  } catch (fault) {
    // Somebody pays for each message: whoever watches the log is to know when the hour's are used up.
    if (fault instanceof IdentityFault && fault.code === 'code.budget-spent') {
      log.warn({ kind: address.kind }, 'code.budget-spent');
    }
    throw fault;
  }
}

/** @throws IdentityFault code.address-unknown */
export function contactOf({ address }: Pick<AddressDto, 'address'>): ContactAddress {
  const read = readContactAddress(address);
  if (read === undefined) throw new IdentityFault('code.address-unknown');
  return read;
}
