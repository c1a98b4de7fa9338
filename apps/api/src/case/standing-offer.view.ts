// The offer that stands between the two sides of a settlement: who made it, and what is offered; its words are sealed.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CaseFile } from '#rules';
import { LabelView } from '../reference/reference.dto.js';
import { remedyText } from '../words/choice.text.js';

export class StandingOfferView {
  @ApiProperty({ enum: ['consumer', 'enterprise'] }) readonly by: string;
  @ApiProperty({ type: () => LabelView }) readonly remedy: LabelView;
  @ApiProperty({ type: 'integer' }) readonly amountFen: number;
  @ApiPropertyOptional({ format: 'date', description: 'The last day on which it is to be done.' })
  readonly byOn?: string;
}

/** @returns no field where nothing was offered yet */
export function standingOffer({ facts: { offer } }: CaseFile): { readonly offer?: StandingOfferView } {
  return offer === null ? {} : { offer: { ...offer, remedy: remedyText[offer.remedy] } };
}
