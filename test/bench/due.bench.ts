// How long a due date takes, plain and explained, over every period of the table and six years of start days.
import chineseDays from 'chinese-days';
import {
  DEADLINE_KEYS,
  type DueDateRequest,
  currentCalendar,
  dueDate,
  findDeadline,
  localDateOfDayNumber,
  plainDueDate,
} from '#rules';
import type { BenchLine } from './bench-line.js';

const FIRST_DAY = 18_262;
const LAST_DAY = 20_454;
const ROUNDS = 9;
const EXPLAINED_AT_MOST_US = 20;
const PLAIN_AT_MOST_US = 1;
const COMPARED_WORKING_DAYS = 45;
const TIMES_FASTER_AT_LEAST = 100;
/** The other library needs so long for one that fewer of its dates are asked. */
const COMPARED_EVERY = 40;

/** Medians of several rounds, in microseconds for one due date. */
export async function bench(): Promise<readonly BenchLine[]> {
  const requests = everyRequest();
  await Promise.resolve();
  const compared = comparedRequests();
  const other = medianMicroseconds(compared, ({ from }) => chineseDays.findWorkday(COMPARED_WORKING_DAYS, from));
  const own = medianMicroseconds(compared, (request) => plainDueDate(request).dueOn);
  return [
    line(
      'due date, plain',
      PLAIN_AT_MOST_US,
      medianMicroseconds(requests, (request) => plainDueDate(request).dueOn),
    ),
    line(
      'due date, explained',
      EXPLAINED_AT_MOST_US,
      medianMicroseconds(requests, (request) => dueDate(request).dueOn),
    ),
    { name: 'chinese-days, 45 working days', value: other, unit: 'µs' },
    { name: 'due date, 45 working days', value: own, unit: 'µs', atMost: PLAIN_AT_MOST_US },
    { name: 'plain, times faster than chinese-days', value: other / own, unit: '×', atLeast: TIMES_FASTER_AT_LEAST },
  ];
}

function line(name: string, atMost: number, value: number): BenchLine {
  return { name, value, unit: 'µs', atMost };
}

/** The same 45 working days from the same start days, so that both libraries count the same. */
function comparedRequests(): readonly DueDateRequest[] {
  const calendar = currentCalendar();
  const rule = { days: COMPARED_WORKING_DAYS, unit: 'working-day' } as const;
  const days = Array.from({ length: (LAST_DAY - FIRST_DAY) / COMPARED_EVERY }, (_, index) =>
    localDateOfDayNumber(FIRST_DAY + index * COMPARED_EVERY),
  );
  return days.map((from) => ({ rule, from, calendar }));
}

function everyRequest(): readonly DueDateRequest[] {
  const calendar = currentCalendar();
  const days = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, index) => localDateOfDayNumber(FIRST_DAY + index));
  return days.flatMap((from) =>
    DEADLINE_KEYS.flatMap((key) => {
      const rule = findDeadline(key, from);
      return rule === undefined ? [] : [{ rule, from, calendar }];
    }),
  );
}

// The sum of the answers' lengths keeps the compiler from dropping work whose result nobody reads.
function medianMicroseconds(requests: readonly DueDateRequest[], ask: (request: DueDateRequest) => string): number {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = process.hrtime.bigint();
    const letters = requests.reduce((sum, request) => sum + ask(request).length, 0);
    const took = Number(process.hrtime.bigint() - began) / 1000;
    if (letters !== requests.length * '2026-01-01'.length) throw new Error('a due date was not a date');
    rounds.push(took / requests.length);
  }
  return rounds.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}
