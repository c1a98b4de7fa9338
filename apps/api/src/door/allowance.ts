// How much one identity may ask of the house in a minute: points in a fixed window, kept by this process.
import { isIP } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DoorRefusal } from './door-refusal.js';

const windowSeconds = 60;

export class Allowance {
  private readonly limiter: RateLimiterMemory;

  constructor(pointsPerMinute: number) {
    this.limiter = new RateLimiterMemory({ points: pointsPerMinute, duration: windowSeconds });
  }

  /** @throws DoorRefusal request.too-many with the seconds until the window ends */
  async spend(identity: string, points: number): Promise<void> {
    try {
      await this.limiter.consume(identity, points);
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown;
      throw new DoorRefusal(429, 'request.too-many', { retryAfterSeconds: Math.max(1, thrown.msBeforeNext / 1000) });
    }
  }
}

/**
 * Whoever owns an IPv6 address owns at least the network of 64 bits around it, and is one asker with all of it.
 * @param address as the connection or a trusted proxy gives it; what is no address is one asker for all
 */
export function askerAt(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  switch (isIP(plain)) {
    case 4:
      return plain;
    case 6:
      return `${networkOf(plain)}::/64`;
    default:
      return 'no address';
  }
}

function networkOf(address: string): string {
  const [before = '', after] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...new Array<string>(zeros).fill('0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
