// The desks of the house on a test database: the city of 周口 loaded, nothing filed yet.
import { type Records, openRecords, seedCity, zhoukouCity, zhoukouRows } from '#records';
import { type Desks, openDesks } from '#casework';
import { createTestDatabase } from './database.js';

export interface TestDesks extends Desks {
  readonly records: Records;
  /** The owner's address, and that of the role that serves requests. */
  readonly url: string;
  readonly appUrl: string;
  readonly close: () => Promise<void>;
}

export async function openTestDesks(): Promise<TestDesks> {
  const database = await createTestDatabase();
  const records = await openRecords({
    city: zhoukouCity,
    appUrl: database.urlFor('app'),
    sweeperUrl: database.urlFor('sweeper'),
    eraserUrl: database.urlFor('eraser'),
    vaultUrl: database.urlFor('vault'),
    poolSize: 8,
    applicationName: 'anqi-test',
  });
  await seedCity(records.app, zhoukouCity, zhoukouRows);
  return {
    ...openDesks(records),
    records,
    url: database.url,
    appUrl: database.urlFor('app'),
    close: async () => {
      await records.close();
      await database.drop();
    },
  };
}
