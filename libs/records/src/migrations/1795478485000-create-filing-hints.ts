// What the door noticed of a filing: the signature of its story, by which alike ones are found, and the marks of its form.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateFilingHints1795478485000 implements MigrationInterface {
  readonly name = 'CreateFilingHints1795478485000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(sight);
    await runner.query(writing);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION write_filing(jsonb); DROP TABLE filing_hint, likeness_band; DROP FUNCTION forget_bands();
      DROP INDEX case_by_operator; DROP INDEX case_by_credit_code;
    `);
  }
}

const tables = `
  CREATE TABLE filing_hint (
    city char(6) NOT NULL,
    filing_id uuid NOT NULL,
    signature bytea CHECK (octet_length(signature) = 128),
    bands integer[] NOT NULL,
    marks text[] NOT NULL CHECK (marks <@ ARRAY['sent-very-fast', 'trap-filled']),
    PRIMARY KEY (city, filing_id),
    FOREIGN KEY (city, filing_id) REFERENCES filing (city, id) ON DELETE CASCADE,
    CHECK ((signature IS NULL) = (cardinality(bands) = 0))
  );
  -- Equality on a column of its own: below row-level security no index of arrays would be used.
  CREATE TABLE likeness_band (
    city char(6) NOT NULL,
    band integer NOT NULL,
    filing_id uuid NOT NULL,
    PRIMARY KEY (city, band, filing_id)
  );
  CREATE INDEX case_by_operator ON "case" (city, respondent_name, registered_at) WHERE respondent_name <> '';
  CREATE INDEX case_by_credit_code ON "case" (city, respondent_credit_code, registered_at) WHERE respondent_credit_code IS NOT NULL;

  -- Ten checks of a key for each filing would cost more than this one sweep when a filing goes.
  CREATE FUNCTION forget_bands() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    DELETE FROM likeness_band WHERE city = OLD.city AND band = ANY (OLD.bands) AND filing_id = OLD.filing_id;
    RETURN NULL;
  END $$;
  COMMENT ON FUNCTION forget_bands() IS 'The bands of a signature go with it.';
  CREATE TRIGGER forget_bands AFTER DELETE ON filing_hint FOR EACH ROW EXECUTE FUNCTION forget_bands();
`;

const sight = `
  ALTER TABLE filing_hint ENABLE ROW LEVEL SECURITY; ALTER TABLE filing_hint FORCE ROW LEVEL SECURITY;
  ALTER TABLE likeness_band ENABLE ROW LEVEL SECURITY; ALTER TABLE likeness_band FORCE ROW LEVEL SECURITY;
  CREATE POLICY kept_by_the_owner ON filing_hint TO CURRENT_USER USING (true);
  CREATE POLICY kept_by_the_owner ON likeness_band TO CURRENT_USER USING (true);

  -- Officers only: a filer is never told what a machine suspects of him.
  CREATE POLICY in_sight ON filing_hint FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND cardinality((SELECT scope_units())::text[]) > 0
    AND EXISTS (SELECT FROM "case" c WHERE c.city = filing_hint.city AND c.filing_id = filing_hint.filing_id));
  CREATE POLICY in_sight ON likeness_band FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND cardinality((SELECT scope_units())::text[]) > 0
    AND EXISTS (SELECT FROM "case" c WHERE c.city = likeness_band.city AND c.filing_id = likeness_band.filing_id));
  CREATE POLICY being_written ON filing_hint FOR INSERT TO anqi_app WITH CHECK (city = scope_city());
  CREATE POLICY being_written ON likeness_band FOR INSERT TO anqi_app WITH CHECK (city = scope_city());
  GRANT SELECT, INSERT ON filing_hint, likeness_band TO anqi_app;
`;

const writing = `
  CREATE FUNCTION write_filing(decision jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    known jsonb := write_decision(decision);
    noticed filing_hint;
  BEGIN
    -- What was known was noticed then.
    IF known IS NULL AND jsonb_typeof(decision -> 'noticed') = 'object' THEN
      noticed := jsonb_populate_record(NULL::filing_hint, decision -> 'noticed');
      INSERT INTO filing_hint SELECT noticed.*;
      INSERT INTO likeness_band (city, band, filing_id)
      SELECT DISTINCT noticed.city, band, noticed.filing_id FROM unnest(noticed.bands) AS band;
    END IF;
    RETURN known;
  END $$;
  COMMENT ON FUNCTION write_filing(jsonb) IS 'Writes the decision about a filing, and with it, in the same trip, what the door noticed of it.';
`;

const comments = [
  commentOn('filing_hint', 'What a machine noticed of a filing, for a person to judge; it decides nothing.', {
    city: 'The prefecture.',
    filing_id: 'The filing.',
    signature: 'MinHash of the story under LIKENESS_SECRET: 32 numbers of 32 bits; null when it was too short.',
    bands: 'The bands of the signature, as they stand in likeness_band.',
    marks: 'What the form showed: sent-very-fast, trap-filled; most often nothing.',
  }),
  commentOn('likeness_band', 'By which filings with alike stories are found: they share a band.', {
    city: 'The prefecture.',
    band: 'Three numbers of a signature as one; under the same secret.',
    filing_id: 'A filing whose signature has this band.',
  }),
].join('\n');
