// The indicators of a month: the readers bring the cases, the rules count them, the door shows the numbers.
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Me } from '#identity';
import { CountedCaseQuery, Ledger } from '#records';
import { type Indicator, type Language, type Share, indicatorsOf, localDateOf } from '#rules';
import { citationView } from '../case/citation.view.js';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { type IndicatorView, IndicatorsDto, IndicatorsView, type ShareView } from './indicators.dto.js';

const monthLetters = 'YYYY-MM'.length;

/** Ids of cases, or of firms, by what the reader may be shown of them. */
type Naming = (id: string) => string;

@ApiTags('board')
@Controller('api/v1/indicators')
export class IndicatorsController {
  constructor(
    private readonly cases: CountedCaseQuery,
    private readonly ledger: Ledger,
  ) {}

  @Costs(10)
  @Get()
  @Answers(IndicatorsView, {
    summary: 'Every indicator of a month for the cases in sight, with what makes each number.',
  })
  async list(@SignedIn() me: Me, @Query() asked: IndicatorsDto, @Spoken() language: Language): Promise<IndicatorsView> {
    const month = asked.month ?? localDateOf(await this.ledger.now()).slice(0, monthLetters);
    const counted = await this.cases.list(me.scope, month, asked.unit);
    const { indicators, excluded } = indicatorsOf(counted);
    const numbers = new Map(counted.cases.map(({ id, number }) => [id, number]));
    const naming: Naming = (id) => numbers.get(id) ?? id;
    const shown = indicators.filter(({ key }) => asked.key === undefined || key === asked.key);
    const filter = { month, ...(asked.unit === undefined ? {} : { unit: asked.unit }) };
    return {
      asOf: counted.asOf,
      month,
      indicators: shown.map((indicator) => ({
        ...viewOf(indicator, language, asked.key === undefined ? null : naming),
        list: new URLSearchParams({ ...filter, key: indicator.key }).toString(),
      })),
      excluded: excluded.map(({ id, why }) => ({ number: naming(id), why })),
    };
  }
}

function viewOf(indicator: Indicator, language: Language, naming: Naming | null): Omit<IndicatorView, 'list'> {
  const { key, name, formula, unit, source, national, strict, total } = indicator;
  return {
    ...{ key, unit },
    name: name[language],
    formula: formula[language],
    source: citationView(source, language),
    national: national && shareView(national, naming),
    strict: strict && shareView(strict, naming),
    total: total && {
      value: total.value,
      cases: total.cases.length,
      ...(naming === null ? {} : { caseNumbers: total.cases.map(naming) }),
    },
  };
}

function shareView({ numerator, denominator, permille }: Share, naming: Naming | null): ShareView {
  const counts = { numerator: numerator.length, denominator: denominator.length, permille };
  if (naming === null) return counts;
  return { ...counts, numeratorCases: numerator.map(naming), denominatorCases: denominator.map(naming) };
}
