// Holds the seed of 周口 against addresses as people write them: each goes to the right unit, or to nobody.
import { buildGazetteer, routeAddress } from '#rules';
import type { Placement } from '#rules';
import { zhoukouTowns } from './zhoukou-towns.table.js';
import { zhoukouStationTowns, zhoukouUnits } from './zhoukou-units.table.js';
import { zhoukouVillages } from './zhoukou-villages.table.js';

const gazetteer = buildGazetteer(
  { units: zhoukouUnits, towns: zhoukouTowns, villages: zhoukouVillages, stationTowns: zhoukouStationTowns },
  '2026-05-06',
);

const areaName = (code: string): string =>
  zhoukouUnits.find((unit) => unit.code === code || unit.formerCodes.includes(code))?.areaNames[0] ?? '';

function told(placement: Placement): string {
  switch (placement.kind) {
    case 'unique':
      return [placement.unit, placement.town].filter((code) => code !== null).join(' ');
    case 'ambiguous':
      return `? ${placement.reason} ${placement.candidates.join(' ')}`;
    case 'unknown':
      return `- ${placement.reason}`;
  }
}

describe('the seed of 周口', () => {
  it('holds ten counties, four zones, 209 towns and 5,113 villages', () => {
    const villages = zhoukouVillages.flatMap((town) => town.names);

    expect(zhoukouUnits.filter((unit) => unit.kind === 'county')).toHaveLength(10);
    expect(zhoukouUnits.filter((unit) => unit.kind === 'zone')).toHaveLength(4);
    expect(zhoukouTowns).toHaveLength(209);
    expect(villages).toHaveLength(5113);
  });

  it('gives every unit a code of its own and a parent that exists', () => {
    const codes = new Set(zhoukouUnits.map((unit) => unit.code));

    expect(codes.size).toBe(zhoukouUnits.length);
    expect(zhoukouUnits.filter((unit) => unit.parent !== null && !codes.has(unit.parent))).toEqual([]);
  });

  it('gives every town one station, marked as a placeholder, with a name no other station of its bureau bears', () => {
    const stations = zhoukouUnits.filter((unit) => unit.kind === 'station');
    const names = new Set(stations.map((station) => `${station.parent ?? ''} ${station.name}`));

    expect(stations.every((station) => station.placeholder)).toBe(true);
    expect(zhoukouStationTowns.map((row) => row.townCode)).toEqual(zhoukouTowns.map((town) => town.code));
    expect(names.size).toBe(zhoukouTowns.length);
  });

  it('names only towns that exist in zones and villages', () => {
    const towns = new Set(zhoukouTowns.map((town) => town.code));

    expect(zhoukouVillages.filter((row) => !towns.has(row.townCode))).toEqual([]);
    expect(zhoukouUnits.flatMap((unit) => unit.towns).filter((town) => !towns.has(town))).toEqual([]);
  });
});

describe('an address in 周口', () => {
  it.each(zhoukouTowns.map((town) => [areaName(town.countyCode) + town.name, town.code] as const))(
    'finds the town and its station in %s',
    (address, town) => {
      const placement = routeAddress(gazetteer, address);

      expect(placement).toMatchObject({ kind: 'unique', town, station: `${town}-S1` });
    },
  );

  it.each(
    zhoukouTowns.map((town) => [`河南省周口市${areaName(town.countyCode)}${town.name}老街18号`, town.code] as const),
  )('finds the town with province, city and a house number in %s', (address, town) => {
    expect(routeAddress(gazetteer, address)).toMatchObject({ kind: 'unique', town });
  });

  it.each([
    ['城关镇', '? name-in-several-counties 411603 411627'],
    ['城关回族镇', '? name-in-several-counties 411603 411627'],
    ['城郊乡', '? name-in-several-counties 411621 411625 411627'],
    ['新城街道', '? name-in-several-counties 411623 411625'],
    ['东城街道', '? name-in-several-counties 411623 411624'],
    ['老城街道', '? name-in-several-counties 411623 411624'],
    ['老城镇', '? name-in-several-counties 411623 411624'],
  ])('leaves %s open, for it stands in several counties', (name, answer) => {
    expect(told(routeAddress(gazetteer, name))).toBe(answer);
  });

  it('leaves every village name open that stands in several counties, and finds it once the town is named', () => {
    const places = new Map<string, Set<string>>();
    for (const { townCode, names } of zhoukouVillages)
      for (const name of names.map((each) => each.replace(/社区$|村$/u, '')))
        places.set(name, (places.get(name) ?? new Set()).add(townCode.slice(0, 6)));
    const shared = [...places].filter(([, counties]) => counties.size > 1).map(([name]) => name);

    const settled = shared.filter((name) => routeAddress(gazetteer, `${name}村`).kind !== 'ambiguous');

    expect(shared.length).toBeGreaterThan(500);
    expect(settled).toEqual([]);
  });

  it.each([
    // A county by its full name, its short name, its former name.
    ['太康县', '411627'],
    ['太康', '411627'],
    ['河南省周口市太康县建设路17号', '411627'],
    ['周口市太康县城关镇东大街5号旺客生活超市', '411627 411627100'],
    ['周口太康支农路与银城路交叉口', '411627'],
    ['淮阳县新站镇街上', '411603 411603101'],
    ['淮阳区大连乡', '411603 411603205'],
    ['淮阳县羲皇大道陈州华庭楼下', '411603'],
    ['项城市光武街道办事处', '411681 411681006'],
    ['项城县秣陵镇', '411681 411681110'],
    ['鹿邑县真源大道老子文化广场西侧', '411628'],
    ['家住鹿邑，在老街买的鞋', '411628'],
    ['沈丘县槐店镇富都大道', '411624 411624100'],
    ['扶沟县', '411621'],
    ['郸城县洺南办事处', '411625 411625001'],
    // Towns with 乡, 镇, 街道, 办事处 or nothing behind them.
    ['商水县练集乡', '411623 411623102'],
    ['商水县练集', '411623 411623102'],
    ['商水练集卫生院对面', '411623 411623102'],
    ['商水县黄寨街道', '411623 411623101'],
    ['西华县逍遥镇北街', '411622 411622102'],
    ['西华县黄泛区农场三分场', '411622 411622405'],
    ['川汇区七一办事处', '411602 411602002'],
    ['川汇区七一路街道办事处', '411602 411602002'],
    ['川汇区陈州回族街道办事处', '411602 411602001'],
    ['川汇区人和街道', '411602 411602004'],
    ['川汇区小桥办事处育新街', '411602 411602005'],
    ['沈丘县老城街道', '411624 411624103'],
    ['商水县老城', '411623 411623003'],
    ['邓城镇东街', '411623 411623108'],
    ['住在刘振屯镇的张先生反映', '411603 411603107'],
    ['叶埠口赶集时买的', '411622 411622206'],
    ['芝麻洼乡政府对面', '411627 411627204'],
    // Villages.
    ['太康县马厂镇李庄村', '411627 411627109'],
    ['郸城县虎岗乡', '411625 411625201'],
    ['司渡口村', '411622 411622101'],
    ['周口市司渡口村委会旁', '411622 411622101'],
    ['李庄', '- nothing-named'],
    // Roads named after places do not place anything.
    ['川汇区太康路12号', '411602'],
    ['周口市川汇区项城路与西华路交叉口', '411602'],
    ['商水县西华东路', '411623'],
    ['项城路', '- nothing-named'],
    ['太康大道与西华北街交叉口向南', '- nothing-named'],
    ['七一路中段', '- nothing-named'],
    ['荷花路与七一路交叉口西北角', '- nothing-named'],
    ['周口市七一路156号', '- nothing-named'],
    ['川汇区淮阳南路', '411602'],
    // Shops, dishes and estates named after places do not place anything.
    ['川汇区七一路逍遥镇胡辣汤', '411602'],
    ['逍遥镇胡辣汤店', '- nothing-named'],
    ['项城市川汇商贸有限公司', '411681'],
    ['扶沟县商水老刘饭店', '411621'],
    ['扶沟县大新镇商水烩面馆', '411621 411621106'],
    ['川汇大药房', '? bare-name-only 411602'],
    ['商水手工面馆', '? bare-name-only 411623'],
    ['川汇区八一大道太康老张家手工馍店', '411602'],
    ['川汇区交通大道大连海鲜馆', '411602'],
    ['花园小区3号楼', '- nothing-named'],
    ['项城市花园小区', '411681'],
    ['商水县老城区', '411623'],
    ['莲池区东风路', '- nothing-named'],
    ['太康马厂老王超市', '411627'],
    ['东方家园', '- nothing-named'],
    ['宋河粮液专卖', '- nothing-named'],
    ['文昌', '? bare-name-only 411602'],
    // Contradictions are shown, not solved.
    ['太康县南顿镇', '? county-and-town-contradict 411627 411681'],
    ['川汇区逍遥镇', '? county-and-town-contradict 411602 411622'],
    ['淮阳县许湾乡', '? county-and-town-contradict 411602 411603'],
    ['太康县与淮阳区交界处', '? several-counties 411603 411627'],
    ['扶沟县城关镇', '? county-and-town-contradict 411603 411621 411627'],
    // Zones, and the zones that every county has.
    ['周口市经济开发区周口大道', '411600-Z01'],
    ['周口经济开发区太昊路街道', '411600-Z01'],
    ['周口市城乡一体化示范区文昌大道', '411600-Z02'],
    ['周口市东新区', '411600-Z02'],
    ['城乡一体化示范区许湾街道', '411600-Z02'],
    ['港口物流产业集聚区', '411600-Z03'],
    ['周口临港开发区李埠口街道', '411600-Z04 411671013'],
    ['川汇区太昊路街道', '411600-Z04 411671011'],
    ['太昊路街道办事处', '411600-Z04 411671011'],
    ['临港开发区太康县', '? zone-and-place-contradict 411600-Z04 411627'],
    ['太康县经济开发区', '411627'],
    ['西华县箕子台街道经开区', '411622 411622002'],
    ['川汇区经济开发区', '? zone-or-county 411600-Z01 411602'],
    ['开发区', '? zone-name-shared 411600-Z01'],
    ['临港开发区许湾街道', '? zone-and-place-contradict 411600-Z04 411602'],
    // Elsewhere, or nowhere.
    ['杭州市余杭区文一西路', '- outside-city'],
    ['浙江杭州滨江区东城街道', '- outside-city'],
    ['安徽省阜阳市临泉县老集镇', '- outside-city'],
    ['大连市中山区', '- outside-city'],
    ['漯河市召陵区李庄村', '- outside-city'],
    ['郑州市某公司太康县门店', '411627'],
    ['太康县，总部在郑州市', '? inside-and-outside 411627'],
    ['北京朝阳区', '- outside-city'],
    ['川汇区上海路', '411602'],
    ['', '- nothing-named'],
    ['周口市', '- nothing-named'],
    ['不清楚', '- nothing-named'],
    ['某健身房闭店，余额不退', '- nothing-named'],
  ])('reads %s as %s', (address, answer) => {
    expect(told(routeAddress(gazetteer, address))).toBe(answer);
  });

  it('keeps nothing of the text but place names', () => {
    const { evidence } = routeAddress(gazetteer, '太康县马厂镇李庄村张三家对面');

    expect(evidence.map((each) => each.name)).toEqual(['太康县', '马厂镇', '李庄村']);
  });

  it('does not use a zone before it begins or after it ends', () => {
    const units = zhoukouUnits.map((unit) => (unit.code === '411600-Z04' ? { ...unit, endsOn: '2026-01-01' } : unit));
    const later = buildGazetteer({ units, towns: zhoukouTowns, villages: [], stationTowns: [] }, '2026-05-06');

    expect(told(routeAddress(gazetteer, '周口临港开发区太昊路街道'))).toBe('411600-Z04 411671011');
    expect(told(routeAddress(later, '周口临港开发区太昊路街道'))).toBe('- nothing-named');
  });

  it('gives a town to the zone that lists it, whatever county its code belongs to', () => {
    const units = zhoukouUnits.map((unit) => (unit.code === '411600-Z02' ? { ...unit, towns: ['411602014'] } : unit));
    const listed = buildGazetteer(
      { units, towns: zhoukouTowns, villages: zhoukouVillages, stationTowns: zhoukouStationTowns },
      '2026-05-06',
    );

    expect(told(routeAddress(listed, '川汇区许湾街道'))).toBe('411600-Z02 411602014');
    expect(told(routeAddress(listed, '城乡一体化示范区搬口街道'))).toBe(
      '? zone-and-place-contradict 411600-Z02 411602',
    );
  });
});
