// What a consumer or reporter writes: the business, the story, who he is if he says so, and the receipt he gets.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CASE_KINDS, SETTLERS, SUBJECTS, type Settler, type Subject } from '#rules';
import {
  Choice,
  Choices,
  Code,
  ExactWords,
  Fen,
  Part,
  Parts,
  UnitCode,
  WholeNumber,
  Words,
  YesNo,
} from '../door/field.decorator.js';
import { ClockView } from '../case/clock.view.js';
import { goodsClassText, problemClassText, reportClassText, requestText } from '../reference/classes.table.js';
import { AgencyDto, MemberDto, PersonDto } from './people.dto.js';

export const FILING_KINDS = ['complaint', 'report'] as const;
const LONGEST_STORY = 4000;
/** What a request may hold; how many a filing takes, the rules say. */
const MOST_MEMBERS = 30;
/** A page that stood open longer says so much. */
const LONGEST_OPEN_MS = 2_147_483_647;
const goodsClasses = Object.keys(goodsClassText);
const problemClasses = [...new Set([...Object.keys(problemClassText), ...Object.keys(reportClassText)])];
const requests = Object.keys(requestText);

export class OnlineDto {
  @Words({ most: 100 }) readonly platform: string;
  @Words({ most: 500, optional: true }) readonly link?: string;
}

export class RespondentDto {
  @Words({ most: 100 }) readonly name: string;
  @Words({ most: 200 }) readonly address: string;
  @Words({ most: 40, optional: true, description: 'County or zone, by name or code.' }) readonly district?: string;
  @Words({ most: 40, optional: true, description: 'Town or street.' }) readonly street?: string;
  @Code(/^[0-9A-HJ-NPQRTUWXY]{18}$/, { optional: true, description: 'Unified social credit code.' })
  readonly creditCode?: string;
  @Part(() => OnlineDto, { optional: true }) readonly online?: OnlineDto;
}

export class SettleFirstDto {
  @Choice(SETTLERS) readonly settler: Settler;
  @UnitCode({ optional: true, description: 'Of a service station or association; the firm itself has none.' })
  readonly settlerUnit?: string;
  @YesNo({ description: 'Whether the complaint goes to the bureau by itself on refusal or silence.' })
  readonly turnsByItself: boolean;
}

/** How the form was filled in: read by no rule, and no filing is ever kept out by it. */
export class FormTraceDto {
  @WholeNumber({
    least: 0,
    most: LONGEST_OPEN_MS,
    optional: true,
    description: 'Milliseconds from the appearing of the form to its sending.',
  })
  readonly openMs?: number;
  @Words({
    least: 0,
    most: LONGEST_STORY,
    optional: true,
    description: 'A field that nobody sees; only scripts fill it in.',
  })
  readonly homepage?: string;
}

/** What a filing says, whoever writes it down. */
export class StatedFilingDto {
  @Choices(FILING_KINDS, { least: 1, most: 2 }) readonly kinds: readonly (typeof FILING_KINDS)[number][];
  @Part(() => RespondentDto) readonly respondent: RespondentDto;
  @Words({ most: LONGEST_STORY, description: 'Sealed before it is stored.' }) readonly story: string;
  @Choice(goodsClasses, { optional: true, list: 'goodsClasses' }) readonly goodsClass?: string;
  @Choice(problemClasses, { optional: true, list: 'problemClasses or reportClasses' })
  readonly problemClass?: string;
  @Fen({ optional: true }) readonly amountFen?: number;
  @Choices(requests, { optional: true, least: 0, most: requests.length, list: 'requests' })
  readonly requests?: readonly string[];
  @Part(() => AgencyDto, { optional: true, description: 'Where the person files as an agent (令121号 第十一条).' })
  readonly agency?: AgencyDto;
  @Parts(() => MemberDto, {
    optional: true,
    least: 1,
    most: MOST_MEMBERS,
    description: 'Who else complains in a joint complaint (令121号 第十二条).',
  })
  readonly members?: readonly MemberDto[];
  @YesNo({
    optional: true,
    description: 'Of a joint complaint: whether the person speaks for all; no, where it is not said.',
  })
  readonly filerRepresents?: boolean;
  @YesNo({ optional: true, description: 'To be answered for a complaint.' }) readonly consentToDisclosure?: boolean;
  @YesNo({ optional: true, description: 'To be answered for a complaint.' }) readonly consentToEntrusting?: boolean;
  @ExactWords({
    most: 600,
    optional: true,
    description: 'The pass with which files were sent; they go with the filing.',
  })
  readonly uploadPass?: string;
  @Part(() => SettleFirstDto, {
    optional: true,
    description: 'To settle a complaint directly before the bureau steps in.',
  })
  readonly settleFirst?: SettleFirstDto;
  @YesNo({ optional: true, description: 'Whether a reporter is of the house he reports; no, where it is not said.' })
  readonly insider?: boolean;
  @Choice(SUBJECTS, { optional: true, list: 'subjects' }) readonly subject?: Subject;
}

export class FilingDto extends StatedFilingDto {
  @Part(() => PersonDto, { optional: true, description: 'Needed for a complaint; a report may be anonymous.' })
  readonly person?: PersonDto;
  @Part(() => FormTraceDto, { optional: true, description: 'What the page says of how its form was filled in.' })
  readonly form?: FormTraceDto;
}

export class FiledNumber {
  @ApiProperty() readonly number: string;
  @ApiProperty({ enum: CASE_KINDS }) readonly kind: string;
  @ApiPropertyOptional() readonly unit?: string;
  @ApiPropertyOptional() readonly unitName?: string;
  @ApiProperty({ description: 'Whether a person must still say which unit handles it.' }) readonly triage: boolean;
  @ApiProperty({ type: () => [ClockView] }) readonly clocks: readonly ClockView[];
}

export class FilingReceipt {
  @ApiProperty({ type: () => [FiledNumber] }) readonly numbers: readonly FiledNumber[];
  @ApiProperty({ description: 'Shown once: with a number it opens the way back.' }) readonly queryCode: string;
  @ApiProperty({ format: 'date-time' }) readonly receivedAt: string;
}
