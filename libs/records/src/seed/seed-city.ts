// Stores a city as it is first loaded: units, towns, villages, stations, holiday notices; a second run changes nothing.
import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { CalendarEditionRow } from '#rules';
import { CalendarEditionRecord } from '../calendar-edition.record.js';
import { StationTownRecord } from '../station-town.record.js';
import { TownRecord } from '../town.record.js';
import { UnitRecord } from '../unit.record.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { VillageRecord } from '../village.record.js';
import type { SeedStationTown, SeedUnit } from './zhoukou-units.table.js';
import type { SeedTown } from './zhoukou-towns.table.js';
import type { SeedVillages } from './zhoukou-villages.table.js';

export interface SeedRows {
  readonly units: readonly SeedUnit[];
  readonly towns: readonly SeedTown[];
  readonly villages: readonly SeedVillages[];
  readonly stationTowns: readonly SeedStationTown[];
  readonly calendarEditions: readonly CalendarEditionRow[];
}

/** Rows in one INSERT: PostgreSQL takes 65,535 parameters. */
const rowsAtOnce = 1000;

/** What an administrator has changed since stays as it is: only rows that are not there are added. */
export async function seedCity(app: UnitOfWork, city: string, rows: SeedRows): Promise<void> {
  await app.inScope({ city, system: 'seed' }, async ({ manager }) => {
    await add(
      manager,
      UnitRecord,
      rows.units.map((unit) => ({ ...unit, city, mail: null })),
    );
    await add(
      manager,
      TownRecord,
      rows.towns.map((town) => ({ ...town, city })),
    );
    await add(
      manager,
      VillageRecord,
      rows.villages.flatMap((villages) => villagesOf(city, villages)),
    );
    await add(
      manager,
      StationTownRecord,
      rows.stationTowns.map((row) => ({ ...row, city })),
    );
    await add(
      manager,
      CalendarEditionRecord,
      rows.calendarEditions.map((edition) => ({ ...edition, city })),
    );
  });
}

/** Two villages of one town may bear one name: an address cannot tell them apart either. */
function villagesOf(city: string, { townCode, names }: SeedVillages): VillageRecord[] {
  return [...new Set(names)].map((name) => ({ city, townCode, name }));
}

async function add<T extends ObjectLiteral>(
  manager: EntityManager,
  record: EntityTarget<T>,
  values: QueryDeepPartialEntity<T>[],
): Promise<void> {
  for (let from = 0; from < values.length; from += rowsAtOnce) {
    const some = values.slice(from, from + rowsAtOnce);
    await manager.createQueryBuilder().insert().into(record).values(some).orIgnore().execute();
  }
}
