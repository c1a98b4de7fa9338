// Sorts the names found in a text by what they can mean and by how far each can be trusted.
import type { NameForm, NameKind, NameUse } from './gazetteer.js';
import type { Mention } from './mention.js';

/** One mention in one of its meanings. */
export interface Reading {
  readonly name: string;
  readonly kind: NameKind;
  readonly form: NameForm;
  readonly codes: readonly string[];
  readonly opens: boolean;
  readonly chained: boolean;
  readonly borrowed: boolean;
  readonly estate: boolean;
}

/** What the text says, sorted by kind, with the unreliable readings already put aside. */
export interface Readings {
  readonly all: readonly Reading[];
  readonly elsewhere: readonly Reading[];
  readonly counties: readonly Reading[];
  readonly borrowedCounties: readonly Reading[];
  readonly zones: readonly Reading[];
  readonly looseZones: readonly Reading[];
  readonly towns: readonly Reading[];
  readonly bareTowns: readonly Reading[];
  readonly villages: readonly Reading[];
  readonly chainedVillages: readonly Reading[];
}

/** The meanings of all names in a text; those a shop, a road or a longer word has borrowed are kept apart. */
export function sortReadings(mentions: readonly Mention[]): Readings {
  const all = mentions.flatMap(readingsOf);
  const of = (kind: NameKind): readonly Reading[] => all.filter((reading) => reading.kind === kind);
  const written = of('county').filter((reading) => reading.form === 'full' || reading.opens);
  const plain = written.filter((reading) => !reading.borrowed);
  // A county in a company's name is still a hint when nothing else is named; its bare stem in a shop's name never is.
  const companies = written.filter((reading) => reading.borrowed && reading.form === 'full');
  const counties = plain.length > 0 ? plain : companies;
  const zones = of('zone');
  const towns = of('town');
  const villages = of('village');
  return {
    all,
    elsewhere: of('elsewhere').filter((reading) => !reading.borrowed),
    counties,
    borrowedCounties: written.filter((reading) => !counties.includes(reading)),
    zones: zones.filter((reading) => reading.form === 'full'),
    looseZones: zones.filter((reading) => reading.form === 'loose' && reading.opens),
    towns: towns.filter((reading) => reading.form !== 'bare'),
    bareTowns: towns.filter((reading) => isPlainBare(reading)),
    villages: villages.filter((reading) => reading.form === 'full' && reading.opens),
    chainedVillages: villages.filter((reading) => reading.chained && !reading.borrowed),
  };
}

function isPlainBare(reading: Reading): boolean {
  return reading.form === 'bare' && reading.opens && !reading.borrowed && !reading.estate;
}

/** A town's exact name and another's with a different suffix (老城街道, 老城镇) are one name in people's mouths. */
function readingsOf(mention: Mention): readonly Reading[] {
  const readings: Reading[] = [];
  const towns: string[] = [];
  for (const use of mention.uses) {
    if (use.kind === 'town' && use.form !== 'bare') towns.push(...use.codes);
    else readings.push(readAs(mention, use));
  }
  if (towns.length > 0) readings.push(readAs(mention, { kind: 'town', form: 'full', codes: [...new Set(towns)] }));
  return readings;
}

function readAs(mention: Mention, { kind, form, codes }: NameUse): Reading {
  const { name, opens, chained, borrowed, estate } = mention;
  return { name, kind, form, codes, opens, chained, borrowed, estate };
}

/** A county or zone that a field gave, as if the text had named it. */
export function statedReading(kind: 'county' | 'zone', unit: string): Reading {
  return { name: unit, kind, form: 'full', codes: [unit], opens: true, chained: false, borrowed: false, estate: false };
}

/** The codes that some names can mean, each once. */
export function codesOf(readings: readonly Reading[]): readonly string[] {
  return [...new Set(readings.flatMap((reading) => reading.codes))];
}
