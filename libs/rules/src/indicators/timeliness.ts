// What was done in time: complaints closed, first checks made, reports verified and closed, and how much was closed.
import { type CountedCase, type CountedPeriod, isWithin } from './counted-case.js';
import { type Counting, type Share, idsOf, shareOf } from './indicator.js';
import { OVERDUE_CLOCKS } from './on-time.js';

export interface Versions {
  readonly national: Share;
  readonly strict: Share | null;
}

type Kept = (counted: CountedCase) => boolean;
const isOf =
  (kind: CountedCase['kind']): Kept =>
  (counted) =>
    counted.kind === kind;
const isLateNow =
  (keys: readonly string[]): Kept =>
  ({ closedAt, clocks }) =>
    closedAt === null && clocks.some(({ key, isOverdue }) => isOverdue && keys.includes(key));

/** 按期办结率: closed on time ÷ closed. @source 周政〔2022〕23号; the formula from published counts */
export function closedOnTime({ cases, period }: Counting): Versions {
  return onTime(cases.filter(isOf('complaint')), period, OVERDUE_CLOCKS.complaint);
}

/** 举报按期核查率: verified in time ÷ verified; what completes it is the filing decision. @source 周政〔2022〕23号 */
export function verifiedOnTime({ cases, period }: Counting): Versions {
  return onTime(cases.filter(isOf('report')), period, OVERDUE_CLOCKS.report);
}

function onTime(cases: readonly CountedCase[], period: CountedPeriod, clocks: readonly string[]): Versions {
  const counted = cases.filter(({ countedAt }) => isWithin(countedAt, period));
  const met = idsOf(counted, ({ countedOnTime }) => countedOnTime === true);
  const all = counted.map(({ id }) => id);
  const late = idsOf(cases, (one) => one.countedAt === null && isLateNow(clocks)(one));
  return { national: shareOf(met, all), strict: shareOf(met, [...all, ...late]) };
}

/** 按时初查率: acceptance decided in time ÷ first checks that ended in the period; strictly with those late now. */
export function checkedOnTime({ cases, period }: Counting): Versions {
  const complaints = cases.filter(isOf('complaint'));
  const check = ({ clocks }: CountedCase) =>
    clocks.find(
      ({ key, ending, endedAt }) => key === 'complaint.accept' && ending !== 'void' && isWithin(endedAt, period),
    );
  const done = complaints.filter((one) => check(one) !== undefined);
  const met = idsOf(done, (one) => check(one)?.ending === 'met');
  const late = idsOf(complaints, isLateNow(['complaint.accept']));
  const all = done.map(({ id }) => id);
  return { national: shareOf(met, all), strict: shareOf(met, [...all, ...late.filter((id) => !all.includes(id))]) };
}

/** 举报按时办结率: reports closed with every clock met ÷ reports closed; strictly with those late now. */
export function reportsClosedOnTime({ cases, period }: Counting): Versions {
  const reports = cases.filter(isOf('report'));
  const closed = reports.filter(({ closedAt }) => isWithin(closedAt, period));
  const met = idsOf(closed, ({ clocks }) => clocks.every(({ ending }) => ending !== 'missed'));
  const all = closed.map(({ id }) => id);
  const late = idsOf(reports, ({ closedAt, clocks }) => closedAt === null && clocks.some(({ isOverdue }) => isOverdue));
  return { national: shareOf(met, all), strict: shareOf(met, [...all, ...late]) };
}

/** 办结率: of what was received in the period, how much is closed by its end; a settlement is no receipt of the bureau. */
export function closedOfReceived({ cases, period }: Counting): Versions {
  const received = cases.filter(
    ({ kind, receivedAt }) => (kind === 'complaint' || kind === 'report') && isWithin(receivedAt, period),
  );
  const closed = idsOf(received, ({ closedAt }) => closedAt !== null && closedAt < period.until);
  return {
    national: shareOf(
      closed,
      received.map(({ id }) => id),
    ),
    strict: null,
  };
}
