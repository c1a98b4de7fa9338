// What a list asks of every case's clocks stands on the case: a queue of thousands is counted without opening one of them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clocks that an indicator counts, as they were when the columns came; whoever writes a case says it anew. */
const counted = {
  complaint: ['complaint.accept', 'complaint.mediate', 'complaint.notify-termination'],
  report: ['lead.verify', 'report.verify', 'report.verify-public-information'],
} as const;
const countedSql = Object.entries(counted)
  .map(([kind, keys]) => `(c.kind = '${kind}' AND k.key IN (${keys.map((key) => `'${key}'`).join(', ')}))`)
  .join(' OR ');

/** The columns of a case in the one statement that writes it, before and with the two. */
const written = [
  ['next_due_at, next_clock, rung, facts', 'next_due_at, next_clock, rung, paused, counts_late_at, facts'],
  ['n.next_clock, n.rung, n.facts', 'n.next_clock, n.rung, n.paused, n.counts_late_at, n.facts'],
] as const;

export class NoteWhatRunsOnTheCase1795478505000 implements MigrationInterface {
  readonly name = 'NoteWhatRunsOnTheCase1795478505000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "case" ADD COLUMN paused boolean NOT NULL DEFAULT false, ADD COLUMN counts_late_at timestamptz;
      COMMENT ON COLUMN "case".paused IS 'Whether one of its open clocks stands still.';
      COMMENT ON COLUMN "case".counts_late_at IS
        'When the first of the running clocks runs out that the indicator of its kind counts; null when none of them runs.';
      ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE clock NO FORCE ROW LEVEL SECURITY;
      UPDATE "case" c SET paused = k.paused, counts_late_at = k.counts_late_at
        FROM (SELECT c.id, bool_or(k.paused) AS paused, min(k.due_at) FILTER (WHERE NOT k.paused AND (${countedSql})) AS counts_late_at
                FROM "case" c JOIN clock k ON k.city = c.city AND k.case_month = c.case_month AND k.case_id = c.id
               WHERE k.ended_at IS NULL GROUP BY c.id) k
       WHERE c.id = k.id;
      ALTER TABLE clock FORCE ROW LEVEL SECURITY;
      ALTER TABLE "case" FORCE ROW LEVEL SECURITY;
    `);
    for (const [before, after] of written) await runner.query(rewritten(before, after));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [before, after] of written) await runner.query(rewritten(after, before));
    await runner.query('ALTER TABLE "case" DROP COLUMN counts_late_at, DROP COLUMN paused');
  }
}

/** The function stays as it is but for these columns; one that does not name them is another function, and stops here. */
const rewritten = (from: string, to: string): string => `
  DO $do$
  DECLARE
    definition text := pg_get_functiondef('write_decision(jsonb)'::regprocedure);
  BEGIN
    IF strpos(definition, '${from}') = 0 THEN RAISE EXCEPTION 'write_decision does not write ${from}'; END IF;
    EXECUTE replace(definition, '${from}', '${to}');
  END $do$`;
