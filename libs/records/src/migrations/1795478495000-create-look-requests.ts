// Who asked to look at who somebody is, and which second person let him: codes and accounts, no word and no person.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateLookRequests1795478495000 implements MigrationInterface {
  readonly name = 'CreateLookRequests1795478495000';

  async up(runner: QueryRunner): Promise<void> {
    // Even the owner of the table sees no row of it while the rules of sight are forced.
    await runner.query(`
      ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY;
      UPDATE "case" SET facts = '{"lookRequest": null}'::jsonb || facts WHERE NOT facts ? 'lookRequest';
      ALTER TABLE "case" FORCE ROW LEVEL SECURITY;
    `);
    await runner.query(table);
    await runner.query(guard);
    await runner.query(sight);
    await runner.query(writing);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION write_look_requests(jsonb); DROP FUNCTION lapse_look_requests(uuid, boolean);
      DROP TABLE look_request; DROP FUNCTION guard_look_request(); DROP FUNCTION may_let_look(uuid, uuid);
      ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY;
      UPDATE "case" SET facts = facts - 'lookRequest';
      ALTER TABLE "case" FORCE ROW LEVEL SECURITY;
    `);
  }
}

const table = `
  CREATE TABLE look_request (
    city char(6) NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    unit text NOT NULL,
    asker uuid NOT NULL,
    purpose text NOT NULL CHECK (purpose IN ('contact', 'verification', 'supervision')),
    asked_at timestamptz NOT NULL,
    lapses_at timestamptz NOT NULL CHECK (lapses_at > asked_at),
    answered_at timestamptz CHECK (answered_at BETWEEN asked_at AND lapses_at),
    answered_by uuid CHECK (answered_by <> asker),
    until timestamptz CHECK (until <= answered_at + interval '1 day'),
    used_at timestamptz CHECK (used_at < until),
    used_grant uuid,
    lapsed_at timestamptz,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES "case" (city, id),
    FOREIGN KEY (city, asker) REFERENCES account (city, id),
    FOREIGN KEY (city, answered_by) REFERENCES account (city, id),
    CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
    CHECK (until IS NULL OR answered_at IS NOT NULL),
    CHECK ((used_at IS NULL) = (used_grant IS NULL)),
    CHECK (used_at IS NULL OR until IS NOT NULL),
    CHECK (lapsed_at IS NULL OR used_at IS NULL)
  );
  CREATE UNIQUE INDEX look_request_waits_once ON look_request (city, case_id)
    WHERE answered_at IS NULL AND lapsed_at IS NULL;
  CREATE INDEX look_request_by_case ON look_request (city, case_id, asker);
  CREATE INDEX look_request_open ON look_request (city, coalesce(until, lapses_at))
    WHERE lapsed_at IS NULL AND used_at IS NULL AND (answered_at IS NULL OR until IS NOT NULL);
`;

const guard = `
  CREATE FUNCTION may_let_look(of_account uuid, of_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
      SELECT FROM account a JOIN unit u ON u.city = a.city AND u.code = a.unit JOIN "case" c ON c.city = a.city AND c.id = of_case
       WHERE a.city = scope_city() AND a.id = of_account AND a.disabled_at IS NULL AND NOT is_closed_to(a.id, c)
         AND ('city-head' = ANY (a.roles) OR ('unit-head' = ANY (a.roles) AND (a.unit = c.unit OR u.kind IN ('city', 'intake'))))) $$;
  COMMENT ON FUNCTION may_let_look(uuid, uuid) IS 'Whether an account heads the unit of a case or stands above it, and the case is not closed to it.';

  CREATE FUNCTION guard_look_request() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF num_nonnulls(NEW.answered_at, NEW.until, NEW.used_at, NEW.lapsed_at) > 0 THEN
        RAISE EXCEPTION 'a look is asked for before it is answered' USING ERRCODE = 'AQ029';
      END IF;
      RETURN NEW;
    END IF;
    IF OLD.lapsed_at IS NOT NULL OR OLD.used_at IS NOT NULL OR (OLD.answered_at IS NOT NULL AND OLD.until IS NULL)
       OR (NEW.city, NEW.id, NEW.case_id, NEW.unit, NEW.asker, NEW.purpose, NEW.asked_at, NEW.lapses_at)
          IS DISTINCT FROM (OLD.city, OLD.id, OLD.case_id, OLD.unit, OLD.asker, OLD.purpose, OLD.asked_at, OLD.lapses_at)
       OR (OLD.answered_at IS NOT NULL AND (NEW.answered_at, NEW.answered_by, NEW.until) IS DISTINCT FROM (OLD.answered_at, OLD.answered_by, OLD.until))
       OR (OLD.answered_at IS NULL AND NEW.used_at IS NOT NULL) THEN
      RAISE EXCEPTION 'what was answered about a look stays as it is' USING ERRCODE = 'AQ029';
    END IF;
    IF OLD.answered_at IS NULL AND NEW.answered_at IS NOT NULL AND NOT may_let_look(NEW.answered_by, NEW.case_id) THEN
      RAISE EXCEPTION 'this account lets nobody look' USING ERRCODE = 'AQ029';
    END IF;
    RETURN NEW;
  END $$;
  COMMENT ON FUNCTION guard_look_request() IS 'A request is asked, answered once by a head who is not the asker, and used once; nothing of it is taken back.';
  CREATE TRIGGER guard_look_request BEFORE INSERT OR UPDATE ON look_request FOR EACH ROW EXECUTE FUNCTION guard_look_request();
`;

const sight = `
  ALTER TABLE look_request ENABLE ROW LEVEL SECURITY; ALTER TABLE look_request FORCE ROW LEVEL SECURITY;
  CREATE POLICY as_its_case ON look_request FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND cardinality((SELECT scope_units())::text[]) > 0
    AND EXISTS (SELECT FROM "case" c WHERE c.city = look_request.city AND c.id = look_request.case_id));
  CREATE POLICY being_written ON look_request FOR INSERT TO anqi_app WITH CHECK (case_id = ANY (scope_writing()));
  CREATE POLICY being_answered ON look_request FOR UPDATE TO anqi_app USING (
    city = (SELECT scope_city()) AND case_id = ANY ((SELECT scope_writing())::uuid[]));
  CREATE POLICY to_lapse ON look_request TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'housekeeping');
  GRANT SELECT, INSERT, UPDATE (answered_at, answered_by, until, used_at, used_grant, lapsed_at) ON look_request TO anqi_app;
`;

const writing = `
  CREATE FUNCTION lapse_look_requests(of_case uuid, even_standing boolean) RETURNS integer LANGUAGE plpgsql AS $$
  DECLARE
    gone record;
    lapsed integer := 0;
  BEGIN
    FOR gone IN
      UPDATE look_request r SET lapsed_at = anqi_now()
       WHERE r.city = scope_city() AND r.case_id = coalesce(of_case, r.case_id) AND r.lapsed_at IS NULL AND r.used_at IS NULL
         AND (r.answered_at IS NULL OR r.until IS NOT NULL) AND (even_standing OR coalesce(r.until, r.lapses_at) <= anqi_now())
      RETURNING r.id, r.case_id, r.unit, r.asker, r.answered_by
    LOOP
      PERFORM append_audit(gone.unit, 'account:' || gone.asker,
        CASE WHEN gone.answered_by IS NULL THEN 'look.request-lapsed' ELSE 'look.approval-lapsed' END, gone.case_id,
        jsonb_strip_nulls(jsonb_build_object('request', gone.id, 'answeredBy', gone.answered_by)));
      lapsed := lapsed + 1;
    END LOOP;
    RETURN lapsed;
  END $$;
  COMMENT ON FUNCTION lapse_look_requests(uuid, boolean) IS 'Ends what nobody answered or used in time, of one case or of all in sight, each with its audit line, and on demand what still stands; answers how many.';

  CREATE FUNCTION write_look_requests(looks jsonb) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    one record;
    request uuid;
  BEGIN
    FOR one IN SELECT * FROM jsonb_to_recordset(looks)
      AS x (id uuid, case_id uuid, unit text, by_unit text, asker uuid, purpose text, at timestamptz, lapses_at timestamptz, answered_by uuid, until timestamptz)
    LOOP
      IF one.answered_by IS NULL THEN
        -- The rules know of no other: what still stands here has run out, or its case has moved since.
        PERFORM lapse_look_requests(one.case_id, true);
        INSERT INTO look_request (city, id, case_id, unit, asker, purpose, asked_at, lapses_at)
        VALUES (scope_city(), one.id, one.case_id, one.unit, one.asker, one.purpose, one.at, one.lapses_at);
        PERFORM append_audit(one.by_unit, 'account:' || one.asker, 'look.asked', one.case_id,
          jsonb_build_object('request', one.id, 'purpose', one.purpose));
      ELSE
        UPDATE look_request SET answered_at = one.at, answered_by = one.answered_by, until = one.until
         WHERE city = scope_city() AND case_id = one.case_id AND asker = one.asker AND answered_at IS NULL AND lapsed_at IS NULL
        RETURNING id INTO request;
        IF request IS NULL THEN RAISE EXCEPTION 'nobody asked for this look' USING ERRCODE = 'AQ029'; END IF;
        PERFORM append_audit(one.by_unit, 'account:' || one.answered_by,
          CASE WHEN one.until IS NULL THEN 'look.refused' ELSE 'look.approved' END, one.case_id,
          jsonb_build_object('request', request, 'asker', one.asker));
      END IF;
    END LOOP;
  END $$;
  COMMENT ON FUNCTION write_look_requests(jsonb) IS 'Keeps what the decision being written asks of a second person, or what he answers, each with its audit line.';
`;

const comments = commentOn('look_request', 'A look at a person that a second person was asked to allow, once.', {
  city: 'The prefecture.',
  id: 'By which the audit names it.',
  case_id: 'The case; why it was asked stands sealed beside its event.',
  unit: 'The unit that held the case when it was asked.',
  asker: 'Who wants to look.',
  purpose: 'What for: contact, verification or supervision.',
  asked_at: 'When, by the time of the house.',
  lapses_at: 'Until when it may be answered.',
  answered_at: 'When it was answered; null while it waits.',
  answered_by: 'The second person; never the asker.',
  until: 'Until when the asker may look; null where it was refused.',
  used_at: 'When he looked.',
  used_grant: 'The grant under which he looked.',
  lapsed_at: 'When it was found to have run out, unanswered or unused.',
});
