// The story of each case, append-only, each line bound to the one before; sealed words stand beside it.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateEvents1795478406000 implements MigrationInterface {
  readonly name = 'CreateEvents1795478406000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event (
        city char(6) NOT NULL,
        case_month date NOT NULL,
        case_id uuid NOT NULL,
        seq integer NOT NULL CHECK (seq > 0),
        type text NOT NULL,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        actor_unit text,
        audience text NOT NULL CHECK (audience IN ('public', 'internal')),
        decides boolean NOT NULL,
        payload jsonb NOT NULL,
        words text[] NOT NULL,
        prev_hash bytea NOT NULL CHECK (octet_length(prev_hash) = 32),
        hash bytea NOT NULL CHECK (octet_length(hash) = 32),
        PRIMARY KEY (city, case_month, case_id, seq),
        FOREIGN KEY (city, case_id) REFERENCES "case" (city, id)
      ) PARTITION BY RANGE (case_month);
      CREATE TABLE event_other PARTITION OF event DEFAULT;
      CREATE TABLE statement (
        city char(6) NOT NULL,
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        seq integer NOT NULL,
        role text NOT NULL,
        sealed bytea NOT NULL,
        characters integer NOT NULL CHECK (characters >= 0),
        PRIMARY KEY (city, id, case_id, seq),
        FOREIGN KEY (city, case_id) REFERENCES "case" (city, id)
      );
      CREATE INDEX statement_by_case ON statement (city, case_id, seq);

      CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
      END $$;
      CREATE TRIGGER refuse_rewriting BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
      CREATE TRIGGER refuse_rewriting BEFORE UPDATE OR DELETE ON statement FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

      ALTER TABLE event ENABLE ROW LEVEL SECURITY; ALTER TABLE event FORCE ROW LEVEL SECURITY;
      ALTER TABLE event_other ENABLE ROW LEVEL SECURITY; ALTER TABLE event_other FORCE ROW LEVEL SECURITY;
      ALTER TABLE statement ENABLE ROW LEVEL SECURITY; ALTER TABLE statement FORCE ROW LEVEL SECURITY;
      CREATE POLICY as_its_case ON event FOR SELECT TO anqi_app USING (city = (SELECT scope_city()) AND (
        case_id = ANY ((SELECT scope_writing())::uuid[])
        OR EXISTS (SELECT FROM "case" c WHERE c.city = event.city AND c.id = event.case_id)));
      CREATE POLICY being_written ON event FOR INSERT TO anqi_app WITH CHECK (case_id = ANY (scope_writing()));
      CREATE POLICY as_its_case ON statement FOR SELECT TO anqi_app USING (city = (SELECT scope_city()) AND (
        case_id = ANY ((SELECT scope_writing())::uuid[])
        OR EXISTS (SELECT FROM "case" c WHERE c.city = statement.city AND c.id = statement.case_id)));
      CREATE POLICY being_written ON statement FOR INSERT TO anqi_app WITH CHECK (case_id = ANY (scope_writing()));
      GRANT SELECT, INSERT ON event TO anqi_app;
      GRANT SELECT (city, id, case_id, seq, role, characters), INSERT ON statement TO anqi_app;
      ${commentOn('event', 'What happened to a case: codes, dates and counts, never a person or free text.', {
        city: 'The prefecture.',
        case_month: 'The month of the case.',
        case_id: 'The case.',
        seq: 'Counts the events of the case, without a gap.',
        type: 'What happened.',
        at: 'When.',
        actor: 'account:<id>, filer or system:<name>.',
        actor_unit: 'The unit the officer acted for.',
        audience: 'public: the filer may read it; internal: only officers.',
        decides: 'Whether it was a decision; a ring is not.',
        payload: 'What is particular to it.',
        words: 'role:sha256 of each sealed statement beside it, so that an exchanged statement is seen.',
        prev_hash: 'The hash of the event before; zeros for the first.',
        hash: 'SHA-256 over prev_hash and the canonical form of this event.',
      })}
      ${commentOn('event_other', 'Events of cases for whose month no partition was made.', {})}
      ${commentOn(
        'statement',
        'Reasons and notes that may name a person: sealed, beside the event that speaks of them.',
        {
          city: 'The prefecture.',
          id: 'The place to which the ciphertext is bound.',
          case_id: 'The case.',
          seq: 'The event.',
          role: 'What the words are: reasons, note, opinion, terms.',
          sealed: 'The words, sealed to the vault key; the role that serves requests cannot read them back.',
          characters: 'Their length.',
        },
      )}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE statement, event; DROP FUNCTION refuse_rewriting()');
  }
}
