// What every decision needs from the shelf: the calendar, the policy and the gazetteer, re-read when they grow old.
import {
  type Gazetteer,
  type Instant,
  type LookLimits,
  type Policy,
  type WorkingCalendar,
  buildGazetteer,
  currentCalendar,
  defaultPolicy,
  localDateOf,
  readCalendarEdition,
} from '#rules';
import { type UnitOfWork, listCalendarEditions, listGazetteerRows, listLadders } from '#records';

/** What lies on the shelf at a moment; a decision takes all of it or none. */
export interface Shelf {
  readonly calendar: WorkingCalendar;
  readonly policy: Policy;
  readonly gazetteer: Gazetteer;
}

export interface CityOffices {
  readonly city: string;
  /** The code of the city bureau, and of its intake unit. */
  readonly cityUnit: string;
  readonly intakeUnit: string;
  /** What this bureau set for looks at people; not given is the default of the house. */
  readonly looks?: Partial<LookLimits>;
}

const KEPT_FOR_MS = 30_000;

export class LawShelf {
  private kept: { readonly shelf: Shelf; readonly on: string; readonly readAt: number } | null = null;
  private reading: Promise<Shelf> | null = null;

  constructor(
    private readonly records: UnitOfWork,
    private readonly offices: CityOffices,
  ) {}

  /** The shelf as of a moment; a new holiday notice or unit is seen within half a minute. */
  async take(moment: Instant): Promise<Shelf> {
    const on = localDateOf(moment);
    if (this.kept?.on === on && performance.now() - this.kept.readAt < KEPT_FOR_MS) return this.kept.shelf;
    this.reading ??= this.read(on).finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  /** Forgets what it holds, after somebody has changed a calendar or a unit. */
  forget(): void {
    this.kept = null;
  }

  private async read(on: string): Promise<Shelf> {
    const { city, cityUnit, intakeUnit, looks } = this.offices;
    const policy = defaultPolicy(city, cityUnit, intakeUnit);
    const [editions, ladders, rows] = await Promise.all([
      listCalendarEditions(this.records, city),
      listLadders(this.records, city),
      this.kept?.on === on ? null : listGazetteerRows(this.records, city),
    ]);
    const gazetteer = rows === null && this.kept ? this.kept.shelf.gazetteer : null;
    const shelf = {
      calendar: currentCalendar(editions.map(readCalendarEdition)),
      policy: { ...policy, ladders, looks: { ...policy.looks, ...looks } },
      gazetteer: gazetteer ?? buildGazetteer(rows ?? (await listGazetteerRows(this.records, city)), on),
    };
    this.kept = { shelf, on, readAt: performance.now() };
    return shelf;
  }
}
