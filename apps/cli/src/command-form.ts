// The form of a case's command on the command line: as the house describes it, filled in from `--name value`.
import { table } from './words.js';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: string;
  readonly required: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

export interface CommandView {
  readonly name: string;
  readonly label: string;
  readonly allowed: boolean;
  readonly reason?: { readonly text: string } | null;
  readonly citation?: { readonly law?: string; readonly article?: string } | null;
  readonly fields: readonly Field[];
}

type Value = string | number | boolean | readonly string[] | { readonly [part: string]: string };

/** The body that `--name value` pairs make; what is no number or no yes or no is sent as it is, for the house to refuse. */
export function bodyOf(
  said: readonly (readonly [name: string, value: string])[],
  fields: readonly Field[],
): Readonly<Record<string, Value>> {
  const body: Record<string, Value> = {};
  for (const [name, value] of said) {
    const [field = '', part] = name.split('.');
    const people = part === undefined ? undefined : body[field];
    if (part === undefined) body[name] = valueOf(value, fields.find((known) => known.name === name)?.kind);
    else body[field] = { ...(isPerson(people) ? people : {}), [part]: value };
  }
  return body;
}

function isPerson(value: Value | undefined): value is { readonly [part: string]: string } {
  return typeof value === 'object' && !Array.isArray(value);
}

function valueOf(value: string, kind: string | undefined): Value {
  if (kind === 'boolean') return TRUTHS.get(value) ?? value;
  if (kind === 'parties') return value.split(',');
  const isFigure = (kind === 'money' || kind === 'number') && /^-?\d+$/.test(value);
  return isFigure ? Number(value) : value;
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

/** What `--help` of a command says: whether it is allowed now, each field, and what may be chosen. */
export function describeCommand({ name, label, allowed, reason, citation, fields }: CommandView): string {
  const basis = [citation?.law, citation?.article].filter(Boolean).join(' ');
  const standing = allowed ? '+' : `- ${reason?.text ?? ''}`;
  return [
    [name, label, standing, basis].filter(Boolean).join('  '),
    fields.length === 0 ? '  nothing to fill in' : table(fields.flatMap(rowsOf)),
  ].join('\n');
}

function rowsOf(field: Field): readonly (readonly string[])[] {
  const { name, label, kind, required, options = [] } = field;
  const parts = kind === 'person' ? ['name', 'phone', 'address', ...(options.length > 0 ? ['role'] : [])] : [];
  const shown = parts.length === 0 ? `--${name}` : parts.map((part) => `--${name}.${part}`).join(' ');
  return [
    [`  ${shown}`, required ? 'required' : 'optional', [kind, limits(field)].filter(Boolean).join(' '), label],
    ...options.map((option) => [`      ${option.value}`, '', '', option.label]),
  ];
}

function limits({ min, max }: Field): string {
  if (min === undefined && max === undefined) return '';
  return max === undefined ? `from ${String(min)}` : `${String(min ?? 0)} to ${String(max)}`;
}
