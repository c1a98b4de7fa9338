// What decisions take from the shelf: holiday notices, and the names and codes by which an address is placed.
import type { CalendarEditionRow, GazetteerRows } from '#rules';
import { CalendarEditionRecord } from './calendar-edition.record.js';
import { StationTownRecord } from './station-town.record.js';
import { TownRecord } from './town.record.js';
import type { UnitOfWork } from './unit-of-work.js';
import { UnitRecord } from './unit.record.js';
import { VillageRecord } from './village.record.js';

/** Every edition of every notice, superseded ones too, by the day it was announced. */
export async function listCalendarEditions(records: UnitOfWork, city: string): Promise<readonly CalendarEditionRow[]> {
  return records.read({ city, units: [] }, ({ manager }) =>
    manager.find(CalendarEditionRecord, { where: { city }, order: { announcedOn: 'ASC', id: 'ASC' } }),
  );
}

/** The units, towns, villages and stations of a city, past and future ones too. */
export async function listGazetteerRows(records: UnitOfWork, city: string): Promise<GazetteerRows> {
  return records.read({ city, units: [] }, async ({ manager }) => {
    const units = await manager.find(UnitRecord, { where: { city } });
    const towns = await manager.find(TownRecord, { where: { city } });
    const villages = await manager.find(VillageRecord, { where: { city }, order: { townCode: 'ASC' } });
    const stationTowns = await manager.find(StationTownRecord, { where: { city } });
    return { units, towns, villages: byTown(villages), stationTowns };
  });
}

function byTown(villages: readonly VillageRecord[]): GazetteerRows['villages'] {
  const names = new Map<string, string[]>();
  for (const { townCode, name } of villages) {
    const known = names.get(townCode);
    if (known) known.push(name);
    else names.set(townCode, [name]);
  }
  return [...names].map(([townCode, own]) => ({ townCode, names: own }));
}
