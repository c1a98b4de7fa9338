// The reply of an operator stands on its public page: a change of it is a new edition of what is published.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NumberReplies1795478501100 implements MigrationInterface {
  readonly name = 'NumberReplies1795478501100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER mark_published_evaluation_reply AFTER INSERT OR UPDATE OR DELETE ON evaluation_reply
        FOR EACH STATEMENT EXECUTE FUNCTION mark_published();
      ALTER TABLE evaluation_reply ENABLE ALWAYS TRIGGER mark_published_evaluation_reply;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER mark_published_evaluation_reply ON evaluation_reply');
  }
}
