// That a firm once replied in public is forgotten with its account: the reply held the account, and the account could not go.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const key = 'evaluation_reply_city_enterprise_fkey';

export class ForgetRepliesWithTheirOperator1795478505200 implements MigrationInterface {
  readonly name = 'ForgetRepliesWithTheirOperator1795478505200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(referring('ON DELETE CASCADE'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(referring(''));
  }
}

const referring = (onDelete: string): string => `
  ALTER TABLE evaluation_reply DROP CONSTRAINT ${key},
    ADD CONSTRAINT ${key} FOREIGN KEY (city, enterprise) REFERENCES enterprise (city, id) ${onDelete}`;
