// What a firm says against the end of its account opens as a statement does: under a grant of a minute, to be rotated and destroyed.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class SealObjectionsToRemovals1795478506110 implements MigrationInterface {
  readonly name = 'SealObjectionsToRemovals1795478506110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(granting);
    await runner.query(keys);
    await runner.query(sealedHeads([...sealedBefore, removal]));
    await runner.query(
      commentOn('vault."grant"', 'Leave to open something sealed: for one officer, one purpose, a few minutes.', {
        case_id: 'The case; null for an objection to the end of an account, which belongs to none.',
        what: 'story, statement, person or removal.',
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sealedHeads(sealedBefore));
    await runner.query(`
      DROP POLICY heads_by_the_owner ON enterprise_removal; DROP TRIGGER destroy_data_keys ON enterprise_removal;
      DROP POLICY granted ON enterprise_removal; REVOKE ALL (city, id, objection_sealed) ON enterprise_removal FROM anqi_vault;
      DROP POLICY of_a_removal ON vault."grant";
      DELETE FROM vault."grant" WHERE what = 'removal';
      ALTER TABLE vault."grant" DROP CONSTRAINT grant_is_of_a_case, DROP CONSTRAINT grant_what_check,
        ADD CONSTRAINT grant_what_check CHECK (what IN ('story', 'statement', 'person')), ALTER COLUMN case_id SET NOT NULL;
    `);
  }
}

const granting = `
  ALTER TABLE vault."grant" ALTER COLUMN case_id DROP NOT NULL, DROP CONSTRAINT grant_what_check,
    ADD CONSTRAINT grant_what_check CHECK (what IN ('story', 'statement', 'person', 'removal')),
    ADD CONSTRAINT grant_is_of_a_case CHECK ((case_id IS NULL) = (what = 'removal'));
  -- For what was objected to the own county, and for nothing else beside it.
  CREATE POLICY of_a_removal ON vault."grant" FOR INSERT TO anqi_app WITH CHECK (
    city = scope_city() AND what = 'removal' AND cardinality(targets) = 1
    AND EXISTS (SELECT FROM enterprise_removal r WHERE r.city = scope_city() AND r.id = targets[1]
                   AND r.unit = ANY (scope_units()) AND r.objected_at IS NOT NULL));
  CREATE POLICY granted ON enterprise_removal FOR SELECT TO anqi_vault USING (
    city = (SELECT scope_city()) AND id IN (SELECT unnest(g.targets) FROM vault."grant" g WHERE g.what = 'removal'));
  GRANT SELECT (city, id, objection_sealed) ON enterprise_removal TO anqi_vault;
`;

const keys = `
  CREATE TRIGGER destroy_data_keys AFTER DELETE OR UPDATE ON enterprise_removal
    FOR EACH ROW EXECUTE FUNCTION vault.destroy_data_keys('objection_sealed');
  CREATE POLICY heads_by_the_owner ON enterprise_removal FOR SELECT TO CURRENT_USER USING ((SELECT scope_system()) = 'keys');
`;

interface Source {
  readonly name: string;
  readonly table: string;
  readonly id: string;
  readonly sealed: readonly string[];
}

const sealedBefore: readonly Source[] = [
  { name: 'person', table: 'vault.person', id: 'id', sealed: ['name_sealed', 'phone_sealed', 'address_sealed'] },
  { name: 'filing', table: 'filing', id: 'id', sealed: ['story_sealed'] },
  { name: 'statement', table: 'statement', id: 'id', sealed: ['sealed'] },
  { name: 'attachment', table: 'attachment', id: 'id', sealed: ['name_sealed'] },
  { name: 'code-generator', table: 'code_generator', id: 'account', sealed: ['secret_sealed'] },
  { name: 'consumer', table: 'consumer', id: 'id', sealed: ['address_sealed'] },
  {
    name: 'enterprise-application',
    table: 'enterprise_application',
    id: 'id',
    sealed: ['contact_sealed', 'address_sealed'],
  },
];
const removal: Source = {
  name: 'enterprise-removal',
  table: 'enterprise_removal',
  id: 'id',
  sealed: ['objection_sealed'],
};

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
