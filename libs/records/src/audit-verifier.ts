// Reads the chains of the audit and verifies them, outside the database, page by page.
import { chainBeginning, findAuditFault, isGenuineAs } from './audit-chain.js';
import type { AuditEntry, AuditFault, ChainEnd, Vouched } from './audit-chain.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

export interface ChainReport {
  readonly unit: string;
  /** How many lines the chain has. */
  readonly lines: number;
  /** The end that was read and held, to be anchored; null for a chain with a fault. */
  readonly end: ChainEnd | null;
  readonly fault: AuditFault | null;
}

export interface UnitEnd extends ChainEnd {
  readonly unit: string;
}

interface EndRow {
  readonly unit: string;
  readonly seq: number;
  readonly hash: Buffer;
}

/** Without a hash where a chain has lost its head. */
interface StatedEnd {
  readonly unit: string;
  readonly seq: number;
  readonly hash: Buffer | null;
}

const linesAPage = 5000;

const linesSql = `
  SELECT city, unit, seq::float8 AS seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at, actor, action,
         case_id AS "caseId", facts::text AS facts, prev_hash AS before, hash, algorithm
    FROM audit WHERE city = scope_city() AND unit = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT ${String(linesAPage)}`;

export class AuditVerifier {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** Every unit that has a chain, or of which an anchor says that it had one. */
  async verify(vouched: readonly UnitEnd[] = [], only?: string): Promise<readonly ChainReport[]> {
    const ends = await this.listEnds();
    const units = [...new Set([...ends.map(({ unit }) => unit), ...vouched.map(({ unit }) => unit)])].sort();
    const reports: ChainReport[] = [];
    for (const unit of units.filter((name) => only === undefined || name === only)) {
      const end = ends.find((found) => found.unit === unit);
      reports.push(
        await this.verifyUnit(
          unit,
          end,
          vouched.filter((kept) => kept.unit === unit),
        ),
      );
    }
    return reports;
  }

  /** Ends and the chains without one: a head that was deleted hides no chain. */
  private async listEnds(): Promise<readonly StatedEnd[]> {
    return this.app.read({ city: this.city, system: 'audit' }, ({ query }) =>
      query<StatedEnd>(
        `SELECT unit, seq::float8 AS seq, hash FROM audit_head WHERE city = scope_city()
         UNION ALL SELECT DISTINCT a.unit, 0, NULL::bytea FROM audit a WHERE a.city = scope_city()
           AND NOT EXISTS (SELECT FROM audit_head h WHERE h.city = a.city AND h.unit = a.unit)`,
      ),
    );
  }

  /** In one transaction, each question with what is committed by then. */
  private verifyUnit(unit: string, stated: StatedEnd | undefined, vouched: readonly Vouched[]): Promise<ChainReport> {
    const end = stated?.hash == null ? undefined : { seq: stated.seq, hash: stated.hash };
    const ordered = [...vouched].sort((one, other) => one.seq - other.seq);
    return this.app.read({ city: this.city, system: 'audit' }, async (work) => {
      const reached = await walk(work, { unit, end, vouched: ordered });
      if (reached !== undefined) return { unit, lines: reached.seq, end: reached, fault: null };
      // Only a chain that does not hold is read whole: what still fits elsewhere tells how it was tampered with.
      const whole = await readAll(work, unit);
      const fault = findAuditFault(whole.entries, whole.end, ordered) ?? null;
      return { unit, lines: whole.entries.length, end: fault === null ? (whole.end ?? null) : null, fault };
    });
  }
}

interface Walked {
  readonly unit: string;
  readonly end: ChainEnd | undefined;
  readonly vouched: readonly Vouched[];
}

/** Up to the end that was stated when the walk began: lines that are written meanwhile are the next walk's. */
async function walk(work: Work, { unit, end, vouched }: Walked): Promise<ChainEnd | undefined> {
  if (end === undefined) return undefined;
  const kept = new Map(vouched.map(({ seq, hash }) => [seq, hash]));
  let reached: ChainEnd = { seq: 0, hash: chainBeginning };
  for (let isLast = false; !isLast;) {
    const page = await readPage(work, unit, { after: reached.seq, upTo: end.seq });
    for (const entry of page) {
      if (!isNext(entry, reached) || kept.get(entry.seq)?.equals(entry.hash) === false) return undefined;
      reached = { seq: entry.seq, hash: entry.hash };
    }
    isLast = page.length < linesAPage;
  }
  const isAtEnd = end.seq === reached.seq && end.hash.equals(reached.hash) && (vouched.at(-1)?.seq ?? 0) <= end.seq;
  return isAtEnd && !(await hasForgedTail(work, unit)) ? reached : undefined;
}

/** Lines beyond the end that the chain has at the same moment: nothing of ours writes such. */
async function hasForgedTail({ query }: Work, unit: string): Promise<boolean> {
  const [row] = await query<{ forged: boolean }>(
    `SELECT EXISTS (SELECT FROM audit a JOIN audit_head h ON h.city = a.city AND h.unit = a.unit
       WHERE a.city = scope_city() AND a.unit = $1 AND a.seq > h.seq) AS forged`,
    [unit],
  );
  return row?.forged !== false;
}

async function endOf({ query }: Work, unit: string): Promise<ChainEnd | undefined> {
  const [row] = await query<EndRow>(
    'SELECT unit, seq::float8 AS seq, hash FROM audit_head WHERE city = scope_city() AND unit = $1',
    [unit],
  );
  return row;
}

/** The chain between two readings of its end: what was written in between belongs to neither. */
async function readAll(
  work: Work,
  unit: string,
): Promise<{ readonly entries: readonly AuditEntry[]; readonly end: ChainEnd | undefined }> {
  const end = await endOf(work, unit);
  const entries: AuditEntry[] = [];
  for (let isLast = false; !isLast;) {
    const page = await readPage(work, unit, { after: entries.at(-1)?.seq ?? 0, upTo: Number.MAX_SAFE_INTEGER });
    entries.push(...page);
    isLast = page.length < linesAPage;
  }
  const later = await endOf(work, unit);
  const isOurs = ({ seq }: AuditEntry): boolean => seq <= (end?.seq ?? 0) || seq > (later?.seq ?? 0);
  return { entries: entries.filter(isOurs), end };
}

function readPage(
  { query }: Work,
  unit: string,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<readonly AuditEntry[]> {
  return query<AuditEntry>(linesSql, [unit, after, upTo]);
}

function isNext(entry: AuditEntry, before: ChainEnd): boolean {
  return entry.seq === before.seq + 1 && entry.before.equals(before.hash) && isGenuineAs(entry, entry.seq);
}
