// The clock of an objection: by when it is answered, with the same explanation as the clock of a case.
import {
  DISCLOSURE_PERIODS,
  type Instant,
  type Language,
  type LocalDate,
  type WorkingCalendar,
  localDateOf,
  objectionDue,
  objectionFace,
} from '#rules';
import type { ClockView } from '../case/clock.view.js';
import { countedClock } from '../case/counted-clock.view.js';

export interface ObjectionReading {
  readonly moment: Instant;
  readonly calendar: WorkingCalendar;
  readonly language: Language;
}

/** As far as a clock goes by it: one that was made, or one that would be made now. */
export interface TimedObjection {
  readonly objectedAt: Instant;
  /** As it was counted when it came in; null for one that is not made yet. */
  readonly dueOn: LocalDate | null;
  readonly answeredAt: Instant | null;
}

/** @returns undefined where a newer calendar counts to another day than the one that was promised: that day stands, unexplained */
export function objectionClock(
  { objectedAt, dueOn, answeredAt }: TimedObjection,
  { moment, calendar, language }: ObjectionReading,
): ClockView | undefined {
  const { what, source } = DISCLOSURE_PERIODS.objection;
  const startedOn = localDateOf(objectedAt);
  const due = objectionDue(startedOn, calendar);
  if (dueOn !== null && due.dueOn !== dueOn) return undefined;
  return countedClock(
    {
      ...{ key: 'disclosure.objection', name: what[language], startedOn, due, source, endedAt: answeredAt },
      face: objectionFace({ dueOn: due.dueOn, answeredAt }, moment, calendar),
    },
    language,
  );
}
