// The commands that an enterprise may give, taken from the lifecycle of settlements and nowhere else.
import { LIFECYCLES } from '#rules';
import type { OfficersCommand } from '../case/command-form.js';
import { isOfficersCommand } from '../case/command-forms.table.js';

export const ENTERPRISE_COMMANDS: readonly OfficersCommand[] = LIFECYCLES.settlement.steps
  .filter(({ parties }) => parties.includes('enterprise'))
  .map(({ command }) => command)
  .filter(isOfficersCommand);
