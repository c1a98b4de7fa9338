// The page of a case says which other units see it, to everybody who sees the case himself.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ShowWhoSeesACase1795478428000 implements MigrationInterface {
  readonly name = 'ShowWhoSeesACase1795478428000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION scope_shown() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT nullif(current_setting('anqi.shown', true), '')::uuid $$;
      COMMENT ON FUNCTION scope_shown() IS 'The one case whose page is being shown, once it was found to be in sight.';
      -- Not by a look at "case": its own rule of sight asks this table, and neither may ask the other in turn.
      CREATE POLICY being_shown ON case_unit FOR SELECT TO anqi_app USING (
        city = (SELECT scope_city()) AND case_id = (SELECT scope_shown()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY being_shown ON case_unit; DROP FUNCTION scope_shown()');
  }
}
