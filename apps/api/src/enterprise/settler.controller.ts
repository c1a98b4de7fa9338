// What anybody may ask about enterprises before filing or applying: which settle directly, and whether a code is well formed.
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Enterprises } from '#records';
import { SETTLER_PROMISES, creditCodeStanding, readCreditCode } from '#rules';
import { Costs } from '../door/costs.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { Directory } from '../reference/directory.js';
import { CreditCodeView, SettlerView, SettlersDto } from './settler.dto.js';

const LONGEST_CODE = 40;

@ApiTags('public')
@PublicRoute()
@Costs(5)
@Controller('api/v1')
export class SettlerController {
  constructor(
    private readonly enterprises: Enterprises,
    private readonly directory: Directory,
  ) {}

  @Get('settlers')
  @Answers(SettlerView, { summary: 'Enterprises that settle directly, by name or credit code; a few.', list: true })
  async find(@Query() { words }: SettlersDto): Promise<readonly SettlerView[]> {
    const [found, { naming }] = await Promise.all([this.enterprises.listSettlers(words), this.directory.open()]);
    return found.map(({ name, creditCode, unit, promises }) => ({
      ...{ name, creditCode, unitName: naming.unitName(unit) },
      promises: promises.map((promise) => {
        const { text, means } = SETTLER_PROMISES[promise];
        return { text, means };
      }),
    }));
  }

  @Get('credit-codes/:code')
  @Answers(CreditCodeView, { summary: 'Whether a unified social credit code is as the standard has it.' })
  standing(@Param('code') typed: string): CreditCodeView {
    // What was typed is not said again: it may be the number of a person.
    return { standing: creditCodeStanding(readCreditCode(typed.slice(0, LONGEST_CODE))) };
  }
}
