// What the form of a command is: one sentence, the thought it belongs to, and a field for everything the command says.
import type { CaseCommand } from '#rules';
import type { Wording } from '../door/language.js';
import type { AnyField, FormField } from './form-field.js';

/** The commands that a person gives by a form; a look and the copy of a picture have doors of their own, bells and recounts are the house's. */
export type OfficersCommand = Exclude<
  CaseCommand['type'],
  'look' | 'release-copy' | 'take-back-copy' | 'ring' | 'recount'
>;
export type CommandOf<T extends CaseCommand['type']> = Extract<CaseCommand, { readonly type: T }>;

/** The thoughts of the desk, in the order in which they are offered. */
export const groupText = {
  approval: { zh: '审批', en: 'Approvals' },
  intake: { zh: '分流', en: 'Intake' },
  acceptance: { zh: '受理', en: 'Acceptance' },
  mediation: { zh: '调解', en: 'Mediation' },
  verification: { zh: '核查', en: 'Verification' },
  investigation: { zh: '办案', en: 'Investigation' },
  settlement: { zh: '先行和解', en: 'Direct settlement' },
  time: { zh: '计时', en: 'Time' },
  record: { zh: '承办与记录', en: 'Handling and notes' },
  people: { zh: '当事人', en: 'People' },
  jurisdiction: { zh: '管辖', en: 'Jurisdiction' },
  supervision: { zh: '督促', en: 'Supervision' },
  exclusion: { zh: '回避', en: 'Stepping aside' },
  afterwards: { zh: '结案后', en: 'After closing' },
  away: { zh: '退回', en: 'Sending back' },
} as const satisfies Readonly<Record<string, Wording>>;
export type CommandGroup = keyof typeof groupText;

interface AboutForm {
  /** For the document of the api. */
  readonly summary: string;
  readonly group: CommandGroup;
}

export interface FormOf<Command extends CaseCommand> extends AboutForm {
  readonly fields: { readonly [Name in Exclude<keyof Command, 'type'>]: FormField<Command[Name]> };
}

/** A form whose command has been forgotten. */
export interface AnyForm extends AboutForm {
  readonly fields: Readonly<Record<string, AnyField>>;
}

export type FormsOf<Command extends CaseCommand> = {
  readonly [T in Extract<Command['type'], OfficersCommand>]: FormOf<CommandOf<T>>;
};
