// To whom of the staff a case is closed (回避), and with which operators somebody is in conflict; rows end, none goes.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateClosedCases1795478487000 implements MigrationInterface {
  readonly name = 'CreateClosedCases1795478487000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(sight);
    await runner.query(writing);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER refuse_closed_handler ON "case"; DROP TRIGGER refuse_first_handler ON "case";
      DROP FUNCTION refuse_closed_handler(); DROP FUNCTION write_exclusions(jsonb); DROP FUNCTION is_closed_to(uuid, "case");
      DROP TABLE operator_conflict, closed_case; DROP FUNCTION credit_form(text); DROP FUNCTION operator_form(text);
    `);
  }
}

const tables = `
  CREATE FUNCTION operator_form(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT lower(regexp_replace(normalize(written, NFKC), '[[:space:][:punct:]]', '', 'g')) $$;
  COMMENT ON FUNCTION operator_form(text) IS 'The name of an operator without what two hands write differently: width, case, spaces, brackets.';

  CREATE FUNCTION credit_form(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT upper(regexp_replace(normalize(written, NFKC), '[[:space:]-]', '', 'g')) $$;
  COMMENT ON FUNCTION credit_form(text) IS 'A credit code as it is stored, whoever wrote it: without blanks and dashes, in capitals.';

  CREATE TABLE closed_case (
    city char(6) NOT NULL,
    case_id uuid NOT NULL,
    filing_id uuid,
    account uuid NOT NULL,
    ground text NOT NULL,
    since timestamptz NOT NULL,
    closed_by uuid NOT NULL,
    until timestamptz CHECK (until >= since),
    lifted_by uuid CHECK (lifted_by <> account),
    PRIMARY KEY (city, case_id, account, since),
    FOREIGN KEY (city, case_id) REFERENCES "case" (city, id),
    FOREIGN KEY (city, account) REFERENCES account (city, id),
    FOREIGN KEY (city, closed_by) REFERENCES account (city, id),
    FOREIGN KEY (city, lifted_by) REFERENCES account (city, id),
    CHECK ((until IS NULL) = (lifted_by IS NULL))
  );
  CREATE UNIQUE INDEX closed_case_is_closed_once ON closed_case (city, case_id, account) WHERE until IS NULL;
  CREATE INDEX closed_case_by_account ON closed_case (city, account) WHERE until IS NULL;
  CREATE INDEX closed_case_by_filing ON closed_case (city, filing_id) WHERE until IS NULL;

  CREATE TABLE operator_conflict (
    city char(6) NOT NULL,
    id uuid NOT NULL,
    account uuid NOT NULL,
    unit text NOT NULL,
    credit_code text CHECK (credit_code = credit_form(credit_code) AND credit_code <> ''),
    name text,
    name_form text GENERATED ALWAYS AS (operator_form(name)) STORED CHECK (name_form <> ''),
    ground text NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    set_by uuid NOT NULL,
    until timestamptz CHECK (until >= since),
    lifted_by uuid CHECK (lifted_by <> account),
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, account) REFERENCES account (city, id),
    FOREIGN KEY (city, set_by) REFERENCES account (city, id),
    FOREIGN KEY (city, lifted_by) REFERENCES account (city, id),
    FOREIGN KEY (city, unit) REFERENCES unit (city, code),
    CHECK (num_nonnulls(credit_code, name) > 0),
    CHECK ((until IS NULL) = (lifted_by IS NULL))
  );
  CREATE UNIQUE INDEX operator_conflict_is_listed_once
    ON operator_conflict (city, account, coalesce(credit_code, ''), coalesce(name_form, '')) WHERE until IS NULL;
  CREATE INDEX operator_conflict_by_unit ON operator_conflict (city, unit) WHERE until IS NULL;
`;

const sight = `
  ALTER TABLE closed_case ENABLE ROW LEVEL SECURITY; ALTER TABLE closed_case FORCE ROW LEVEL SECURITY;
  ALTER TABLE operator_conflict ENABLE ROW LEVEL SECURITY; ALTER TABLE operator_conflict FORCE ROW LEVEL SECURITY;
  CREATE POLICY kept_by_the_owner ON closed_case TO CURRENT_USER USING (true);
  CREATE POLICY kept_by_the_owner ON operator_conflict TO CURRENT_USER USING (true);
  -- Whoever signs in is told only that there is something, and that without its case.
  CREATE POLICY of_accounts ON closed_case FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'accounts');
  CREATE POLICY of_accounts ON operator_conflict FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'accounts');
  CREATE POLICY as_its_case ON closed_case FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND cardinality((SELECT scope_units())::text[]) > 0
    AND EXISTS (SELECT FROM "case" c WHERE c.city = closed_case.city AND c.id = closed_case.case_id));
  CREATE POLICY being_written ON closed_case FOR INSERT TO anqi_app WITH CHECK (case_id = ANY (scope_writing()));
  CREATE POLICY being_lifted ON closed_case FOR UPDATE TO anqi_app USING (
    city = (SELECT scope_city()) AND case_id = ANY ((SELECT scope_writing())::uuid[]));
  CREATE POLICY of_its_unit ON operator_conflict TO anqi_app USING (
    city = (SELECT scope_city()) AND unit = ANY ((SELECT scope_units())::text[]));
  GRANT SELECT, INSERT, UPDATE (until, lifted_by) ON closed_case, operator_conflict TO anqi_app;
`;

const writing = `
  -- A case is closed with its matter: what came in one filing and what grew out of it tells the same story.
  CREATE FUNCTION is_closed_to(of_account uuid, of_case "case") RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM closed_case x WHERE x.city = of_case.city AND x.account = of_account AND x.until IS NULL
                      AND (x.case_id = of_case.id OR x.filing_id = of_case.filing_id))
        OR EXISTS (SELECT FROM operator_conflict k WHERE k.city = of_case.city AND k.account = of_account AND k.until IS NULL
                      AND (k.credit_code = credit_form(of_case.respondent_credit_code)
                        OR k.name_form = operator_form(of_case.respondent_name))) $$;
  COMMENT ON FUNCTION is_closed_to(uuid, "case") IS 'Whether a case is closed to an account, by itself or by its operator, as far as the scope shows it.';

  CREATE FUNCTION refuse_closed_handler() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF is_closed_to(NEW.handler, NEW) THEN
      RAISE EXCEPTION 'this case is closed to whom it is given' USING ERRCODE = 'AQ008';
    END IF;
    RETURN NEW;
  END $$;
  COMMENT ON FUNCTION refuse_closed_handler() IS 'Gives no case to whom it is closed.';
  CREATE TRIGGER refuse_closed_handler BEFORE UPDATE OF handler ON "case" FOR EACH ROW
    WHEN (NEW.handler IS NOT NULL AND NEW.handler IS DISTINCT FROM OLD.handler) EXECUTE FUNCTION refuse_closed_handler();
  CREATE TRIGGER refuse_first_handler BEFORE INSERT ON "case" FOR EACH ROW
    WHEN (NEW.handler IS NOT NULL) EXECUTE FUNCTION refuse_closed_handler();

  CREATE FUNCTION write_exclusions(exclusions jsonb) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    one record;
  BEGIN
    FOR one IN SELECT * FROM jsonb_to_recordset(exclusions)
      AS x (case_id uuid, filing_id uuid, account uuid, ground text, at timestamptz, said_by uuid, unit text, action text)
    LOOP
      IF one.ground IS NOT NULL THEN
        INSERT INTO closed_case (city, case_id, filing_id, account, ground, since, closed_by)
        VALUES (scope_city(), one.case_id, one.filing_id, one.account, one.ground, one.at, one.said_by);
      ELSE
        UPDATE closed_case SET until = greatest(since, one.at), lifted_by = one.said_by
         WHERE city = scope_city() AND case_id = one.case_id AND account = one.account AND until IS NULL;
      END IF;
      -- The head lock of the audit last, as everywhere.
      PERFORM append_audit(one.unit, 'account:' || one.said_by, one.action, one.case_id,
        jsonb_strip_nulls(jsonb_build_object('account', one.account, 'ground', one.ground)));
    END LOOP;
  END $$;
  COMMENT ON FUNCTION write_exclusions(jsonb) IS 'Closes cases of the decision being written to officers, or opens them again, each with its audit line.';
`;

const comments = [
  commentOn('closed_case', 'A case that is closed to one of the staff: for him it is as absent as a foreign one.', {
    city: 'The prefecture.',
    case_id: 'The case in which it was said.',
    filing_id: 'Its filing: what else came of it is closed with it.',
    account: 'To whom.',
    ground: 'Why, by its code: near-relative, interest or other-relation.',
    since: 'From when.',
    closed_by: 'Who said so; the account itself when it stepped aside.',
    until: 'Until when; null while it lasts. The row stays.',
    lifted_by: 'Who opened it again; never whom it concerns.',
  }),
  commentOn('operator_conflict', 'An operator whose every case, present and to come, is closed to one of the staff.', {
    city: 'The prefecture.',
    id: 'By which lifting names it.',
    account: 'To whom.',
    unit: 'The unit the account belonged to when it was listed; its heads keep the list.',
    credit_code: 'The credit code of the operator, upper case; null when only its name is known.',
    name: 'Its name as written; null when the code is enough.',
    name_form: 'The name as names are compared.',
    ground: 'Why, by its code.',
    since: 'From when, by the true time.',
    set_by: 'Who listed it; the account itself may.',
    until: 'Until when; null while it lasts. The row stays.',
    lifted_by: 'Who took it off; never whom it concerns.',
  }),
].join('\n');
