// Officers who enter by the single sign-on of the government: who is linked to whom, and the questions that were sent there.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateSingleSignOn1795478491000 implements MigrationInterface {
  readonly name = 'CreateSingleSignOn1795478491000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['sign_on_link', 'sign_on_question']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY kept_by_the_owner ON ${table} TO CURRENT_USER USING (true);
        CREATE POLICY of_accounts ON ${table} TO anqi_app USING (city = (SELECT scope_city())
          AND (SELECT scope_system()) IN ('accounts', 'housekeeping'));
        GRANT SELECT, INSERT, DELETE ON ${table} TO anqi_app;
      `);
    }
    await runner.query(ending);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER end_sign_on ON account; DROP FUNCTION end_sign_on();
      DROP TABLE sign_on_question, sign_on_link;
      DELETE FROM sign_in WHERE 'sign-on' = ANY (proved);
      ALTER TABLE sign_in DROP CONSTRAINT sign_in_proved_check,
        ADD CONSTRAINT sign_in_proved_check CHECK (proved <@ ARRAY['password', 'second-factor']);
      COMMENT ON COLUMN sign_in.proved IS 'What was proved so far: password, second-factor.';
    `);
  }
}

const tables = `
  CREATE TABLE sign_on_link (
    city char(6) NOT NULL,
    issuer text NOT NULL CHECK (length(issuer) BETWEEN 8 AND 500),
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
    account uuid NOT NULL,
    linked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (city, issuer, subject),
    CONSTRAINT sign_on_link_is_one_for_an_account UNIQUE (city, account, issuer),
    FOREIGN KEY (city, account) REFERENCES account (city, id) ON DELETE CASCADE
  );
  CREATE TABLE sign_on_question (
    city char(6) NOT NULL,
    token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
    links_account uuid,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (city, token_hash),
    FOREIGN KEY (city, links_account) REFERENCES account (city, id) ON DELETE CASCADE
  );
  ALTER TABLE sign_in DROP CONSTRAINT sign_in_proved_check,
    ADD CONSTRAINT sign_in_proved_check CHECK (proved <@ ARRAY['password', 'sign-on', 'second-factor']);
`;

const ending = `
  CREATE FUNCTION end_sign_on() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM sign_on_link WHERE city = NEW.city AND account = NEW.id;
    RETURN NULL;
  END $$;
  COMMENT ON FUNCTION end_sign_on() IS 'Whoever is given a password by an administrator has lost his account to somebody: no other way in outlives that.';
  CREATE TRIGGER end_sign_on AFTER UPDATE ON account FOR EACH ROW
    WHEN (OLD.password_hash IS DISTINCT FROM NEW.password_hash AND NEW.must_change_password)
    EXECUTE FUNCTION end_sign_on();
`;

const comments = [
  commentOn(
    'sign_on_link',
    'Who at the provider is which officer here; by issuer and subject, never by a name or an address.',
    {
      city: 'The prefecture.',
      issuer: 'The provider, as it names itself.',
      subject: 'Whom it means, as it names him; nobody else there is ever given this name.',
      account: 'The officer, who made the link himself with his password.',
      linked_at: 'When he did.',
    },
  ),
  commentOn('sign_on_question', 'A question that a browser took to the provider; taken out by the first answer.', {
    city: 'The prefecture.',
    token_hash: 'SHA-256 of its cookie, from which state, nonce and code verifier are made: none of them is kept.',
    links_account: 'The account that is to be linked; null where somebody is to enter.',
    expires_at: 'When it is worth nothing any more.',
  }),
  `COMMENT ON COLUMN sign_in.proved IS 'What was proved so far: password or sign-on, second-factor.';`,
].join('\n');
