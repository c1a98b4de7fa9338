// One route for each command of a filer who is signed in; whatever he did not file is not there.
import { Controller, type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseNotFound, ConsumerFilingsQuery } from '#records';
import { Settings } from '#settings';
import { partyBodyOf } from '../case/command-body.js';
import type { OfficersCommand } from '../case/command-form.js';
import { addCommandRoute } from '../case/command-route.js';
import { commandsOfParty } from '../case/party-commands.table.js';
import { numberOf } from '../door/command-request.decorator.js';
import { ConsumerRoute } from '../door/consumer-route.decorator.js';
import { consumerOf } from '../door/consumer.guard.js';
import { FilerCommands, type FilerRequest } from '../tracking/filer-commands.js';
import { FilerOutcomeView } from '../tracking/tracking.dto.js';

interface ConsumerRequest {
  readonly consumer: string;
  readonly request: FilerRequest;
}

const AsConsumer = createParamDecorator((_nothing: unknown, context: ExecutionContext): ConsumerRequest => {
  const request = context.switchToHttp().getRequest<FilerRequest>();
  return { consumer: consumerOf(request), request };
});

@ApiTags('consumer')
@ConsumerRoute('needed')
@Controller('api/v1/consumer/filings/:number/commands')
export class ConsumerCommandController {
  constructor(
    private readonly settings: Settings,
    private readonly filings: ConsumerFilingsQuery,
    private readonly commands: FilerCommands,
  ) {}

  async carryOut(
    name: OfficersCommand,
    { consumer, request }: ConsumerRequest,
    body: object,
  ): Promise<FilerOutcomeView> {
    const { city } = this.settings;
    const scope = await this.filings.findScope({ city, consumer }, numberOf(request.params.number));
    if (scope === undefined) throw new CaseNotFound();
    return this.commands.carryOut(scope, { name, body, request });
  }
}

commandsOfParty('filer').forEach((name) =>
  addCommandRoute<ConsumerCommandController, ConsumerRequest, FilerOutcomeView>(ConsumerCommandController.prototype, {
    name,
    body: partyBodyOf('filer', name),
    given: AsConsumer(),
    answer: FilerOutcomeView,
    carryOut: async (doors, asked, written) => doors.carryOut(name, asked, written),
  }),
);
