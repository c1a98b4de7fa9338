// Short passes that the house signs and reads again: what may be done with them, and until when, stands in them.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { trueNowMs } from './clock.js';

const macBytes = 24;
const longestNote = 600;

export interface Note {
  readonly holder: string;
  readonly what: string;
  readonly expiresAtMs: number;
}

export class SignedNotes {
  private readonly key: Buffer;

  /** @param purpose notes for one purpose are worth nothing for another */
  constructor(secret: string, purpose: string) {
    this.key = createHmac('sha256', secret).update(`anqi note 1 ${purpose}`).digest();
  }

  sign(note: Omit<Note, 'expiresAtMs'>, seconds: number): { readonly text: string; readonly expiresAtMs: number } {
    const expiresAtMs = trueNowMs() + seconds * 1000;
    const body = Buffer.from(JSON.stringify([note.holder, note.what, expiresAtMs])).toString('base64url');
    return { text: `${body}.${this.macOf(body).toString('base64url')}`, expiresAtMs };
  }

  /** Undefined when it is not ours, was changed, or has run out. */
  read(text: string): Note | undefined {
    const [body = '', mac = '', ...more] = text.length > longestNote ? [] : text.split('.');
    const given = Buffer.from(mac, 'base64url');
    // Written in one way only: base64 reads the same bytes from several texts.
    if (more.length > 0 || given.length !== macBytes || given.toString('base64url') !== mac) return undefined;
    if (!timingSafeEqual(given, this.macOf(body))) return undefined;
    const parts: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    if (!Array.isArray(parts)) return undefined;
    const told: readonly unknown[] = parts;
    const [holder, what, expiresAtMs] = told;
    if (typeof holder !== 'string' || typeof what !== 'string' || typeof expiresAtMs !== 'number') return undefined;
    return expiresAtMs > trueNowMs() ? { holder, what, expiresAtMs } : undefined;
  }

  private macOf(body: string): Buffer {
    return createHmac('sha256', this.key).update(body).digest().subarray(0, macBytes);
  }
}
