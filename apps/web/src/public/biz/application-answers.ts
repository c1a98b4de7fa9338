// What an operator has typed into its application so far; kept in memory only.
import type { NewApplication } from '../../wire/views.js';

export interface ApplicationAnswers {
  readonly operatorName: string;
  readonly creditCode: string;
  readonly district: string;
  readonly street: string;
  readonly operatorAddress: string;
  readonly contactName: string;
  readonly conditions: readonly string[];
  /** What it promises in public beyond answering in time. */
  readonly promises: NonNullable<NewApplication['promises']>;
}

export const nothingAnswered: ApplicationAnswers = {
  operatorName: '',
  creditCode: '',
  district: '',
  street: '',
  operatorAddress: '',
  contactName: '',
  conditions: [],
  promises: [],
};

const NEEDED = ['operatorName', 'creditCode', 'operatorAddress', 'contactName'] as const;
export type NeededAnswer = (typeof NEEDED)[number];

export function missingIn(answers: ApplicationAnswers): readonly NeededAnswer[] {
  return NEEDED.filter((field) => answers[field].trim() === '');
}
