// One route for each command of an enterprise: the side is its own, the words are sealed, the law decides.
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseDesk } from '#casework';
import { Sealer } from '#identity';
import { Settings } from '#settings';
import { partyBodyOf, partyCommandOf } from '../case/command-body.js';
import type { OfficersCommand } from '../case/command-form.js';
import { addCommandRoute } from '../case/command-route.js';
import type { Sealing } from '../case/form-field.js';
import { commandsOfParty } from '../case/party-commands.table.js';
import { EnterpriseRoute } from '../door/enterprise-route.decorator.js';
import { CommandedByEnterprise, type EnterpriseCommandRequest, enterpriseAsker } from './enterprise-asker.js';
import { EnterpriseOutcomeView } from './enterprise-case.dto.js';

@ApiTags('enterprise')
@EnterpriseRoute()
@Controller('api/v1/enterprise/cases/:number/commands')
export class EnterpriseCommandController {
  private readonly sealing: Sealing;

  constructor(
    private readonly desk: CaseDesk,
    private readonly settings: Settings,
    sealer: Sealer,
  ) {
    this.sealing = {
      words: (written) => sealer.sealText(written, 'statement'),
      person: (written, role) => sealer.sealPerson(written, role),
    };
  }

  /** @returns nothing of a complaint that may have grown out of it: that is between the consumer and the bureau */
  async carryOut(
    name: OfficersCommand,
    { enterprise, given }: EnterpriseCommandRequest,
    body: object,
  ): Promise<EnterpriseOutcomeView> {
    const { asker, number, version, keyed } = given(enterpriseAsker(enterprise, this.settings.city));
    const command = partyCommandOf('enterprise', { name, body }, this.sealing);
    const receipt = await this.desk.handle(asker, number, { command, expectedVersion: version, keyed });
    return { number: receipt.number, version: receipt.version };
  }
}

commandsOfParty('enterprise').forEach((name) =>
  addCommandRoute<EnterpriseCommandController, EnterpriseCommandRequest, EnterpriseOutcomeView>(
    EnterpriseCommandController.prototype,
    {
      name,
      body: partyBodyOf('enterprise', name),
      given: CommandedByEnterprise(),
      answer: EnterpriseOutcomeView,
      carryOut: async (doors, given, written) => doors.carryOut(name, given, written),
    },
  ),
);
