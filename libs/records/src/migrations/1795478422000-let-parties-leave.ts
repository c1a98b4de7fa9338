// A party may leave a case by a decision about it: its row is dated, never deleted, and nothing else of it can change.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetPartiesLeave1795478422000 implements MigrationInterface {
  readonly name = 'LetPartiesLeave1795478422000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY being_ended ON party FOR UPDATE TO anqi_app USING (
        city = (SELECT scope_city()) AND case_id = ANY ((SELECT scope_writing())::uuid[]));
      GRANT UPDATE (until) ON party TO anqi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE UPDATE (until) ON party FROM anqi_app; DROP POLICY being_ended ON party');
  }
}
