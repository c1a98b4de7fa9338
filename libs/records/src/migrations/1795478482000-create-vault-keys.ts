// The vault's keys by name, and the secrets that a rotation hands on: no ciphertext is rewritten, for events are chained to them.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateVaultKeys1795478482000 implements MigrationInterface {
  readonly name = 'CreateVaultKeys1795478482000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(heads);
    await runner.query(sight);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION vault.sealed_heads(text, uuid, integer);
      ${sources.map(({ table }) => `DROP POLICY heads_by_the_owner ON ${table};`).join('\n')}
      DROP TABLE vault.rewrap, vault.key;
      REVOKE EXECUTE ON FUNCTION append_audit(text, text, text, uuid, jsonb) FROM anqi_keys;
      REVOKE USAGE ON SCHEMA vault FROM anqi_keys;
    `);
  }
}

/** Every table in which something is sealed to the vault key, and by which column it is walked. */
const sources = [
  { name: 'person', table: 'vault.person', id: 'id', sealed: ['name_sealed', 'phone_sealed', 'address_sealed'] },
  { name: 'filing', table: 'filing', id: 'id', sealed: ['story_sealed'] },
  { name: 'statement', table: 'statement', id: 'id', sealed: ['sealed'] },
  { name: 'attachment', table: 'attachment', id: 'id', sealed: ['name_sealed'] },
  { name: 'code-generator', table: 'code_generator', id: 'account', sealed: ['secret_sealed'] },
] as const;

const tables = `
  CREATE TABLE vault.key (
    city char(6) NOT NULL,
    id text NOT NULL CHECK (id ~ '^[0-9a-f]{16}$'),
    made_at timestamptz NOT NULL DEFAULT now(),
    current_since timestamptz,
    superseded_at timestamptz CHECK (superseded_at >= current_since),
    retired_at timestamptz CHECK (retired_at >= superseded_at),
    PRIMARY KEY (city, id)
  );
  CREATE UNIQUE INDEX one_key_is_current ON vault.key (city) WHERE current_since IS NOT NULL AND superseded_at IS NULL;
  CREATE TABLE vault.rewrap (
    city char(6) NOT NULL,
    head bytea NOT NULL CHECK (octet_length(head) = 42),
    wrapped bytea NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (city, head)
  );
`;

/** Whoever rotates gets the heads alone: with them and every key in the world no word can be read. */
const heads = `
  CREATE FUNCTION vault.sealed_heads(source text, after uuid, most integer) RETURNS TABLE (id uuid, head bytea)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF scope_city() IS NULL OR scope_system() IS DISTINCT FROM 'keys' THEN
      RAISE EXCEPTION 'heads are for the rotation of keys' USING ERRCODE = '42501';
    END IF;
    CASE source
      ${sources.map(headsOf).join('\n')}
    END CASE;
  END $$;
  COMMENT ON FUNCTION vault.sealed_heads(text, uuid, integer) IS 'The first 42 bytes of every ciphertext of one table, some rows at a time in the order of their ids.';
  REVOKE EXECUTE ON FUNCTION vault.sealed_heads(text, uuid, integer) FROM PUBLIC;
`;

// With ties: rows of one id are never parted by the end of a batch.
function headsOf({ name, table, id, sealed }: (typeof sources)[number]): string {
  const all = sealed.map((column) => `substring(rows.${column} FROM 1 FOR 42)`).join(', ');
  return `WHEN '${name}' THEN RETURN QUERY
        SELECT DISTINCT rows.${id}, one.head
          FROM (SELECT * FROM ${table} t WHERE t.city = scope_city() AND t.${id} > after
                 ORDER BY t.${id} FETCH FIRST most ROWS WITH TIES) rows,
               unnest(ARRAY[${all}]) AS one(head)
         ORDER BY 1;`;
}

const sight = `
  ALTER TABLE vault.key ENABLE ROW LEVEL SECURITY; ALTER TABLE vault.key FORCE ROW LEVEL SECURITY;
  ALTER TABLE vault.rewrap ENABLE ROW LEVEL SECURITY; ALTER TABLE vault.rewrap FORCE ROW LEVEL SECURITY;
  CREATE POLICY of_the_keeper ON vault.key TO anqi_keys USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'keys');
  CREATE POLICY of_the_keeper ON vault.rewrap TO anqi_keys USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'keys');
  CREATE POLICY beside_what_is_granted ON vault.rewrap FOR SELECT TO anqi_vault USING (
    city = (SELECT scope_city()) AND (SELECT scope_grant()) IS NOT NULL);
  CREATE POLICY of_accounts ON vault.rewrap FOR SELECT TO anqi_app USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'accounts');
  ${sources
    .map(
      ({ table }) =>
        `CREATE POLICY heads_by_the_owner ON ${table} FOR SELECT TO CURRENT_USER USING ((SELECT scope_system()) = 'keys');`,
    )
    .join('\n')}
  GRANT USAGE ON SCHEMA vault TO anqi_keys;
  GRANT SELECT, INSERT ON vault.key, vault.rewrap TO anqi_keys;
  GRANT UPDATE (current_since, superseded_at, retired_at) ON vault.key TO anqi_keys;
  GRANT UPDATE (wrapped, made_at) ON vault.rewrap TO anqi_keys;
  GRANT SELECT (city, head, wrapped) ON vault.rewrap TO anqi_vault, anqi_app;
  GRANT EXECUTE ON FUNCTION vault.sealed_heads(text, uuid, integer) TO anqi_keys;
  GRANT EXECUTE ON FUNCTION append_audit(text, text, text, uuid, jsonb) TO anqi_keys;
`;

const comments = [
  commentOn('vault.key', 'The life of each vault key; the keys themselves stand in files, never here.', {
    city: 'The prefecture.',
    id: 'The name that every ciphertext sealed to it carries.',
    made_at: 'When the house first heard of it, by the true time.',
    current_since: 'From when it was sealed to.',
    superseded_at: 'When another took its place.',
    retired_at: 'When nothing needed it any more and it was put away.',
  }),
  commentOn('vault.rewrap', 'The secret of one head in the hands of a later vault key.', {
    city: 'The prefecture.',
    head: 'The first 42 bytes of the ciphertexts it opens: version, algorithm, key, ephemeral key.',
    wrapped: 'Their secret, sealed to the vault key that it names in its turn.',
    made_at: 'When it was last handed on, by the true time.',
  }),
].join('\n');
