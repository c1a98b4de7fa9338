// Where a special law sets a limit of its own for the subject of a case, in the place of the general one or beside it.
import type { DeadlineKey } from './deadlines.table.js';
import type { Subject } from './subjects.table.js';

export interface SpecialLimit {
  readonly general: DeadlineKey;
  readonly subject: Subject;
  readonly special: DeadlineKey;
  /** `in-its-place`: the general period does not run; `beside-it`: both run, each to its own end. */
  readonly runs: 'in-its-place' | 'beside-it';
  /** A limit for telling somebody runs only where somebody can be told. */
  readonly realNameOnly: boolean;
}

// The articles stand in the rows of `special` in the deadlines table: here is only which subject brings which limit.
export const SPECIAL_LIMITS = [
  {
    general: 'report.verify',
    subject: 'public-information',
    special: 'report.verify-public-information',
    runs: 'in-its-place',
    realNameOnly: false,
  },
  {
    general: 'report.verify',
    subject: 'advertising',
    special: 'report.answer-advertising',
    runs: 'beside-it',
    realNameOnly: true,
  },
] as const satisfies readonly SpecialLimit[];

/** The clocks on which a 核查 can run; whichever is open, the decision on filing ends it. */
export const VERIFICATION_CLOCKS = [
  'lead.verify',
  'report.verify',
  'report.verify-public-information',
] as const satisfies readonly DeadlineKey[];

/**
 * The periods that run for a subject where the general one would, the verification first.
 * @param general key of the general period @param realName whether somebody can be told
 * @source 程序规定 第十八条第一款: a special law, regulation or rule goes before it
 */
export function limitsOf(general: DeadlineKey, subject: Subject, realName: boolean): readonly DeadlineKey[] {
  const rows: readonly SpecialLimit[] = SPECIAL_LIMITS;
  const special = rows.filter(
    (row) => row.general === general && row.subject === subject && (realName || !row.realNameOnly),
  );
  const overrides = special.some((row) => row.runs === 'in-its-place');
  return [...(overrides ? [] : [general]), ...special.map((row) => row.special)];
}
