// The first beat once more: of each party also the sealed person, by whom representatives are known in every case they have.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OpenSeveralCasesWithTheirParties1795478425000 } from './1795478425000-open-several-cases-with-their-parties.js';

/** One spelling of the ids in `facts.representatives`, from one column of party to another. */
const representativesBy = (known: 'id' | 'person_id', wanted: 'id' | 'person_id'): string => `
  UPDATE "case" c SET facts = jsonb_set(c.facts, '{representatives}', coalesce((
    SELECT jsonb_agg(p.${wanted} ORDER BY p.since, p.id) FROM party p
     WHERE p.city = c.city AND p.case_id = c.id AND c.facts -> 'representatives' ? p.${known}::text), '[]'))
   WHERE jsonb_array_length(c.facts -> 'representatives') > 0`;

/** Even the owner of the tables sees no row of them while the rules of sight are forced. */
const seenByOwner = (statements: string): string => `
  ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY; ALTER TABLE party NO FORCE ROW LEVEL SECURITY;
  ${statements};
  ALTER TABLE party FORCE ROW LEVEL SECURITY; ALTER TABLE "case" FORCE ROW LEVEL SECURITY;`;

export class KnowWhoAPartyIs1795478502000 implements MigrationInterface {
  readonly name = 'KnowWhoAPartyIs1795478502000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A plan kept since a table was nearly empty must not read it from end to end for ever.
      CREATE OR REPLACE FUNCTION open_cases(request jsonb) RETURNS jsonb LANGUAGE plpgsql SET enable_seqscan = off AS $$
      DECLARE
        written jsonb;
        numbers text[];
        asked uuid[];
        held uuid[];
        stale jsonb;
      BEGIN
        PERFORM set_scope(request -> 'scope');
        IF jsonb_typeof(request -> 'claim') = 'object' THEN
          written := claim_key(request -> 'claim');
          IF written IS NOT NULL THEN RETURN jsonb_build_object('written', written); END IF;
        END IF;
        IF request ? 'numbers' THEN
          SELECT array_agg(n) INTO numbers FROM jsonb_array_elements_text(request -> 'numbers') AS n;
          SELECT array_agg(id ORDER BY array_position(numbers, number)) INTO asked
            FROM "case" WHERE city = scope_city() AND number = ANY (numbers);
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
        -- Who asks has seen the first of them; what the others have become is for the rules to judge.
        IF request ? 'expectedVersion' THEN
          SELECT jsonb_build_object('number', c.number, 'version', c.version, 'event', e.type, 'changedAt', e.at, 'changedBy', e.actor, 'changedByName', a.name)
            INTO stale
            FROM "case" c
            LEFT JOIN LATERAL (SELECT type, at, actor FROM event
                                WHERE city = c.city AND case_month = c.case_month AND case_id = c.id AND decides
                                ORDER BY seq DESC LIMIT 1) e ON true
            LEFT JOIN account a ON a.city = c.city AND e.actor = 'account:' || a.id::text
           WHERE c.city = scope_city() AND c.id = asked[1] AND c.id = ANY (held) AND c.version <> (request ->> 'expectedVersion')::integer
           LIMIT 1;
        END IF;
        -- Read by statements that begin after the locks were granted: what the other transaction wrote is seen.
        RETURN jsonb_build_object('moment', anqi_clock(), 'stale', stale, 'files', coalesce((
          SELECT jsonb_agg(to_jsonb(c) || jsonb_build_object(
                   'clocks', coalesce((SELECT jsonb_agg(to_jsonb(k) ORDER BY k.started_at, k.key, k.ordinal) FROM clock k
                     WHERE k.city = c.city AND k.case_month = c.case_month AND k.case_id = c.id), '[]'),
                   'timers', coalesce((SELECT jsonb_agg(to_jsonb(t) ORDER BY t.ring_at, t.id) FROM timer t
                     WHERE t.city = c.city AND t.case_month = c.case_month AND t.case_id = c.id
                       AND t.fired_at IS NULL AND t.cancelled_at IS NULL), '[]'),
                   'parties', coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'person', p.person_id, 'role',
                       CASE WHEN c.kind = 'report' AND p.role = 'complainant' THEN 'reporter' ELSE p.role END) ORDER BY p.since, p.id) FROM party p
                     WHERE p.city = c.city AND p.case_id = c.id AND p.until IS NULL), '[]')) ORDER BY array_position(asked, c.id))
            FROM "case" c WHERE c.city = scope_city() AND c.id = ANY (held)), '[]'));
      END $$;
    `);
    await runner.query(seenByOwner(representativesBy('id', 'person_id')));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(seenByOwner(representativesBy('person_id', 'id')));
    await new OpenSeveralCasesWithTheirParties1795478425000().up(runner);
  }
}
