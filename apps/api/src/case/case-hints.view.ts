// What may have to do with a case, as its page shows it: evidence for a person, and no verdict.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  FORM_MARKS,
  type FactorEvidence,
  LIKENESS_DAYS,
  NEARNESSES,
  type Near,
  OBSERVATIONS,
  OPERATOR_DAYS,
  PHONE_DAYS,
} from '#hints';
import type { FoundNear, HintedCase, OperatorCount, SamePhone } from '#records';
import type { Language } from '#rules';
import { stateText, wordFor } from '../words/case.text.js';
import { markText, nearnessText, observationWords } from '../words/hint.text.js';
import { CitationView, citationView } from './citation.view.js';
import { given } from './case-line.view.js';

/** More numbers than this are a list to search, not a hint to read. */
const SHOWN_AT_MOST = 20;

export class AlikeCase {
  @ApiProperty() readonly number: string;
  @ApiProperty() readonly kind: string;
  @ApiProperty() readonly state: string;
  @ApiProperty() readonly stateText: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty({ format: 'date-time' }) readonly registeredAt: string;
  @ApiProperty({ description: 'Whether it is about the same operator.' }) readonly sameOperator: boolean;
  @ApiProperty({ enum: NEARNESSES }) readonly nearness: string;
  @ApiProperty() readonly nearnessText: string;
}

export class AlikeCases {
  @ApiProperty({ type: 'integer' }) readonly days: number;
  @ApiProperty({ type: 'integer', description: 'In the unit of the case; all of them, however many are listed.' })
  readonly total: number;
  @ApiProperty({ type: () => [AlikeCase] }) readonly items: readonly AlikeCase[];
  @ApiPropertyOptional({ type: 'integer', description: 'In other units; told to the city only.' })
  readonly elsewhere?: number;
}

export class OperatorHint {
  @ApiProperty({ type: 'integer' }) readonly days: number;
  @ApiProperty({ type: 'integer', description: 'Other complaints about it in sight.' }) readonly complaints: number;
}

export class SamePhoneCase {
  @ApiProperty() readonly number: string;
  @ApiProperty() readonly kind: string;
  @ApiProperty() readonly state: string;
  @ApiProperty() readonly stateText: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty({ format: 'date-time' }) readonly registeredAt: string;
}

export class SamePhoneHint {
  @ApiProperty({ type: 'integer' }) readonly days: number;
  @ApiProperty({ type: 'integer', description: 'Other filings in sight with the same phone.' }) readonly total: number;
  @ApiProperty({ type: () => [SamePhoneCase] }) readonly items: readonly SamePhoneCase[];
}

export class RepeatHint {
  @ApiProperty({ type: 'integer' }) readonly days: number;
}

export class ObservationView {
  @ApiProperty({ enum: OBSERVATIONS }) readonly code: string;
  @ApiProperty({ type: 'integer' }) readonly count: number;
  @ApiProperty() readonly text: string;
}

export class FactorView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly text: string;
  @ApiProperty({ type: () => CitationView }) readonly citation: CitationView;
  @ApiProperty({ type: () => [ObservationView], description: 'Empty where nothing was seen, which proves nothing.' })
  readonly observations: readonly ObservationView[];
}

export class MarkView {
  @ApiProperty({ enum: FORM_MARKS }) readonly code: string;
  @ApiProperty() readonly text: string;
}

export class CaseHints {
  @ApiProperty({ format: 'date-time' }) readonly asOf: string;
  @ApiProperty({ type: () => AlikeCases }) readonly alike: AlikeCases;
  @ApiPropertyOptional({ type: () => OperatorHint, description: 'Of a complaint only.' })
  readonly operator?: OperatorHint;
  @ApiPropertyOptional({ type: () => [FactorView], description: 'Of a complaint only, from 2026-04-15 on.' })
  readonly factors?: readonly FactorView[];
  @ApiPropertyOptional({ type: () => SamePhoneHint, description: 'Of a complaint only.' })
  readonly samePhone?: SamePhoneHint;
  @ApiPropertyOptional({
    type: () => RepeatHint,
    description: 'Of a report, where its phone reported before: that it did, and neither how often nor where.',
  })
  readonly repeat?: RepeatHint;
  @ApiProperty({ type: () => [MarkView] }) readonly marks: readonly MarkView[];
}

export interface SeenHints {
  readonly of: HintedCase;
  readonly alike: readonly Near<FoundNear>[];
  /** Cases in sight with the same phone: of a report never told one by one. */
  readonly samePhone: readonly SamePhone[];
  /** Whether the reader is of the city, and is told how many lie elsewhere. */
  readonly seesMore: boolean;
  readonly operator: OperatorCount | null;
  /** null for a report: who reported is never weighed. */
  readonly factors: readonly FactorEvidence[] | null;
}

export function caseHints(
  { of, alike, samePhone, seesMore, operator, factors }: SeenHints,
  language: Language,
): CaseHints {
  const own = alike.filter(({ unit }) => unit === of.unit);
  const days = { operator: OPERATOR_DAYS, alike: LIKENESS_DAYS };
  return {
    asOf: of.asOf,
    alike: {
      days: LIKENESS_DAYS,
      total: own.length,
      items: own.slice(0, SHOWN_AT_MOST).map((near) => alikeCase(near, of, language)),
      ...(seesMore ? { elsewhere: alike.length - own.length } : {}),
    },
    ...given('operator', operator === null ? null : { days: OPERATOR_DAYS, complaints: operator.all }),
    ...given(
      'factors',
      factors?.map(({ factor, observations }) => ({
        code: factor.code,
        text: factor.text[language],
        citation: citationView(factor.source, language),
        observations: observations.map((seen) => ({ ...seen, text: observationWords(seen, days, language) })),
      })),
    ),
    ...phoneHint(of, samePhone, language),
    marks: of.marks.map((code) => ({ code, text: wordFor(markText, code, language) })),
  };
}

/** Who complains is counted, and shown where; of who reports it is said only that he did so before. */
function phoneHint(
  { kind }: HintedCase,
  samePhone: readonly SamePhone[],
  language: Language,
): Pick<CaseHints, 'samePhone' | 'repeat'> {
  if (kind === 'report') return samePhone.length === 0 ? {} : { repeat: { days: PHONE_DAYS } };
  if (kind === 'investigation') return {};
  const items = samePhone
    .slice(0, SHOWN_AT_MOST)
    .map((found) => ({ ...found, stateText: wordFor(stateText, found.state, language) }));
  return { samePhone: { days: PHONE_DAYS, total: samePhone.length, items } };
}

/** By the credit code where both have one, otherwise by the name as it was written. */
export function isSameOperator(one: HintedCase['respondent'], other: HintedCase['respondent']): boolean {
  if (one.creditCode !== null && other.creditCode !== null) return one.creditCode === other.creditCode;
  return one.name !== '' && one.name === other.name;
}

function alikeCase(near: Near<FoundNear>, of: HintedCase, language: Language): AlikeCase {
  const { number, kind, state, unitName, registeredAt, nearness } = near;
  return {
    ...{ number, kind, state, unitName, registeredAt, nearness },
    stateText: wordFor(stateText, state, language),
    sameOperator: isSameOperator(of.respondent, near.respondent),
    nearnessText: nearnessText[nearness][language],
  };
}
