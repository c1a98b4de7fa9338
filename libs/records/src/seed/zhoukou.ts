// The rows with which 周口 is first loaded, together with every holiday notice this house knows.
import { BUILT_IN_EDITIONS } from '#rules';
import type { SeedRows } from './seed-city.js';
import { zhoukouTowns } from './zhoukou-towns.table.js';
import { zhoukouStationTowns, zhoukouUnits } from './zhoukou-units.table.js';
import { zhoukouVillages } from './zhoukou-villages.table.js';

export const zhoukouRows: SeedRows = {
  units: zhoukouUnits,
  towns: zhoukouTowns,
  villages: zhoukouVillages,
  stationTowns: zhoukouStationTowns,
  calendarEditions: BUILT_IN_EDITIONS,
};
