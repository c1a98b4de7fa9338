// The texts that an enterprise keeps for its answers: written under its lock, so that there are never too many.
import { type TemplateWords, checkTemplate } from '#rules';
import { RecordsFault } from './records-fault.js';
import type { ActingStaff } from './enterprise-staff.js';
import type { EnterpriseScope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface ReplyTemplate extends TemplateWords {
  readonly id: string;
  readonly writtenAt: Date;
}

export type TemplateWritten = 'done' | 'absent' | 'name-taken';

export class ReplyTemplates {
  constructor(private readonly app: UnitOfWork) {}

  /** Those of the enterprise in scope, by their names. */
  async list(scope: EnterpriseScope): Promise<readonly ReplyTemplate[]> {
    return this.app.read(scope, ({ query }) =>
      query<ReplyTemplate>(
        `SELECT id, name, words, written_at AS "writtenAt" FROM reply_template
          WHERE city = scope_city() AND enterprise = scope_enterprise() ORDER BY name COLLATE "C", id`,
      ),
    );
  }

  /**
   * Writes a new one, or another text in the place of one.
   * @param id of the one whose place it takes; null for a new one @throws RuleViolation as `checkTemplate` does
   */
  async write(acting: ActingStaff, id: string | null, written: TemplateWords): Promise<TemplateWritten> {
    const writing = this.app.inScope(acting.scope, async ({ query }): Promise<TemplateWritten> => {
      await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `reply-template ${acting.scope.enterprise}`,
      ]);
      const kept = await query<{ id: string }>(
        'SELECT id FROM reply_template WHERE city = scope_city() AND enterprise = scope_enterprise()',
      );
      if (id !== null && !kept.some((one) => one.id === id)) return 'absent';
      checkTemplate(written, kept.filter((one) => one.id !== id).length);
      const values = [written.name, written.words, acting.staff];
      if (id === null) {
        await query(
          `INSERT INTO reply_template (city, enterprise, name, words, written_by)
           VALUES (scope_city(), scope_enterprise(), $1, $2, $3)`,
          values,
        );
      } else {
        await query(
          `UPDATE reply_template SET name = $1, words = $2, written_by = $3, written_at = anqi_now()
            WHERE city = scope_city() AND id = $4`,
          [...values, id],
        );
      }
      return 'done';
    });
    try {
      return await writing;
    } catch (fault) {
      if (fault instanceof RecordsFault && fault.constraint === 'reply_template_has_its_name') return 'name-taken';
      throw fault;
    }
  }

  /** One that is gone already is as good as taken away. */
  async remove(scope: EnterpriseScope, id: string): Promise<void> {
    await this.app.inScope(scope, ({ query }) =>
      query('DELETE FROM reply_template WHERE city = scope_city() AND enterprise = scope_enterprise() AND id = $1', [
        id,
      ]),
    );
  }
}
