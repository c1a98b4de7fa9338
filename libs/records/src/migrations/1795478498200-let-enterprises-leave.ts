// An enterprise ends its own account: for its own wish, and for no other ground.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetEnterprisesLeave1795478498200 implements MigrationInterface {
  readonly name = 'LetEnterprisesLeave1795478498200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY leaves_itself ON enterprise FOR UPDATE TO anqi_app
        USING (city = (SELECT scope_city()) AND id = (SELECT scope_enterprise()) AND withdrawn_at IS NULL)
        WITH CHECK (withdrawn_at IS NOT NULL AND withdrawn_by IS NULL AND ground = 'own-request');
      COMMENT ON COLUMN enterprise.withdrawn_by IS 'The officer who withdrew it; null where the enterprise left.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY leaves_itself ON enterprise;
      COMMENT ON COLUMN enterprise.withdrawn_by IS 'The officer who withdrew it.';
    `);
  }
}
