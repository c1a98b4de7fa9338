// Attachments: what is known of each file, who may see it, and how much room all of them take.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateAttachments1795478450000 implements MigrationInterface {
  readonly name = 'CreateAttachments1795478450000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(setScope(`set_config('anqi.draft', coalesce(scope ->> 'draft', ''), true),`));
    await runner.query(tables);
    await runner.query(storage);
    await runner.query(sight);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER claim_draft ON filing;
      DROP POLICY granted ON "case"; REVOKE ALL (city, id, filing_id) ON "case" FROM anqi_vault;
      DROP TABLE attachment, storage_use;
      DROP FUNCTION claim_draft(); DROP FUNCTION count_storage(); DROP FUNCTION storage_used();
      DROP FUNCTION take_storage(bigint, bigint, boolean); DROP FUNCTION scope_draft();
    `);
    await runner.query(setScope(''));
  }
}

const setScope = (draft: string): string => `
  CREATE OR REPLACE FUNCTION set_scope(scope jsonb) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM set_config('anqi.city', coalesce(scope ->> 'city', ''), true),
            set_config('anqi.units', coalesce(scope ->> 'units', ''), true),
            set_config('anqi.target', coalesce(scope ->> 'target', ''), true),
            set_config('anqi.filing', coalesce(scope ->> 'filing', ''), true),
            set_config('anqi.grant', coalesce(scope ->> 'grant', ''), true),
            set_config('anqi.system', coalesce(scope ->> 'system', ''), true),
            ${draft}
            set_config('anqi.writing', '', true);
  END $$;
`;

const tables = `
  CREATE FUNCTION scope_draft() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('anqi.draft', true), '')::uuid $$;
  COMMENT ON FUNCTION scope_draft() IS 'The draft of a filing whose files are being sent.';
  CREATE TABLE attachment (
    city char(6) NOT NULL,
    id uuid NOT NULL,
    draft_id uuid,
    filing_id uuid,
    case_id uuid,
    state text NOT NULL CHECK (state IN ('receiving', 'quarantined', 'clean', 'refused')),
    kind text NOT NULL CHECK (kind IN ('jpg', 'png', 'webp', 'pdf', 'mp4', 'mp3')),
    bytes bigint NOT NULL CHECK (bytes > 0),
    name_sealed bytea NOT NULL,
    sent_by text NOT NULL CHECK (sent_by = 'filer' OR sent_by ~ '^account:[0-9a-f-]{36}$'),
    sent_at timestamptz NOT NULL DEFAULT anqi_now(),
    touched_at timestamptz NOT NULL DEFAULT now(),
    sha256 bytea CHECK (octet_length(sha256) = 32),
    copy_sha256 bytea CHECK (octet_length(copy_sha256) = 32),
    copy_bytes bigint CHECK (copy_bytes > 0),
    refusal text,
    tries integer NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL DEFAULT now(),
    audited boolean NOT NULL DEFAULT false,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, filing_id) REFERENCES filing (city, id),
    FOREIGN KEY (city, case_id) REFERENCES "case" (city, id),
    CONSTRAINT attachment_has_one_holder CHECK (num_nonnulls(draft_id, filing_id, case_id) = 1),
    CHECK ((state = 'receiving') = (sha256 IS NULL)),
    CHECK ((state = 'clean') = (copy_sha256 IS NOT NULL)),
    CHECK ((copy_sha256 IS NULL) = (copy_bytes IS NULL)),
    CHECK ((state = 'refused') = (refusal IS NOT NULL))
  );
  CREATE INDEX attachment_by_draft ON attachment (city, draft_id) WHERE draft_id IS NOT NULL;
  CREATE INDEX attachment_by_filing ON attachment (city, filing_id) WHERE filing_id IS NOT NULL;
  CREATE INDEX attachment_by_case ON attachment (city, case_id) WHERE case_id IS NOT NULL;
  CREATE INDEX attachment_by_copy ON attachment (city, copy_sha256) WHERE copy_sha256 IS NOT NULL;
  CREATE INDEX attachment_in_quarantine ON attachment (city, next_try_at) WHERE state = 'quarantined';
  CREATE INDEX attachment_to_audit ON attachment (city, sent_at) WHERE state = 'clean' AND NOT audited;
  CREATE TABLE storage_use (city char(6) PRIMARY KEY, bytes bigint NOT NULL DEFAULT 0);
`;

const storage = `
  -- Original and copy are both kept, so that a file on its way takes twice its length until its copy is made.
  CREATE FUNCTION count_storage() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    before bigint := 0;
    after bigint := 0;
  BEGIN
    IF TG_OP <> 'INSERT' THEN
      before := CASE OLD.state WHEN 'refused' THEN 0 WHEN 'clean' THEN OLD.bytes + OLD.copy_bytes ELSE 2 * OLD.bytes END;
    END IF;
    IF TG_OP <> 'DELETE' THEN
      after := CASE NEW.state WHEN 'refused' THEN 0 WHEN 'clean' THEN NEW.bytes + NEW.copy_bytes ELSE 2 * NEW.bytes END;
    END IF;
    IF before <> after THEN
      INSERT INTO storage_use AS s (city, bytes) VALUES (coalesce(NEW.city, OLD.city), after - before)
        ON CONFLICT (city) DO UPDATE SET bytes = s.bytes + excluded.bytes;
    END IF;
    RETURN NULL;
  END $$;
  COMMENT ON FUNCTION count_storage() IS 'Keeps the room that all files take, with every row that comes, changes or goes.';
  CREATE TRIGGER count_storage AFTER INSERT OR UPDATE OR DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION count_storage();

  CREATE FUNCTION take_storage(asked bigint, most bigint, is_draft boolean) RETURNS boolean LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    used bigint;
  BEGIN
    INSERT INTO storage_use (city) VALUES (scope_city()) ON CONFLICT DO NOTHING;
    SELECT bytes INTO used FROM storage_use WHERE city = scope_city() FOR UPDATE;
    IF used + 2 * asked > most THEN RETURN false; END IF;
    -- Whoever has filed nothing yet is nobody: drafts together may take a quarter, so that they never shut officers out.
    RETURN NOT is_draft OR most / 4 >= 2 * asked + coalesce(
      (SELECT sum(2 * bytes) FROM attachment WHERE city = scope_city() AND draft_id IS NOT NULL AND state <> 'refused'), 0);
  END $$;
  COMMENT ON FUNCTION take_storage(bigint, bigint, boolean) IS 'Whether there is room for so many bytes more; whoever asks holds the count until he commits.';

  CREATE FUNCTION storage_used() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce((SELECT bytes FROM storage_use WHERE city = scope_city()), 0) $$;
  COMMENT ON FUNCTION storage_used() IS 'The room that all files of this city take.';

  CREATE FUNCTION claim_draft() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    UPDATE attachment SET draft_id = NULL, filing_id = NEW.id
     WHERE city = NEW.city AND draft_id = scope_draft() AND state IN ('quarantined', 'clean');
    RETURN NULL;
  END $$;
  COMMENT ON FUNCTION claim_draft() IS 'A filing takes the files of its draft with it, in its own transaction.';
  CREATE TRIGGER claim_draft AFTER INSERT ON filing FOR EACH ROW WHEN (scope_draft() IS NOT NULL) EXECUTE FUNCTION claim_draft();

  REVOKE EXECUTE ON FUNCTION take_storage(bigint, bigint, boolean), storage_used() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION take_storage(bigint, bigint, boolean), storage_used() TO anqi_app;
`;

const sight = `
  ALTER TABLE attachment ENABLE ROW LEVEL SECURITY; ALTER TABLE attachment FORCE ROW LEVEL SECURITY;
  ALTER TABLE storage_use ENABLE ROW LEVEL SECURITY; ALTER TABLE storage_use FORCE ROW LEVEL SECURITY;
  CREATE POLICY kept_by_the_owner ON attachment TO CURRENT_USER USING (true);
  CREATE POLICY kept_by_the_owner ON storage_use TO CURRENT_USER USING (true);

  CREATE POLICY as_its_case ON attachment FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND cardinality((SELECT scope_units())::text[]) > 0
    AND (EXISTS (SELECT FROM "case" c WHERE c.city = attachment.city AND c.id = attachment.case_id)
      OR EXISTS (SELECT FROM "case" c WHERE c.city = attachment.city AND c.filing_id = attachment.filing_id)));
  CREATE POLICY of_its_filer ON attachment FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND (draft_id = (SELECT scope_draft()) OR filing_id = (SELECT scope_filing())));
  CREATE POLICY being_sent ON attachment FOR INSERT TO anqi_app WITH CHECK (
    city = scope_city() AND state = 'receiving'
    AND (draft_id = scope_draft() OR filing_id = scope_filing()
      OR (sent_by <> 'filer' AND EXISTS (SELECT FROM "case" c WHERE c.city = attachment.city AND c.id = attachment.case_id))));
  -- What was filed is evidence: a filer may take back only what was not filed or not wholly sent.
  CREATE POLICY taken_back ON attachment FOR DELETE TO anqi_app USING (
    city = (SELECT scope_city())
    AND (draft_id = (SELECT scope_draft()) OR (state = 'receiving' AND filing_id = (SELECT scope_filing()))
      OR (state = 'receiving' AND EXISTS (SELECT FROM "case" c WHERE c.city = attachment.city AND c.id = attachment.case_id))));
  CREATE POLICY handled_by_the_house ON attachment FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'files');
  CREATE POLICY changed_by_the_house ON attachment FOR UPDATE TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'files');
  CREATE POLICY swept_by_the_house ON attachment FOR DELETE TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'files' AND (state = 'receiving' OR draft_id IS NOT NULL));

  GRANT SELECT (city, id, draft_id, filing_id, case_id, state, kind, bytes, sent_by, sent_at, touched_at, sha256, copy_sha256,
    copy_bytes, refusal, tries, next_try_at, audited), INSERT, DELETE ON attachment TO anqi_app;
  GRANT UPDATE (state, touched_at, sha256, copy_sha256, copy_bytes, refusal, tries, next_try_at, audited) ON attachment TO anqi_app;

  -- The original and its name open with the people of the case: a photograph tells where somebody stood.
  CREATE POLICY granted ON "case" FOR SELECT TO anqi_vault USING (
    city = (SELECT scope_city()) AND id IN (SELECT g.case_id FROM vault."grant" g WHERE g.what = 'person'));
  CREATE POLICY granted ON attachment FOR SELECT TO anqi_vault USING (
    city = (SELECT scope_city())
    AND (case_id IN (SELECT g.case_id FROM vault."grant" g WHERE g.what = 'person')
      OR filing_id IN (SELECT c.filing_id FROM "case" c)));
  GRANT SELECT (city, id, filing_id) ON "case" TO anqi_vault;
  GRANT SELECT (city, id, filing_id, case_id, state, kind, bytes, name_sealed, sha256) ON attachment TO anqi_vault;
`;

const comments = [
  commentOn('attachment', 'One file that was sent: beside its filing, or beside its case when an officer added it.', {
    city: 'The prefecture.',
    id: 'Random, 122 bits: the place to which original and name are sealed, and the name in every address.',
    draft_id: 'The draft for which it was sent, until the filing takes it; swept away when no filing comes.',
    filing_id: 'The filing it belongs to.',
    case_id: 'The case an officer added it to.',
    state: 'receiving, quarantined (not yet checked), clean, refused.',
    kind: 'What it says it is and was proved to be.',
    bytes: 'How long it is as it was sent.',
    name_sealed: 'The name it came with, sealed to the vault key: a file name may name a person.',
    sent_by: 'filer or account:<id>.',
    sent_at: 'When it was begun.',
    touched_at: 'When it last grew, by the true time.',
    sha256: 'The hash of what was sent; the original is kept sealed.',
    copy_sha256: 'The hash of what may be saved by those who see the case: stripped of places and makers.',
    copy_bytes: 'How long that copy is.',
    refusal: 'Why it was refused.',
    tries: 'How often it was checked.',
    next_try_at: 'When it may be checked next, by the true time; ahead while somebody is at it.',
    audited: 'Whether its hash stands in the audit.',
  }),
  commentOn('storage_use', 'How much room all files take, kept by a trigger.', {
    city: 'The prefecture.',
    bytes: 'Original and copy, or twice the length of what is on its way.',
  }),
].join('\n');
