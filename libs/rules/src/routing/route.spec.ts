// Holds the choice of the bureau against the articles on competence, old and new.
import { localDate } from '../calendar/local-date.js';
import { citationText } from '../statute/citation.js';
import { buildGazetteer } from './gazetteer.js';
import type { GazetteerUnit } from './gazetteer.js';
import { jurisdictionOn, jurisdictionTable } from './jurisdiction.table.js';
import { RESPONDENT_KINDS, route } from './route.js';
import type { Advertisement, RespondentKind, Routing, RoutingAddress } from './route.js';

const always = {
  looseNames: [],
  formerCodes: [],
  towns: [],
  within: [],
  startsOn: '2020-01-01',
  endsOn: null,
} as const;

const county = (code: string, ...areaNames: readonly string[]): GazetteerUnit => ({
  ...always,
  code,
  kind: 'county',
  areaNames,
});

const gazetteer = buildGazetteer(
  {
    units: [
      { ...always, code: '411600', kind: 'city', areaNames: ['周口市', '周口'] },
      county('411602', '川汇区', '川汇'),
      { ...county('411603', '淮阳区', '淮阳县', '淮阳'), formerCodes: ['411626'] },
      county('411627', '太康县', '太康'),
      {
        ...always,
        code: 'Z1',
        kind: 'zone',
        areaNames: ['周口经济开发区'],
        looseNames: ['经济开发区', '开发区'],
        towns: ['411602014'],
        within: ['411602'],
      },
    ],
    towns: [
      { code: '411602002', name: '七一路街道', countyCode: '411602' },
      { code: '411602014', name: '许湾街道', countyCode: '411602' },
      { code: '411603101', name: '新站镇', countyCode: '411603' },
      { code: '411627109', name: '马厂镇', countyCode: '411627' },
    ],
    villages: [{ townCode: '411627109', names: ['何寨'] }],
    stationTowns: [
      { stationCode: 'S1', townCode: '411627109', startsOn: '2020-01-01', endsOn: null },
      { stationCode: 'S2', townCode: '411603101', startsOn: '2020-01-01', endsOn: null },
      { stationCode: 'S3', townCode: '411603101', startsOn: '2026-01-01', endsOn: null },
    ],
  },
  '2026-05-06',
);

const newLaw = localDate('2026-04-15');
const oldLaw = localDate('2026-04-14');

const complaint = (respondent: RespondentKind, address: RoutingAddress, receivedOn = newLaw): Routing =>
  route(gazetteer, address, { matter: 'complaint', respondent, receivedOn });
const report = (respondent: RespondentKind, address: RoutingAddress, receivedOn = newLaw): Routing =>
  route(gazetteer, address, { matter: 'report', respondent, receivedOn });
const brief = (routing: Routing): string =>
  [routing.decision, routing.unit ?? routing.candidates.join('/'), routing.reasonCode, routing.confidence].join(' ');

describe('a complaint about an ordinary shop', () => {
  it.each<readonly [string, RoutingAddress, string]>([
    [
      'goes to the county where it does business',
      { addressText: '太康县建设路17号' },
      'unit 411627 place-of-business address-unique',
    ],
    [
      'goes to the county of its domicile when nothing else is known',
      { registeredAddress: '淮阳区新站镇' },
      'unit 411603 domicile address-unique',
    ],
    [
      'goes to the place of business when business and domicile differ, and both are named',
      { addressText: '太康县', registeredAddress: '淮阳区' },
      'unit 411627 place-of-business two-candidates',
    ],
    [
      'stays with the competent bureau that received it first',
      { addressText: '太康县', registeredAddress: '淮阳区', channelUnit: '411603' },
      'unit 411603 first-receipt two-candidates',
    ],
    [
      'does not stay with a bureau that is not competent',
      { addressText: '太康县', registeredAddress: '淮阳区', channelUnit: '411602' },
      'unit 411627 place-of-business two-candidates',
    ],
    [
      'goes to the domicile when the place of business contradicts itself',
      { addressText: '太康县新站镇', registeredAddress: '太康县' },
      'unit 411627 domicile address-unique',
    ],
    [
      'goes to the domicile in the city when business is done elsewhere',
      { addressText: '杭州市余杭区', registeredAddress: '川汇区' },
      'unit 411602 domicile address-unique',
    ],
    [
      'waits at triage when county and town contradict each other',
      { addressText: '太康县新站镇' },
      'triage 411603/411627 county-and-town-contradict two-candidates',
    ],
    [
      'waits at triage when the address is outside the city',
      { addressText: '郑州市金水区' },
      'triage  outside-city none',
    ],
    ['waits at triage when nothing was written', {}, 'triage  address-missing none'],
    ['waits at triage when the address names no place', { addressText: '步行街东头' }, 'triage  nothing-named none'],
    [
      'waits at triage and proposes the bureau that received it when the address names no place',
      { addressText: '步行街东头', channelUnit: '411627' },
      'triage 411627 nothing-named none',
    ],
    ['proposes no bureau that does not exist', { channelUnit: '999999' }, 'triage  address-missing none'],
  ])('%s', (_, address, answer) => {
    expect(brief(complaint('ordinary', address))).toBe(answer);
  });

  it('names the station when the town has one, and none when it has two', () => {
    expect(complaint('ordinary', { addressText: '太康县马厂镇' })).toMatchObject({ station: 'S1', town: '411627109' });
    expect(complaint('ordinary', { addressText: '淮阳区新站镇' })).toMatchObject({ station: null, town: '411603101' });
  });
});

describe('an address in fields', () => {
  it.each<readonly [string, RoutingAddress, string, string | null]>([
    ['takes the district by name', { district: '太康县' }, '411627', null],
    ['takes the district by its short name', { district: '太康' }, '411627', null],
    ['takes the district with the city before it', { district: '周口市太康县' }, '411627', null],
    ['takes the district by code', { district: '411627' }, '411627', null],
    ['takes the code that 淮阳 had as a county', { district: '411626' }, '411603', null],
    ['takes the name that 淮阳 had as a county', { district: '淮阳县' }, '411603', null],
    ['takes 开发区 as the zone of the city', { district: '开发区' }, 'Z1', null],
    ['finds the town in the street field', { district: '太康县', street: '马厂镇' }, '411627', '411627109'],
    ['finds the town in the text', { district: '太康县', addressText: '马厂镇何寨村' }, '411627', '411627109'],
    ['finds the town by its village', { district: '太康县', addressText: '何寨村' }, '411627', '411627109'],
    [
      'does not let the text overrule the district',
      { district: '太康县', addressText: '淮阳区新站镇' },
      '411627',
      null,
    ],
    ['gives a town of a zone to the zone', { district: '川汇区', street: '许湾街道' }, 'Z1', '411602014'],
    [
      'reads the text when the district says only the city',
      { district: '周口市', addressText: '淮阳区' },
      '411603',
      null,
    ],
    ['reads the text when the district says 市辖区', { district: '市辖区', addressText: '淮阳区' }, '411603', null],
    ['reads the street when the district is empty', { district: ' ', street: '七一路街道' }, '411602', '411602002'],
  ])('%s', (_, address, unit, town) => {
    expect(complaint('ordinary', address)).toMatchObject({ decision: 'unit', unit, town });
  });

  it('says that a district of another city lies outside', () => {
    expect(brief(complaint('ordinary', { district: '江海区', street: '礼乐街道' }))).toBe('triage  outside-city none');
  });

  it('leaves a street that contradicts its district to triage', () => {
    expect(brief(complaint('ordinary', { district: '太康县', street: '新站镇' }))).toBe(
      'triage 411603/411627 county-and-town-contradict two-candidates',
    );
  });
});

describe('a complaint about a seller on the internet', () => {
  it.each<readonly [string, RespondentKind, RoutingAddress, string]>([
    [
      'goes to the domicile of a platform',
      'platform-operator',
      { addressText: '太康县', registeredAddress: '淮阳区' },
      'unit 411603 domicile address-unique',
    ],
    [
      'goes to the domicile of a shop with its own site',
      'own-site',
      { registeredAddress: '淮阳区' },
      'unit 411603 domicile address-unique',
    ],
    [
      'waits at triage when the domicile of an own-site shop is not known',
      'own-site',
      { addressText: '太康县' },
      'triage  address-missing none',
    ],
    [
      'goes to the county of the address shown on the platform',
      'in-platform',
      { addressText: '太康县' },
      'unit 411627 shown-address address-unique',
    ],
    [
      'goes to the platform when the address shown leads nowhere',
      'in-platform',
      { addressText: '太康县', platformAddress: '淮阳区', shownAddressUnreachable: true },
      'unit 411603 platform-domicile address-unique',
    ],
    [
      'goes to the platform when no address is shown',
      'in-platform',
      { platformAddress: '淮阳区' },
      'unit 411603 platform-domicile address-unique',
    ],
    [
      'waits at triage when the platform, outside the city, is the only one left',
      'in-platform',
      { addressText: '太康县', platformAddress: '杭州市余杭区', shownAddressUnreachable: true },
      'triage  outside-city none',
    ],
    [
      'stays with the bureau of the platform that received it first',
      'in-platform',
      { addressText: '太康县', platformAddress: '淮阳区', channelUnit: '411603' },
      'unit 411603 first-receipt two-candidates',
    ],
    [
      'does not go by the domicile of the shop itself',
      'in-platform',
      { registeredAddress: '太康县' },
      'triage  address-missing none',
    ],
  ])('%s', (_, respondent, address, answer) => {
    expect(brief(complaint(respondent, address))).toBe(answer);
  });

  it('went by the place of business before 2026-04-15, whatever the platform showed', () => {
    const address = { addressText: '太康县', platformAddress: '淮阳区', shownAddressUnreachable: true };

    expect(brief(complaint('in-platform', address, oldLaw))).toBe('unit 411627 place-of-business two-candidates');
  });
});

describe('a report', () => {
  it.each<readonly [string, RespondentKind, RoutingAddress, string]>([
    [
      'goes to the place of the act',
      'ordinary',
      { addressText: '太康县', registeredAddress: '淮阳区' },
      'unit 411627 place-of-act address-unique',
    ],
    [
      'does not go by the domicile of an ordinary operator',
      'ordinary',
      { registeredAddress: '淮阳区' },
      'triage  address-missing none',
    ],
    [
      'goes to the domicile of a platform',
      'platform-operator',
      { registeredAddress: '淮阳区' },
      'unit 411603 domicile address-unique',
    ],
    [
      'about a shop on a platform goes to its place of business',
      'in-platform',
      { addressText: '太康县', platformAddress: '淮阳区' },
      'unit 411627 place-of-business address-unique',
    ],
    [
      'about a shop on a platform stays with the bureau of the platform that received it first',
      'in-platform',
      { addressText: '太康县', platformAddress: '淮阳区', channelUnit: '411603' },
      'unit 411603 platform-domicile two-candidates',
    ],
    [
      'about a shop on a platform does not go to the platform that did not receive it',
      'in-platform',
      { platformAddress: '淮阳区' },
      'triage  address-missing none',
    ],
  ])('%s', (_, respondent, address, answer) => {
    expect(brief(report(respondent, address))).toBe(answer);
  });
});

describe('a report about an advertisement', () => {
  const advertisement = (how: Advertisement, address: RoutingAddress, receivedOn = newLaw): Routing =>
    route(gazetteer, address, { matter: 'report', respondent: 'ordinary', receivedOn, advertisement: how });
  const everywhere = { addressText: '太康县', publisherAddress: '淮阳区', agentAddress: '川汇区' } as const;

  it.each<readonly [string, Advertisement, RoutingAddress, string]>([
    ['in a newspaper goes to the publisher', 'mass-media', everywhere, 'unit 411603 publisher address-unique'],
    [
      'in a newspaper does not stay with the advertiser that got it first',
      'mass-media',
      { ...everywhere, channelUnit: '411627' },
      'unit 411603 publisher address-unique',
    ],
    ['on the internet goes to the publisher', 'internet', everywhere, 'unit 411603 publisher address-unique'],
    [
      'on the internet stays with the bureau of the advertiser that received it first',
      'internet',
      { ...everywhere, channelUnit: '411627' },
      'unit 411627 advertiser two-candidates',
    ],
    [
      'on the internet stays with the bureau of the agent that received it first',
      'internet',
      { ...everywhere, channelUnit: '411602' },
      'unit 411602 advertising-agent two-candidates',
    ],
    [
      'that the advertiser put up itself goes to the advertiser',
      'self-published',
      everywhere,
      'unit 411627 advertiser address-unique',
    ],
    [
      'waits at triage while nobody knows who published it',
      'mass-media',
      { addressText: '太康县' },
      'triage  address-missing none',
    ],
  ])('%s', (_, how, address, answer) => {
    expect(brief(advertisement(how, address))).toBe(answer);
  });

  it('rests on the article of its day', () => {
    expect(citationText(advertisement('mass-media', everywhere).citation)).toContain('令第121号）第三十二条');
    expect(citationText(advertisement('mass-media', everywhere, oldLaw).citation)).toContain('令第20号）第二十八条');
  });

  it('changes nothing for a complaint, which asks for the dispute and not for the breach', () => {
    const routing = route(gazetteer, everywhere, {
      matter: 'complaint',
      respondent: 'ordinary',
      receivedOn: newLaw,
      advertisement: 'mass-media',
    });

    expect(brief(routing)).toBe('unit 411627 place-of-business address-unique');
  });
});

describe('the article that is cited', () => {
  it.each<readonly [string, Routing, string]>([
    ['for an ordinary complaint', complaint('ordinary', { addressText: '太康县' }), '令第121号）第十三条'],
    [
      'for the same complaint a day earlier',
      complaint('ordinary', { addressText: '太康县' }, oldLaw),
      '令第20号）第十二条',
    ],
    [
      'for first receipt',
      complaint('ordinary', { addressText: '太康县', registeredAddress: '淮阳区', channelUnit: '411603' }),
      '令第121号）第十四条',
    ],
    [
      'for first receipt a day earlier',
      complaint('ordinary', { addressText: '太康县', registeredAddress: '淮阳区', channelUnit: '411603' }, oldLaw),
      '令第20号）第十三条',
    ],
    ['for a report', report('ordinary', { addressText: '太康县' }), '令第121号）第二十九条'],
    ['for a report a day earlier', report('ordinary', { addressText: '太康县' }, oldLaw), '令第20号）第二十五条'],
    ['for a report on a platform', report('own-site', { registeredAddress: '太康县' }), '令第121号）第三十一条'],
    [
      'for a report on a platform a day earlier',
      report('own-site', { registeredAddress: '太康县' }, oldLaw),
      '令第20号）第二十七条',
    ],
    ['for a report that belongs elsewhere', report('ordinary', { addressText: '郑州市' }), '令第121号）第三十四条'],
    [
      'for a report that belonged elsewhere',
      report('ordinary', { addressText: '郑州市' }, oldLaw),
      '令第20号）第二十九条',
    ],
    ['for triage', complaint('ordinary', {}), '令第121号）第四十一条'],
    ['for triage a day earlier', complaint('ordinary', {}, oldLaw), '令第20号）第三十七条'],
  ])('is the one in force %s', (_, routing, article) => {
    expect(citationText(routing.citation)).toContain(article);
  });

  it('stands in the table once a key and day, sorted by day within a key', () => {
    const rows = jurisdictionTable.map((row) => `${row.key} ${row.inForceFrom}`);

    expect(new Set(rows).size).toBe(rows.length);
    for (const key of new Set(jurisdictionTable.map((row) => row.key))) {
      const days = jurisdictionTable.filter((row) => row.key === key).map((row) => row.inForceFrom);
      expect(days).toEqual([...days].sort());
    }
  });

  it('is refused for a day before the first law', () => {
    expect(() => jurisdictionOn('complaint.operator', localDate('2019-12-31'))).toThrow('rule-set.none-in-force');
  });

  it('is found for every kind of respondent and matter under both laws', () => {
    const citations = RESPONDENT_KINDS.flatMap((kind) =>
      [oldLaw, newLaw].flatMap((day) => [
        complaint(kind, { addressText: '太康县', registeredAddress: '太康县' }, day).citation,
        report(kind, { addressText: '太康县', registeredAddress: '太康县' }, day).citation,
      ]),
    );

    expect(citations.every((citation) => citation.kind === 'statute')).toBe(true);
  });
});

describe('the gazetteer', () => {
  it('refuses a zone or a station that names a town which is not there', () => {
    const zone = { ...always, code: 'Z9', kind: 'zone', areaNames: ['新园区'], towns: ['000'] } as const;
    const none = { units: [], towns: [], villages: [], stationTowns: [] };
    const station = { stationCode: 'S9', townCode: '000', startsOn: '2020-01-01', endsOn: null };

    expect(() => buildGazetteer({ ...none, units: [zone] }, '2026-01-01')).toThrow('Z9');
    expect(() => buildGazetteer({ ...none, stationTowns: [station] }, '2026-01-01')).toThrow('S9');
  });
});
