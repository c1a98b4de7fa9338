// A class of checked fields made from a table, where nobody would want to write out one class after another.
import type { Type } from '@nestjs/common';

/** @param fields for each field the decorator that checks and documents it */
export function checkedClass(name: string, fields: Readonly<Record<string, PropertyDecorator>>): Type<object> {
  const Made = class {};
  Object.defineProperty(Made, 'name', { value: name });
  for (const [field, decorate] of Object.entries(fields)) decorate(Made.prototype, field);
  return Made;
}
