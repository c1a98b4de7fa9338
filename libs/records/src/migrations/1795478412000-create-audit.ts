// Who looked at what is sealed, who used a privilege, who was refused: insert only, one chain for each unit.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateAudit1795478412000 implements MigrationInterface {
  readonly name = 'CreateAudit1795478412000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit (
        city char(6) NOT NULL,
        unit text NOT NULL,
        seq bigint NOT NULL CHECK (seq > 0),
        at timestamptz NOT NULL,
        actor text NOT NULL,
        action text NOT NULL,
        case_id uuid,
        facts jsonb NOT NULL,
        prev_hash bytea NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (city, unit, seq)
      );
      CREATE TABLE audit_head (
        city char(6) NOT NULL, unit text NOT NULL, seq bigint NOT NULL, hash bytea NOT NULL,
        PRIMARY KEY (city, unit)
      );
      CREATE TRIGGER refuse_rewriting BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
      CREATE TRIGGER refuse_emptying BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

      CREATE FUNCTION audit_hash(prev bytea, line audit) RETURNS bytea LANGUAGE sql STABLE AS $$
        SELECT sha256(prev || convert_to(jsonb_build_array(line.city, line.unit, line.seq,
          to_char(line.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), line.actor, line.action, line.case_id, line.facts)::text, 'UTF8')) $$;
      COMMENT ON FUNCTION audit_hash(bytea, audit) IS 'The hash of one line over the one before.';

      CREATE FUNCTION append_audit(line_unit text, line_actor text, line_action text, line_case uuid, line_facts jsonb) RETURNS bigint
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        head audit_head;
        line audit;
      BEGIN
        IF scope_city() IS NULL THEN
          RAISE EXCEPTION 'an audit line needs a scope' USING ERRCODE = '42501';
        END IF;
        INSERT INTO audit_head VALUES (scope_city(), line_unit, 0, decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING;
        SELECT * INTO head FROM audit_head WHERE city = scope_city() AND unit = line_unit FOR UPDATE;
        line := ROW(scope_city(), line_unit, head.seq + 1, clock_timestamp(), line_actor, line_action, line_case, line_facts,
                    head.hash, NULL)::audit;
        line.hash := audit_hash(head.hash, line);
        INSERT INTO audit SELECT line.*;
        UPDATE audit_head SET seq = line.seq, hash = line.hash WHERE city = scope_city() AND unit = line_unit;
        RETURN line.seq;
      END $$;
      REVOKE EXECUTE ON FUNCTION append_audit(text, text, text, uuid, jsonb) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION append_audit(text, text, text, uuid, jsonb) TO anqi_app, anqi_audit;
      COMMENT ON FUNCTION append_audit(text, text, text, uuid, jsonb) IS 'The only way into the audit: takes the head lock of the unit last, chains and writes.';

      CREATE FUNCTION audit_faults(of_city char(6)) RETURNS TABLE (unit text, seq bigint, fault text) LANGUAGE sql STABLE AS $$
        WITH line AS (
          SELECT a.*, audit_hash(a.prev_hash, a) AS should_be,
                 lag(a.hash, 1, decode(repeat('00', 32), 'hex')) OVER chain AS before, row_number() OVER chain AS place
            FROM audit a WHERE a.city = of_city
          WINDOW chain AS (PARTITION BY a.unit ORDER BY a.seq))
        SELECT l.unit, l.seq, CASE WHEN l.hash <> l.should_be THEN 'altered' WHEN l.seq <> l.place THEN 'missing-before' ELSE 'broken-link' END
          FROM line l WHERE l.hash <> l.should_be OR l.prev_hash <> l.before OR l.seq <> l.place
        UNION ALL
        SELECT h.unit, h.seq, 'tail-cut' FROM audit_head h
         WHERE h.city = of_city AND h.seq > 0 AND NOT EXISTS (
           SELECT FROM audit a WHERE a.city = h.city AND a.unit = h.unit AND a.seq = h.seq AND a.hash = h.hash)
        ORDER BY 1, 2 $$;
      REVOKE EXECUTE ON FUNCTION audit_faults(char) FROM PUBLIC;
      COMMENT ON FUNCTION audit_faults(char) IS 'Where the audit of a city does not hold together; nothing when it does.';

      ALTER TABLE audit ENABLE ROW LEVEL SECURITY; ALTER TABLE audit FORCE ROW LEVEL SECURITY;
      ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY; ALTER TABLE audit_head FORCE ROW LEVEL SECURITY;
      CREATE POLICY kept_by_the_owner ON audit TO CURRENT_USER USING (true);
      CREATE POLICY kept_by_the_owner ON audit_head TO CURRENT_USER USING (true);
      ${commentOn('audit', 'Looks, privileged acts and refusals; never a sealed value.', {
        city: 'The prefecture.',
        unit: 'The unit whose chain it is.',
        seq: 'Counts without a gap.',
        at: 'When, by the true time.',
        actor: 'account:<id>, filer or system:<name>.',
        action: 'What was done or refused.',
        case_id: 'The case it was about.',
        facts: 'Codes and counts.',
        prev_hash: 'The hash of the line before; zeros for the first.',
        hash: 'SHA-256 over prev_hash and this line.',
      })}
      ${commentOn('audit_head', 'The end of each chain: a tail cut off is seen.', {
        city: 'The prefecture.',
        unit: 'The unit.',
        seq: 'The last number.',
        hash: 'The last hash.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION audit_faults(char); DROP FUNCTION append_audit(text, text, text, uuid, jsonb);
      DROP FUNCTION audit_hash(bytea, audit); DROP TABLE audit_head; DROP TABLE audit;
    `);
  }
}
