// Reads which edition of the published everybody sees now, and which day it is: a page is the same as long as both are.
import { type LocalDate, localDate } from '#rules';
import type { KeptStatement, UnitOfWork } from './unit-of-work.js';

export interface PublishedEdition {
  /** Goes up with each commit that changes something that is shown. */
  readonly edition: number;
  /** The day of the database in Asia/Shanghai: periods end with it, and rates begin anew. */
  readonly today: LocalDate;
}

const editionSql: KeptStatement = {
  name: 'read-published-edition',
  text: `SELECT edition::float8 AS edition, (anqi_now() AT TIME ZONE 'Asia/Shanghai')::date::text AS today
           FROM published_edition`,
};

export class PublishedEditionQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** One statement, of one row. @throws RecordsUnavailable */
  async find(): Promise<PublishedEdition> {
    const [row] = await this.app.ask<{ edition: number; today: string }>(editionSql);
    if (row === undefined) throw new Error('what is published has no edition');
    return { edition: row.edition, today: localDate(row.today) };
  }
}
