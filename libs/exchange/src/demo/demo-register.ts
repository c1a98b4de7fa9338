/** Invents a business register: operators that do not exist, with codes that belong to nobody, in towns that do exist. */
import { DEMO_COUNTIES, DEMO_STREETS } from './demo-places.table.js';
import { demoShopName } from './demo-orders.js';
import { REGISTER_MARKS, REGISTER_TRADES } from './demo-register.table.js';
import { SHOP_SECOND } from './demo-shops.table.js';
import { SeededDraws } from './seeded-draws.js';

/** The headings of the sheet; the last two are there to be left unread, as in every real export. */
export const DEMO_REGISTER_HEADINGS = [
  ...['统一社会信用代码', '注册号', '企业名称', '曾用名', '市场主体类型', '登记状态', '注销日期', '吊销日期'],
  ...['所属区县', '住所（经营场所）', '隶属企业统一社会信用代码', '连锁品牌', '入驻平台'],
  ...['列入经营异常名录日期', '移出经营异常名录日期', '列入严重违法失信名单日期', '移出严重违法失信名单日期'],
  ...['法定代表人（负责人、经营者）', '联系电话'],
] as const;

const SEED = 530_000;
const SHOPS_OF_ORDERS = 360;
/** There is one in more than one county. */
const AMBIGUOUS_TOWN = '城关回族镇';
const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ONE_IN = {
  closed: 12,
  revoked: 40,
  old: 35,
  irregular: 60,
  former: 15,
  abnormal: 25,
  dishonest: 150,
  online: 30,
  vague: 20,
};

/** The same rows for the same count. The first ones are the shops of the demo's work orders. */
export function* demoRegisterRows(count: number): Generator<readonly string[]> {
  const draws = new SeededDraws(SEED);
  for (let index = 0; index < count; index += 1) yield rowOf(draws, index);
}

function rowOf(draws: SeededDraws, index: number): readonly string[] {
  const { county, towns } = draws.one(DEMO_COUNTIES);
  const name = nameOf(draws, index, county);
  const is = (one: number, at: number): boolean => index % one === at;
  const old = is(ONE_IN.old, 7);
  const closed = is(ONE_IN.closed, 5);
  const revoked = !closed && is(ONE_IN.revoked, 9);
  const day = (): string => `20${draws.whole(18, 25)}-0${draws.whole(1, 9)}-1${draws.whole(0, 9)}`;
  const town = is(ONE_IN.vague, 11) ? '' : draws.one(towns);
  const listed = is(ONE_IN.abnormal, 3);
  const dishonest = is(ONE_IN.dishonest, 20);
  return [
    old ? '' : creditCodeOf(index, is(ONE_IN.irregular, 13)),
    old ? `4116${String(index).padStart(11, '0')}` : '',
    name,
    is(ONE_IN.former, 2) ? nameOf(draws, index + 7919, county) : '',
    name.endsWith('公司') ? '有限责任公司' : '个体工商户',
    closed ? '注销' : revoked ? '吊销，未注销' : '存续（在营、开业、在册）',
    closed ? day() : '',
    revoked ? day() : '',
    town === '' ? '' : county,
    `${town === '' ? AMBIGUOUS_TOWN : `河南省周口市${county}${town}`}${draws.one(DEMO_STREETS)}${draws.whole(2, 298)}号`,
    '',
    is(ONE_IN.online, 17) ? `${draws.one(SHOP_SECOND)}连锁` : '',
    is(ONE_IN.online, 19) ? '某某到家' : '',
    listed ? day() : '',
    listed && index % 2 === 1 ? '2026-01-15' : '',
    dishonest ? day() : '',
    '',
    '不读取',
    '不读取',
  ];
}

/** The names of the demo's work orders first, one for each of their shops; then ever new ones. */
function nameOf(draws: SeededDraws, index: number, county: string): string {
  if (index < SHOPS_OF_ORDERS) return demoShopName(index);
  const mark = `${draws.one(REGISTER_MARKS)}${draws.one(REGISTER_MARKS)}${draws.whole(0, 2) === 0 ? draws.one(REGISTER_MARKS) : ''}`;
  const trade = draws.one(REGISTER_TRADES);
  if (draws.whole(0, 3) === 0) return `周口市${mark}${trade}有限公司`;
  return `${draws.whole(0, 1) === 0 ? county : ''}${mark}${trade}${draws.one(['店', '商行', '经营部', '门市部', ''])}`;
}

/** GB 32100: the ninth to seventeenth characters are a number that no authority ever gave. */
function creditCodeOf(index: number, irregular: boolean): string {
  const body = `92411600${`ZZ${String(index).padStart(7, '0')}`.replaceAll('Z', 'Y')}`;
  const sum = CODE_WEIGHTS.reduce((soFar, weight, at) => soFar + weight * CODE_ALPHABET.indexOf(body.charAt(at)), 0);
  const check = (CODE_ALPHABET.length - (sum % CODE_ALPHABET.length) + (irregular ? 1 : 0)) % CODE_ALPHABET.length;
  return body + CODE_ALPHABET.charAt(check);
}
