// By which filings from the same phone are found: keyed hashes, on their way and in the index, with no person and no hour.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreatePhoneIndex1795478495500 implements MigrationInterface {
  readonly name = 'CreatePhoneIndex1795478495500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(keeping);
    await runner.query(forgetting);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER forget_phone_keys ON erasure; DROP FUNCTION vault.forget_phone_keys();
      DROP FUNCTION vault.filings_with_same_phone(uuid); DROP FUNCTION vault.take_in_phone_keys(); DROP FUNCTION keep_phone_keys(jsonb);
      DROP TABLE vault.phone_key, vault.phone_arrival;
    `);
  }
}

const tables = `
  CREATE TABLE vault.phone_arrival (
    city char(6) NOT NULL,
    filing_id uuid NOT NULL,
    key bytea NOT NULL CHECK (octet_length(key) = 32)
  );
  CREATE TABLE vault.phone_key (
    city char(6) NOT NULL,
    key bytea NOT NULL CHECK (octet_length(key) = 32),
    filing_id uuid NOT NULL,
    until date NOT NULL,
    PRIMARY KEY (city, key, filing_id)
  );
  CREATE INDEX phone_key_by_filing ON vault.phone_key (city, filing_id);
  CREATE INDEX phone_key_by_end ON vault.phone_key (city, until);
  ALTER TABLE vault.phone_arrival ENABLE ROW LEVEL SECURITY; ALTER TABLE vault.phone_arrival FORCE ROW LEVEL SECURITY;
  ALTER TABLE vault.phone_key ENABLE ROW LEVEL SECURITY; ALTER TABLE vault.phone_key FORCE ROW LEVEL SECURITY;
  CREATE POLICY kept_by_the_owner ON vault.phone_arrival TO CURRENT_USER USING (true);
  CREATE POLICY kept_by_the_owner ON vault.phone_key TO CURRENT_USER USING (true);
  CREATE POLICY being_written ON vault.phone_arrival FOR INSERT TO anqi_app WITH CHECK (city = scope_city());
  GRANT INSERT ON vault.phone_arrival TO anqi_app;
`;

const keeping = `
  CREATE FUNCTION keep_phone_keys(decision jsonb) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF jsonb_array_length(decision -> 'phoneKeys') > 0 THEN
      INSERT INTO vault.phone_arrival (city, filing_id, key)
      SELECT scope_city(), x.filing_id, x.key FROM jsonb_to_recordset(decision -> 'phoneKeys') AS x (filing_id uuid, key bytea);
    END IF;
  END $$;
  COMMENT ON FUNCTION keep_phone_keys(jsonb) IS 'Puts down the keyed phones of a decision, for the worker to take into the index.';

  -- In no order of filing, so that where a row lies tells nothing of when it came.
  CREATE FUNCTION vault.take_in_phone_keys() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    today date := (anqi_now() AT TIME ZONE 'Asia/Shanghai')::date;
    taken integer;
  BEGIN
    IF scope_city() IS NULL OR scope_system() IS DISTINCT FROM 'housekeeping' THEN
      RAISE EXCEPTION 'the index is kept by the house alone' USING ERRCODE = '42501';
    END IF;
    WITH arrived AS (DELETE FROM vault.phone_arrival WHERE city = scope_city() RETURNING filing_id, key)
    INSERT INTO vault.phone_key (city, key, filing_id, until)
    SELECT scope_city(), key, filing_id, today + 31 FROM arrived ORDER BY random()
    ON CONFLICT (city, key, filing_id) DO UPDATE SET until = excluded.until;
    GET DIAGNOSTICS taken = ROW_COUNT;
    DELETE FROM vault.phone_key WHERE city = scope_city() AND until < today;
    RETURN taken;
  END $$;
  COMMENT ON FUNCTION vault.take_in_phone_keys() IS 'Takes what arrived into the index, shuffled, and drops what is older than it answers for; answers how many came in.';
  REVOKE EXECUTE ON FUNCTION vault.take_in_phone_keys() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION vault.take_in_phone_keys() TO anqi_app;

  -- Ids alone: which of them may be seen, and as what, the rules of sight on "case" say.
  CREATE FUNCTION vault.filings_with_same_phone(of_filing uuid) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
    ROWS 10 SET search_path = public, pg_temp AS $$
  BEGIN
    IF coalesce(cardinality(scope_units()), 0) = 0 THEN
      RAISE EXCEPTION 'the index answers officers alone' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY SELECT DISTINCT o.filing_id FROM vault.phone_key k
      JOIN vault.phone_key o ON o.city = k.city AND o.key = k.key AND o.filing_id <> k.filing_id
     WHERE k.city = scope_city() AND k.filing_id = of_filing;
  END $$;
  COMMENT ON FUNCTION vault.filings_with_same_phone(uuid) IS 'The other filings in the index in which somebody has a phone that somebody has in this one.';
  REVOKE EXECUTE ON FUNCTION vault.filings_with_same_phone(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION vault.filings_with_same_phone(uuid) TO anqi_app;
`;

const forgetting = `
  CREATE FUNCTION vault.forget_phone_keys() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    of_filing uuid := (SELECT c.filing_id FROM "case" c WHERE c.city = NEW.city AND c.id = NEW.case_id);
  BEGIN
    DELETE FROM vault.phone_key WHERE city = NEW.city AND filing_id = of_filing;
    DELETE FROM vault.phone_arrival WHERE city = NEW.city AND filing_id = of_filing;
    RETURN NULL;
  END $$;
  COMMENT ON FUNCTION vault.forget_phone_keys() IS 'Whose case is forgotten is found by no phone either.';
  CREATE TRIGGER forget_phone_keys AFTER INSERT OR UPDATE ON erasure FOR EACH ROW EXECUTE FUNCTION vault.forget_phone_keys();
`;

const comments = [
  commentOn('vault.phone_arrival', 'Keyed phones of filings on their way into the index.', {
    city: 'The prefecture.',
    filing_id: 'The filing.',
    key: 'HMAC-SHA256 of the phone under PHONE_SECRET; for reporters another than for all others.',
  }),
  commentOn('vault.phone_key', 'By which filings from the same phone are found, for thirty-one days.', {
    city: 'The prefecture.',
    key: 'HMAC-SHA256 of the phone under PHONE_SECRET; for reporters another than for all others.',
    filing_id: 'The filing.',
    until: 'The last day on which it answers.',
  }),
].join('\n');
