// Model units: one row for each application of an operator, what became of it, and what was done.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateModelUnits1795478500100 implements MigrationInterface {
  readonly name = 'CreateModelUnits1795478500100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(sight);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE model_unit_change, model_unit');
  }
}

const tables = `
  CREATE TABLE model_unit (
    city char(6) NOT NULL,
    id uuid NOT NULL,
    unit text NOT NULL,
    applied_unit text NOT NULL,
    credit_code text NOT NULL CHECK (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    name text NOT NULL,
    state text NOT NULL CHECK (state IN ('applied', 'refused', 'standing', 'withdrawn')),
    version integer NOT NULL CHECK (version > 0),
    changed_at timestamptz NOT NULL,
    starts_on date,
    ends_on date,
    reason text,
    conditions text[],
    applied_by uuid,
    applied_at timestamptz,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, unit) REFERENCES unit (city, code),
    FOREIGN KEY (city, applied_unit) REFERENCES unit (city, code),
    FOREIGN KEY (city, applied_by) REFERENCES account (city, id),
    CHECK ((state IN ('standing', 'withdrawn')) = (starts_on IS NOT NULL)),
    CHECK ((starts_on IS NULL) = (ends_on IS NULL) AND ends_on >= starts_on),
    CHECK ((state IN ('refused', 'withdrawn')) = (reason IS NOT NULL)),
    CHECK (num_nulls(conditions, applied_by, applied_at) IN (0, 3)),
    CHECK (state <> 'applied' OR conditions IS NOT NULL),
    CHECK (state NOT IN ('refused', 'withdrawn') OR conditions IS NULL)
  );
  -- One operator is one once: it applies, or it stands and asks for more.
  CREATE UNIQUE INDEX model_unit_is_one_once ON model_unit (city, credit_code) WHERE state IN ('applied', 'standing');
  CREATE INDEX model_unit_of_county ON model_unit (city, unit, changed_at);
  CREATE INDEX model_unit_shown ON model_unit (city, name, credit_code) WHERE state = 'standing';

  CREATE TABLE model_unit_change (
    city char(6) NOT NULL,
    model_unit uuid NOT NULL,
    version integer NOT NULL,
    act text NOT NULL,
    reason text,
    at timestamptz NOT NULL,
    by_account uuid NOT NULL,
    PRIMARY KEY (city, model_unit, version),
    FOREIGN KEY (city, model_unit) REFERENCES model_unit (city, id),
    FOREIGN KEY (city, by_account) REFERENCES account (city, id)
  );
  CREATE TRIGGER refuse_rewriting BEFORE UPDATE OR DELETE ON model_unit_change
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
`;

const ofItsUnits = `city = (SELECT scope_city()) AND (unit = ANY ((SELECT scope_units())::text[])
    OR applied_unit = ANY ((SELECT scope_units())::text[]))`;
const seen = `EXISTS (SELECT FROM model_unit m WHERE m.city = model_unit_change.city AND m.id = model_unit_change.model_unit)`;

const sight = `
  ALTER TABLE model_unit ENABLE ROW LEVEL SECURITY; ALTER TABLE model_unit FORCE ROW LEVEL SECURITY;
  ALTER TABLE model_unit_change ENABLE ROW LEVEL SECURITY; ALTER TABLE model_unit_change FORCE ROW LEVEL SECURITY;

  -- The county that decides, and the station whose officer applied.
  CREATE POLICY of_its_units ON model_unit TO anqi_app USING (${ofItsUnits});
  CREATE POLICY shown_to_all ON model_unit FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'disclosed' AND starts_on IS NOT NULL);
  CREATE POLICY as_its_model ON model_unit_change FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) IS DISTINCT FROM 'disclosed' AND ${seen});
  CREATE POLICY being_written ON model_unit_change FOR INSERT TO anqi_app WITH CHECK (city = scope_city() AND ${seen});
  GRANT SELECT, INSERT, UPDATE (state, version, changed_at, starts_on, ends_on, reason, conditions, applied_by, applied_at)
    ON model_unit TO anqi_app;
  GRANT SELECT, INSERT ON model_unit_change TO anqi_app;
`;

const comments = [
  commentOn(
    'model_unit',
    'An operator on its way to be a model unit (放心消费示范单位), being one, or having been one.',
    {
      city: 'The prefecture.',
      id: 'Drawn when it was applied for.',
      unit: 'The county that decides.',
      applied_unit: 'The unit of the officer who applied: the county, or a station below it.',
      credit_code: 'The unified social credit code of the operator.',
      name: 'The operator.',
      state: 'applied, refused, standing or withdrawn; that its term is over is said by the date.',
      version: 'Counts every change.',
      changed_at: 'When it last changed.',
      starts_on: 'The first day on which it is one; stays when it is withdrawn.',
      ends_on: 'The last day of its term.',
      reason: 'Why it was refused or withdrawn: a code.',
      conditions: 'What is declared in the application that waits: codes.',
      applied_by: 'Who applied, for an application that waits.',
      applied_at: 'When.',
    },
  ),
  commentOn('model_unit_change', 'What was done about a model unit, append-only.', {
    city: 'The prefecture.',
    model_unit: 'Which.',
    version: 'The version that it made.',
    act: 'What was done.',
    reason: 'Why: a code.',
    at: 'When.',
    by_account: 'By whom.',
  }),
].join('\n');
