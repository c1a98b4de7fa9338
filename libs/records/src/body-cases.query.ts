// What an assisting body has to do and has done: lists for its portal and, of the disputes it settles first, for its bureau's desk.
import {
  type CaseKind,
  type CaseState,
  type Clock,
  type Instant,
  type LocalDate,
  type Outcome,
  type PartyRole,
  parseInstant,
} from '#rules';
import { type ClockJson, clockOf, dateOrNull, instantOrNull, partyRoleSql } from './case-row.js';
import { CaseNotFound } from './records-fault.js';
import type { BodyScope, UnitsScope } from './scope.js';
import type { KeptStatement, UnitOfWork } from './unit-of-work.js';

export interface BodyCaseLine {
  readonly number: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly unitName: string;
  readonly respondentName: string;
  readonly goodsClass: string | null;
  readonly problemClass: string | null;
  readonly amountFen: number | null;
  readonly registeredAt: Instant;
  /** When it came to the body. */
  readonly since: Instant;
  readonly nextDueOn: LocalDate | null;
  readonly nextDueAt: Instant | null;
  readonly nextClock: Clock | null;
  readonly outcome: Outcome | null;
  /** Whether it went on to the bureau as a complaint. */
  readonly turned: boolean;
}

/** With whom a body speaks: never more than a mask. */
export interface BodyCaseParty {
  readonly role: PartyRole;
  readonly nameMask: string | null;
  readonly phoneMask: string | null;
}

export interface BodyCaseFacts {
  readonly parties: readonly BodyCaseParty[];
  readonly unitName: string;
  readonly since: Instant;
  /** Sealed characters of the story: that there is one. */
  readonly storyCharacters: number;
}

type Json = 'registeredAt' | 'since' | 'nextDueOn' | 'nextDueAt' | 'nextClock';
interface Line extends Omit<BodyCaseLine, Json> {
  readonly registeredAt: string;
  readonly since: string;
  readonly nextDueOn: string | null;
  readonly nextDueAt: string | null;
  readonly nextClock: ClockJson | null;
}

/** What one page shows; what is still open comes first and is never left out by what is closed. */
const mostLines = 200;

const linesOf = (from: string, condition: string, since: string): string => `
  SELECT c.number, c.kind, c.state, u.name AS "unitName", c.respondent_name AS "respondentName",
         c.facts ->> 'goodsClass' AS "goodsClass", c.facts ->> 'problemClass' AS "problemClass",
         (c.facts ->> 'amountFen')::float8 AS "amountFen", to_jsonb(c.registered_at) #>> '{}' AS "registeredAt",
         to_jsonb(${since}) #>> '{}' AS since, c.next_due_on::text AS "nextDueOn", to_jsonb(c.next_due_at) #>> '{}' AS "nextDueAt",
         c.outcome, coalesce((c.facts ->> 'turned')::boolean, false) AS turned,
         (SELECT to_jsonb(k) FROM clock k WHERE k.city = c.city AND k.case_month = c.case_month AND k.case_id = c.id
             AND k.ended_at IS NULL ORDER BY k.paused, k.due_at, k.key LIMIT 1) AS "nextClock"
    FROM ${from} JOIN unit u ON u.city = c.city AND u.code = c.unit
   WHERE c.city = scope_city() AND ${condition}
   ORDER BY c.closed_at IS NOT NULL, c.next_due_at NULLS LAST, c.registered_at DESC, c.number LIMIT ${String(mostLines)}`;

const ownLines: KeptStatement = {
  name: 'cases-of-a-body',
  text: linesOf(
    'case_unit w JOIN "case" c ON c.city = w.city AND c.id = w.case_id',
    `w.city = scope_city() AND w.unit = $1 AND w.role = 'entrusted' AND w.until IS NULL`,
    'w.since',
  ),
};
const logLines: KeptStatement = {
  name: 'log-of-a-body',
  text: linesOf(
    `"case" c`,
    `c.kind = 'settlement' AND c.facts #>> '{settleFirst,settlerUnit}' = $1`,
    'c.registered_at',
  ),
};

const factsSql: KeptStatement = {
  name: 'case-of-a-body',
  text: `
  SELECT u.name AS "unitName", to_jsonb(w.since) #>> '{}' AS since, f.story_characters AS "storyCharacters",
         coalesce((SELECT jsonb_agg(jsonb_build_object('role', ${partyRoleSql}, 'nameMask', p.name_mask, 'phoneMask', p.phone_mask)
            ORDER BY p.since, p.id) FROM party p WHERE p.city = c.city AND p.case_id = c.id AND p.until IS NULL), '[]') AS parties
    FROM case_unit w JOIN "case" c ON c.city = w.city AND c.id = w.case_id JOIN unit u ON u.city = c.city AND u.code = c.unit
    JOIN filing f ON f.city = c.city AND f.id = c.filing_id
   WHERE w.city = scope_city() AND w.unit = $1 AND w.role = 'entrusted' AND w.until IS NULL AND c.number = $2`,
};

export class BodyCasesQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** What lies with the body: the open ones by what is due next, then the closed ones, the newest first. */
  async list(scope: BodyScope): Promise<readonly BodyCaseLine[]> {
    const lines = await this.app.read(scope, ({ query }) => query<Line>(ownLines, [scope.body]));
    return lines.map(lineOf);
  }

  /** Of what a body was to settle first, whatever lies in the bureau's own sight. */
  async log(scope: UnitsScope, body: string): Promise<readonly BodyCaseLine[]> {
    const lines = await this.app.read(scope, ({ query }) => query<Line>(logLines, [body]));
    return lines.map(lineOf);
  }

  /** What no case file holds. @throws CaseNotFound when it is not with this body */
  async find(scope: BodyScope, number: string): Promise<BodyCaseFacts> {
    const [found] = await this.app.read(scope, ({ query }) =>
      query<Omit<BodyCaseFacts, 'since'> & { readonly since: string }>(factsSql, [scope.body, number]),
    );
    if (found === undefined) throw new CaseNotFound();
    return { ...found, since: parseInstant(found.since) };
  }
}

function lineOf(line: Line): BodyCaseLine {
  return {
    ...line,
    registeredAt: parseInstant(line.registeredAt),
    since: parseInstant(line.since),
    nextDueOn: dateOrNull(line.nextDueOn),
    nextDueAt: instantOrNull(line.nextDueAt),
    nextClock: line.nextClock === null ? null : clockOf(line.nextClock),
  };
}
