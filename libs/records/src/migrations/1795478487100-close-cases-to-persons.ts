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
      CREATE FUNCTION is_open_to_asker(of_case uuid, of_filing uuid, of_code text, of_name text) RETURNS boolean
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        -- What is being written was in sight when it was opened, and stays so until its commit: an officer may step aside.
        RETURN coalesce(of_case = ANY (scope_writing()), false) OR (
          NOT EXISTS (SELECT FROM closed_case x WHERE x.city = scope_city() AND x.account = scope_concerned() AND x.until IS NULL
                         AND (x.case_id = of_case OR x.filing_id = of_filing))
          AND NOT EXISTS (SELECT FROM operator_conflict k WHERE k.city = scope_city() AND k.account = scope_concerned() AND k.until IS NULL
                             AND (k.credit_code = credit_form(of_code) OR k.name_form = operator_form(of_name))));
      END $$;
      COMMENT ON FUNCTION is_open_to_asker(uuid, uuid, text, text) IS 'Whether a case, by itself, its matter and its operator, is open to the officer who asks.';
      REVOKE EXECUTE ON FUNCTION is_open_to_asker(uuid, uuid, text, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION is_open_to_asker(uuid, uuid, text, text) TO anqi_app;

      CREATE POLICY kept_from_the_concerned ON "case" AS RESTRICTIVE FOR SELECT TO anqi_app USING (${caseIsOpen});
      CREATE POLICY untouched_by_the_concerned ON "case" AS RESTRICTIVE FOR UPDATE TO anqi_app USING (${caseIsOpen}) WITH CHECK (true);
      CREATE POLICY kept_from_the_concerned ON case_unit AS RESTRICTIVE FOR SELECT TO anqi_app USING (
        ${isUnconcerned} OR is_open_to_asker(case_id, NULL, NULL, NULL));
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
      DROP FUNCTION is_open_to_asker(uuid, uuid, text, text); DROP FUNCTION scope_concerned();
    `);
    await runner.query(setScope(''));
  }
}

/**
 * Asked first whether there is anything at all, of the setting itself: "case" is named so often in a statement that each
 * subquery, or function to be put in its place, would be planned dozens of times. Whoever is not concerned pays a reading.
 */
const isUnconcerned = `nullif(current_setting('anqi.concerned', true), '') IS NULL`;
const caseIsOpen = `${isUnconcerned} OR is_open_to_asker(id, filing_id, respondent_credit_code, respondent_name)`;

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
