// What consumers say of an end, beside the cases and without them: only what can be added up, for whoever looks an operator up.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateEvaluations1795478492000 implements MigrationInterface {
  readonly name = 'CreateEvaluations1795478492000';

  async up(runner: QueryRunner): Promise<void> {
    // Even the owner of the table sees no row of it while the rules of sight are forced.
    await runner.query(`
      ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY;
      UPDATE "case" SET facts = '{"evaluation": null}'::jsonb || facts WHERE NOT facts ? 'evaluation';
      ALTER TABLE "case" FORCE ROW LEVEL SECURITY;
    `);
    await runner.query(table);
    await runner.query(keeping);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER keep_evaluation ON "case"; DROP FUNCTION keep_evaluation(); DROP TABLE evaluation;
      ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY;
      UPDATE "case" SET facts = facts - 'evaluation';
      ALTER TABLE "case" FORCE ROW LEVEL SECURITY;
    `);
  }
}

const table = `
  CREATE TABLE evaluation (
    city char(6) NOT NULL,
    case_id uuid NOT NULL,
    place bigint GENERATED ALWAYS AS IDENTITY,
    credit_code text NOT NULL,
    first_on date NOT NULL,
    solution text NOT NULL CHECK (solution IN ('solved', 'partly', 'unsolved')),
    stars smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
    PRIMARY KEY (city, case_id),
    FOREIGN KEY (city, case_id) REFERENCES "case" (city, id)
  );
  CREATE INDEX evaluation_by_operator ON evaluation (city, credit_code, place);
  ALTER TABLE evaluation ENABLE ROW LEVEL SECURITY; ALTER TABLE evaluation FORCE ROW LEVEL SECURITY;
  CREATE POLICY of_its_city ON evaluation FOR SELECT TO anqi_app USING (city = (SELECT scope_city()));
  CREATE POLICY kept_by_its_owner ON evaluation TO CURRENT_USER USING (true) WITH CHECK (true);
  -- Whose case it was is nobody's to read.
  GRANT SELECT (city, place, credit_code, first_on, solution, stars) ON evaluation TO anqi_app;
`;

/** A complaint that was opened again has nothing said of its end. */
const keeping = `
  CREATE FUNCTION keep_evaluation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE said jsonb := NEW.facts -> 'evaluation';
  BEGIN
    IF said ->> 'by' IS DISTINCT FROM 'filer' THEN
      DELETE FROM evaluation WHERE city = NEW.city AND case_id = NEW.id;
      RETURN NULL;
    END IF;
    INSERT INTO evaluation (city, case_id, credit_code, first_on, solution, stars)
    VALUES (NEW.city, NEW.id, NEW.respondent_credit_code, (said ->> 'on')::date, said ->> 'solution', (NEW.facts ->> 'stars')::smallint)
    ON CONFLICT (city, case_id) DO UPDATE SET solution = EXCLUDED.solution, stars = EXCLUDED.stars;
    RETURN NULL;
  END $$;
  CREATE TRIGGER keep_evaluation AFTER UPDATE OF facts ON "case" FOR EACH ROW
    WHEN (NEW.kind = 'complaint' AND NEW.respondent_credit_code IS NOT NULL
      AND (OLD.facts -> 'evaluation', OLD.facts -> 'stars') IS DISTINCT FROM (NEW.facts -> 'evaluation', NEW.facts -> 'stars'))
    EXECUTE FUNCTION keep_evaluation();
`;

const comments =
  commentOn(
    'evaluation',
    'What filers of complaints said of their end, by operator: a projection of the events “evaluated”, without a word and without a person.',
    {
      city: 'The prefecture.',
      case_id: 'The complaint; nobody who reads evaluations sees it.',
      place: 'The order in which the first answers came: sums grow along it.',
      credit_code: 'The operator complained of, by its credit code.',
      first_on: 'The day of the first answer in Asia/Shanghai; it is shown once it can no longer be changed.',
      solution: 'Whether what was wrong has been put right.',
      stars: 'How satisfied the filer was with the handling, one to five.',
    },
  ) +
  `COMMENT ON FUNCTION keep_evaluation() IS 'Keeps the projection with every answer of a filer; what an officer wrote down is not counted.';`;
