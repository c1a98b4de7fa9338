// Every command that a person may give, with its form: routes, checks, document, screen and command line are made from here.
import { ANY_CASE_FORMS } from './any-case.forms.js';
import type { AnyForm, CommandOf, FormOf, OfficersCommand } from './command-form.js';
import { COMPLAINT_FORMS } from './complaint.forms.js';
import { REPORT_FORMS } from './report.forms.js';
import { SETTLEMENT_FORMS } from './settlement.forms.js';

export const COMMAND_FORMS: { readonly [T in OfficersCommand]: FormOf<CommandOf<T>> } = {
  ...ANY_CASE_FORMS,
  ...COMPLAINT_FORMS,
  ...REPORT_FORMS,
  ...SETTLEMENT_FORMS,
};

export function isOfficersCommand(name: string): name is OfficersCommand {
  return Object.hasOwn(COMMAND_FORMS, name);
}

export const OFFICERS_COMMANDS: readonly OfficersCommand[] = Object.keys(COMMAND_FORMS).filter(isOfficersCommand);

export function formOf(name: OfficersCommand): AnyForm {
  return COMMAND_FORMS[name];
}
