// What an officer has typed of a call, a visit or a letter; what is missing in it, and what is sent. Kept in memory only.
import {
  type Fault,
  type FilingAnswers,
  complaintOf,
  faultsOfServer,
  nothingAnswered,
  reportOf,
} from '../../public/filing/answers.js';
import { filedForOf } from '../../public/filing/behalf.js';
import { matterFaults, namedFaults, shopFaults } from '../../public/filing/faults.js';
import type { FilingText } from '../../public/filing/filing.text.js';
import type { NewRecording } from '../../wire/views.js';
import type { IntakeText } from './intake.text.js';

export const WAYS = ['phone', 'counter', 'letter'] as const;
export const MATTERS = ['complaint', 'report', 'both'] as const;

export interface RecordingAnswers {
  readonly said: FilingAnswers;
  readonly matter: (typeof MATTERS)[number] | '';
  readonly way: (typeof WAYS)[number] | '';
  /** YYYY-MM-DD and HH:MM in Asia/Shanghai. */
  readonly day: string;
  readonly time: string;
}
export type OwnField = 'matter' | 'way' | 'day' | 'time';

/** Of the fields of the public form, or of those that only this one has. */
export interface RecordingFault {
  readonly field: Fault['field'] | OwnField;
  readonly message: string;
}

// A visitor or caller most often says who he is; a report without a name is chosen.
export const nothingTold: RecordingAnswers = {
  said: { ...nothingAnswered, named: 'yes' },
  ...{ matter: '', way: '', day: '', time: '' },
};

export const asksBack = ({ matter }: RecordingAnswers): boolean => matter === 'complaint' || matter === 'both';
export const kindOf = ({ matter }: RecordingAnswers): 'complaint' | 'report' =>
  matter === 'report' ? 'report' : 'complaint';
export const isNamed = (answers: RecordingAnswers): boolean =>
  kindOf(answers) === 'complaint' || answers.said.named === 'yes';

const FEWEST_PHONE_DIGITS = 7;

/** In the order of the form, but for whom it is filed. */
export function faultsIn(
  answers: RecordingAnswers,
  {
    words,
    text,
    behalf,
  }: { readonly words: FilingText['faults']; readonly text: IntakeText; readonly behalf: readonly Fault[] },
): readonly RecordingFault[] {
  const { said, matter, way, day, time } = answers;
  const own: readonly (readonly [OwnField, boolean])[] = [
    ['way', way === ''],
    ['day', day === ''],
    ['time', time === ''],
  ];
  return [
    ...shopFaults(said, words),
    ...(matter === '' ? [{ field: 'matter', message: text.faults.matter } as const] : []),
    // What he wants a letter may leave open; whether it can be accepted so is asked later.
    ...matterFaults(said, words, 'report'),
    ...(kindOf(answers) === 'report' ? namedFaults(said, words) : []),
    ...(isNamed(answers) ? personFaults(said, text) : []),
    ...behalf,
    ...own.filter(([, isMissing]) => isMissing).map(([field]) => ({ field, message: text.faults[field] })),
  ];
}

/** A letter may name no telephone, and a caller no address: one of them there must be. */
function personFaults({ name, phone, home }: FilingAnswers, { faults }: IntakeText): readonly Fault[] {
  const digits = phone.replace(/\D/g, '').length;
  const isUnreachable = phone.trim() === '' ? home.trim() === '' : digits < FEWEST_PHONE_DIGITS;
  return [
    ...(name.trim() === '' ? [{ field: 'name', message: faults.name } as const] : []),
    ...(isUnreachable ? [{ field: 'phone', message: faults.phone } as const] : []),
  ];
}

/** @param uploadPass of the files that were sent before */
export function recordingOf(answers: RecordingAnswers, uploadPass: string | undefined): NewRecording {
  const { said, matter, way, day, time } = answers;
  if (way === '') throw new Error('nothing is recorded before its way is chosen');
  const filing = asksBack(answers) ? complaintOf({ ...said, alsoReport: matter === 'both' }) : reportOf(said);
  const { person: _person, consentToDisclosure: _one, consentToEntrusting: _other, ...stated } = filing;
  return {
    ...stated,
    ...(asksBack(answers) ? { ...consentsOf(said), ...filedForOf(said) } : {}),
    ...(isNamed(answers) ? { person: personOf(said) } : {}),
    ...(uploadPass === undefined ? {} : { uploadPass }),
    channel: way,
    receivedFirstAt: `${day}T${time}:00+08:00`,
  };
}

/** What was not asked, or a letter does not say, stays open. */
function consentsOf({ disclosure, entrusting }: FilingAnswers) {
  return {
    ...(disclosure === '' ? {} : { consentToDisclosure: disclosure === 'yes' }),
    ...(entrusting === '' ? {} : { consentToEntrusting: entrusting === 'yes' }),
  };
}

function personOf({ name, phone, home }: FilingAnswers): NonNullable<NewRecording['person']> {
  return {
    name: name.trim(),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    ...(home.trim() === '' ? {} : { address: home.trim() }),
  };
}

const OWN_OF_SERVER: Readonly<Record<string, OwnField>> = { channel: 'way', receivedFirstAt: 'day', kinds: 'matter' };

/** The server's field faults at the questions they belong to. */
export function faultsOfRecording(
  fields: readonly { readonly field: string; readonly message: string }[],
): readonly RecordingFault[] {
  return fields.flatMap((fault): readonly RecordingFault[] => {
    const own = OWN_OF_SERVER[fault.field];
    return own === undefined ? faultsOfServer([fault]) : [{ field: own, message: fault.message }];
  });
}
