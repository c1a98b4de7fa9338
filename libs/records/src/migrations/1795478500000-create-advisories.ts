// Tips and warnings to consumers: one row for each, and what was done to it.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateAdvisories1795478500000 implements MigrationInterface {
  readonly name = 'CreateAdvisories1795478500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(sight);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE advisory_change, advisory');
  }
}

const tables = `
  CREATE TABLE advisory (
    city char(6) NOT NULL,
    id uuid NOT NULL,
    unit text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('tip', 'warning')),
    state text NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn', 'dropped')),
    version integer NOT NULL CHECK (version > 0),
    changed_at timestamptz NOT NULL,
    published_at timestamptz,
    reason text,
    title text,
    body text,
    shown_from date,
    shown_until date,
    operator_name text,
    credit_code text CHECK (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    written_by uuid,
    released_by uuid,
    draft jsonb,
    draft_reason text,
    draft_by uuid,
    draft_at timestamptz,
    draft_returned boolean,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, unit) REFERENCES unit (city, code),
    FOREIGN KEY (city, written_by) REFERENCES account (city, id),
    FOREIGN KEY (city, released_by) REFERENCES account (city, id),
    FOREIGN KEY (city, draft_by) REFERENCES account (city, id),
    CHECK ((state = 'withdrawn') = (reason IS NOT NULL)),
    CHECK ((state IN ('published', 'withdrawn')) = (published_at IS NOT NULL)),
    -- What is shown is whole and has passed through two hands, and what is no longer shown is no longer there.
    CONSTRAINT advisory_is_whole CHECK (state <> 'published'
      OR num_nulls(title, body, shown_from, shown_until, written_by, released_by) = 0),
    CONSTRAINT advisory_leaves_nothing CHECK (state = 'published'
      OR num_nonnulls(title, body, shown_from, shown_until, operator_name, credit_code, written_by, released_by) = 0),
    CONSTRAINT advisory_has_two_persons CHECK (written_by <> released_by),
    CONSTRAINT advisory_names_by_code CHECK ((operator_name IS NULL) = (credit_code IS NULL)),
    CONSTRAINT tip_names_nobody CHECK (kind = 'warning' OR operator_name IS NULL),
    CHECK (shown_until >= shown_from),
    CHECK (num_nulls(draft, draft_by, draft_at, draft_returned) IN (0, 4)),
    CHECK (draft IS NOT NULL OR draft_reason IS NULL)
  );
  CREATE INDEX advisory_of_unit ON advisory (city, unit, changed_at);
  CREATE INDEX advisory_shown ON advisory (city, published_at, id) WHERE state = 'published';
  CREATE INDEX advisory_of_operator ON advisory (city, credit_code) WHERE state = 'published';

  CREATE TABLE advisory_change (
    city char(6) NOT NULL,
    advisory uuid NOT NULL,
    version integer NOT NULL,
    act text NOT NULL,
    reason text,
    at timestamptz NOT NULL,
    by_account uuid NOT NULL,
    is_public boolean NOT NULL,
    PRIMARY KEY (city, advisory, version),
    FOREIGN KEY (city, advisory) REFERENCES advisory (city, id),
    FOREIGN KEY (city, by_account) REFERENCES account (city, id)
  );
  CREATE TRIGGER refuse_rewriting BEFORE UPDATE OR DELETE ON advisory_change
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
`;

const sight = `
  ALTER TABLE advisory ENABLE ROW LEVEL SECURITY; ALTER TABLE advisory FORCE ROW LEVEL SECURITY;
  ALTER TABLE advisory_change ENABLE ROW LEVEL SECURITY; ALTER TABLE advisory_change FORCE ROW LEVEL SECURITY;

  CREATE POLICY of_its_unit ON advisory TO anqi_app USING (
    city = (SELECT scope_city()) AND unit = ANY ((SELECT scope_units())::text[]));
  CREATE POLICY shown_to_all ON advisory FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'disclosed' AND published_at IS NOT NULL);
  CREATE POLICY as_its_advisory ON advisory_change FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND EXISTS (
      SELECT FROM advisory a WHERE a.city = advisory_change.city AND a.id = advisory_change.advisory));
  CREATE POLICY being_written ON advisory_change FOR INSERT TO anqi_app WITH CHECK (
    city = scope_city() AND EXISTS (SELECT FROM advisory a WHERE a.city = advisory_change.city AND a.id = advisory_change.advisory
                                       AND a.unit = ANY (scope_units())));
  GRANT SELECT, INSERT, UPDATE ON advisory TO anqi_app;
  GRANT SELECT, INSERT ON advisory_change TO anqi_app;
`;

const comments = [
  commentOn(
    'advisory',
    'A tip (消费提示) or warning (消费警示) of the bureau to consumers, and what is being written of it.',
    {
      city: 'The prefecture.',
      id: 'Its permanent public id.',
      unit: 'In whose name it is published.',
      kind: 'tip or warning; only a warning names an operator.',
      state: 'draft, published, withdrawn or dropped; that its period is over is said by the date.',
      version: 'Counts every change.',
      changed_at: 'When it last changed.',
      published_at: 'When it was first shown; stays when it is taken back.',
      reason: 'Why it was taken back: a code.',
      title: 'What everybody reads: its title.',
      body: 'What everybody reads: its text, of no person.',
      shown_from: 'The first day on which it is shown.',
      shown_until: 'The last day on which it is shown.',
      operator_name: 'Whom a warning names.',
      credit_code: 'By which code it names him.',
      written_by: 'Who wrote what is shown.',
      released_by: 'Who let it out: another.',
      draft: 'What was written and is not yet let out.',
      draft_reason: 'Why what is shown is to read otherwise: a code.',
      draft_by: 'Who wrote it last.',
      draft_at: 'When.',
      draft_returned: 'Whether it was sent back and waits for its writer.',
    },
  ),
  commentOn(
    'advisory_change',
    'The history of a tip or warning, append-only: what was done and why, never what it said.',
    {
      city: 'The prefecture.',
      advisory: 'Which.',
      version: 'The version that it made.',
      act: 'What was done.',
      reason: 'Why: a code.',
      at: 'When.',
      by_account: 'By whom; never shown to the public.',
      is_public: 'Whether everybody may read this line.',
    },
  ),
].join('\n');
