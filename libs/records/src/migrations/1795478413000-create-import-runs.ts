// What an import did with each row of its file; never what stood in the row.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateImportRuns1795478413000 implements MigrationInterface {
  readonly name = 'CreateImportRuns1795478413000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_run (
        city char(6) NOT NULL,
        id uuid NOT NULL,
        unit text NOT NULL,
        account uuid,
        format text NOT NULL,
        file_name text NOT NULL,
        file_hash bytea NOT NULL CHECK (octet_length(file_hash) = 32),
        began_at timestamptz NOT NULL,
        ended_at timestamptz,
        summary jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (city, id),
        FOREIGN KEY (city, unit) REFERENCES unit (city, code)
      );
      CREATE TABLE import_row (
        city char(6) NOT NULL,
        run_id uuid NOT NULL,
        row integer NOT NULL,
        ordinal integer NOT NULL,
        outcome text NOT NULL,
        "column" text,
        code text,
        numbers text[] NOT NULL DEFAULT '{}',
        facts jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (city, run_id, row, ordinal),
        FOREIGN KEY (city, run_id) REFERENCES import_run (city, id) ON DELETE CASCADE
      );
      ALTER TABLE import_run ENABLE ROW LEVEL SECURITY; ALTER TABLE import_run FORCE ROW LEVEL SECURITY;
      ALTER TABLE import_row ENABLE ROW LEVEL SECURITY; ALTER TABLE import_row FORCE ROW LEVEL SECURITY;
      CREATE POLICY of_own_unit ON import_run TO anqi_app USING (
        city = (SELECT scope_city()) AND unit = ANY ((SELECT scope_units())::text[]));
      CREATE POLICY as_its_run ON import_row TO anqi_app USING (city = (SELECT scope_city())
        AND EXISTS (SELECT FROM import_run r WHERE r.city = import_row.city AND r.id = import_row.run_id));
      GRANT SELECT, INSERT, UPDATE ON import_run TO anqi_app;
      GRANT SELECT, INSERT ON import_row TO anqi_app;
      ${commentOn('import_run', 'One import of one file.', {
        city: 'The prefecture.',
        id: 'Drawn by the house.',
        unit: 'The unit that imported it; it sees the report.',
        account: 'The officer; null when a script did it.',
        format: 'The layout it was read with.',
        file_name: 'The name of the file.',
        file_hash: 'SHA-256 of the file.',
        began_at: 'When it began.',
        ended_at: 'When it was done; null while it runs, or when it was interrupted.',
        summary: 'The counts of its report.',
      })}
      ${commentOn('import_row', 'What became of one row, or one fault found in it; never a value of the row.', {
        city: 'The prefecture.',
        run_id: 'The import.',
        row: 'The row of the sheet, from 1; 0 for the file as a whole.',
        ordinal: 'Which note on that row, from 0.',
        outcome: 'created, split, set-aside, already-there, closed-at-source, triage or fault.',
        column: 'The heading of the column a fault is in.',
        code: 'The code of a fault or of a reason.',
        numbers: 'The cases that came of it.',
        facts: 'Kind, unit and reason as codes.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_row, import_run');
  }
}
