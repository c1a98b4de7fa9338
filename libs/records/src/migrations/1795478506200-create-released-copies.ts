// Copies of pictures that were passed on to the other side: made anew, named after nobody, and gone with their original.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateReleasedCopies1795478506200 implements MigrationInterface {
  readonly name = 'CreateReleasedCopies1795478506200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reported);
    await runner.query(table);
    await runner.query(sight);
    await runner.query(room);
    await runner.query(forgetting);
    await runner.query(
      noteLook(`UNION ALL SELECT case_id FROM released_copy
                 WHERE city = scope_city() AND id::text = look -> 'facts' ->> 'copy'`),
    );
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noteLook(''));
    await runner.query(`
      DROP TRIGGER forget_copies ON erasure; DROP FUNCTION forget_copies();
      DROP FUNCTION take_room(bigint, bigint);
      DROP TABLE released_copy;
      DROP FUNCTION count_copies(); DROP FUNCTION refuse_copies_of_reports(); DROP FUNCTION was_reported(uuid);
    `);
  }
}

const reported = `
  -- A lead that the bureau found itself has no people, and is nobody's report.
  CREATE FUNCTION was_reported(filing uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM "case" c WHERE c.city = scope_city() AND c.filing_id = filing AND c.kind = 'report'
      AND (c.grew_out_of IS NULL OR EXISTS (SELECT FROM party p WHERE p.city = c.city AND p.case_id = c.id))) $$;
  COMMENT ON FUNCTION was_reported(uuid) IS 'Whether somebody reported with this filing: nothing of it is passed on then.';
  REVOKE EXECUTE ON FUNCTION was_reported(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION was_reported(uuid) TO anqi_app;
`;

const table = `
  CREATE TABLE released_copy (
    city char(6) NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    filing_id uuid NOT NULL,
    attachment uuid NOT NULL,
    place integer NOT NULL CHECK (place >= 0),
    kind text NOT NULL CHECK (kind IN ('jpg', 'png', 'webp')),
    copy_sha256 bytea NOT NULL CHECK (octet_length(copy_sha256) = 32),
    copy_bytes bigint NOT NULL CHECK (copy_bytes > 0),
    covers integer NOT NULL CHECK (covers >= 0),
    to_enterprise text,
    to_body text,
    released_by uuid NOT NULL,
    released_at timestamptz NOT NULL,
    taken_back_by uuid,
    taken_back_at timestamptz,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES "case" (city, id),
    FOREIGN KEY (city, filing_id) REFERENCES filing (city, id),
    FOREIGN KEY (city, attachment) REFERENCES attachment (city, id) ON DELETE CASCADE,
    CONSTRAINT copy_is_for_somebody CHECK (num_nonnulls(to_enterprise, to_body) > 0),
    CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
  );
  CREATE INDEX released_copy_by_case ON released_copy (city, case_id);
  CREATE INDEX released_copy_by_filing ON released_copy (city, filing_id);
  CREATE INDEX released_copy_by_attachment ON released_copy (city, attachment);
  CREATE INDEX released_copy_by_copy ON released_copy (city, copy_sha256) WHERE taken_back_at IS NULL;

  CREATE FUNCTION refuse_copies_of_reports() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF was_reported(NEW.filing_id) OR NOT EXISTS (
      SELECT FROM "case" c JOIN attachment a ON a.city = c.city AND (a.case_id = c.id OR a.filing_id = c.filing_id)
       WHERE c.city = NEW.city AND c.id = NEW.case_id AND c.filing_id = NEW.filing_id AND c.kind IN ('complaint', 'settlement')
         AND a.id = NEW.attachment AND a.state = 'clean' AND a.kind = NEW.kind) THEN
      RAISE EXCEPTION 'a copy is of a picture of a complaint that nobody reported with' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
  COMMENT ON FUNCTION refuse_copies_of_reports() IS 'Whatever a process believes: no copy of what came with a report, or of another case.';
  CREATE TRIGGER refuse_copies_of_reports BEFORE INSERT ON released_copy FOR EACH ROW EXECUTE FUNCTION refuse_copies_of_reports();
`;

const sight = `
  ALTER TABLE released_copy ENABLE ROW LEVEL SECURITY; ALTER TABLE released_copy FORCE ROW LEVEL SECURITY;
  CREATE POLICY kept_by_the_owner ON released_copy TO CURRENT_USER USING (true);
  CREATE POLICY as_its_case ON released_copy FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND cardinality((SELECT scope_units())::text[]) > 0 AND (SELECT scope_body()) IS NULL
    AND EXISTS (SELECT FROM "case" c WHERE c.city = released_copy.city AND c.id = released_copy.case_id));
  -- Both see their own case and look for what stands beside it: a filing that was reported with as well shows nothing.
  CREATE POLICY of_its_enterprise ON released_copy FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND taken_back_at IS NULL AND to_enterprise = (SELECT code_of_enterprise()) AND NOT was_reported(filing_id)
    AND EXISTS (SELECT FROM "case" c WHERE c.city = released_copy.city AND c.filing_id = released_copy.filing_id));
  CREATE POLICY of_its_body ON released_copy FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND taken_back_at IS NULL AND to_body = (SELECT scope_body()) AND NOT was_reported(filing_id)
    AND EXISTS (SELECT FROM "case" c WHERE c.city = released_copy.city AND c.id = released_copy.case_id));
  CREATE POLICY handled_by_the_house ON released_copy FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'files');
  CREATE POLICY being_released ON released_copy FOR INSERT TO anqi_app WITH CHECK (
    city = scope_city() AND taken_back_at IS NULL AND case_id = ANY (scope_writing()::uuid[]) AND scope_body() IS NULL
    AND cardinality(scope_units()::text[]) > 0);
  CREATE POLICY being_taken_back ON released_copy FOR UPDATE TO anqi_app
    USING (city = (SELECT scope_city()) AND taken_back_at IS NULL AND case_id = ANY ((SELECT scope_writing())::uuid[])
      AND cardinality((SELECT scope_units())::text[]) > 0 AND (SELECT scope_body()) IS NULL)
    WITH CHECK (taken_back_at IS NOT NULL);
  GRANT SELECT, INSERT, UPDATE (taken_back_by, taken_back_at) ON released_copy TO anqi_app;
`;

const room = `
  CREATE FUNCTION count_copies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    grown bigint := 0;
  BEGIN
    IF TG_OP <> 'INSERT' AND OLD.taken_back_at IS NULL THEN grown := grown - OLD.copy_bytes; END IF;
    IF TG_OP <> 'DELETE' AND NEW.taken_back_at IS NULL THEN grown := grown + NEW.copy_bytes; END IF;
    IF grown <> 0 THEN
      INSERT INTO storage_use AS s (city, bytes) VALUES (coalesce(NEW.city, OLD.city), grown)
        ON CONFLICT (city) DO UPDATE SET bytes = s.bytes + excluded.bytes;
    END IF;
    RETURN NULL;
  END $$;
  COMMENT ON FUNCTION count_copies() IS 'Keeps the room that released copies take; one that was taken back is swept away.';
  CREATE TRIGGER count_copies AFTER INSERT OR UPDATE OR DELETE ON released_copy FOR EACH ROW EXECUTE FUNCTION count_copies();

  CREATE FUNCTION take_room(asked bigint, most bigint) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    used bigint;
  BEGIN
    INSERT INTO storage_use (city) VALUES (scope_city()) ON CONFLICT DO NOTHING;
    SELECT bytes INTO used FROM storage_use WHERE city = scope_city() FOR UPDATE;
    RETURN used + asked <= most;
  END $$;
  COMMENT ON FUNCTION take_room(bigint, bigint) IS 'Whether there is room for a copy of so many bytes; whoever asks holds the count until he commits.';
  REVOKE EXECUTE ON FUNCTION take_room(bigint, bigint) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION take_room(bigint, bigint) TO anqi_app;
`;

const forgetting = `
  -- With the last case of a filing its files go, and their copies with them; with an earlier one at least what was copied there.
  CREATE FUNCTION forget_copies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    DELETE FROM released_copy r WHERE r.city = NEW.city AND r.case_id = NEW.case_id;
    RETURN NULL;
  END $$;
  COMMENT ON FUNCTION forget_copies() IS 'What was passed on in a case is forgotten with it.';
  CREATE TRIGGER forget_copies AFTER INSERT OR UPDATE ON erasure FOR EACH ROW EXECUTE FUNCTION forget_copies();
`;

const noteLook = (copies: string): string => `
  CREATE OR REPLACE FUNCTION note_look(look jsonb) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
    INSERT INTO audit_inbox (city, unit, actor, action, case_id, facts)
    SELECT scope_city(), look ->> 'unit', look ->> 'actor', look ->> 'action', c.id, coalesce(look -> 'facts', '{}')
      FROM (SELECT NULL::uuid AS id WHERE look ->> 'number' IS NULL AND look -> 'facts' ->> 'attachment' IS NULL
               ${copies === '' ? '' : `AND look -> 'facts' ->> 'copy' IS NULL`}
            UNION ALL SELECT id FROM "case" WHERE city = scope_city() AND number = look ->> 'number'
            UNION ALL SELECT case_id FROM attachment WHERE city = scope_city() AND id::text = look -> 'facts' ->> 'attachment'
            ${copies}) c $$;
`;

const comments = commentOn(
  'released_copy',
  'A copy of a picture that was given to the other side, with what shows who somebody is covered.',
  {
    city: 'The prefecture.',
    id: 'Random: the name in every address, and no trace of its original.',
    case_id: 'The case in which it was decided.',
    filing_id: 'The filing of that case: an operator finds the copy beside its own case of the same filing.',
    attachment: 'What it was made of; never shown to whom it is for.',
    place: 'The place of its original among what the filer sent; 0 where an officer added it.',
    kind: 'The kind of picture, as its original.',
    copy_sha256: 'The hash of the copy, by which it is kept.',
    copy_bytes: 'How long it is.',
    covers: 'How many parts were covered; 0 where an officer said that nothing on it shows who somebody is.',
    to_enterprise: 'The credit code of the operator that may have it; null for no operator.',
    to_body: 'The unit of the body that may have it; null for no body.',
    released_by: 'The account that released it.',
    released_at: 'When.',
    taken_back_by: 'The account that took it back.',
    taken_back_at: 'When; from then on it is there for nobody.',
  },
);
