// A value that was opened and must not slip out: it cannot be printed, logged, serialised or joined to a text.
import { inspect } from 'node:util';
import { SealFault } from './seal-fault.js';

let look: <T>(sealed: Sealed<T>) => T;

export class Sealed<T> {
  // A true private field: no walk over the properties (a logger's, a clone's, a mapper's) can meet the value.
  readonly #value: T;

  static {
    look = (sealed) => sealed.#value;
  }

  constructor(value: T) {
    this.#value = value;
    Object.freeze(this);
  }

  toString(): never {
    return refuse();
  }

  toJSON(): never {
    return refuse();
  }

  [Symbol.toPrimitive](): never {
    return refuse();
  }

  [inspect.custom](): string {
    return '[sealed]';
  }
}

/** The value within: the only way to it, so that every look can be found by searching for this name. */
export function unseal<T>(sealed: Sealed<T>): T {
  return look(sealed);
}

function refuse(): never {
  throw new SealFault('seal.printed', 'A sealed value cannot be printed, serialised or joined to a text.');
}
