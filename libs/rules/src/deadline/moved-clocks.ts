// Which running clocks another calendar would move: what a recount will do, said before it is done.
import type { Clock } from '../case-file.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { clockIsOpen, explainClock } from '../lifecycle/clock-hands.js';

export interface ClockMove {
  readonly key: string;
  readonly dueWasOn: LocalDate;
  readonly dueOn: LocalDate;
  /** true when the date stays and is only no longer provisional, or is provisional now. */
  readonly onlyCertainty: boolean;
}

/** The open clocks whose dates, or whose certainty, another calendar changes; ended ones never move. */
export function clocksMovedBy(clocks: readonly Clock[], calendar: WorkingCalendar): readonly ClockMove[] {
  return clocks.filter(clockIsOpen).flatMap((clock) => {
    const { dueOn, dueStrictOn, provisional } = explainClock(clock, calendar);
    const hasMoved = dueOn !== clock.dueOn || dueStrictOn !== clock.dueStrictOn;
    if (!hasMoved && provisional === clock.provisional) return [];
    return [{ key: clock.key, dueWasOn: clock.dueOn, dueOn, onlyCertainty: !hasMoved }];
  });
}
