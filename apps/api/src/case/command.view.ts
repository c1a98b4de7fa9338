// A command as the case page shows it: allowed or why not, by which article, and what is to be filled in.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CommandStanding } from '#rules';
import { reasonText } from '../door/violation.text.js';
import { commandText, wordFor } from '../words/case.text.js';
import { CitationView, citationView } from './citation.view.js';
import { CommandFieldView } from './command-field.view.js';
import { type FormContext, commandFields } from './command-fields.table.js';

export class CommandReason {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly text: string;
}

export class CommandView {
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly label: string;
  @ApiProperty() readonly allowed: boolean;
  @ApiPropertyOptional({ type: () => CommandReason }) readonly reason?: CommandReason;
  @ApiPropertyOptional({ type: () => CitationView }) readonly citation?: CitationView;
  @ApiProperty({ type: () => [CommandFieldView] }) readonly fields: readonly CommandFieldView[];
}

export function commandView({ command, citation, objection }: CommandStanding, context: FormContext): CommandView {
  const { language } = context;
  const shown = {
    name: command,
    label: wordFor(commandText, command, language),
    allowed: objection === null,
    citation: citationView(objection?.citation ?? citation, language),
    fields: commandFields(command, context),
  };
  if (objection === null) return shown;
  const { code, facts = {} } = objection;
  return { ...shown, reason: { code, text: reasonText({ code, facts }, language) } };
}
