// One route for each command of a case: seal what was written, hand the command to the case desk, answer with its events.
import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiParam, ApiTags } from '@nestjs/swagger';
import { CaseDesk, type HandledReceipt } from '#casework';
import { Sealer } from '#identity';
import { CaseNotFound, TimelineQuery } from '#records';
import { checkedPipe } from '../door/checked.pipe.js';
import { type CommandRequest, Commanded } from '../door/command-request.decorator.js';
import { Answers, Keyed, SeesVersion } from '../door/documented.decorator.js';
import { Directory } from '../reference/directory.js';
import { bodyOf, commandOf } from './command-body.js';
import type { OfficersCommand } from './command-form.js';
import { OFFICERS_COMMANDS, formOf } from './command-forms.table.js';
import { CommandOutcome } from './command-outcome.view.js';
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

/** Gives the controller the route of a command, as decorators would: checked by its form, in the document under its name. */
function addRoute(name: OfficersCommand): void {
  const doors = CaseCommandController.prototype;
  const method = name.replace(/-([a-z])/g, (_mark, letter: string) => letter.toUpperCase());
  const body = bodyOf(name);
  const route = async function (
    this: CaseCommandController,
    given: CommandRequest,
    written: object,
  ): Promise<CommandOutcome> {
    return this.carryOut(name, given, written);
  };
  // The document finds a route by the name of its function.
  Object.defineProperty(route, 'name', { value: method });
  const descriptor = { value: route, writable: true, configurable: true };
  Object.defineProperty(doors, method, descriptor);
  Commanded()(doors, method, 0);
  Body(checkedPipe(body))(doors, method, 1);
  const { summary } = formOf(name);
  for (const decorate of [
    Post(name),
    ApiParam({ name: 'number', description: 'The public number of the case, such as 7K3M-9QXT-F.', type: String }),
    ApiBody({ type: body.type }),
    Answers(CommandOutcome, { summary }),
    Keyed(),
    SeesVersion(),
  ]) {
    decorate(doors, method, descriptor);
  }
}

OFFICERS_COMMANDS.forEach(addRoute);
