// Accounts of consumers: a sealed address and a keyed hash of it; their sessions; codes under way, and how many were sent.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateConsumers1795478481100 implements MigrationInterface {
  readonly name = 'CreateConsumers1795478481100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ownTables) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY of_consumers ON ${table} TO anqi_app USING (city = (SELECT scope_city())
          AND (SELECT scope_system()) IN ('consumers', 'housekeeping'));
      `);
    }
    await runner.query(`
      -- The address is ciphertext, and even so the role that serves requests cannot read it back.
      GRANT SELECT (city, id, address_key, created_at, last_sign_in_at), INSERT, UPDATE (last_sign_in_at), DELETE ON consumer TO anqi_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON consumer_session, address_code TO anqi_app;
      GRANT SELECT, INSERT, DELETE ON code_sending TO anqi_app;
    `);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...ownTables].reverse().join(', ')}`);
  }
}

const ownTables = ['consumer', 'consumer_session', 'address_code', 'code_sending'] as const;

const tables = `
  CREATE TABLE consumer (
    city char(6) NOT NULL,
    id uuid NOT NULL,
    address_key bytea NOT NULL CHECK (octet_length(address_key) = 32),
    address_sealed bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_sign_in_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (city, id),
    UNIQUE (city, address_key)
  );
  CREATE TABLE consumer_session (
    city char(6) NOT NULL,
    token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
    consumer uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (city, token_hash),
    FOREIGN KEY (city, consumer) REFERENCES consumer (city, id) ON DELETE CASCADE
  );
  CREATE INDEX consumer_session_by_consumer ON consumer_session (city, consumer);
  CREATE TABLE address_code (
    city char(6) NOT NULL,
    challenge_hash bytea NOT NULL CHECK (octet_length(challenge_hash) = 32),
    code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
    tries_left integer NOT NULL CHECK (tries_left >= 0),
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (city, challenge_hash)
  );
  CREATE TABLE code_sending (
    city char(6) NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    address_key bytea NOT NULL CHECK (octet_length(address_key) = 32),
    block_key bytea NOT NULL CHECK (octet_length(block_key) = 32),
    sent_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (city, id)
  );
  CREATE INDEX code_sending_by_address ON code_sending (city, address_key, sent_at);
  CREATE INDEX code_sending_by_block ON code_sending (city, block_key, sent_at);
`;

const comments = [
  commentOn('consumer', 'A consumer who has shown that an address is his: nothing else is known of him here.', {
    city: 'The prefecture.',
    id: 'Drawn at the first sign-in.',
    address_key: 'HMAC of the mobile number or mail address under CONSUMER_SECRET.',
    address_sealed: 'The address, sealed to the public key of the vault, bound to this row.',
    created_at: 'When he first signed in.',
    last_sign_in_at: 'When he last signed in.',
  }),
  commentOn('consumer_session', 'A signed-in consumer: another kind than an officer’s, with another cookie.', {
    city: 'The prefecture.',
    token_hash: 'SHA-256 of its cookie.',
    consumer: 'Whose it is.',
    created_at: 'When it began.',
    last_seen_at: 'When its last request was written down.',
    expires_at: 'When it ends, however busy.',
  }),
  commentOn(
    'address_code',
    'A code on its way to an address; taken out by the first right try, gone after five wrong ones.',
    {
      city: 'The prefecture.',
      challenge_hash: 'SHA-256 of the cookie of the browser that asked for it.',
      code_hash: 'HMAC of the code with that cookie, its purpose and its address: it fits nothing else.',
      tries_left: 'How often it may still be tried; counted before it is looked at.',
      expires_at: 'When it is worth nothing any more.',
    },
  ),
  commentOn('code_sending', 'When codes were sent, so that nobody’s phone is flooded; kept for a day.', {
    city: 'The prefecture.',
    id: 'Counts.',
    address_key: 'HMAC of the address.',
    block_key: 'HMAC of its block: the first seven digits of a number, or the mail domain.',
    sent_at: 'When.',
  }),
].join('\n');
