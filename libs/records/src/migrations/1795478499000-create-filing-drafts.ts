// Filings that are being written: ciphertexts which the database cannot open, each seen by its own browser alone, gone after hours.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateFilingDrafts1795478499000 implements MigrationInterface {
  readonly name = 'CreateFilingDrafts1795478499000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE filing_draft (
        city char(6) NOT NULL,
        draft uuid NOT NULL,
        sealed bytea NOT NULL CHECK (octet_length(sealed) BETWEEN 30 AND 120000),
        tag uuid NOT NULL,
        saved_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at > saved_at),
        PRIMARY KEY (city, draft)
      );
      CREATE INDEX filing_draft_by_end ON filing_draft (city, expires_at);
      ALTER TABLE filing_draft ENABLE ROW LEVEL SECURITY; ALTER TABLE filing_draft FORCE ROW LEVEL SECURITY;
      CREATE POLICY of_its_browser ON filing_draft TO anqi_app
        USING (city = (SELECT scope_city()) AND draft = (SELECT scope_draft()));
      CREATE POLICY ended ON filing_draft TO anqi_app
        USING (city = (SELECT scope_city()) AND (SELECT scope_system()) = 'housekeeping' AND expires_at < now())
        WITH CHECK (false);
      GRANT SELECT, INSERT, UPDATE, DELETE ON filing_draft TO anqi_app;
      ${commentOn(
        'filing_draft',
        'A complaint or a report that somebody is writing, until it is sent, thrown away or out of time.',
        {
          city: 'The prefecture.',
          draft: 'Its place, drawn from the secret in the cookie by HKDF: the secret cannot be found from it.',
          sealed: 'What was typed, under a key drawn from the same secret: without the cookie nobody opens it.',
          tag: 'What the last saving is called, so that two windows do not overwrite each other unseen.',
          saved_at: 'When it was saved last.',
          expires_at: 'When it is over: hours after the last saving.',
        },
      )}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE filing_draft');
  }
}
