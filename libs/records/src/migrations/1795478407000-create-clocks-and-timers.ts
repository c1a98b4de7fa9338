// The law's clocks and the rings to come: "due" is decided here and nowhere else.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateClocksAndTimers1795478407000 implements MigrationInterface {
  readonly name = 'CreateClocksAndTimers1795478407000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE clock (
        city char(6) NOT NULL,
        case_month date NOT NULL,
        case_id uuid NOT NULL,
        key text NOT NULL,
        ordinal integer NOT NULL CHECK (ordinal >= 0),
        rule_set text NOT NULL,
        calendar_edition text NOT NULL,
        citation jsonb NOT NULL,
        statutory boolean NOT NULL GENERATED ALWAYS AS (citation ->> 'kind' = 'statute') STORED,
        started_on date NOT NULL,
        started_at timestamptz NOT NULL,
        due_on date NOT NULL,
        due_strict_on date NOT NULL,
        due_at timestamptz NOT NULL,
        provisional boolean NOT NULL,
        pauses jsonb NOT NULL,
        paused boolean NOT NULL GENERATED ALWAYS AS (jsonb_path_exists(pauses, '$[*] ? (@.to == null)')) STORED,
        extension_days integer NOT NULL CHECK (extension_days >= 0),
        generation integer NOT NULL CHECK (generation >= 0),
        rung text,
        ended_at timestamptz,
        ending text CHECK (ending IN ('met', 'missed', 'void')),
        PRIMARY KEY (city, case_month, case_id, key, ordinal),
        FOREIGN KEY (city, case_id) REFERENCES "case" (city, id),
        CHECK ((ended_at IS NULL) = (ending IS NULL))
      ) PARTITION BY RANGE (case_month);
      CREATE TABLE clock_other PARTITION OF clock DEFAULT;
      CREATE INDEX clock_running ON clock (city, case_id, due_at) WHERE ended_at IS NULL;
      CREATE TABLE timer (
        city char(6) NOT NULL,
        case_month date NOT NULL,
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        clock_key text NOT NULL,
        clock_ordinal integer NOT NULL,
        rung text NOT NULL,
        generation integer NOT NULL,
        repeat integer NOT NULL CHECK (repeat >= 0),
        ring_at timestamptz NOT NULL,
        fired_at timestamptz,
        cancelled_at timestamptz,
        tries integer NOT NULL DEFAULT 0,
        try_after timestamptz,
        last_fault text,
        PRIMARY KEY (city, case_month, id),
        CONSTRAINT timer_rings_once UNIQUE (city, case_month, case_id, clock_key, clock_ordinal, rung, generation, repeat),
        FOREIGN KEY (city, case_id) REFERENCES "case" (city, id),
        CHECK (fired_at IS NULL OR cancelled_at IS NULL),
        CHECK (fired_at >= ring_at)
      ) PARTITION BY RANGE (case_month);
      CREATE TABLE timer_other PARTITION OF timer DEFAULT;
      CREATE INDEX timer_due ON timer (coalesce(try_after, ring_at)) WHERE fired_at IS NULL AND cancelled_at IS NULL;
      CREATE INDEX timer_pending ON timer (city, case_id, ring_at) WHERE fired_at IS NULL AND cancelled_at IS NULL;
    `);
    for (const table of ['clock', 'timer']) await runner.query(sightOf(table));
    await runner.query(`
      CREATE POLICY seen_by_its_id ON timer FOR SELECT TO anqi_sweeper USING (true);
      CREATE POLICY put_off_after_a_fault ON timer FOR UPDATE TO anqi_sweeper USING (fired_at IS NULL AND cancelled_at IS NULL);
      GRANT SELECT, INSERT, UPDATE ON clock TO anqi_app;
      GRANT SELECT, INSERT, UPDATE (fired_at, cancelled_at) ON timer TO anqi_app;
      GRANT SELECT (city, case_month, id, case_id, ring_at, fired_at, cancelled_at, tries, try_after),
            UPDATE (tries, try_after, last_fault) ON timer TO anqi_sweeper;
      ${comments}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE timer, clock');
  }
}

const sightOf = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  ALTER TABLE ${table}_other ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table}_other FORCE ROW LEVEL SECURITY;
  CREATE POLICY as_its_case ON ${table} FOR SELECT TO anqi_app USING (city = (SELECT scope_city()) AND (
    case_id = ANY ((SELECT scope_writing())::uuid[])
    OR EXISTS (SELECT FROM "case" c WHERE c.city = ${table}.city AND c.id = ${table}.case_id)));
  CREATE POLICY being_written ON ${table} FOR INSERT TO anqi_app WITH CHECK (case_id = ANY (scope_writing()));
  CREATE POLICY being_changed ON ${table} FOR UPDATE TO anqi_app USING (
    city = (SELECT scope_city()) AND case_id = ANY ((SELECT scope_writing())::uuid[]));
`;

const comments = [
  commentOn('clock', 'One period of the law or of a policy on one case, with its birth certificate.', {
    city: 'The prefecture.',
    case_month: 'The month of the case.',
    case_id: 'The case.',
    key: 'The row of the deadlines table it was started by.',
    ordinal: 'Which start of that row on this case, from 0.',
    rule_set: 'The body of rules in force at its start.',
    calendar_edition: 'The newest holiday notice it was counted with.',
    citation: 'The article it rests on, as cited at its start.',
    statutory: 'Whether it rests on a law rather than on a policy.',
    started_on: 'Day 0, in Asia/Shanghai.',
    started_at: 'The moment of the triggering event.',
    due_on: 'The last legal day.',
    due_strict_on: 'The last day when nothing is moved off a holiday.',
    due_at: 'The legal instant at which it runs out.',
    provisional: 'Counted in a year without a holiday notice.',
    pauses: 'Days that do not count: from, to (null while it lasts), reason.',
    paused: 'Whether a pause lasts.',
    extension_days: 'Days added by an approved extension.',
    generation: 'Counts recomputations, so that a ring of an older date is known for one.',
    rung: 'The last rung that rang.',
    ended_at: 'When it ended; null while it runs.',
    ending: 'met, missed or void.',
  }),
  commentOn('clock_other', 'Clocks of cases for whose month no partition was made.', {}),
  commentOn('timer', 'One ring of a clock, to come or rung. An open case always has one to come.', {
    city: 'The prefecture.',
    case_month: 'The month of the case.',
    id: 'Drawn by the ledger; a job in a queue carries it and nothing else.',
    case_id: 'The case.',
    clock_key: 'The clock.',
    clock_ordinal: 'Which start of it.',
    rung: 'The rung.',
    generation: 'The generation of the clock it was set for.',
    repeat: 'Which repetition of a repeating rung, from 0.',
    ring_at: 'The legal moment of the ring.',
    fired_at: 'When it rang.',
    cancelled_at: 'When it was no longer wanted.',
    tries: 'How often it could not be rung.',
    try_after: 'Not before this moment after a fault.',
    last_fault: 'The code of the last fault; no text.',
  }),
  commentOn('timer_other', 'Timers of cases for whose month no partition was made.', {}),
].join('\n');
