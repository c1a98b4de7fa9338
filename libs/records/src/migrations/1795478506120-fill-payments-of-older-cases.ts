// Cases written before a payment was spoken of say that nothing was said of one, so that the rules can open them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FillPaymentsOfOlderCases1795478506120 implements MigrationInterface {
  readonly name = 'FillPaymentsOfOlderCases1795478506120';

  async up(runner: QueryRunner): Promise<void> {
    // Even the owner of the table sees no row of it while the rules of sight are forced.
    await runner.query(`
      ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY;
      UPDATE "case" SET facts = '{"payment": null}'::jsonb || facts WHERE NOT facts ? 'payment';
      ALTER TABLE "case" FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY;
      UPDATE "case" SET facts = facts - 'payment';
      ALTER TABLE "case" FORCE ROW LEVEL SECURITY;
    `);
  }
}
