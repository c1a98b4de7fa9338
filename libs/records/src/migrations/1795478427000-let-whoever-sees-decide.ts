// Whoever has sight of one case may bring a decision about it: a second unit, or the filer; what each may do is the law's business.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetWhoeverSeesDecide1795478427000 implements MigrationInterface {
  readonly name = 'LetWhoeverSeesDecide1795478427000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY changed_by_its_unit ON "case" USING (city = (SELECT scope_city())
        AND (unit = ANY ((SELECT scope_units())::text[])
          OR id IN (SELECT cu.case_id FROM case_unit cu
                     WHERE cu.city = (SELECT scope_city()) AND cu.unit = ANY ((SELECT scope_units())::text[]) AND cu.until IS NULL)));
      -- Where it may stand afterwards is still the business of the decision: its units only.
      CREATE POLICY changed_by_its_filer ON "case" FOR UPDATE TO anqi_app
        USING (city = (SELECT scope_city())
          AND id IN (SELECT k.case_id FROM tracking_key k WHERE k.filing_id = (SELECT scope_filing())))
        WITH CHECK (city = (SELECT scope_city()) AND unit = ANY ((SELECT scope_target())::text[]));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY changed_by_its_filer ON "case";
      ALTER POLICY changed_by_its_unit ON "case" USING (
        city = (SELECT scope_city()) AND unit = ANY ((SELECT scope_units())::text[]));
    `);
  }
}
