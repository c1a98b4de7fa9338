// Walks the chain of a case's events and says where it no longer holds.
import { parseInstant } from '#rules';
import { canonicalJson, eventHash, firstHash, wordsMark } from './event-chain.js';
import type { ChainedEvent } from './event-chain.js';
import { CaseNotFound } from './records-fault.js';
import type { Scope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export type ChainFault = 'altered' | 'missing' | 'broken-link' | 'tail-cut';

export interface ChainFinding {
  readonly seq: number;
  readonly fault: ChainFault;
}

interface LinkRow extends Omit<ChainedEvent, 'at'> {
  readonly at: string;
  readonly before: Buffer;
  readonly hash: Buffer;
}

/** Every place where the chain of a case does not hold; none when it does. @throws CaseNotFound */
export async function verifyChain(app: UnitOfWork, scope: Scope, number: string): Promise<readonly ChainFinding[]> {
  return app.read(scope, async ({ query }) => {
    const [head] = await query<{ id: string; month: string; seq: number; hash: Buffer }>(
      `SELECT id, case_month::text AS month, last_seq AS seq, head_hash AS hash FROM "case" WHERE city = scope_city() AND number = $1`,
      [number],
    );
    if (head === undefined) throw new CaseNotFound();
    const links = await query<LinkRow>(
      `SELECT city, case_id AS "caseId", seq, type, to_jsonb(at) #>> '{}' AS at, actor, actor_unit AS "actorUnit", audience, decides,
              payload, words, prev_hash AS before, hash
         FROM event WHERE city = scope_city() AND case_month = $1 AND case_id = $2 ORDER BY seq`,
      [head.month, head.id],
    );
    return findingsOf(links, head);
  });
}

function findingsOf(
  links: readonly LinkRow[],
  head: { readonly seq: number; readonly hash: Buffer },
): readonly ChainFinding[] {
  const inside = links.flatMap((link, index): readonly ChainFinding[] => {
    const previous = links[index - 1];
    if (link.seq !== (previous?.seq ?? 0) + 1) return [{ seq: link.seq - 1, fault: 'missing' }];
    if (!link.before.equals(previous?.hash ?? firstHash)) return [{ seq: link.seq, fault: 'broken-link' }];
    const { before, hash, ...event } = link;
    const isWhole = eventHash(before, { ...event, at: parseInstant(link.at) }).equals(hash);
    return isWhole ? [] : [{ seq: link.seq, fault: 'altered' }];
  });
  const last = links.at(-1);
  const isEnd = last !== undefined && last.seq === head.seq && last.hash.equals(head.hash);
  return isEnd ? inside : [...inside, { seq: head.seq, fault: 'tail-cut' }];
}

/** Whether the sealed words that were read are those that the event was written with. */
export function areWordsOf(words: readonly string[], read: readonly { role: string; sealed: Uint8Array }[]): boolean {
  const marks = read.map(({ role, sealed }) => wordsMark(role, sealed)).sort();
  return canonicalJson(marks) === canonicalJson([...words].sort());
}
