// What must be on record before mediation is ended on a ground: one row for each item of the two lists.

/** `nothing`: the item speaks of nothing that the file could show or deny; a person judges, and gives reasons. */
export const TERMINATION_NEEDS = [
  { ground: 'TERM-20-21-1', needs: 'nothing' },
  { ground: 'TERM-20-21-2', needs: 'no-laboratory-agreed' },
  { ground: 'TERM-20-21-3', needs: 'absence-or-respondents-refusal' },
  { ground: 'TERM-20-21-4', needs: 'failed-mediation' },
  { ground: 'TERM-20-21-5', needs: 'period-over' },
  { ground: 'TERM-20-21-6', needs: 'nothing' },
  { ground: 'TERM-20-21-7', needs: 'nothing' },
  { ground: 'TERM-121-23-1', needs: 'nothing' },
  { ground: 'TERM-121-23-2', needs: 'absence-or-refusal' },
  { ground: 'TERM-121-23-3', needs: 'failed-mediation' },
  { ground: 'TERM-121-23-4', needs: 'cost-not-agreed' },
  { ground: 'TERM-121-23-5', needs: 'period-over' },
  { ground: 'TERM-121-23-6', needs: 'nothing' },
  { ground: 'TERM-121-23-7', needs: 'nobody-goes-on' },
  { ground: 'TERM-121-23-8', needs: 'nothing' },
] as const;
export type TerminationNeed = (typeof TERMINATION_NEEDS)[number]['needs'];

/** What a ground of termination presupposes. @throws Error for a ground without a row */
export function needsOf(ground: string): TerminationNeed {
  const row = TERMINATION_NEEDS.find((candidate) => candidate.ground === ground);
  if (!row) throw new Error(`no row says what ${ground} presupposes`);
  return row.needs;
}
