// Carries out what a filer commands, once the filing has been shown to be his: the side is his own, the words are sealed.
import { Injectable } from '@nestjs/common';
import { CaseDesk } from '#casework';
import { Sealer } from '#identity';
import type { FilingScope } from '#records';
import type { FastifyRequest } from 'fastify';
import { partyCommandOf } from '../case/command-body.js';
import type { OfficersCommand } from '../case/command-form.js';
import type { Sealing } from '../case/form-field.js';
import { givenBy } from '../door/command-request.decorator.js';
import type { FilerOutcomeView } from './tracking.dto.js';

export type FilerRequest = FastifyRequest<{ Params: { number: string } }>;

export interface FilerCommand {
  readonly name: OfficersCommand;
  readonly body: object;
  readonly request: FilerRequest;
}

@Injectable()
export class FilerCommands {
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

  /** @param scope of the filing that the request has shown to be its own */
  async carryOut(scope: FilingScope, { name, body, request }: FilerCommand): Promise<FilerOutcomeView> {
    const given = givenBy(request, `filing:${scope.filing}`, { actor: { kind: 'filer' }, scope });
    const command = partyCommandOf('filer', { name, body }, this.sealing);
    const { asker, number, version, keyed } = given;
    const receipt = await this.desk.handle(asker, number, { command, expectedVersion: version, keyed });
    return { number: receipt.number, version: receipt.version, opened: receipt.opened };
  }
}
