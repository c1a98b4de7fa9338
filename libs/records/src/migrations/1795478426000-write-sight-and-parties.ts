// The third beat again: who else comes to see a case, who joins or leaves it, and which letter has to wait.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WriteDecisionsInOneTrip1795478418000 } from './1795478418000-write-decisions-in-one-trip.js';

const clockColumns = `city, case_month, case_id, key, ordinal, rule_set, calendar_edition, citation, started_on, started_at, due_on,
  due_strict_on, due_at, provisional, pauses, extension_days, generation, rung, ended_at, ending`;

export class WriteSightAndParties1795478426000 implements MigrationInterface {
  readonly name = 'WriteSightAndParties1795478426000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A plan kept since a table was nearly empty must not read it from end to end for ever.
      CREATE OR REPLACE FUNCTION write_decision(decision jsonb) RETURNS jsonb LANGUAGE plpgsql SET enable_seqscan = off AS $$
      DECLARE
        written jsonb;
        asked uuid[];
        changed uuid[];
        opened uuid[];
        looked uuid[];
        touched integer;
        line bigint;
        true_time time_shift;
      BEGIN
        -- A filing opens nothing first: its scope and key come with it, and it was decided on a projected moment.
        IF decision ? 'scope' THEN
          PERFORM set_scope(decision -> 'scope');
          IF jsonb_typeof(decision -> 'claim') = 'object' THEN
            written := claim_key(decision -> 'claim');
            IF written IS NOT NULL THEN RETURN jsonb_build_object('written', written); END IF;
          END IF;
          SELECT * INTO true_time FROM time_shift;
          IF true_time.epoch <> (decision ->> 'epoch')::integer
             OR abs(extract(epoch FROM anqi_now() - (decision ->> 'moment')::timestamptz)) > 2 THEN
            RAISE EXCEPTION 'the moment of the decision is not now' USING ERRCODE = 'AQ004';
          END IF;
        END IF;
        PERFORM set_config('anqi.target', decision ->> 'target', true);

        SELECT array_agg(id) INTO opened FROM jsonb_populate_recordset(NULL::"case", decision -> 'cases');
        IF jsonb_array_length(decision -> 'changes') > 0 THEN
          -- By a list of ids: a join with the JSON would read the whole table.
          SELECT array_agg((n ->> 'id')::uuid) INTO asked FROM jsonb_array_elements(decision -> 'changes') AS n;
          SELECT array_agg(c.id) INTO changed FROM "case" c WHERE c.city = scope_city() AND c.id = ANY (asked);
          IF cardinality(changed) IS DISTINCT FROM cardinality(asked) THEN
            RAISE EXCEPTION 'a case of this decision is not in sight' USING ERRCODE = 'AQ005';
          END IF;
        END IF;
        -- A look at a story changes nothing of its case, but its grant is a row of the case all the same.
        IF jsonb_typeof(decision -> 'grant') = 'object' THEN
          SELECT array_agg(c.id) INTO looked FROM "case" c
           WHERE c.city = scope_city() AND c.id = (decision -> 'grant' ->> 'case_id')::uuid;
        END IF;
        PERFORM set_config('anqi.writing', array_to_string(changed || opened || looked, ','), true);

        IF jsonb_typeof(decision -> 'external') = 'object' AND EXISTS (
          SELECT FROM external_order WHERE city = scope_city()
             AND source = decision -> 'external' ->> 'source' AND order_no = decision -> 'external' ->> 'order_no') THEN
          RAISE EXCEPTION 'this order is already there' USING ERRCODE = 'AQ003';
        END IF;
        IF jsonb_typeof(decision -> 'filing') = 'object' THEN
          INSERT INTO filing SELECT * FROM jsonb_populate_record(NULL::filing, decision -> 'filing');
        END IF;
        IF jsonb_array_length(decision -> 'persons') > 0 THEN
          INSERT INTO vault.person SELECT * FROM jsonb_populate_recordset(NULL::vault.person, decision -> 'persons');
        END IF;
        IF opened IS NOT NULL THEN
          INSERT INTO "case" SELECT * FROM jsonb_populate_recordset(NULL::"case", decision -> 'cases');
        END IF;
        IF changed IS NOT NULL THEN
          UPDATE "case" c SET (kind, state, unit, station, handler, channel, real_name, respondent_name, respondent_address,
              respondent_credit_code, registered_at, received_first_at, received_at, closed_at, outcome, counted_at, counted_on_time,
              next_due_on, next_due_at, next_clock, rung, facts, version, changed_at, last_seq, head_hash)
            = (n.kind, n.state, n.unit, n.station, n.handler, n.channel, n.real_name, n.respondent_name, n.respondent_address,
              n.respondent_credit_code, n.registered_at, n.received_first_at, n.received_at, n.closed_at, n.outcome, n.counted_at,
              n.counted_on_time, n.next_due_on, n.next_due_at, n.next_clock, n.rung, n.facts, n.version, n.changed_at, n.last_seq, n.head_hash)
            FROM jsonb_populate_recordset(NULL::"case", decision -> 'changes') n,
                 jsonb_to_recordset(decision -> 'changes') AS seen (id uuid, seen_seq integer)
           WHERE c.city = n.city AND c.id = n.id AND seen.id = n.id AND c.last_seq = seen.seen_seq;
          GET DIAGNOSTICS touched = ROW_COUNT;
          IF touched <> cardinality(changed) THEN
            RAISE EXCEPTION 'a case of this decision was written by another' USING ERRCODE = '40001';
          END IF;
        END IF;
        IF jsonb_array_length(decision -> 'parties') > 0 THEN
          INSERT INTO party SELECT * FROM jsonb_populate_recordset(NULL::party, decision -> 'parties');
        END IF;
        IF jsonb_array_length(decision -> 'partiesEnded') > 0 THEN
          UPDATE party p SET until = greatest(p.since, (decision ->> 'moment')::timestamptz)
            FROM jsonb_to_recordset(decision -> 'partiesEnded') AS x (id uuid, case_id uuid)
           WHERE p.city = scope_city() AND p.id = x.id AND p.case_id = x.case_id AND p.until IS NULL;
          GET DIAGNOSTICS touched = ROW_COUNT;
          IF touched <> jsonb_array_length(decision -> 'partiesEnded') THEN
            RAISE EXCEPTION 'a party to be ended is none of its case' USING ERRCODE = 'P0001';
          END IF;
        END IF;
        -- Ended before it is granted: what a decision takes and gives again has a new beginning.
        IF jsonb_array_length(decision -> 'sightEnded') > 0 THEN
          UPDATE case_unit u SET until = greatest(u.since, (decision ->> 'moment')::timestamptz)
            FROM jsonb_to_recordset(decision -> 'sightEnded') AS x (case_id uuid, unit text, role text)
           WHERE u.city = scope_city() AND u.case_id = x.case_id AND u.unit = x.unit AND u.role = x.role AND u.until IS NULL;
        END IF;
        IF jsonb_array_length(decision -> 'sight') > 0 THEN
          INSERT INTO case_unit (city, case_id, unit, role, since)
          SELECT s.city, s.case_id, s.unit, s.role, s.since FROM jsonb_populate_recordset(NULL::case_unit, decision -> 'sight') s
           WHERE NOT EXISTS (SELECT FROM case_unit u WHERE u.city = s.city AND u.case_id = s.case_id AND u.unit = s.unit
                                AND u.role = s.role AND u.until IS NULL)
          ON CONFLICT (city, case_id, unit, role, since) DO UPDATE SET until = NULL;
        END IF;
        IF jsonb_array_length(decision -> 'inherits') > 0 THEN
          INSERT INTO party (city, id, case_id, person_id, role, name_mask, phone_mask, since)
          SELECT p.city, gen_random_uuid(), i.heir, p.person_id,
                 CASE WHEN i.kind = 'report' AND p.role = 'complainant' THEN 'reporter'
                      WHEN i.kind IN ('complaint', 'settlement') AND p.role = 'reporter' THEN 'complainant' ELSE p.role END,
                 CASE WHEN i.kind IN ('complaint', 'settlement') THEN p.name_mask END,
                 CASE WHEN i.kind IN ('complaint', 'settlement') THEN p.phone_mask END,
                 (decision ->> 'moment')::timestamptz
            FROM jsonb_to_recordset(decision -> 'inherits') AS i (heir uuid, parent uuid, kind text)
            JOIN party p ON p.city = scope_city() AND p.case_id = i.parent AND p.until IS NULL;
        END IF;
        INSERT INTO event SELECT * FROM jsonb_populate_recordset(NULL::event, decision -> 'events');
        IF jsonb_array_length(decision -> 'statements') > 0 THEN
          INSERT INTO statement SELECT * FROM jsonb_populate_recordset(NULL::statement, decision -> 'statements');
        END IF;
        IF jsonb_array_length(decision -> 'newClocks') > 0 THEN
          INSERT INTO clock (${clockColumns})
          SELECT ${clockColumns} FROM jsonb_populate_recordset(NULL::clock, decision -> 'newClocks');
        END IF;
        IF jsonb_array_length(decision -> 'clocks') > 0 THEN
          INSERT INTO clock (${clockColumns})
          SELECT ${clockColumns} FROM jsonb_populate_recordset(NULL::clock, decision -> 'clocks')
          ON CONFLICT (city, case_month, case_id, key, ordinal) DO UPDATE SET (rule_set, calendar_edition, citation, due_on, due_strict_on,
              due_at, provisional, pauses, extension_days, generation, rung, ended_at, ending)
            = (excluded.rule_set, excluded.calendar_edition, excluded.citation, excluded.due_on, excluded.due_strict_on,
              excluded.due_at, excluded.provisional, excluded.pauses, excluded.extension_days, excluded.generation, excluded.rung,
              excluded.ended_at, excluded.ending);
        END IF;
        -- Cancelled before the new ones are set: the same ring may be set again in a new generation only.
        IF jsonb_array_length(decision -> 'cancel') > 0 THEN
          UPDATE timer t SET cancelled_at = (decision ->> 'moment')::timestamptz
            FROM jsonb_to_recordset(decision -> 'cancel') AS x (id uuid, case_month date)
           WHERE t.city = scope_city() AND t.case_month = x.case_month AND t.id = x.id AND t.fired_at IS NULL AND t.cancelled_at IS NULL;
          GET DIAGNOSTICS touched = ROW_COUNT;
          IF touched <> jsonb_array_length(decision -> 'cancel') THEN
            RAISE EXCEPTION 'a timer to be cancelled was not pending' USING ERRCODE = '40001';
          END IF;
        END IF;
        IF jsonb_array_length(decision -> 'fire') > 0 THEN
          UPDATE timer t SET fired_at = (decision ->> 'moment')::timestamptz
            FROM jsonb_to_recordset(decision -> 'fire') AS x (id uuid, case_month date)
           WHERE t.city = scope_city() AND t.case_month = x.case_month AND t.id = x.id AND t.fired_at IS NULL AND t.cancelled_at IS NULL;
          GET DIAGNOSTICS touched = ROW_COUNT;
          IF touched <> jsonb_array_length(decision -> 'fire') THEN
            RAISE EXCEPTION 'a timer to be rung was not pending' USING ERRCODE = '40001';
          END IF;
        END IF;
        IF jsonb_array_length(decision -> 'timers') > 0 THEN
          INSERT INTO timer (city, case_month, id, case_id, clock_key, clock_ordinal, rung, generation, repeat, ring_at)
          SELECT city, case_month, id, case_id, clock_key, clock_ordinal, rung, generation, repeat, ring_at
            FROM jsonb_populate_recordset(NULL::timer, decision -> 'timers');
        END IF;
        IF jsonb_typeof(decision -> 'external') = 'object' THEN
          INSERT INTO external_order SELECT * FROM jsonb_populate_record(NULL::external_order, decision -> 'external');
        END IF;
        IF jsonb_array_length(decision -> 'tracking') > 0 THEN
          INSERT INTO tracking_key SELECT * FROM jsonb_populate_recordset(NULL::tracking_key, decision -> 'tracking');
        END IF;
        IF jsonb_array_length(decision -> 'outbox') > 0 THEN
          INSERT INTO outbox (city, id, letter, recipient, unit, case_id, case_number, facts, decided_at, not_before)
          SELECT city, id, letter, recipient, unit, case_id, case_number, facts, decided_at, not_before
            FROM jsonb_populate_recordset(NULL::outbox, decision -> 'outbox');
        END IF;
        IF jsonb_typeof(decision -> 'grant') = 'object' THEN
          INSERT INTO vault."grant" (city, id, case_id, account, what, purpose, targets, expires_at)
          SELECT g.city, g.id, g.case_id, g.account, g.what, g.purpose,
                 CASE g.what
                   WHEN 'person' THEN coalesce((SELECT array_agg(p.person_id) FROM party p WHERE p.city = g.city AND p.case_id = g.case_id AND p.until IS NULL), '{}')
                   WHEN 'story' THEN coalesce((SELECT array_agg(c.filing_id) FROM "case" c WHERE c.city = g.city AND c.id = g.case_id AND c.filing_id IS NOT NULL), '{}')
                   ELSE coalesce((SELECT array_agg(s.id) FROM statement s WHERE s.city = g.city AND s.case_id = g.case_id), '{}') END,
                 now() + (decision -> 'grant' ->> 'seconds')::integer * interval '1 second'
            FROM jsonb_populate_record(NULL::vault."grant", decision -> 'grant') g;
          line := append_audit(decision -> 'grant' ->> 'unit', 'account:' || (decision -> 'grant' ->> 'account'), 'look',
            (decision -> 'grant' ->> 'case_id')::uuid,
            jsonb_build_object('grant', decision -> 'grant' -> 'id', 'what', decision -> 'grant' -> 'what', 'purpose', decision -> 'grant' -> 'purpose'));
        END IF;
        IF jsonb_typeof(decision -> 'claim') = 'object' THEN
          INSERT INTO idempotency_key (city, principal, key, fingerprint, written)
          VALUES (scope_city(), decision -> 'claim' ->> 'principal', decision -> 'claim' ->> 'key',
                  decode(decision -> 'claim' ->> 'fingerprint', 'hex'), decision -> 'written');
        END IF;
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION write_decision(jsonb) IS 'Writes a whole decision under the scope of its transaction; answers what was written before when its key is known.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const before = new WriteDecisionsInOneTrip1795478418000();
    await before.down(runner);
    await before.up(runner);
  }
}
