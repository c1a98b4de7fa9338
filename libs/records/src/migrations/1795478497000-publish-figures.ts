// The figures of a month as they were published: written once, and never again by anybody.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class PublishFigures1795478497000 implements MigrationInterface {
  readonly name = 'PublishFigures1795478497000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE published_figure (
        city char(6) NOT NULL,
        month date NOT NULL CHECK (extract(day FROM month) = 1),
        county text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('complaints', 'reports')),
        place integer NOT NULL CHECK (place >= 0),
        counted integer,
        on_time integer,
        strict_counted integer,
        as_of timestamptz NOT NULL,
        published_at timestamptz NOT NULL DEFAULT anqi_now(),
        PRIMARY KEY (city, month, county, kind),
        CONSTRAINT kept_back_whole CHECK ((counted IS NULL) = (on_time IS NULL) AND (counted IS NULL) = (strict_counted IS NULL)),
        CONSTRAINT no_small_count CHECK (counted IS NULL OR counted = 0 OR counted >= CASE kind WHEN 'reports' THEN 10 ELSE 5 END),
        CONSTRAINT parts_of_the_count CHECK (on_time BETWEEN 0 AND counted AND strict_counted >= counted)
      );
      ALTER TABLE published_figure ENABLE ROW LEVEL SECURITY; ALTER TABLE published_figure FORCE ROW LEVEL SECURITY;
      CREATE POLICY of_the_city ON published_figure FOR SELECT TO anqi_app USING (city = (SELECT scope_city()));
      CREATE POLICY of_the_publisher ON published_figure FOR INSERT TO anqi_app
        WITH CHECK (city = (SELECT scope_city()) AND (SELECT scope_system()) = 'figures');
      GRANT SELECT, INSERT ON published_figure TO anqi_app;
      ${commentOn(
        'published_figure',
        'How timely a county was in a month, as everybody may read it. A month is published once: differences between two readings of it would tell single cases.',
        {
          city: 'The prefecture.',
          month: 'The first day of the month, in Asia/Shanghai.',
          county: 'The unit that answers, or all for the city.',
          kind: 'Complaints closed, or reports verified.',
          place: 'Its place among the rows of the month.',
          counted:
            'How many ended in the month; null where that is kept back because it is small or would tell a small one.',
          on_time: 'How many of them in time.',
          strict_counted: 'Those counted, with what was open and late when they were counted.',
          as_of: 'When they were counted.',
          published_at: 'When they were published.',
        },
      )}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE published_figure');
  }
}
