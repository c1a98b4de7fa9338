// One route for each command of a case: seal what was written, hand the command to the case desk, answer with its events.
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseDesk, type HandledReceipt } from '#casework';
import { Sealer } from '#identity';
import { CaseNotFound, TimelineQuery } from '#records';
import { type CommandRequest, Commanded } from '../door/command-request.decorator.js';
import { Directory } from '../reference/directory.js';
import { bodyOf, commandOf } from './command-body.js';
import type { OfficersCommand } from './command-form.js';
import { OFFICERS_COMMANDS } from './command-forms.table.js';
import { CommandOutcome } from './command-outcome.view.js';
import { addCommandRoute } from './command-route.js';
import type { Sealing } from './form-field.js';
import { type TimelineItem, timelineItem } from './timeline.view.js';

@ApiTags('commands')
@Controller('api/v1/cases/:number/commands')
export class CaseCommandController {
  private readonly sealing: Sealing;

  constructor(
    private readonly desk: CaseDesk,
    sealer: Sealer,
    private readonly timelines: TimelineQuery,
    private readonly directory: Directory,
  ) {
    this.sealing = {
      words: (written) => sealer.sealText(written, 'statement'),
      person: (written, role) => sealer.sealPerson(written, role),
    };
  }

  async carryOut(name: OfficersCommand, given: CommandRequest, body: object): Promise<CommandOutcome> {
    const { asker, number, version, keyed } = given;
    const command = commandOf(name, body, this.sealing);
    const receipt = await this.desk.handle(asker, number, { command, expectedVersion: version, keyed });
    return {
      number: receipt.number,
      version: receipt.version,
      events: await this.eventsOf(receipt, given),
      opened: receipt.opened.map((opened) => ({ number: opened.number, kind: opened.kind })),
    };
  }

  private async eventsOf(
    receipt: HandledReceipt,
    { asker, language }: CommandRequest,
  ): Promise<readonly TimelineItem[]> {
    const { number, firstSeq, lastSeq } = receipt;
    const [lines, { naming }] = await Promise.all([
      this.timelines.list(asker.scope, number, { fromSeq: firstSeq }).catch(whenOutOfSight),
      this.directory.open(),
    ]);
    return lines.filter(({ seq }) => seq <= lastSeq).map((line) => timelineItem(line, naming, language));
  }
}

/** A case that was sent back is out of sight of who sent it: the receipt says that it went, not what it says now. */
function whenOutOfSight(fault: unknown): readonly [] {
  if (fault instanceof CaseNotFound) return [];
  throw fault;
}

OFFICERS_COMMANDS.forEach((name) =>
  addCommandRoute<CaseCommandController, CommandRequest, CommandOutcome>(CaseCommandController.prototype, {
    name,
    body: bodyOf(name),
    given: Commanded(),
    answer: CommandOutcome,
    carryOut: async (doors, given, written) => doors.carryOut(name, given, written),
  }),
);
