// Whoever audits reads the chains of his unit and those below it, the house itself all of them; nobody else any.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = `ARRAY['officer', 'intake', 'unit-head', 'city-intake', 'city-head']`;
const since = `ARRAY['officer', 'intake', 'unit-head', 'city-intake', 'city-head', 'system-admin', 'security-admin', 'audit-admin']`;

export class LetAuditorsRead1795478483200 implements MigrationInterface {
  readonly name = 'LetAuditorsRead1795478483200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION scope_audited() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT string_to_array(current_setting('anqi.audited', true), ',') $$;
      COMMENT ON FUNCTION scope_audited() IS 'The units whose audit this transaction may read.';

      GRANT SELECT ON audit, audit_head TO anqi_app;
      CREATE POLICY read_by_auditors ON audit FOR SELECT TO anqi_app USING (city = (SELECT scope_city())
        AND (unit = ANY ((SELECT scope_audited())::text[]) OR (SELECT scope_system()) = 'audit'));
      CREATE POLICY read_by_auditors ON audit_head FOR SELECT TO anqi_app USING (city = (SELECT scope_city())
        AND (unit = ANY ((SELECT scope_audited())::text[]) OR (SELECT scope_system()) = 'audit'));
      CREATE INDEX audit_newest ON audit (city, at DESC, unit, seq DESC);
      CREATE INDEX audit_of_case ON audit (city, case_id, at DESC) WHERE case_id IS NOT NULL;
      CREATE INDEX audit_of_actor ON audit (city, actor, at DESC);

      ALTER TABLE account DROP CONSTRAINT account_roles_check;
      ALTER TABLE account ADD CONSTRAINT account_roles_check CHECK (roles <@ ${since});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account DROP CONSTRAINT account_roles_check;
      ALTER TABLE account ADD CONSTRAINT account_roles_check CHECK (roles <@ ${before}) NOT VALID;
      DROP INDEX audit_newest, audit_of_case, audit_of_actor;
      DROP POLICY read_by_auditors ON audit; DROP POLICY read_by_auditors ON audit_head;
      REVOKE SELECT ON audit, audit_head FROM anqi_app;
      DROP FUNCTION scope_audited();
    `);
  }
}
