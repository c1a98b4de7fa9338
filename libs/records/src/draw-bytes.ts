// Random bytes from a store that is refilled at once: asking the system for each id would cost more than writing it.
import { randomFillSync } from 'node:crypto';

const store = Buffer.alloc(4096);
let left = 0;

/** Bytes that nobody else was or will be given. @param count at most 64 */
export function drawBytes(count: number): Buffer {
  if (left < count) {
    randomFillSync(store);
    left = store.length;
  }
  left -= count;
  const drawn = Buffer.from(store.subarray(left, left + count));
  store.fill(0, left, left + count);
  return drawn;
}
