// The desks of the house on a test database: the city of 周口 loaded, nothing filed yet.
import { BUILT_IN_EDITIONS } from '#rules';
import {
  type Records,
  openRecords,
  seedCity,
  zhoukouCity,
  zhoukouStationTowns,
  zhoukouTowns,
  zhoukouUnits,
  zhoukouVillages,
} from '#records';
import { CaseDesk, LawShelf, LookDesk, RoutingDesk, TimerDesk } from '#casework';
import { createTestDatabase } from './database.js';

export interface TestDesks {
  readonly records: Records;
  readonly cases: CaseDesk;
  readonly routing: RoutingDesk;
  readonly timers: TimerDesk;
  readonly looks: LookDesk;
  readonly close: () => Promise<void>;
}

export async function openTestDesks(): Promise<TestDesks> {
  const database = await createTestDatabase();
  const records = await openRecords({
    city: zhoukouCity,
    appUrl: database.urlFor('app'),
    sweeperUrl: database.urlFor('sweeper'),
    vaultUrl: database.urlFor('vault'),
    poolSize: 8,
    applicationName: 'anqi-test',
  });
  await seedCity(records.app, zhoukouCity, {
    units: zhoukouUnits,
    towns: zhoukouTowns,
    villages: zhoukouVillages,
    stationTowns: zhoukouStationTowns,
    calendarEditions: BUILT_IN_EDITIONS,
  });
  const offices = { city: zhoukouCity, cityUnit: zhoukouCity, intakeUnit: `${zhoukouCity}-12315` };
  const shelf = new LawShelf(records.app, offices);
  return {
    records,
    cases: new CaseDesk(records.ledger, shelf),
    routing: new RoutingDesk(records.ledger, shelf),
    timers: new TimerDesk(records.ledger, shelf),
    looks: new LookDesk(records.ledger, shelf),
    close: async () => {
      await records.close();
      await database.drop();
    },
  };
}
