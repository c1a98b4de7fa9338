// The chain of a case's events: each is bound to the one before by a hash over its canonical form.
import { createHash } from 'node:crypto';
import type { JsonValue } from '#rules';

/** What of an event is bound: everything that is stored of it. */
export interface ChainedEvent {
  readonly city: string;
  readonly caseId: string;
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly actorUnit: string | null;
  readonly audience: string;
  readonly decides: boolean;
  readonly payload: JsonValue;
  readonly words: readonly string[];
}

export const firstHash = Buffer.alloc(32);

export function eventHash(before: Uint8Array, event: ChainedEvent): Buffer {
  const bound: Record<string, JsonValue> = { ...event };
  return createHash('sha256').update(before).update(canonicalJson(bound)).digest();
}

/** How an event names a statement beside it: its role and the hash of its ciphertext. */
export function wordsMark(role: string, sealed: Uint8Array): string {
  return `${role}:${createHash('sha256').update(sealed).digest('hex')}`;
}

/** JSON with the names in order and without what is undefined, as RFC 8785 writes it: the same after a trip through jsonb. */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .flatMap(([name, member]) => (member === undefined ? [] : [`${JSON.stringify(name)}:${canonicalJson(member)}`]))
    .sort();
  return `{${members.join(',')}}`;
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
