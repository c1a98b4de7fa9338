// Proofs of work that were spent: each is good for one intention, and remembered until it would have run out anyway.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateSpentProofs1795478481000 implements MigrationInterface {
  readonly name = 'CreateSpentProofs1795478481000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE spent_proof (
        city char(6) NOT NULL,
        proof_hash bytea NOT NULL CHECK (octet_length(proof_hash) = 32),
        spent_for bytea NOT NULL CHECK (octet_length(spent_for) = 32),
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (city, proof_hash)
      );
      CREATE INDEX spent_proof_by_end ON spent_proof (city, expires_at);
      ALTER TABLE spent_proof ENABLE ROW LEVEL SECURITY; ALTER TABLE spent_proof FORCE ROW LEVEL SECURITY;
      CREATE POLICY of_the_public_door ON spent_proof TO anqi_app USING (city = (SELECT scope_city())
        AND (SELECT scope_system()) IN ('public-door', 'housekeeping'));
      GRANT SELECT, INSERT, DELETE ON spent_proof TO anqi_app;
      ${commentOn('spent_proof', 'Proofs of work that were taken once and are not taken again.', {
        city: 'The prefecture.',
        proof_hash: 'SHA-256 of the signature of its challenge.',
        spent_for: 'SHA-256 of the intention it was spent for: the same request, sent again, is the same intention.',
        expires_at: 'When the challenge runs out; until then the proof is remembered.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE spent_proof');
  }
}
