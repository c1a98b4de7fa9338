// Gives a controller the route of a command, as decorators would: checked by its form, in the document under its name.
import { Body, Post, type Type } from '@nestjs/common';
import { ApiBody, ApiParam } from '@nestjs/swagger';
import { checkedPipe, type Expected } from '../door/checked.pipe.js';
import { Answers, Keyed, SeesVersion } from '../door/documented.decorator.js';
import type { OfficersCommand } from './command-form.js';
import { formOf } from './command-forms.table.js';

export interface CommandRoute<Doors, Given, Answer> {
  readonly name: OfficersCommand;
  readonly body: Expected;
  /** Finds out who gives it, about which case. */
  readonly given: ParameterDecorator;
  readonly answer: Type<Answer & object>;
  readonly carryOut: (doors: Doors, given: Given, written: object) => Promise<Answer>;
}

export function addCommandRoute<Doors extends object, Given, Answer>(
  doors: Doors,
  { name, body, given, answer, carryOut }: CommandRoute<Doors, Given, Answer>,
): void {
  const method = name.replace(/-([a-z])/g, (_mark, letter: string) => letter.toUpperCase());
  const route = async function (this: Doors, asked: Given, written: object): Promise<Answer> {
    return carryOut(this, asked, written);
  };
  // The document finds a route by the name of its function.
  Object.defineProperty(route, 'name', { value: method });
  const descriptor = { value: route, writable: true, configurable: true };
  Object.defineProperty(doors, method, descriptor);
  given(doors, method, 0);
  Body(checkedPipe(body))(doors, method, 1);
  for (const decorate of [
    Post(name),
    ApiParam({ name: 'number', description: 'The public number of the case, such as 7K3M-9QXT-F.', type: String }),
    ApiBody({ type: body.type }),
    Answers(answer, { summary: formOf(name).summary }),
    Keyed(),
    SeesVersion(),
  ]) {
    decorate(doors, method, descriptor);
  }
}
