// The desk where the clocks of all open cases are counted again after the calendar has changed, case by case.
import { type CaseFile, type Clock, type Decision, type LocalDate, decide } from '#rules';
import { CaseNotFound, type DateSpan, type Ledger, type OpenCase, OpenCaseQuery, RecordsUnavailable } from '#records';
import { contextOf } from './case-desk.js';
import type { LawShelf, Shelf } from './law-shelf.js';

export interface RecountRequest {
  /** Only cases whose clocks touch these days, such as the year of a new notice; not given is every open case. */
  readonly touching?: DateSpan;
}

/** One clock whose last day is another now. */
export interface MovedClock {
  readonly number: string;
  readonly clock: string;
  readonly dueWasOn: LocalDate;
  readonly dueOn: LocalDate;
}

export interface RecountReport {
  readonly casesSeen: number;
  readonly casesMoved: number;
  readonly moved: readonly MovedClock[];
  /** Cases that could not be counted, by public number, with the code of what stood against it; the others are done. */
  readonly failed: readonly { readonly number: string; readonly code: string }[];
}

export interface RecountRoom {
  readonly ledger: Ledger;
  readonly shelf: LawShelf;
  readonly openCases: OpenCaseQuery;
  readonly city: string;
}

const CASES_A_PAGE = 200;

export class RecountDesk {
  constructor(private readonly room: RecountRoom) {}

  /**
   * Counts every open case again, each in its own transaction. Whoever is stopped in the middle has lost nothing:
   * the next run finds what was done in place and does the rest. @throws RecordsUnavailable
   */
  async recount({ touching }: RecountRequest = {}): Promise<RecountReport> {
    const { ledger, shelf, openCases } = this.room;
    shelf.forget();
    const law = await shelf.take(await ledger.now());
    const moved: MovedClock[] = [];
    const failed: { readonly number: string; readonly code: string }[] = [];
    let casesSeen = 0;
    for (let after: string | null = null; ;) {
      const page: readonly OpenCase[] = await openCases.list({
        after,
        limit: CASES_A_PAGE,
        touching: touching ?? null,
      });
      for (const one of page) {
        const outcome = await this.recountOne(one, law).catch((fault: unknown) => codeOf(fault));
        if (typeof outcome === 'string') failed.push({ number: one.number, code: outcome });
        else moved.push(...outcome);
      }
      casesSeen += page.length;
      after = page.at(-1)?.id ?? null;
      if (after === null)
        return { casesSeen, casesMoved: new Set(moved.map(({ number }) => number)).size, moved, failed };
    }
  }

  private async recountOne({ id, unit }: OpenCase, law: Shelf): Promise<readonly MovedClock[]> {
    const { ledger, openCases, city } = this.room;
    let moved: readonly MovedClock[] = [];
    try {
      await ledger.decide({ scope: { city, units: [unit] }, open: { ids: [id] } }, (files, moment) => {
        const context = contextOf({ kind: 'system', name: 'calendar' }, moment, law);
        const decision = decide(files, { type: 'recount' }, context);
        moved = files.flatMap((file) => movedBy(decision, file));
        return decision;
      });
      return moved;
    } catch (fault) {
      if (!(fault instanceof CaseNotFound)) throw fault;
      // It moved to another unit since the page was read, or was closed: then nothing is left to count.
      const now = await openCases.find(id);
      if (now === undefined) return [];
      if (now.unit === unit) throw fault;
      return this.recountOne(now, law);
    }
  }
}

function movedBy(decision: Decision, file: CaseFile): readonly MovedClock[] {
  const clocks = decision.changes.flatMap((change) => change.clocks);
  return clocks.flatMap((clock) => {
    const before = file.clocks.find((one) => isSame(one, clock));
    if (before === undefined || before.dueOn === clock.dueOn) return [];
    return [{ number: file.number, clock: clock.key, dueWasOn: before.dueOn, dueOn: clock.dueOn }];
  });
}

function isSame(one: Clock, other: Clock): boolean {
  return one.key === other.key && one.ordinal === other.ordinal;
}

/** One poison case fails alone; a database that is gone fails all, and the run with them. */
function codeOf(fault: unknown): string {
  if (fault instanceof RecordsUnavailable && fault.reason !== lockTimeout) throw fault;
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : 'unexpected';
}

/** Somebody holds this case, and only this one. */
const lockTimeout = '55P03';
