// The only writer of cases: open, decide, write, in one transaction; what a decision says is written whole or not at all.
import { parseInstant } from '#rules';
import type { CaseFile, Decision, Instant, LooksTaken, Timer } from '#rules';
import { caseFileOf, caseFileSql } from './case-row.js';
import type { CaseFileJson } from './case-row.js';
import type { DatabaseTime } from './clock.js';
import { rowsOf } from './decision-rows.js';
import type { DecisionRows, GrantRequest, WrittenDecision } from './decision-rows.js';
import { writeDisclosureTurns } from './disclosure-turns.js';
import { CaseNotFound, RecordsFault, StaleMoment, StaleVersion } from './records-fault.js';
import type { CurrentVersion } from './records-fault.js';
import { settingsOf } from './scope.js';
import type { Scope } from './scope.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

export interface IdempotencyClaim {
  /** Whose key it is, with the route: an account, or the session of a filer. */
  readonly principal: string;
  readonly key: string;
  /** SHA-256 of the request in hex. */
  readonly fingerprint: string;
}

/**
 * By public number, with others that a command names beside it, or by ids. The first is opened first, whatever the order
 * in which they are locked; of the others only those in sight are opened, and the rules say what an absent one means.
 */
export type CaseSelector =
  { readonly number: string; readonly besides?: readonly string[] } | { readonly ids: readonly string[] };

interface KeyedRequest {
  readonly scope: Scope;
  readonly idempotency?: IdempotencyClaim | undefined;
}

/** What a door noticed of a filing, for a person to judge: kept beside it, and never a reason to keep it out. */
export interface NoticedAtDoor {
  /** Hex of 128 bytes; null where the story was too short to be like anything, and then without bands. */
  readonly signature: string | null;
  readonly bands: readonly number[];
  readonly marks: readonly string[];
}

export interface FileRequest extends KeyedRequest {
  readonly noticed?: NoticedAtDoor | undefined;
}

export interface DecideRequest extends KeyedRequest {
  readonly open: CaseSelector;
  /** The version the officer saw of the first case; not given by the house itself. */
  readonly expectedVersion?: number | undefined;
  readonly grant?: GrantRequest | undefined;
}

export interface RingRequest {
  readonly scope: Scope;
  readonly caseId: string;
  readonly timerId: string;
}

/** `replayed`: the key was known, nothing was decided and this is what was written then. */
export interface Written extends WrittenDecision {
  readonly replayed: boolean;
}

/** `busy`: somebody works on the case, or it moved away; `gone`: rung or cancelled before; `early`: not due yet. */
export type RingOutcome = 'rung' | 'busy' | 'gone' | 'early';

interface OpenedJson {
  readonly written?: WrittenDecision;
  readonly moment: string;
  readonly stale: CurrentVersion | null;
  readonly files: readonly CaseFileJson[];
}

/** A record beside a case: how it is opened once the case is locked, and how what was decided about it is written. */
export interface BesideCase<Opened, Change> {
  readonly open: (work: Work, file: CaseFile) => Promise<Opened>;
  readonly write: (work: Work, change: Change, moment: Instant) => Promise<void>;
}

type DecideOpened = (opened: {
  readonly files: readonly CaseFile[];
  readonly moment: Instant;
  readonly looks: LooksTaken | undefined;
  readonly work: Work;
}) => Promise<{ readonly decision: Decision; readonly andThen?: () => Promise<void> }>;

/** How often a decision is made anew because its moment or a drawn number proved unusable. */
const attempts = 5;

export class Ledger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: DatabaseTime,
  ) {}

  /** The present moment as the law counts it, to less than a second. */
  async now(): Promise<Instant> {
    return (await this.time.now()).moment;
  }

  /**
   * Writes a decision about no case that exists: a filing, or the announcement of an import. One round trip.
   * @throws IdempotencyInFlight, IdempotencyMismatch, OrderAlreadyThere, RecordsUnavailable
   */
  async file(request: FileRequest, decide: (moment: Instant) => Decision): Promise<Written> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.fileOnce(request, decide);
      } catch (fault) {
        if (attempt >= attempts || !isDrawnAgain(fault)) throw fault;
        if (fault instanceof StaleMoment) this.time.forget();
      }
    }
  }

  /**
   * Opens cases, decides about them and writes what was decided; of a look at a person it also says how many went before.
   * @throws CaseNotFound when one is absent or not in sight, StaleVersion, IdempotencyInFlight, IdempotencyMismatch, RecordsUnavailable
   */
  async decide(
    request: DecideRequest,
    decide: (files: readonly CaseFile[], moment: Instant, looks: LooksTaken | undefined) => Decision,
  ): Promise<Written> {
    return this.decideAll(request, ({ files, moment, looks }) =>
      Promise.resolve({ decision: decide(files, moment, looks) }),
    );
  }

  /**
   * As `decide`, about the first case and a record that stands beside it: opened under the lock of its case, written with it.
   * @throws as `decide`, and what opening the record throws
   */
  async decideBeside<Opened, Change>(
    request: DecideRequest,
    beside: BesideCase<Opened, Change>,
    decide: (
      file: CaseFile,
      opened: Opened,
      moment: Instant,
    ) => { readonly decision: Decision; readonly change: Change },
  ): Promise<Written> {
    return this.decideAll(request, async ({ files, moment, work }) => {
      const [file] = files;
      if (file === undefined) throw new CaseNotFound();
      const { decision, change } = decide(file, await beside.open(work, file), moment);
      return { decision, andThen: () => beside.write(work, change, moment) };
    });
  }

  private async decideAll(request: DecideRequest, decide: DecideOpened): Promise<Written> {
    return this.drawing(() =>
      this.unitOfWork.begun(async (work) => {
        const opened = await open(work, openRequest(request));
        if (opened.written !== undefined) return { ...opened.written, replayed: true };
        const files = filesFor(request.open, opened.files);
        if (opened.stale !== null) throw new StaleVersion(opened.stale);
        const moment = parseInstant(opened.moment);
        const looks = await looksTaken(work, request.grant);
        const { decision, andThen } = await decide({ files: files.map(caseFileOf), moment, looks, work });
        const held = new Map(files.map((file) => [file.id, file]));
        const rows = rowsOf({ city: request.scope.city, decision, moment, held, grant: request.grant });
        await write(work, { ...rows.rows, claim: request.idempotency ?? null });
        await writeDisclosureTurns(work, rows.disclosures, moment);
        await andThen?.();
        if (rows.exclusions.length > 0) await work.query(writeExclusions, [JSON.stringify(rows.exclusions)]);
        if (rows.looks.length > 0) await work.query(writeLooks, [JSON.stringify(rows.looks)]);
        return { ...rows.written, replayed: false };
      }),
    );
  }

  /** Rings one timer of one case, unless it is no longer to be rung; waits for nobody. @throws RecordsUnavailable, whatever `decide` throws */
  async ring(
    { scope, caseId, timerId }: RingRequest,
    decide: (file: CaseFile, moment: Instant, timer: Timer) => Decision,
  ): Promise<RingOutcome> {
    return this.drawing(() =>
      this.unitOfWork.begun(async (work) => {
        const opened = await open(work, { scope: settingsOf(scope), ids: [caseId], skipLocked: true });
        const [json] = opened.files;
        if (json === undefined) return 'busy';
        const file = caseFileOf(json);
        const moment = parseInstant(opened.moment);
        const timer = file.timers.find(({ id }) => id === timerId);
        if (timer === undefined) return 'gone';
        if (timer.ringAt > moment) return 'early';
        const decision = decide(file, moment, timer);
        const held = new Map([[json.id, json]]);
        await write(work, rowsOf({ city: scope.city, decision, moment, held }).rows);
        return 'rung';
      }),
    );
  }

  /** As `decide` opens them, but without a lock: to show what would be allowed. @throws CaseNotFound */
  async look(scope: Scope, number: string): Promise<{ readonly file: CaseFile; readonly moment: Instant }> {
    const [found] = await this.unitOfWork.read(scope, (work) =>
      work.query<{ file: CaseFileJson; moment: string }>(readFileSql, [number]),
    );
    if (found === undefined) throw new CaseNotFound();
    return { file: caseFileOf(found.file), moment: parseInstant(found.moment) };
  }

  private async fileOnce(request: FileRequest, decide: (moment: Instant) => Decision): Promise<Written> {
    const { moment, epoch } = await this.time.now();
    const { rows, written }: DecisionRows = rowsOf({
      city: request.scope.city,
      decision: decide(moment),
      moment,
      held: new Map(),
    });
    const decision = {
      ...rows,
      scope: settingsOf(request.scope),
      epoch,
      claim: request.idempotency ?? null,
      noticed: noticedRow(request, written.filing),
    };
    const [answer] = await this.unitOfWork.ask<{ known: { written: WrittenDecision } | null }>(writeFiling, [
      JSON.stringify(decision),
    ]);
    const known = answer?.known?.written;
    return known === undefined ? { ...written, replayed: false } : { ...known, replayed: true };
  }

  private async drawing<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (fault) {
        if (attempt >= attempts || !isDrawnAgain(fault)) throw fault;
      }
    }
  }
}

/** In the same trip the data keys and keyed phones of what it brings: what was known before has brought them then. */
function writingWith(write: string): string {
  return `SELECT known, CASE WHEN known IS NULL THEN keep_data_keys($1) END, CASE WHEN known IS NULL THEN keep_phone_keys($1) END FROM ${write}($1) AS known`;
}

const openCases = { name: 'open_cases', text: 'SELECT open_cases($1) AS opened' };
const writeExclusions = { name: 'write_exclusions', text: 'SELECT write_exclusions($1)' };
const writeLooks = { name: 'write_look_requests', text: 'SELECT write_look_requests($1)' };
const countLooks = {
  name: 'count_looks',
  text: 'SELECT last_hour AS "lastHour", last_day AS "lastDay" FROM vault.count_looks($1)',
};
const writeDecision = { name: 'write_decision', text: writingWith('write_decision') };
const writeFiling = { name: 'write_filing', text: writingWith('write_filing') };
const readFileSql = `
  SELECT to_jsonb(anqi_now()) #>> '{}' AS moment, ${caseFileSql('c.case_month')} AS file
    FROM "case" c WHERE c.city = scope_city() AND c.number = $1`;

function openRequest({ scope, open: selector, expectedVersion, idempotency }: DecideRequest): object {
  return {
    scope: settingsOf(scope),
    claim: idempotency ?? null,
    ...('number' in selector ? { numbers: numbersOf(selector) } : selector),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    skipLocked: false,
  };
}

function noticedRow({ scope, noticed }: FileRequest, filing: string | null): object | null {
  if (noticed === undefined || filing === null) return null;
  const { signature, bands, marks } = noticed;
  return {
    city: scope.city,
    filing_id: filing,
    signature: signature === null ? null : `\\x${signature}`,
    bands,
    marks,
  };
}

async function open(work: Work, request: object): Promise<OpenedJson> {
  const [row] = await work.query<{ opened: OpenedJson }>(openCases, [JSON.stringify(request)]);
  if (row === undefined) throw new Error('open_cases answered nothing.');
  return { ...row.opened, files: row.opened.files ?? [] };
}

/** How often whoever wants to look at a person has looked; his other looks wait until this one is committed. */
async function looksTaken({ query }: Work, grant: GrantRequest | undefined): Promise<LooksTaken | undefined> {
  if (grant?.what !== 'person') return undefined;
  const [taken] = await query<LooksTaken>(countLooks, [grant.account]);
  return taken;
}

async function write(work: Work, decision: object): Promise<void> {
  await work.query(writeDecision, [JSON.stringify(decision)]);
}

function numbersOf({ number, besides }: Extract<CaseSelector, { readonly number: string }>): readonly string[] {
  return [number, ...(besides ?? [])];
}

/** The opened cases in the order in which they were asked for. @throws CaseNotFound */
function filesFor(selector: CaseSelector, files: readonly CaseFileJson[]): readonly CaseFileJson[] {
  if ('ids' in selector) {
    if (files.length !== new Set(selector.ids).size) throw new CaseNotFound();
    return files;
  }
  const found = numbersOf(selector).flatMap((number) => files.filter((file) => file.number === number));
  if (found[0]?.number !== selector.number) throw new CaseNotFound();
  return found;
}

/** One number in a million millions was drawn twice, or the projected moment was off. */
function isDrawnAgain(fault: unknown): boolean {
  return (
    fault instanceof StaleMoment || (fault instanceof RecordsFault && fault.constraint === 'case_number_is_drawn_once')
  );
}
