// Turns what the driver throws into what this room says, without the values that the server names in its details.
import pg from 'pg';
import { QueryFailedError } from 'typeorm';
import { OperatorImportRunning, TooManyOperatorsMissing } from './operator-fault.js';
import {
  CaseNotFound,
  HandlerExcluded,
  IdempotencyInFlight,
  IdempotencyMismatch,
  LookNotLet,
} from './records-fault.js';
import { OrderAlreadyThere, RecordsFault, RecordsUnavailable, StaleMoment, UnitNotKnown } from './records-fault.js';

/** Raised by our own functions in the database; each has its class here. */
const ownFaults: Readonly<Record<string, () => Error>> = {
  AQ001: () => new IdempotencyInFlight(),
  AQ002: () => new IdempotencyMismatch(),
  AQ003: () => new OrderAlreadyThere(),
  AQ004: () => new StaleMoment(),
  AQ005: () => new CaseNotFound(),
  AQ006: () => new OperatorImportRunning(),
  AQ007: () => new TooManyOperatorsMissing(),
  AQ008: () => new HandlerExcluded(),
  AQ029: () => new LookNotLet(),
};

const ownConstraints: Readonly<Record<string, () => Error>> = {
  external_order_is_filed_once: () => new OrderAlreadyThere(),
  case_city_unit_fkey: () => new UnitNotKnown(),
  case_unit_city_unit_fkey: () => new UnitNotKnown(),
};

/** Classes of SQLSTATE that say "not now": connection, resources, operator intervention, disk and I/O. */
const passing = /^(08|53|57|58)|^55P03$|^25P03$/;
const systemFault = /^E[A-Z]+$/;

/** Serialisation failure and deadlock: the whole transaction may be tried again. */
const retriable = new Set(['40001', '40P01']);

export function isRetriable(fault: unknown): boolean {
  return retriable.has(stateOf(fault) ?? '');
}

/** @param committing whether COMMIT was on its way: then nobody knows whether it was done */
export function asRecordsFault(fault: unknown, committing = false): unknown {
  const cause: unknown = fault instanceof QueryFailedError ? fault.driverError : fault;
  if (cause instanceof pg.DatabaseError) return fromServer(cause, committing);
  if (!(cause instanceof Error)) return cause;
  const code = stateOf(cause);
  if (code !== undefined && systemFault.test(code)) return new RecordsUnavailable(code, committing);
  if (/timeout|terminated|Connection|not queryable|ended/i.test(cause.message) && isOfDriver(cause)) {
    return new RecordsUnavailable('connection', committing);
  }
  return cause;
}

function fromServer(cause: pg.DatabaseError, committing: boolean): Error {
  const code = cause.code ?? 'XX000';
  const own = ownFaults[code] ?? ownConstraints[cause.constraint ?? ''];
  if (own !== undefined) return own();
  if (passing.test(code) || isRetriable(cause))
    return new RecordsUnavailable(code, committing && code.startsWith('57P'));
  return new RecordsFault(code, withoutValues(cause), cause.constraint);
}

/** The server's own sentence quotes values only for malformed input. */
function withoutValues(cause: pg.DatabaseError): string {
  return cause.code?.startsWith('22') === true ? 'a value has the wrong form' : cause.message;
}

/** The driver's own faults are plain Errors; ours and the rules' have names. */
function isOfDriver(cause: Error): boolean {
  return cause.name === 'Error';
}

function stateOf(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('code' in fault)) return undefined;
  return typeof fault.code === 'string' ? fault.code : undefined;
}
