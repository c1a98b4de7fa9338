// Which cases are closed to whoever asks is looked up once for a statement, and no longer found out case by case.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const unconcerned = '(SELECT scope_concerned()) IS NULL';
const asBefore = `${unconcerned} OR is_open_to_asker(id, filing_id, respondent_credit_code, respondent_name)`;
const unitAsBefore = `${unconcerned} OR is_open_to_asker(case_id, NULL, NULL, NULL)`;
/** What is being written was in sight when it was opened, and stays so until its commit: an officer may step aside. */
const isOpen = (column: string): string =>
  `${unconcerned} OR ${column} = ANY (scope_writing()) OR NOT ${column} = ANY ((SELECT closed_cases_of_asker())::uuid[])`;

export class LookUpClosedCasesOnce1795478506300 implements MigrationInterface {
  readonly name = 'LookUpClosedCasesOnce1795478506300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX case_of_operator_code ON "case" (city, credit_form(respondent_credit_code));
      CREATE INDEX case_of_operator_name ON "case" (city, operator_form(respondent_name));
      CREATE POLICY compared_by_the_owner ON "case" FOR SELECT TO CURRENT_USER USING (
        city = scope_city() AND (SELECT scope_concerned()) IS NOT NULL);

      -- With the rights of the owner: by its own rules of sight closed_case would ask "case", which asks here.
      CREATE FUNCTION closed_cases_of_asker() RETURNS uuid[]
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF scope_concerned() IS NULL THEN RETURN '{}'; END IF;
        RETURN ARRAY(
          SELECT x.case_id FROM closed_case x WHERE x.city = scope_city() AND x.account = scope_concerned() AND x.until IS NULL
          UNION ALL SELECT c.id FROM closed_case x JOIN "case" c ON c.city = x.city AND c.filing_id = x.filing_id
            WHERE x.city = scope_city() AND x.account = scope_concerned() AND x.until IS NULL
          UNION ALL SELECT c.id FROM operator_conflict k JOIN "case" c ON c.city = k.city AND credit_form(c.respondent_credit_code) = k.credit_code
            WHERE k.city = scope_city() AND k.account = scope_concerned() AND k.until IS NULL
          UNION ALL SELECT c.id FROM operator_conflict k JOIN "case" c ON c.city = k.city AND operator_form(c.respondent_name) = k.name_form
            WHERE k.city = scope_city() AND k.account = scope_concerned() AND k.until IS NULL);
      END $$;
      COMMENT ON FUNCTION closed_cases_of_asker() IS
        'The cases that are closed to the officer who asks: each by itself, by its matter, or by its operator.';
      REVOKE EXECUTE ON FUNCTION closed_cases_of_asker() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION closed_cases_of_asker() TO anqi_app;
    `);
    await this.ask(runner, isOpen('id'), isOpen('case_id'));
    await runner.query('DROP FUNCTION is_open_to_asker(uuid, uuid, text, text)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
    `);
    await this.ask(runner, asBefore, unitAsBefore);
    await runner.query(`
      DROP FUNCTION closed_cases_of_asker();
      DROP POLICY compared_by_the_owner ON "case";
      DROP INDEX case_of_operator_name, case_of_operator_code;
    `);
  }

  private async ask(runner: QueryRunner, ofCase: string, ofUnit: string): Promise<void> {
    await runner.query(`
      ALTER POLICY kept_from_the_concerned ON "case" USING (${ofCase});
      ALTER POLICY untouched_by_the_concerned ON "case" USING (${ofCase});
      ALTER POLICY kept_from_the_concerned ON case_unit USING (${ofUnit});
    `);
  }
}
