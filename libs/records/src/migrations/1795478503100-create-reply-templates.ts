// The texts that an enterprise keeps for answering consumers: its own, of nobody in particular.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateReplyTemplates1795478503100 implements MigrationInterface {
  readonly name = 'CreateReplyTemplates1795478503100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reply_template (
        city char(6) NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        enterprise uuid NOT NULL,
        name text NOT NULL,
        words text NOT NULL,
        written_at timestamptz NOT NULL DEFAULT anqi_now(),
        written_by uuid NOT NULL,
        PRIMARY KEY (city, id),
        FOREIGN KEY (city, enterprise) REFERENCES enterprise (city, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX reply_template_has_its_name ON reply_template (city, enterprise, name);
      ALTER TABLE reply_template ENABLE ROW LEVEL SECURITY; ALTER TABLE reply_template FORCE ROW LEVEL SECURITY;
      CREATE POLICY of_its_enterprise ON reply_template TO anqi_app USING (
        city = (SELECT scope_city()) AND enterprise = (SELECT scope_enterprise()));
      GRANT SELECT, INSERT, UPDATE (name, words, written_at, written_by), DELETE ON reply_template TO anqi_app;
    `);
    await runner.query(comments);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reply_template');
  }
}

const comments = commentOn('reply_template', 'A text that an enterprise keeps for answering consumers.', {
  city: 'The prefecture.',
  id: 'Drawn when it is written.',
  enterprise: 'Whose it is: nobody else sees it.',
  name: 'By which its staff finds it.',
  words: 'With places that are filled in when it is used; refused where it looks personal.',
  written_at: 'When it was last written.',
  written_by: 'The member of the staff who wrote it last.',
});
