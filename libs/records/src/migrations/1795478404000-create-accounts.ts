// Officers' accounts and their sessions, each city for itself.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateAccounts1795478404000 implements MigrationInterface {
  readonly name = 'CreateAccounts1795478404000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        city char(6) NOT NULL,
        id uuid NOT NULL,
        login text NOT NULL CHECK (login = lower(login) AND login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
        name text NOT NULL CHECK (name <> ''),
        unit text NOT NULL,
        station text,
        roles text[] NOT NULL CHECK (roles <@ ARRAY['officer', 'intake', 'unit-head', 'city-intake', 'city-head']),
        password_hash text NOT NULL,
        mail text,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (city, id),
        UNIQUE (city, login),
        FOREIGN KEY (city, unit) REFERENCES unit (city, code),
        FOREIGN KEY (city, station) REFERENCES unit (city, code)
      );
      CREATE INDEX account_by_unit ON account (city, unit);
      CREATE TABLE session (
        city char(6) NOT NULL,
        token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
        account uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (city, token_hash),
        FOREIGN KEY (city, account) REFERENCES account (city, id) ON DELETE CASCADE
      );
      CREATE INDEX session_by_account ON session (city, account);
      CREATE TABLE login_try (
        city char(6) NOT NULL, login text NOT NULL, failed integer NOT NULL, first_at timestamptz NOT NULL, locked_until timestamptz,
        PRIMARY KEY (city, login)
      );
      ALTER TABLE account ENABLE ROW LEVEL SECURITY; ALTER TABLE account FORCE ROW LEVEL SECURITY;
      ALTER TABLE session ENABLE ROW LEVEL SECURITY; ALTER TABLE session FORCE ROW LEVEL SECURITY;
      ALTER TABLE login_try ENABLE ROW LEVEL SECURITY; ALTER TABLE login_try FORCE ROW LEVEL SECURITY;
      CREATE POLICY of_own_city ON account TO anqi_app USING (city = (SELECT scope_city()));
      CREATE POLICY of_own_city ON session TO anqi_app USING (city = (SELECT scope_city()));
      CREATE POLICY of_own_city ON login_try TO anqi_app USING (city = (SELECT scope_city()));
      GRANT SELECT, INSERT, UPDATE ON account TO anqi_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON session, login_try TO anqi_app;
      ${commentOn('account', 'An officer who may sign in.', {
        city: 'The prefecture.',
        id: 'Drawn by the house; events name the officer by it.',
        login: 'The name to sign in with, lower case.',
        name: 'The name colleagues see.',
        unit: 'The unit the officer works for.',
        station: 'The station, when the officer belongs to one.',
        roles: 'officer, intake, unit-head, city-intake, city-head.',
        password_hash: 'Argon2id; never the password.',
        mail: 'Where letters to the officer go.',
        disabled_at: 'Since when the account may not sign in; an account is never deleted, the events name it.',
        created_at: 'When it was made.',
      })}
      ${commentOn(
        'session',
        'A signed-in officer; looked up with every request, so that a disabled account is out at once.',
        {
          city: 'The prefecture.',
          token_hash: 'SHA-256 of the cookie; the cookie itself is nowhere.',
          account: 'Whose session it is.',
          created_at: 'When it began.',
          last_seen_at: 'The last request.',
          expires_at: 'When it ends, whatever happens.',
        },
      )}
      ${commentOn('login_try', 'Failed attempts to sign in, by the name that was tried.', {
        city: 'The prefecture.',
        login: 'The name that was tried, whether it exists or not.',
        failed: 'How often in a row.',
        first_at: 'When the first of them was.',
        locked_until: 'Until when nobody may try this name.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE login_try, session, account');
  }
}
