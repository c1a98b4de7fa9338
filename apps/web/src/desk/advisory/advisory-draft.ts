// What is typed into the form of a tip or warning, and the text that is made of it.
import type { AdvisoryTextBody } from '../../wire/views.js';

export interface AdvisoryValues {
  readonly title: string;
  readonly body: string;
  readonly from: string;
  readonly until: string;
  readonly namesOperator: boolean;
  readonly operatorName: string;
  readonly creditCode: string;
}

export const emptyAdvisory: AdvisoryValues = {
  ...{ title: '', body: '', from: '', until: '' },
  ...{ namesOperator: false, operatorName: '', creditCode: '' },
};

export function valuesOf({ title, body, from, until, operatorName, creditCode }: AdvisoryTextBody): AdvisoryValues {
  return {
    ...{ title, body, from, until },
    namesOperator: operatorName !== undefined || creditCode !== undefined,
    operatorName: operatorName ?? '',
    creditCode: creditCode ?? '',
  };
}

/** What is not filled in is not sent: the server says what is missing of an operator. */
export function textOf(values: AdvisoryValues): AdvisoryTextBody {
  const { from, until, namesOperator } = values;
  const [title, body] = [values.title.trim(), values.body.trim()];
  const [operatorName, creditCode] = [values.operatorName.trim(), values.creditCode.trim()];
  return {
    ...{ title, body, from, until },
    ...(namesOperator && operatorName !== '' ? { operatorName } : {}),
    ...(namesOperator && creditCode !== '' ? { creditCode } : {}),
  };
}

export type MissingPart = 'title' | 'body' | 'period';

export function missingOf({ title, body, from, until }: AdvisoryValues): readonly MissingPart[] {
  return [
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(body.trim() === '' ? (['body'] as const) : []),
    ...(from === '' || until === '' ? (['period'] as const) : []),
  ];
}
