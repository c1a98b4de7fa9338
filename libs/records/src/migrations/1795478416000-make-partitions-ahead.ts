// Monthly partitions made ahead of time, by migrate and once a month by the worker.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MakePartitionsAhead1795478416000 implements MigrationInterface {
  readonly name = 'MakePartitionsAhead1795478416000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION ensure_partitions(from_date date, months integer) RETURNS integer
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        parent text;
        first_day date;
        partition text;
        has_rows boolean;
        made integer := 0;
      BEGIN
        IF months NOT BETWEEN 1 AND 120 THEN
          RAISE EXCEPTION 'between 1 and 120 months at a time' USING ERRCODE = '22023';
        END IF;
        PERFORM pg_advisory_xact_lock(hashtext('anqi.ensure_partitions'));
        FOREACH parent IN ARRAY ARRAY['event', 'clock', 'timer'] LOOP
          FOR step IN 0 .. months - 1 LOOP
            first_day := (date_trunc('month', from_date) + step * interval '1 month')::date;
            partition := format('%s_%s', parent, to_char(first_day, 'YYYY_MM'));
            CONTINUE WHEN to_regclass(partition) IS NOT NULL;
            -- Rows of that month already stand in the default partition: there they stay.
            EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE case_month = %L)', parent || '_other', first_day) INTO has_rows;
            CONTINUE WHEN has_rows;
            EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
                           partition, parent, first_day, (first_day + interval '1 month')::date);
            EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', partition);
            EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', partition);
            EXECUTE format('COMMENT ON TABLE %I IS %L', partition, format('Rows of %s whose case was registered in %s.', parent, to_char(first_day, 'YYYY-MM')));
            made := made + 1;
          END LOOP;
        END LOOP;
        RETURN made;
      END $$;
      REVOKE EXECUTE ON FUNCTION ensure_partitions(date, integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ensure_partitions(date, integer) TO anqi_app;
      COMMENT ON FUNCTION ensure_partitions(date, integer) IS 'Makes the partitions of so many months from a date on; answers how many were missing.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ensure_partitions(date, integer)');
  }
}
