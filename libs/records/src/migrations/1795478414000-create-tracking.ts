// How a filer without an account finds the own filing again: by number and code, with a count of wrong codes.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateTracking1795478414000 implements MigrationInterface {
  readonly name = 'CreateTracking1795478414000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracking_key (
        city char(6) NOT NULL, number text NOT NULL, filing_id uuid NOT NULL, case_id uuid NOT NULL,
        PRIMARY KEY (city, number),
        FOREIGN KEY (city, case_id) REFERENCES "case" (city, id),
        FOREIGN KEY (city, filing_id) REFERENCES filing (city, id)
      );
      CREATE INDEX tracking_key_by_filing ON tracking_key (city, filing_id);
      CREATE TABLE query_try (
        city char(6) NOT NULL, number text NOT NULL, wrong integer NOT NULL, first_at timestamptz NOT NULL, locked_until timestamptz,
        PRIMARY KEY (city, number)
      );
      CREATE INDEX query_try_by_age ON query_try (first_at);
      CREATE FUNCTION scope_asking() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT nullif(current_setting('anqi.asking', true), '') $$;
      COMMENT ON FUNCTION scope_asking() IS 'The one number that somebody without an account is asking for.';
      ALTER TABLE tracking_key ENABLE ROW LEVEL SECURITY; ALTER TABLE tracking_key FORCE ROW LEVEL SECURITY;
      ALTER TABLE query_try ENABLE ROW LEVEL SECURITY; ALTER TABLE query_try FORCE ROW LEVEL SECURITY;
      CREATE POLICY asked_by_number ON tracking_key FOR SELECT TO anqi_app USING (
        city = (SELECT scope_city()) AND (number = (SELECT scope_asking()) OR filing_id = (SELECT scope_filing())));
      CREATE POLICY being_written ON tracking_key FOR INSERT TO anqi_app WITH CHECK (case_id = ANY (scope_writing()));
      CREATE POLICY asked_by_number ON filing FOR SELECT TO anqi_app USING (
        city = (SELECT scope_city()) AND id IN (SELECT k.filing_id FROM tracking_key k WHERE k.number = (SELECT scope_asking())));
      -- A lead or an investigation that grew out of a filing has no key of its own: its filer does not see it.
      CREATE POLICY of_its_filer ON "case" FOR SELECT TO anqi_app USING (
        city = (SELECT scope_city())
        AND id IN (SELECT k.case_id FROM tracking_key k WHERE k.filing_id = (SELECT scope_filing())));
      CREATE POLICY of_own_city ON query_try TO anqi_app USING (city = (SELECT scope_city()));
      GRANT SELECT, INSERT ON tracking_key TO anqi_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON query_try TO anqi_app;
      ${commentOn('tracking_key', 'Which filing a public number leads to, for who has its query code.', {
        city: 'The prefecture.',
        number: 'The public number of a case.',
        filing_id: 'The filing; its salt gives the code.',
        case_id: 'The case of that number.',
      })}
      ${commentOn('query_try', 'Wrong query codes by number, whether that number exists or not.', {
        city: 'The prefecture.',
        number: 'The number that was tried.',
        wrong: 'How often in this hour.',
        first_at: 'When the first of them was, by the true time.',
        locked_until: 'Until when nobody may try this number.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY of_its_filer ON "case"; DROP POLICY asked_by_number ON filing;
      DROP TABLE query_try, tracking_key; DROP FUNCTION scope_asking();
    `);
  }
}
