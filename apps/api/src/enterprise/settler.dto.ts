// A question for enterprises that settle directly, and what is told of them: what stands on every licence on the wall.
import { ApiProperty } from '@nestjs/swagger';
import { CREDIT_CODE_STANDINGS, type CreditCodeStanding } from '#rules';
import { Words } from '../door/field.decorator.js';
import { LabelView } from '../reference/reference.dto.js';

export class SettlersDto {
  @Words({ least: 2, most: 100, description: 'The name or a part of it, or the whole credit code.' })
  readonly words: string;
}

/** What a firm promises, and what that means for a consumer. */
export class PublicPromiseView {
  @ApiProperty({ type: () => LabelView }) readonly text: LabelView;
  @ApiProperty({ type: () => LabelView }) readonly means: LabelView;
}

export class SettlerView {
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly creditCode: string;
  @ApiProperty({ description: 'The county that admitted it.' }) readonly unitName: string;
  @ApiProperty({ type: () => [PublicPromiseView] }) readonly promises: readonly PublicPromiseView[];
}

export class CreditCodeView {
  @ApiProperty({
    enum: CREDIT_CODE_STANDINGS,
    description: 'Irregular: its last character is not the one the standard demands.',
  })
  readonly standing: CreditCodeStanding;
}
