// Sight of a case asked once and not planned anew for each table beside it: same rows, a fraction of the work.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows are read beside their case: whether it is in sight is asked of a row that everything else has let through. */
const besideOneCase = ['clock', 'timer', 'event', 'statement', 'party', 'disclosure'] as const;
const forUnitsBesideOneCase = ['closed_case', 'look_request'] as const;
const forUnitsBesideOneFiling = ['filing_hint'] as const;

const ofCity = 'city = (SELECT scope_city())';
/** What is shown was found by the policies a statement ago, and is not looked for again row by row. */
const shown = '(SELECT scope_shown())::uuid[]';
const caseSeen = `case_id = ANY (${shown}) OR sees_case(case_id)`;
const filingSeen = (column: string): string =>
  `${column} = ANY ((SELECT scope_shown_filings())::uuid[]) OR sees_filing(${column})`;
const forUnits = 'cardinality((SELECT scope_units())) > 0';

export class SeeCasesSooner1795478501000 implements MigrationInterface {
  readonly name = 'SeeCasesSooner1795478501000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION cases_of_filer() RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN
        IF scope_filing() IS NULL AND scope_consumer() IS NULL THEN RETURN '{}'; END IF;
        RETURN ARRAY(SELECT k.case_id FROM tracking_key k WHERE k.city = scope_city()
                        AND (k.filing_id = scope_filing() OR k.filing_id = ANY (filings_of_consumer())));
      END $$;
      COMMENT ON FUNCTION cases_of_filer() IS 'The cases of the one filing or the one consumer for whom this transaction works; nothing for anybody else.';
      CREATE FUNCTION filing_asked_for() RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN
        IF scope_asking() IS NULL THEN RETURN NULL; END IF;
        RETURN (SELECT k.filing_id FROM tracking_key k WHERE k.city = scope_city() AND k.number = scope_asking());
      END $$;
      COMMENT ON FUNCTION filing_asked_for() IS 'The filing of the one number that somebody without an account is asking for.';
      DROP POLICY being_shown ON case_unit; DROP FUNCTION scope_shown();
      CREATE FUNCTION scope_shown() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT string_to_array(nullif(current_setting('anqi.shown', true), ''), ',')::uuid[] $$;
      COMMENT ON FUNCTION scope_shown() IS 'The cases that are being shown, once they were found to be in sight.';
      CREATE FUNCTION scope_shown_filings() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT string_to_array(nullif(current_setting('anqi.shown_filings', true), ''), ',')::uuid[] $$;
      COMMENT ON FUNCTION scope_shown_filings() IS 'The filings of the cases that are being shown.';
      CREATE POLICY being_shown ON case_unit FOR SELECT TO anqi_app USING (${ofCity} AND case_id = ANY (${shown}));
      CREATE FUNCTION sees_case(of_case uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN
        RETURN EXISTS (SELECT FROM "case" c WHERE c.city = scope_city() AND c.id = of_case);
      END $$;
      COMMENT ON FUNCTION sees_case(uuid) IS 'Whether a case is in sight, by the policies of whoever asks.';
      CREATE FUNCTION sees_filing(of_filing uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN
        RETURN EXISTS (SELECT FROM "case" c WHERE c.city = scope_city() AND c.filing_id = of_filing);
      END $$;
      COMMENT ON FUNCTION sees_filing(uuid) IS 'Whether a case of a filing is in sight, by the policies of whoever asks.';

      DROP POLICY of_its_consumer ON "case";
      ALTER POLICY of_its_filer ON "case" USING (${ofCity} AND id = ANY ((SELECT cases_of_filer())::uuid[]));
      ALTER POLICY asked_by_number ON filing USING (${ofCity} AND id = (SELECT filing_asked_for()));
      ALTER POLICY in_sight ON filing USING (${ofCity} AND (id = (SELECT scope_filing()) OR ${filingSeen('id')}));
      ALTER POLICY in_sight ON external_order USING (${ofCity} AND (
        filing_id = (SELECT scope_filing()) OR filing_id = (SELECT filing_asked_for()) OR ${filingSeen('filing_id')}));
      ALTER POLICY as_its_case ON attachment USING (${ofCity} AND ${forUnits} AND (${caseSeen} OR ${filingSeen('filing_id')}));
      ALTER POLICY as_its_case ON outbox USING (${ofCity} AND case_id IS NOT NULL AND (${caseSeen}));
      ALTER POLICY as_its_case ON erasure USING (${ofCity} AND (${caseSeen}));
    `);
    for (const table of besideOneCase) {
      await runner.query(`ALTER POLICY as_its_case ON ${table} USING (${ofCity} AND (
        case_id = ANY ((SELECT scope_writing())::uuid[]) OR ${caseSeen}))`);
    }
    for (const table of forUnitsBesideOneCase) {
      await runner.query(`ALTER POLICY as_its_case ON ${table} USING (${ofCity} AND ${forUnits} AND (${caseSeen}))`);
    }
    for (const table of forUnitsBesideOneFiling) {
      await runner.query(
        `ALTER POLICY in_sight ON ${table} USING (${ofCity} AND ${forUnits} AND (${filingSeen('filing_id')}))`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const caseOf = (table: string): string =>
      `EXISTS (SELECT FROM "case" c WHERE c.city = ${table}.city AND c.id = ${table}.case_id)`;
    const filingOf = (table: string): string =>
      `EXISTS (SELECT FROM "case" c WHERE c.city = ${table}.city AND c.filing_id = ${table}.filing_id)`;
    for (const table of forUnitsBesideOneFiling) {
      await runner.query(`ALTER POLICY in_sight ON ${table} USING (${ofCity} AND ${forUnits} AND ${filingOf(table)})`);
    }
    for (const table of forUnitsBesideOneCase) {
      await runner.query(`ALTER POLICY as_its_case ON ${table} USING (${ofCity} AND ${forUnits} AND ${caseOf(table)})`);
    }
    for (const table of besideOneCase) {
      await runner.query(`ALTER POLICY as_its_case ON ${table} USING (${ofCity} AND (
        case_id = ANY ((SELECT scope_writing())::uuid[]) OR ${caseOf(table)}))`);
    }
    await runner.query(`
      ALTER POLICY as_its_case ON erasure USING (${ofCity} AND ${caseOf('erasure')});
      ALTER POLICY as_its_case ON outbox USING (${ofCity} AND case_id IS NOT NULL AND ${caseOf('outbox')});
      ALTER POLICY as_its_case ON attachment USING (${ofCity} AND ${forUnits} AND (${caseOf('attachment')} OR ${filingOf('attachment')}));
      ALTER POLICY in_sight ON external_order USING (${ofCity} AND EXISTS (
        SELECT FROM filing f WHERE f.city = external_order.city AND f.id = external_order.filing_id));
      ALTER POLICY in_sight ON filing USING (${ofCity} AND (id = (SELECT scope_filing())
        OR EXISTS (SELECT FROM "case" c WHERE c.city = filing.city AND c.filing_id = filing.id)));
      ALTER POLICY asked_by_number ON filing USING (${ofCity}
        AND id IN (SELECT k.filing_id FROM tracking_key k WHERE k.number = (SELECT scope_asking())));
      ALTER POLICY of_its_filer ON "case" USING (${ofCity}
        AND id IN (SELECT k.case_id FROM tracking_key k WHERE k.filing_id = (SELECT scope_filing())));
      CREATE POLICY of_its_consumer ON "case" FOR SELECT TO anqi_app USING (
        ${ofCity} AND (SELECT scope_consumer()) IS NOT NULL AND id IN (
          SELECT k.case_id FROM tracking_key k WHERE k.filing_id = ANY ((SELECT filings_of_consumer())::uuid[])));
      DROP POLICY being_shown ON case_unit;
      DROP FUNCTION sees_filing(uuid), sees_case(uuid), filing_asked_for(), cases_of_filer(), scope_shown(), scope_shown_filings();
      CREATE FUNCTION scope_shown() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT nullif(current_setting('anqi.shown', true), '')::uuid $$;
      COMMENT ON FUNCTION scope_shown() IS 'The one case whose page is being shown, once it was found to be in sight.';
      CREATE POLICY being_shown ON case_unit FOR SELECT TO anqi_app USING (${ofCity} AND case_id = (SELECT scope_shown()));
    `);
  }
}
