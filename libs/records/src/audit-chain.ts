// The chain of a unit's audit as values: what its hashes should be, and where and how it was tampered with.
//
// The verifier makes every hash anew, outside the database: a superuser could replace the database's own function. Each
// row is bound to its place by its number and to the row before by that one's hash; where the two no longer agree, what
// still fits elsewhere tells an insertion from a deletion and both from a change.
import { createHash } from 'node:crypto';

export interface AuditEntry {
  readonly city: string;
  readonly unit: string;
  readonly seq: number;
  /** UTC to the microsecond, as it was hashed. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly caseId: string | null;
  /** As the database writes jsonb. */
  readonly facts: string;
  readonly before: Buffer;
  readonly hash: Buffer;
  readonly algorithm: string;
}

/** What the database says of the end of a chain. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: Buffer;
}

/** An end that was signed and kept elsewhere. */
export type Vouched = ChainEnd;

/** tail-cut and rewritten are seen by the anchors, or by an end that was forgotten. */
export const AUDIT_FAULTS = ['altered', 'inserted', 'deleted', 'reordered', 'tail-cut', 'rewritten'] as const;
export type AuditFaultKind = (typeof AUDIT_FAULTS)[number];

export interface AuditFault {
  /** The first number that is not as it was written. */
  readonly seq: number;
  readonly kind: AuditFaultKind;
  /** Where the chain was made anew without a seam: it lies between seq and this number. */
  readonly atLatest?: number;
}

export const chainBeginning = Buffer.alloc(32);

const algorithms: Readonly<Record<string, string>> = { sha256: 'sha256' };

/** The hash that an entry should have; undefined for an algorithm that nobody here knows. @param seq as which number */
export function auditHash(entry: AuditEntry, seq = entry.seq): Buffer | undefined {
  const algorithm = Object.hasOwn(algorithms, entry.algorithm) ? algorithms[entry.algorithm] : undefined;
  if (algorithm === undefined) return undefined;
  const { city, unit, at, actor, action, caseId } = entry;
  const values = [city, unit, seq, at, actor, action, caseId].map((value) => JSON.stringify(value));
  // As PostgreSQL writes a jsonb array.
  return createHash(algorithm)
    .update(entry.before)
    .update(`[${[...values, entry.facts].join(', ')}]`)
    .digest();
}

export function isGenuineAs(entry: AuditEntry, seq: number): boolean {
  return auditHash(entry, seq)?.equals(entry.hash) === true;
}

/**
 * The first place where a chain is not as it was written; undefined when it holds together and agrees with its anchors.
 * @param entries the whole chain by number @param end what the database says of its end @param vouched by number
 */
export function findAuditFault(
  entries: readonly AuditEntry[],
  end: ChainEnd | undefined,
  vouched: readonly Vouched[],
): AuditFault | undefined {
  const inside = faultInside(entries, end) ?? faultAtEnd(entries, end);
  const kept = faultByAnchors(entries, vouched);
  if (inside === undefined || kept === undefined) return inside ?? kept;
  // A row that was altered with its hash also differs from its anchor: that says no more than the chain does.
  const isOlder = kept.kind === 'rewritten' && (kept.atLatest ?? kept.seq) < inside.seq;
  return isOlder ? kept : inside;
}

function faultInside(entries: readonly AuditEntry[], end: ChainEnd | undefined): AuditFault | undefined {
  let before: Buffer = chainBeginning;
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1;
    if (entry.seq !== seq) return { seq, kind: 'deleted' };
    if (!isGenuineAs(entry, seq)) return whatIsWrongAt(seq, entries);
    if (!entry.before.equals(before)) return whatIsUnlinkedAt(seq, entries, end);
    before = entry.hash;
  }
  return undefined;
}

/** A row whose own hash is not what it should be at its place. */
function whatIsWrongAt(seq: number, entries: readonly AuditEntry[]): AuditFault {
  const entry = entries[seq - 1];
  const last = entries.length + 1;
  // A forged row that follows well pushes the row whose place it took, and that one no longer fits.
  if (seq > 1 && isElsewhere(seq - 1, entries)) return { seq: seq - 1, kind: 'inserted' };
  const isElsewhereNow = isElsewhere(seq, entries);
  const isFromElsewhere =
    entry !== undefined && numbersUpTo(last).some((other) => other !== seq && isGenuineAs(entry, other));
  if (isElsewhereNow) return { seq, kind: isFromElsewhere ? 'reordered' : 'inserted' };
  return { seq, kind: isFromElsewhere ? 'deleted' : 'altered' };
}

/** A row that is whole in itself and does not follow the one before: one of the two was made anew. */
function whatIsUnlinkedAt(seq: number, entries: readonly AuditEntry[], end: ChainEnd | undefined): AuditFault {
  if (isElsewhere(seq, entries)) return { seq, kind: 'inserted' };
  const [entry, next] = [entries[seq - 1], entries[seq]];
  const follows = next?.before ?? (end?.seq === seq ? end.hash : undefined);
  const isBelieved = seq > 1 && entry !== undefined && follows?.equals(entry.hash) === true;
  return { seq: isBelieved ? seq - 1 : seq, kind: 'altered' };
}

/** Whether the row that belongs at a place stands at another. */
function isElsewhere(seq: number, entries: readonly AuditEntry[]): boolean {
  const before = entries[seq - 2]?.hash ?? chainBeginning;
  return entries.some((entry) => entry.seq !== seq && entry.before.equals(before) && isGenuineAs(entry, seq));
}

function numbersUpTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_nothing, index) => index + 1);
}

function faultAtEnd(entries: readonly AuditEntry[], end: ChainEnd | undefined): AuditFault | undefined {
  const last = entries.at(-1);
  const [lastSeq, lastHash] = [last?.seq ?? 0, last?.hash ?? chainBeginning];
  if (end === undefined) return lastSeq === 0 ? undefined : { seq: lastSeq + 1, kind: 'tail-cut' };
  if (end.seq > lastSeq) return { seq: lastSeq + 1, kind: 'tail-cut' };
  if (end.seq < lastSeq) return { seq: end.seq + 1, kind: 'inserted' };
  return end.hash.equals(lastHash) ? undefined : { seq: Math.max(lastSeq, 1), kind: 'altered' };
}

function faultByAnchors(entries: readonly AuditEntry[], vouched: readonly Vouched[]): AuditFault | undefined {
  let good = 0;
  for (const { seq, hash } of vouched) {
    const entry = entries[seq - 1];
    if (entry === undefined) return { seq: entries.length + 1, kind: 'tail-cut' };
    if (!entry.hash.equals(hash)) return { seq: good + 1, kind: 'rewritten', atLatest: seq };
    good = seq;
  }
  return undefined;
}
