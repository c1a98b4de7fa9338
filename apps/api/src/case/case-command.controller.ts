// One route for each command of a case: seal what was written, hand the command to the case desk, answer with its events.
import { Body, Controller, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CaseDesk, type HandledReceipt } from '#casework';
import { Sealer } from '#identity';
import { CaseNotFound, TimelineQuery } from '#records';
import { type CommandRequest, Commanded } from '../door/command-request.decorator.js';
import { Answers, Keyed, SeesVersion } from '../door/documented.decorator.js';
import { Directory } from '../reference/directory.js';
import {
  AcceptDto,
  AnswerExtensionDto,
  ArrangeMediationDto,
  AskExtensionDto,
  AssignDto,
  DeclineDto,
  DispatchDto,
  InstituteDto,
  NoteDto,
  NotifyTerminationDto,
  OpenLeadDto,
  RecordAgreementDto,
  RecordDecisionDto,
  RecordSettlementDto,
  RefuseDto,
  ResumeDto,
  ReturnDto,
  SendForTestingDto,
  SetAsideDto,
  TellReporterDto,
  TerminateDto,
} from './case-command.dto.js';
import { COMMANDS, type OfficersCommand } from './case-command.table.js';
import { CommandOutcome } from './command-outcome.view.js';
import { type TimelineItem, timelineItem } from './timeline.view.js';

/** A command's own route, with its headers in the document. */
function Command(name: OfficersCommand, summary: string): MethodDecorator {
  return (target, key, descriptor) => {
    for (const decorate of [Post(name), Answers(CommandOutcome, { summary }), Keyed(), SeesVersion()]) {
      decorate(target, key, descriptor);
    }
  };
}

@ApiTags('commands')
@ApiParam({ name: 'number', description: 'The public number of the case, such as 7K3M-9QXT-4.', type: String })
@Controller('api/v1/cases/:number/commands')
export class CaseCommandController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly sealer: Sealer,
    private readonly timelines: TimelineQuery,
    private readonly directory: Directory,
  ) {}

  @Command('dispatch', 'Say which unit the case belongs to, and as what.')
  dispatch(@Commanded() given: CommandRequest, @Body() body: DispatchDto): Promise<CommandOutcome> {
    return this.carryOut('dispatch', given, body);
  }

  @Command('set-aside', 'Set a consultation aside: it is no case.')
  setAside(@Commanded() given: CommandRequest, @Body() body: SetAsideDto): Promise<CommandOutcome> {
    return this.carryOut('set-aside', given, body);
  }

  @Command('return', 'Send the case back to the intake desk.')
  return(@Commanded() given: CommandRequest, @Body() body: ReturnDto): Promise<CommandOutcome> {
    return this.carryOut('return', given, body);
  }

  @Command('assign', 'Give the case to an officer.')
  assign(@Commanded() given: CommandRequest, @Body() body: AssignDto): Promise<CommandOutcome> {
    return this.carryOut('assign', given, body);
  }

  @Command('note', 'Write a sealed note beside the case.')
  note(@Commanded() given: CommandRequest, @Body() body: NoteDto): Promise<CommandOutcome> {
    return this.carryOut('note', given, body);
  }

  @Command('accept', 'Accept a complaint.')
  accept(@Commanded() given: CommandRequest, @Body() body: AcceptDto): Promise<CommandOutcome> {
    return this.carryOut('accept', given, body);
  }

  @Command('refuse', 'Refuse a complaint on a ground of the law.')
  refuse(@Commanded() given: CommandRequest, @Body() body: RefuseDto): Promise<CommandOutcome> {
    return this.carryOut('refuse', given, body);
  }

  @Command('arrange-mediation', 'Set time and place of a mediation.')
  arrangeMediation(@Commanded() given: CommandRequest, @Body() body: ArrangeMediationDto): Promise<CommandOutcome> {
    return this.carryOut('arrange-mediation', given, body);
  }

  @Command('send-for-testing', 'Stop the clock for an appraisal or a test.')
  sendForTesting(@Commanded() given: CommandRequest, @Body() body: SendForTestingDto): Promise<CommandOutcome> {
    return this.carryOut('send-for-testing', given, body);
  }

  @Command('resume', 'Let the clock go on after a test.')
  resume(@Commanded() given: CommandRequest, @Body() body: ResumeDto): Promise<CommandOutcome> {
    return this.carryOut('resume', given, body);
  }

  @Command('record-agreement', 'Record a mediated agreement and close the complaint.')
  recordAgreement(@Commanded() given: CommandRequest, @Body() body: RecordAgreementDto): Promise<CommandOutcome> {
    return this.carryOut('record-agreement', given, body);
  }

  @Command('record-settlement', 'Record that the parties settled or the complaint was withdrawn.')
  recordSettlement(@Commanded() given: CommandRequest, @Body() body: RecordSettlementDto): Promise<CommandOutcome> {
    return this.carryOut('record-settlement', given, body);
  }

  @Command('terminate', 'Terminate mediation on a ground of the law.')
  terminate(@Commanded() given: CommandRequest, @Body() body: TerminateDto): Promise<CommandOutcome> {
    return this.carryOut('terminate', given, body);
  }

  @Command('notify-termination', 'Record that both parties were told of the termination.')
  notifyTermination(@Commanded() given: CommandRequest, @Body() body: NotifyTerminationDto): Promise<CommandOutcome> {
    return this.carryOut('notify-termination', given, body);
  }

  @Command('open-lead', 'Open a lead found in mediation as a report.')
  openLead(@Commanded() given: CommandRequest, @Body() body: OpenLeadDto): Promise<CommandOutcome> {
    return this.carryOut('open-lead', given, body);
  }

  @Command('institute', 'File a case on a verified report.')
  institute(@Commanded() given: CommandRequest, @Body() body: InstituteDto): Promise<CommandOutcome> {
    return this.carryOut('institute', given, body);
  }

  @Command('decline', 'Decide not to file a case.')
  decline(@Commanded() given: CommandRequest, @Body() body: DeclineDto): Promise<CommandOutcome> {
    return this.carryOut('decline', given, body);
  }

  @Command('ask-extension', 'Ask for an extension of the verification period.')
  askExtension(@Commanded() given: CommandRequest, @Body() body: AskExtensionDto): Promise<CommandOutcome> {
    return this.carryOut('ask-extension', given, body);
  }

  @Command('answer-extension', 'Approve or refuse an extension somebody else asked for.')
  answerExtension(@Commanded() given: CommandRequest, @Body() body: AnswerExtensionDto): Promise<CommandOutcome> {
    return this.carryOut('answer-extension', given, body);
  }

  @Command('tell-reporter', 'Record that the reporter was told.')
  tellReporter(@Commanded() given: CommandRequest, @Body() body: TellReporterDto): Promise<CommandOutcome> {
    return this.carryOut('tell-reporter', given, body);
  }

  @Command('record-decision', 'Record the decision of an investigation.')
  recordDecision(@Commanded() given: CommandRequest, @Body() body: RecordDecisionDto): Promise<CommandOutcome> {
    return this.carryOut('record-decision', given, body);
  }

  private async carryOut(name: OfficersCommand, given: CommandRequest, body: object): Promise<CommandOutcome> {
    const { asker, number, version, keyed } = given;
    const command = COMMANDS[name].command(body, (words) => this.sealer.sealText(words, 'statement'));
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
