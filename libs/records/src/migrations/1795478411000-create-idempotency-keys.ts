// What was answered to whom under which key: a retried request makes nothing twice.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateIdempotencyKeys1795478411000 implements MigrationInterface {
  readonly name = 'CreateIdempotencyKeys1795478411000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        city char(6) NOT NULL,
        principal text NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        fingerprint bytea NOT NULL,
        written jsonb NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (city, principal, key)
      );
      CREATE INDEX idempotency_key_by_age ON idempotency_key (recorded_at);
      ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY; ALTER TABLE idempotency_key FORCE ROW LEVEL SECURITY;
      CREATE POLICY of_own_city ON idempotency_key TO anqi_app USING (city = (SELECT scope_city()));
      GRANT SELECT, INSERT, DELETE ON idempotency_key TO anqi_app;
      ${commentOn('idempotency_key', 'Keys of creating and deciding requests, with what was written under them.', {
        city: 'The prefecture.',
        principal: 'Whose key it is: an account or a session of a filer, with the route.',
        key: 'As the client sent it.',
        fingerprint: 'SHA-256 of the request: the same key with another body is refused.',
        written: 'What was written: ids, numbers, versions; the same answer is made from it again.',
        recorded_at: 'When, by the true time; old keys are swept away.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key');
  }
}
