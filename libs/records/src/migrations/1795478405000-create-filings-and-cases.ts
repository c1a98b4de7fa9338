// The envelope and the cases that were opened from it, with the rules of sight on which all other rows stand.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateFilingsAndCases1795478405000 implements MigrationInterface {
  readonly name = 'CreateFilingsAndCases1795478405000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(sight);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE external_order, case_unit, "case", filing');
  }
}

const tables = `
  CREATE TABLE filing (
    city char(6) NOT NULL,
    id uuid NOT NULL,
    channel text NOT NULL,
    received_first_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    story_sealed bytea NOT NULL,
    story_characters integer NOT NULL CHECK (story_characters >= 0),
    salt bytea CHECK (octet_length(salt) = 16),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (city, id)
  );
  CREATE TABLE "case" (
    city char(6) NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL CHECK (number ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$'),
    case_month date NOT NULL CHECK (extract(day FROM case_month) = 1),
    filing_id uuid,
    grew_out_of uuid,
    kind text NOT NULL CHECK (kind IN ('complaint', 'report', 'investigation')),
    state text NOT NULL,
    unit text NOT NULL,
    station text,
    handler uuid,
    channel text NOT NULL,
    real_name boolean NOT NULL,
    respondent_name text NOT NULL,
    respondent_address text,
    respondent_credit_code text,
    respondent_id uuid,
    registered_at timestamptz NOT NULL,
    received_first_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    closed_at timestamptz,
    outcome text,
    counted_at timestamptz,
    counted_on_time boolean,
    next_due_on date,
    next_due_at timestamptz,
    next_clock text,
    rung text,
    facts jsonb NOT NULL,
    version integer NOT NULL CHECK (version >= 0),
    changed_at timestamptz NOT NULL,
    last_seq integer NOT NULL CHECK (last_seq > 0),
    head_hash bytea NOT NULL CHECK (octet_length(head_hash) = 32),
    PRIMARY KEY (city, id),
    CONSTRAINT case_number_is_drawn_once UNIQUE (city, number),
    FOREIGN KEY (city, filing_id) REFERENCES filing (city, id),
    FOREIGN KEY (city, grew_out_of) REFERENCES "case" (city, id),
    FOREIGN KEY (city, unit) REFERENCES unit (city, code),
    CHECK ((counted_at IS NULL) = (counted_on_time IS NULL)),
    CHECK (closed_at IS NULL OR state = 'closed')
  );
  CREATE INDEX case_queue ON "case" (city, unit, next_due_at, id) WHERE closed_at IS NULL;
  CREATE INDEX case_by_handler ON "case" (city, handler, next_due_at, id) WHERE closed_at IS NULL;
  CREATE INDEX case_closed ON "case" (city, unit, closed_at, id) WHERE closed_at IS NOT NULL;
  CREATE INDEX case_counted ON "case" (city, kind, counted_at, unit) WHERE counted_at IS NOT NULL;
  CREATE INDEX case_registered ON "case" (city, unit, registered_at, id);
  CREATE INDEX case_by_filing ON "case" (city, filing_id);
  CREATE INDEX case_grown ON "case" (city, grew_out_of) WHERE grew_out_of IS NOT NULL;
  CREATE TABLE case_unit (
    city char(6) NOT NULL,
    case_id uuid NOT NULL,
    unit text NOT NULL,
    role text NOT NULL CHECK (role IN ('handling', 'sent-on', 'disputing', 'supervising', 'entrusted')),
    since timestamptz NOT NULL,
    until timestamptz CHECK (until >= since),
    PRIMARY KEY (city, case_id, unit, role, since),
    FOREIGN KEY (city, case_id) REFERENCES "case" (city, id),
    FOREIGN KEY (city, unit) REFERENCES unit (city, code)
  );
  CREATE INDEX case_unit_in_sight ON case_unit (city, unit, case_id) WHERE until IS NULL;
  CREATE TABLE external_order (
    city char(6) NOT NULL,
    source text NOT NULL,
    order_no text NOT NULL,
    base_order_no text NOT NULL,
    filing_id uuid NOT NULL,
    due_at timestamptz,
    CONSTRAINT external_order_is_filed_once PRIMARY KEY (city, source, order_no),
    FOREIGN KEY (city, filing_id) REFERENCES filing (city, id)
  );
  CREATE INDEX external_order_by_filing ON external_order (city, filing_id);
`;

const sight = `
  ALTER TABLE filing ENABLE ROW LEVEL SECURITY; ALTER TABLE filing FORCE ROW LEVEL SECURITY;
  ALTER TABLE "case" ENABLE ROW LEVEL SECURITY; ALTER TABLE "case" FORCE ROW LEVEL SECURITY;
  ALTER TABLE case_unit ENABLE ROW LEVEL SECURITY; ALTER TABLE case_unit FORCE ROW LEVEL SECURITY;
  ALTER TABLE external_order ENABLE ROW LEVEL SECURITY; ALTER TABLE external_order FORCE ROW LEVEL SECURITY;

  CREATE POLICY in_sight ON case_unit FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city())
    AND (unit = ANY ((SELECT scope_units())::text[]) OR case_id = ANY ((SELECT scope_writing())::uuid[])));
  CREATE POLICY being_written ON case_unit FOR INSERT TO anqi_app WITH CHECK (case_id = ANY (scope_writing()));
  CREATE POLICY being_ended ON case_unit FOR UPDATE TO anqi_app USING (
    city = (SELECT scope_city()) AND case_id = ANY ((SELECT scope_writing())::uuid[]));

  CREATE POLICY in_sight ON "case" FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city())
    AND (unit = ANY ((SELECT scope_units())::text[])
      OR id = ANY ((SELECT scope_writing())::uuid[])
      OR id IN (SELECT cu.case_id FROM case_unit cu
                 WHERE cu.city = (SELECT scope_city()) AND cu.unit = ANY ((SELECT scope_units())::text[]) AND cu.until IS NULL)));
  CREATE POLICY opened_where_it_belongs ON "case" FOR INSERT TO anqi_app WITH CHECK (
    city = scope_city() AND (unit = ANY (scope_units()) OR unit = ANY (scope_target())));
  CREATE POLICY changed_by_its_unit ON "case" FOR UPDATE TO anqi_app
    USING (city = (SELECT scope_city()) AND unit = ANY ((SELECT scope_units())::text[]))
    WITH CHECK (city = (SELECT scope_city())
      AND (unit = ANY ((SELECT scope_units())::text[]) OR unit = ANY ((SELECT scope_target())::text[])));
  CREATE POLICY seen_by_its_id ON "case" FOR SELECT TO anqi_sweeper USING (true);

  CREATE POLICY in_sight ON filing FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city())
    AND (id = (SELECT scope_filing())
      OR EXISTS (SELECT FROM "case" c WHERE c.city = filing.city AND c.filing_id = filing.id)));
  CREATE POLICY being_written ON filing FOR INSERT TO anqi_app WITH CHECK (city = scope_city());

  CREATE POLICY in_sight ON external_order FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city())
    AND EXISTS (SELECT FROM filing f WHERE f.city = external_order.city AND f.id = external_order.filing_id));
  CREATE POLICY asked_by_an_import ON external_order FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'import');
  CREATE POLICY being_written ON external_order FOR INSERT TO anqi_app WITH CHECK (city = scope_city());

  -- The story is ciphertext, and even so the role that serves requests cannot read it back.
  GRANT SELECT (city, id, channel, received_first_at, received_at, story_characters, salt, recorded_at), INSERT ON filing TO anqi_app;
  GRANT SELECT, INSERT, UPDATE ON "case", case_unit TO anqi_app;
  GRANT SELECT, INSERT ON external_order TO anqi_app;
  GRANT SELECT (city, id, case_month, unit, closed_at) ON "case" TO anqi_sweeper;
`;

const comments = [
  commentOn(
    'filing',
    'The envelope: what came in on one channel at one moment, from which one or more cases were opened.',
    {
      city: 'The prefecture.',
      id: 'Drawn when it was written.',
      channel: 'web, phone, letter, counter, 12345, 12315 or transfer.',
      received_first_at: 'When the first channel received it.',
      received_at: 'When the competent bureau received it.',
      story_sealed: 'The text as written, sealed to the vault key.',
      story_characters: 'Its length, the only thing known about it here.',
      salt: 'From which the query code is derived; null when no code was given.',
      recorded_at: 'When it was written down here.',
    },
  ),
  commentOn(
    '"case"',
    'One matter with its own clocks. A projection: the fold of its events, written only by the ledger.',
    {
      city: 'The prefecture, fixed for life.',
      id: 'Drawn by the ledger.',
      number: 'The public number: eight random characters and a check character.',
      case_month: 'The month in which it was registered; part of the key of its events, clocks and timers.',
      filing_id: 'The filing it was opened from.',
      grew_out_of: 'The case it grew out of: a lead, a split, a report that was instituted.',
      kind: 'complaint, report or investigation.',
      state: 'Where it stands in its lifecycle.',
      unit: 'The unit that handles it; it may move.',
      station: 'The station that handles it.',
      handler: 'The account of the officer who handles it.',
      channel: 'On which channel it came.',
      real_name: 'Whether the filer gave a name; nobody learns it here.',
      respondent_name: 'The business complained of, as written.',
      respondent_address: 'Its address, as written.',
      respondent_credit_code: 'Its credit code, as written.',
      respondent_id: 'Its row in the registry, once it was found.',
      registered_at: 'When it was registered here.',
      received_first_at: 'When the first channel received it.',
      received_at: 'When the competent bureau received it: day 0 of its first clock.',
      closed_at: 'When it was closed; null while it is open.',
      outcome: 'How it ended.',
      counted_at: 'The moment that puts it into a month of the on-time figures; null for what is never counted.',
      counted_on_time: 'Whether every statutory clock that had ended by then was met.',
      next_due_on: 'The strict due date of the clock that runs out next; null when none runs.',
      next_due_at: 'The legal instant at which that clock runs out.',
      next_clock: 'The key of that clock.',
      rung: 'The rung on which that clock stands.',
      facts: 'What else its events add up to; no person and no free text.',
      version: 'Counts decisions, never rings.',
      changed_at: 'When it was last written.',
      last_seq: 'The number of its last event.',
      head_hash: 'The hash of its last event: a tail cut off is seen.',
    },
  ),
  commentOn('case_unit', 'Units beside the handling one that have sight of a case, with dates.', {
    city: 'The prefecture.',
    case_id: 'The case.',
    unit: 'The unit that may see it.',
    role: 'Why: handling, sent-on, disputing, supervising or entrusted.',
    since: 'From when.',
    until: 'Until when; null while it lasts.',
  }),
  commentOn('external_order', 'Orders of other systems: a second import of the same order creates nothing.', {
    city: 'The prefecture.',
    source: 'The system it came from.',
    order_no: 'Its number there.',
    base_order_no: 'The number without the suffix of a return or a supplement.',
    filing_id: 'The filing it became.',
    due_at: 'When that system wants an answer.',
  }),
].join('\n');
