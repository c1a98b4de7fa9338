// The first beat in one round trip: scope, key, locks, and the cases as they stand once the locks are held.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OpenCasesInOneTrip1795478417000 implements MigrationInterface {
  readonly name = 'OpenCasesInOneTrip1795478417000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION claim_key(claim jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
      DECLARE
        known idempotency_key;
      BEGIN
        IF NOT pg_try_advisory_xact_lock(hashtextextended(
             concat_ws('|', 'anqi.key', scope_city(), claim ->> 'principal', claim ->> 'key'), 0)) THEN
          RAISE EXCEPTION 'a request with this key is being answered' USING ERRCODE = 'AQ001';
        END IF;
        SELECT * INTO known FROM idempotency_key
         WHERE city = scope_city() AND principal = claim ->> 'principal' AND key = claim ->> 'key';
        IF NOT FOUND THEN RETURN NULL; END IF;
        IF known.fingerprint <> decode(claim ->> 'fingerprint', 'hex') THEN
          RAISE EXCEPTION 'this key was used for another request' USING ERRCODE = 'AQ002';
        END IF;
        RETURN known.written;
      END $$;
      COMMENT ON FUNCTION claim_key(jsonb) IS 'What was written under this key; null for a new one, which is then held until the end of the transaction.';

      -- A plan kept since a table was nearly empty must not read it from end to end for ever.
      CREATE FUNCTION open_cases(request jsonb) RETURNS jsonb LANGUAGE plpgsql SET enable_seqscan = off AS $$
      DECLARE
        written jsonb;
        asked uuid[];
        held uuid[];
        stale jsonb;
      BEGIN
        PERFORM set_scope(request -> 'scope');
        IF jsonb_typeof(request -> 'claim') = 'object' THEN
          written := claim_key(request -> 'claim');
          IF written IS NOT NULL THEN RETURN jsonb_build_object('written', written); END IF;
        END IF;
        IF request ? 'number' THEN
          SELECT array_agg(id) INTO asked FROM "case" WHERE city = scope_city() AND number = request ->> 'number';
        ELSE
          SELECT array_agg(id::uuid) INTO asked FROM jsonb_array_elements_text(request -> 'ids') AS id;
        END IF;
        -- Always in the order of the ids, so that two decisions about the same cases cannot wait for each other.
        IF (request ->> 'skipLocked')::boolean THEN
          SELECT array_agg(id) INTO held FROM (
            SELECT id FROM "case" WHERE city = scope_city() AND id = ANY (asked) ORDER BY id FOR UPDATE SKIP LOCKED) AS locked;
        ELSE
          SELECT array_agg(id) INTO held FROM (
            SELECT id FROM "case" WHERE city = scope_city() AND id = ANY (asked) ORDER BY id FOR UPDATE) AS locked;
        END IF;
        IF request ? 'expectedVersion' THEN
          SELECT jsonb_build_object('number', c.number, 'version', c.version, 'event', e.type, 'changedAt', e.at, 'changedBy', e.actor, 'changedByName', a.name)
            INTO stale
            FROM "case" c
            LEFT JOIN LATERAL (SELECT type, at, actor FROM event
                                WHERE city = c.city AND case_month = c.case_month AND case_id = c.id AND decides
                                ORDER BY seq DESC LIMIT 1) e ON true
            LEFT JOIN account a ON a.city = c.city AND e.actor = 'account:' || a.id::text
           WHERE c.city = scope_city() AND c.id = ANY (held) AND c.version <> (request ->> 'expectedVersion')::integer
           LIMIT 1;
        END IF;
        -- Read by statements that begin after the locks were granted: what the other transaction wrote is seen.
        RETURN jsonb_build_object('moment', anqi_clock(), 'stale', stale, 'files', coalesce((
          SELECT jsonb_agg(to_jsonb(c) || jsonb_build_object(
                   'clocks', coalesce((SELECT jsonb_agg(to_jsonb(k) ORDER BY k.started_at, k.key, k.ordinal) FROM clock k
                     WHERE k.city = c.city AND k.case_month = c.case_month AND k.case_id = c.id), '[]'),
                   'timers', coalesce((SELECT jsonb_agg(to_jsonb(t) ORDER BY t.ring_at, t.id) FROM timer t
                     WHERE t.city = c.city AND t.case_month = c.case_month AND t.case_id = c.id
                       AND t.fired_at IS NULL AND t.cancelled_at IS NULL), '[]')) ORDER BY c.id)
            FROM "case" c WHERE c.city = scope_city() AND c.id = ANY (held)), '[]'));
      END $$;
      COMMENT ON FUNCTION open_cases(jsonb) IS 'Opens cases for a decision: locked, and whole. What is not in sight is as absent as what does not exist.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION open_cases(jsonb); DROP FUNCTION claim_key(jsonb)');
  }
}
