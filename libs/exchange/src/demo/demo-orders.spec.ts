/** Proves that the demo's orders are invented, varied, repeatable, and read back as what they were written as. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, addWorkingDays, currentCalendar, isWorkingDay, localDateOf, type Instant } from '#rules';
import { readWorkOrders, type WorkOrderReading } from '../read-work-orders.js';
import { shanghai } from '../sheet-files.cases.js';
import { buildDemoOrders } from './demo-orders.js';
import { writeDemoWorkbook, type DemoFormat } from './demo-workbook.js';

const NOW = shanghai('2026-08-13 10:00');
const calendar = currentCalendar();
const orders = buildDemoOrders(momentOf(NOW));

/** The moment with its working days, as whoever knows the calendar tells them. */
function momentOf(now: Instant) {
  const next = addWorkingDays(calendar, addDays(localDateOf(now), -1), 1);
  const days = Array.from({ length: 60 }, (_unused, back) => addDays(next, -back));
  return { now, workingDays: days.filter((day) => isWorkingDay(calendar, day)) };
}

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
    const later = buildDemoOrders(momentOf(shanghai('2026-09-01 10:00')));

    expect(buildDemoOrders(momentOf(NOW))).toEqual(orders);
    expect(
      later
        .map((order) => order.registeredAt)
        .sort()[0]
        ?.slice(0, 10),
    ).toBe('2026-07-23');
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

  it('give every county complaints and reports, not one kind to each', () => {
    const kindsOf = (county: string) =>
      new Set(orders.filter((order) => order.county === county).map(({ kind }) => kind));

    for (const county of new Set(orders.flatMap((order) => order.county ?? []))) {
      expect([county, kindsOf(county).size]).toEqual([county, 4]);
    }
  });

  it.each(['2026-08-13 10:00', '2026-10-09 09:00', '2026-02-25 17:00', '2027-01-07 08:00'])(
    'at %s have run out in some counties, run out today in each, and run out within three days in each',
    (written) => {
      const moment = momentOf(shanghai(written));
      const today = localDateOf(moment.now);
      const dueOf = (kind: string, received: Instant) =>
        addWorkingDays(calendar, localDateOf(received), kind === 'report' ? 15 : 7);
      const stated = buildDemoOrders(moment).flatMap(({ kind, county, closedAt, bureauReceivedAt }) =>
        bureauReceivedAt === undefined || closedAt !== undefined || county === undefined
          ? []
          : [{ county, due: dueOf(kind, bureauReceivedAt) }],
      );
      const countiesWith = (is: (due: string) => boolean) =>
        new Set(stated.filter(({ due }) => is(due)).map(({ county }) => county)).size;

      expect(countiesWith((due) => due < today)).toBe(6);
      expect(countiesWith((due) => due === today)).toBe(10);
      expect(countiesWith((due) => due > today && due <= addWorkingDays(calendar, today, 3))).toBe(10);
    },
  );

  it('reach the bureau within a day of their registration, where they say when, and never in the future', () => {
    const stated = orders.flatMap(({ registeredAt, bureauReceivedAt }) =>
      bureauReceivedAt === undefined ? [] : [{ registeredAt, bureauReceivedAt }],
    );
    const hours = stated.map(
      (order) => (Date.parse(order.bureauReceivedAt) - Date.parse(order.registeredAt)) / 3_600_000,
    );

    expect(stated.length).toBeGreaterThan(40);
    expect(hours.every((between) => between > 0 && between < 24)).toBe(true);
    expect(stated.every((order) => order.bureauReceivedAt < NOW)).toBe(true);
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
    expect(reading.orders.map((order) => order.bureauReceivedAt)).toEqual(
      orders.map(({ bureauReceivedAt }) => bureauReceivedAt),
    );
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
