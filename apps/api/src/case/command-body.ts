// From the body of a request to the command it gives: a class that checks it, then what the command says, sealed.
import { checkedClass } from '../door/checked-class.js';
import type { Expected } from '../door/checked.pipe.js';
import type { CommandOf, OfficersCommand } from './command-form.js';
import { formOf } from './command-forms.table.js';
import type { Sealing } from './form-field.js';
import { KNOWN_OF, type Party } from './party-commands.table.js';

/** The class that checks and documents the body of a command: `AcceptDto` of `accept`. */
export function bodyOf(name: OfficersCommand): Expected {
  return checkedBody(name, `${pascalCase(name)}Dto`, []);
}

/** The same for somebody of whom some of it is known before he says anything: `EnterpriseOfferDto` of `offer`. */
export function partyBodyOf(party: Party, name: OfficersCommand): Expected {
  return checkedBody(name, `${pascalCase(party)}${pascalCase(name)}Dto`, Object.keys(KNOWN_OF[party]));
}

/** The same for somebody of an assisting body, who fills in all of it: `AssistantHandBackDto` of `hand-back`. */
export function assistantBodyOf(name: OfficersCommand): Expected {
  return checkedBody(name, `Assistant${pascalCase(name)}Dto`, []);
}

/** The command that a party gives: what is known of it is said for it, whatever it wrote. */
export function partyCommandOf<T extends OfficersCommand>(
  party: Party,
  { name, body }: { readonly name: T; readonly body: object },
  sealing: Sealing,
): CommandOf<T> {
  return commandOf(name, { ...body, ...KNOWN_OF[party] }, sealing);
}

function checkedBody(name: OfficersCommand, className: string, known: readonly string[]): Expected {
  const fields = Object.entries(formOf(name).fields)
    .filter(([field]) => !known.includes(field))
    .map(([field, { checked, optional }]): [string, PropertyDecorator] => [field, checked({ optional })]);
  return { type: checkedClass(className, Object.fromEntries(fields)), isEmpty: fields.length === 0 };
}

/**
 * The command that a checked body gives.
 * @throws RuleViolation of a moment that does not exist; Error when the body was not checked before
 */
export function commandOf<T extends OfficersCommand>(name: T, body: object, sealing: Sealing): CommandOf<T> {
  const given = new Map<string, unknown>(Object.entries(body));
  const made = Object.entries(formOf(name).fields)
    .map(([field, { make }]): [string, unknown] => [field, make(given.get(field), sealing)])
    .filter(([, said]) => said !== undefined);
  const command: unknown = { type: name, ...Object.fromEntries(made) };
  if (!isCommand(name, command)) throw new Error(`the body of ${name} was not checked`);
  return command;
}

/** Whether it says everything that its command says, each in the type that the form promises. */
function isCommand<T extends OfficersCommand>(name: T, command: unknown): command is CommandOf<T> {
  if (typeof command !== 'object' || command === null) return false;
  const said = new Map<string, unknown>(Object.entries(command));
  const fields = Object.entries(formOf(name).fields);
  return said.get('type') === name && fields.every(([field, { holds }]) => holds(said.get(field)));
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_mark, letter: string) => letter.toUpperCase());
}
