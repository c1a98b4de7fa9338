// Complaints whose complainants consent, closed, evaluated and published: so that the public pages of a demo are not empty.
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { DEMO_REGISTER_HEADINGS, demoRegisterRows } from '#exchange';
import { type Desk, enterDesk, openPublicDoor, type PublicDoor } from './desk-client.js';

/**
 * Where the shops stand, how many complaints of each are published, and how many more wait for whoever tries the demo;
 * five are the fewest that make a rate.
 */
const SHOPS = [
  { county: 'chuanhui', place: '川汇区', published: 7, waiting: 1 },
  { county: 'chuanhui', place: '川汇区', published: 2, waiting: 1 },
  { county: 'taikang', place: '太康县', published: 3, waiting: 1 },
  { county: 'xiangcheng', place: '项城市', published: 2, waiting: 1 },
] as const;
const REGISTERED = 800;
/** Who sells what the complaints are about. */
const SELLS_HOUSEHOLD_GOODS = /家电|电器|百货|超市|家居|五金/;
const FILERS = ['林秋', '方宁', '程雪', '沈岚', '苏禾', '叶青', '何安'];
const FIRST_PHONE = 13_800_138_000;

interface Matter {
  readonly story: string;
  readonly summary: string;
  readonly goodsClass: string;
  readonly problemClass: string;
  readonly request: string;
}
const MATTERS: readonly Matter[] = [
  {
    story: '买的电热水壶第二天就不通电，店里说过了试用期，不给退。',
    summary: '消费者购买的电热水壶不能通电，要求退货。',
    ...{ goodsClass: 'household', problemClass: 'quality', request: 'refund' },
  },
  {
    story: '洗衣机修了两次还是漏水，售后一直推脱，没有说法。',
    summary: '消费者购买的洗衣机修理两次后仍漏水，要求更换。',
    ...{ goodsClass: 'household', problemClass: 'after-sales', request: 'exchange' },
  },
  {
    story: '标价和收银台收的钱不一样，多收的钱不肯退。',
    summary: '消费者反映结账金额与标价不一致，要求退还多收的货款。',
    ...{ goodsClass: 'household', problemClass: 'price', request: 'refund' },
  },
];

interface Shop {
  readonly name: string;
  readonly address: string;
  readonly creditCode: string;
}
interface Filed {
  readonly number: string;
  readonly queryCode: string;
}

/** @returns how many complaints are published */
export async function publishSome(home: string): Promise<number> {
  const door = await openPublicDoor(home);
  const used = new Set<string>();
  let published = 0;
  for (const { county, place, published: shown, waiting } of SHOPS) {
    const shop = shopIn(place, used);
    const [officer, head] = await Promise.all(
      [`${county}.a`, `${county}.head`].map((login) => enterDesk({ home, login })),
    );
    if (shop === undefined || officer === undefined || head === undefined) continue;
    used.add(shop.creditCode);
    for (let turn = 0; turn < shown + waiting; turn += 1) {
      const filed = await file(door, shop, turn);
      await close(officer, filed.number, turn);
      await evaluate(door, filed, turn);
      if (turn < shown) published += await publish({ officer, head }, filed.number, turn);
    }
  }
  return published;
}

/** A shop of the invented register that is open, with a code that is well formed. */
function shopIn(place: string, used: ReadonlySet<string>): Shop | undefined {
  const column = (heading: (typeof DEMO_REGISTER_HEADINGS)[number]): number => DEMO_REGISTER_HEADINGS.indexOf(heading);
  for (const row of demoRegisterRows(REGISTERED)) {
    const creditCode = row[column('统一社会信用代码')] ?? '';
    const isOpen = row[column('登记状态')]?.startsWith('存续') ?? false;
    const isThere = row[column('所属区县')] === place;
    const name = row[column('企业名称')] ?? '';
    if (isOpen && isThere && SELLS_HOUSEHOLD_GOODS.test(name) && creditCode !== '' && !used.has(creditCode)) {
      return { creditCode, name, address: row[column('住所（经营场所）')] ?? '' };
    }
  }
  return undefined;
}

function matterOf(turn: number): Matter {
  const matter = MATTERS[turn % MATTERS.length];
  if (matter === undefined) throw new Error('there is no matter for this turn');
  return matter;
}

async function file(door: PublicDoor, shop: Shop, turn: number): Promise<Filed> {
  const { story, goodsClass, problemClass, request } = matterOf(turn);
  const filing = {
    kinds: ['complaint'],
    respondent: shop,
    ...{ story, goodsClass, problemClass, requests: [request] },
    amountFen: 9_900 + 1_000 * turn,
    person: { name: FILERS[turn % FILERS.length] ?? '', phone: String(FIRST_PHONE + turn) },
    consentToDisclosure: true,
    consentToEntrusting: true,
  };
  const { numbers, queryCode } = await door.post<{ numbers: { number: string }[]; queryCode: string }>(
    '/filings',
    filing,
    { 'proof-of-work': await solvedSum(door) },
  );
  const number = numbers[0]?.number;
  if (number === undefined) throw new Error('a filing of the demo opened no case');
  return { number, queryCode };
}

/** The sum of the public door, as the page does it. */
async function solvedSum(door: PublicDoor): Promise<string> {
  const { challenge } = await door.get<{ challenge: Challenge }>('/proof?for=filing');
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

async function close(officer: Desk, number: string, turn: number): Promise<void> {
  const give = (command: string, body: object, version: number): Promise<{ version: number }> =>
    officer.post(`/cases/${number}/commands/${command}`, { json: body }, version);
  const { version } = await give('accept', { noticeChannel: 'phone' }, 1);
  if (turn % 3 === 1) {
    await give('record-settlement', { manner: 'settled', recoveredFen: 0 }, version);
    return;
  }
  const terms = '双方同意：商家在十日内退还货款，投诉人撤回其他请求。';
  await give('record-agreement', { paper: 'both-waive', terms, recoveredFen: 9_900 + 1_000 * turn }, version);
}

async function evaluate(door: PublicDoor, { number, queryCode }: Filed, turn: number): Promise<void> {
  const { version } = await door.post<{ version: number }>('/tracking', { number, queryCode });
  const said = { solution: turn % 4 === 3 ? 'partly' : 'solved', stars: turn % 4 === 3 ? 3 : 5 };
  await door.post(`/tracking/${number}/commands/evaluate`, said, {
    'query-code': queryCode,
    'if-match': `"${String(version)}"`,
  });
}

/** Proposed by the officer, released by his head. @returns 1 when it is published */
async function publish(
  { officer, head }: { readonly officer: Desk; readonly head: Desk },
  number: string,
  turn: number,
): Promise<0 | 1> {
  const { items } = await officer.get<{ items: { id: string; number: string }[] }>('/disclosures?view=due');
  const id = items.find((line) => line.number === number)?.id;
  if (id === undefined) return 0;
  const { goodsClass, problemClass, request, summary } = matterOf(turn);
  const draft = { goodsClass, problemClass, salesMode: 'on-site', requests: [request], summary };
  const seen = async (desk: Desk): Promise<number> =>
    (await desk.get<{ version: number }>(`/disclosures/${id}`)).version;
  await officer.post(`/disclosures/${id}/publication`, { json: { draft, judged: false } }, await seen(officer));
  await head.post(`/disclosures/${id}/release`, { json: {} }, await seen(head));
  return 1;
}
