// Each audit line says by which algorithm it was chained, and refuses what could be a person's name or number.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NameTheHashOfAuditLines1795478483000 implements MigrationInterface {
  readonly name = 'NameTheHashOfAuditLines1795478483000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit ADD COLUMN algorithm text NOT NULL DEFAULT 'sha256';
      ALTER TABLE audit ALTER COLUMN algorithm DROP DEFAULT;
      COMMENT ON COLUMN audit.algorithm IS 'How hash was made; a verifier that does not know the name takes the line for altered.';

      ALTER TABLE audit
        ADD CONSTRAINT audit_actor_is_no_name CHECK (actor ~ '^(account:[0-9a-z-]{1,40}|source:[0-9a-f]{16}|system:[a-z-]{1,40}|filer|nobody)$') NOT VALID,
        ADD CONSTRAINT audit_action_is_a_code CHECK (action ~ '^[a-z][a-z0-9.-]{0,60}$') NOT VALID,
        ADD CONSTRAINT audit_facts_are_codes CHECK (facts::text ~ '^[ -~]*$'
          AND facts::text !~ '\\y1[3-9][0-9]{9}\\y' AND facts::text !~ '\\y[1-9][0-9]{16}[0-9Xx]\\y') NOT VALID;
      COMMENT ON CONSTRAINT audit_facts_are_codes ON audit IS 'No Chinese writing, no mobile number, no identity number: what is chained can never be taken back.';

      CREATE FUNCTION chain_audit_line(line_unit text, line_at timestamptz, line_actor text, line_action text, line_case uuid, line_facts jsonb)
        RETURNS bigint LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        head audit_head;
        line audit;
      BEGIN
        IF scope_city() IS NULL THEN
          RAISE EXCEPTION 'an audit line needs a scope' USING ERRCODE = '42501';
        END IF;
        INSERT INTO audit_head VALUES (scope_city(), line_unit, 0, decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING;
        SELECT * INTO head FROM audit_head WHERE city = scope_city() AND unit = line_unit FOR UPDATE;
        line := ROW(scope_city(), line_unit, head.seq + 1, line_at, line_actor, line_action, line_case, line_facts,
                    head.hash, NULL, 'sha256')::audit;
        line.hash := audit_hash(head.hash, line);
        INSERT INTO audit SELECT line.*;
        UPDATE audit_head SET seq = line.seq, hash = line.hash WHERE city = scope_city() AND unit = line_unit;
        RETURN line.seq;
      END $$;
      REVOKE EXECUTE ON FUNCTION chain_audit_line(text, timestamptz, text, text, uuid, jsonb) FROM PUBLIC;
      COMMENT ON FUNCTION chain_audit_line(text, timestamptz, text, text, uuid, jsonb) IS 'Chains one line; takes the head lock of the unit last. Only the functions of the owner call it.';

      CREATE OR REPLACE FUNCTION append_audit(line_unit text, line_actor text, line_action text, line_case uuid, line_facts jsonb) RETURNS bigint
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT chain_audit_line(line_unit, clock_timestamp(), line_actor, line_action, line_case, line_facts) $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION append_audit(line_unit text, line_actor text, line_action text, line_case uuid, line_facts jsonb) RETURNS bigint
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
      DROP FUNCTION chain_audit_line(text, timestamptz, text, text, uuid, jsonb);
      ALTER TABLE audit DROP CONSTRAINT audit_actor_is_no_name, DROP CONSTRAINT audit_action_is_a_code,
        DROP CONSTRAINT audit_facts_are_codes, DROP COLUMN algorithm;
    `);
  }
}
