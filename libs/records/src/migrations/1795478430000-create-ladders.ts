// Ladders that a bureau has set for itself: who hears what and when, one row for each clock, added and never edited.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateLadders1795478430000 implements MigrationInterface {
  readonly name = 'CreateLadders1795478430000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ladder (
        city char(6) NOT NULL,
        id uuid NOT NULL,
        unit text,
        clock text NOT NULL,
        in_force_from date NOT NULL,
        source jsonb NOT NULL,
        ownerless_rungs_earlier integer NOT NULL CHECK (ownerless_rungs_earlier >= 0),
        rungs jsonb NOT NULL CHECK (jsonb_typeof(rungs) = 'array'),
        top jsonb NOT NULL CHECK (jsonb_array_length(top -> 'tells') > 0),
        loaded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (city, id),
        UNIQUE NULLS NOT DISTINCT (city, unit, clock, in_force_from),
        FOREIGN KEY (city, unit) REFERENCES unit (city, code)
      );
      GRANT SELECT, INSERT ON ladder TO anqi_app;
      ${commentOn('ladder', 'On which ladder a clock stands, where it is not the one the house brings along.', {
        city: 'The prefecture.',
        id: 'Drawn when it was loaded.',
        unit: 'The unit that set it for its own cases; null is the city, for every unit without one of its own.',
        clock: 'The key of the period, or * for every one not named.',
        in_force_from: 'From this day on, until a newer row.',
        source: 'Where it comes from: a document of the agency, or practice.',
        ownerless_rungs_earlier: 'For how many rungs a case without a handler runs ahead.',
        rungs: 'Its rungs upwards: name, days from the due date, opening or expiry, offices told.',
        top: 'The rung that comes again while a clock stays overdue, with the offices told: never none.',
        loaded_at: 'When it was loaded.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ladder');
  }
}
