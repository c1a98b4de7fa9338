// Where a browser fetches the sum it has to do before it files or asks for a code.
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProofOfWork } from '#identity';
import { Answers } from '../door/documented.decorator.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { ProofDto, ProofQuestionView } from './proof.dto.js';

@ApiTags('public')
@Controller('api/v1/proof')
export class ProofController {
  constructor(private readonly proofs: ProofOfWork) {}

  @Get()
  @PublicRoute()
  @Answers(ProofQuestionView, { summary: 'The sum to be done first; it is good for one request, for ten minutes.' })
  async ask(@Query() asked: ProofDto): Promise<ProofQuestionView> {
    const challenge = await this.proofs.ask(asked.for);
    return challenge === undefined ? {} : { challenge };
  }
}
