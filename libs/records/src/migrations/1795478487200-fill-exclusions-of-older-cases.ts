// Cases written before anybody could step aside say that nobody has, so that the rules can open them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FillExclusionsOfOlderCases1795478487200 implements MigrationInterface {
  readonly name = 'FillExclusionsOfOlderCases1795478487200';

  async up(runner: QueryRunner): Promise<void> {
    // Even the owner of the table sees no row of it while the rules of sight are forced.
    await runner.query(`
      ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY;
      UPDATE "case" SET facts = '{"excluded": []}'::jsonb || facts WHERE NOT facts ? 'excluded';
      ALTER TABLE "case" FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY;
      UPDATE "case" SET facts = facts - 'excluded';
      ALTER TABLE "case" FORCE ROW LEVEL SECURITY;
    `);
  }
}
