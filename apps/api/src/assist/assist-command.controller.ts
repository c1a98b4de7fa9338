// One route for each command of an assisting body; the lifecycle says which, and the bureau decides what follows.
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseDesk } from '#casework';
import { Sealer } from '#identity';
import { commandsOfAssistants } from '../case/assistant-commands.table.js';
import { assistantBodyOf, commandOf } from '../case/command-body.js';
import type { OfficersCommand } from '../case/command-form.js';
import { addCommandRoute } from '../case/command-route.js';
import type { Sealing } from '../case/form-field.js';
import type { CommandRequest } from '../door/command-request.decorator.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { CommandedForBody } from './assist-asker.js';
import { AssistOutcomeView } from './assist-case.dto.js';

@ApiTags('assist')
@OnlyFor('assistant')
@Controller('api/v1/assist/cases/:number/commands')
export class AssistCommandController {
  private readonly sealing: Sealing;

  constructor(
    private readonly desk: CaseDesk,
    sealer: Sealer,
  ) {
    this.sealing = {
      words: (written) => sealer.sealText(written, 'statement'),
      person: (written, role) => sealer.sealPerson(written, role),
    };
  }

  async carryOut(
    name: OfficersCommand,
    { asker, number, version, keyed }: Omit<CommandRequest, 'me'>,
    body: object,
  ): Promise<AssistOutcomeView> {
    const command = commandOf(name, body, this.sealing);
    const receipt = await this.desk.handle(asker, number, { command, expectedVersion: version, keyed });
    return {
      number: receipt.number,
      version: receipt.version,
      opened: receipt.opened.map((opened) => opened.number),
    };
  }
}

commandsOfAssistants().forEach((name) =>
  addCommandRoute<AssistCommandController, Omit<CommandRequest, 'me'>, AssistOutcomeView>(
    AssistCommandController.prototype,
    {
      name,
      body: assistantBodyOf(name),
      given: CommandedForBody(),
      answer: AssistOutcomeView,
      carryOut: async (doors, given, written) => doors.carryOut(name, given, written),
    },
  ),
);
