// The public disclosure of closed complaints: one row for each, its public history, and the objections of operators.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateDisclosures1795478493000 implements MigrationInterface {
  readonly name = 'CreateDisclosures1795478493000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(sight);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE disclosure_objection, disclosure_change, disclosure');
  }
}

const tables = `
  CREATE TABLE disclosure (
    city char(6) NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL,
    case_number text NOT NULL,
    unit text NOT NULL,
    state text NOT NULL CHECK (state IN ('due', 'published', 'withheld', 'withdrawn', 'ended')),
    due_on date NOT NULL,
    published_at timestamptz,
    ends_on date,
    reason text,
    version integer NOT NULL DEFAULT 1 CHECK (version > 0),
    changed_at timestamptz NOT NULL,
    operator_name text,
    operator_address text,
    credit_code text,
    complained_on date,
    bought_on date,
    goods_class text,
    problem_class text,
    sales_mode text,
    requests text[],
    result text CHECK (result IN ('agreement', 'no-agreement', 'settled-or-withdrawn')),
    summary text,
    proposed_act text CHECK (proposed_act IN ('publish', 'withhold', 'correct')),
    proposed_draft jsonb,
    proposed_reason text,
    proposed_by uuid,
    proposed_at timestamptz,
    PRIMARY KEY (city, id),
    CONSTRAINT disclosure_is_of_one_case UNIQUE (city, case_id),
    FOREIGN KEY (city, case_id) REFERENCES "case" (city, id),
    FOREIGN KEY (city, unit) REFERENCES unit (city, code),
    FOREIGN KEY (city, proposed_by) REFERENCES account (city, id),
    CHECK ((state IN ('withheld', 'withdrawn')) = (reason IS NOT NULL)),
    CHECK ((published_at IS NULL) = (ends_on IS NULL)),
    -- What is shown is whole, and what is no longer shown is no longer there.
    CONSTRAINT disclosure_is_whole CHECK (state <> 'published'
      OR (published_at IS NOT NULL AND num_nulls(operator_name, complained_on, requests, result) = 0)),
    CONSTRAINT disclosure_leaves_nothing CHECK (state = 'published'
      OR num_nonnulls(operator_name, operator_address, complained_on, bought_on, goods_class, problem_class, sales_mode,
                      requests, result, summary) = 0),
    CHECK (num_nulls(proposed_act, proposed_by, proposed_at) IN (0, 3)),
    CHECK (proposed_act IS NOT NULL OR num_nonnulls(proposed_draft, proposed_reason) = 0)
  );
  CREATE INDEX disclosure_to_review ON disclosure (city, unit, due_on, id) WHERE state = 'due';
  CREATE INDEX disclosure_waits ON disclosure (city, unit, proposed_at) WHERE proposed_act IS NOT NULL;
  CREATE INDEX disclosure_by_operator ON disclosure (city, credit_code, published_at) WHERE state = 'published';
  CREATE INDEX disclosure_shown ON disclosure (city, published_at, id) WHERE state = 'published';
  CREATE INDEX disclosure_changed ON disclosure (city, changed_at, id) WHERE published_at IS NOT NULL;

  CREATE TABLE disclosure_change (
    city char(6) NOT NULL,
    disclosure uuid NOT NULL,
    version integer NOT NULL,
    act text NOT NULL,
    reason text,
    at timestamptz NOT NULL,
    by_account uuid,
    is_public boolean NOT NULL,
    PRIMARY KEY (city, disclosure, version),
    FOREIGN KEY (city, disclosure) REFERENCES disclosure (city, id),
    FOREIGN KEY (city, by_account) REFERENCES account (city, id)
  );
  CREATE TRIGGER refuse_rewriting BEFORE UPDATE OR DELETE ON disclosure_change
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

  CREATE TABLE disclosure_objection (
    city char(6) NOT NULL,
    id uuid NOT NULL,
    disclosure uuid NOT NULL,
    credit_code text NOT NULL,
    ground text NOT NULL,
    statement uuid NOT NULL,
    objected_at timestamptz NOT NULL,
    due_on date NOT NULL,
    answer text CHECK (answer IN ('kept', 'corrected', 'withdrawn')),
    answered_at timestamptz,
    answered_by uuid,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, disclosure) REFERENCES disclosure (city, id),
    FOREIGN KEY (city, answered_by) REFERENCES account (city, id),
    CHECK ((answer IS NULL) = (answered_at IS NULL))
  );
  CREATE UNIQUE INDEX disclosure_objection_waits_once ON disclosure_objection (city, disclosure) WHERE answer IS NULL;
  CREATE INDEX disclosure_objection_of_operator ON disclosure_objection (city, credit_code, objected_at);
`;

const ofTheCase = (row: string): string => `
  city = (SELECT scope_city()) AND (${row}.case_id = ANY ((SELECT scope_writing())::uuid[])
    OR EXISTS (SELECT FROM "case" c WHERE c.city = ${row}.city AND c.id = ${row}.case_id))`;
const ofTheRecord = (row: string): string => `
  city = (SELECT scope_city()) AND EXISTS (SELECT FROM disclosure d WHERE d.city = ${row}.city AND d.id = ${row}.disclosure)`;
const beingWritten = (row: string): string => `
  EXISTS (SELECT FROM disclosure d WHERE d.city = ${row}.city AND d.id = ${row}.disclosure
             AND d.case_id = ANY ((SELECT scope_writing())::uuid[]))`;

const sight = `
  ALTER TABLE disclosure ENABLE ROW LEVEL SECURITY; ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;
  ALTER TABLE disclosure_change ENABLE ROW LEVEL SECURITY; ALTER TABLE disclosure_change FORCE ROW LEVEL SECURITY;
  ALTER TABLE disclosure_objection ENABLE ROW LEVEL SECURITY; ALTER TABLE disclosure_objection FORCE ROW LEVEL SECURITY;

  -- With its case: what is foreign or closed to an officer is absent here too.
  CREATE POLICY as_its_case ON disclosure FOR SELECT TO anqi_app USING (${ofTheCase('disclosure')});
  CREATE POLICY being_written ON disclosure FOR INSERT TO anqi_app WITH CHECK (case_id = ANY (scope_writing()));
  CREATE POLICY being_changed ON disclosure FOR UPDATE TO anqi_app USING (
    city = (SELECT scope_city()) AND case_id = ANY ((SELECT scope_writing())::uuid[]));
  -- What stands in public, for whoever reads as the public does; and for an operator what stands under its own code.
  CREATE POLICY shown_to_all ON disclosure FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'disclosed' AND published_at IS NOT NULL);
  CREATE POLICY of_its_operator ON disclosure FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND published_at IS NOT NULL AND credit_code = (SELECT code_of_enterprise()));
  CREATE POLICY ended_by_the_house ON disclosure TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'housekeeping');

  CREATE POLICY as_its_record ON disclosure_change FOR SELECT TO anqi_app USING (${ofTheRecord('disclosure_change')});
  CREATE POLICY being_written ON disclosure_change FOR INSERT TO anqi_app WITH CHECK (
    city = scope_city() AND (${beingWritten('disclosure_change')} OR scope_system() = 'housekeeping'));

  CREATE POLICY as_its_record ON disclosure_objection FOR SELECT TO anqi_app USING (${ofTheRecord('disclosure_objection')}
    AND (SELECT scope_system()) IS DISTINCT FROM 'disclosed');
  CREATE POLICY being_written ON disclosure_objection FOR INSERT TO anqi_app WITH CHECK (
    city = scope_city() AND ${beingWritten('disclosure_objection')});
  CREATE POLICY being_answered ON disclosure_objection FOR UPDATE TO anqi_app USING (
    city = (SELECT scope_city()) AND ${beingWritten('disclosure_objection')});

  GRANT SELECT, INSERT, UPDATE ON disclosure TO anqi_app;
  GRANT SELECT, INSERT ON disclosure_change TO anqi_app;
  GRANT SELECT, INSERT, UPDATE (answer, answered_at, answered_by) ON disclosure_objection TO anqi_app;
`;

const comments = [
  commentOn(
    'disclosure',
    'A closed complaint on its way into the public disclosure (公示), in it, or kept out of it.',
    {
      city: 'The prefecture.',
      id: 'The public, permanent id: random, so that it tells neither the case nor the moment.',
      case_id: 'The complaint; never shown.',
      case_number: 'Its public number, for officers; never shown.',
      unit: 'The unit that handled it and publishes it.',
      state: 'due, published, withheld, withdrawn or ended.',
      due_on: 'By when it is to be published or withheld.',
      published_at: 'When it was first shown; stays when it is taken back.',
      ends_on: 'The last day on which it is shown.',
      reason: 'Why it is withheld or withdrawn: a code.',
      version: 'Counts every change.',
      changed_at: 'When it last changed: the order of a feed.',
      operator_name: 'The public copy: the business complained of.',
      operator_address: 'The public copy: its address.',
      credit_code:
        'The public copy: its credit code; stays after a withdrawal, so that the operator still finds the trace.',
      complained_on: 'The public copy: the day on which the complaint came in.',
      bought_on: 'The public copy: the day of purchase, where a second person released it.',
      goods_class: 'The public copy: what it was about, a code.',
      problem_class: 'The public copy: what went wrong, a code.',
      sales_mode: 'The public copy: how it was sold, a code.',
      requests: 'The public copy: what was asked for, codes.',
      result: 'The public copy: agreement, no-agreement or settled-or-withdrawn.',
      summary: 'The public copy: the story without anything that points to a person; null is class and result only.',
      proposed_act: 'What one officer wants and another has still to release.',
      proposed_draft: 'The copy as it would be published.',
      proposed_reason: 'Why: a code.',
      proposed_by: 'The officer who wants it.',
      proposed_at: 'Since when it waits.',
    },
  ),
  commentOn(
    'disclosure_change',
    'The history of a disclosure, append-only: what was done and why, never what it said.',
    {
      city: 'The prefecture.',
      disclosure: 'The record.',
      version: 'The version that it made.',
      act: 'What was done.',
      reason: 'Why: a code.',
      at: 'When.',
      by_account: 'By whom; null is the house itself. Never shown.',
      is_public: 'Whether everybody may read this line.',
    },
  ),
  commentOn('disclosure_objection', 'An operator says that what is published about it is wrong.', {
    city: 'The prefecture.',
    id: 'Drawn when it came in.',
    disclosure: 'The record.',
    credit_code: 'The operator that objected.',
    ground: 'What is wrong: a code.',
    statement: 'The sealed words beside the event of the case.',
    objected_at: 'When.',
    due_on: 'By when it is to be answered.',
    answer: 'kept, corrected or withdrawn; null while it waits.',
    answered_at: 'When.',
    answered_by: 'By whom.',
  }),
].join('\n');
