// What a page reads beside its case asks one thing of each table, and whoever is kept out of nothing is asked once.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofCity = 'city = (SELECT scope_city())';
const ofUnits = (column: string): string => `${column} = ANY ((SELECT scope_units())::text[])`;
const isOpened = (column: string): string => `${column} = ANY ((SELECT scope_open_cases())::uuid[])`;
const ofFiler = 'id = ANY ((SELECT cases_of_filer())::uuid[])';
const ofEnterprise = `kind = 'settlement' AND respondent_credit_code = (SELECT code_of_enterprise())`;
const isFree = 'NOT (SELECT scope_is_kept_back())';
/** Asked only of whoever is kept back, row by row. */
const isNoEnterprise = 'scope_enterprise() IS NULL';
const isNoBody = 'scope_body() IS NULL';
const isWritten = 'case_id = ANY (scope_writing())';

/** Of an enterprise and of a body: a policy each before, one since. */
const keptBack: Readonly<Record<string, string>> = {
  event: `(${isNoEnterprise} AND ${isNoBody}) OR audience = 'public' OR actor_unit = scope_body() OR ${isWritten}`,
  statement: `(${isNoEnterprise} AND ${isNoBody}) OR ${isWritten}`,
  external_order: `${isNoEnterprise} AND ${isNoBody}`,
};
/** Of an enterprise alone. */
const keptFromEnterprises: Readonly<Record<string, string>> = {
  party: `${isNoEnterprise} OR ${isWritten}`,
  filing: isNoEnterprise,
};
const seenWithTheirCase = ['event', 'statement', 'clock', 'timer', 'party'] as const;

const isClosed = 'id = ANY ((SELECT closed_cases_of_asker())::uuid[])';
/** Looked up once for a statement, and of nobody else. */
const isOpenToBody = `(kind IN ('complaint', 'settlement') OR (SELECT scope_body()) IS NULL) AND (SELECT scope_body() IS NULL OR body_stands())`;
const isOpenToConcerned = `(${isOpened('id')} OR NOT ${isClosed})`;

/** As they were, each looked up by a reading of its own. */
const before = {
  isNoBody: '(SELECT scope_body()) IS NULL',
  isNoEnterprise: '(SELECT scope_enterprise()) IS NULL',
  isWritten: (column: string) => `${column} = ANY ((SELECT scope_writing())::uuid[])`,
  isShown: (column: string) => `${column} = ANY ((SELECT scope_shown())::uuid[])`,
  ofSight: `id IN (SELECT cu.case_id FROM case_unit cu WHERE cu.${ofCity} AND ${ofUnits('cu.unit')} AND cu.until IS NULL)`,
} as const;

export class AskLessBesideACase1795478506400 implements MigrationInterface {
  readonly name = 'AskLessBesideACase1795478506400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION scope_open_cases() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT string_to_array(nullif(concat_ws(',', nullif(current_setting('anqi.shown', true), ''),
                                                     nullif(current_setting('anqi.writing', true), '')), ''), ',')::uuid[] $$;
      COMMENT ON FUNCTION scope_open_cases() IS 'The cases that are being shown or written, once they were found to be in sight.';
      CREATE FUNCTION scope_is_kept_back() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT concat(current_setting('anqi.enterprise', true), current_setting('anqi.body', true), current_setting('anqi.concerned', true)) <> '' $$;
      COMMENT ON FUNCTION scope_is_kept_back() IS
        'Whether an enterprise, a body or an officer to whom something is closed asks: of nobody else is anything kept back that he has in sight.';
      CREATE FUNCTION cases_in_second_sight() RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN
        RETURN ARRAY(SELECT cu.case_id FROM case_unit cu
                      WHERE cu.city = scope_city() AND cu.unit = ANY (scope_units()) AND cu.until IS NULL);
      END $$;
      COMMENT ON FUNCTION cases_in_second_sight() IS 'The cases that a second unit has in sight now, of the units that ask.';

      ALTER POLICY in_sight ON "case" USING (${ofCity} AND (${ofUnits('unit')} OR ${isOpened('id')} OR ${ofFiler}
        OR (${ofEnterprise}) OR id = ANY ((SELECT cases_in_second_sight())::uuid[])));
      ALTER POLICY in_sight ON case_unit USING (${ofCity} AND (${ofUnits('unit')} OR ${isOpened('case_id')}));
      DROP POLICY kept_from_bodies ON "case";
      ALTER POLICY kept_from_the_concerned ON "case" USING (${isFree} OR (${isOpenToBody} AND ${isOpenToConcerned}));
      ALTER POLICY kept_from_the_concerned ON "case" RENAME TO kept_back;
    `);
    for (const table of seenWithTheirCase)
      await runner.query(`ALTER POLICY as_its_case ON ${table} USING (${isOpened('case_id')} OR sees_case(case_id))`);
    for (const [table, seen] of Object.entries(keptBack)) {
      await runner.query(`
        DROP POLICY kept_from_bodies ON ${table};
        ALTER POLICY kept_from_enterprises ON ${table} USING (${isFree} OR ${seen});
        ALTER POLICY kept_from_enterprises ON ${table} RENAME TO kept_back`);
    }
    for (const [table, seen] of Object.entries(keptFromEnterprises))
      await runner.query(`ALTER POLICY kept_from_enterprises ON ${table} USING (${isFree} OR ${seen})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { isWritten: writing, isShown } = before;
    const enterprises = {
      event: `audience = 'public' OR ${writing('case_id')}`,
      statement: writing('case_id'),
      external_order: 'false',
    };
    const bodies = {
      ...enterprises,
      event: `audience = 'public' OR actor_unit = scope_body() OR ${writing('case_id')}`,
    };
    for (const [table, seen] of Object.entries(enterprises)) {
      await runner.query(`
        ALTER POLICY kept_back ON ${table} RENAME TO kept_from_enterprises;
        ALTER POLICY kept_from_enterprises ON ${table} USING (${before.isNoEnterprise} OR ${seen})`);
    }
    for (const [table, seen] of Object.entries(bodies))
      await runner.query(
        `CREATE POLICY kept_from_bodies ON ${table} AS RESTRICTIVE FOR SELECT TO anqi_app USING (${before.isNoBody} OR ${seen})`,
      );
    for (const table of seenWithTheirCase)
      await runner.query(
        `ALTER POLICY as_its_case ON ${table} USING (${ofCity} AND (${writing('case_id')} OR ${isShown('case_id')} OR sees_case(case_id)))`,
      );
    await runner.query(`
      ALTER POLICY kept_from_enterprises ON party USING (${before.isNoEnterprise} OR ${writing('case_id')});
      ALTER POLICY kept_from_enterprises ON filing USING (${before.isNoEnterprise} OR false);
      ALTER POLICY kept_back ON "case" RENAME TO kept_from_the_concerned;
      ALTER POLICY kept_from_the_concerned ON "case" USING (
        (SELECT scope_concerned()) IS NULL OR id = ANY (scope_writing()) OR NOT ${isClosed});
      CREATE POLICY kept_from_bodies ON "case" AS RESTRICTIVE FOR SELECT TO anqi_app USING (
        ${before.isNoBody} OR (kind IN ('complaint', 'settlement') AND body_stands()));
      ALTER POLICY in_sight ON case_unit USING (${ofCity} AND (${ofUnits('unit')} OR ${writing('case_id')} OR ${isShown('case_id')}));
      ALTER POLICY in_sight ON "case" USING (${ofCity} AND (
        ${ofUnits('unit')} OR ${writing('id')} OR ${ofFiler} OR (${ofEnterprise}) OR ${before.ofSight}));
      DROP FUNCTION cases_in_second_sight(), scope_is_kept_back(), scope_open_cases();
    `);
  }
}
