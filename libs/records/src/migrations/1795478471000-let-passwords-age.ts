// Passwords grow old, are not used twice, and must be changed where somebody else has set them.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class LetPasswordsAge1795478471000 implements MigrationInterface {
  readonly name = 'LetPasswordsAge1795478471000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN password_changed_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN must_change_password boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN account.password_changed_at IS 'Since when the password is the one it is.';
      COMMENT ON COLUMN account.must_change_password IS 'Somebody else has set it: the next sign-in sets another.';
      CREATE TABLE past_password (
        city char(6) NOT NULL,
        account uuid NOT NULL,
        password_hash text NOT NULL,
        left_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (city, account, password_hash),
        FOREIGN KEY (city, account) REFERENCES account (city, id) ON DELETE CASCADE
      );
      ALTER TABLE past_password ENABLE ROW LEVEL SECURITY; ALTER TABLE past_password FORCE ROW LEVEL SECURITY;
      CREATE POLICY of_accounts ON past_password TO anqi_app
        USING (city = (SELECT scope_city()) AND (SELECT scope_system()) = 'accounts');
      GRANT SELECT, INSERT, DELETE ON past_password TO anqi_app;
      ${commentOn('past_password', 'Passwords an officer had before, so that none comes back too soon.', {
        city: 'The prefecture.',
        account: 'Whose it was.',
        password_hash: 'Argon2id, as it stood in the account.',
        left_at: 'When another took its place.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE past_password;
      ALTER TABLE account DROP COLUMN password_changed_at, DROP COLUMN must_change_password;
    `);
  }
}
