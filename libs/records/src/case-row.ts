// How a case stands in the database and how the rules see it: one reading for the ledger and for every reader.
import { localDate, parseInstant } from '#rules';
import type {
  CaseFacts,
  CaseFile,
  CaseKind,
  CaseRow,
  CaseState,
  Channel,
  Citation,
  Clock,
  ClockEnding,
  Instant,
  LocalDate,
  Outcome,
  Party,
  RuleSetId,
  Timer,
} from '#rules';

/** A row of "case" as to_jsonb writes it. */
export interface CaseJson {
  readonly id: string;
  readonly city: string;
  readonly number: string;
  readonly case_month: string;
  readonly filing_id: string | null;
  readonly grew_out_of: string | null;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly unit: string;
  readonly station: string | null;
  readonly handler: string | null;
  readonly channel: Channel;
  readonly real_name: boolean;
  readonly respondent_name: string;
  readonly respondent_address: string | null;
  readonly respondent_credit_code: string | null;
  readonly registered_at: string;
  readonly received_first_at: string;
  readonly received_at: string;
  readonly closed_at: string | null;
  readonly outcome: Outcome | null;
  readonly counted_at: string | null;
  readonly counted_on_time: boolean | null;
  readonly next_due_on: string | null;
  readonly next_due_at: string | null;
  readonly next_clock: string | null;
  readonly rung: string | null;
  readonly paused: boolean;
  readonly counts_late_at: string | null;
  readonly facts: CaseFacts;
  readonly version: number;
  readonly last_seq: number;
  readonly head_hash: string;
}

/** A row of clock as to_jsonb writes it. */
export interface ClockJson {
  readonly key: string;
  readonly ordinal: number;
  readonly rule_set: RuleSetId;
  readonly calendar_edition: string;
  readonly citation: Citation;
  readonly started_on: string;
  readonly started_at: string;
  readonly due_on: string;
  readonly due_strict_on: string;
  readonly due_at: string;
  readonly provisional: boolean;
  readonly pauses: readonly { readonly from: string; readonly to: string | null; readonly reason: string }[];
  readonly extension_days: number;
  readonly generation: number;
  readonly rung: string | null;
  readonly ended_at: string | null;
  readonly ending: ClockEnding | null;
}

/** A row of timer as to_jsonb writes it. */
export interface TimerJson {
  readonly id: string;
  readonly clock_key: string;
  readonly clock_ordinal: number;
  readonly rung: string;
  readonly generation: number;
  readonly repeat: number;
  readonly ring_at: string;
}

export interface CaseFileJson extends CaseJson {
  readonly clocks: readonly ClockJson[];
  readonly timers: readonly TimerJson[];
  readonly parties: readonly Party[];
}

/** The role of a row `p` of party: a triage that proved to be a report has a reporter, whatever he was taken for. */
export const partyRoleSql = `CASE WHEN c.kind = 'report' AND p.role = 'complainant' THEN 'reporter' ELSE p.role END`;

/**
 * The whole of a row `c` of "case", as CaseFileJson; `open_cases` says the same under its locks. A month that is a
 * parameter opens that month's clocks and timers alone.
 */
export const caseFileSql = (month: string): string => `to_jsonb(c) || jsonb_build_object(
    'clocks', coalesce((SELECT jsonb_agg(to_jsonb(k) ORDER BY k.started_at, k.key, k.ordinal) FROM clock k
      WHERE k.city = c.city AND k.case_month = ${month} AND k.case_id = c.id), '[]'),
    'timers', coalesce((SELECT jsonb_agg(to_jsonb(t) ORDER BY t.ring_at, t.id) FROM timer t
      WHERE t.city = c.city AND t.case_month = ${month} AND t.case_id = c.id
        AND t.fired_at IS NULL AND t.cancelled_at IS NULL), '[]'),
    'parties', coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'person', p.person_id, 'role', ${partyRoleSql}) ORDER BY p.since, p.id) FROM party p
      WHERE p.city = c.city AND p.case_id = c.id AND p.until IS NULL), '[]'))`;

export const instantOrNull = (text: string | null): Instant | null => (text === null ? null : parseInstant(text));
export const dateOrNull = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));

export function caseFileOf(row: CaseFileJson): CaseFile {
  return {
    ...caseRowOf(row),
    number: row.number,
    clocks: row.clocks.map(clockOf),
    timers: row.timers.map(timerOf),
    parties: row.parties,
  };
}

export function caseRowOf(row: CaseJson): CaseRow {
  return {
    id: row.id,
    city: row.city,
    kind: row.kind,
    state: row.state,
    unit: row.unit,
    station: row.station,
    handler: row.handler,
    channel: row.channel,
    realName: row.real_name,
    respondent: {
      name: row.respondent_name,
      address: row.respondent_address,
      creditCode: row.respondent_credit_code,
    },
    registeredAt: parseInstant(row.registered_at),
    receivedFirstAt: parseInstant(row.received_first_at),
    receivedAt: parseInstant(row.received_at),
    closedAt: instantOrNull(row.closed_at),
    outcome: row.outcome,
    countedAt: instantOrNull(row.counted_at),
    countedOnTime: row.counted_on_time,
    nextDueOn: dateOrNull(row.next_due_on),
    nextDueAt: instantOrNull(row.next_due_at),
    nextClock: row.next_clock,
    rung: row.rung,
    paused: row.paused,
    countsLateAt: instantOrNull(row.counts_late_at),
    facts: row.facts,
    version: row.version,
  };
}

export function clockOf(row: ClockJson): Clock {
  return {
    key: row.key,
    ordinal: row.ordinal,
    ruleSet: row.rule_set,
    calendarEdition: row.calendar_edition,
    citation: row.citation,
    startedOn: localDate(row.started_on),
    startedAt: parseInstant(row.started_at),
    dueOn: localDate(row.due_on),
    dueStrictOn: localDate(row.due_strict_on),
    dueAt: parseInstant(row.due_at),
    provisional: row.provisional,
    pauses: row.pauses.map((pause) => ({
      from: localDate(pause.from),
      to: dateOrNull(pause.to),
      reason: pause.reason,
    })),
    extensionDays: row.extension_days,
    generation: row.generation,
    rung: row.rung,
    endedAt: instantOrNull(row.ended_at),
    ending: row.ending,
  };
}

export function timerOf(row: TimerJson): Timer {
  return {
    id: row.id,
    clockKey: row.clock_key,
    clockOrdinal: row.clock_ordinal,
    rung: row.rung,
    generation: row.generation,
    repeat: row.repeat,
    ringAt: parseInstant(row.ring_at),
  };
}
