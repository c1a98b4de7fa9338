// Bodies that are no bureau, yet mediate or settle in its name or before it steps in, are units too.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const kindIs = (kinds: readonly string[], sentence: string): string => `
  ALTER TABLE unit DROP CONSTRAINT unit_kind_check,
    ADD CONSTRAINT unit_kind_check CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}));
  COMMENT ON COLUMN unit.kind IS '${sentence}';
`;
const BUREAUS = ['city', 'intake', 'county', 'zone', 'station'];
const MEDIATORS = ['association', 'mediation-body', 'service-station'];

export class LetUnitsMediate1795478460000 implements MigrationInterface {
  readonly name = 'LetUnitsMediate1795478460000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      kindIs(
        [...BUREAUS, ...MEDIATORS],
        'city, intake, county, zone or station; or association, mediation-body or service-station, which handle no case of their own.',
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM unit WHERE kind = ANY ($1)', [MEDIATORS]);
    // A table whose rows are still to be checked cannot be altered.
    await runner.query('SET CONSTRAINTS ALL IMMEDIATE');
    await runner.query(kindIs(BUREAUS, 'city, intake, county, zone or station.'));
  }
}
