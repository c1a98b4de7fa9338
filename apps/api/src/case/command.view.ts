// A command as the case page shows it: allowed or why not, by which article, and what is to be filled in.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CommandStanding } from '#rules';
import { reasonText } from '../door/violation.text.js';
import { commandText, wordFor } from '../words/case.text.js';
import { CitationView, citationView } from './citation.view.js';
import { CommandFieldView } from './command-field.view.js';
import { type FormContext, commandFields } from './command-fields.js';
import { type CommandGroup, type OfficersCommand, groupText } from './command-form.js';
import { OFFICERS_COMMANDS, formOf, isOfficersCommand } from './command-forms.table.js';

export class CommandReason {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly text: string;
}

export class CommandView {
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly label: string;
  @ApiProperty({ enum: Object.keys(groupText), description: 'The thought it belongs to.' })
  readonly group: CommandGroup;
  @ApiProperty() readonly groupLabel: string;
  @ApiProperty() readonly allowed: boolean;
  @ApiPropertyOptional({ type: () => CommandReason }) readonly reason?: CommandReason;
  @ApiPropertyOptional({ type: () => CitationView }) readonly citation?: CitationView;
  @ApiProperty({ type: () => [CommandFieldView] }) readonly fields: readonly CommandFieldView[];
}

/**
 * What may be asked of the case, as its page shows it: thought by thought, and in each as the forms stand in their
 * table, so that what decides comes first and what sends the case away last. A look has a door of its own.
 */
export function commandViews(standings: readonly CommandStanding[], context: FormContext): readonly CommandView[] {
  const places = new Map<string, number>(OFFICERS_COMMANDS.map((name, place) => [name, placeOf(name, place)]));
  return standings
    .flatMap((standing) => commandView(standing, context))
    .sort((one, other) => (places.get(one.name) ?? 0) - (places.get(other.name) ?? 0));
}

const GROUPS = Object.keys(groupText);

function placeOf(name: OfficersCommand, place: number): number {
  return GROUPS.indexOf(formOf(name).group) * OFFICERS_COMMANDS.length + place;
}

function commandView({ command, citation, objection }: CommandStanding, context: FormContext): readonly CommandView[] {
  if (!isOfficersCommand(command)) return [];
  const { language } = context;
  const { group } = formOf(command);
  const shown = {
    name: command,
    label: wordFor(commandText, command, language),
    group,
    groupLabel: groupText[group][language],
    allowed: objection === null,
    citation: citationView(objection?.citation ?? citation, language),
    fields: commandFields(command, context),
  };
  if (objection === null) return [shown];
  const { code, facts = {} } = objection;
  return [{ ...shown, reason: { code, text: reasonText({ code, facts }, language) } }];
}
