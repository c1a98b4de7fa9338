// A dispute that is first settled directly is a case of its own kind, with clocks and timers like any other.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const kindIs = (kinds: string, sentence: string): string => `
  ALTER TABLE "case" DROP CONSTRAINT case_kind_check, ADD CONSTRAINT case_kind_check CHECK (kind IN (${kinds}));
  COMMENT ON COLUMN "case".kind IS '${sentence}';
`;

export class LetCasesBeSettlements1795478420000 implements MigrationInterface {
  readonly name = 'LetCasesBeSettlements1795478420000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      kindIs(
        `'complaint', 'report', 'investigation', 'settlement'`,
        'complaint, report, investigation, or settlement: the direct settling that comes before a complaint.',
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(kindIs(`'complaint', 'report', 'investigation'`, 'complaint, report or investigation.'));
  }
}
