// Forgetting the people of a closed case: their data keys are destroyed, by a role that may do that and nothing else.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class LetPersonsBeForgotten1795478488100 implements MigrationInterface {
  readonly name = 'LetPersonsBeForgotten1795478488100';

  async up(runner: QueryRunner): Promise<void> {
    // Even the owner of the table sees no row of it while the rules of sight are forced.
    await runner.query(`
      ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY;
      UPDATE "case" SET facts = facts || '{"hold": null}' WHERE NOT facts ? 'hold';
      ALTER TABLE "case" FORCE ROW LEVEL SECURITY;
    `);
    await runner.query(tables);
    await runner.query(forgetting);
    await runner.query(applications);
    await runner.query(sight);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY;
      UPDATE "case" SET facts = facts - 'hold' WHERE facts ? 'hold';
      ALTER TABLE "case" FORCE ROW LEVEL SECURITY;
      DROP FUNCTION vault.forget_case(uuid, jsonb); DROP FUNCTION vault.forget_applications(interval); DROP FUNCTION vault.without_body(bytea);
      ${reached.map((table) => `DROP POLICY forgotten_by_the_owner ON ${table};`).join('\n')}
      DROP POLICY forgotten_by_the_house ON import_run; DROP POLICY to_be_forgotten ON "case"; REVOKE ALL (${seenOfACase}) ON "case" FROM anqi_eraser;
      DROP TABLE erasure; DROP FUNCTION case_is_forgotten("case");
      DROP TRIGGER refuse_rewriting ON statement; DROP TRIGGER refuse_deleting ON statement;
      CREATE TRIGGER refuse_rewriting BEFORE UPDATE OR DELETE ON statement FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
      REVOKE SELECT ON time_shift, installation FROM anqi_eraser; REVOKE USAGE ON SCHEMA vault FROM anqi_eraser;
    `);
  }
}

/** Tables that the forgetting of a case reaches; of the others nothing is asked. */
const reached = [
  '"case"',
  'party',
  'filing',
  'statement',
  'vault.person',
  'consumer_filing',
  'external_order',
  'enterprise',
  'enterprise_application',
] as const;
const seenOfACase = 'city, id, number, unit, kind, outcome, closed_at, facts, filing_id';

const tables = `
  CREATE TABLE erasure (
    city char(6) NOT NULL,
    case_id uuid NOT NULL,
    ground text NOT NULL CHECK (ground IN ('period-over', 'on-request')),
    rule text CHECK ((ground = 'period-over') = (rule IS NOT NULL)),
    moment timestamptz NOT NULL DEFAULT anqi_now(),
    keys integer NOT NULL,
    PRIMARY KEY (city, case_id),
    FOREIGN KEY (city, case_id) REFERENCES "case" (city, id)
  );
  CREATE FUNCTION case_is_forgotten(of_case "case") RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT of_case.closed_at IS NOT NULL AND EXISTS (
      SELECT FROM erasure e WHERE e.city = of_case.city AND e.case_id = of_case.id AND e.moment >= of_case.closed_at) $$;
  COMMENT ON FUNCTION case_is_forgotten("case") IS 'Whether everything was forgotten that a case held when it was last closed; one that was opened again is none of those.';

  -- What was sealed before keys were kept apart carries its key in its head: of it the body is cut off, and nothing else may be changed.
  DROP TRIGGER refuse_rewriting ON statement;
  CREATE TRIGGER refuse_deleting BEFORE DELETE ON statement FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
  CREATE TRIGGER refuse_rewriting BEFORE UPDATE ON statement FOR EACH ROW
    WHEN (get_byte(OLD.sealed, 0) <> 1 OR NEW.sealed <> substring(OLD.sealed FROM 1 FOR 42)
      OR (NEW.city, NEW.id, NEW.case_id, NEW.seq, NEW.role, NEW.characters)
         IS DISTINCT FROM (OLD.city, OLD.id, OLD.case_id, OLD.seq, OLD.role, OLD.characters))
    EXECUTE FUNCTION refuse_rewriting();
`;

const forgetting = `
  CREATE FUNCTION vault.forget_case(of_case uuid, why jsonb) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
  DECLARE
    file "case";
    persons uuid[];
    words uuid[];
    story uuid;
    sealed bytea[];
    files integer;
    told jsonb;
    line bigint;
  BEGIN
    IF scope_city() IS NULL OR scope_system() IS DISTINCT FROM 'forgetting' THEN
      RAISE EXCEPTION 'forgetting is a work of its own' USING ERRCODE = '42501';
    END IF;
    -- One at a time: of two cases of one filing that go together, the second has to see that the first is gone.
    PERFORM pg_advisory_xact_lock(hashtext('vault.destroyed_key'));
    SELECT * INTO file FROM "case" c WHERE c.city = scope_city() AND c.id = of_case FOR UPDATE;
    -- Asked again under the lock: it may have been opened, held or forgotten since somebody found it due.
    IF file.closed_at IS NULL OR jsonb_typeof(file.facts -> 'hold') = 'object' OR case_is_forgotten(file)
       OR (why ->> 'ground' = 'period-over' AND file.closed_at >= (why ->> 'closedBefore')::timestamptz) THEN
      RETURN NULL;
    END IF;

    INSERT INTO erasure AS e (city, case_id, ground, rule, moment, keys)
    VALUES (scope_city(), of_case, why ->> 'ground', why ->> 'rule', greatest(anqi_now(), file.closed_at), 0)
    ON CONFLICT (city, case_id) DO UPDATE SET ground = excluded.ground, rule = excluded.rule, moment = excluded.moment;
    IF NOT EXISTS (SELECT FROM "case" c WHERE c.city = scope_city() AND c.filing_id = file.filing_id AND NOT case_is_forgotten(c)) THEN
      story := file.filing_id;
    END IF;
    -- A person or a statement may stand in several cases of one filing, and goes with the last of them.
    SELECT array_agg(DISTINCT p.person_id) INTO persons FROM party p
     WHERE p.city = scope_city() AND p.case_id = of_case AND NOT EXISTS (
       SELECT FROM "case" c JOIN party o ON o.city = c.city AND o.case_id = c.id
        WHERE c.city = scope_city() AND c.filing_id = file.filing_id AND o.person_id = p.person_id AND NOT case_is_forgotten(c));
    SELECT array_agg(DISTINCT s.id) INTO words FROM statement s
     WHERE s.city = scope_city() AND s.case_id = of_case AND NOT EXISTS (
       SELECT FROM statement o JOIN "case" c ON c.city = o.city AND c.id = o.case_id
        WHERE o.city = scope_city() AND o.id = s.id AND NOT case_is_forgotten(c));

    SELECT array_agg(one) INTO sealed FROM (
      SELECT unnest(ARRAY[name_sealed, phone_sealed, address_sealed]) AS one FROM vault.person WHERE city = scope_city() AND id = ANY (persons)
      UNION ALL SELECT story_sealed FROM filing WHERE city = scope_city() AND id = story
      UNION ALL SELECT s.sealed FROM statement s WHERE s.city = scope_city() AND s.id = ANY (words)) AS every (one);
    UPDATE vault.person SET name_sealed = vault.without_body(name_sealed), phone_sealed = vault.without_body(phone_sealed),
           address_sealed = vault.without_body(address_sealed)
     WHERE city = scope_city() AND id = ANY (persons)
       AND 1 IN (get_byte(name_sealed, 0), get_byte(phone_sealed, 0), get_byte(address_sealed, 0));
    UPDATE filing SET story_sealed = vault.without_body(story_sealed)
     WHERE city = scope_city() AND id = story AND get_byte(story_sealed, 0) = 1;
    UPDATE statement s SET sealed = vault.without_body(s.sealed)
     WHERE s.city = scope_city() AND s.id = ANY (words) AND get_byte(s.sealed, 0) = 1 AND octet_length(s.sealed) > 42;
    told := jsonb_build_object('ground', why -> 'ground', 'rule', why -> 'rule', 'keys', vault.destroy_keys(sealed),
      'persons', coalesce(cardinality(persons), 0), 'statements', coalesce(cardinality(words), 0), 'story', story IS NOT NULL);

    -- Their data keys go with the rows, and the files themselves with the next sweep of the store.
    DELETE FROM attachment a WHERE a.city = scope_city() AND (a.case_id = of_case OR a.filing_id = story);
    GET DIAGNOSTICS files = ROW_COUNT;
    DELETE FROM filing_hint WHERE city = scope_city() AND filing_id = story;
    DELETE FROM consumer_filing WHERE city = scope_city() AND filing_id = story;
    DELETE FROM external_order WHERE city = scope_city() AND filing_id = story;
    UPDATE party p SET name_mask = NULL, phone_mask = NULL, until = coalesce(p.until, greatest(p.since, anqi_now()))
     WHERE p.city = scope_city() AND p.case_id = of_case;
    UPDATE "case" c SET respondent_name = '', respondent_address = NULL, respondent_credit_code = NULL, respondent_id = NULL
     WHERE c.city = scope_city() AND c.id = of_case;
    UPDATE erasure SET keys = (told ->> 'keys')::integer WHERE city = scope_city() AND case_id = of_case;
    told := told || jsonb_build_object('attachments', files);
    line := append_audit(file.unit, why ->> 'actor', 'case.forgotten', of_case, told);
    RETURN told;
  END $$;
  COMMENT ON FUNCTION vault.forget_case(uuid, jsonb) IS 'Makes everything of people in a closed case unreadable for ever, with its audit line; answers what it was, or null where nothing is to be forgotten.';

  CREATE FUNCTION vault.without_body(sealed bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN get_byte(sealed, 0) = 1 THEN substring(sealed FROM 1 FOR 42) ELSE sealed END $$;
  COMMENT ON FUNCTION vault.without_body(bytea) IS 'Of a ciphertext that is whole in itself the head alone; one under a data key as it is.';
`;

const applications = `
  CREATE FUNCTION vault.forget_applications(kept_for interval) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
  DECLARE
    gone record;
    line bigint;
    forgotten integer := 0;
  BEGIN
    IF scope_city() IS NULL OR scope_system() IS DISTINCT FROM 'forgetting' THEN
      RAISE EXCEPTION 'forgetting is a work of its own' USING ERRCODE = '42501';
    END IF;
    DELETE FROM enterprise e WHERE e.city = scope_city() AND e.withdrawn_at < now() - kept_for;
    -- The data keys of contact and address go with the row.
    FOR gone IN
      DELETE FROM enterprise_application a WHERE a.city = scope_city() AND a.state <> 'waiting' AND a.decided_at < now() - kept_for
         AND NOT EXISTS (SELECT FROM enterprise e WHERE e.city = a.city AND e.application = a.id)
      RETURNING a.id, a.unit
    LOOP
      line := append_audit(gone.unit, 'system:forgetting', 'enterprise-application.forgotten', NULL, jsonb_build_object('application', gone.id));
      forgotten := forgotten + 1;
    END LOOP;
    RETURN forgotten;
  END $$;
  COMMENT ON FUNCTION vault.forget_applications(interval) IS 'Applications that were refused so long ago, and accounts withdrawn so long ago, with their audit lines; answers how many.';
  REVOKE EXECUTE ON FUNCTION vault.forget_applications(interval) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION vault.forget_applications(interval) TO anqi_eraser;
`;

const sight = `
  ALTER TABLE erasure ENABLE ROW LEVEL SECURITY; ALTER TABLE erasure FORCE ROW LEVEL SECURITY;
  CREATE POLICY kept_by_the_owner ON erasure TO CURRENT_USER USING (true);
  ${reached
    .map(
      (table) =>
        `CREATE POLICY forgotten_by_the_owner ON ${table} TO CURRENT_USER USING (city = scope_city() AND (SELECT scope_system()) = 'forgetting');`,
    )
    .join('\n')}
  CREATE POLICY as_its_case ON erasure FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND EXISTS (SELECT FROM "case" c WHERE c.city = erasure.city AND c.id = erasure.case_id));
  CREATE POLICY of_a_granted_case ON erasure FOR SELECT TO anqi_vault USING (
    city = (SELECT scope_city()) AND case_id IN (SELECT g.case_id FROM vault."grant" g));
  CREATE POLICY done ON erasure FOR SELECT TO anqi_eraser USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'forgetting');
  CREATE POLICY to_be_forgotten ON "case" FOR SELECT TO anqi_eraser USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'forgetting' AND closed_at IS NOT NULL);

  -- The name of a file may name a person: the house empties it when its time is over.
  CREATE POLICY forgotten_by_the_house ON import_run TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'housekeeping');
  GRANT SELECT ON erasure TO anqi_app, anqi_vault, anqi_eraser;
  GRANT SELECT (${seenOfACase}) ON "case" TO anqi_eraser;
  GRANT SELECT ON time_shift, installation TO anqi_eraser;
  GRANT USAGE ON SCHEMA vault TO anqi_eraser;
  REVOKE EXECUTE ON FUNCTION vault.forget_case(uuid, jsonb) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION vault.forget_case(uuid, jsonb) TO anqi_eraser;
`;

const comments = commentOn('erasure', 'Cases of which everything personal was made unreadable, when and why.', {
  city: 'The prefecture.',
  case_id: 'The case: its dates, its events and what is counted of it stay.',
  ground: 'period-over: the period for which its file is kept has ended; on-request: a demand was granted.',
  rule: 'The row of the table of periods that ended.',
  moment: 'When, by the time of the house.',
  keys: 'How many data keys were destroyed.',
});
