// The on-time board: both rates in both versions, each number with the list it counts.
import { ApiProperty } from '@nestjs/swagger';
import { Choice, Month } from '../door/field.decorator.js';

export class BoardDto {
  @Month({ optional: true, description: 'The current one when left out.' }) readonly month?: string;
  @Choice(['zh', 'en'], { optional: true }) readonly lang?: string;
}

// The document turns `nullable` into the null of OpenAPI 3.1.
const permille = {
  type: 'integer',
  nullable: true,
  description: 'Cut, never rounded; null where nothing was counted.',
} as const;

export class NationalRate {
  @ApiProperty({ type: 'integer' }) readonly onTime: number;
  @ApiProperty({ type: 'integer' }) readonly closed: number;
  @ApiProperty(permille) readonly permille: number | null;
}
export class StrictRate {
  @ApiProperty({ type: 'integer' }) readonly onTime: number;
  @ApiProperty({ type: 'integer', description: 'Closed and open overdue together.' }) readonly of: number;
  @ApiProperty(permille) readonly permille: number | null;
}
export class FigureLists {
  @ApiProperty({ description: 'A query of /api/v1/cases whose total is the number.' }) readonly onTime: string;
  @ApiProperty() readonly closed: string;
  @ApiProperty() readonly openOverdue: string;
}
export class Figure {
  @ApiProperty({ type: () => NationalRate }) readonly national: NationalRate;
  @ApiProperty({ type: () => StrictRate }) readonly strict: StrictRate;
  @ApiProperty({ type: 'integer' }) readonly openOverdue: number;
  @ApiProperty({ type: 'integer', description: 'How many more may be late; negative when the target is missed.' })
  readonly budgetLeft: number;
  @ApiProperty({ type: () => FigureLists }) readonly lists: FigureLists;
}
export class BoardRow {
  @ApiProperty({ type: 'string', nullable: true, description: 'null for all units in sight together.' })
  readonly unit: string | null;
  @ApiProperty() readonly unitName: string;
  @ApiProperty({ type: () => Figure }) readonly complaints: Figure;
  @ApiProperty({ type: () => Figure }) readonly reports: Figure;
}
export class BoardTargets {
  @ApiProperty({ description: 'Per cent.' }) readonly complaints: number;
  @ApiProperty({ description: 'Per cent.' }) readonly reports: number;
}
export class BoardView {
  @ApiProperty({ format: 'date-time' }) readonly asOf: string;
  @ApiProperty() readonly month: string;
  @ApiProperty({ type: () => BoardTargets }) readonly targets: BoardTargets;
  @ApiProperty({ type: () => [BoardRow] }) readonly rows: readonly BoardRow[];
}
