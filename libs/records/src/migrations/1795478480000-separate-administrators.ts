// Three separated administrators beside those who handle cases; roles are proposed by one and confirmed by another.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

const caseRoles = `ARRAY['officer', 'intake', 'unit-head', 'city-intake', 'city-head']`;
const adminRoles = `ARRAY['system-admin', 'security-admin', 'audit-admin']`;
const allRoles = `(${caseRoles} || ${adminRoles})`;
/** Not in one account: two duties of administrators, or one of them with cases. */
const areApart = `(NOT roles && ${adminRoles} OR cardinality(roles) = 1)`;

export class SeparateAdministrators1795478480000 implements MigrationInterface {
  readonly name = 'SeparateAdministrators1795478480000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account DROP CONSTRAINT account_roles_check,
        ADD CONSTRAINT account_roles_check CHECK (roles <@ ${allRoles}),
        ADD CONSTRAINT account_roles_are_apart CHECK ${areApart},
        ADD COLUMN version integer NOT NULL DEFAULT 0;
      COMMENT ON COLUMN account.roles IS 'officer, intake, unit-head, city-intake, city-head; or one of system-admin, security-admin, audit-admin; none until they are confirmed.';
      COMMENT ON COLUMN account.version IS 'Counts what administrators did about it: who acts says which he saw.';
      CREATE TABLE account_proposal (
        city char(6) NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account uuid NOT NULL,
        roles text[] NOT NULL CHECK (roles <@ ${allRoles}) CHECK ${areApart},
        unit text NOT NULL,
        proposed_by uuid NOT NULL CHECK (proposed_by <> account),
        proposed_at timestamptz NOT NULL DEFAULT now(),
        answered_by uuid CHECK (answered_by <> account) CHECK (answered_by <> proposed_by),
        answered_at timestamptz,
        approved boolean,
        PRIMARY KEY (city, id),
        FOREIGN KEY (city, account) REFERENCES account (city, id),
        FOREIGN KEY (city, proposed_by) REFERENCES account (city, id),
        FOREIGN KEY (city, answered_by) REFERENCES account (city, id),
        FOREIGN KEY (city, unit) REFERENCES unit (city, code),
        CHECK ((answered_by IS NULL) = (answered_at IS NULL) AND (answered_by IS NULL) = (approved IS NULL))
      );
      CREATE UNIQUE INDEX account_proposal_is_one ON account_proposal (city, account) WHERE answered_at IS NULL;
      ALTER TABLE account_proposal ENABLE ROW LEVEL SECURITY; ALTER TABLE account_proposal FORCE ROW LEVEL SECURITY;
      CREATE POLICY of_accounts ON account_proposal TO anqi_app
        USING (city = (SELECT scope_city()) AND (SELECT scope_system()) = 'accounts');
      GRANT SELECT, INSERT, UPDATE (answered_by, answered_at, approved) ON account_proposal TO anqi_app;
      ${commentOn('account_proposal', 'Roles and unit that one administrator proposes and another confirms.', {
        city: 'The prefecture.',
        id: 'By which its answer names it: what was seen is what is confirmed.',
        account: 'Whose roles they are to be.',
        roles: 'All that the account is to have.',
        unit: 'The unit it is to belong to.',
        proposed_by: 'An account; never the one it is about.',
        proposed_at: 'When.',
        answered_by: 'An account; neither the one it is about nor the one that proposed it.',
        answered_at: 'When it was answered; null while it waits.',
        approved: 'Whether it was confirmed.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE account_proposal;
      -- Even the owner of the table sees no row of it while the rules of sight are forced.
      ALTER TABLE account NO FORCE ROW LEVEL SECURITY;
      UPDATE account SET roles = '{}', disabled_at = coalesce(disabled_at, now()) WHERE roles && ${adminRoles};
      ALTER TABLE account FORCE ROW LEVEL SECURITY;
      ALTER TABLE account DROP CONSTRAINT account_roles_are_apart, DROP CONSTRAINT account_roles_check, DROP COLUMN version,
        ADD CONSTRAINT account_roles_check CHECK (roles <@ ${caseRoles});
      COMMENT ON COLUMN account.roles IS 'officer, intake, unit-head, city-intake, city-head.';
    `);
  }
}
