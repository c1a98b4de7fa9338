// One route for each command of a filer who comes with number and query code; wrong codes are counted as at tracking.
import { Controller, type ExecutionContext, Inject, createParamDecorator } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { TrackingQuery } from '#records';
import { Settings } from '#settings';
import { partyBodyOf } from '../case/command-body.js';
import type { OfficersCommand } from '../case/command-form.js';
import { addCommandRoute } from '../case/command-route.js';
import { commandsOfParty } from '../case/party-commands.table.js';
import { numberOf } from '../door/command-request.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { QUERY_CODE_SECRET } from '../house/house.module.js';
import { FilerCommands, type FilerRequest } from './filer-commands.js';
import { FilerOutcomeView } from './tracking.dto.js';

const LONGEST_CODE = 40;

const AsFiler = createParamDecorator((_nothing: unknown, context: ExecutionContext): FilerRequest =>
  context.switchToHttp().getRequest<FilerRequest>(),
);

@ApiTags('public')
@PublicRoute()
@Costs(10)
@ApiHeader({ name: 'Query-Code', required: true, description: 'As on the receipt.', schema: { type: 'string' } })
@Controller('api/v1/tracking/:number/commands')
export class TrackedCommandController {
  constructor(
    private readonly settings: Settings,
    private readonly tracking: TrackingQuery,
    private readonly commands: FilerCommands,
    @Inject(QUERY_CODE_SECRET) private readonly secret: string,
  ) {}

  async carryOut(name: OfficersCommand, request: FilerRequest, body: object): Promise<FilerOutcomeView> {
    const number = numberOf(request.params.number);
    const { city } = this.settings;
    const scope = await this.tracking.findScope({ city, number, queryCode: codeOf(request), secret: this.secret });
    if (scope === undefined) throw new DoorRefusal(404, 'tracking.not-found');
    return this.commands.carryOut(scope, { name, body, request });
  }
}

/** In a header, as every proof of who asks: a body holds only what is commanded, and no address a secret. */
function codeOf({ headers }: FilerRequest): string {
  const { 'query-code': code } = headers;
  if (typeof code !== 'string' || code.length > LONGEST_CODE) throw new DoorRefusal(404, 'tracking.not-found');
  return code;
}

commandsOfParty('filer').forEach((name) =>
  addCommandRoute<TrackedCommandController, FilerRequest, FilerOutcomeView>(TrackedCommandController.prototype, {
    name,
    body: partyBodyOf('filer', name),
    given: AsFiler(),
    answer: FilerOutcomeView,
    carryOut: async (doors, request, written) => doors.carryOut(name, request, written),
  }),
);
