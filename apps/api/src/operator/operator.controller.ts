// The registry of operators: found by anybody who files, read with its marks by officers.
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Me } from '#identity';
import { EvaluationQuery, EvaluationReplies, OperatorQuery, OperatorSearchQuery, readOperatorQuestion } from '#records';
import { type Language, readCreditCode } from '#rules';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { Directory } from '../reference/directory.js';
import {
  FoundOperators,
  OperatorEvaluation,
  OperatorNameDto,
  OperatorPage,
  OperatorQuestionDto,
} from './operator.dto.js';
import { operatorEvaluation } from './operator-evaluation.view.js';
import { foundOperatorView, operatorPage } from './operator.view.js';

const mostFound = 10;
const LONGEST_CODE = 40;

@Controller('api/v1')
export class OperatorController {
  constructor(
    private readonly search: OperatorSearchQuery,
    private readonly operators: OperatorQuery,
    private readonly evaluations: EvaluationQuery,
    private readonly replies: EvaluationReplies,
    private readonly directory: Directory,
  ) {}

  @Costs(5)
  @Get('operators')
  @ApiTags('public')
  @PublicRoute()
  @Answers(FoundOperators, { summary: 'The operators of the business register that fit what was typed, ten at most.' })
  async find(@Query() { q }: OperatorQuestionDto, @Spoken() language: Language): Promise<FoundOperators> {
    const reading = readOperatorQuestion(q);
    if (!reading.ok) {
      throw new DoorRefusal(400, 'request.invalid', { fields: [{ field: 'q', code: 'nothing-to-find' }] });
    }
    const [found, directory] = await Promise.all([
      this.search.find(reading.question, mostFound),
      this.directory.open(),
    ]);
    return { operators: found.map((operator) => foundOperatorView(operator, directory, language)) };
  }

  @Costs(5)
  @Get('operators/:creditCode/evaluation')
  @ApiTags('public')
  @PublicRoute()
  @Answers(OperatorEvaluation, { summary: 'What consumers say of how complaints about an operator ended, added up.' })
  async evaluation(@Param('creditCode') typed: string, @Spoken() language: Language): Promise<OperatorEvaluation> {
    const creditCode = readCreditCode(typed.slice(0, LONGEST_CODE));
    const [sum, trace] = await Promise.all([this.evaluations.sumFor(creditCode), this.replies.traceOf(creditCode)]);
    return operatorEvaluation(sum, trace, language);
  }

  @Get('operators/:creditCode')
  @ApiTags('cases')
  @Answers(OperatorPage, { summary: 'An operator with its marks, by its credit code.' })
  async byCode(
    @SignedIn() me: Me,
    @Param('creditCode') typed: string,
    @Spoken() language: Language,
  ): Promise<OperatorPage> {
    const found = await this.operators.findByCode(me.scope, readCreditCode(typed.slice(0, LONGEST_CODE)));
    if (found === undefined) throw new DoorRefusal(404, 'operator.not-found');
    return operatorPage(found, 'code', await this.directory.open(), language);
  }

  @Get('operator-names')
  @ApiTags('cases')
  @Answers(OperatorPage, { summary: 'An operator with its marks, by its name, where only one bears it.' })
  async byName(
    @SignedIn() me: Me,
    @Query() { name }: OperatorNameDto,
    @Spoken() language: Language,
  ): Promise<OperatorPage> {
    const found = await this.operators.findByName(me.scope, name);
    if (found === undefined) throw new DoorRefusal(404, 'operator.not-found');
    return operatorPage(found, 'name', await this.directory.open(), language);
  }
}
