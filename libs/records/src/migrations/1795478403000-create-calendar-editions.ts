// Holiday notices as editions: a later notice for the same year is a further row, no row is ever edited.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateCalendarEditions1795478403000 implements MigrationInterface {
  readonly name = 'CreateCalendarEditions1795478403000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_edition (
        city char(6) NOT NULL,
        id text NOT NULL,
        year integer NOT NULL CHECK (year BETWEEN 1949 AND 9999),
        announced_on date NOT NULL,
        superseded_on date CHECK (superseded_on >= announced_on),
        notice text NOT NULL,
        days jsonb NOT NULL CHECK (jsonb_typeof(days) = 'array'),
        PRIMARY KEY (city, id)
      );
      GRANT SELECT, INSERT, UPDATE (superseded_on) ON calendar_edition TO anqi_app;
      ${commentOn('calendar_edition', 'What one holiday notice says of one year.', {
        city: 'The prefecture that counts with it.',
        id: 'Its name on every clock that was counted with it.',
        year: 'The year it speaks of.',
        announced_on: 'When the notice was published.',
        superseded_on: 'When a later notice for the same year took its place.',
        notice: 'Where the notice can be read.',
        days: 'The days it names: date, off or worked, holiday.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_edition');
  }
}
