// What somebody has filled into a command's form: checked for form only, then sent as the command's body.
import { fenOf } from '../language/dates.js';
import type { CommandField } from '../wire/views.js';
import type { CommandValue } from '../wire/wire.js';

/** The parts of a person who joins a case, in the order in which they are asked for. */
export const PERSON_PARTS = ['role', 'name', 'phone', 'address'] as const;
export type PersonPart = (typeof PERSON_PARTS)[number];

/** What is said of a field that is not filled in as it should be. */
export interface FaultWords {
  readonly required: (label: string) => string;
  /** The same of a field that is chosen and not written. */
  readonly toChoose: (label: string) => string;
  readonly tooShort: (label: string, least: number) => string;
  readonly tooLong: (label: string, most: number) => string;
  readonly badAmount: (label: string) => string;
  readonly badNumber: (label: string, least: number, most: number) => string;
  readonly person: Readonly<Record<PersonPart, string>>;
}

/** By the name of a field; the parts of a person stand under `field.part`, several ids with commas between them. */
export type Values = Readonly<Record<string, string>>;
export type Body = Readonly<Record<string, CommandValue>>;

export interface FormFault {
  readonly field: string;
  readonly message: string;
}

export function faultsOf(fields: readonly CommandField[], values: Values, words: FaultWords): readonly FormFault[] {
  return fields.flatMap((field) => {
    if (field.kind === 'person') return personFaults(field, values, words);
    const message = faultOf(field, (values[field.name] ?? '').trim(), words);
    return message === null ? [] : [{ field: field.name, message }];
  });
}

function faultOf(field: CommandField, value: string, words: FaultWords): string | null {
  const { label, kind, required, min, max } = field;
  if (value === '' && !required) return null;
  if (value === '') return field.options === undefined ? words.required(label) : words.toChoose(label);
  if (kind === 'money') return fenOf(value) === undefined ? words.badAmount(label) : null;
  if (kind === 'number') return numberFault(label, value, { min: min ?? 0, max: max ?? Infinity }, words);
  if (kind !== 'text' && kind !== 'long-text') return null;
  if (min !== undefined && value.length < min) return words.tooShort(label, min);
  if (max !== undefined && value.length > max) return words.tooLong(label, max);
  return null;
}

function numberFault(
  label: string,
  value: string,
  { min, max }: { readonly min: number; readonly max: number },
  words: FaultWords,
): string | null {
  const number = Number(value);
  return Number.isInteger(number) && number >= min && number <= max ? null : words.badNumber(label, min, max);
}

/** Of a person who may be left out nothing is missing until something of him is written. */
function personFaults(field: CommandField, values: Values, words: FaultWords): readonly FormFault[] {
  const person = personIn(field, values);
  if (!field.required && Object.keys(person).length === 0) return [];
  return partsOf(field)
    .filter((part) => part !== 'address' && person[part] === undefined)
    .map((part) => ({ field: `${field.name}.${part}`, message: words.required(words.person[part]) }));
}

/** The parts that are asked for: a role only where there is a choice. */
export function partsOf({ options }: Pick<CommandField, 'options'>): readonly PersonPart[] {
  return PERSON_PARTS.filter((part) => part !== 'role' || options !== undefined);
}

function personIn(field: CommandField, values: Values): Readonly<Partial<Record<PersonPart, string>>> {
  return Object.fromEntries(
    partsOf(field).flatMap((part) => {
      const value = (values[`${field.name}.${part}`] ?? '').trim();
      return value === '' ? [] : [[part, value]];
    }),
  );
}

export function bodyOf(fields: readonly CommandField[], values: Values): Body {
  return Object.fromEntries(
    fields.flatMap((field): readonly (readonly [string, CommandValue])[] => {
      const person = field.kind === 'person' ? personIn(field, values) : {};
      if (Object.keys(person).length > 0) return [[field.name, { ...person }]];
      const value = (values[field.name] ?? '').trim();
      return value === '' ? [] : [[field.name, said(field.kind, value)]];
    }),
  );
}

function said(kind: CommandField['kind'], value: string): CommandValue {
  switch (kind) {
    case 'boolean':
      return value === 'yes';
    case 'money':
      return fenOf(value) ?? 0;
    case 'number':
      return Number(value);
    case 'instant':
      // A wall clock in the bureau's zone, wherever the officer sits.
      return new Date(`${value}:00+08:00`).toISOString();
    case 'parties':
      return value.split(',');
    case 'text':
    case 'long-text':
    case 'choice':
    case 'date':
    case 'account':
    case 'unit':
    case 'case-number':
    case 'person':
      return value;
  }
}

/** What was written, as text to take elsewhere. */
export function writtenWords(fields: readonly CommandField[], values: Values): string {
  return fields
    .map((field) => {
      const value = field.kind === 'person' ? Object.values(personIn(field, values)).join(' ') : values[field.name];
      return `${field.label}：${value ?? ''}`;
    })
    .join('\n');
}
