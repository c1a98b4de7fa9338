// The verbatim texts of laws that a bureau loads: none is brought along, none is ever cited from here by the rules.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commentOn } from './comment-on.js';

export class CreateLawTexts1795478440000 implements MigrationInterface {
  readonly name = 'CreateLawTexts1795478440000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE law_text (
        city char(6) NOT NULL,
        law text NOT NULL CHECK (law <> ''),
        edition text NOT NULL CHECK (edition = coalesce(to_char(in_force_from, 'YYYY-MM-DD'), 'undated')),
        article text NOT NULL CHECK (article ~ '^第.+条'),
        place integer NOT NULL CHECK (place >= 1),
        document text,
        in_force_from date,
        text text NOT NULL CHECK (text <> ''),
        PRIMARY KEY (city, law, edition, article)
      );
      GRANT SELECT, INSERT, UPDATE (place, document, text) ON law_text TO anqi_app;
      ${commentOn('law_text', 'One article of one edition of a law, word for word, as a bureau loaded it.', {
        city: 'The prefecture that loaded it.',
        law: 'The name of the law, as citations write it.',
        edition: 'The day it came into force, or undated where the file did not say.',
        article: 'The article, such as 第十五条.',
        place: 'Its place in the law, counted from 1.',
        document: 'The number of the document that published it.',
        in_force_from: 'The first day on which this edition holds.',
        text: 'The words; paragraphs are lines where the file keeps them apart.',
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE law_text');
  }
}
