// What an officer has filled into a command's form: checked for form only, then sent as the command's body.
import { fenOf } from '../../language/dates.js';
import type { CommandField } from '../../wire/views.js';
import type { CommandWords } from './command.text.js';

export type Values = Readonly<Record<string, string>>;
export type Body = Readonly<Record<string, string | number | boolean>>;

export interface FormFault {
  readonly field: string;
  readonly message: string;
}

export function faultsOf(fields: readonly CommandField[], values: Values, words: CommandWords): readonly FormFault[] {
  return fields.flatMap((field) => {
    const message = faultOf(field, (values[field.name] ?? '').trim(), words);
    return message === null ? [] : [{ field: field.name, message }];
  });
}

function faultOf({ label, kind, required, min, max }: CommandField, value: string, words: CommandWords): string | null {
  if (value === '') return required ? words.required(label) : null;
  if (kind === 'money') return fenOf(value) === undefined ? words.badAmount(label) : null;
  if (kind !== 'text' && kind !== 'long-text') return null;
  if (min !== undefined && value.length < min) return words.tooShort(label, min);
  if (max !== undefined && value.length > max) return words.tooLong(label, max);
  return null;
}

export function bodyOf(fields: readonly CommandField[], values: Values): Body {
  return Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const value = (values[name] ?? '').trim();
      return value === '' ? [] : [[name, said(kind, value)]];
    }),
  );
}

function said(kind: CommandField['kind'], value: string): string | number | boolean {
  switch (kind) {
    case 'boolean':
      return value === 'yes';
    case 'money':
      return fenOf(value) ?? 0;
    case 'instant':
      // A wall clock in the bureau's zone, wherever the officer sits.
      return new Date(`${value}:00+08:00`).toISOString();
    case 'text':
    case 'long-text':
    case 'choice':
    case 'account':
    case 'unit':
      return value;
  }
}

/** What was written, as text to take elsewhere. */
export function writtenWords(fields: readonly CommandField[], values: Values): string {
  return fields.map(({ name, label }) => `${label}：${values[name] ?? ''}`).join('\n');
}
