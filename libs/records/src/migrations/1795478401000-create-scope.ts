// The scope of a transaction: what the unit of work has set, in the form in which the policies ask for it.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const settings = [
  [
    'scope_city',
    'text',
    `nullif(current_setting('anqi.city', true), '')`,
    'The prefecture this transaction works for.',
  ],
  [
    'scope_units',
    'text[]',
    `string_to_array(current_setting('anqi.units', true), ',')`,
    'The units whose cases this transaction may see.',
  ],
  [
    'scope_target',
    'text[]',
    `string_to_array(current_setting('anqi.target', true), ',')`,
    'Further units to which the decision being written may move or open a case.',
  ],
  [
    'scope_filing',
    'uuid',
    `nullif(current_setting('anqi.filing', true), '')::uuid`,
    'The one filing whose filer is asking.',
  ],
  [
    'scope_writing',
    'uuid[]',
    `string_to_array(nullif(current_setting('anqi.writing', true), ''), ',')::uuid[]`,
    'The cases that the decision being written has opened or holds locked.',
  ],
  [
    'scope_grant',
    'uuid',
    `nullif(current_setting('anqi.grant', true), '')::uuid`,
    'The grant under which something sealed is being opened.',
  ],
  [
    'scope_system',
    'text',
    `nullif(current_setting('anqi.system', true), '')`,
    'The work of the house itself that is being done, such as delivering letters.',
  ],
] as const;

export class CreateScope1795478401000 implements MigrationInterface {
  readonly name = 'CreateScope1795478401000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type, body, sentence] of settings) {
      await runner.query(`
        CREATE FUNCTION ${name}() RETURNS ${type} LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT ${body} $$;
        COMMENT ON FUNCTION ${name}() IS '${sentence}';
      `);
    }
    await runner.query(`
      CREATE FUNCTION set_scope(scope jsonb) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_config('anqi.city', coalesce(scope ->> 'city', ''), true),
                set_config('anqi.units', coalesce(scope ->> 'units', ''), true),
                set_config('anqi.target', coalesce(scope ->> 'target', ''), true),
                set_config('anqi.filing', coalesce(scope ->> 'filing', ''), true),
                set_config('anqi.grant', coalesce(scope ->> 'grant', ''), true),
                set_config('anqi.system', coalesce(scope ->> 'system', ''), true),
                set_config('anqi.writing', '', true);
      END $$;
      COMMENT ON FUNCTION set_scope(jsonb) IS 'Sets the whole scope of this transaction; what is not named is nothing.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION set_scope(jsonb)');
    for (const [name] of settings) await runner.query(`DROP FUNCTION ${name}()`);
  }
}
