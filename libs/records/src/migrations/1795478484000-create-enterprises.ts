// Enterprises that settle directly: their applications to a county, the accounts made of them, and their sessions.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateEnterprises1795478484000 implements MigrationInterface {
  readonly name = 'CreateEnterprises1795478484000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ownTables) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY of_enterprises ON ${table} TO anqi_app USING (city = (SELECT scope_city())
          AND (SELECT scope_system()) IN ('enterprises', 'housekeeping'));
      `);
    }
    await runner.query(`
      CREATE POLICY of_its_county ON enterprise_application TO anqi_app USING (
        city = (SELECT scope_city()) AND unit = ANY ((SELECT scope_units())::text[]));
      CREATE POLICY of_its_county ON enterprise TO anqi_app USING (
        city = (SELECT scope_city()) AND unit = ANY ((SELECT scope_units())::text[]));
      CREATE POLICY ended_by_its_county ON enterprise_session TO anqi_app USING (city = (SELECT scope_city())
        AND EXISTS (SELECT FROM enterprise e WHERE e.city = enterprise_session.city AND e.id = enterprise_session.enterprise
                       AND e.unit = ANY ((SELECT scope_units())::text[])));
      -- The contact is ciphertext, and even so the role that serves requests cannot read it back.
      GRANT SELECT (city, id, unit, credit_code, code_irregular, operator_name, operator_address, conditions, contact_mask,
                    address_key, applied_at, state, ground, decided_at, decided_by),
            INSERT, UPDATE (state, ground, decided_at, decided_by) ON enterprise_application TO anqi_app;
      GRANT SELECT, INSERT, UPDATE (last_sign_in_at, withdrawn_at, withdrawn_by, ground) ON enterprise TO anqi_app;
      GRANT SELECT, INSERT, UPDATE (last_seen_at), DELETE ON enterprise_session TO anqi_app;
    `);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...ownTables].reverse().join(', ')}`);
  }
}

const ownTables = ['enterprise_application', 'enterprise', 'enterprise_session'] as const;

const tables = `
  CREATE TABLE enterprise_application (
    city char(6) NOT NULL,
    id uuid NOT NULL,
    unit text NOT NULL,
    credit_code text NOT NULL CHECK (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    code_irregular boolean NOT NULL,
    operator_name text NOT NULL,
    operator_address text NOT NULL,
    conditions text[] NOT NULL,
    contact_sealed bytea NOT NULL,
    contact_mask text NOT NULL,
    address_key bytea NOT NULL CHECK (octet_length(address_key) = 32),
    address_sealed bytea NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(),
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'refused')),
    ground text,
    decided_at timestamptz,
    decided_by uuid,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, unit) REFERENCES unit (city, code),
    FOREIGN KEY (city, decided_by) REFERENCES account (city, id),
    CHECK ((state = 'waiting') = (decided_at IS NULL)),
    CHECK ((state = 'refused') = (ground IS NOT NULL))
  );
  CREATE INDEX enterprise_application_waiting ON enterprise_application (city, unit, applied_at) WHERE state = 'waiting';
  CREATE INDEX enterprise_application_by_address ON enterprise_application (city, address_key, applied_at);
  -- One address asks once for one code at a time.
  CREATE UNIQUE INDEX enterprise_application_waits_once ON enterprise_application (city, credit_code, address_key)
    WHERE state = 'waiting';
  CREATE TABLE enterprise (
    city char(6) NOT NULL,
    id uuid NOT NULL,
    application uuid NOT NULL,
    unit text NOT NULL,
    credit_code text NOT NULL,
    name text NOT NULL,
    address_key bytea NOT NULL CHECK (octet_length(address_key) = 32),
    admitted_at timestamptz NOT NULL DEFAULT now(),
    last_sign_in_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    ground text,
    PRIMARY KEY (city, id),
    UNIQUE (city, application),
    FOREIGN KEY (city, application) REFERENCES enterprise_application (city, id),
    FOREIGN KEY (city, unit) REFERENCES unit (city, code),
    FOREIGN KEY (city, withdrawn_by) REFERENCES account (city, id),
    CHECK ((withdrawn_at IS NULL) = (ground IS NULL))
  );
  CREATE UNIQUE INDEX enterprise_holds_its_code ON enterprise (city, credit_code) WHERE withdrawn_at IS NULL;
  CREATE UNIQUE INDEX enterprise_has_its_address ON enterprise (city, address_key) WHERE withdrawn_at IS NULL;
  CREATE TABLE enterprise_session (
    city char(6) NOT NULL,
    token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
    enterprise uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (city, token_hash),
    FOREIGN KEY (city, enterprise) REFERENCES enterprise (city, id) ON DELETE CASCADE
  );
  CREATE INDEX enterprise_session_by_enterprise ON enterprise_session (city, enterprise);
`;

const comments = [
  commentOn(
    'enterprise_application',
    'An operator asks its county for an account, to settle with consumers directly.',
    {
      city: 'The prefecture.',
      id: 'Drawn when it arrives.',
      unit: 'The county that decides, found by the address of the operator.',
      credit_code: 'The unified social credit code.',
      code_irregular: 'Whether its check character is not the one the standard demands: a warning, no bar.',
      operator_name: 'The operator, as it wrote itself.',
      operator_address: 'Its place of business, as it wrote it.',
      conditions: 'Which conditions it declares to meet.',
      contact_sealed: 'The name of its contact, sealed to the public key of the vault, bound to this row.',
      contact_mask: 'What may be shown of that name.',
      address_key: 'HMAC of the verified number or mail address under CONSUMER_SECRET.',
      address_sealed: 'The verified address, sealed in the same way.',
      applied_at: 'When.',
      state: 'waiting, approved or refused.',
      ground: 'Why it was refused: a code.',
      decided_at: 'When the county decided.',
      decided_by: 'Who decided.',
    },
  ),
  commentOn('enterprise', 'An operator with an account: it sees the settlements of its credit code and nothing else.', {
    city: 'The prefecture.',
    id: 'Drawn at the approval.',
    application: 'The application it was made of; contact and address are sealed there.',
    unit: 'The county that admitted it and may withdraw the account.',
    credit_code: 'The unified social credit code; held by one standing account of the city.',
    name: 'The operator.',
    address_key: 'HMAC of the address to which its codes go.',
    admitted_at: 'When.',
    last_sign_in_at: 'When it last signed in.',
    withdrawn_at: 'Since when it is none any more.',
    withdrawn_by: 'The officer who withdrew it.',
    ground: 'Why it was withdrawn: a code.',
  }),
  commentOn('enterprise_session', 'A signed-in enterprise: another kind than a consumer’s or an officer’s.', {
    city: 'The prefecture.',
    token_hash: 'SHA-256 of its cookie.',
    enterprise: 'Whose it is.',
    created_at: 'When it began.',
    last_seen_at: 'When its last request was written down.',
    expires_at: 'When it ends, however busy.',
  }),
].join('\n');
