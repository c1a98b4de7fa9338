/** Proves that the demo's orders are invented, varied, repeatable, and read back as what they were written as. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkOrders, type WorkOrderReading } from '../read-work-orders.js';
import { shanghai } from '../sheet-files.cases.js';
import { buildDemoOrders } from './demo-orders.js';
import { writeDemoWorkbook, type DemoFormat } from './demo-workbook.js';

const NOW = shanghai('2026-08-13 10:00');
const orders = buildDemoOrders(NOW);

async function writeAndRead(format: DemoFormat): Promise<Extract<WorkOrderReading, { ok: true }>> {
  const folder = await mkdtemp(join(tmpdir(), 'anqi-demo-'));
  try {
    const path = join(folder, `${format}.xlsx`);
    await writeDemoWorkbook(format, orders, path);
    const reading = readWorkOrders({ name: path, bytes: await readFile(path) }, { importedAt: NOW });
    if (!reading.ok) throw new Error(reading.fault.code);
    return reading;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the orders of the demo', () => {
  it('are 240, each with its own number, shop and text', () => {
    expect(orders).toHaveLength(240);
    expect(new Set(orders.map((order) => order.orderNo)).size).toBe(240);
    expect(new Set(orders.map((order) => order.shopName)).size).toBe(240);
    expect(new Set(orders.map((order) => order.content)).size).toBe(240);
  });

  it('are the same for the same moment and follow the moment', () => {
    expect(buildDemoOrders(NOW)).toEqual(orders);
    expect(buildDemoOrders(shanghai('2026-09-01 10:00'))[0]?.registeredAt.slice(0, 10)).toBe('2026-07-23');
  });

  it('reach from forty days back to the same day and never into the future', () => {
    const times = orders.map((order) => order.registeredAt).sort();

    expect(times[0]?.slice(0, 10)).toBe('2026-07-04');
    expect(times.at(-1)?.slice(0, 10)).toBe('2026-08-13');
    expect(orders.every((order) => order.registeredAt < NOW && (order.closedAt ?? '') < NOW)).toBe(true);
    expect(orders.every((order) => !order.closedAt || order.closedAt >= order.registeredAt)).toBe(true);
  });

  it('hold complaints, reports, both and consultations of all ten counties, some without a deciding address', () => {
    expect(new Set(orders.map((order) => order.kind))).toEqual(
      new Set(['complaint', 'report', 'both', 'consultation']),
    );
    expect(new Set(orders.flatMap((order) => order.county ?? [])).size).toBe(10);
    expect(orders.filter((order) => !order.county).length).toBeGreaterThan(15);
    expect(orders.filter((order) => order.closedAt).length).toBeGreaterThan(15);
  });

  it('hold no telephone number that could belong to anybody', () => {
    expect(orders.every((order) => /^120\d{8}$/.test(order.callerPhone))).toBe(true);
  });
});

describe('the workbooks of the demo', () => {
  it("of the province's layout are read back without a fault, each with the kind it states", async () => {
    const reading = await writeAndRead('province-12345');

    expect(reading.faults).toEqual([]);
    expect(reading.sheets[0]?.map).toMatchObject({ formatId: 'province-12345', headerRowNo: 2 });
    expect(reading.orders.map(({ kind }) => (kind.stated ? kind.kind : 'none'))).toEqual(
      orders.map(({ kind }) => kind),
    );
    expect(reading.orders.map((order) => order.closedAtSource)).toEqual(
      orders.map(({ closedAt }) => Boolean(closedAt)),
    );
  });

  it("of the city's layout go to triage with proposals that agree with what was invented", async () => {
    const reading = await writeAndRead('city-12345');
    const proposals = reading.orders.map(({ kind }) => (kind.stated ? 'stated' : kind.proposal));
    const wrong = orders.filter((order, index) => order.kind !== proposals[index]);

    expect(reading.faults).toEqual([]);
    expect(reading.sheets[0]?.map).toMatchObject({ formatId: 'city-12345', headerRowNo: 1 });
    expect(reading.orders.filter(({ kind }) => kind.reasons.length === 0).map(({ content }) => content)).toEqual([]);
    expect(wrong.map((order) => order.content)).toEqual([]);
  });

  it('name a shop that is found in the text, or none, but never a wrong one', async () => {
    const reading = await writeAndRead('city-12345');
    const found = reading.orders.map((order, index) => [order.respondentName, orders[index]?.shopName] as const);

    expect(found.filter(([name, shop]) => name !== undefined && name !== shop)).toEqual([]);
    expect(found.filter(([name]) => name !== undefined).length).toBeGreaterThan(200);
  });
});
