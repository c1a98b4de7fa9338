// What a consumer says of a payment changes a public figure, and so the number under which pages are known.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NumberPayments1795478506130 implements MigrationInterface {
  readonly name = 'NumberPayments1795478506130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER mark_published_payment AFTER UPDATE OF facts ON "case" FOR EACH ROW
        WHEN (NEW.kind = 'settlement' AND NEW.closed_at IS NOT NULL
          AND OLD.facts -> 'payment' IS DISTINCT FROM NEW.facts -> 'payment')
        EXECUTE FUNCTION mark_published();
      ALTER TABLE "case" ENABLE ALWAYS TRIGGER mark_published_payment;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER mark_published_payment ON "case"');
  }
}
