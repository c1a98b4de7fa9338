// A disclosed complaint as the open data has it: codes and dates, one shape in every file, and a tombstone where it is gone.
import type { PublicRecord, PublicTrace } from '#records';
import { cellOf } from '../audit/audit-sheet.js';

export const OPEN_DATA_VERSION = 'v1';

/** Every field is there in every record; what is not known is null. */
export interface OpenRecord {
  readonly id: string;
  readonly operatorName: string;
  readonly creditCode: string | null;
  readonly operatorAddress: string | null;
  readonly unit: string;
  readonly unitName: string;
  readonly complainedOn: string;
  readonly boughtOn: string | null;
  readonly goodsClass: string | null;
  readonly problemClass: string | null;
  readonly salesMode: string | null;
  readonly requests: readonly string[];
  readonly result: string;
  readonly summary: string | null;
  readonly publishedAt: string;
  readonly endsOn: string;
}

/** One change: the record as it stands now, or the trace of one that is no longer shown. */
export interface OpenChange {
  readonly id: string;
  readonly changedAt: string;
  readonly version: number;
  readonly state: 'published' | 'gone';
  readonly record: OpenRecord | null;
}

export const OPEN_FIELDS = [
  'id',
  'operatorName',
  'creditCode',
  'operatorAddress',
  'unit',
  'unitName',
  'complainedOn',
  'boughtOn',
  'goodsClass',
  'problemClass',
  'salesMode',
  'requests',
  'result',
  'summary',
  'publishedAt',
  'endsOn',
] as const satisfies readonly (keyof OpenRecord)[];

type UnitNames = (unit: string) => string;

export function openRecord(record: PublicRecord, unitName: UnitNames): OpenRecord {
  const { id, operatorName, creditCode, operatorAddress, unit, complainedOn, boughtOn, goodsClass } = record;
  const { problemClass, salesMode, requests, result, summary, publishedAt, endsOn } = record;
  return {
    ...{ id, operatorName, creditCode, operatorAddress, unit, unitName: unitName(unit), complainedOn, boughtOn },
    ...{ goodsClass, problemClass, salesMode, requests, result, summary, publishedAt, endsOn },
  };
}

export function openChange(trace: PublicTrace, unitName: UnitNames): OpenChange {
  const { id, changedAt, version, record } = trace;
  return {
    ...{ id, changedAt, version },
    state: record === null ? 'gone' : 'published',
    record: record === null ? null : openRecord(record, unitName),
  };
}

/** With the mark of UTF-8 in front, for spreadsheets; no cell of it is a formula. */
export function csvHead(): string {
  return `\uFEFF${OPEN_FIELDS.join(',')}\r\n`;
}

export function csvLine(record: OpenRecord): string {
  const cells = OPEN_FIELDS.map((field) => {
    const value = record[field];
    if (value === null) return '';
    return cellOf(typeof value === 'string' ? value : value.join(' '));
  });
  return `${cells.join(',')}\r\n`;
}
