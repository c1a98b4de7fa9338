// The audit's only door: looks, privileged acts and refusals, chained per unit by the database.
import type { JsonValue } from '#rules';
import type { Scope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface AuditLine {
  readonly unit: string;
  /** account:<id>, filer or system:<name>. */
  readonly actor: string;
  readonly action: string;
  readonly caseId: string | null;
  /** Codes and counts; never a sealed value. */
  readonly facts: Readonly<Record<string, JsonValue>>;
}

export class Audit {
  constructor(private readonly app: UnitOfWork) {}

  async append(scope: Scope, { unit, actor, action, caseId, facts }: AuditLine): Promise<void> {
    await this.app.inScope(scope, ({ query }) =>
      query('SELECT append_audit($1, $2, $3, $4, $5)', [unit, actor, action, caseId, JSON.stringify(facts)]),
    );
  }
}
