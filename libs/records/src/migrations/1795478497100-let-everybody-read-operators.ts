// The narrow reader of one operator: what the business register publishes of it, its credit marks included, for anybody.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetEverybodyReadOperators1795478497100 implements MigrationInterface {
  readonly name = 'LetEverybodyReadOperators1795478497100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION operator_in_public(asked text) RETURNS TABLE (
        name text, kind text, state text, state_on date, address text, unit text,
        abnormal_from date, abnormal_to date, dishonest_from date, dishonest_to date
      ) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT o.name, o.kind, o.state, o.state_on, o.address, o.unit,
               o.abnormal_from, o.abnormal_to, o.dishonest_from, o.dishonest_to
          FROM operator o WHERE o.city = scope_city() AND o.credit_code COLLATE "C" = asked LIMIT 1 $$;
      COMMENT ON FUNCTION operator_in_public(text) IS
        'What the register publishes of one operator, by its credit code; row-level security shows operator itself to officers only.';
      REVOKE ALL ON FUNCTION operator_in_public(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION operator_in_public(text) TO anqi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION operator_in_public(text)');
  }
}
