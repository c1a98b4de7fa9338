// Who steps aside: beside a case, over a head's whole sight, and the list of conflicts with operators.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Asker, ConflictDesk } from '#casework';
import type { Me } from '#identity';
import { ClosedCaseQuery, type ConflictLine, type NamedOperator, OperatorConflicts } from '#records';
import { type Language, creditCodeStanding, readCreditCode } from '#rules';
import { given } from '../case/case-line.view.js';
import { Asking, SignedIn, Spoken } from '../door/asker.decorator.js';
import { numberOf } from '../door/command-request.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { wordFor } from '../words/case.text.js';
import { recusalGroundText } from '../words/choice.text.js';
import { CaseExclusionsView, ConflictDto, type ConflictView, ExclusionDeskView } from './exclusion.dto.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

@ApiTags('exclusions')
@Controller('api/v1')
export class ExclusionController {
  constructor(
    private readonly desk: ConflictDesk,
    private readonly closedCases: ClosedCaseQuery,
    private readonly conflicts: OperatorConflicts,
  ) {}

  @Get('cases/:number/exclusions')
  @Answers(CaseExclusionsView, { summary: 'To whom a case is closed, and whether anybody is left to handle it.' })
  async ofCase(
    @SignedIn() me: Me,
    @Param('number') typed: string,
    @Spoken() language: Language,
  ): Promise<CaseExclusionsView> {
    const { standing, isNobodys } = await this.closedCases.find(me.scope, numberOf(typed));
    return { standing: standing.map((one) => grounded(one, language)), nobodys: isNobodys };
  }

  @Get('exclusions')
  @OnlyFor('unit-head', 'city-head')
  @Answers(ExclusionDeskView, {
    summary: 'Who steps aside from what, in the sight of a head; cases with nobody on top.',
  })
  async list(@SignedIn() { scope }: Me, @Spoken() language: Language): Promise<ExclusionDeskView> {
    const [nobodys, closed, conflicts] = await Promise.all([
      this.closedCases.listNobodys(scope),
      this.closedCases.list(scope),
      this.conflicts.list(scope),
    ]);
    return {
      nobodys,
      closed: closed.map((one) => grounded(one, language)),
      conflicts: conflicts.map((line) => conflictView(line, language)),
    };
  }

  @Post('conflicts')
  @AnswersNothing('List an operator whose cases are closed to an officer, oneself or, as a head, another.')
  async add(@Asking() asker: Asker, @SignedIn() me: Me, @Body() asked: ConflictDto): Promise<void> {
    const { account = me.account, ground } = asked;
    const isNew = await this.desk.add(asker, { account, ground, operator: operatorOf(asked) });
    if (!isNew) throw new DoorRefusal(409, 'exclusion.conflict-listed');
  }

  @Post('conflicts/:id/lifting')
  @OnlyFor('unit-head', 'city-head')
  @AnswersNothing('Take an operator off the list: its cases are open again to the officer.')
  async lift(@Asking() asker: Asker, @Param('id') id: string): Promise<void> {
    const isLifted = uuid.test(id) && (await this.desk.lift(asker, id));
    if (!isLifted) throw new DoorRefusal(404, 'exclusion.conflict-not-found');
  }
}

/** @throws DoorRefusal where it is known by nothing, or by a code that is none */
function operatorOf({ creditCode, operatorName }: ConflictDto): NamedOperator {
  const code = creditCode === undefined ? null : readCreditCode(creditCode);
  if (code !== null && creditCodeStanding(code) === 'malformed') throw malformed('creditCode');
  const name = operatorName ?? null;
  // A name of nothing but marks would be the name of every operator that has none.
  if (name !== null && !/[\p{L}\p{N}]/u.test(name)) throw malformed('operatorName');
  if (code === null && name === null) throw malformed('operatorName');
  return { creditCode: code, name };
}

function malformed(field: string): DoorRefusal {
  return new DoorRefusal(400, 'request.invalid', { fields: [{ field, code: 'malformed' }] });
}

function conflictView(line: ConflictLine, language: Language): ConflictView {
  const { id, account, accountName, unitName, creditCode, name, ground, since, setByName } = line;
  return {
    ...{ id, account, accountName, unitName, since, byName: setByName },
    ...given('creditCode', creditCode),
    ...given('operatorName', name),
    ground: wordFor(recusalGroundText, ground, language),
  };
}

function grounded<T extends { readonly ground: string }>(row: T, language: Language): T {
  return { ...row, ground: wordFor(recusalGroundText, row.ground, language) };
}
