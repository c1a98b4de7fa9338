// What firms that settle directly promise in public, since when and until when: nothing of it is rewritten.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateEnterprisePromises1795478503200 implements MigrationInterface {
  readonly name = 'CreateEnterprisePromises1795478503200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE enterprise_application ADD COLUMN promises text[] NOT NULL DEFAULT '{}';
      GRANT SELECT (promises) ON enterprise_application TO anqi_app;
      CREATE TABLE enterprise_promise (
        city char(6) NOT NULL,
        enterprise uuid NOT NULL,
        promise text NOT NULL CHECK (promise IN ('first-contact', 'advance-payment')),
        since timestamptz NOT NULL DEFAULT anqi_now(),
        until timestamptz,
        PRIMARY KEY (city, enterprise, promise, since),
        FOREIGN KEY (city, enterprise) REFERENCES enterprise (city, id) ON DELETE CASCADE,
        CHECK (until >= since)
      );
      CREATE UNIQUE INDEX enterprise_promise_stands_once ON enterprise_promise (city, enterprise, promise) WHERE until IS NULL;
      ALTER TABLE enterprise_promise ENABLE ROW LEVEL SECURITY; ALTER TABLE enterprise_promise FORCE ROW LEVEL SECURITY;
      -- A promise is public: whoever is asked about a firm may say it.
      CREATE POLICY of_enterprises ON enterprise_promise FOR SELECT TO anqi_app USING (
        city = (SELECT scope_city()) AND (SELECT scope_system()) = 'enterprises');
      CREATE POLICY of_its_enterprise ON enterprise_promise TO anqi_app USING (
        city = (SELECT scope_city()) AND enterprise = (SELECT scope_enterprise()));
      CREATE POLICY of_its_county ON enterprise_promise TO anqi_app USING (city = (SELECT scope_city())
        AND EXISTS (SELECT FROM enterprise e WHERE e.city = enterprise_promise.city AND e.id = enterprise_promise.enterprise
                       AND e.unit = ANY ((SELECT scope_units())::text[])));
      GRANT SELECT, INSERT, UPDATE (until) ON enterprise_promise TO anqi_app;
      CREATE TRIGGER mark_published_enterprise_promise AFTER INSERT OR UPDATE OR DELETE ON enterprise_promise
        FOR EACH STATEMENT EXECUTE FUNCTION mark_published();
      ALTER TABLE enterprise_promise ENABLE ALWAYS TRIGGER mark_published_enterprise_promise;
    `);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE enterprise_promise; ALTER TABLE enterprise_application DROP COLUMN promises');
  }
}

const comments = [
  commentOn(
    'enterprise_application',
    'An operator asks its county for an account, to settle with consumers directly.',
    {
      promises: 'What it promises beyond answering in time; made public with its account.',
    },
  ),
  commentOn('enterprise_promise', 'A promise of a firm that settles directly, for as long as it stood.', {
    city: 'The prefecture.',
    enterprise: 'Whose promise it is.',
    promise: 'first-contact: whoever answers first sees it through; advance-payment: it pays before its supplier does.',
    since: 'Since when, by the time of the house: it holds for what comes in from then on.',
    until: 'Until when; null while it stands.',
  }),
].join('\n');
