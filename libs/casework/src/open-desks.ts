// Sets up every desk over one records room, for the doors and bells that stand above.
import {
  AccountQuery,
  Advisories,
  CountedCaseQuery,
  DisclosureDeskQuery,
  Disclosures,
  EnterpriseRemovals,
  ModelUnits,
  OpenCaseQuery,
  OperatorConflicts,
  OperatorRegister,
  PublishedFigures,
  type Records,
  ReleasedCopies,
  UnitQuery,
} from '#records';
import type { LookLimits } from '#rules';
import { AdvisoryDesk } from './advisory-desk.js';
import { CaseDesk } from './case-desk.js';
import { ConflictDesk } from './conflict-desk.js';
import { FiguresDesk } from './figures-desk.js';
import { CopyDesk } from './copy-desk.js';
import { type CityOffices, LawShelf } from './law-shelf.js';
import { DisclosureDesk } from './disclosure-desk.js';
import { LookDesk } from './look-desk.js';
import { ModelUnitDesk } from './model-unit-desk.js';
import { RecountDesk } from './recount-desk.js';
import { RegisterDesk } from './register-desk.js';
import { RemovalDesk } from './removal-desk.js';
import { RoutingDesk } from './routing-desk.js';
import { TimerDesk } from './timer-desk.js';

export interface Desks {
  readonly shelf: LawShelf;
  readonly cases: CaseDesk;
  readonly routing: RoutingDesk;
  readonly timers: TimerDesk;
  readonly looks: LookDesk;
  readonly recounts: RecountDesk;
  readonly register: RegisterDesk;
  readonly conflicts: ConflictDesk;
  readonly figures: FiguresDesk;
  readonly disclosing: DisclosureDesk;
  readonly passingOn: CopyDesk;
  readonly advising: AdvisoryDesk;
  readonly modelUnits: ModelUnitDesk;
  readonly removing: RemovalDesk;
}

/** The offices of a city by the codes that its seed gives them: the bureau bears the city's own code. */
export function officesOf(city: string): CityOffices {
  return { city, cityUnit: city, intakeUnit: `${city}-12315` };
}

/** @param looks what the bureau set for looks at people; only where people are looked at it matters */
export function openDesks(records: Records, looks: Partial<LookLimits> = {}): Desks {
  const { app, city, ledger } = records;
  const shelf = new LawShelf(app, { ...officesOf(city), looks });
  const accounts = new AccountQuery(app);
  const cases = new CaseDesk(ledger, shelf, accounts);
  return {
    shelf,
    cases,
    routing: new RoutingDesk(ledger, shelf),
    timers: new TimerDesk(ledger, shelf),
    looks: new LookDesk(ledger, shelf),
    register: new RegisterDesk(ledger, shelf, new OperatorRegister(app, city)),
    recounts: new RecountDesk({ ledger, shelf, city, openCases: new OpenCaseQuery(app, city) }),
    conflicts: new ConflictDesk({ ledger, shelf, accounts, cases, conflicts: new OperatorConflicts(app) }),
    figures: new FiguresDesk({
      ...{ ledger, city, units: new UnitQuery(app), cases: new CountedCaseQuery(app) },
      figures: new PublishedFigures(app, city),
    }),
    passingOn: new CopyDesk({ ledger, shelf, copies: new ReleasedCopies(app) }),
    advising: new AdvisoryDesk(new Advisories(app)),
    modelUnits: new ModelUnitDesk(new ModelUnits(app), new UnitQuery(app)),
    removing: new RemovalDesk(new EnterpriseRemovals(app), ledger, shelf),
    disclosing: new DisclosureDesk({
      ledger,
      shelf,
      city,
      disclosures: new Disclosures(app, city),
      reader: new DisclosureDeskQuery(app),
      units: new UnitQuery(app),
    }),
  };
}
