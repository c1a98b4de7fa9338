// The answers to the orders of another system, as a sheet to hand back: where each stands, and nobody in it.
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { answerRows, writeAnswers } from '#exchange';
import type { Me } from '#identity';
import { Ledger, OrderAnswersQuery } from '#records';
import { addDays, endOfDay, localDate, localDateOf, orderStandingOf, startOfDay } from '#rules';
import type { FastifyReply } from 'fastify';
import { Privileged } from '../audit/privileged.decorator.js';
import { SignedIn } from '../door/asker.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { AnswersDto } from './answering.dto.js';

const USUAL_DAYS = 30;
const MOST_ORDERS = 20_000;

@ApiTags('import')
@Controller('api/v1/order-answers')
export class AnsweringController {
  constructor(
    private readonly ledger: Ledger,
    private readonly answers: OrderAnswersQuery,
  ) {}

  @Costs(100)
  @Get('sheet')
  @Privileged('answers.exported')
  @OnlyFor('intake', 'city-intake', 'city-head', 'unit-head')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOperation({ summary: 'The orders received in some days, each with where it stands; the first twenty thousand.' })
  async sheet(@SignedIn() me: Me, @Query() asked: AnswersDto, @Res() reply: FastifyReply): Promise<void> {
    const asOf = await this.ledger.now();
    const to = asked.to === undefined ? localDateOf(asOf) : localDate(asked.to);
    const from = asked.from === undefined ? addDays(to, -USUAL_DAYS) : localDate(asked.from);
    const { source = '12345' } = asked;
    const period = { from: startOfDay(from), to: endOfDay(to) };
    const orders = await this.answers.list(me.scope, { source, ...period, limit: MOST_ORDERS });
    const told = orders.map(({ cases, ...order }) => ({
      ...order,
      cases: cases.map(({ number, dueOn, ...answered }) => ({ number, dueOn, standing: orderStandingOf(answered) })),
    }));
    await reply
      .headers({
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': `attachment; filename="answers-${source}-${to}.xlsx"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      .send(Buffer.from(await writeAnswers(answerRows(told, asOf))));
  }
}
