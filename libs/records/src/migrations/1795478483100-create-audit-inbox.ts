// Where looks and refusals are written down at once, unchained, until the worker takes them into the chain.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateAuditInbox1795478483100 implements MigrationInterface {
  readonly name = 'CreateAuditInbox1795478483100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_inbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        city char(6) NOT NULL,
        unit text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor text NOT NULL,
        action text NOT NULL,
        case_id uuid,
        facts jsonb NOT NULL
      );
      ALTER TABLE audit_inbox ENABLE ROW LEVEL SECURITY; ALTER TABLE audit_inbox FORCE ROW LEVEL SECURITY;
      CREATE POLICY kept_by_the_owner ON audit_inbox TO CURRENT_USER USING (true);
      CREATE POLICY written_by_anybody ON audit_inbox FOR INSERT TO anqi_app WITH CHECK (city = (SELECT scope_city()));
      GRANT INSERT (city, unit, actor, action, case_id, facts) ON audit_inbox TO anqi_app;
      ${commentOn('audit_inbox', 'Looks and refusals that are not chained yet; empty but for a second or two.', {
        id: 'The order in which they came.',
        city: 'The prefecture.',
        unit: 'The unit in whose chain it will stand.',
        at: 'When, by the true time.',
        actor: 'As in audit.',
        action: 'As in audit.',
        case_id: 'The case it was about.',
        facts: 'Codes and counts.',
      })}

      CREATE FUNCTION note_look(look jsonb) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
        INSERT INTO audit_inbox (city, unit, actor, action, case_id, facts)
        SELECT scope_city(), look ->> 'unit', look ->> 'actor', look ->> 'action', c.id, coalesce(look -> 'facts', '{}')
          FROM (SELECT NULL::uuid AS id WHERE look ->> 'number' IS NULL AND look -> 'facts' ->> 'attachment' IS NULL
                UNION ALL SELECT id FROM "case" WHERE city = scope_city() AND number = look ->> 'number'
                UNION ALL SELECT case_id FROM attachment WHERE city = scope_city() AND id::text = look -> 'facts' ->> 'attachment') c $$;
      COMMENT ON FUNCTION note_look(jsonb) IS 'Writes down a look in the transaction that shows; of a case or a file only where it is in sight.';

      CREATE FUNCTION note_refusals(of_city char(6), lines jsonb) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        INSERT INTO audit_inbox (city, unit, actor, action, facts)
        SELECT of_city, line ->> 'unit', line ->> 'actor', line ->> 'action', line -> 'facts' FROM jsonb_array_elements(lines) line $$;
      COMMENT ON FUNCTION note_refusals(char, jsonb) IS 'Writes down many lines about no case in one trip.';

      CREATE FUNCTION chain_audit_inbox(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        waiting audit_inbox;
        chained integer := 0;
      BEGIN
        -- Two at once would lock heads against each other: the second has nothing to do.
        IF NOT pg_try_advisory_xact_lock(hashtext('chain_audit_inbox')) THEN
          RETURN 0;
        END IF;
        FOR waiting IN
          WITH taken AS (DELETE FROM audit_inbox WHERE id IN (
              SELECT id FROM audit_inbox WHERE city = scope_city() ORDER BY id LIMIT most) RETURNING *)
          SELECT * FROM taken ORDER BY unit, id
        LOOP
          PERFORM chain_audit_line(waiting.unit, waiting.at, waiting.actor, waiting.action, waiting.case_id, waiting.facts);
          chained := chained + 1;
        END LOOP;
        RETURN chained;
      END $$;
      COMMENT ON FUNCTION chain_audit_inbox(integer) IS 'Takes the oldest waiting lines of the city of the scope into their chains; answers how many.';
      REVOKE EXECUTE ON FUNCTION note_look(jsonb), note_refusals(char, jsonb), chain_audit_inbox(integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION note_look(jsonb), note_refusals(char, jsonb), chain_audit_inbox(integer) TO anqi_app;

      ALTER TABLE audit_inbox
        ADD CONSTRAINT audit_actor_is_no_name CHECK (actor ~ '^(account:[0-9a-z-]{1,40}|source:[0-9a-f]{16}|system:[a-z-]{1,40}|filer|nobody)$'),
        ADD CONSTRAINT audit_action_is_a_code CHECK (action ~ '^[a-z][a-z0-9.-]{0,60}$'),
        ADD CONSTRAINT audit_facts_are_codes CHECK (facts::text ~ '^[ -~]*$'
          AND facts::text !~ '\\y1[3-9][0-9]{9}\\y' AND facts::text !~ '\\y[1-9][0-9]{16}[0-9Xx]\\y');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION chain_audit_inbox(integer); DROP FUNCTION note_refusals(char, jsonb); DROP FUNCTION note_look(jsonb);
      DROP TABLE audit_inbox;
    `);
  }
}
