// An anchor: the ends of all chains at one moment, signed with a key that the database does not have.
//
// A chain alone does not show that its tail was cut off or that all of it was made anew. An anchor does, for whoever
// keeps it elsewhere. Each anchor names the one before by its hash, so that one taken out of the middle is missed too.
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { JsonValue } from '#rules';
import { canonicalJson } from './event-chain.js';
import type { UnitEnd } from './audit-verifier.js';

export interface Anchor {
  readonly city: string;
  /** By the true time, UTC. */
  readonly at: string;
  readonly ends: readonly UnitEnd[];
  /** The hash of the anchor's line before, as hex; empty for the first. */
  readonly before: string;
}

export type AnchorFaultKind = 'forged' | 'missing-before';

const format = 'anqi-audit-anchor-1';

/** One line of a file: the anchor and its signature, readable and to be printed as it is. */
export function writeAnchor(anchor: Anchor, key: KeyObject): string {
  const signed = canonicalJson(bodyOf(anchor));
  const signature = sign(null, Buffer.from(signed), key).toString('base64');
  return canonicalJson({ ...bodyOf(anchor), signature });
}

/** The anchor of a line; undefined when the key has not signed it. */
export function readAnchor(line: string, key: KeyObject): Anchor | undefined {
  const read = parsed(line);
  if (read === undefined) return undefined;
  const { signature, ...body } = read;
  if (typeof signature !== 'string' || body['format'] !== format) return undefined;
  const isSigned = verify(null, Buffer.from(canonicalJson(body)), key, Buffer.from(signature, 'base64'));
  return isSigned ? anchorOf(body) : undefined;
}

export function hashOfLine(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

/** @param pem of an Ed25519 key @throws Error when it is another kind of key, never with the key */
export function readAnchorPrivateKey(pem: string): KeyObject {
  return asEd25519(() => createPrivateKey(pem));
}

/** The public half, from either half. @throws Error when it is another kind of key */
export function readAnchorPublicKey(pem: string): KeyObject {
  return asEd25519(() => createPublicKey(pem));
}

function asEd25519(read: () => KeyObject): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = read();
  } catch {
    throw new Error('The key of the anchors is no PEM.');
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key of the anchors is no Ed25519 key.');
  return key;
}

function bodyOf({ city, at, ends, before }: Anchor): Readonly<Record<string, JsonValue>> {
  const kept = ends.map(({ unit, seq, hash }) => ({ unit, seq, hash: hash.toString('hex') }));
  return { format, city, at, before, ends: kept };
}

function anchorOf(body: Readonly<Record<string, JsonValue>>): Anchor | undefined {
  const { city, at, before, ends } = body;
  if (typeof city !== 'string' || typeof at !== 'string' || typeof before !== 'string') return undefined;
  if (!Array.isArray(ends)) return undefined;
  const read = ends.flatMap((end: JsonValue) => endOf(end) ?? []);
  return read.length === ends.length ? { city, at, before, ends: read } : undefined;
}

function endOf(value: JsonValue): UnitEnd | undefined {
  if (typeof value !== 'object' || value === null || !('unit' in value)) return undefined;
  const { unit, seq, hash } = value;
  if (typeof unit !== 'string' || typeof seq !== 'number' || typeof hash !== 'string') return undefined;
  return { unit, seq, hash: Buffer.from(hash, 'hex') };
}

function parsed(line: string): Readonly<Record<string, JsonValue>> | undefined {
  try {
    const read: (text: string) => JsonValue = JSON.parse;
    const value = read(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
