/** Invents the work orders of the demo city: shops that do not exist, in towns that do, spread over the last forty days. */
import type { Instant, LocalDate } from '#rules';
import { instantOfShanghai, shiftInstant, wallTextOfInstant } from '../shanghai-time.js';
import { DEMO_MATTERS, type DemoKind, type DemoMatter } from './demo-matters.table.js';
import { DEMO_COUNTIES, DEMO_STREETS } from './demo-places.table.js';
import { DEMO_RECEIPTS } from './demo-receipts.table.js';
import { CALLER_NAMES, SHOP_FIRST, SHOP_SECOND } from './demo-shops.table.js';
import { SeededDraws } from './seeded-draws.js';

export interface DemoOrder {
  readonly orderNo: string;
  readonly kind: DemoKind;
  readonly title: string;
  readonly content: string;
  readonly category: readonly [string, string, string];
  readonly registeredAt: Instant;
  /** Stated by some only: the others are received when they are imported. */
  readonly bureauReceivedAt?: Instant;
  readonly channelDueAt: Instant;
  readonly closedAt?: Instant;
  readonly shopName: string;
  /** Absent where the caller did not say, or said too little to decide which county is meant. */
  readonly county?: string;
  readonly town?: string;
  readonly place: string;
  readonly callerName: string;
  readonly callerPhone: string;
}

const SEED = 411600;
const DAYS_BACK = 40;
const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 24 * 60;
const CHANNEL_DAYS = 9;
const ONE_IN = { placeless: 9, closed: 11, vagueTown: 7 } as const;

/** When the demo begins, by a calendar that this room does not know. */
export interface DemoMoment {
  readonly now: Instant;
  /** The next day on which the bureau works, which may be today, then those before it, the latest first. */
  readonly workingDays: readonly LocalDate[];
}

/** The same orders for the same moment; those that do not state their receipt run from the oldest to the latest. */
export function buildDemoOrders(moment: DemoMoment, count = 240): readonly DemoOrder[] {
  const draws = new SeededDraws(SEED);
  const queues = new Map<string, number>();
  return Array.from({ length: count }, (_unused, index) =>
    stateReceipt(buildOrder(draws, { now: moment.now, count, index }), { draws, moment, queues }),
  );
}

interface Receiving {
  readonly draws: SeededDraws;
  readonly moment: DemoMoment;
  /** How many of each kind each county has been sent so far. */
  readonly queues: Map<string, number>;
}

/** An order that the table knows has reached the bureau some working days ago, a few hours after it was registered. */
function stateReceipt(order: DemoOrder, { draws, moment, queues }: Receiving): DemoOrder {
  const { kind, county, town, closedAt } = order;
  if (town === undefined || closedAt !== undefined) return order;
  const queue = `${county ?? ''} ${kind}`;
  const place = queues.get(queue) ?? 0;
  queues.set(queue, place + 1);
  const countyNo = DEMO_COUNTIES.findIndex((known) => known.county === county);
  const row = DEMO_RECEIPTS.find(
    (known) => known.kind === kind && known.place === place && countyNo % known.everyNth === 0,
  );
  const day = row === undefined ? undefined : moment.workingDays[row.workingDaysBack];
  if (day === undefined) return order;
  const bureauReceivedAt = instantOfShanghai(day, draws.whole(9 * 60, 17 * 60));
  const registeredAt = shiftInstant(bureauReceivedAt, -draws.whole(30, 16 * 60) * MS_PER_MINUTE);
  const channelDueAt = shiftInstant(registeredAt, CHANNEL_DAYS * MINUTES_PER_DAY * MS_PER_MINUTE);
  return { ...order, registeredAt, bureauReceivedAt, channelDueAt };
}

interface Turn {
  readonly now: Instant;
  readonly count: number;
  readonly index: number;
}

function buildOrder(draws: SeededDraws, turn: Turn): DemoOrder {
  const matter = matterOf(turn.index);
  const shopName = shopNameOf(turn.index, matter.trade);
  const registeredAt = registeredAtOf(draws, turn);
  const where = placeOf(draws, turn.index);
  const words = wordsOf(draws, { matter, shopName, registeredAt });
  const closed = turn.index % ONE_IN.closed === 4;
  const openMinutes = (Date.parse(turn.now) - Date.parse(registeredAt)) / MS_PER_MINUTE;
  return {
    orderNo: orderNoOf(draws, registeredAt, turn.index),
    kind: matter.kind,
    title: words.title,
    content: words.content(where.said),
    category: matter.category,
    registeredAt,
    channelDueAt: shiftInstant(registeredAt, CHANNEL_DAYS * MINUTES_PER_DAY * MS_PER_MINUTE),
    ...(closed && { closedAt: shiftInstant(registeredAt, Math.floor(openMinutes / 2) * MS_PER_MINUTE) }),
    shopName,
    ...where.known,
    place: where.place,
    callerName: `${draws.one(CALLER_NAMES)}${draws.one(['女士', '先生'])}`,
    callerPhone: testPhone(draws),
  };
}

/** Two of three are complaints, as at a real hotline; the tables are walked through so that no two orders tell the same. */
function matterOf(index: number): DemoMatter {
  const kinds: readonly DemoKind[] = [
    'complaint',
    'report',
    'complaint',
    'complaint',
    'both',
    'complaint',
    'report',
    'complaint',
    'complaint',
    'consultation',
  ];
  const ofKind = DEMO_MATTERS.filter((matter) => matter.kind === kinds[index % kinds.length]);
  const matter = ofKind[Math.floor(index / kinds.length + index) % ofKind.length];
  if (!matter) throw new Error('The table of demo matters lacks a kind.');
  return matter;
}

/** Shifted by one in each round, so that every county meets every kind of matter. */
function countyNoOf(index: number): number {
  return (index + Math.floor(index / DEMO_COUNTIES.length)) % DEMO_COUNTIES.length;
}

/** The shop of the so-manyth order, so that an invented register can know it. */
export function demoShopName(index: number): string {
  return shopNameOf(index, matterOf(index).trade);
}

function shopNameOf(index: number, trade: string): string {
  const first = SHOP_FIRST[index % SHOP_FIRST.length] ?? '';
  const second = SHOP_SECOND[Math.floor(index / SHOP_FIRST.length) % SHOP_SECOND.length] ?? '';
  return `${first}${second}${trade}`;
}

/** Evenly over the days, so that at the import some limits are past, some near, and the last orders fresh. */
function registeredAtOf(draws: SeededDraws, { now, count, index }: Turn): Instant {
  const share = (count - 1 - index) / Math.max(1, count - 1);
  const minutesBack = Math.round(share * DAYS_BACK * MINUTES_PER_DAY) + draws.whole(5, 50);
  const seconds = draws.whole(0, 59) * 1000;
  return shiftInstant(now, -Math.min(minutesBack, DAYS_BACK * MINUTES_PER_DAY) * MS_PER_MINUTE - seconds);
}

interface DemoPlace {
  readonly known: { readonly county?: string; readonly town?: string };
  readonly place: string;
  readonly said: string;
}

function placeOf(draws: SeededDraws, index: number): DemoPlace {
  const { county, towns } = DEMO_COUNTIES[countyNoOf(index)] ?? DEMO_COUNTIES[0];
  const town = draws.one(towns);
  const street = `${draws.one(DEMO_STREETS)}${draws.whole(2, 298)}号`;
  if (index % ONE_IN.placeless === 5) return { known: {}, place: street, said: `地址：${street}。` };
  if (index % ONE_IN.vagueTown === 3)
    return { known: { county }, place: county + street, said: `地址：${county}${street}。` };
  return {
    known: { county, town },
    place: `周口市${county}${town}${street}`,
    said: `地址：${county}${town}${street}。`,
  };
}

function wordsOf(
  draws: SeededDraws,
  { matter, shopName, registeredAt }: { matter: DemoMatter; shopName: string; registeredAt: Instant },
): { readonly title: string; readonly content: (said: string) => string } {
  const day = wallTextOfInstant(shiftInstant(registeredAt, -draws.whole(0, 20) * MINUTES_PER_DAY * MS_PER_MINUTE));
  const values: Readonly<Record<string, string>> = {
    店: shopName,
    件: draws.one(matter.goods),
    元: String(draws.whole(...matter.yuan)),
    日: `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`,
  };
  const fill = (text: string): string => text.replace(/\{(.)\}/g, (whole, key: string) => values[key] ?? whole);
  const told = fill(draws.one(matter.told)) + fill(draws.one(matter.asked));
  return { title: fill(matter.title), content: (said) => said + told };
}

function orderNoOf(draws: SeededDraws, registeredAt: Instant, index: number): string {
  const stamp = wallTextOfInstant(registeredAt).replace(/\D/g, '').slice(2);
  return `0${stamp}${draws.whole(10, 99)}${String(index + 1).padStart(4, '0')}`;
}

/** No number range of the country begins with 120 on a mobile telephone: nobody can be rung by mistake. */
function testPhone(draws: SeededDraws): string {
  return ['120', ...Array.from({ length: 8 }, () => String(draws.whole(0, 9)))].join('');
}
