// What is closed to whoever asks is absent for him in every table: whatever a statement forgets to ask.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CloseCasesToPersons1795478487100 implements MigrationInterface {
  readonly name = 'CloseCasesToPersons1795478487100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(setScope(`set_config('anqi.concerned', coalesce(scope ->> 'concerned', ''), true),`));
    await runner.query(`
      CREATE FUNCTION scope_concerned() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT nullif(current_setting('anqi.concerned', true), '')::uuid $$;
      COMMENT ON FUNCTION scope_concerned() IS 'The officer for whom this transaction works, where some case or operator is closed to him.';

      -- With the rights of the owner: by its own rules of sight closed_case would ask "case", which asks here.
      CREATE FUNCTION closed_matters() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT x.case_id FROM closed_case x WHERE x.city = scope_city() AND x.account = scope_concerned() AND x.until IS NULL
        UNION ALL
        SELECT x.filing_id FROM closed_case x
         WHERE x.city = scope_city() AND x.account = scope_concerned() AND x.until IS NULL AND x.filing_id IS NOT NULL $$;
      COMMENT ON FUNCTION closed_matters() IS 'The cases that are closed to whoever asks, and their filings.';
      CREATE FUNCTION conflicting_operators() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT f.form FROM operator_conflict k, LATERAL (VALUES (k.credit_code), (k.name_form)) f (form)
         WHERE k.city = scope_city() AND k.account = scope_concerned() AND k.until IS NULL AND f.form IS NOT NULL $$;
      COMMENT ON FUNCTION conflicting_operators() IS 'The credit codes and names of the operators whose cases are closed to whoever asks.';
      REVOKE EXECUTE ON FUNCTION closed_matters(), conflicting_operators() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION closed_matters(), conflicting_operators() TO anqi_app;

      CREATE POLICY kept_from_the_concerned ON "case" AS RESTRICTIVE FOR SELECT TO anqi_app USING (${caseIsOpen});
      CREATE POLICY untouched_by_the_concerned ON "case" AS RESTRICTIVE FOR UPDATE TO anqi_app USING (${caseIsOpen}) WITH CHECK (true);
      CREATE POLICY kept_from_the_concerned ON case_unit AS RESTRICTIVE FOR SELECT TO anqi_app USING (
        (SELECT scope_concerned()) IS NULL OR case_id = ANY ((SELECT scope_writing())::uuid[])
        OR case_id NOT IN (SELECT closed_matters()));
      -- Nobody reads by which operators he is kept out, but what he declared himself.
      CREATE POLICY kept_from_the_concerned ON operator_conflict AS RESTRICTIVE FOR SELECT TO anqi_app USING (
        (SELECT scope_concerned()) IS NULL OR account <> (SELECT scope_concerned()) OR set_by = account);
      CREATE POLICY untouched_by_the_concerned ON operator_conflict AS RESTRICTIVE FOR UPDATE TO anqi_app USING (
        (SELECT scope_concerned()) IS NULL OR account <> (SELECT scope_concerned()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY untouched_by_the_concerned ON operator_conflict; DROP POLICY kept_from_the_concerned ON operator_conflict;
      DROP POLICY kept_from_the_concerned ON case_unit;
      DROP POLICY untouched_by_the_concerned ON "case"; DROP POLICY kept_from_the_concerned ON "case";
      DROP FUNCTION conflicting_operators(); DROP FUNCTION closed_matters(); DROP FUNCTION scope_concerned();
    `);
    await runner.query(setScope(''));
  }
}

/**
 * Asked first whether there is anything at all: whoever is not concerned pays one reading of a setting for a statement.
 * What is being written was in sight when it was opened, and stays so until its commit: an officer may step aside.
 */
const caseIsOpen = `
  (SELECT scope_concerned()) IS NULL OR id = ANY ((SELECT scope_writing())::uuid[])
  OR (id IN (SELECT closed_matters()) OR filing_id IN (SELECT closed_matters())
    OR credit_form(respondent_credit_code) IN (SELECT conflicting_operators())
    OR operator_form(respondent_name) IN (SELECT conflicting_operators())) IS NOT TRUE`;

const setScope = (concerned: string): string => `
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
            set_config('anqi.enterprise', coalesce(scope ->> 'enterprise', ''), true),
            ${concerned}
            set_config('anqi.writing', '', true);
  END $$;
`;
