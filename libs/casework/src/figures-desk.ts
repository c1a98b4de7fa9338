// The desk that publishes the figures of a month that is over: once, and never again.
import { localDateOf, monthToPublish, monthlyFigures } from '#rules';
import type { CountedCaseQuery, Ledger, PublishedFigures, UnitQuery } from '#records';

export interface FiguresRoom {
  readonly ledger: Ledger;
  readonly units: UnitQuery;
  readonly cases: CountedCaseQuery;
  readonly figures: PublishedFigures;
  readonly city: string;
}

type Unit = Awaited<ReturnType<UnitQuery['list']>>[number];

export class FiguresDesk {
  constructor(private readonly room: FiguresRoom) {}

  /** Publishes the last month that is over, where it is not. @returns how many rows: 0 where it was done before */
  async publish(): Promise<number> {
    const { ledger, units, cases, figures, city } = this.room;
    const month = monthToPublish(localDateOf(await ledger.now()));
    if (await figures.has(month)) return 0;
    const all = await units.list(city);
    const counted = await cases.list({ city, units: all.map(({ code }) => code) }, month);
    return figures.publish(month, counted.asOf, monthlyFigures({ ...counted, countyOf: countiesOf(all) }));
  }
}

/** Each unit with the county that it is or stands below; what stands below none answers for the city itself. */
function countiesOf(units: readonly Unit[]): ReadonlyMap<string, string> {
  const known = new Map(units.map((unit) => [unit.code, unit]));
  const countyOf = (unit: Unit): string => {
    if (unit.kind === 'county' || unit.kind === 'zone') return unit.code;
    const parent = unit.parent === null ? undefined : known.get(unit.parent);
    return parent === undefined ? unit.code : countyOf(parent);
  };
  return new Map(units.map((unit) => [unit.code, countyOf(unit)]));
}
