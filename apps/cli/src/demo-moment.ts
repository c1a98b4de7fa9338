// The moment at which a demo begins, with the working days by which its orders are late, due or early.
import type { DemoMoment } from '#exchange';
import { addDays, addWorkingDays, currentCalendar, type Instant, isWorkingDay, localDateOf } from '#rules';

const DAYS_LOOKED_BACK = 60;

export function demoMoment(now: Instant): DemoMoment {
  const calendar = currentCalendar();
  const next = addWorkingDays(calendar, addDays(localDateOf(now), -1), 1);
  const days = Array.from({ length: DAYS_LOOKED_BACK }, (_unused, back) => addDays(next, -back));
  return { now, workingDays: days.filter((day) => isWorkingDay(calendar, day)) };
}
