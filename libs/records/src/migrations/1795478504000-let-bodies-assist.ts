// Assisting bodies see what was entrusted to them and the disputes they settle first, and of what hangs on these no inner word.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const rolesBefore = `ARRAY['officer', 'intake', 'unit-head', 'city-intake', 'city-head', 'system-admin', 'security-admin', 'audit-admin']`;
const rolesSince = `ARRAY['officer', 'intake', 'unit-head', 'city-intake', 'city-head', 'assistant', 'system-admin', 'security-admin', 'audit-admin']`;
const holders = ['account', 'account_proposal'] as const;
const places = ['mall', 'supermarket', 'market', 'enterprise', 'scenic-area', 'community', 'school', 'other'];

export class LetBodiesAssist1795478504000 implements MigrationInterface {
  readonly name = 'LetBodiesAssist1795478504000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of holders) await runner.query(rolesOf(table, rolesSince));
    await runner.query(`
      ALTER TABLE account ADD CONSTRAINT assistants_are_nothing_else CHECK (NOT 'assistant' = ANY (roles) OR cardinality(roles) = 1);
      ALTER TABLE unit ADD COLUMN place text CHECK (place IN (${places.map((place) => `'${place}'`).join(', ')})),
        ADD CONSTRAINT only_service_stations_have_a_place CHECK (place IS NULL OR kind = 'service-station');
      COMMENT ON COLUMN unit.place IS 'Service stations: in what kind of place it sits; null where nobody said.';
    `);
    await runner.query(setScope(`set_config('anqi.body', coalesce(scope ->> 'body', ''), true),`));
    await runner.query(`
      CREATE FUNCTION scope_body() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT nullif(current_setting('anqi.body', true), '') $$;
      COMMENT ON FUNCTION scope_body() IS 'The assisting body for which this transaction works.';
      CREATE FUNCTION body_stands() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN
        RETURN EXISTS (SELECT FROM unit u WHERE u.city = scope_city() AND u.code = scope_body()
                          AND u.kind IN ('association', 'mediation-body', 'service-station') AND u.ends_on IS NULL);
      END $$;
      COMMENT ON FUNCTION body_stands() IS 'Whether the body for which this transaction works is still one: a closed one sees no case.';
    `);
    for (const [table, seen] of Object.entries(kept)) {
      await runner.query(`
        CREATE POLICY kept_from_bodies ON ${table} AS RESTRICTIVE FOR SELECT TO anqi_app USING (${isNoBody} OR ${seen})`);
    }
    await runner.query(`
      CREATE INDEX case_settled_by_body ON "case" (city, (facts #>> '{settleFirst,settlerUnit}')) WHERE kind = 'settlement';
      CREATE INDEX case_entrusted_to_body ON "case" (city, (facts ->> 'entrustedTo')) WHERE closed_at IS NULL;
      CREATE POLICY untouched_by_bodies ON "case" AS RESTRICTIVE FOR UPDATE TO anqi_app
        USING (${isNoBody} OR body_stands()) WITH CHECK (true);
      CREATE POLICY opened_by_standing_bodies ON "case" AS RESTRICTIVE FOR INSERT TO anqi_app
        WITH CHECK (${isNoBody} OR body_stands());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY opened_by_standing_bodies ON "case"; DROP POLICY untouched_by_bodies ON "case";
      DROP INDEX case_settled_by_body, case_entrusted_to_body;
    `);
    for (const table of Object.keys(kept)) await runner.query(`DROP POLICY kept_from_bodies ON ${table}`);
    await runner.query('DROP FUNCTION body_stands(), scope_body()');
    await runner.query(setScope(''));
    await runner.query(`
      ALTER TABLE unit DROP CONSTRAINT only_service_stations_have_a_place, DROP COLUMN place;
      ALTER TABLE account DROP CONSTRAINT assistants_are_nothing_else;
      UPDATE account SET roles = '{}', disabled_at = coalesce(disabled_at, now()) WHERE 'assistant' = ANY (roles);
    `);
    await runner.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const table of holders) await runner.query(`${rolesOf(table, rolesBefore)} NOT VALID`);
  }
}

const rolesOf = (table: string, roles: string): string => `
  ALTER TABLE ${table} DROP CONSTRAINT ${table}_roles_check, ADD CONSTRAINT ${table}_roles_check CHECK (roles <@ ${roles})`;

/** Looked up once for a statement: whoever is no body pays one reading. */
const isNoBody = '(SELECT scope_body()) IS NULL';
const beingWritten = `case_id = ANY ((SELECT scope_writing())::uuid[])`;

/**
 * What is seen with its case by everybody else, and here is not: inner words and papers, where it came from, who may not see it.
 * Masked parties are: a mediator has to know with whom he speaks.
 */
const kept: Readonly<Record<string, string>> = {
  '"case"': `(kind IN ('complaint', 'settlement') AND body_stands())`,
  event: `audience = 'public' OR actor_unit = scope_body() OR ${beingWritten}`,
  statement: beingWritten,
  disclosure: beingWritten,
  look_request: beingWritten,
  closed_case: beingWritten,
  external_order: 'false',
  attachment: 'false',
  filing_hint: 'false',
  outbox: 'false',
  erasure: 'false',
};

const setScope = (body: string): string => `
  CREATE OR REPLACE FUNCTION set_scope(scope jsonb) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM set_config('anqi.city', coalesce(scope ->> 'city', ''), true),
            set_config('anqi.units', coalesce(scope ->> 'units', ''), true),
            set_config('anqi.target', coalesce(scope ->> 'target', ''), true),
            set_config('anqi.filing', coalesce(scope ->> 'filing', ''), true),
            set_config('anqi.grant', coalesce(scope ->> 'grant', ''), true),
            set_config('anqi.system', coalesce(scope ->> 'system', ''), true),
            set_config('anqi.draft', coalesce(scope ->> 'draft', ''), true),
            set_config('anqi.consumer', coalesce(scope ->> 'consumer', ''), true),
            set_config('anqi.enterprise', coalesce(scope ->> 'enterprise', ''), true),
            set_config('anqi.concerned', coalesce(scope ->> 'concerned', ''), true),
            ${body}
            set_config('anqi.writing', '', true);
  END $$;
`;
