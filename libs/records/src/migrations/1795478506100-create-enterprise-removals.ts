// Accounts of firms that a county took back: by what figures, until when the firm may object, and how that was answered.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateEnterpriseRemovals1795478506100 implements MigrationInterface {
  readonly name = 'CreateEnterpriseRemovals1795478506100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(sight);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE enterprise_removal');
  }
}

const table = `
  CREATE TABLE enterprise_removal (
    city char(6) NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    enterprise uuid NOT NULL,
    unit text NOT NULL,
    ground text NOT NULL,
    silent integer NOT NULL CHECK (silent >= 0),
    settled integer NOT NULL CHECK (settled >= 0),
    ended integer NOT NULL CHECK (ended >= settled),
    register_state text,
    removed_at timestamptz NOT NULL,
    removed_by uuid NOT NULL,
    object_by date NOT NULL,
    objection_sealed bytea,
    objected_at timestamptz,
    objected_by uuid,
    answer_by date,
    answer text CHECK (answer IN ('upheld', 'rejected')),
    reason text,
    answered_at timestamptz,
    answered_by uuid,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, enterprise) REFERENCES enterprise (city, id) ON DELETE CASCADE,
    FOREIGN KEY (city, unit) REFERENCES unit (city, code),
    FOREIGN KEY (city, removed_by) REFERENCES account (city, id),
    FOREIGN KEY (city, answered_by) REFERENCES account (city, id),
    CHECK (num_nulls(objection_sealed, objected_at, objected_by, answer_by) IN (0, 4)),
    CHECK (num_nulls(answer, answered_at, answered_by) IN (0, 3)),
    CHECK (answer IS NULL OR objected_at IS NOT NULL),
    CHECK ((reason IS NOT NULL) = (answer IS NOT DISTINCT FROM 'rejected')),
    -- Nobody answers what is said against his own act, whatever an api forgets to ask.
    CONSTRAINT enterprise_removal_has_a_second_person CHECK (answered_by <> removed_by)
  );
  CREATE INDEX enterprise_removal_of_enterprise ON enterprise_removal (city, enterprise, removed_at);
  CREATE INDEX enterprise_removal_waits ON enterprise_removal (city, unit, answer_by) WHERE objected_at IS NOT NULL AND answer IS NULL;
`;

const sight = `
  ALTER TABLE enterprise_removal ENABLE ROW LEVEL SECURITY; ALTER TABLE enterprise_removal FORCE ROW LEVEL SECURITY;
  CREATE POLICY of_its_county ON enterprise_removal TO anqi_app USING (
    city = (SELECT scope_city()) AND unit = ANY ((SELECT scope_units())::text[]));
  CREATE POLICY of_itself ON enterprise_removal FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND enterprise = (SELECT scope_enterprise()));
  -- What a firm may write of it is its objection, once.
  CREATE POLICY objected_by_itself ON enterprise_removal FOR UPDATE TO anqi_app
    USING (city = (SELECT scope_city()) AND enterprise = (SELECT scope_enterprise()) AND objected_at IS NULL)
    WITH CHECK (objected_at IS NOT NULL AND answer IS NULL);
  -- That an account was given back is public, and who signs in is asked before anybody is known.
  CREATE POLICY of_enterprises ON enterprise_removal FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'enterprises');
  GRANT SELECT (city, id, enterprise, unit, ground, silent, settled, ended, register_state, removed_at, removed_by, object_by,
                objected_at, objected_by, answer_by, answer, reason, answered_at, answered_by),
        INSERT (city, id, enterprise, unit, ground, silent, settled, ended, register_state, removed_at, removed_by, object_by),
        UPDATE (objection_sealed, objected_at, objected_by, answer_by, answer, reason, answered_at, answered_by)
    ON enterprise_removal TO anqi_app;
`;

const comments = commentOn(
  'enterprise_removal',
  'That a county took the account of a firm back, and what the firm said against it.',
  {
    city: 'The prefecture.',
    id: 'The place to which the objection is bound.',
    enterprise: 'Whose account it was.',
    unit: 'The county.',
    ground: 'Why: a code.',
    silent: 'Settlements of a year without an answer, as they were counted then.',
    settled: 'Settlements of a year that were settled, of those that had ended.',
    ended: 'Settlements of a year that had ended.',
    register_state: 'How the register had it then; null where it did not.',
    removed_at: 'When, by the time of the house.',
    removed_by: 'The officer who took it back; he does not answer an objection to it.',
    object_by: 'The last day on which the firm may object, as it was counted then.',
    objection_sealed: 'The words of its objection, sealed to the vault key; null while there is none.',
    objected_at: 'When it objected.',
    objected_by: 'The member of its staff who did.',
    answer_by: 'The last day on which that is answered in time, as it was counted then.',
    answer: 'upheld: the account was given back; rejected; null while it waits.',
    reason: 'Why it was rejected: a code.',
    answered_at: 'When.',
    answered_by: 'The officer who answered.',
  },
);
