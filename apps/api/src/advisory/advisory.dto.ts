// What an officer may say about a tip or warning, and what he is shown of it.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ADVISORY_CORRECTIONS,
  ADVISORY_KINDS,
  ADVISORY_STATES,
  ADVISORY_WITHDRAWALS,
  type AdvisoryCorrection,
  type AdvisoryKind,
  type AdvisoryWithdrawal,
} from '#rules';
import { codesOf } from '../disclosure/disclosure.dto.js';
import { Choice, Day, Part, Words, YesNo } from '../door/field.decorator.js';

export class AdvisoryTextDto {
  @Words({ most: 60 }) readonly title: string;
  @Words({ most: 3000, description: 'Without anything of a person; line ends part its paragraphs.' })
  readonly body: string;
  @Day({ description: 'The first day on which it is shown.' }) readonly from: string;
  @Day({ description: 'The last day on which it is shown.' }) readonly until: string;
  @Words({ most: 100, optional: true, description: 'Whom a warning names; with its code.' })
  readonly operatorName?: string;
  @Words({ most: 40, optional: true, description: 'The unified social credit code of whom it names.' })
  readonly creditCode?: string;
}

export class AdvisoryRevisionDto {
  @Part(() => AdvisoryTextDto) readonly text: AdvisoryTextDto;
  @YesNo({ description: 'That what looks like a name, a place, an amount or an hour in the text may stand.' })
  readonly judged: boolean;
}

export class AdvisoryDto extends AdvisoryRevisionDto {
  @Choice(ADVISORY_KINDS) readonly kind: AdvisoryKind;
}

export class AdvisoryCorrectionDto extends AdvisoryRevisionDto {
  @Choice(codesOf(ADVISORY_CORRECTIONS)) readonly reason: AdvisoryCorrection;
}

export class AdvisoryWithdrawalDto {
  @Choice(codesOf(ADVISORY_WITHDRAWALS)) readonly reason: AdvisoryWithdrawal;
}

export class WrittenAdvisoryView {
  @ApiProperty({ format: 'uuid', description: 'Its permanent id.' }) readonly id: string;
}

export class AdvisoryProposalView {
  @ApiProperty({ type: () => AdvisoryTextDto }) readonly text: AdvisoryTextDto;
  @ApiProperty() readonly byName: string;
  @ApiProperty({ description: 'Whether it is the own one, which another has to release.' }) readonly own: boolean;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ description: 'Whether it was sent back to be rewritten.' }) readonly returned: boolean;
  @ApiPropertyOptional({ description: 'Why what is shown is to read otherwise.' }) readonly reasonText?: string;
}

export class AdvisoryLineView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: ADVISORY_KINDS }) readonly kind: string;
  @ApiProperty() readonly kindText: string;
  @ApiProperty({ description: 'As it is shown, or else as it is drafted.' }) readonly title: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty({ enum: ADVISORY_STATES }) readonly state: string;
  @ApiProperty({ description: 'Its state in words; that its period is over is said here.' }) readonly stateText: string;
  @ApiProperty({ description: 'Whether a text waits to be released.' }) readonly waits: boolean;
  @ApiProperty({ description: 'Whether its last day has passed.' }) readonly isOver: boolean;
  @ApiPropertyOptional({ format: 'date' }) readonly from?: string;
  @ApiPropertyOptional({ format: 'date' }) readonly until?: string;
}

export class AdvisoryHistoryView {
  @ApiProperty({ type: 'integer' }) readonly version: number;
  @ApiProperty() readonly actText: string;
  @ApiPropertyOptional() readonly reasonText?: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty() readonly byName: string;
  @ApiProperty({ description: 'Whether everybody may read this line.' }) readonly public: boolean;
}

export class AdvisoryChoiceView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly text: string;
}

export class AdvisoryPageView extends AdvisoryLineView {
  @ApiProperty({ type: 'integer' }) readonly version: number;
  @ApiProperty({ type: [String], description: 'What the asking officer may do now.' })
  readonly allowed: readonly string[];
  @ApiPropertyOptional({ type: () => AdvisoryTextDto, description: 'What everybody reads.' })
  readonly shown?: AdvisoryTextDto;
  @ApiPropertyOptional({ type: () => AdvisoryProposalView }) readonly proposal?: AdvisoryProposalView;
  @ApiPropertyOptional({ description: 'Why it was taken back.' }) readonly reasonText?: string;
  @ApiProperty({ type: () => [AdvisoryHistoryView] }) readonly history: readonly AdvisoryHistoryView[];
  @ApiProperty({ type: () => [AdvisoryChoiceView] }) readonly corrections: readonly AdvisoryChoiceView[];
  @ApiProperty({ type: () => [AdvisoryChoiceView] }) readonly withdrawals: readonly AdvisoryChoiceView[];
}
