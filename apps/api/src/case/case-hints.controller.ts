// What a machine suspects of a case, for the officer who has it in sight; of a report nothing but that it came before.
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FORM_MARKS, LIKENESS_DAYS, type Near, OPERATOR_DAYS, PHONE_DAYS, alikeOf, evidenceOf } from '#hints';
import type { Me } from '#identity';
import { type FoundNear, HintQuery, type HintedCase } from '#records';
import { type CaseKind, type Language, type Role, livingNeedsFactorsOn, localDateOf } from '#rules';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { numberOf } from '../door/command-request.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { CaseHints, type SeenHints, caseHints, isSameOperator } from './case-hints.view.js';

/** With which kinds a case is compared: who complained must never be found by what was reported, nor the other way. */
const COMPARED: Readonly<Record<CaseKind, readonly CaseKind[]>> = {
  complaint: ['complaint', 'settlement'],
  settlement: ['complaint', 'settlement'],
  report: ['report'],
  investigation: [],
};

/** A county is not even told that there is something elsewhere. */
const CITY_ROLES: readonly Role[] = ['city-head', 'city-intake'];

@ApiTags('cases')
@Controller('api/v1/cases')
export class CaseHintsController {
  constructor(private readonly hints: HintQuery) {}

  @Costs(5)
  @Get(':number/hints')
  @Answers(CaseHints, { summary: 'What may have to do with a case, with its evidence, for a person to judge.' })
  async find(@SignedIn() me: Me, @Param('number') typed: string, @Spoken() language: Language): Promise<CaseHints> {
    const of = await this.hints.find(me.scope, numberOf(typed));
    const kinds = COMPARED[of.kind];
    const found = await this.hints.listNear(me.scope, { of, kinds, days: LIKENESS_DAYS });
    const alike = of.signature === null ? [] : alikeOf(of.signature, found);
    const samePhone = await this.hints.listSamePhone(me.scope, { of, kinds, days: PHONE_DAYS });
    const seen = { of, alike, samePhone, seesMore: me.roles.some((role) => CITY_ROLES.includes(role)) };
    return caseHints({ ...seen, ...(await this.weighed(me, seen)) }, language);
  }

  /** Of a complaint only: a person who reports is neither counted nor weighed. */
  private async weighed(
    me: Me,
    { of, alike, samePhone }: Pick<SeenHints, 'of' | 'alike' | 'samePhone'>,
  ): Promise<Pick<SeenHints, 'operator' | 'factors'>> {
    const kinds = COMPARED[of.kind];
    if (!kinds.includes('complaint')) return { operator: null, factors: null };
    const operator = await this.hints.countOperator(me.scope, of, { kinds, days: OPERATOR_DAYS });
    return {
      operator,
      factors: evidenceOf(livingNeedsFactorsOn(localDateOf(of.asOf)), {
        operator: operator === null ? null : { ...operator, complaints: operator.all },
        alike: countedAlike(of, alike),
        samePhone: samePhone.length,
        attachments: of.attachments,
        isAmountStated: of.amountFen !== null,
        marks: FORM_MARKS.filter((mark) => of.marks.includes(mark)),
      }),
    };
  }
}

function countedAlike(
  { respondent }: HintedCase,
  alike: readonly Near<FoundNear>[],
): { readonly sameOperator: number; readonly otherOperators: number } {
  const sameOperator = alike.filter((near) => isSameOperator(respondent, near.respondent)).length;
  return { sameOperator, otherOperators: alike.length - sameOperator };
}
