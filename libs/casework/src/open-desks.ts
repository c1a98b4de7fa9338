// Sets up every desk over one records room, for the doors and bells that stand above.
import type { Records } from '#records';
import { CaseDesk } from './case-desk.js';
import { type CityOffices, LawShelf } from './law-shelf.js';
import { LookDesk } from './look-desk.js';
import { RoutingDesk } from './routing-desk.js';
import { TimerDesk } from './timer-desk.js';

export interface Desks {
  readonly shelf: LawShelf;
  readonly cases: CaseDesk;
  readonly routing: RoutingDesk;
  readonly timers: TimerDesk;
  readonly looks: LookDesk;
}

/** The offices of a city by the codes that its seed gives them: the bureau bears the city's own code. */
export function officesOf(city: string): CityOffices {
  return { city, cityUnit: city, intakeUnit: `${city}-12315` };
}

export function openDesks(records: Records): Desks {
  const shelf = new LawShelf(records.app, officesOf(records.city));
  return {
    shelf,
    cases: new CaseDesk(records.ledger, shelf),
    routing: new RoutingDesk(records.ledger, shelf),
    timers: new TimerDesk(records.ledger, shelf),
    looks: new LookDesk(records.ledger, shelf),
  };
}
