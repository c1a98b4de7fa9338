// A page of the audit for whoever may read it: newest first, by unit, person, act, case and time.
import { parseInstant } from '#rules';
import type { Instant, JsonValue } from '#rules';
import { CursorNotUnderstood } from './case-list.query.js';
import { Parameters } from './case-view.js';
import type { AuditScope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface AuditRequest {
  readonly unit?: string;
  /** account:<id>, source:<mark>, filer, nobody or system:<name>. */
  readonly actor?: string;
  readonly action?: string;
  /** The number of a case in sight. */
  readonly number?: string;
  readonly from?: Instant;
  /** Exclusive. */
  readonly to?: Instant;
  /** What the page before said was next. */
  readonly after?: string;
  readonly limit: number;
}

export interface AuditRow {
  readonly unit: string;
  readonly unitName: string | null;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly actorName: string | null;
  readonly action: string;
  /** Null for no case, and for one that is not in sight any more. */
  readonly number: string | null;
  readonly facts: Readonly<Record<string, JsonValue>>;
  readonly hash: string;
}

export interface AuditPage {
  readonly items: readonly AuditRow[];
  readonly next: string | null;
}

interface RowJson extends Omit<AuditRow, 'at'> {
  readonly at: string;
}

export class AuditQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** @throws CursorNotUnderstood */
  async list(scope: AuditScope, request: AuditRequest): Promise<AuditPage> {
    const parameters = new Parameters();
    const where = predicate(request, parameters);
    const rows = await this.app.read(scope, ({ query }) =>
      query<RowJson>(
        `SELECT l.unit, u.name AS "unitName", l.seq::float8 AS seq, to_jsonb(l.at) #>> '{}' AS at, l.actor, coalesce(p.name, staff_name(l.actor)) AS "actorName",
                l.action, c.number, l.facts, encode(l.hash, 'hex') AS hash
           FROM (SELECT * FROM audit a WHERE ${where} ORDER BY a.at DESC, a.unit DESC, a.seq DESC
                  LIMIT ${parameters.add(request.limit + 1)}) l
           LEFT JOIN unit u ON u.city = l.city AND u.code = l.unit
           LEFT JOIN account p ON p.city = l.city AND l.actor = 'account:' || p.id::text
           LEFT JOIN "case" c ON c.city = l.city AND c.id = l.case_id
          ORDER BY l.at DESC, l.unit DESC, l.seq DESC`,
        parameters.values,
      ),
    );
    const items = rows.slice(0, request.limit);
    const last = items.at(-1);
    return {
      items: items.map((row) => ({ ...row, at: parseInstant(row.at) })),
      next: rows.length > items.length && last !== undefined ? writeCursor(last) : null,
    };
  }
}

function predicate(request: AuditRequest, parameters: Parameters): string {
  const { unit, actor, action, number, from, to, after } = request;
  const wanted: string[] = ['a.city = scope_city()'];
  if (unit !== undefined) wanted.push(`a.unit = ${parameters.add(unit)}`);
  if (actor !== undefined) wanted.push(`a.actor = ${parameters.add(actor)}`);
  if (action !== undefined) wanted.push(`a.action = ${parameters.add(action)}`);
  if (number !== undefined) {
    wanted.push(
      `a.case_id = (SELECT c.id FROM "case" c WHERE c.city = scope_city() AND c.number = ${parameters.add(number)})`,
    );
  }
  if (from !== undefined) wanted.push(`a.at >= ${parameters.add(from)}::timestamptz`);
  if (to !== undefined) wanted.push(`a.at < ${parameters.add(to)}::timestamptz`);
  if (after !== undefined) {
    const place = readCursor(after);
    const values = [
      `${parameters.add(place.at)}::timestamptz`,
      parameters.add(place.unit),
      `${parameters.add(place.seq)}::bigint`,
    ];
    wanted.push(`(a.at, a.unit, a.seq) < (${values.join(', ')})`);
  }
  return wanted.join(' AND ');
}

function writeCursor({ at, unit, seq }: Pick<RowJson, 'at' | 'unit' | 'seq'>): string {
  return Buffer.from(`${at}|${unit}|${String(seq)}`).toString('base64url');
}

const cursorForm = /^(\d{4}-\d{2}-\d{2}T[0-9:.+-]{8,26})\|([0-9A-Za-z-]{1,40})\|(\d{1,15})$/;

function readCursor(text: string): { readonly at: string; readonly unit: string; readonly seq: string } {
  const [, at, unit, seq] = cursorForm.exec(Buffer.from(text.slice(0, 200), 'base64url').toString('utf8')) ?? [];
  if (at === undefined || unit === undefined || seq === undefined || Number.isNaN(Date.parse(at))) {
    throw new CursorNotUnderstood();
  }
  return { at, unit, seq };
}
