// Answers which unit handles the place that an address names, or says that the address does not decide it.
import { listMentions } from './mention.js';
import type { Gazetteer, NameKind } from './gazetteer.js';
import { codesOf, sortReadings, statedReading } from './reading.js';
import type { Reading, Readings } from './reading.js';

export type AmbiguityReason =
  | 'several-counties'
  | 'county-and-town-contradict'
  | 'zone-and-place-contradict'
  | 'zone-or-county'
  | 'zone-name-shared'
  | 'name-in-several-counties'
  | 'bare-name-only'
  | 'inside-and-outside';

export type UnknownReason = 'nothing-named' | 'outside-city';

/** A name that was found, what it can mean, and whether it carried the answer; never any other word of the text. */
export interface PlaceEvidence {
  readonly name: string;
  readonly kind: NameKind;
  /** Unit codes for a county or zone, town codes for a town or village. */
  readonly codes: readonly string[];
  readonly use: 'decides' | 'contradicts' | 'set-aside';
}

export type Placement =
  | {
      readonly kind: 'unique';
      readonly unit: string;
      readonly town: string | null;
      readonly station: string | null;
      readonly evidence: readonly PlaceEvidence[];
    }
  | {
      readonly kind: 'ambiguous';
      readonly reason: AmbiguityReason;
      readonly candidates: readonly string[];
      readonly evidence: readonly PlaceEvidence[];
    }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly evidence: readonly PlaceEvidence[] };

/** Longer bare names (刘振屯) are nobody's ordinary word; shorter ones (东方, 花园) are. */
const distinctiveLength = 3;

/**
 * The unit whose area an address lies in. Roads, shops and dishes named after a place do not count; a name that stands
 * in several counties, or contradicts the county named beside it, is answered `ambiguous`. Nothing is guessed.
 * @param stated the county or zone that a structured field already gave: then the text can only add the town
 * @returns evidence holds place names only, so it may be stored where persons may not
 */
export function routeAddress(gazetteer: Gazetteer, text: string, stated: string | null = null): Placement {
  const readings = sortReadings(listMentions(gazetteer, text));
  if (stated !== null) return placeInside(gazetteer, readings, stated);
  const inside = [...readings.counties, ...readings.zones];
  if (readings.elsewhere.length > 0)
    return inside.length > 0
      ? ambiguous('inside-and-outside', codesOf(inside), readings, inside)
      : { kind: 'unknown', reason: 'outside-city', evidence: listEvidence(readings, readings.elsewhere, 'decides') };
  const counties = codesOf(readings.counties);
  if (counties.length > 1) return ambiguous('several-counties', counties, readings, readings.counties);
  const county = counties[0];
  if (readings.zones.length > 0) return placeInZone(gazetteer, readings, county);
  if (readings.looseZones.length > 0) return placeByLooseZone(gazetteer, readings, county);
  return county === undefined ? placeByTown(gazetteer, readings) : placeInCounty(gazetteer, readings, county);
}

function placeInside(gazetteer: Gazetteer, readings: Readings, stated: string): Placement {
  return gazetteer.zones.has(stated)
    ? placeInZone(gazetteer, { ...readings, counties: [], zones: [statedReading('zone', stated)] }, undefined)
    : placeInCounty(gazetteer, { ...readings, counties: [statedReading('county', stated)] }, stated);
}

function placeInCounty(gazetteer: Gazetteer, readings: Readings, county: string): Placement {
  const strays = readings.towns.filter((town) => !town.borrowed && townsIn(gazetteer, town, county).length === 0);
  if (strays.length > 0)
    return ambiguous(
      'county-and-town-contradict',
      [county, ...handlingUnits(gazetteer, codesOf(strays))],
      readings,
      strays,
    );
  const groups = [readings.towns, readings.bareTowns, readings.villages, readings.chainedVillages];
  const places = groups.find((group) => group.some((place) => townsIn(gazetteer, place, county).length > 0)) ?? [];
  const towns = [...new Set(places.flatMap((place) => townsIn(gazetteer, place, county)))];
  const units = handlingUnits(gazetteer, towns);
  if (units.length > 1) return ambiguous('zone-or-county', units, readings, places);
  return unique(gazetteer, { unit: units[0] ?? county, towns, readings, deciding: [...readings.counties, ...places] });
}

function placeInZone(gazetteer: Gazetteer, readings: Readings, county: string | undefined): Placement {
  const units = codesOf(readings.zones);
  const zone = gazetteer.zones.get(units[0] ?? '');
  if (!zone || units.length > 1) return ambiguous('zone-and-place-contradict', units, readings, readings.zones);
  if (county !== undefined && !zone.within.includes(county))
    return ambiguous('zone-and-place-contradict', [zone.code, county], readings, readings.counties);
  const named = codesOf(readings.towns);
  const own = named.filter((town) => zone.towns.includes(town));
  // A zone whose towns nobody has entered yet is known by its name alone, inside the counties it lies in.
  const strays = named.filter((town) =>
    zone.towns.length > 0 ? own.length === 0 : !isNear(gazetteer, town, zone.within),
  );
  if (strays.length > 0)
    return ambiguous(
      'zone-and-place-contradict',
      [zone.code, ...handlingUnits(gazetteer, strays)],
      readings,
      readings.towns,
    );
  return unique(gazetteer, { unit: zone.code, towns: own, readings, deciding: [...readings.zones, ...readings.towns] });
}

function placeByLooseZone(gazetteer: Gazetteer, readings: Readings, county: string | undefined): Placement {
  const zones = codesOf(readings.looseZones);
  const place = county === undefined ? placeByTown(gazetteer, readings) : placeInCounty(gazetteer, readings, county);
  if (place.kind === 'ambiguous') return place;
  if (place.kind === 'unknown') return ambiguous('zone-name-shared', zones, readings, readings.looseZones);
  const home = county ?? place.unit;
  const isOurs = zones.some((zone) => gazetteer.zones.get(zone)?.within.includes(home));
  // Every county has a 开发区 of its own: beside another county's name it is that county's.
  if (zones.includes(place.unit) || !isOurs) return place;
  return ambiguous('zone-or-county', [place.unit, ...zones], readings, readings.looseZones);
}

function placeByTown(gazetteer: Gazetteer, readings: Readings): Placement {
  const opening = readings.towns.filter((town) => town.opens);
  const plain = opening.filter((town) => !town.borrowed);
  const towns = plain.length > 0 ? plain : opening;
  if (towns.length > 0) return placeByNames(gazetteer, readings, towns);
  if (readings.bareTowns.length > 0) return placeByBareTown(gazetteer, readings);
  if (readings.villages.length > 0) return placeByNames(gazetteer, readings, readings.villages);
  if (readings.borrowedCounties.length > 0)
    return ambiguous('bare-name-only', codesOf(readings.borrowedCounties), readings, readings.borrowedCounties);
  return nothingNamed(readings);
}

function nothingNamed(readings: Readings): Placement {
  return { kind: 'unknown', reason: 'nothing-named', evidence: listEvidence(readings, [], 'decides') };
}

function placeByNames(gazetteer: Gazetteer, readings: Readings, names: readonly Reading[]): Placement {
  const towns = codesOf(names);
  const units = handlingUnits(gazetteer, towns);
  const [unit] = units;
  if (unit === undefined) return nothingNamed(readings);
  if (units.length > 1) return ambiguous('name-in-several-counties', units, readings, names);
  return unique(gazetteer, { unit, towns, readings, deciding: names });
}

function placeByBareTown(gazetteer: Gazetteer, readings: Readings): Placement {
  const bare = codesOf(readings.bareTowns);
  const backed = bare.filter((town) => codesOf(readings.chainedVillages).includes(town));
  const isDistinctive = readings.bareTowns.every((town) => town.name.length >= distinctiveLength);
  const towns = backed.length > 0 ? backed : bare;
  const units = handlingUnits(gazetteer, towns);
  if (units.length > 1) return ambiguous('name-in-several-counties', units, readings, readings.bareTowns);
  if (backed.length === 0 && !isDistinctive) return ambiguous('bare-name-only', units, readings, readings.bareTowns);
  const narrowed = readings.bareTowns.map((town) => ({
    ...town,
    codes: town.codes.filter((code) => towns.includes(code)),
  }));
  return placeByNames(gazetteer, readings, narrowed);
}

interface Found {
  readonly unit: string;
  readonly towns: readonly string[];
  readonly readings: Readings;
  readonly deciding: readonly Reading[];
}

function unique(gazetteer: Gazetteer, { unit, towns, readings, deciding }: Found): Placement {
  const town = towns.length === 1 ? (towns[0] ?? null) : null;
  const stations = town === null ? [] : (gazetteer.stations.get(town) ?? []);
  return {
    kind: 'unique',
    unit,
    town,
    station: stations.length === 1 ? (stations[0] ?? null) : null,
    evidence: listEvidence(readings, deciding, 'decides'),
  };
}

function ambiguous(
  reason: AmbiguityReason,
  candidates: readonly string[],
  readings: Readings,
  between: readonly Reading[],
): Placement {
  return {
    kind: 'ambiguous',
    reason,
    candidates: [...new Set(candidates)].sort(),
    evidence: listEvidence(readings, between, 'contradicts'),
  };
}

function listEvidence(
  readings: Readings,
  telling: readonly Reading[],
  use: 'decides' | 'contradicts',
): readonly PlaceEvidence[] {
  const names = new Set(telling.map((reading) => `${reading.kind} ${reading.name}`));
  return readings.all
    .filter((reading) => reading.kind !== 'city')
    .map(({ name, kind, codes }) => ({
      name,
      kind,
      codes,
      use: names.has(`${kind} ${name}`) ? use : ('set-aside' as const),
    }));
}

function handlingUnits(gazetteer: Gazetteer, towns: readonly string[]): readonly string[] {
  return [...new Set(towns.flatMap((town) => gazetteer.towns.get(town)?.unit ?? []))];
}

/** The towns a name can mean in a county: those of its code, else those of a zone that lies inside it. */
function townsIn(gazetteer: Gazetteer, reading: Reading, county: string): readonly string[] {
  const own = reading.codes.filter((town) => gazetteer.towns.get(town)?.countyCode === county);
  return own.length > 0 ? own : reading.codes.filter((town) => isNear(gazetteer, town, [county]));
}

/** Whether a town belongs to one of the counties, by its code or because its zone lies inside one of them. */
function isNear(gazetteer: Gazetteer, town: string, counties: readonly string[]): boolean {
  const known = gazetteer.towns.get(town);
  if (!known) return false;
  const zone = gazetteer.zones.get(known.unit);
  return counties.includes(known.countyCode) || (zone?.within.some((county) => counties.includes(county)) ?? false);
}
