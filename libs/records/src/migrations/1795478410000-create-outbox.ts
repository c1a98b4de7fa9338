// Letters decided but not yet delivered: written with the decision, delivered by the worker.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateOutbox1795478410000 implements MigrationInterface {
  readonly name = 'CreateOutbox1795478410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        city char(6) NOT NULL,
        id uuid NOT NULL,
        letter text NOT NULL,
        recipient text NOT NULL,
        unit text NOT NULL,
        case_id uuid,
        case_number text,
        facts jsonb NOT NULL,
        decided_at timestamptz NOT NULL,
        tries integer NOT NULL DEFAULT 0,
        try_after timestamptz NOT NULL DEFAULT now(),
        lease_token uuid,
        sent_at timestamptz,
        dead_at timestamptz,
        last_fault text,
        PRIMARY KEY (city, id)
      );
      CREATE INDEX outbox_waiting ON outbox (try_after, id) WHERE sent_at IS NULL AND dead_at IS NULL;
      CREATE INDEX outbox_by_case ON outbox (city, case_id);
      ALTER TABLE outbox ENABLE ROW LEVEL SECURITY; ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
      CREATE POLICY as_its_case ON outbox FOR SELECT TO anqi_app USING (city = (SELECT scope_city()) AND case_id IS NOT NULL
        AND EXISTS (SELECT FROM "case" c WHERE c.city = outbox.city AND c.id = outbox.case_id));
      CREATE POLICY being_written ON outbox FOR INSERT TO anqi_app WITH CHECK (
        city = scope_city() AND (case_id IS NULL OR case_id = ANY (scope_writing())));
      CREATE POLICY being_delivered ON outbox FOR ALL TO anqi_app USING (
        city = (SELECT scope_city()) AND (SELECT scope_system()) = 'outbox')
        WITH CHECK (city = (SELECT scope_city()) AND (SELECT scope_system()) = 'outbox');
      GRANT SELECT, INSERT, UPDATE (tries, try_after, lease_token, sent_at, dead_at, last_fault) ON outbox TO anqi_app;
      ${commentOn('outbox', 'Letters to offices, at least once, each known by its id; never an address or a name.', {
        city: 'The prefecture.',
        id: 'Drawn by the ledger; the delivery carries it, so that a double is known.',
        letter: 'Which letter.',
        recipient: 'The office it is for: handler, intake, unit-head, city-intake or city-head.',
        unit: 'The unit of that office.',
        case_id: 'The case it speaks of; null for a letter about many.',
        case_number: 'Its public number.',
        facts: 'What the letter says: codes, dates, counts.',
        decided_at: 'The moment of the decision that asked for it.',
        tries: 'How often it was tried.',
        try_after: 'Not before this moment, by the true time: a backoff, or a lease that runs.',
        lease_token: 'Who holds it; a late holder does not mark it.',
        sent_at: 'When it was delivered.',
        dead_at: 'When it was given up.',
        last_fault: 'The code of the last fault; no text.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox');
  }
}
