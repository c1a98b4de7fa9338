// Which answers are missing or cannot be read, question by question; whether they are lawful, the server says.
import { fenOf } from '../../language/dates.js';
import { type AnswerName, type Fault, type FilingAnswers, LONGEST_STORY } from './answers.js';
import type { FilingText } from './filing.text.js';

type Words = FilingText['faults'];
const FEWEST_PHONE_DIGITS = 7;

function missing(
  answers: FilingAnswers,
  words: Words,
  ...fields: readonly (AnswerName & keyof Words)[]
): readonly Fault[] {
  return fields.filter((field) => isEmpty(answers[field])).map((field) => ({ field, message: words[field] }));
}

function isEmpty(value: FilingAnswers[AnswerName]): boolean {
  return typeof value === 'string' ? value.trim() === '' : typeof value !== 'boolean' && value.length === 0;
}

function when(wrong: boolean, fault: Fault): readonly Fault[] {
  return wrong ? [fault] : [];
}

export function shopFaults(answers: FilingAnswers, words: Words): readonly Fault[] {
  return [
    ...missing(answers, words, 'shopName'),
    ...(answers.online ? missing(answers, words, 'platform') : []),
    ...missing(answers, words, 'address'),
  ];
}

export function matterFaults(answers: FilingAnswers, words: Words, kind: 'complaint' | 'report'): readonly Fault[] {
  const tooLong = answers.story.length > LONGEST_STORY;
  const badAmount = answers.amount.trim() !== '' && fenOf(answers.amount) === undefined;
  return [
    ...missing(answers, words, 'story'),
    ...when(tooLong, { field: 'story', message: words.storyLong }),
    ...when(badAmount, { field: 'amount', message: words.amount }),
    ...(kind === 'complaint' ? missing(answers, words, 'requests') : []),
  ];
}

export function personFaults(answers: FilingAnswers, words: Words): readonly Fault[] {
  const unreachable = answers.phone.replace(/\D/g, '').length < FEWEST_PHONE_DIGITS;
  return [...missing(answers, words, 'name'), ...when(unreachable, { field: 'phone', message: words.phone })];
}

/** @param canSettle whether there is anybody with whom to settle first */
export function consentFaults(answers: FilingAnswers, words: Words, canSettle: boolean): readonly Fault[] {
  return [
    ...(canSettle ? missing(answers, words, 'settleFirst') : []),
    ...missing(answers, words, 'disclosure', 'entrusting'),
  ];
}

export function namedFaults(answers: FilingAnswers, words: Words): readonly Fault[] {
  return missing(answers, words, 'named');
}
