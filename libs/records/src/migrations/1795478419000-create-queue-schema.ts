// An empty schema for the queue, owned by the queue's role: what stands in it is the queue's own business.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateQueueSchema1795478419000 implements MigrationInterface {
  readonly name = 'CreateQueueSchema1795478419000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA bullmq AUTHORIZATION anqi_queue;
      COMMENT ON SCHEMA bullmq IS 'Jobs that wake the worker: ids only, nothing that would be missed if it were lost.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA bullmq CASCADE');
  }
}
