// A session ends with what it stood on: when the account's password, unit or roles change, or it is disabled.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EndSessionsWithTheirGround1795478472000 implements MigrationInterface {
  readonly name = 'EndSessionsWithTheirGround1795478472000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD COLUMN ended_why text CHECK (ended_why IN ('displaced')), ADD UNIQUE (city, id);
      COMMENT ON COLUMN session.id IS 'By which its owner names it; worth nothing to whoever knows it.';
      COMMENT ON COLUMN session.ended_why IS 'displaced: the officer signed in elsewhere, where one session is allowed. Kept so that the next request can be told.';
      ALTER TABLE account ADD COLUMN last_sign_in_at timestamptz;
      COMMENT ON COLUMN account.last_sign_in_at IS 'The last time somebody signed in; told at the next, so that a stranger is noticed.';
      CREATE FUNCTION end_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM session WHERE city = NEW.city AND account = NEW.id;
        DELETE FROM sign_in WHERE city = NEW.city AND account = NEW.id;
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION end_sessions() IS 'Ends every session and begun sign-in of an account that is not what it was.';
      CREATE TRIGGER end_sessions AFTER UPDATE ON account FOR EACH ROW
        WHEN ((OLD.password_hash, OLD.unit, OLD.roles, OLD.station, OLD.disabled_at)
          IS DISTINCT FROM (NEW.password_hash, NEW.unit, NEW.roles, NEW.station, NEW.disabled_at))
        EXECUTE FUNCTION end_sessions();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER end_sessions ON account; DROP FUNCTION end_sessions();
      ALTER TABLE account DROP COLUMN last_sign_in_at;
      ALTER TABLE session DROP COLUMN ended_why, DROP COLUMN id;
    `);
  }
}
