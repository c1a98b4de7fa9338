// A filing of a signed-in consumer is his: bound in its own transaction, and seen by nobody else through his account.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class LetConsumersSeeTheirFilings1795478481200 implements MigrationInterface {
  readonly name = 'LetConsumersSeeTheirFilings1795478481200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(setScope(`set_config('anqi.consumer', coalesce(scope ->> 'consumer', ''), true),`));
    await runner.query(`
      CREATE FUNCTION scope_consumer() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT nullif(current_setting('anqi.consumer', true), '')::uuid $$;
      COMMENT ON FUNCTION scope_consumer() IS 'The signed-in consumer for whom this transaction works.';
      CREATE TABLE consumer_filing (
        city char(6) NOT NULL, consumer uuid NOT NULL, filing_id uuid NOT NULL,
        PRIMARY KEY (city, consumer, filing_id),
        FOREIGN KEY (city, consumer) REFERENCES consumer (city, id) ON DELETE CASCADE,
        FOREIGN KEY (city, filing_id) REFERENCES filing (city, id)
      );
      CREATE INDEX consumer_filing_by_filing ON consumer_filing (city, filing_id);
      ALTER TABLE consumer_filing ENABLE ROW LEVEL SECURITY; ALTER TABLE consumer_filing FORCE ROW LEVEL SECURITY;
      CREATE POLICY of_its_consumer ON consumer_filing TO anqi_app USING (
        city = (SELECT scope_city()) AND consumer = (SELECT scope_consumer()));
      GRANT SELECT, INSERT ON consumer_filing TO anqi_app;
      CREATE FUNCTION bind_to_consumer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO consumer_filing (city, consumer, filing_id) VALUES (NEW.city, scope_consumer(), NEW.id);
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION bind_to_consumer() IS 'What a signed-in consumer files is his, in the filing’s own transaction.';
      CREATE TRIGGER bind_to_consumer AFTER INSERT ON filing FOR EACH ROW
        WHEN (scope_consumer() IS NOT NULL) EXECUTE FUNCTION bind_to_consumer();
      -- Asked once for a statement and only for a consumer: whoever files or decides pays nothing for these rules.
      CREATE FUNCTION filings_of_consumer() RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN
        IF scope_consumer() IS NULL THEN RETURN '{}'; END IF;
        RETURN ARRAY(SELECT f.filing_id FROM consumer_filing f WHERE f.city = scope_city() AND f.consumer = scope_consumer());
      END $$;
      COMMENT ON FUNCTION filings_of_consumer() IS 'What the consumer for whom this transaction works has filed; nothing for anybody else.';
      CREATE POLICY of_its_consumer ON tracking_key FOR SELECT TO anqi_app USING (
        city = (SELECT scope_city()) AND (SELECT scope_consumer()) IS NOT NULL
        AND filing_id = ANY ((SELECT filings_of_consumer())::uuid[]));
      -- As of_its_filer: a lead or an investigation that grew out of a filing has no key of its own.
      CREATE POLICY of_its_consumer ON "case" FOR SELECT TO anqi_app USING (
        city = (SELECT scope_city()) AND (SELECT scope_consumer()) IS NOT NULL AND id IN (
          SELECT k.case_id FROM tracking_key k WHERE k.filing_id = ANY ((SELECT filings_of_consumer())::uuid[])));
      ${commentOn('consumer_filing', 'Which filings a consumer made while he was signed in.', {
        city: 'The prefecture.',
        consumer: 'Who filed.',
        filing_id: 'The filing.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY of_its_consumer ON "case"; DROP POLICY of_its_consumer ON tracking_key;
      DROP FUNCTION filings_of_consumer(); DROP TRIGGER bind_to_consumer ON filing; DROP FUNCTION bind_to_consumer();
      DROP TABLE consumer_filing; DROP FUNCTION scope_consumer();
    `);
    await runner.query(setScope(''));
  }
}

const setScope = (consumer: string): string => `
  CREATE OR REPLACE FUNCTION set_scope(scope jsonb) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM set_config('anqi.city', coalesce(scope ->> 'city', ''), true),
            set_config('anqi.units', coalesce(scope ->> 'units', ''), true),
            set_config('anqi.target', coalesce(scope ->> 'target', ''), true),
            set_config('anqi.filing', coalesce(scope ->> 'filing', ''), true),
            set_config('anqi.grant', coalesce(scope ->> 'grant', ''), true),
            set_config('anqi.system', coalesce(scope ->> 'system', ''), true),
            set_config('anqi.draft', coalesce(scope ->> 'draft', ''), true),
            ${consumer}
            set_config('anqi.writing', '', true);
  END $$;
`;
