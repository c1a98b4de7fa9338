// A letter may have to wait, such as for the morning: by the time as the law counts it, which a demo can move.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetLettersWaitForOfficeHours1795478423000 implements MigrationInterface {
  readonly name = 'LetLettersWaitForOfficeHours1795478423000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox ADD COLUMN not_before timestamptz;
      COMMENT ON COLUMN outbox.not_before IS 'Not before this moment, as the law counts time; null is at once.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox DROP COLUMN not_before');
  }
}
