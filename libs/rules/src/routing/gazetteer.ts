// The names of a city's areas as one plain value, prepared so that an address is read in a single pass.
import { municipalities, neighbouringCounties, provinces } from './elsewhere.table.js';

/** A unit with the area it answers for; the seed's rows and the database's rows both have this shape. */
export interface GazetteerUnit {
  readonly code: string;
  /** Only bureaus answer for an area; a station, association or service station has no names of its own here. */
  readonly kind:
    'city' | 'intake' | 'county' | 'zone' | 'station' | 'association' | 'mediation-body' | 'service-station';
  /** How addresses write its area: 太康县, 太康. */
  readonly areaNames: readonly string[];
  /** Names that other areas use too (开发区): enough in a structured field, not in a text. */
  readonly looseNames: readonly string[];
  readonly formerCodes: readonly string[];
  /** Zones: towns handled here although their codes belong to a county. */
  readonly towns: readonly string[];
  /** Zones: counties inside whose borders the zone lies. */
  readonly within: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string | null;
}

export interface GazetteerTown {
  readonly code: string;
  readonly name: string;
  readonly countyCode: string;
}

export interface GazetteerVillages {
  readonly townCode: string;
  readonly names: readonly string[];
}

export interface GazetteerStationTown {
  readonly stationCode: string;
  readonly townCode: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

export interface GazetteerRows {
  readonly units: readonly GazetteerUnit[];
  readonly towns: readonly GazetteerTown[];
  readonly villages: readonly GazetteerVillages[];
  readonly stationTowns: readonly GazetteerStationTown[];
}

export type NameKind = 'city' | 'elsewhere' | 'county' | 'zone' | 'town' | 'village';

/** `full` as officially written, `variant` with another suffix (乡 for 镇), `bare` without one, `loose` shared by other areas. */
export type NameForm = 'full' | 'variant' | 'bare' | 'loose';

/** One meaning of a name: unit codes for a county or zone, town codes for a town or village. */
export interface NameUse {
  readonly kind: NameKind;
  readonly form: NameForm;
  readonly codes: readonly string[];
}

/** A letter of the name tree; `uses` is not empty where a name ends. */
export interface NameNode {
  readonly next: ReadonlyMap<string, NameNode>;
  readonly uses: readonly NameUse[];
}

export interface Gazetteer {
  readonly names: NameNode;
  /** What a structured district field may hold (name, loose name, code, former code) → unit. */
  readonly fieldValues: ReadonlyMap<string, string>;
  readonly zones: ReadonlyMap<string, GazetteerUnit>;
  /** Town → the unit that handles it, and its county code. */
  readonly towns: ReadonlyMap<string, { readonly unit: string; readonly countyCode: string }>;
  /** Town → its stations on that day. */
  readonly stations: ReadonlyMap<string, readonly string[]>;
  /** Every unit in force on that day. */
  readonly units: ReadonlySet<string>;
}

interface GrowingNode {
  readonly next: Map<string, GrowingNode>;
  readonly uses: NameUse[];
}

const areaSuffix = /[区县市]$/u;
const townSuffix = /(?:街道|镇|乡)$/u;
const roadEnd = /[路街]$/u;
const townSuffixes = ['街道', '街道办事处', '街道办', '办事处', '街办', '镇', '乡', '镇政府', '乡政府'] as const;
const villageSuffix = /(?:社区|行政村|村)$/u;
const villageSuffixes = ['村', '行政村', '社区', '村委会', '村民委员会', '居委会', '居民委员会', '社区居委会'] as const;

/**
 * The names in force on a day, ready for `routeAddress`.
 * @param rows units, towns, villages, stations with their dates @param on `YYYY-MM-DD`, start inclusive, end exclusive
 * @throws Error when a zone or a station names a town that is not there
 */
export function buildGazetteer(rows: GazetteerRows, on: string): Gazetteer {
  const units = rows.units.filter((unit) => isInForce(unit, on));
  const zones = units.filter((unit) => unit.kind === 'zone');
  const codes = new Set(units.map((unit) => unit.code));
  const root: GrowingNode = { next: new Map(), uses: [] };
  for (const unit of units) growArea(root, unit);
  for (const town of rows.towns) growTown(root, town);
  for (const { townCode, names } of rows.villages) for (const name of names) growVillage(root, name, townCode);
  growElsewhere(root);
  return {
    names: root,
    fieldValues: fieldValues(units),
    zones: new Map(zones.map((zone) => [zone.code, zone])),
    towns: handledTowns(rows.towns, zones, codes),
    stations: stationsByTown(rows, on),
    units: codes,
  };
}

function isInForce(row: { readonly startsOn: string; readonly endsOn: string | null }, on: string): boolean {
  return row.startsOn <= on && (row.endsOn === null || on < row.endsOn);
}

function handledTowns(
  towns: readonly GazetteerTown[],
  zones: readonly GazetteerUnit[],
  units: ReadonlySet<string>,
): Gazetteer['towns'] {
  const countyOf = new Map(towns.map((town) => [town.code, town.countyCode]));
  const zoneOf = new Map<string, string>();
  for (const zone of zones) {
    for (const town of zone.towns) {
      if (!countyOf.has(town)) throw new Error(`zone ${zone.code} names a town that is not there: ${town}`);
      zoneOf.set(town, zone.code);
    }
  }
  // A town whose zone has ended and whose code is no county's has no bureau: better none than a wrong one.
  return new Map(
    [...countyOf]
      .map(([town, countyCode]) => [town, { unit: zoneOf.get(town) ?? countyCode, countyCode }] as const)
      .filter(([, { unit }]) => units.has(unit)),
  );
}

function stationsByTown({ stationTowns, towns }: GazetteerRows, on: string): Gazetteer['stations'] {
  const known = new Set(towns.map((town) => town.code));
  const stations = new Map<string, readonly string[]>();
  for (const { stationCode, townCode } of stationTowns.filter((row) => isInForce(row, on))) {
    if (!known.has(townCode)) throw new Error(`station ${stationCode} names a town that is not there: ${townCode}`);
    stations.set(townCode, [...(stations.get(townCode) ?? []), stationCode]);
  }
  return stations;
}

function fieldValues(units: readonly GazetteerUnit[]): ReadonlyMap<string, string> {
  const areas = units.filter((unit) => unit.kind === 'county' || unit.kind === 'zone');
  return new Map(
    areas.flatMap((unit) =>
      [unit.code, ...unit.formerCodes, ...unit.areaNames, ...unit.looseNames].map(
        (value) => [value, unit.code] as const,
      ),
    ),
  );
}

function growArea(root: GrowingNode, unit: GazetteerUnit): void {
  if (unit.kind !== 'city' && unit.kind !== 'county' && unit.kind !== 'zone') return;
  for (const name of unit.areaNames) {
    const isBare = unit.kind === 'county' && !areaSuffix.test(name);
    plant(root, name, { kind: unit.kind, form: isBare ? 'bare' : 'full', codes: [unit.code] });
  }
  for (const name of unit.looseNames) plant(root, name, { kind: unit.kind, form: 'loose', codes: [unit.code] });
}

function growTown(root: GrowingNode, { code, name }: GazetteerTown): void {
  plant(root, name, { kind: 'town', form: 'full', codes: [code] });
  const stem = name.replace(townSuffix, '');
  const spoken = stem.replace(/回族$/u, '');
  const short = spoken.replace(roadEnd, '');
  const stems = new Set([stem, spoken, short, stem === spoken ? short : `${short}回族`]);
  for (const each of stems) {
    for (const suffix of townSuffixes)
      if (each + suffix !== name) plant(root, each + suffix, { kind: 'town', form: 'variant', codes: [code] });
  }
  // 七一路 alone is a road and 七一 alone a date: such towns are known by their suffix only.
  if (roadEnd.test(spoken) || spoken === name) return;
  plant(root, spoken, { kind: 'town', form: 'bare', codes: [code] });
}

function growVillage(root: GrowingNode, name: string, townCode: string): void {
  const stem = name.replace(villageSuffix, '') || name;
  const use = { kind: 'village', codes: [townCode] } as const;
  for (const suffix of villageSuffixes) plant(root, stem + suffix, { ...use, form: 'full' });
  if (stem.length > 1 && !roadEnd.test(stem)) plant(root, stem, { ...use, form: 'bare' });
}

function growElsewhere(root: GrowingNode): void {
  const use: NameUse = { kind: 'elsewhere', form: 'full', codes: [] };
  for (const [province, prefectures] of provinces) {
    if (province !== '河南') plant(root, `${province}省`, use);
    for (const prefecture of prefectures.split(' ')) {
      plant(root, `${prefecture}市`, use);
      plant(root, province + prefecture, use);
    }
  }
  for (const name of ['广西壮族自治区', '西藏自治区', '宁夏回族自治区', '新疆维吾尔自治区', '内蒙古自治区'])
    plant(root, name, use);
  for (const [city, districts] of municipalities) {
    plant(root, `${city}市`, use);
    for (const district of districts.split(' ')) plant(root, city + district, use);
  }
  for (const county of neighbouringCounties.split(' ')) plant(root, county, use);
  // Our own province says nothing about the county, but what follows it stands at the head of an address.
  for (const name of ['河南省', '河南']) plant(root, name, { kind: 'city', form: 'loose', codes: [] });
}

function plant(root: GrowingNode, name: string, use: NameUse): void {
  let node = root;
  for (const character of name) {
    const known = node.next.get(character);
    const next = known ?? { next: new Map<string, GrowingNode>(), uses: [] };
    if (!known) node.next.set(character, next);
    node = next;
  }
  const at = node.uses.findIndex((each) => each.kind === use.kind && each.form === use.form);
  const same = node.uses[at];
  if (!same) node.uses.push(use);
  else node.uses[at] = { ...same, codes: [...new Set([...same.codes, ...use.codes])] };
}
