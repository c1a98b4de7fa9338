// What an officer and an operator may say about a record of the disclosure, and what each is shown of it.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DISCLOSURE_VIEWS } from '#records';
import {
  DISCLOSED_RESULTS,
  DISCLOSURE_CORRECTIONS,
  DISCLOSURE_STATES,
  OBJECTION_GROUNDS,
  OFFICERS_WITHDRAWALS,
  OFFICERS_WITHHOLDING_GROUNDS,
  type DisclosureCorrection,
  type ObjectionGround,
  PERSONAL_KINDS,
  PROPOSED_ACTS,
  SALES_MODES,
  type SalesMode,
} from '#rules';
import { Choice, Choices, Day, Part, Words, YesNo } from '../door/field.decorator.js';
import { ClockView } from '../case/clock.view.js';
import { LOOK_PURPOSES } from '../case/look.dto.js';
import { goodsClassText, problemClassText, requestText } from '../reference/classes.table.js';

const requests = Object.keys(requestText);
/** The codes of a table, in its order. */
export const codesOf = <Key extends string>(rows: Readonly<Record<Key, unknown>>) => {
  const keys: Key[] = [];
  for (const key in rows) keys.push(key);
  return keys;
};

type WithholdingReason = (typeof OFFICERS_WITHHOLDING_GROUNDS)[number];
type WithdrawalReason = (typeof OFFICERS_WITHDRAWALS)[number];

export class DisclosureListDto {
  @Choice(DISCLOSURE_VIEWS, { optional: true }) readonly view?: (typeof DISCLOSURE_VIEWS)[number];
}

export class DisclosureDraftDto {
  @Day({ optional: true, description: 'The day of purchase; told only where a second person releases.' })
  readonly boughtOn?: string;
  @Choice(Object.keys(goodsClassText), { optional: true, list: 'goodsClasses' }) readonly goodsClass?: string;
  @Choice(Object.keys(problemClassText), { optional: true, list: 'problemClasses' }) readonly problemClass?: string;
  @Choice(SALES_MODES, { optional: true }) readonly salesMode?: SalesMode;
  @Choices(requests, { least: 0, most: requests.length, list: 'requests' }) readonly requests: readonly string[];
  @Words({
    most: 500,
    optional: true,
    description: 'Without anything that points to a person; left out: class and result only.',
  })
  readonly summary?: string;
}

export class DisclosurePublicationDto {
  @Part(() => DisclosureDraftDto) readonly draft: DisclosureDraftDto;
  @YesNo({ description: 'That what looks like a name or a place in the summary is none.' }) readonly judged: boolean;
}

export class DisclosureCorrectionDto extends DisclosurePublicationDto {
  @Choice(codesOf(DISCLOSURE_CORRECTIONS)) readonly reason: DisclosureCorrection;
}

export class DisclosureWithholdingDto {
  @Choice(OFFICERS_WITHHOLDING_GROUNDS) readonly reason: WithholdingReason;
}

export class DisclosureWithdrawalDto {
  @Choice(OFFICERS_WITHDRAWALS) readonly reason: WithdrawalReason;
}

export class DisclosureKeepingDto {
  @Words({ most: 2000, description: 'Why it stands; twenty characters at least, sealed.' }) readonly reasons: string;
}

export class DisclosureObjectionDto {
  @Choice(codesOf(OBJECTION_GROUNDS)) readonly ground: ObjectionGround;
  @Words({ most: 2000, description: 'What is wrong; twenty characters at least, sealed.' }) readonly words: string;
}

export class DisclosureOriginalDto {
  @Choice(LOOK_PURPOSES) readonly purpose: (typeof LOOK_PURPOSES)[number];
  @Words({ most: 500, optional: true, description: 'Why, in words.' }) readonly words?: string;
}

export class PersonalSpanView {
  @ApiProperty({ enum: PERSONAL_KINDS }) readonly kind: string;
  @ApiProperty() readonly kindText: string;
  @ApiProperty({ type: 'integer', description: 'In UTF-16 units.' }) readonly start: number;
  @ApiProperty({ type: 'integer' }) readonly end: number;
}

export class DisclosureOriginalView {
  @ApiProperty({ description: 'The sealed story, for this one answer.' }) readonly story: string;
  @ApiProperty({ type: () => [PersonalSpanView], description: 'What looks personal in it.' })
  readonly spans: readonly PersonalSpanView[];
  @ApiProperty({ description: 'The story with each of them made unreadable: a draft to go on from.' })
  readonly draft: string;
  @ApiProperty({ format: 'date-time' }) readonly until: string;
}

export class PublicCopyView {
  @ApiProperty() readonly operatorName: string;
  @ApiPropertyOptional() readonly operatorAddress?: string;
  @ApiPropertyOptional() readonly creditCode?: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty({ format: 'date' }) readonly complainedOn: string;
  @ApiPropertyOptional({ format: 'date' }) readonly boughtOn?: string;
  @ApiPropertyOptional() readonly goodsClass?: string;
  @ApiPropertyOptional() readonly problemClass?: string;
  @ApiPropertyOptional() readonly salesMode?: string;
  @ApiProperty({ type: [String] }) readonly requests: readonly string[];
  @ApiProperty({ enum: DISCLOSED_RESULTS }) readonly result: string;
  @ApiProperty() readonly resultText: string;
  @ApiPropertyOptional() readonly summary?: string;
}

export class DisclosureGivensView {
  @ApiPropertyOptional() readonly operatorAddress?: string;
  @ApiPropertyOptional() readonly creditCode?: string;
  @ApiProperty({ format: 'date' }) readonly complainedOn: string;
  @ApiPropertyOptional({ description: 'None while the case is open again.' }) readonly resultText?: string;
}

export class DisclosureProposalView {
  @ApiProperty({ enum: PROPOSED_ACTS }) readonly act: string;
  @ApiProperty() readonly actText: string;
  @ApiProperty() readonly byName: string;
  @ApiProperty({ description: 'Whether it is the own one, which another has to release.' }) readonly own: boolean;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiPropertyOptional() readonly reasonText?: string;
  @ApiPropertyOptional({ type: () => DisclosureDraftDto }) readonly draft?: DisclosureDraftDto;
}

export class DisclosureLineView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly number: string;
  @ApiProperty() readonly operatorName: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty({ enum: DISCLOSURE_STATES }) readonly state: string;
  @ApiProperty() readonly stateText: string;
  @ApiProperty({ format: 'date' }) readonly dueOn: string;
  @ApiProperty() readonly overdue: boolean;
  @ApiPropertyOptional({ format: 'date-time' }) readonly closedAt?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly publishedAt?: string;
  @ApiPropertyOptional({ format: 'date' }) readonly endsOn?: string;
  @ApiPropertyOptional() readonly reasonText?: string;
  @ApiPropertyOptional({ enum: PROPOSED_ACTS }) readonly proposedAct?: string;
  @ApiPropertyOptional({ format: 'date', description: 'By when an objection is to be answered.' })
  readonly objectionDueOn?: string;
}

export class DisclosureListView {
  @ApiProperty({ format: 'date-time' }) readonly asOf: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'How many in each view.' })
  readonly counts: Readonly<Record<string, number>>;
  @ApiProperty({ type: () => [DisclosureLineView] }) readonly items: readonly DisclosureLineView[];
}

export class ObjectionView {
  @ApiProperty() readonly ground: string;
  @ApiProperty() readonly groundText: string;
  @ApiProperty({ format: 'date-time' }) readonly objectedAt: string;
  @ApiProperty({ format: 'date' }) readonly dueOn: string;
  @ApiPropertyOptional() readonly answerText?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly answeredAt?: string;
  @ApiPropertyOptional({ type: 'integer', description: 'The event beside which its words are sealed.' })
  readonly seq?: number;
}

export class DisclosureHistoryView {
  @ApiProperty({ type: 'integer' }) readonly version: number;
  @ApiProperty() readonly act: string;
  @ApiProperty() readonly actText: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiPropertyOptional() readonly reasonText?: string;
  @ApiPropertyOptional() readonly byName?: string;
  @ApiProperty({ description: 'Whether everybody may read the line.' }) readonly public: boolean;
}

export class WithholdingChoice {
  @ApiProperty({ enum: OFFICERS_WITHHOLDING_GROUNDS }) readonly code: WithholdingReason;
  @ApiProperty() readonly text: string;
}

export class CorrectionChoice {
  @ApiProperty({ enum: codesOf(DISCLOSURE_CORRECTIONS) }) readonly code: DisclosureCorrection;
  @ApiProperty() readonly text: string;
}

export class WithdrawalChoice {
  @ApiProperty({ enum: OFFICERS_WITHDRAWALS }) readonly code: WithdrawalReason;
  @ApiProperty() readonly text: string;
}

export class SalesModeChoice {
  @ApiProperty({ enum: SALES_MODES }) readonly code: SalesMode;
  @ApiProperty() readonly text: string;
}

export class DisclosureChoicesView {
  @ApiProperty({ type: () => [WithholdingChoice] }) readonly withholdings: readonly WithholdingChoice[];
  @ApiProperty({ type: () => [CorrectionChoice] }) readonly corrections: readonly CorrectionChoice[];
  @ApiProperty({ type: () => [WithdrawalChoice] }) readonly withdrawals: readonly WithdrawalChoice[];
  @ApiProperty({ type: () => [SalesModeChoice] }) readonly salesModes: readonly SalesModeChoice[];
}

export class DisclosurePageView extends DisclosureLineView {
  @ApiProperty({ type: 'integer', description: 'For If-Match.' }) readonly version: number;
  @ApiProperty({ description: 'Whether the complainant consented.' }) readonly consents: boolean;
  @ApiProperty({ type: [String], description: 'What may be done as it stands; the roles decide who.' })
  readonly allowed: readonly string[];
  @ApiProperty({ description: 'Whether another than who proposed must release.' }) readonly needsSecond: boolean;
  @ApiPropertyOptional() readonly goodsClass?: string;
  @ApiPropertyOptional() readonly problemClass?: string;
  @ApiProperty({ type: [String] }) readonly requests: readonly string[];
  @ApiProperty({
    type: () => DisclosureGivensView,
    description: 'What a copy takes from the case, whatever is proposed.',
  })
  readonly givens: DisclosureGivensView;
  @ApiProperty({ type: () => DisclosureChoicesView, description: 'What may be chosen, in words.' })
  readonly choices: DisclosureChoicesView;
  @ApiPropertyOptional({ type: () => PublicCopyView }) readonly copy?: PublicCopyView;
  @ApiPropertyOptional({ type: () => DisclosureProposalView }) readonly proposal?: DisclosureProposalView;
  @ApiProperty({ type: () => [ObjectionView] }) readonly objections: readonly ObjectionView[];
  @ApiProperty({ type: () => [DisclosureHistoryView] }) readonly history: readonly DisclosureHistoryView[];
}

export class OwnObjectionView extends ObjectionView {
  @ApiPropertyOptional({ type: () => ClockView, description: 'By when it is answered, and why then.' })
  readonly clock?: ClockView;
}

export class OwnDisclosureView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: DISCLOSURE_STATES }) readonly state: string;
  @ApiProperty() readonly stateText: string;
  @ApiProperty() readonly unitName: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly publishedAt?: string;
  @ApiPropertyOptional({ format: 'date' }) readonly endsOn?: string;
  @ApiPropertyOptional() readonly reasonText?: string;
  @ApiPropertyOptional({ type: () => PublicCopyView }) readonly copy?: PublicCopyView;
  @ApiPropertyOptional({ description: 'Class of the goods and of the problem, in words.' }) readonly about?: string;
  @ApiProperty({ description: 'Whether it may object now.' }) readonly mayObject: boolean;
  @ApiProperty({ type: () => [OwnObjectionView] }) readonly objections: readonly OwnObjectionView[];
}

export class ComingDisclosureView {
  @ApiProperty() readonly unitName: string;
  @ApiProperty({ format: 'date', description: 'By when it is published, or withheld.' }) readonly dueOn: string;
}

export class ObjectionChoice {
  @ApiProperty({ enum: codesOf(OBJECTION_GROUNDS) }) readonly code: ObjectionGround;
  @ApiProperty() readonly text: string;
}

export class OwnDisclosuresView {
  @ApiProperty({ type: () => [OwnDisclosureView] }) readonly records: readonly OwnDisclosureView[];
  @ApiProperty({ type: () => [ComingDisclosureView], description: 'What waits to be published or withheld.' })
  readonly coming: readonly ComingDisclosureView[];
  @ApiProperty({ type: () => [ObjectionChoice], description: 'What may be found wrong, in words.' })
  readonly grounds: readonly ObjectionChoice[];
  @ApiPropertyOptional({ type: () => ClockView, description: 'By when an objection that comes now is answered.' })
  readonly answer?: ClockView;
}
