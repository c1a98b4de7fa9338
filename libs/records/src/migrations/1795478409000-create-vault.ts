// The sealed people of a case, in a schema of their own: written by everybody who files, read by nobody without a grant.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateVault1795478409000 implements MigrationInterface {
  readonly name = 'CreateVault1795478409000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA vault;
      COMMENT ON SCHEMA vault IS 'Sealed people and the grants under which they may be opened.';
      CREATE TABLE vault.person (
        city char(6) NOT NULL,
        id uuid NOT NULL,
        name_sealed bytea,
        phone_sealed bytea,
        address_sealed bytea,
        PRIMARY KEY (city, id)
      );
      CREATE TABLE party (
        city char(6) NOT NULL,
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        person_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('complainant', 'reporter', 'agent')),
        name_mask text,
        phone_mask text,
        since timestamptz NOT NULL,
        until timestamptz CHECK (until >= since),
        PRIMARY KEY (city, id),
        FOREIGN KEY (city, case_id) REFERENCES "case" (city, id),
        CONSTRAINT reporter_is_never_shown CHECK (role <> 'reporter' OR (name_mask IS NULL AND phone_mask IS NULL))
      );
      CREATE INDEX party_by_case ON party (city, case_id);
      CREATE TABLE vault."grant" (
        city char(6) NOT NULL,
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        account uuid NOT NULL,
        what text NOT NULL CHECK (what IN ('story', 'statement', 'person')),
        purpose text NOT NULL,
        targets uuid[] NOT NULL,
        granted_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL CHECK (expires_at <= granted_at + interval '15 minutes'),
        PRIMARY KEY (city, id),
        FOREIGN KEY (city, case_id) REFERENCES "case" (city, id)
      );

      ALTER TABLE party ENABLE ROW LEVEL SECURITY; ALTER TABLE party FORCE ROW LEVEL SECURITY;
      ALTER TABLE vault.person ENABLE ROW LEVEL SECURITY; ALTER TABLE vault.person FORCE ROW LEVEL SECURITY;
      ALTER TABLE vault."grant" ENABLE ROW LEVEL SECURITY; ALTER TABLE vault."grant" FORCE ROW LEVEL SECURITY;
      CREATE POLICY as_its_case ON party FOR SELECT TO anqi_app USING (city = (SELECT scope_city()) AND (
        case_id = ANY ((SELECT scope_writing())::uuid[])
        OR EXISTS (SELECT FROM "case" c WHERE c.city = party.city AND c.id = party.case_id)));
      CREATE POLICY being_written ON party FOR INSERT TO anqi_app WITH CHECK (case_id = ANY (scope_writing()));
      CREATE POLICY being_written ON vault.person FOR INSERT TO anqi_app WITH CHECK (city = scope_city());
      CREATE POLICY being_written ON vault."grant" FOR INSERT TO anqi_app WITH CHECK (case_id = ANY (scope_writing()));

      CREATE POLICY standing ON vault."grant" FOR SELECT TO anqi_vault USING (
        city = (SELECT scope_city()) AND id = (SELECT scope_grant()) AND expires_at > now());
      CREATE POLICY granted ON vault.person FOR SELECT TO anqi_vault USING (
        city = (SELECT scope_city()) AND id IN (SELECT unnest(g.targets) FROM vault."grant" g WHERE g.what = 'person'));
      CREATE POLICY granted ON filing FOR SELECT TO anqi_vault USING (
        city = (SELECT scope_city()) AND id IN (SELECT unnest(g.targets) FROM vault."grant" g WHERE g.what = 'story'));
      CREATE POLICY granted ON statement FOR SELECT TO anqi_vault USING (
        city = (SELECT scope_city()) AND id IN (SELECT unnest(g.targets) FROM vault."grant" g WHERE g.what = 'statement'));

      GRANT USAGE ON SCHEMA vault TO anqi_app, anqi_vault;
      GRANT INSERT ON vault.person, vault."grant" TO anqi_app;
      GRANT SELECT, INSERT ON party TO anqi_app;
      GRANT SELECT ON vault.person, vault."grant" TO anqi_vault;
      GRANT SELECT (city, id, story_sealed) ON filing TO anqi_vault;
      GRANT SELECT (city, id, case_id, seq, role, sealed) ON statement TO anqi_vault;
      ${commentOn('vault.person', 'A person, sealed field by field; which case it belongs to is known only to party.', {
        city: 'The prefecture.',
        id: 'The place to which the ciphertexts are bound.',
        name_sealed: 'The name, sealed to the vault key.',
        phone_sealed: 'The phone number, sealed to the vault key.',
        address_sealed: 'The address, sealed to the vault key.',
      })}
      ${commentOn('party', 'Who takes part in a case, without saying who it is.', {
        city: 'The prefecture.',
        id: 'Drawn by the ledger.',
        case_id: 'The case.',
        person_id: 'The sealed person.',
        role: 'complainant, reporter or agent.',
        name_mask: 'The name as lists may show it, made when it was sealed; never for a reporter.',
        phone_mask: 'The phone number as lists may show it; never for a reporter.',
        since: 'From when.',
        until: 'Until when; null while it lasts.',
      })}
      ${commentOn(
        'vault."grant"',
        'Leave to open something sealed: for one officer, one case, one purpose, a few minutes.',
        {
          city: 'The prefecture.',
          id: 'Drawn by the ledger.',
          case_id: 'The case.',
          account: 'Who may look.',
          what: 'story, statement or person.',
          purpose: 'Why.',
          targets: 'The rows that may be opened.',
          granted_at: 'When, by the true time.',
          expires_at: 'Until when, by the true time.',
        },
      )}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY granted ON statement; DROP POLICY granted ON filing;
      REVOKE ALL (city, id, story_sealed) ON filing FROM anqi_vault;
      REVOKE ALL (city, id, case_id, seq, role, sealed) ON statement FROM anqi_vault;
      DROP TABLE party; DROP SCHEMA vault CASCADE;
    `);
  }
}
