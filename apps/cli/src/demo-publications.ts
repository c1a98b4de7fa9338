// What the bureau of the demo says in its own name: tips, a warning of an invented shop, model units, and some that wait.
import { type LocalDate, addDays } from '#rules';
import { type Desk, Refused } from './desk-client.js';

interface Shop {
  readonly name: string;
  readonly creditCode?: string;
  readonly state: string;
}

/** Two persons of one county: one writes and applies, the other lets out and decides. */
export interface DemoCounty {
  readonly officer: Desk;
  readonly head: Desk;
  /** By which its shops are found in the register. */
  readonly place: string;
  readonly today: LocalDate;
}

const DAYS_SHOWN = 120;
const MODELS = 4;

const TIPS = [
  {
    title: '取暖器具怎么选、怎么用',
    body: '购买时看清强制性认证标志和生产厂名厂址，保留小票。\n不要在上面盖衣物，离开时拔下插头。\n出现外壳过热、异味的，停止使用并拨打 12315。',
  },
  {
    title: '预付卡充值前先看三件事',
    body: '看经营者证照是否齐全，看合同有没有写明退费办法，看商家有没有按规定备案。\n一次不要充太多；商家关门前多有低价促销，请多留心。',
  },
] as const;
const WARNING = {
  title: '一批次电热水壶抽检不合格',
  body: '抽检发现该经营者销售的一批次电热水壶接地措施不合格。已购买的请停止使用，凭小票到店退货。',
} as const;
/** Waits for the head: whoever tries the demo may let it out. */
const DRAFT = {
  title: '年货采购提示',
  body: '散装食品看清标签上的名称、生产日期和保质期。\n明码标价以外的收费可以拒绝。',
} as const;
const CONDITIONS = [
  'licence-shown',
  'prices-marked',
  'returns-promised',
  'complaints-answered',
  'settles-directly',
  'no-penalty',
] as const;

/** @returns how many texts and titles stand in public afterwards */
export async function publishDemo({ officer, head, place, today }: DemoCounty): Promise<number> {
  const period = { from: today, until: addDays(today, DAYS_SHOWN) };
  const shops = await shopsOf(officer, place);
  const write = (kind: string, text: object): Promise<{ id: string }> =>
    officer.post('/advisories', { json: { kind, text: { ...text, ...period }, judged: true } });
  const release = async ({ id }: { readonly id: string }): Promise<void> =>
    head.post(`/advisories/${id}/release`, { json: {} }, 1);
  let published = 0;
  for (const tip of TIPS) {
    await release(await write('tip', tip));
    published += 1;
  }
  const [named, ...others] = shops;
  if (named !== undefined) {
    await release(await write('warning', { ...WARNING, operatorName: named.name, creditCode: named.creditCode }));
    published += 1;
  }
  await write('tip', DRAFT);
  for (const [turn, { name, creditCode }] of others.slice(0, MODELS).entries()) {
    const stands = await nameModel(officer, head, { name, creditCode, isDecided: turn < MODELS - 1 });
    if (stands) published += 1;
  }
  return published;
}

async function shopsOf(desk: Desk, place: string): Promise<readonly Shop[]> {
  const { operators } = await desk.get<{ operators: Shop[] }>(`/operators?q=${encodeURIComponent(place)}`);
  return operators.filter(({ creditCode, state }) => creditCode !== undefined && state === 'operating');
}

interface Named {
  readonly name: string;
  readonly creditCode: string | undefined;
  readonly isDecided: boolean;
}

/** A shop with a mark in the register is none: then there is one less. */
async function nameModel(officer: Desk, head: Desk, { name, creditCode, isDecided }: Named): Promise<boolean> {
  try {
    const { id } = await officer.post<{ id: string }>('/model-units', {
      json: { name, creditCode, conditions: CONDITIONS },
    });
    if (isDecided) await head.post(`/model-units/${id}/approval`, { json: {} }, 1);
    return isDecided;
  } catch (fault) {
    if (fault instanceof Refused && fault.status === 409) return false;
    throw fault;
  }
}
