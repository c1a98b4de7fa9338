// A rotation of vault keys walks what consumers and enterprises have sealed as well.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RotateWhatThePublicDoorSeals1795478486000 implements MigrationInterface {
  readonly name = 'RotateWhatThePublicDoorSeals1795478486000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sealedHeads([...sealedAtTheDesk, ...sealedAtThePublicDoor]));
    for (const { table } of sealedAtThePublicDoor) {
      await runner.query(
        `CREATE POLICY heads_by_the_owner ON ${table} FOR SELECT TO CURRENT_USER USING ((SELECT scope_system()) = 'keys')`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sealedHeads(sealedAtTheDesk));
    for (const { table } of sealedAtThePublicDoor) await runner.query(`DROP POLICY heads_by_the_owner ON ${table}`);
  }
}

interface Source {
  readonly name: string;
  readonly table: string;
  readonly id: string;
  readonly sealed: readonly string[];
}

const sealedAtTheDesk: readonly Source[] = [
  { name: 'person', table: 'vault.person', id: 'id', sealed: ['name_sealed', 'phone_sealed', 'address_sealed'] },
  { name: 'filing', table: 'filing', id: 'id', sealed: ['story_sealed'] },
  { name: 'statement', table: 'statement', id: 'id', sealed: ['sealed'] },
  { name: 'attachment', table: 'attachment', id: 'id', sealed: ['name_sealed'] },
  { name: 'code-generator', table: 'code_generator', id: 'account', sealed: ['secret_sealed'] },
];
const sealedAtThePublicDoor: readonly Source[] = [
  { name: 'consumer', table: 'consumer', id: 'id', sealed: ['address_sealed'] },
  {
    name: 'enterprise-application',
    table: 'enterprise_application',
    id: 'id',
    sealed: ['contact_sealed', 'address_sealed'],
  },
];

function sealedHeads(sources: readonly Source[]): string {
  return `
    CREATE OR REPLACE FUNCTION vault.sealed_heads(source text, after uuid, most integer) RETURNS TABLE (id uuid, head bytea)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF scope_city() IS NULL OR scope_system() IS DISTINCT FROM 'keys' THEN
        RAISE EXCEPTION 'heads are for the rotation of keys' USING ERRCODE = '42501';
      END IF;
      CASE source
        ${sources.map(headsOf).join('\n')}
      END CASE;
    END $$`;
}

// With ties: rows of one id are never parted by the end of a batch.
function headsOf({ name, table, id, sealed }: Source): string {
  const all = sealed.map((column) => `substring(rows.${column} FROM 1 FOR 42)`).join(', ');
  return `WHEN '${name}' THEN RETURN QUERY
        SELECT DISTINCT rows.${id}, one.head
          FROM (SELECT * FROM ${table} t WHERE t.city = scope_city() AND t.${id} > after
                 ORDER BY t.${id} FETCH FIRST most ROWS WITH TIES) rows,
               unnest(ARRAY[${all}]) AS one(head)
         ORDER BY 1;`;
}
