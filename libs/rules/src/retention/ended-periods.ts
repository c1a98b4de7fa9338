// Which closed cases no period keeps any more, by the day on which they were closed.
import { CASE_KINDS, type CaseKind, OUTCOMES, type Outcome } from '../case-file.js';
import {
  type Instant,
  type LocalDate,
  isLocalDate,
  localDate,
  localDateOf,
  startOfDay,
} from '../calendar/local-date.js';
import type { DEFAULT_FILE_PERIODS } from './retention.table.js';

/** The periods of a bureau, in years. */
export type FilePeriods = { readonly [Key in keyof typeof DEFAULT_FILE_PERIODS]: number };

export type FileRetentionKey = 'complaint-file' | 'report-file' | 'instituted-file' | 'grave-file';

/** Cases of this kind and outcome that were closed before the moment: their period has ended. */
export interface EndedPeriod {
  readonly kind: CaseKind;
  readonly outcome: Outcome;
  /** Whether it went to the police. */
  readonly grave: boolean;
  readonly rule: FileRetentionKey;
  readonly closedBefore: Instant;
}

/** The row of the table under which the file of a closed case is kept. */
export function fileRetentionOf(file: Pick<EndedPeriod, 'kind' | 'outcome' | 'grave'>): FileRetentionKey {
  if (file.grave) return 'grave-file';
  switch (file.kind) {
    case 'complaint':
    case 'settlement':
      return 'complaint-file';
    case 'report':
      return file.outcome === 'instituted' || file.outcome === 'decided' ? 'instituted-file' : 'report-file';
    case 'investigation':
      return 'instituted-file';
  }
}

/**
 * The last day on which a file that was closed on a day is kept: the same day so many years later, or the last of its month.
 * @source 民法典 第二百零二条, 第二百零三条 on periods by years
 */
export function keptUntil(closedOn: LocalDate, years: number): LocalDate {
  const same = `${yearsOn(closedOn, years)}${closedOn.slice(4)}`;
  return isLocalDate(same) ? same : localDate(`${yearsOn(closedOn, years)}-02-28`);
}

/** Every period that has ended by a moment; what is kept for ever is not among them. */
export function endedPeriods(moment: Instant, periods: FilePeriods): readonly EndedPeriod[] {
  const today = localDateOf(moment);
  return CASE_KINDS.flatMap((kind) =>
    OUTCOMES.flatMap((outcome): readonly EndedPeriod[] => {
      const file = { kind, outcome, grave: false };
      const rule = fileRetentionOf(file);
      const years = yearsOf(rule, periods);
      return years === null ? [] : [{ ...file, rule, closedBefore: startOfDay(firstDayKept(today, years)) }];
    }),
  );
}

function yearsOf(rule: FileRetentionKey, periods: FilePeriods): number | null {
  switch (rule) {
    case 'complaint-file':
      return periods.complaint;
    case 'report-file':
      return periods.report;
    case 'instituted-file':
      return periods.instituted;
    case 'grave-file':
      return null;
  }
}

/** The earliest day of closing that is still kept today; there was no 29 February in most years. */
function firstDayKept(today: LocalDate, years: number): LocalDate {
  const same = `${yearsOn(today, -years)}${today.slice(4)}`;
  return isLocalDate(same) ? same : localDate(`${yearsOn(today, -years)}-03-01`);
}

function yearsOn(date: LocalDate, years: number): string {
  return String(Number(date.slice(0, 4)) + years).padStart(4, '0');
}
