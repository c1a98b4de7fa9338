// The second factors of officers, and the sign-ins that have begun and still wait for one.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateSecondFactors1795478470000 implements MigrationInterface {
  readonly name = 'CreateSecondFactors1795478470000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ownTables) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY of_accounts ON ${table} TO anqi_app USING (city = (SELECT scope_city())
          AND (SELECT scope_system()) IN ('accounts', 'housekeeping'));
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO anqi_app;
      `);
    }
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${ownTables.join(', ')}`);
  }
}

const ownTables = ['code_generator', 'recovery_code', 'passkey', 'passkey_challenge', 'sign_in'] as const;

const tables = `
  CREATE TABLE code_generator (
    city char(6) NOT NULL,
    account uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('offered', 'in-use')),
    secret_sealed bytea NOT NULL,
    last_step bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (city, account, state),
    FOREIGN KEY (city, account) REFERENCES account (city, id) ON DELETE CASCADE
  );
  CREATE TABLE recovery_code (
    city char(6) NOT NULL,
    account uuid NOT NULL,
    code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
    PRIMARY KEY (city, account, code_hash),
    FOREIGN KEY (city, account) REFERENCES account (city, id) ON DELETE CASCADE
  );
  CREATE TABLE passkey (
    city char(6) NOT NULL,
    id text NOT NULL CHECK (length(id) <= 1400),
    account uuid NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    public_key bytea NOT NULL,
    counter bigint NOT NULL CHECK (counter >= 0),
    transports text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, account) REFERENCES account (city, id) ON DELETE CASCADE
  );
  CREATE INDEX passkey_by_account ON passkey (city, account);
  CREATE TABLE passkey_challenge (
    city char(6) NOT NULL,
    holder bytea NOT NULL CHECK (octet_length(holder) = 32),
    purpose text NOT NULL CHECK (purpose IN ('enter', 'enrol')),
    challenge text NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (city, holder, purpose)
  );
  CREATE TABLE sign_in (
    city char(6) NOT NULL,
    token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
    account uuid NOT NULL,
    proved text[] NOT NULL CHECK (proved <@ ARRAY['password', 'second-factor']),
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (city, token_hash),
    FOREIGN KEY (city, account) REFERENCES account (city, id) ON DELETE CASCADE
  );
`;

const comments = [
  commentOn('code_generator', 'The secret that an officer’s authenticator app shares with the house.', {
    city: 'The prefecture.',
    account: 'Whose it is.',
    state: 'offered until a first code has proved that the app holds it, then in-use.',
    secret_sealed: 'Sealed to the public key of the vault, bound to this account.',
    last_step: 'The last half minute whose code was taken: no code is taken twice.',
    created_at: 'When it was drawn.',
  }),
  commentOn('recovery_code', 'Codes on paper for an officer whose second factor is lost; each is gone once used.', {
    city: 'The prefecture.',
    account: 'Whose it is.',
    code_hash: 'SHA-256 of the code, which is random and was shown once.',
  }),
  commentOn('passkey', 'A passkey (WebAuthn) of an officer; an officer may have several.', {
    city: 'The prefecture.',
    id: 'As the authenticator names it, base64url.',
    account: 'Whose it is.',
    name: 'What the officer calls it.',
    public_key: 'COSE; the private half never leaves the authenticator.',
    counter: 'How often it has signed, where it counts: a copy would fall behind.',
    transports: 'How it is reached, for the browser.',
    created_at: 'When it was enrolled.',
    last_used_at: 'When it last signed somebody in.',
  }),
  commentOn('passkey_challenge', 'A number that an authenticator is to sign; taken out by the first answer.', {
    city: 'The prefecture.',
    holder: 'SHA-256 of the cookie of the session or the sign-in that asked.',
    purpose: 'enter or enrol: what was drawn for one is worth nothing for the other.',
    challenge: 'The number, base64url.',
    expires_at: 'When it is worth nothing any more.',
  }),
  commentOn('sign_in', 'A sign-in that has begun: no session yet, and no way to anything but its next step.', {
    city: 'The prefecture.',
    token_hash: 'SHA-256 of its cookie; a new one at each step.',
    account: 'Who is signing in.',
    proved: 'What was proved so far: password, second-factor.',
    expires_at: 'When it has to be begun anew.',
  }),
].join('\n');
