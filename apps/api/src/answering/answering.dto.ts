// Of which orders the answers are asked for.
import { Choice, Day } from '../door/field.decorator.js';

export class AnswersDto {
  @Choice(['12345', '12315'], { optional: true, description: 'The system that sent them; 12345 when left out.' })
  readonly source?: '12345' | '12315';
  @Day({ optional: true, description: 'Received on this day or later; the last thirty days when left out.' })
  readonly from?: string;
  @Day({ optional: true, description: 'Received on this day or earlier.' }) readonly to?: string;
}
