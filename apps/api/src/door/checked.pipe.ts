// Checks the form of what came in: unknown fields are refused, faults are named by field and code, never by value.
import { type Type, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DoorRefusal, type FieldFault } from './door-refusal.js';
import { isFieldCode } from './door.text.js';

const mostFaultsTold = 20;

/** @param expected the class of a body whose route was made from a table; all others are known by their parameter */
export function checkedPipe(expected?: Type): ValidationPipe {
  return new ValidationPipe({
    ...(expected === undefined ? {} : { expectedType: expected }),
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    // A form without fields is a form too: to class-validator its class is "unknown". What it sends is still refused.
    forbidUnknownValues: false,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new DoorRefusal(400, 'request.invalid', { fields: faultsOf(errors, '').slice(0, mostFaultsTold) }),
  });
}

function faultsOf(errors: readonly ValidationError[], inside: string): readonly FieldFault[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = `${inside}${property.slice(0, 60)}`;
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
