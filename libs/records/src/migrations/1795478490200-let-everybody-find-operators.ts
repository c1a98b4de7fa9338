// The narrow reader of the registry: what anybody may be shown of the operators that fit a question, and how well they fit.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetEverybodyFindOperators1795478490200 implements MigrationInterface {
  readonly name = 'LetEverybodyFindOperators1795478490200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${findOperators}
      REVOKE ALL ON FUNCTION find_operators(jsonb) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION find_operators(jsonb) TO anqi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION find_operators(jsonb)');
  }
}

/** Unrolled: a subquery for each row would cost more than the row. The rarest grams say the most. */
const weighed = Array.from({ length: 14 }, (_unused, at) => at + 1)
  .map((place) => `CASE WHEN all_grams[${place}] = ANY (o.grams) THEN all_weights[${place}] ELSE 0 END`)
  .join(' + ');

const shown = `
      SELECT o.name, o.former_names, o.credit_code, o.register_no, o.kind, o.state, o.address, o.unit, o.town,
             o.folded::text, o.pinyin::text, o.initials::text, o.not_seen_since IS NULL,
             (${weighed})::real
        FROM operator o`;
const best = 'ORDER BY 14 DESC, length(o.folded), o.id LIMIT few';

/**
 * Row-level security keeps the array operators from the index, for they are not leakproof: so the search is the owner's,
 * behind one function that shows what the register publishes. A sequential scan is never the better plan here, and to
 * start a parallel worker takes twenty times as long as the search itself.
 */
const findOperators = `
  CREATE FUNCTION find_operators(asked jsonb) RETURNS TABLE (
    name text, former_names text[], credit_code text, register_no text, kind text, state text, address text,
    unit text, town text, folded text, pinyin text, initials text, seen boolean, weight real
  ) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp SET enable_seqscan = off SET max_parallel_workers_per_gather = 0
    SET plan_cache_mode = force_custom_plan AS $$
  DECLARE
    here char(6) := scope_city();
    -- Beyond every letter that a name, a reading or a code can hold.
    last_letter constant text := chr(1114109);
    most_rare constant integer := 1000;
    few constant integer := 60;
    all_grams integer[];
    all_weights real[];
    all_counts integer[];
    rare integer[] := '{}';
    budget integer := 0;
    found bigint[] := '{}';
    combination jsonb;
  BEGIN
    -- Everything that was asked, each piece in a name or in an address.
    FOR combination IN SELECT jsonb_array_elements(asked -> 'combinations') LOOP
      found := found || ARRAY(
        SELECT o.id FROM operator o WHERE o.city = here
           AND o.grams @> ARRAY(SELECT jsonb_array_elements_text(combination)::integer) LIMIT 2 * few);
    END LOOP;
    IF asked ->> 'code' <> '' THEN
      found := found || ARRAY(SELECT o.id FROM operator o WHERE o.city = here
        AND o.credit_code COLLATE "C" >= asked ->> 'code' AND o.credit_code COLLATE "C" < (asked ->> 'code') || last_letter
        ORDER BY o.credit_code COLLATE "C" LIMIT few);
      found := found || ARRAY(SELECT o.id FROM operator o WHERE o.city = here AND o.register_no = asked ->> 'code' LIMIT few);
    END IF;
    IF asked ->> 'folded' <> '' THEN
      found := found || ARRAY(SELECT o.id FROM operator o WHERE o.city = here
        AND o.folded >= asked ->> 'folded' AND o.folded < (asked ->> 'folded') || last_letter ORDER BY o.folded LIMIT few);
    END IF;
    IF asked ->> 'letters' <> '' THEN
      found := found || ARRAY(SELECT o.id FROM operator o WHERE o.city = here
        AND o.pinyin >= asked ->> 'letters' AND o.pinyin < (asked ->> 'letters') || last_letter ORDER BY o.pinyin LIMIT few);
      found := found || ARRAY(SELECT o.id FROM operator o WHERE o.city = here
        AND o.initials >= asked ->> 'letters' AND o.initials < (asked ->> 'letters') || last_letter ORDER BY o.initials LIMIT few);
    END IF;

    SELECT array_agg(g.gram ORDER BY g.operators, g.gram),
           array_agg((1 / ln(3 + g.operators))::real ORDER BY g.operators, g.gram),
           array_agg(g.operators ORDER BY g.operators, g.gram)
      INTO all_grams, all_weights, all_counts
      FROM (SELECT asked_gram::integer AS gram, coalesce(c.operators, 10) AS operators
              FROM jsonb_array_elements_text(asked -> 'grams') AS asked_gram
              LEFT JOIN operator_common_gram c ON c.city = here AND c.gram = asked_gram::integer) g;
    -- Only where nothing holds all of it: what shares the rarest of it.
    IF cardinality(found) = 0 AND cardinality(all_grams) > 0 THEN
      FOR place IN 1 .. cardinality(all_grams) LOOP
        EXIT WHEN budget + all_counts[place] > most_rare AND place > 1;
        budget := budget + all_counts[place];
        rare := rare || all_grams[place];
      END LOOP;
    END IF;

    IF cardinality(found) > 0 THEN
      RETURN QUERY ${shown} WHERE o.city = here AND o.id = ANY (found) ${best};
    ELSE
      -- Once through the rows: as many of them as are read here lie anywhere on the disk.
      RETURN QUERY ${shown} WHERE o.city = here AND o.grams && rare ${best};
    END IF;
  END $$;
  COMMENT ON FUNCTION find_operators(jsonb) IS 'The operators that fit a question best by their terms, sixty at most; only what the register publishes.';
`;
