// A seeded database for one suite, with the rooms a test needs open and one call to close them.
import { BUILT_IN_EDITIONS } from '#rules';
import { openRecords, seedCity, zhoukouStationTowns, zhoukouTowns, zhoukouUnits } from '#records';
import type { Records } from '#records';
import { createTestDatabase } from '../setup/database.js';
import type { TestDatabase } from '../setup/database.js';
import { testCity } from './decision.factory.js';

export interface StoredCity {
  readonly database: TestDatabase;
  readonly records: Records;
  readonly close: () => Promise<void>;
}

export async function createStoredCity(poolSize = 8): Promise<StoredCity> {
  const database = await createTestDatabase();
  const records = await openRecords({
    city: testCity,
    appUrl: database.urlFor('app'),
    sweeperUrl: database.urlFor('sweeper'),
    eraserUrl: database.urlFor('eraser'),
    vaultUrl: database.urlFor('vault'),
    poolSize,
    applicationName: 'anqi-test',
  });
  await seedCity(records.app, testCity, {
    units: zhoukouUnits,
    towns: zhoukouTowns,
    villages: [],
    stationTowns: zhoukouStationTowns,
    calendarEditions: BUILT_IN_EDITIONS,
  });
  return {
    database,
    records,
    close: async () => {
      await records.close();
      await database.drop();
    },
  };
}
