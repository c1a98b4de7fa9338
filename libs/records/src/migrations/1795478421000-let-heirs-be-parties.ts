// Whoever succeeds a complainant who died is a party of the case: the heir.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const roleIs = (roles: string, sentence: string): string => `
  ALTER TABLE party DROP CONSTRAINT party_role_check, ADD CONSTRAINT party_role_check CHECK (role IN (${roles}));
  COMMENT ON COLUMN party.role IS '${sentence}';
`;

export class LetHeirsBeParties1795478421000 implements MigrationInterface {
  readonly name = 'LetHeirsBeParties1795478421000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      roleIs(`'complainant', 'reporter', 'agent', 'heir'`, 'complainant, reporter, agent, or heir of a complainant.'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(roleIs(`'complainant', 'reporter', 'agent'`, 'complainant, reporter or agent.'));
  }
}
