// Data keys are kept apart from the ciphertexts that open with them, and go with the rows in which those stand.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class KeepDataKeysApart1795478488000 implements MigrationInterface {
  readonly name = 'KeepDataKeysApart1795478488000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keeping);
    await runner.query(destroying);
    for (const { table, columns } of goWithTheirRow) {
      await runner.query(`
        CREATE TRIGGER destroy_data_keys AFTER DELETE OR UPDATE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION vault.destroy_data_keys(${columns.map((column) => `'${column}'`).join(', ')});
      `);
    }
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of goWithTheirRow) await runner.query(`DROP TRIGGER destroy_data_keys ON ${table}`);
    await runner.query(`
      DROP FUNCTION vault.destroy_data_keys(); DROP FUNCTION vault.destroy_keys(bytea[]); DROP TABLE vault.destroyed_key;
      ALTER TABLE attachment DROP COLUMN original_head;
      DROP FUNCTION keep_data_keys(jsonb); DROP POLICY being_written ON vault.rewrap; REVOKE INSERT ON vault.rewrap FROM anqi_app;
      DROP POLICY destroyed_by_the_owner ON vault.rewrap;
    `);
  }
}

/** Rows that are deleted or sealed anew in the course of things; those of a case go with its erasing. */
const goWithTheirRow = [
  { table: 'attachment', columns: ['name_sealed', 'original_head'] },
  { table: 'code_generator', columns: ['secret_sealed'] },
  { table: 'consumer', columns: ['address_sealed'] },
  { table: 'enterprise_application', columns: ['contact_sealed', 'address_sealed'] },
] as const;

const keeping = `
  CREATE FUNCTION keep_data_keys(written jsonb) RETURNS void LANGUAGE sql AS $$
    INSERT INTO vault.rewrap (city, head, wrapped)
    SELECT scope_city(), k.head, k.wrapped FROM jsonb_to_recordset(written -> 'dataKeys') AS k (head bytea, wrapped bytea) $$;
  COMMENT ON FUNCTION keep_data_keys(jsonb) IS 'Keeps the data keys of ciphertexts that the same transaction writes.';
  CREATE POLICY being_written ON vault.rewrap FOR INSERT TO anqi_app WITH CHECK (city = scope_city());
  GRANT INSERT (city, head, wrapped) ON vault.rewrap TO anqi_app;
  ALTER TABLE attachment ADD COLUMN original_head bytea CHECK (octet_length(original_head) = 42);
  GRANT UPDATE (original_head) ON attachment TO anqi_app;
`;

const destroying = `
  CREATE TABLE vault.destroyed_key (
    city char(6) NOT NULL,
    head bytea NOT NULL CHECK (octet_length(head) = 42),
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (city, head)
  );
  ALTER TABLE vault.destroyed_key ENABLE ROW LEVEL SECURITY; ALTER TABLE vault.destroyed_key FORCE ROW LEVEL SECURITY;
  CREATE POLICY kept_by_the_owner ON vault.destroyed_key TO CURRENT_USER USING (true);
  CREATE POLICY of_the_keeper ON vault.destroyed_key FOR SELECT TO anqi_keys USING (
    city = (SELECT scope_city()) AND (SELECT scope_system()) = 'keys');
  CREATE POLICY destroyed_by_the_owner ON vault.rewrap TO CURRENT_USER USING (true);
  GRANT SELECT (city, head) ON vault.destroyed_key TO anqi_keys;

  -- A rotation that has read a wrap must not bring it back: it takes the same lock, shared.
  CREATE FUNCTION vault.destroy_keys(sealed bytea[]) RETURNS integer LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE
    heads bytea[];
    destroyed integer;
  BEGIN
    SELECT array_agg(DISTINCT substring(one FROM 1 FOR 42)) INTO heads FROM unnest(sealed) AS one WHERE octet_length(one) >= 42;
    IF heads IS NULL THEN RETURN 0; END IF;
    PERFORM pg_advisory_xact_lock(hashtext('vault.destroyed_key'));
    INSERT INTO vault.destroyed_key (city, head) SELECT scope_city(), head FROM unnest(heads) AS head ON CONFLICT DO NOTHING;
    DELETE FROM vault.rewrap WHERE city = scope_city() AND head = ANY (heads);
    GET DIAGNOSTICS destroyed = ROW_COUNT;
    RETURN destroyed;
  END $$;
  COMMENT ON FUNCTION vault.destroy_keys(bytea[]) IS 'Destroys the data keys of these ciphertexts and remembers their heads; answers how many there were.';
  REVOKE EXECUTE ON FUNCTION vault.destroy_keys(bytea[]) FROM PUBLIC;

  CREATE FUNCTION vault.destroy_data_keys() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    gone bytea[];
  BEGIN
    SELECT array_agg((to_jsonb(OLD) ->> named)::bytea) INTO gone FROM unnest(TG_ARGV) AS named
     WHERE TG_OP = 'DELETE' OR to_jsonb(OLD) -> named IS DISTINCT FROM to_jsonb(NEW) -> named;
    PERFORM vault.destroy_keys(gone);
    RETURN NULL;
  END $$;
  COMMENT ON FUNCTION vault.destroy_data_keys() IS 'What was sealed in a row that goes, or was sealed anew, opens no more: not from a backup of the row either.';
  REVOKE EXECUTE ON FUNCTION vault.destroy_data_keys() FROM PUBLIC;
`;

const comments = [
  commentOn(
    'vault.rewrap',
    'Data keys, each sealed to a vault key: what stands under a head opens with this row and a vault key, never with one alone. Of a ciphertext whole in itself, sealed before keys were kept apart: its secret in the hands of a later vault key.',
    {
      wrapped: 'The data key, sealed to the vault key that it names in its turn.',
      made_at: 'When it was written or last handed on, by the true time.',
    },
  ),
  commentOn('vault.destroyed_key', 'Heads whose data keys were destroyed: a rotation makes none for them again.', {
    city: 'The prefecture.',
    head: 'The first 42 bytes of the ciphertexts that nobody opens any more.',
    at: 'When, by the true time.',
  }),
  commentOn('attachment', 'One file that was sent: beside its filing, or beside its case when an officer added it.', {
    original_head: 'The head of the sealed original, whose data key goes with this row.',
  }),
].join('\n');
