// The way of an export into the registry: rows arrive by COPY, and one function merges them, in the same transaction.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class TakeInTheRegister1795478490100 implements MigrationInterface {
  readonly name = 'TakeInTheRegister1795478490100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(arrival);
    await runner.query(functions);
    await runner.query(`
      REVOKE ALL ON FUNCTION begin_operator_import(), merge_operators(jsonb) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION begin_operator_import(), merge_operators(jsonb) TO anqi_app;
      ${comments}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION begin_operator_import(), merge_operators(jsonb);
      DROP TABLE operator_arrival;
    `);
  }
}

/** What an import says of an operator, in the order in which it is sent. */
const told = [
  ...['credit_code', 'code_irregular', 'register_no', 'name', 'former_names', 'kind', 'state', 'state_on', 'address'],
  ...['unit', 'town', 'placement', 'candidates', 'head_code', 'chain', 'platforms'],
  ...['abnormal_from', 'abnormal_to', 'dishonest_from', 'dishonest_to'],
  ...['folded', 'pinyin', 'initials', 'grams', 'fingerprint'],
] as const;

/** COPY FROM is refused under row-level security; the table is empty before and after the one transaction that fills it. */
const arrival = `
  CREATE UNLOGGED TABLE operator_arrival (
    row_no integer NOT NULL,
    key text GENERATED ALWAYS AS (coalesce(credit_code, 'no ' || register_no)) STORED,
    credit_code text, code_irregular boolean, register_no text, name text, former_names text[], kind text, state text,
    state_on date, address text, unit text, town text, placement text, candidates text[], head_code text, chain text,
    platforms text[], abnormal_from date, abnormal_to date, dishonest_from date, dishonest_to date,
    folded text, pinyin text, initials text, grams integer[], fingerprint uuid
  );
  GRANT INSERT ON operator_arrival TO anqi_app;
`;

/** CLOSED_STATES of the rules, as they were when this was written. */
const closedStates = "ARRAY['moved-away', 'registration-cancelled', 'deregistered']";

const functions = `
  CREATE FUNCTION begin_operator_import() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF scope_system() IS DISTINCT FROM 'import' THEN
      RAISE EXCEPTION 'only an import takes in the register' USING ERRCODE = '42501';
    END IF;
    IF NOT pg_try_advisory_xact_lock(hashtext('operator import')) THEN
      RAISE EXCEPTION 'another import of the register is under way' USING ERRCODE = 'AQ006';
    END IF;
    TRUNCATE operator_arrival;
  END $$;
  COMMENT ON FUNCTION begin_operator_import() IS 'Takes the one place of an import of the register, for this transaction; a second one is told AQ006.';

  CREATE FUNCTION merge_operators(asked jsonb) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp SET work_mem = '128MB' AS $$
  DECLARE
    here char(6) := scope_city();
    is_whole boolean := (asked ->> 'whole')::boolean;
    most_missing float8 := (asked ->> 'mostMissing')::float8;
    was_empty boolean := NOT EXISTS (SELECT FROM operator);
    standing bigint;
    missing bigint := 0;
    again bigint := 0;
    coded bigint;
    changed bigint;
    closed bigint;
    opened bigint;
    arrived bigint;
    repeated jsonb;
  BEGIN
    IF scope_system() IS DISTINCT FROM 'import' THEN
      RAISE EXCEPTION 'only an import takes in the register' USING ERRCODE = '42501';
    END IF;
    -- A row with nothing but the old number is about the operator that has a credit code by now.
    UPDATE operator_arrival a SET credit_code = o.credit_code FROM operator o
     WHERE a.credit_code IS NULL AND o.city = here AND o.register_no = a.register_no AND o.credit_code IS NOT NULL;
    -- The first of two rows about the same operator counts; the others are told.
    WITH twice AS (SELECT key, min(row_no) AS first FROM operator_arrival GROUP BY key HAVING count(*) > 1),
         gone AS (DELETE FROM operator_arrival a USING twice WHERE a.key = twice.key AND a.row_no > twice.first RETURNING a.row_no)
    SELECT coalesce(jsonb_agg(row_no ORDER BY row_no), '[]') INTO repeated FROM gone;
    ANALYZE operator_arrival;
    SELECT count(*) INTO arrived FROM operator_arrival;

    -- An operator of the old kind that was given a credit code stays the same operator.
    UPDATE operator o SET credit_code = a.credit_code FROM operator_arrival a
     WHERE o.city = here AND o.credit_code IS NULL AND a.credit_code IS NOT NULL AND o.register_no = a.register_no
       AND NOT EXISTS (SELECT FROM operator held WHERE held.city = here AND held.key = a.credit_code);
    GET DIAGNOSTICS coded = ROW_COUNT;

    WITH merged AS (
      UPDATE operator o SET (${told.join(', ')}, changed_at)
           = (${told.map((column) => `a.${column}`).join(', ')}, now())
        FROM operator_arrival a JOIN operator before ON before.city = here AND before.key = a.key
       WHERE o.city = here AND o.id = before.id AND before.fingerprint <> a.fingerprint
      RETURNING before.state <> ALL (${closedStates}) AND a.state = ANY (${closedStates}) AS is_closing)
    SELECT count(*), count(*) FILTER (WHERE is_closing) INTO changed, closed FROM merged;

    IF is_whole THEN
      UPDATE operator o SET not_seen_since = NULL FROM operator_arrival a
       WHERE o.city = here AND o.not_seen_since IS NOT NULL AND o.key = a.key;
      GET DIAGNOSTICS again = ROW_COUNT;
      SELECT count(*) INTO standing FROM operator WHERE city = here AND not_seen_since IS NULL;
      UPDATE operator o SET not_seen_since = now()
       WHERE o.city = here AND o.not_seen_since IS NULL
         AND NOT EXISTS (SELECT FROM operator_arrival a WHERE a.key = o.key);
      GET DIAGNOSTICS missing = ROW_COUNT;
      IF missing > standing * most_missing THEN
        RAISE EXCEPTION 'the export lacks too many operators' USING ERRCODE = 'AQ007';
      END IF;
    END IF;

    -- Built once over all rows it is ready in a tenth of the time; nobody can be searching an empty registry.
    IF was_empty THEN DROP INDEX operator_by_gram; END IF;
    INSERT INTO operator (city, ${told.join(', ')})
    SELECT here, ${told.map((column) => `a.${column}`).join(', ')} FROM operator_arrival a
     WHERE NOT EXISTS (SELECT FROM operator o WHERE o.city = here AND o.key = a.key);
    GET DIAGNOSTICS opened = ROW_COUNT;
    IF was_empty THEN CREATE INDEX operator_by_gram ON operator USING gin (grams); END IF;

    IF opened + changed > 0 THEN
      DELETE FROM operator_common_gram WHERE city = here;
      INSERT INTO operator_common_gram (city, gram, operators)
      SELECT here, gram, count(*) * 10 FROM operator, unnest(grams) AS gram
       WHERE city = here AND id % 10 = 0 GROUP BY gram HAVING count(*) >= 2;
      ANALYZE operator;
      ANALYZE operator_common_gram;
    END IF;
    TRUNCATE operator_arrival;
    RETURN jsonb_build_object('arrived', arrived, 'opened', opened, 'changed', changed, 'closed', closed, 'coded', coded,
      'seenAgain', again, 'missing', missing, 'repeated', repeated);
  END $$;
  COMMENT ON FUNCTION merge_operators(jsonb) IS 'Merges what has arrived into the registry: new, changed, closed, and in a whole export those that are missing.';
`;

const comments = commentOn(
  'operator_arrival',
  'Rows of an export on their way into the registry; empty but within that transaction.',
  {
    row_no: 'The row of the sheet.',
    key: 'As in operator.',
    ...Object.fromEntries(told.map((column) => [column, 'As in operator.'])),
  },
);
