// The records that TypeORM maps: what is not hot and is no case.
import { AccountRecord } from './account.record.js';
import { CalendarEditionRecord } from './calendar-edition.record.js';
import { ImportRowRecord } from './import-row.record.js';
import { ImportRunRecord } from './import-run.record.js';
import { LadderRecord } from './ladder.record.js';
import { LawTextRecord } from './law-text.record.js';
import { SessionRecord } from './session.record.js';
import { StationTownRecord } from './station-town.record.js';
import { TownRecord } from './town.record.js';
import { UnitRecord } from './unit.record.js';
import { VillageRecord } from './village.record.js';

export const records = [
  AccountRecord,
  CalendarEditionRecord,
  ImportRowRecord,
  ImportRunRecord,
  LadderRecord,
  LawTextRecord,
  SessionRecord,
  StationTownRecord,
  TownRecord,
  UnitRecord,
  VillageRecord,
] as const;
