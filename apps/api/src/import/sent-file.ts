// Reads the one file of a multipart request, and what is said beside it; nothing is written to a disk.
import { type ColumnChoice, ORDER_FIELDS, type OrderField } from '#exchange';
import type { MultipartFields } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from '../door/door-refusal.js';

export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly columns?: readonly ColumnChoice[];
}

const longestName = 120;
const unshowable = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff/\\]/g;

/** @throws DoorRefusal request.not-json, import.without-file, request.too-large, request.invalid */
export async function readSentFile(request: FastifyRequest): Promise<SentFile> {
  if (!request.isMultipart()) throw new DoorRefusal(415, 'import.without-file');
  const part = await request.file();
  if (part === undefined) throw new DoorRefusal(400, 'import.without-file');
  const bytes = await part.toBuffer();
  const columns = columnsOf(part.fields);
  return {
    name: shownFileName(part.filename),
    bytes,
    ...(columns === undefined ? {} : { columns }),
  };
}

/** A name that can be shown, whatever it came as. */
export function shownFileName(name: string): string {
  return name.normalize('NFC').replace(unshowable, '').slice(0, longestName) || 'file';
}

function columnsOf({ mapping }: MultipartFields): readonly ColumnChoice[] | undefined {
  const [field] = [mapping].flat();
  if (field === undefined || field.type !== 'field' || field.value === '') return undefined;
  const choices = parsed(String(field.value));
  if (choices === undefined) throw malformedMapping();
  return choices;
}

function parsed(text: string): readonly ColumnChoice[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isChoice) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isChoice(value: unknown): value is ColumnChoice {
  if (typeof value !== 'object' || value === null || !('header' in value) || !('field' in value)) return false;
  return typeof value.header === 'string' && isOrderField(value.field);
}

function isOrderField(value: unknown): value is OrderField {
  return ORDER_FIELDS.some((field) => field === value);
}

function malformedMapping(): DoorRefusal {
  return new DoorRefusal(400, 'request.invalid', { fields: [{ field: 'mapping', code: 'malformed' }] });
}
