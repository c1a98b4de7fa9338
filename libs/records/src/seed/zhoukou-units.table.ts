// The bureaus, zones and stations of 周口 as they are first loaded: every row may be edited later, none is law.
import { zhoukouTowns } from './zhoukou-towns.table.js';

export type SeedUnitKind = 'city' | 'intake' | 'county' | 'zone' | 'station' | 'association' | 'service-station';

export interface SeedUnit {
  readonly code: string;
  readonly kind: SeedUnitKind;
  readonly parent: string | null;
  readonly name: string;
  /** How people write its area in an address; one of them is enough to know it. */
  readonly areaNames: readonly string[];
  /** Names that other areas use too (every county has a 开发区): they decide only in the structured field. */
  readonly looseNames: readonly string[];
  /** Codes that old files still use for it. */
  readonly formerCodes: readonly string[];
  /** Zones only: towns it handles, whatever county their codes belong to. */
  readonly towns: readonly string[];
  /** Zones only: counties inside whose borders it lies. */
  readonly within: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** true: the row stands in for a fact that the bureau has still to give. */
  readonly placeholder: boolean;
  readonly remark: string | null;
}

export interface SeedStationTown {
  readonly stationCode: string;
  readonly townCode: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

export const zhoukouCity = '411600';

/** The day from which cases are kept here; no row claims to know when a bureau was founded. */
const sinceTheRecords = '2020-01-01';

const plain = {
  looseNames: [],
  formerCodes: [],
  towns: [],
  within: [],
  startsOn: sinceTheRecords,
  endsOn: null,
  placeholder: false,
  remark: null,
} as const;

const city: SeedUnit = {
  ...plain,
  code: zhoukouCity,
  kind: 'city',
  parent: null,
  name: '周口市市场监督管理局',
  areaNames: ['周口市', '周口'],
};

const intake: SeedUnit = {
  ...plain,
  code: '411600-12315',
  kind: 'intake',
  parent: zhoukouCity,
  name: '周口市12315投诉举报中心',
  areaNames: [],
};

const countyRows: readonly (readonly [code: string, area: string, areaNames: string])[] = [
  ['411602', '川汇区', '川汇区 川汇'],
  ['411603', '淮阳区', '淮阳区 淮阳县 淮阳'],
  ['411621', '扶沟县', '扶沟县 扶沟'],
  ['411622', '西华县', '西华县 西华'],
  ['411623', '商水县', '商水县 商水'],
  ['411624', '沈丘县', '沈丘县 沈丘'],
  ['411625', '郸城县', '郸城县 郸城'],
  ['411627', '太康县', '太康县 太康'],
  ['411628', '鹿邑县', '鹿邑县 鹿邑'],
  ['411681', '项城市', '项城市 项城县 项城'],
];

const formerCountyCodes: Readonly<Record<string, readonly string[]>> = { '411603': ['411626'] };

const counties: readonly SeedUnit[] = countyRows.map(([code, area, areaNames]) => ({
  ...plain,
  code,
  kind: 'county',
  parent: zhoukouCity,
  name: `${area}市场监督管理局`,
  areaNames: areaNames.split(' '),
  formerCodes: formerCountyCodes[code] ?? [],
}));

const zoneArea = '辖区以正式文件为准，可在单位管理中修改';

const zones: readonly SeedUnit[] = [
  {
    ...plain,
    code: '411600-Z01',
    kind: 'zone',
    parent: zhoukouCity,
    name: '周口市市场监督管理局经济开发区分局',
    areaNames: ['周口经济开发区', '周口市经济开发区', '周口经开区', '周口市经开区', '周口开发区', '周口市开发区'],
    looseNames: ['经济开发区', '经开区', '开发区'],
    within: ['411602'],
    placeholder: true,
    remark: zoneArea,
  },
  {
    ...plain,
    code: '411600-Z02',
    kind: 'zone',
    parent: zhoukouCity,
    name: '周口市市场监督管理局城乡一体化示范区分局',
    areaNames: [
      '周口市城乡一体化示范区',
      '周口城乡一体化示范区',
      '城乡一体化示范区',
      '周口示范区',
      '周口市示范区',
      '周口东新区',
      '周口市东新区',
    ],
    looseNames: ['示范区', '东新区'],
    within: ['411602', '411603'],
    placeholder: true,
    remark: `${zoneArea}；许湾、搬口、华耀城等街道是否由其管辖待确认`,
  },
  {
    ...plain,
    code: '411600-Z03',
    kind: 'zone',
    parent: zhoukouCity,
    name: '周口市市场监督管理局港口物流产业集聚区分局',
    areaNames: [
      '周口市港口物流产业集聚区',
      '周口港口物流产业集聚区',
      '港口物流产业集聚区',
      '港口物流集聚区',
      '周口港区',
      '周口市港区',
    ],
    looseNames: ['港区'],
    within: ['411602'],
    placeholder: true,
    remark: zoneArea,
  },
  {
    ...plain,
    code: '411600-Z04',
    kind: 'zone',
    parent: zhoukouCity,
    name: '周口市市场监督管理局临港开发区分局',
    areaNames: ['周口临港开发区', '周口市临港开发区', '临港开发区'],
    formerCodes: ['411671'],
    towns: ['411671011', '411671012', '411671013'],
    within: ['411602', '411623'],
    placeholder: true,
    remark: `${zoneArea}；411671 为统计用区划代码`,
  },
];

const stem = (town: string): string => town.replace(/街道$|[镇乡]$/u, '');
const handlingUnit = (townCode: string, countyCode: string): string =>
  zones.find((zone) => zone.towns.includes(townCode))?.code ?? countyCode;

const stations: readonly SeedUnit[] = zhoukouTowns.map((town) => ({
  ...plain,
  code: `${town.code}-S1`,
  kind: 'station',
  parent: handlingUnit(town.code, town.countyCode),
  name: `${stem(town.name)}市场监督管理所`,
  areaNames: [],
  placeholder: true,
  remark: '按一乡镇（街道）一所暂设，名称与辖区待确认',
}));

/** Who may mediate in a bureau's name, or settle before it steps in. */
const mediators: readonly SeedUnit[] = [
  {
    ...plain,
    code: '411600-XX',
    kind: 'association',
    parent: zhoukouCity,
    name: '周口市消费者协会',
    areaNames: [],
    placeholder: true,
    remark: '是否接受委托调解、先行和解以正式约定为准',
  },
  {
    ...plain,
    code: '411602-FW1',
    kind: 'service-station',
    parent: '411602',
    name: '川汇区演示商场消费维权服务站',
    areaNames: [],
    placeholder: true,
    remark: '演示用，并无此站',
  },
];

export const zhoukouUnits: readonly SeedUnit[] = [city, intake, ...counties, ...zones, ...stations, ...mediators];

/** Which station serves which town; many-to-many with dates, though the placeholder is one to one. */
export const zhoukouStationTowns: readonly SeedStationTown[] = zhoukouTowns.map((town) => ({
  stationCode: `${town.code}-S1`,
  townCode: town.code,
  startsOn: sinceTheRecords,
  endsOn: null,
}));
