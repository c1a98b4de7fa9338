// Sight of a case as one question in the order in which it is answered: a row of an officer's own unit asks nothing further.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofCity = 'city = (SELECT scope_city())';
const ofUnits = (column: string): string => `${column} = ANY ((SELECT scope_units())::text[])`;
const isWritten = (column: string): string => `${column} = ANY ((SELECT scope_writing())::uuid[])`;
const ofSight = `id IN (SELECT cu.case_id FROM case_unit cu WHERE cu.${ofCity} AND ${ofUnits('cu.unit')} AND cu.until IS NULL)`;
const ofFiler = 'id = ANY ((SELECT cases_of_filer())::uuid[])';
const ofEnterprise = `kind = 'settlement' AND respondent_credit_code = (SELECT code_of_enterprise())`;
const isShown = 'case_id = ANY ((SELECT scope_shown())::uuid[])';

const isOpen = 'is_open_to_asker(id, filing_id, respondent_credit_code, respondent_name)';
const isOpenOfUnit = 'is_open_to_asker(case_id, NULL, NULL, NULL)';
/** Looked up once for a statement. */
const unconcerned = '(SELECT scope_concerned()) IS NULL';
/** Looked up for each row, as it was. */
const unconcernedEach = `nullif(current_setting('anqi.concerned', true), '') IS NULL`;

export class SeeCasesInOneLook1795478505100 implements MigrationInterface {
  readonly name = 'SeeCasesInOneLook1795478505100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY of_its_filer ON "case"; DROP POLICY of_its_enterprise ON "case"; DROP POLICY being_shown ON case_unit;
      ALTER POLICY in_sight ON "case" USING (${ofCity} AND (
        ${ofUnits('unit')} OR ${isWritten('id')} OR ${ofFiler} OR (${ofEnterprise}) OR ${ofSight}));
      ALTER POLICY in_sight ON case_unit USING (${ofCity} AND (${ofUnits('unit')} OR ${isWritten('case_id')} OR ${isShown}));
    `);
    await this.ask(runner, unconcerned);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.ask(runner, unconcernedEach);
    await runner.query(`
      ALTER POLICY in_sight ON case_unit USING (${ofCity} AND (${ofUnits('unit')} OR ${isWritten('case_id')}));
      ALTER POLICY in_sight ON "case" USING (${ofCity} AND (${ofUnits('unit')} OR ${isWritten('id')} OR ${ofSight}));
      CREATE POLICY being_shown ON case_unit FOR SELECT TO anqi_app USING (${ofCity} AND ${isShown});
      CREATE POLICY of_its_enterprise ON "case" FOR SELECT TO anqi_app USING (${ofCity} AND ${ofEnterprise});
      CREATE POLICY of_its_filer ON "case" FOR SELECT TO anqi_app USING (${ofCity} AND ${ofFiler});
    `);
  }

  private async ask(runner: QueryRunner, isUnconcerned: string): Promise<void> {
    await runner.query(`
      ALTER POLICY kept_from_the_concerned ON "case" USING (${isUnconcerned} OR ${isOpen});
      ALTER POLICY untouched_by_the_concerned ON "case" USING (${isUnconcerned} OR ${isOpen});
      ALTER POLICY kept_from_the_concerned ON case_unit USING (${isUnconcerned} OR ${isOpenOfUnit});
    `);
  }
}
