// The bureaus of the city with the ground they answer for: public facts, seen by everybody in the house.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateUnits1795478402000 implements MigrationInterface {
  readonly name = 'CreateUnits1795478402000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unit (
        city char(6) NOT NULL,
        code text NOT NULL CHECK (code ~ '^[0-9A-Za-z-]{2,40}$'),
        name text NOT NULL CHECK (name <> ''),
        kind text NOT NULL CHECK (kind IN ('city', 'intake', 'county', 'zone', 'station')),
        parent text,
        area_names text[] NOT NULL DEFAULT '{}',
        loose_names text[] NOT NULL DEFAULT '{}',
        former_codes text[] NOT NULL DEFAULT '{}',
        towns text[] NOT NULL DEFAULT '{}',
        within text[] NOT NULL DEFAULT '{}',
        starts_on date NOT NULL,
        ends_on date CHECK (ends_on >= starts_on),
        placeholder boolean NOT NULL DEFAULT false,
        remark text,
        mail text,
        PRIMARY KEY (city, code),
        FOREIGN KEY (city, parent) REFERENCES unit (city, code) DEFERRABLE INITIALLY DEFERRED,
        CHECK (parent IS DISTINCT FROM code),
        CHECK ((kind = 'city') = (parent IS NULL))
      );
      CREATE TABLE town (
        city char(6) NOT NULL, code text NOT NULL, name text NOT NULL, county_code text NOT NULL,
        PRIMARY KEY (city, code)
      );
      CREATE TABLE village (
        city char(6) NOT NULL, town_code text NOT NULL, name text NOT NULL,
        PRIMARY KEY (city, town_code, name),
        FOREIGN KEY (city, town_code) REFERENCES town (city, code)
      );
      CREATE TABLE station_town (
        city char(6) NOT NULL, station_code text NOT NULL, town_code text NOT NULL,
        starts_on date NOT NULL, ends_on date CHECK (ends_on >= starts_on),
        PRIMARY KEY (city, station_code, town_code, starts_on),
        FOREIGN KEY (city, station_code) REFERENCES unit (city, code),
        FOREIGN KEY (city, town_code) REFERENCES town (city, code)
      );
      CREATE TABLE respondent (
        city char(6) NOT NULL, id uuid NOT NULL, name text NOT NULL, address text, credit_code text, unit text, town text,
        PRIMARY KEY (city, id),
        UNIQUE (city, credit_code)
      );
      CREATE INDEX respondent_by_name ON respondent (city, name);
      GRANT SELECT, INSERT, UPDATE ON unit, town, village, station_town, respondent TO anqi_app;
      ${commentOn(
        'unit',
        'The bureaus, zones, intake desks and stations of a city; every row may be edited, none is law.',
        {
          city: 'The prefecture, six digits.',
          code: 'The division code, or a code of our own where there is none (zones, stations).',
          name: 'The official name.',
          kind: 'city, intake, county, zone or station.',
          parent: 'The unit above, which sees down; none for the city.',
          area_names: 'How addresses write its area; one of them is enough to know it.',
          loose_names: 'Names that other areas use too: they decide only in a structured field.',
          former_codes: 'Codes that old files still use for it.',
          towns: 'Zones: towns it handles, whatever county their codes belong to.',
          within: 'Zones: counties inside whose borders it lies.',
          starts_on: 'The first day on which it handles cases.',
          ends_on: 'The last day, when it was dissolved or merged.',
          placeholder: 'Stands in for a fact that the bureau has still to give.',
          remark: 'What an administrator should know about the row.',
          mail: 'Where letters to the office go when no account of the right role has an address.',
        },
      )}
      ${commentOn('town', 'Towns and streets with the county whose code they bear.', {
        city: 'The prefecture.',
        code: 'Nine digits.',
        name: 'The official name.',
        county_code: 'The county of the code; a zone may handle it all the same.',
      })}
      ${commentOn('village', 'Villages and neighbourhoods, because an address often names nothing else.', {
        city: 'The prefecture.',
        town_code: 'The town it belongs to.',
        name: 'Without 村民委员会 or 居民委员会.',
      })}
      ${commentOn('station_town', 'Which station looks after which town, with dates.', {
        city: 'The prefecture.',
        station_code: 'The station.',
        town_code: 'The town.',
        starts_on: 'The first day.',
        ends_on: 'The last day; null while it lasts.',
      })}
      ${commentOn('respondent', 'The registry of operators: businesses, public facts.', {
        city: 'The prefecture.',
        id: 'Drawn by the house.',
        name: 'As registered.',
        address: 'As registered.',
        credit_code: 'The unified social credit code.',
        unit: 'The unit in whose area it lies.',
        town: 'The town in which it lies.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE respondent, station_town, village, town, unit');
  }
}
