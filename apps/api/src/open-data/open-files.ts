// The files of the open data as they flow: read page by page, never whole in memory, and of a bounded length.
import type { PublicDisclosuresQuery, PublicPlace, PublishedMonth } from '#records';
import { cellOf } from '../audit/audit-sheet.js';
import { OPEN_DATA_VERSION, type OpenRecord, csvHead, csvLine, openRecord } from './open-record.js';

const ROWS_A_PAGE = 500;
/** More than a city publishes in a year; what lies beyond is reached by the feed. */
const MOST_ROWS = 200_000;

/** What stands in public, the newest first. */
async function* records(
  disclosures: PublicDisclosuresQuery,
  unitName: (unit: string) => string,
): AsyncGenerator<readonly OpenRecord[]> {
  let after: PublicPlace | null = null;
  for (let rows = 0; rows < MOST_ROWS; rows += ROWS_A_PAGE) {
    const page = await disclosures.search({
      ...{ name: null, creditCode: null, units: null, publishedFrom: null, after },
      limit: ROWS_A_PAGE,
    });
    yield page.map((record) => openRecord(record, unitName));
    const last = page.at(-1);
    if (last === undefined || page.length < ROWS_A_PAGE) return;
    after = { at: last.publishedAt, id: last.id };
  }
}

export async function* csvFile(...source: Parameters<typeof records>): AsyncGenerator<string> {
  yield csvHead();
  for await (const page of records(...source)) yield page.map(csvLine).join('');
}

export async function* jsonFile(...source: Parameters<typeof records>): AsyncGenerator<string> {
  yield `{"version":"${OPEN_DATA_VERSION}","records":[`;
  let isFirst = true;
  for await (const page of records(...source)) {
    if (page.length === 0) continue;
    yield `${isFirst ? '' : ','}${page.map((record) => JSON.stringify(record)).join(',')}`;
    isFirst = false;
  }
  yield ']}\n';
}

const figureFields = ['month', 'county', 'countyName', 'kind', 'counted', 'onTime', 'strictCounted', 'asOf'] as const;

/** One line for each county and kind; an empty count is kept back. */
export function figureRows(
  months: readonly PublishedMonth[],
  nameOf: (county: string) => string,
): readonly Readonly<Record<(typeof figureFields)[number], string | number | null>>[] {
  return months.flatMap(({ month, asOf, figures }) =>
    figures.map((figure) => ({ month, ...figure, countyName: nameOf(figure.county), asOf })),
  );
}

export function figuresCsv(rows: ReturnType<typeof figureRows>): string {
  const lines = rows.map((row) =>
    figureFields.map((field) => {
      const value = row[field];
      if (value === null) return '';
      return typeof value === 'number' ? String(value) : cellOf(value);
    }),
  );
  return `\uFEFF${[figureFields, ...lines].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}
