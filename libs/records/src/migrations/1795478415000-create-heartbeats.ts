// Signs of life of the processes that nobody calls over HTTP.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateHeartbeats1795478415000 implements MigrationInterface {
  readonly name = 'CreateHeartbeats1795478415000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE heartbeat (
        name text NOT NULL, instance uuid NOT NULL, beat_at timestamptz NOT NULL, facts jsonb NOT NULL,
        PRIMARY KEY (name, instance)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON heartbeat TO anqi_app;
      ${commentOn('heartbeat', 'The last sign of life of each worker; the health of the queue is read here.', {
        name: 'What it does: worker.',
        instance: 'Which process.',
        beat_at: 'When, by the true time.',
        facts: 'Its backend, its counts, whether it runs degraded.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE heartbeat');
  }
}
