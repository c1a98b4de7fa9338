// What a station writes of a dispute as long as it is on the screen, what is missing in it, and what is sent.
import type { NewStationEntry } from '../../wire/views.js';

type YesNo = '' | 'yes' | 'no';
export const CONSENTS = ['turnsByItself', 'consentToEntrusting', 'consentToDisclosure'] as const;
export type Consent = (typeof CONSENTS)[number];

export interface EntryAnswers extends Readonly<Record<Consent, YesNo>> {
  readonly operatorName: string;
  readonly operatorAddress: string;
  readonly story: string;
  readonly requests: readonly string[];
  readonly goodsClass: string;
  readonly problemClass: string;
  readonly amount: string;
  readonly name: string;
  readonly phone: string;
}

export const nothingEntered: EntryAnswers = {
  ...{ operatorName: '', operatorAddress: '', story: '', requests: [], goodsClass: '', problemClass: '', amount: '' },
  ...{ name: '', phone: '', turnsByItself: '', consentToEntrusting: '', consentToDisclosure: '' },
};

export type EntryFault = Exclude<keyof EntryAnswers, 'goodsClass' | 'problemClass'>;

const mobile = /^1\d{10}$/;
const yuanText = /^\d{1,8}(?:\.\d{1,2})?$/;

/** In the order of the form. */
export function faultsIn(answers: EntryAnswers): readonly EntryFault[] {
  const isEmpty = (field: 'operatorName' | 'operatorAddress' | 'story' | 'name'): boolean =>
    answers[field].trim() === '';
  const texts = (['operatorName', 'operatorAddress', 'story'] as const).filter(isEmpty);
  const amount = answers.amount.trim();
  return [
    ...texts,
    ...(answers.requests.length === 0 ? (['requests'] as const) : []),
    ...(amount === '' || yuanText.test(amount) ? [] : (['amount'] as const)),
    ...(isEmpty('name') ? (['name'] as const) : []),
    ...(mobile.test(plainPhone(answers.phone)) ? [] : (['phone'] as const)),
    ...CONSENTS.filter((consent) => answers[consent] === ''),
  ];
}

export function entryOf(answers: EntryAnswers): NewStationEntry {
  const { goodsClass, problemClass, amount } = answers;
  return {
    operatorName: answers.operatorName.trim(),
    operatorAddress: answers.operatorAddress.trim(),
    story: answers.story.trim(),
    requests: [...answers.requests],
    ...(goodsClass === '' ? {} : { goodsClass }),
    ...(problemClass === '' ? {} : { problemClass }),
    ...(amount.trim() === '' ? {} : { amountFen: Math.round(Number(amount) * 100) }),
    person: { name: answers.name.trim(), phone: plainPhone(answers.phone) },
    turnsByItself: answers.turnsByItself === 'yes',
    consentToEntrusting: answers.consentToEntrusting === 'yes',
    consentToDisclosure: answers.consentToDisclosure === 'yes',
  };
}

function plainPhone(typed: string): string {
  return typed.replace(/[\s-]/g, '');
}
