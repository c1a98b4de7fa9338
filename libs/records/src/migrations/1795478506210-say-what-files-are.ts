// What a file is, as whoever sends it says; a letter of authority and a proof of identity are never passed on.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SayWhatFilesAre1795478506210 implements MigrationInterface {
  readonly name = 'SayWhatFilesAre1795478506210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE attachment ADD COLUMN role text NOT NULL DEFAULT 'evidence'
        CHECK (role IN ('evidence', 'letter-of-authority', 'identity-proof', 'other'));
      COMMENT ON COLUMN attachment.role IS 'What it is, as whoever sent it said: evidence, letter-of-authority, identity-proof, other.';
      GRANT SELECT (role) ON attachment TO anqi_app;
    `);
    await runner.query(refusal(`AND a.role IN ('evidence', 'other')`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(refusal(''));
    await runner.query('ALTER TABLE attachment DROP COLUMN role');
  }
}

const refusal = (ofRole: string): string => `
  CREATE OR REPLACE FUNCTION refuse_copies_of_reports() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF was_reported(NEW.filing_id) OR NOT EXISTS (
      SELECT FROM "case" c JOIN attachment a ON a.city = c.city AND (a.case_id = c.id OR a.filing_id = c.filing_id)
       WHERE c.city = NEW.city AND c.id = NEW.case_id AND c.filing_id = NEW.filing_id AND c.kind IN ('complaint', 'settlement')
         AND a.id = NEW.attachment AND a.state = 'clean' AND a.kind = NEW.kind ${ofRole}) THEN
      RAISE EXCEPTION 'a copy is of a picture of a complaint that nobody reported with' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
`;
