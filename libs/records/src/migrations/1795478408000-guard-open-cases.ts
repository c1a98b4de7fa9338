// The promise that nothing open is ever silent, kept by the database itself at every commit.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GuardOpenCases1795478408000 implements MigrationInterface {
  readonly name = 'GuardOpenCases1795478408000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_silence() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
      DECLARE
        the_city char(6);
        the_case uuid;
        the_month date;
        open_number text;
      BEGIN
        IF TG_TABLE_NAME = 'case' THEN
          the_city := NEW.city; the_case := NEW.id; the_month := NEW.case_month;
        ELSIF TG_OP = 'DELETE' THEN
          the_city := OLD.city; the_case := OLD.case_id; the_month := OLD.case_month;
        ELSE
          the_city := NEW.city; the_case := NEW.case_id; the_month := NEW.case_month;
        END IF;
        -- The timers first: nearly always there is one, and the case need not be looked at.
        IF EXISTS (SELECT FROM timer WHERE city = the_city AND case_month = the_month AND case_id = the_case
                      AND fired_at IS NULL AND cancelled_at IS NULL) THEN
          RETURN NULL;
        END IF;
        SELECT number INTO open_number FROM "case" WHERE city = the_city AND id = the_case AND closed_at IS NULL;
        IF open_number IS NOT NULL THEN
          RAISE EXCEPTION 'case % is open and nothing will ever ring for it', open_number
            USING ERRCODE = '23514', CONSTRAINT = 'open_case_has_a_timer', TABLE = 'case';
        END IF;
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION refuse_silence() IS 'Refuses to commit an open case without a pending timer.';
      CREATE CONSTRAINT TRIGGER open_case_has_a_timer AFTER INSERT OR UPDATE OF closed_at ON "case"
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.closed_at IS NULL) EXECUTE FUNCTION refuse_silence();
      CREATE CONSTRAINT TRIGGER open_case_keeps_a_timer AFTER UPDATE OF fired_at, cancelled_at ON timer
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silence();
      CREATE CONSTRAINT TRIGGER open_case_loses_no_timer AFTER DELETE ON timer
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silence();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER open_case_has_a_timer ON "case";
      DROP TRIGGER open_case_keeps_a_timer ON timer;
      DROP TRIGGER open_case_loses_no_timer ON timer;
      DROP FUNCTION refuse_silence();
    `);
  }
}
