// From an account that was taken back to how the firm and its county read it: with its figures, its days and its answer.
import type { RemovalLine } from '#records';
import {
  type Instant,
  LEAVING_LIMITS,
  type Language,
  type LocalDate,
  REMOVAL_PERIODS,
  REMOVAL_REJECTIONS,
  REMOVAL_WORDS,
  RuleViolation,
  SCORE_NUMBERS,
  WITHDRAWAL_GROUNDS,
  type WorkingCalendar,
  checkObjecting,
  endOfDay,
  localDateOf,
  objectionFace,
  removalDue,
} from '#rules';
import type { ClockView } from '../case/clock.view.js';
import { countedClock } from '../case/counted-clock.view.js';
import { given } from '../disclosure/disclosure.view.js';
import { reasonText } from '../door/violation.text.js';
import type { Naming } from '../words/event.text.js';
import { operatorStateText } from '../words/operator.text.js';
import { removalText } from '../words/removal.text.js';
import type { OwnRemovalView, RemovalFigureView, RemovalObjectionView, RemovalView } from './removal.dto.js';

export interface RemovalReading {
  readonly moment: Instant;
  readonly calendar: WorkingCalendar;
  readonly naming: Naming;
  readonly language: Language;
}

/** As the firm reads it that it is about. */
export function ownRemoval(removal: RemovalLine, reading: RemovalReading): OwnRemovalView {
  const { removedAt, objectBy, objectedAt } = removal;
  const { moment, language } = reading;
  const refused = whyNotObject(removal, moment);
  return {
    ...removalView(removal, reading),
    mayObject: refused === null,
    ...given('mayNotBecause', refused === null ? null : reasonText(refused, language)),
    objectBy,
    ...given('objecting', clockOf('objection', { from: removedAt, dueOn: objectBy, endedAt: objectedAt }, reading)),
    ...given('answeredIn', clockOf('answer', { from: moment, dueOn: null, endedAt: null }, reading)),
    ...{ fewestCharacters: REMOVAL_WORDS.fewest, mostCharacters: REMOVAL_WORDS.most },
  };
}

/** As its county reads what was objected. @param account who asks */
export function removalObjection(removal: RemovalLine, account: string, reading: RemovalReading): RemovalObjectionView {
  const { id, by, answerBy, answer, answeredBy } = removal;
  const { moment, naming } = reading;
  return {
    ...removalView(removal, reading),
    id,
    removedByName: naming.accountName(by),
    own: by === account,
    overdue: answer === null && answerBy !== null && moment >= endOfDay(answerBy),
    ...given('answeredByName', answeredBy === null ? null : naming.accountName(answeredBy)),
  };
}

function removalView(removal: RemovalLine, reading: RemovalReading): RemovalView {
  const { name, creditCode, unit, ground, removedAt, objectedAt, answerBy, answer, reason, answeredAt } = removal;
  const { naming, language } = reading;
  return {
    ...{ name, creditCode, unitName: naming.unitName(unit), ground },
    groundText: WITHDRAWAL_GROUNDS[ground].text[language],
    removedAt,
    figures: figuresOf(removal, language),
    rule: LEAVING_LIMITS.source.gist[language],
    ...given('objectedAt', objectedAt),
    ...given('answerBy', answerBy),
    ...given(
      'clock',
      objectedAt === null
        ? null
        : clockOf('answer', { from: objectedAt, dueOn: answerBy, endedAt: answeredAt }, reading),
    ),
    ...given('answer', answer),
    ...given('answerText', answer === null ? null : removalText[answer][language]),
    ...given('reasonText', reason === null ? null : REMOVAL_REJECTIONS[reason].text[language]),
    ...given('answeredAt', answeredAt),
  };
}

function figuresOf(
  { silent, settled, ended, registerState }: RemovalLine,
  language: Language,
): readonly RemovalFigureView[] {
  return [
    { name: SCORE_NUMBERS.silent.name[language], value: removalText.count[language](silent) },
    { name: SCORE_NUMBERS.settled.name[language], value: removalText.share[language](settled, ended) },
    {
      name: removalText.register[language],
      value: registerState === null ? removalText.notRegistered[language] : operatorStateText[registerState][language],
    },
  ];
}

function whyNotObject(removal: RemovalLine, moment: Instant): RuleViolation | null {
  try {
    checkObjecting(removal, moment);
    return null;
  } catch (fault) {
    if (fault instanceof RuleViolation) return fault;
    throw fault;
  }
}

interface TimedRemoval {
  readonly from: Instant;
  /** As it was counted then; null for one that would begin now. */
  readonly dueOn: LocalDate | null;
  readonly endedAt: Instant | null;
}

/** @returns null where a newer calendar counts to another day than the one that was promised: that day stands, unexplained */
function clockOf(
  period: keyof typeof REMOVAL_PERIODS,
  { from, dueOn, endedAt }: TimedRemoval,
  { moment, calendar, language }: RemovalReading,
): ClockView | null {
  const startedOn = localDateOf(from);
  const due = removalDue(period, startedOn, calendar);
  if (dueOn !== null && due.dueOn !== dueOn) return null;
  const { what, source } = REMOVAL_PERIODS[period];
  return countedClock(
    {
      ...{ key: `removal.${period}`, name: what[language], startedOn, due, source, endedAt },
      face: objectionFace({ dueOn: due.dueOn, answeredAt: endedAt }, moment, calendar),
    },
    language,
  );
}
