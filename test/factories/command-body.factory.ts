// Bodies of commands as an officer fills them in: made from the form that his page shows him, and from nothing else.
import type { CommandFieldView } from '../../apps/api/src/case/command-field.view.js';
import { anyPhone } from './filing-request.factory.js';

type Body = Readonly<Record<string, unknown>>;

/** What an officer could not choose from a list: numbers of other cases, accounts, people already there. */
export interface Known {
  readonly account: string;
  readonly caseNumber: string;
  readonly party: string;
}

export const anyKnown: Known = {
  account: '0190a1b2-0000-7000-8000-000000000001',
  caseNumber: '7K3M-9QXT-F',
  party: '0190a1b2-0000-7000-8000-000000000002',
};

/** Every field filled in, or only those that must be. */
export function anyBodyOf(fields: readonly CommandFieldView[], known: Known, only: 'all' | 'required' = 'all'): Body {
  return Object.fromEntries(
    fields
      .filter(({ required }) => only === 'all' || required)
      .map((field): [string, unknown] => [field.name, anyValueOf(field, known)]),
  );
}

const shownPerson = { name: '李小明', phone: anyPhone };

export function anyValueOf({ kind, options = [], min = 1, name }: CommandFieldView, known: Known): unknown {
  const [first] = options;
  switch (kind) {
    case 'text':
    case 'long-text':
      return '经核对材料，情况属实，双方对事实没有争议。'.repeat(2).slice(0, Math.max(min, 30));
    case 'choice':
      return first?.value ?? `no option for ${name}`;
    case 'boolean':
      return true;
    case 'date':
      return '2026-11-27';
    case 'instant':
      return '2026-11-27T09:30:00+08:00';
    case 'money':
      return 12_900;
    case 'number':
      return min;
    case 'account':
      return known.account;
    case 'unit':
      return first?.value ?? '411627';
    case 'case-number':
      return known.caseNumber;
    case 'parties':
      return [first?.value ?? known.party];
    case 'person':
      return first === undefined ? shownPerson : { ...shownPerson, role: first.value };
  }
}

/** Marks that no answer may repeat. */
export const secretMark = '机密七三一';

/** A value that its kind cannot be, with the mark in it where there is room. */
export function malformedValueOf({ kind }: Pick<CommandFieldView, 'kind'>): unknown {
  switch (kind) {
    case 'text':
    case 'long-text':
      return { words: secretMark };
    case 'parties':
      return [secretMark];
    case 'person':
      return { name: secretMark, phone: secretMark };
    case 'choice':
    case 'boolean':
    case 'date':
    case 'instant':
    case 'money':
    case 'number':
    case 'account':
    case 'unit':
    case 'case-number':
      return secretMark;
  }
}
