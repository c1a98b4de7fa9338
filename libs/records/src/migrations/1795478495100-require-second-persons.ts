// The vault asks too: of an insider no grant is written without a second person's word, whatever the api forgets to ask.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RequireSecondPersons1795478495100 implements MigrationInterface {
  readonly name = 'RequireSecondPersons1795478495100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION vault.require_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE look_request SET used_at = anqi_now(), used_grant = NEW.id
         WHERE city = NEW.city AND case_id = NEW.case_id AND asker = NEW.account AND purpose = NEW.purpose
           AND until > anqi_now() AND used_at IS NULL AND lapsed_at IS NULL;
        -- A case that cannot be seen here is taken for an insider's.
        IF NOT FOUND AND coalesce((SELECT (c.facts -> 'insider')::boolean FROM "case" c
                                    WHERE c.city = NEW.city AND c.id = NEW.case_id), true) THEN
          RAISE EXCEPTION 'no second person has let this account look' USING ERRCODE = 'AQ029';
        END IF;
        RETURN NEW;
      END $$;
      COMMENT ON FUNCTION vault.require_second_person() IS 'Uses up the approval that stands for a look at a person; of an insider there is no look without one.';
      CREATE TRIGGER require_second_person BEFORE INSERT ON vault."grant" FOR EACH ROW
        WHEN (NEW.what = 'person') EXECUTE FUNCTION vault.require_second_person();

      CREATE FUNCTION keep_insider() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'whoever reported as an insider stays one' USING ERRCODE = 'AQ029';
      END $$;
      COMMENT ON FUNCTION keep_insider() IS 'A case of an insider is never made an ordinary one, by which his identity would be open to one officer alone.';
      CREATE TRIGGER keep_insider BEFORE UPDATE OF facts ON "case" FOR EACH ROW
        WHEN (OLD.facts -> 'insider' = 'true' AND NEW.facts -> 'insider' IS DISTINCT FROM 'true') EXECUTE FUNCTION keep_insider();

      -- Grants are counted by their owner's rights: the role that serves requests reads none of them.
      CREATE INDEX grant_by_account ON vault."grant" (city, account, granted_at) WHERE what = 'person';
      CREATE POLICY counted_by_the_owner ON vault."grant" FOR SELECT TO CURRENT_USER USING (city = scope_city());
      CREATE FUNCTION vault.count_looks(of_account uuid) RETURNS TABLE (last_hour integer, last_day integer)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        -- Two looks of one officer at once are counted one after the other.
        PERFORM pg_advisory_xact_lock(hashtextextended('vault.count_looks:' || of_account, 0));
        RETURN QUERY SELECT (count(*) FILTER (WHERE g.granted_at > clock_timestamp() - interval '1 hour'))::integer, count(*)::integer
          FROM vault."grant" g
         WHERE g.city = scope_city() AND g.account = of_account AND g.what = 'person' AND g.granted_at > clock_timestamp() - interval '1 day';
      END $$;
      COMMENT ON FUNCTION vault.count_looks(uuid) IS 'How many looks at people an account was granted in the last hour and day, by the true time; whoever asks holds its turn until he commits.';
      REVOKE EXECUTE ON FUNCTION vault.count_looks(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION vault.count_looks(uuid) TO anqi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION vault.count_looks(uuid); DROP POLICY counted_by_the_owner ON vault."grant"; DROP INDEX vault.grant_by_account;
      DROP TRIGGER keep_insider ON "case"; DROP FUNCTION keep_insider();
      DROP TRIGGER require_second_person ON vault."grant"; DROP FUNCTION vault.require_second_person();
    `);
  }
}
