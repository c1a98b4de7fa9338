// An enterprise sees the settlements of its credit code while its account stands, and of what hangs on them no person.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetEnterprisesSeeTheirSettlements1795478484100 implements MigrationInterface {
  readonly name = 'LetEnterprisesSeeTheirSettlements1795478484100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(setScope(`set_config('anqi.enterprise', coalesce(scope ->> 'enterprise', ''), true),`));
    await runner.query(`
      CREATE FUNCTION scope_enterprise() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT nullif(current_setting('anqi.enterprise', true), '')::uuid $$;
      COMMENT ON FUNCTION scope_enterprise() IS 'The signed-in enterprise for which this transaction works.';
      CREATE POLICY of_itself ON enterprise FOR SELECT TO anqi_app USING (
        city = (SELECT scope_city()) AND id = (SELECT scope_enterprise()));
      -- Asked once for a statement: whoever is no enterprise pays nothing for these rules.
      CREATE FUNCTION code_of_enterprise() RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN
        IF scope_enterprise() IS NULL THEN RETURN NULL; END IF;
        RETURN (SELECT e.credit_code FROM enterprise e
                 WHERE e.city = scope_city() AND e.id = scope_enterprise() AND e.withdrawn_at IS NULL);
      END $$;
      COMMENT ON FUNCTION code_of_enterprise() IS 'The credit code of the enterprise for which this transaction works; null for anybody else and for a withdrawn account.';
      CREATE INDEX case_settled_by_code ON "case" (city, respondent_credit_code, registered_at) WHERE kind = 'settlement';
      CREATE POLICY of_its_enterprise ON "case" FOR SELECT TO anqi_app USING (
        city = (SELECT scope_city()) AND kind = 'settlement' AND respondent_credit_code = (SELECT code_of_enterprise()));
      -- Where it may stand afterwards is the business of the decision, as for a filer.
      CREATE POLICY changed_by_its_enterprise ON "case" FOR UPDATE TO anqi_app
        USING (city = (SELECT scope_city()) AND kind = 'settlement' AND respondent_credit_code = (SELECT code_of_enterprise()))
        WITH CHECK (city = (SELECT scope_city()) AND kind = 'settlement' AND unit = ANY ((SELECT scope_target())::text[]));
    `);
    for (const [table, seen] of Object.entries(kept)) {
      await runner.query(`
        CREATE POLICY kept_from_enterprises ON ${table} AS RESTRICTIVE FOR SELECT TO anqi_app USING (
          (SELECT scope_enterprise()) IS NULL OR ${seen})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(kept)) await runner.query(`DROP POLICY kept_from_enterprises ON ${table}`);
    await runner.query(`
      DROP POLICY changed_by_its_enterprise ON "case"; DROP POLICY of_its_enterprise ON "case"; DROP INDEX case_settled_by_code;
      DROP FUNCTION code_of_enterprise(); DROP POLICY of_itself ON enterprise; DROP FUNCTION scope_enterprise();
    `);
    await runner.query(setScope(''));
  }
}

/** A decision that turns a settlement into a complaint takes its people along: while it is written, and only its own. */
const beingWritten = `case_id = ANY ((SELECT scope_writing())::uuid[])`;

/** What is seen with its case by everybody else, and here is not: people, papers, where it came from, what officers say. */
const kept: Readonly<Record<string, string>> = {
  party: beingWritten,
  statement: beingWritten,
  event: `audience = 'public' OR ${beingWritten}`,
  filing: 'false',
  external_order: 'false',
  attachment: 'false',
  outbox: 'false',
};

const setScope = (enterprise: string): string => `
  CREATE OR REPLACE FUNCTION set_scope(scope jsonb) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM set_config('anqi.city', coalesce(scope ->> 'city', ''), true),
            set_config('anqi.units', coalesce(scope ->> 'units', ''), true),
            set_config('anqi.target', coalesce(scope ->> 'target', ''), true),
            set_config('anqi.filing', coalesce(scope ->> 'filing', ''), true),
            set_config('anqi.grant', coalesce(scope ->> 'grant', ''), true),
            set_config('anqi.system', coalesce(scope ->> 'system', ''), true),
            set_config('anqi.draft', coalesce(scope ->> 'draft', ''), true),
            set_config('anqi.consumer', coalesce(scope ->> 'consumer', ''), true),
            ${enterprise}
            set_config('anqi.writing', '', true);
  END $$;
`;
