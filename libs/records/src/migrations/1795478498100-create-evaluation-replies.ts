// What operators answer in public to the evaluations of consumers: one standing text each, and the trace of those before.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateEvaluationReplies1795478498100 implements MigrationInterface {
  readonly name = 'CreateEvaluationReplies1795478498100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(sight);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evaluation_reply');
  }
}

const table = `
  CREATE TABLE evaluation_reply (
    city char(6) NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    credit_code text NOT NULL,
    enterprise uuid NOT NULL,
    words text,
    written_at timestamptz NOT NULL,
    ended_at timestamptz,
    ended_how text CHECK (ended_how IN ('changed', 'taken-back', 'removed', 'left')),
    ground text,
    removed_by uuid,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, enterprise) REFERENCES enterprise (city, id),
    FOREIGN KEY (city, removed_by) REFERENCES account (city, id),
    -- What no longer stands leaves none of its words.
    CONSTRAINT evaluation_reply_leaves_nothing CHECK ((words IS NULL) = (ended_at IS NOT NULL)),
    CHECK ((ended_at IS NULL) = (ended_how IS NULL)),
    CHECK (num_nulls(ground, removed_by) = CASE WHEN ended_how = 'removed' THEN 0 ELSE 2 END)
  );
  CREATE UNIQUE INDEX evaluation_reply_stands_once ON evaluation_reply (city, credit_code) WHERE ended_at IS NULL;
  CREATE INDEX evaluation_reply_of_operator ON evaluation_reply (city, credit_code, written_at);
`;

const ofOwnCounty = `EXISTS (SELECT FROM enterprise e WHERE e.city = evaluation_reply.city AND e.id = evaluation_reply.enterprise
    AND e.unit = ANY ((SELECT scope_units())::text[]))`;

const sight = `
  ALTER TABLE evaluation_reply ENABLE ROW LEVEL SECURITY; ALTER TABLE evaluation_reply FORCE ROW LEVEL SECURITY;
  -- What stands, and that something stood, everybody may read.
  CREATE POLICY of_its_city ON evaluation_reply FOR SELECT TO anqi_app USING (city = (SELECT scope_city()));
  CREATE POLICY written_by_its_operator ON evaluation_reply FOR INSERT TO anqi_app WITH CHECK (
    city = scope_city() AND enterprise = scope_enterprise() AND credit_code = code_of_enterprise());
  CREATE POLICY ended_by_its_operator ON evaluation_reply FOR UPDATE TO anqi_app USING (
    city = (SELECT scope_city()) AND credit_code = (SELECT code_of_enterprise()))
    WITH CHECK (ended_how <> 'removed');
  CREATE POLICY ended_by_its_county ON evaluation_reply FOR UPDATE TO anqi_app USING (
    city = (SELECT scope_city()) AND ${ofOwnCounty})
    WITH CHECK (ended_how IN ('removed', 'left'));
  GRANT SELECT, INSERT, UPDATE (words, ended_at, ended_how, ground, removed_by) ON evaluation_reply TO anqi_app;
`;

const comments = commentOn(
  'evaluation_reply',
  'The public reply of an operator to what consumers say of it all together; those that ended keep their days and no word.',
  {
    city: 'The prefecture.',
    id: 'Drawn when it is written.',
    credit_code: 'Whose answer it is.',
    enterprise: 'The account that wrote it.',
    words: 'What everybody reads; checked for whatever looks personal, and gone when it ends.',
    written_at: 'When.',
    ended_at: 'Since when it stands no more.',
    ended_how: 'changed, taken-back by the operator, removed by a bureau, or left: its account ended.',
    ground: 'Why a bureau removed it: a code.',
    removed_by: 'The officer who removed it. Never shown.',
  },
);
