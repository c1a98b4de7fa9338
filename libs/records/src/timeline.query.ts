// The story of one case as it is told: its events in order, with the names of those who acted.
import { parseInstant } from '#rules';
import type { Audience, Instant, JsonValue } from '#rules';
import { CaseNotFound } from './records-fault.js';
import type { Scope } from './scope.js';
import type { KeptStatement, UnitOfWork } from './unit-of-work.js';

export interface TimelineRequest {
  /** Only what the filer may read. */
  readonly audience?: 'public';
  /** Only from this event on, such as those of the decision just written. */
  readonly fromSeq?: number;
}

export interface TimelineLine {
  readonly seq: number;
  readonly at: Instant;
  readonly type: string;
  /** account:<id>, staff:<id>, filer or system:<name>. */
  readonly actor: string;
  readonly actorName: string | null;
  readonly actorUnitName: string | null;
  readonly audience: Audience;
  readonly decides: boolean;
  readonly payload: Readonly<Record<string, JsonValue>>;
  readonly hash: string;
  /** Sealed words beside the event: that they exist, not what they say. */
  readonly words: readonly { readonly id: string; readonly role: string; readonly characters: number }[];
}

const timelineSql: KeptStatement = {
  name: 'events-of-a-case',
  text: `
  SELECT e.seq, to_jsonb(e.at) #>> '{}' AS at, e.type, e.actor, coalesce(a.name, staff_name(e.actor)) AS "actorName", u.name AS "actorUnitName", e.audience, e.decides,
         e.payload, encode(e.hash, 'hex') AS hash,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'role', s.role, 'characters', s.characters) ORDER BY s.role, s.id)
                     FROM statement s WHERE s.city = e.city AND s.case_id = e.case_id AND s.seq = e.seq), '[]') AS words
    FROM "case" c
    JOIN event e ON e.city = c.city AND e.case_month = c.case_month AND e.case_id = c.id
    LEFT JOIN account a ON a.city = e.city AND e.actor = 'account:' || a.id::text
    LEFT JOIN unit u ON u.city = e.city AND u.code = e.actor_unit
   WHERE c.city = scope_city() AND c.number = $1 AND e.seq >= $2 AND ($3::text IS NULL OR e.audience = $3)
   ORDER BY e.seq`,
};

export class TimelineQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** @throws CaseNotFound */
  async list(scope: Scope, number: string, request: TimelineRequest = {}): Promise<readonly TimelineLine[]> {
    const { audience = null, fromSeq = 1 } = request;
    return this.app.read(scope, async ({ query }) => {
      const lines = await query<Omit<TimelineLine, 'at'> & { at: string }>(timelineSql, [number, fromSeq, audience]);
      if (lines.length > 0) return lines.map((line) => ({ ...line, at: parseInstant(line.at) }));
      const found = await query('SELECT FROM "case" WHERE city = scope_city() AND number = $1', [number]);
      if (found.length === 0) throw new CaseNotFound();
      return [];
    });
  }
}
