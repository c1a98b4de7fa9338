// The database's own time: what "now" is for every legal date, with a shift that production refuses to hold.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateTime1795478400000 implements MigrationInterface {
  readonly name = 'CreateTime1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE installation (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        mode text NOT NULL DEFAULT 'demo' CHECK (mode IN ('demo', 'production'))
      );
      INSERT INTO installation DEFAULT VALUES;
      CREATE TABLE time_shift (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        shift_seconds bigint NOT NULL DEFAULT 0 CHECK (abs(shift_seconds) <= 3155760000),
        epoch integer NOT NULL DEFAULT 1
      );
      INSERT INTO time_shift DEFAULT VALUES;

      CREATE FUNCTION refuse_moved_time() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT mode = 'production' FROM installation) AND (SELECT shift_seconds <> 0 FROM time_shift) THEN
          RAISE EXCEPTION 'production keeps the true time: the shift must be zero' USING ERRCODE = '23514', CONSTRAINT = 'time_is_true_in_production';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER refuse_shift_in_production AFTER INSERT OR UPDATE ON time_shift
        FOR EACH ROW EXECUTE FUNCTION refuse_moved_time();
      CREATE TRIGGER refuse_production_while_shifted AFTER INSERT OR UPDATE ON installation
        FOR EACH ROW EXECUTE FUNCTION refuse_moved_time();

      CREATE FUNCTION anqi_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT date_trunc('milliseconds', now() + shift_seconds * interval '1 second') FROM time_shift $$;
      COMMENT ON FUNCTION anqi_now() IS 'The moment of this transaction as the law counts it; the only now by which anything is due.';
      CREATE FUNCTION anqi_clock() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
        SELECT date_trunc('milliseconds', clock_timestamp() + shift_seconds * interval '1 second') FROM time_shift $$;
      COMMENT ON FUNCTION anqi_clock() IS 'As anqi_now(), but read at the call: after waiting for a lock it is later than what the other transaction wrote.';

      CREATE FUNCTION move_time(to_shift_seconds bigint) RETURNS timestamptz
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE time_shift SET shift_seconds = to_shift_seconds, epoch = epoch + 1;
        RETURN date_trunc('milliseconds', clock_timestamp() + to_shift_seconds * interval '1 second');
      END $$;
      REVOKE EXECUTE ON FUNCTION move_time(bigint) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION move_time(bigint) TO anqi_app;
      COMMENT ON FUNCTION move_time(bigint) IS 'Moves a demo in time; in production the trigger refuses any shift but zero.';

      GRANT SELECT ON installation, time_shift TO anqi_app, anqi_sweeper, anqi_vault, anqi_public, anqi_audit;
      ${commentOn('installation', 'What this installation is; one row.', {
        id: 'Always true: there is one row.',
        mode: 'demo or production; only the owner of the schema may change it.',
      })}
      ${commentOn('time_shift', 'How far a demo stands from the true time; one row, zero in production.', {
        id: 'Always true: there is one row.',
        shift_seconds: 'Seconds added to now() by anqi_now().',
        epoch: 'Counts the moves, so that a process which projects the time knows that it must read again.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION move_time(bigint); DROP FUNCTION anqi_clock(); DROP FUNCTION anqi_now();
      DROP TABLE time_shift; DROP TABLE installation; DROP FUNCTION refuse_moved_time();
    `);
  }
}
