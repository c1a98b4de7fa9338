// Checks the form of what came in: unknown fields are refused, faults are named by field and code, never by value.
import { type Type, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DoorRefusal, type FieldFault } from './door-refusal.js';
import { isFieldCode } from './door.text.js';

const mostFaultsTold = 20;
const aFieldsName = /^[a-z][A-Za-z]{0,30}$/;

/** A body whose class was made from a table; all others are known by their parameter. */
export interface Expected {
  readonly type: Type;
  /** A class without fields is no class to the validator: then only what is too much can be wrong. */
  readonly isEmpty: boolean;
}

export function checkedPipe(expected?: Expected): ValidationPipe {
  return new ValidationPipe({
    ...(expected === undefined ? {} : { expectedType: expected.type }),
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: expected?.isEmpty !== true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: refusalOf,
  });
}

function refusalOf(errors: readonly ValidationError[]): DoorRefusal {
  // A list, or a bare word, where an object belongs: the fault is in no field.
  if (errors.some(({ property }: Partial<ValidationError>) => property === undefined)) {
    return new DoorRefusal(400, 'request.malformed');
  }
  return new DoorRefusal(400, 'request.invalid', { fields: faultsOf(errors, '').slice(0, mostFaultsTold) });
}

function faultsOf(errors: readonly ValidationError[], inside: string): readonly FieldFault[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    // A name that nobody gave to a field may be anything that somebody knows: it is repeated where it looks like a field's.
    const isOurs = constraints['whitelistValidation'] === undefined || aFieldsName.test(property);
    const field = `${inside}${isOurs ? property.slice(0, 60) : '?'}`;
    const own = Object.entries(constraints).map(([constraint, message]) => faultOf(field, constraint, message));
    return [...own, ...faultsOf(children, `${field}.`)];
  });
}

function faultOf(field: string, constraint: string, message: string): FieldFault {
  if (constraint === 'whitelistValidation') return { field, code: 'unknown' };
  const [code = '', limit] = message.split(' ');
  if (!isFieldCode(code)) return { field, code: 'malformed' };
  return limit === undefined ? { field, code } : { field, code, limit: Number(limit) };
}
