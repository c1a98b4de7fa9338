// For whom a complaint is filed, as it is typed: somebody for whom the filer acts, or those who complain together with him.
import { dateOf } from '../../language/dates.js';
import type { Language } from '../../language/language.js';
import type { NewFiling, Reference } from '../../wire/views.js';
import { evidenceText } from '../evidence/evidence.text.js';
import type { Evidence } from '../evidence/use-evidence.js';
import type { BehalfStep, Fault, FilingAnswers, MemberAnswer, MemberField } from './answers.js';
import { type BehalfText, behalfText } from './behalf.text.js';

const FEWEST_PHONE_DIGITS = 7;

/** Nothing for whoever files for himself alone. */
export function filedForOf(answers: FilingAnswers): Pick<NewFiling, 'agency' | 'members' | 'filerRepresents'> {
  switch (answers.filedFor) {
    case 'self':
      return {};
    case 'principal':
      return { agency: agencyOf(answers) };
    case 'all':
      return {
        members: answers.members.map(({ name, phone, agrees, represents }) => ({
          person: { name: name.trim(), phone: phone.trim() },
          agrees,
          represents,
        })),
        filerRepresents: answers.filerRepresents,
      };
  }
}

function agencyOf(answers: FilingAnswers): NonNullable<NewFiling['agency']> {
  const { principalName, principalPhone, relation, powers, matters, untilOn } = answers;
  const phone = principalPhone.trim();
  return {
    principal: { name: principalName.trim(), ...(phone === '' ? {} : { phone }) },
    relation,
    powers: [...powers],
    matters: matters.trim(),
    ...(answers.untilKind === 'day' ? { untilOn } : {}),
  };
}

function principalFaults(answers: FilingAnswers, { faults }: BehalfText): readonly Fault[] {
  const { principalName, principalPhone, relation } = answers;
  return [
    ...when(principalName.trim() === '', { field: 'principalName', message: faults.principalName }),
    ...when(isSame({ name: principalName, phone: principalPhone }, answers), {
      field: 'principalName',
      message: faults.principalSame,
    }),
    ...when(principalPhone.trim() !== '' && isUnreachable(principalPhone), {
      field: 'principalPhone',
      message: faults.principalPhone,
    }),
    ...when(relation === '', { field: 'relation', message: faults.relation }),
  ];
}

/** @param today by the house's clock, YYYY-MM-DD; '' while it is not known */
function letterFaults(answers: FilingAnswers, { faults }: BehalfText, today: string): readonly Fault[] {
  const { matters, untilKind, untilOn } = answers;
  return [
    ...when(matters.trim() === '', { field: 'matters', message: faults.matters }),
    ...when(untilKind === '', { field: 'untilKind', message: faults.untilKind }),
    ...when(untilKind === 'day' && untilOn === '', { field: 'untilOn', message: faults.untilOn }),
    ...when(untilKind === 'day' && untilOn !== '' && untilOn < today, { field: 'untilOn', message: faults.untilOver }),
  ];
}

/** @param mostRepresentatives how many may speak for all, as the house says */
function memberFaults(
  answers: FilingAnswers,
  { faults, nth }: BehalfText,
  mostRepresentatives: number,
): readonly Fault[] {
  const { members } = answers;
  const speaking = members.filter(({ represents }) => represents).length + (answers.filerRepresents ? 1 : 0);
  return [
    ...members.flatMap((member, place) => {
      const field = (name: MemberField): Fault['field'] => memberField(place, name);
      const others = [answers, ...members.slice(0, place)];
      const who = nth(place + 2);
      return [
        ...when(member.name.trim() === '', { field: field('name'), message: faults.memberName(who) }),
        ...when(
          others.some((other) => isSame(member, other)),
          { field: field('name'), message: faults.memberTwice(who) },
        ),
        ...when(isUnreachable(member.phone), { field: field('phone'), message: faults.memberPhone(who) }),
        ...when(!member.agrees, { field: field('agrees'), message: faults.memberAgrees(who) }),
      ];
    }),
    ...when(speaking > mostRepresentatives, {
      field: 'filerRepresents',
      message: faults.representatives(mostRepresentatives, speaking),
    }),
  ];
}

export function memberField(place: number, name: MemberField): `members.${number}.${MemberField}` {
  return `members.${place}.${name}`;
}

function when(wrong: boolean, fault: Fault): readonly Fault[] {
  return wrong ? [fault] : [];
}

function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '');
}

function isUnreachable(phone: string): boolean {
  return digitsOf(phone).length < FEWEST_PHONE_DIGITS;
}

function isSame(one: Pick<MemberAnswer, 'name' | 'phone'>, other: Pick<MemberAnswer, 'name' | 'phone'>): boolean {
  return (
    one.name.trim() !== '' && one.name.trim() === other.name.trim() && digitsOf(one.phone) === digitsOf(other.phone)
  );
}

/** What the house says of itself, as far as it has answered. */
interface Known {
  readonly language: Language;
  readonly evidence: Pick<Evidence, 'isUnfinished'>;
  readonly now: string | undefined;
  readonly joint: Reference['joint'] | undefined;
}

/** What is missing or cannot be read in one of the steps that come in between. */
export function behalfFaults(step: BehalfStep, answers: FilingAnswers, known: Known): readonly Fault[] {
  const text = behalfText[known.language];
  switch (step) {
    case 'principal':
      return principalFaults(answers, text);
    case 'letter':
      return [
        ...letterFaults(answers, text, known.now === undefined ? '' : dateOf(known.now)),
        ...when(known.evidence.isUnfinished, {
          field: 'evidence',
          message: evidenceText[known.language].unfinished,
        }),
      ];
    case 'members':
      return memberFaults(answers, text, known.joint?.mostRepresentatives ?? Infinity);
  }
}
