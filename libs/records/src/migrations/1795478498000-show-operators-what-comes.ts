// A record that waits to be published says from the start whose it is, so that its operator sees that it comes and by when.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ShowOperatorsWhatComes1795478498000 implements MigrationInterface {
  readonly name = 'ShowOperatorsWhatComes1795478498000';

  async up(runner: QueryRunner): Promise<void> {
    // Even the owner sees no row while the rules of sight are forced.
    await runner.query(`
      ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY; ALTER TABLE disclosure NO FORCE ROW LEVEL SECURITY;
      UPDATE disclosure d SET credit_code = c.respondent_credit_code FROM "case" c
       WHERE c.city = d.city AND c.id = d.case_id AND d.state = 'due' AND d.credit_code IS NULL;
      ALTER TABLE "case" FORCE ROW LEVEL SECURITY; ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;
      CREATE INDEX disclosure_comes ON disclosure (city, credit_code, due_on) WHERE state = 'due';
      CREATE POLICY coming_to_its_operator ON disclosure FOR SELECT TO anqi_app USING (
        city = (SELECT scope_city()) AND state = 'due' AND credit_code = (SELECT code_of_enterprise()));
      COMMENT ON COLUMN disclosure.credit_code IS 'The credit code of the operator: there while it waits to be published, so that the operator sees that it comes; part of the public copy; stays after a withdrawal, so that it still finds the trace.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY coming_to_its_operator ON disclosure; DROP INDEX disclosure_comes;
      COMMENT ON COLUMN disclosure.credit_code IS 'The public copy: its credit code; stays after a withdrawal, so that the operator still finds the trace.';
      ALTER TABLE disclosure NO FORCE ROW LEVEL SECURITY;
      UPDATE disclosure SET credit_code = NULL WHERE state = 'due';
      ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;
    `);
  }
}
