// The people who sign in for an enterprise: each with an address of his own, what he may do, and until when.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateEnterpriseStaff1795478503000 implements MigrationInterface {
  readonly name = 'CreateEnterpriseStaff1795478503000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(owners);
    await runner.query(sight);
    await runner.query(actors('account:[0-9a-z-]{1,40}|staff:[0-9a-f-]{36}'));
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(actors('account:[0-9a-z-]{1,40}'));
    await runner.query(`
      DROP FUNCTION staff_name(text);
      DROP POLICY ended_by_its_enterprise ON enterprise_session; DROP POLICY of_itself ON enterprise_session;
      ALTER TABLE enterprise_session DROP COLUMN staff;
      DROP TABLE enterprise_staff;
    `);
  }
}

const table = `
  CREATE TABLE enterprise_staff (
    city char(6) NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    enterprise uuid NOT NULL,
    credit_code text NOT NULL,
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 20),
    address_key bytea NOT NULL CHECK (octet_length(address_key) = 32),
    address_mask text,
    may text NOT NULL CHECK (may IN ('answer', 'manage')),
    invited_at timestamptz NOT NULL DEFAULT now(),
    invited_by uuid,
    last_sign_in_at timestamptz,
    disabled_at timestamptz,
    ended_at timestamptz,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, enterprise) REFERENCES enterprise (city, id) ON DELETE CASCADE
  );
  CREATE UNIQUE INDEX enterprise_staff_has_its_address ON enterprise_staff (city, address_key)
    WHERE disabled_at IS NULL AND ended_at IS NULL;
  CREATE INDEX enterprise_staff_of_enterprise ON enterprise_staff (city, enterprise);
`;

/** Whoever held an account before is its first manager; the mask of his address was never kept. */
const owners = `
  ALTER TABLE enterprise NO FORCE ROW LEVEL SECURITY; ALTER TABLE enterprise_application NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE enterprise_session NO FORCE ROW LEVEL SECURITY;
  INSERT INTO enterprise_staff (city, enterprise, credit_code, name, address_key, may, invited_at, last_sign_in_at, ended_at)
  SELECT e.city, e.id, e.credit_code, left(a.contact_mask, 20), e.address_key, 'manage', e.admitted_at, e.last_sign_in_at, e.withdrawn_at
    FROM enterprise e JOIN enterprise_application a ON a.city = e.city AND a.id = e.application;
  ALTER TABLE enterprise_session ADD COLUMN staff uuid;
  UPDATE enterprise_session n SET staff = s.id FROM enterprise_staff s WHERE s.city = n.city AND s.enterprise = n.enterprise;
  ALTER TABLE enterprise_session ALTER COLUMN staff SET NOT NULL,
    ADD CONSTRAINT enterprise_session_of_staff FOREIGN KEY (city, staff) REFERENCES enterprise_staff (city, id) ON DELETE CASCADE;
  ALTER TABLE enterprise FORCE ROW LEVEL SECURITY; ALTER TABLE enterprise_application FORCE ROW LEVEL SECURITY;
  ALTER TABLE enterprise_session FORCE ROW LEVEL SECURITY;
  CREATE INDEX enterprise_session_by_staff ON enterprise_session (city, staff);
`;

const sight = `
  ALTER TABLE enterprise_staff ENABLE ROW LEVEL SECURITY; ALTER TABLE enterprise_staff FORCE ROW LEVEL SECURITY;
  CREATE POLICY of_enterprises ON enterprise_staff TO anqi_app USING (city = (SELECT scope_city())
    AND (SELECT scope_system()) IN ('enterprises', 'housekeeping'));
  CREATE POLICY of_its_enterprise ON enterprise_staff TO anqi_app USING (
    city = (SELECT scope_city()) AND enterprise = (SELECT scope_enterprise()))
    WITH CHECK (city = scope_city() AND enterprise = scope_enterprise() AND credit_code = code_of_enterprise());
  CREATE POLICY of_its_county ON enterprise_staff TO anqi_app USING (city = (SELECT scope_city())
    AND EXISTS (SELECT FROM enterprise e WHERE e.city = enterprise_staff.city AND e.id = enterprise_staff.enterprise
                   AND e.unit = ANY ((SELECT scope_units())::text[])));
  -- Another bureau that has a settlement of the enterprise in sight reads who answered there; a consumer never does.
  CREATE POLICY seen_with_its_settlements ON enterprise_staff FOR SELECT TO anqi_app USING (city = (SELECT scope_city())
    AND cardinality((SELECT scope_units())::text[]) > 0
    AND EXISTS (SELECT FROM "case" c WHERE c.city = enterprise_staff.city AND c.kind = 'settlement'
                   AND c.respondent_credit_code = enterprise_staff.credit_code));
  CREATE POLICY ended_by_its_enterprise ON enterprise_session FOR DELETE TO anqi_app USING (
    city = (SELECT scope_city()) AND enterprise = (SELECT scope_enterprise()));
  CREATE POLICY of_itself ON enterprise_session FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND enterprise = (SELECT scope_enterprise()));
  GRANT SELECT, INSERT, UPDATE (may, last_sign_in_at, disabled_at, ended_at) ON enterprise_staff TO anqi_app;

  -- Beside a story it is asked only for the lines of an enterprise, and planned once.
  CREATE FUNCTION staff_name(of_actor text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
  BEGIN
    IF of_actor NOT LIKE 'staff:%' THEN RETURN NULL; END IF;
    RETURN (SELECT s.name FROM enterprise_staff s WHERE s.city = scope_city() AND s.id = substr(of_actor, 7)::uuid);
  END $$;
  COMMENT ON FUNCTION staff_name(text) IS 'What an enterprise calls the member of its staff who acted, where he is in sight.';
`;

/** Who may stand in an audit line: codes and ids, no name. */
const actors = (people: string): string =>
  ['audit', 'audit_inbox']
    .map(
      (table) => `
        ALTER TABLE ${table} DROP CONSTRAINT audit_actor_is_no_name;
        ALTER TABLE ${table} ADD CONSTRAINT audit_actor_is_no_name
          CHECK (actor ~ '^(${people}|source:[0-9a-f]{16}|system:[a-z-]{1,40}|filer|nobody)$') NOT VALID;`,
    )
    .join('\n');

const comments = [
  commentOn('enterprise_staff', 'Who signs in for an enterprise.', {
    city: 'The prefecture.',
    id: 'Drawn when he is invited; events and the audit name him by it.',
    enterprise: 'Whose staff he is.',
    credit_code: 'Its unified social credit code.',
    name: 'What the enterprise calls him; never shown to a consumer.',
    address_key: 'HMAC of his number or mail address under CONSUMER_SECRET: his codes go there.',
    address_mask: 'What may be shown of that address; null for whoever applied for the account.',
    may: 'answer: inbox and negotiation; manage: the rest too.',
    invited_at: 'When he was let in.',
    invited_by: 'The member of the staff who let him in; null for whoever applied for the account.',
    last_sign_in_at: 'When he last signed in.',
    disabled_at: 'Since when the enterprise lets him in no more.',
    ended_at: 'Since when the account of the enterprise is none any more.',
  }),
  commentOn('enterprise_session', 'A signed-in member of the staff of an enterprise.', { staff: 'Who signed in.' }),
].join('\n');
