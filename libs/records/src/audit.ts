// The audit's only door: looks, privileged acts and refusals, chained per unit by the database.
import type { JsonValue } from '#rules';
import type { Scope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface AuditLine {
  readonly unit: string;
  /** account:<id>, source:<mark>, filer, nobody or system:<name>. */
  readonly actor: string;
  readonly action: string;
  readonly caseId: string | null;
  /** Codes and counts; never a sealed value. */
  readonly facts: Readonly<Record<string, JsonValue>>;
}

/** A line about no case, on its way to the chain. */
export type WaitingLine = Omit<AuditLine, 'caseId'>;

export class Audit {
  constructor(private readonly app: UnitOfWork) {}

  /** Committed and chained when this returns. */
  async append(scope: Scope, { unit, actor, action, caseId, facts }: AuditLine): Promise<void> {
    await this.app.inScope(scope, ({ query }) =>
      query('SELECT append_audit($1, $2, $3, $4, $5)', [unit, actor, action, caseId, JSON.stringify(facts)]),
    );
  }

  /** Committed when this returns, all of them in one trip; chained by the next `chain`. */
  async note(city: string, lines: readonly WaitingLine[]): Promise<void> {
    if (lines.length > 0) await this.app.ask('SELECT note_refusals($1, $2)', [city, JSON.stringify(lines)]);
  }

  /** Takes what was noted into the chains, oldest first. @returns how many lines */
  async chain(city: string, atMost: number): Promise<number> {
    const [row] = await this.app.inScope({ city, system: 'audit' }, ({ query }) =>
      query<{ chained: number }>('SELECT chain_audit_inbox($1) AS chained', [atMost]),
    );
    return row?.chained ?? 0;
  }

  /** Works while no other process does the same; not at all when one does. @returns whether it worked */
  async alone(city: string, work: () => Promise<void>): Promise<boolean> {
    return this.app.inScope({ city, system: 'audit' }, async ({ query }) => {
      const [row] = await query<{ mine: boolean }>(
        `SELECT pg_try_advisory_xact_lock(hashtext('audit_anchor')) AS mine`,
      );
      if (row?.mine === true) await work();
      return row?.mine === true;
    });
  }
}
